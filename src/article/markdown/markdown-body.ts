// Markdown becomes blocks, never HTML. HTML in it is read as blocks too, addresses that could
// run something are left as text by the parser, and links keep the address as written, with its line, until the archive
// knows where it leads.
import MarkdownIt, { type StateCore, type StateInline } from 'markdown-it'
import footnote from 'markdown-it-footnote'
import { once } from '../../value/memo.ts'
import { hasPictureEnding } from '../../value/picture-endings.ts'
import type { Block } from '../block.ts'
import type { RawText } from '../raw-text.ts'
import { BlockReader } from './block-reader.ts'
import { gatherNotes } from './footnotes.ts'
import { isHtmlTooDeep } from './html-depth.ts'
import { readIndentedProse } from './indented-prose.ts'

/** Deeper quotes and lists than this are read as plain text: hostile input must not exhaust the stack. */
const MOST_NESTING = 60

function parser(html: boolean) {
  const markdown = new MarkdownIt({
    html,
    linkify: false,
    typographer: false,
    maxNesting: MOST_NESTING,
  }).use(footnote)
  markdown.normalizeLink = (address) => address
  markdown.core.ruler.at('footnote_tail', gatherNotes)
  markdown.core.ruler.after('block', 'indented-prose', readIndentedProse)
  markdown.inline.ruler.before('link', 'wikilink', readWikilink)
  if (html) markdown.inline.ruler.before('autolink', 'foreign-tag', readForeignTag)
  if (html) markdown.inline.ruler.after('html_inline', 'misquoted-tag', readMisquotedTag)
  markdown.inline.ruler.before('emphasis', 'highlight', readHighlight)
  markdown.core.ruler.after('inline', 'block-name', dropBlockNames)
  return markdown
}

const markdown = parser(true)
/** For texts whose tags are too deep to be read: they are shown as they stand. */
const withoutHtml = once(() => parser(false))

/**
 * Turns Markdown (CommonMark with tables, strikethrough, footnotes and `[[wikilinks]]`) into blocks.
 * `firstLine` is the number, in `raw`, of the text's first line; links are located there.
 */
export function readMarkdown(text: string, firstLine: number, raw: RawText): Block[] {
  const tokens = (isHtmlTooDeep(text) ? withoutHtml() : markdown).parse(text, {})
  return new BlockReader(tokens, firstLine, raw).blocksUntil(undefined)
}

/** Longest target and label of a `[[wikilink]]`, in UTF-16 units: no further is its end looked for. */
const LONGEST_WIKILINK = 300

