// The one door to markdown-it: Markdown becomes blocks, never HTML. Raw HTML is off (tags are shown as
// text), addresses that could run something are left as text by the parser, and links keep the address as
// written, with its line, until the archive knows where it leads.
import MarkdownIt, { type StateInline } from 'markdown-it'
import footnote from 'markdown-it-footnote'
import type { Block } from '../block.ts'
import type { RawText } from '../raw-text.ts'
import { shortcodeAt } from '../tools/shortcodes.ts'
import { BlockReader } from './block-reader.ts'
import { gatherNotes } from './footnotes.ts'

/** Deeper quotes and lists than this are read as plain text: hostile input must not exhaust the stack. */
const MOST_NESTING = 60

const markdown = new MarkdownIt({
  html: false,
  linkify: false,
  typographer: false,
  maxNesting: MOST_NESTING,
}).use(footnote)
markdown.normalizeLink = (address) => address
markdown.core.ruler.at('footnote_tail', gatherNotes)
markdown.inline.ruler.before('link', 'wikilink', readWikilink)
markdown.inline.ruler.before('escape', 'shortcode', readShortcode)

/**
 * Turns Markdown (CommonMark with tables, strikethrough, footnotes and `[[wikilinks]]`) into blocks.
 * `firstLine` is the number, in `raw`, of the text's first line; links are located there.
 */
export function readMarkdown(text: string, firstLine: number, raw: RawText): Block[] {
  const tokens = markdown.parse(text, {})
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
    const [target = '', label] = inner.split('|')
    const token = state.push('wikilink', '', 0)
    token.content = label ?? (target.replace(/#.*$/, '') || target.replace(/^#+/, ''))
    token.meta = { target }
  }
  state.pos = start + 2 + inner.length + 2
  return true
}

/** What is meant for another generator is shown as it is written: none of it is Markdown. */
function readShortcode(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '{') return false
  const found = shortcodeAt(state.src, state.pos)
  if (found === undefined) return false
  if (!silent) state.push('text', '', 0).content = inOneParagraph(found)
  state.pos += found.length
  return true
}

/** A text whose line breaks, with the blanks around them, are spaces. */
function inOneParagraph(text: string): string {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '').join(' ')
}