function readWikilink(state: StateInline, silent: boolean): boolean {
  const embedded = state.src[state.pos] === '!'
  const start = embedded ? state.pos + 1 : state.pos
  if (state.src[start] !== '[' || state.src[start + 1] !== '[') return false
  const near = state.src.slice(start + 2, start + 2 + LONGEST_WIKILINK + 2)
  const inner = near.slice(0, Math.max(0, near.indexOf(']]')))
  if (inner === '' || /[[\]\n]/.test(inner)) return false
  if (!silent) {
    const [target = '', ...labels] = inner.split('|')
    const isPicture = embedded && hasPictureEnding(target)
    const token = state.push(isPicture ? 'wiki-picture' : 'wikilink', '', 0)
    const [label] = labels
    // Obsidian takes a number for the width at which a picture is shown.
    if (isPicture) token.content = labels.filter((words) => !/^\s*\d+(?:x\d+)?\s*$/.test(words)).join(' ')
    else token.content = label ?? (target.replace(/#.*$/, '') || target.replace(/^#+/, ''))
    token.meta = { target }
  }
  state.pos = start + 2 + inner.length + 2
  return true
}

/** Tags of office programs and social networks, `<o:p>`: to the parser they are no HTML, or an address. */
const FOREIGN_TAG = /<\/?(?:o|v|w|m|st1|u1|fb|g|svg):[a-z][a-z\d]*(?:\s[^<>]*)?\/?>/iy

function readForeignTag(state: StateInline, silent: boolean): boolean {
  FOREIGN_TAG.lastIndex = state.pos
  const tag = FOREIGN_TAG.exec(state.src)?.[0]
  if (tag === undefined) return false
  if (!silent) state.push('html_inline', '', 0).content = tag
  state.pos += tag.length
  return true
}

/**
 * A tag with quotation marks within those of an attribute, which the parser takes for no HTML and browsers for a tag: `alt="The "new" wall"`.
 * Its name is that of an element with attributes, and the first of these is whole: "a <b and c" is no tag.
 */
const MISQUOTED_TAG =
  /<(?:img|a|p|br|hr|div|span|font|iframe|embed|video|audio|source|figure|td|th)(?:\s+[a-z][a-z\d:_-]{0,40}\s?=\s?"[^"<>]{0,2000}")[^<>]{0,4000}>/iy
/** What follows the quotation mark at which the value of an attribute ends: the next one, or the tag's end. */
const VALUE_ENDS = /^(?:\s{1,9}[a-z][a-z\d:_-]{0,40}\s?=|\s{0,9}\/?>$)/i
/** So many UTF-16 units show that. */
const NEXT = 60

function readMisquotedTag(state: StateInline, silent: boolean): boolean {
  MISQUOTED_TAG.lastIndex = state.pos
  const tag = MISQUOTED_TAG.exec(state.src)?.[0]
  if (tag === undefined) return false
  if (!silent) state.push('html_inline', '', 0).content = requoted(tag)
  state.pos += tag.length
  return true
}

/** A tag of which the quotation marks within the values of attributes are entities. */
function requoted(tag: string): string {
  let isOpen = false
  return tag.replace(/"/g, (mark, at: number) => {
    if (isOpen && !VALUE_ENDS.test(tag.slice(at + 1, at + 1 + NEXT))) return '&quot;'
    isOpen = !isOpen && /=\s?$/.test(tag.slice(at - 2, at))
    return mark
  })
}

/** The signs around `==marked words==` go; in "a == b" and "x==y" they stay. */
function readHighlight(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '=' || state.src[state.pos + 1] !== '=') return false
  let signs = highlightSigns.get(state)
  if (signs?.src !== state.src) {
    signs = { src: state.src, at: signsIn(state.src) }
    highlightSigns.set(state, signs)
  }
  if (!signs.at.has(state.pos)) return false
  // A mark that stays empty parts the words of the text from what stood before it.
  if (!silent) state.push('text', '', 0).content = ''
  state.pos += 2
  return true
}

const highlightSigns = new WeakMap<StateInline, { readonly src: string; readonly at: ReadonlySet<number> }>()

/** Where the signs stand that open and close a highlight. */
function signsIn(text: string): ReadonlySet<number> {
  const signs = new Set<number>()
  let opened: number | undefined
  for (const { index } of text.matchAll(/(?<!=)==(?!=)/g)) {
    const [before, after] = [text[index - 1] ?? ' ', text[index + 2] ?? ' ']
    if (opened === undefined) {
      if (!/[\p{L}\p{N}]/u.test(before) && !/\s/.test(after)) opened = index
    } else if (!/\s/.test(before) && !/[\p{L}\p{N}]/u.test(after)) {
      signs.add(opened).add(index)
      opened = undefined
    }
  }
  return signs
}

/** The name by which Obsidian refers to a paragraph, at its end: `^first-quote`. */
const BLOCK_NAME = /(^|\s)\^[A-Za-z\d-]+\s*$/

function dropBlockNames({ tokens }: StateCore): void {
  for (const [i, { type, children }] of tokens.entries()) {
    const last = children?.at(-1)
    if (type !== 'inline' || tokens[i - 1]?.type !== 'paragraph_open' || last?.type !== 'text') continue
    last.content = last.content.replace(BLOCK_NAME, '')
    if (last.content === '' && children?.at(-2)?.type === 'softbreak') children.splice(-2, 2)
  }
}
