// The one door to markdown-it: Markdown becomes blocks, never HTML. Raw HTML is off (tags are shown as
// text), addresses that could run something are left as text by the parser, and links keep the address as
// written, with its line, until the archive knows where it leads.
import MarkdownIt, { type StateInline, type Token } from 'markdown-it'
import footnote from 'markdown-it-footnote'
import type { Place } from '../../diagnostic/place.ts'
import { articleEnding } from '../../value/article-endings.ts'
import type { Block, Inline, LinkTarget, Row } from '../block.ts'
import { type RawText, rawPlace } from '../raw-text.ts'
import { shortcodeAt } from '../tools/shortcodes.ts'

/** Deeper quotes and lists than this are read as plain text: hostile input must not exhaust the stack. */
const MOST_NESTING = 60

const markdown = new MarkdownIt({
  html: false,
  linkify: false,
  typographer: false,
  maxNesting: MOST_NESTING,
}).use(footnote)
markdown.normalizeLink = (address) => address
markdown.inline.ruler.before('link', 'wikilink', readWikilink)
markdown.inline.ruler.before('escape', 'shortcode', readShortcode)

/**
 * Turns Markdown (CommonMark with tables, strikethrough, footnotes and `[[wikilinks]]`) into blocks.
 * `firstLine` is the number, in `raw`, of the text's first line; links are located there.
 */
export function readMarkdown(text: string, firstLine: number, raw: RawText): Block[] {
  const tokens = markdown.parse(text, {})
  return new TokenReader(tokens, firstLine, raw).blocksUntil(undefined)
}

/**
 * Whether an address leads to another place of the same text. Which places of it can be led to is the page's to say and
 * changes with it, so such a link is its words, and no broken link.
 */
const isWithin = (href: string) => href === '' || href.startsWith('#')

/** Whether an address is that of a text, which is no picture: Obsidian shows one within another. */
const isText = (href: string) => articleEnding(href.replace(/#.*$/, '')) !== undefined

/** The place of an address that leads into the archive; null for one that leads out of it. */
function placeOfLink(raw: RawText, href: string, line: number): Place | null {
  if (/^[a-z][a-z\d+.-]*:/i.test(href) || href.startsWith('//')) return null
  const start = raw.lineStarts[line - 1] ?? 0
  const at = raw.text.indexOf(href, start)
  return at < 0 ? rawPlace(raw, start) : rawPlace(raw, at, at + href.length)
}

function readWikilink(state: StateInline, silent: boolean): boolean {
  const embedded = state.src[state.pos] === '!'
  const start = embedded ? state.pos + 1 : state.pos
  if (state.src[start] !== '[' || state.src[start + 1] !== '[') return false
  const end = state.src.indexOf(']]', start + 2)
  const inner = end < 0 ? '' : state.src.slice(start + 2, end)
  if (inner === '' || inner.length > 300 || /[[\]\n]/.test(inner)) return false
  if (!silent) {
    const [target = '', label] = inner.split('|')
    const token = state.push('wikilink', '', 0)
    token.content = label ?? (target.replace(/#.*$/, '') || target.replace(/^#+/, ''))
    token.meta = { target }
  }
  state.pos = end + 2
  return true
}

/** What is meant for another generator is shown as it is written: none of it is Markdown. */
function readShortcode(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '{') return false
  const found = shortcodeAt(state.src, state.pos)
  if (found === undefined) return false
  if (!silent) state.push('text', '', 0).content = found.replace(/\s*\n\s*/g, ' ')
  state.pos += found.length
  return true
}

/** Reads the parser's flat list of tokens as the tree that it stands for. */
class TokenReader {
  private at = 0
  private line: number
  private readonly tokens: readonly Token[]
  private readonly firstLine: number
  private readonly raw: RawText

  constructor(tokens: readonly Token[], firstLine: number, raw: RawText) {
    this.raw = raw
    this.tokens = tokens
    this.firstLine = firstLine
    this.line = firstLine
  }

  /** Blocks up to the token that closes the one they stand in. */
  blocksUntil(close: string | undefined): Block[] {
    const blocks: Block[] = []
    for (let token = this.next(); token && token.type !== close; token = this.next()) {
      const block = this.block(token)
      if (block) blocks.push(block)
    }
    return blocks
  }

  private next(): Token | undefined {
    const token = this.tokens[this.at++]
    if (token?.map) this.line = token.map[0] + this.firstLine
    return token
  }

  private block(token: Token): Block | undefined {
    switch (token.type) {
      case 'paragraph_open':
        return this.paragraph(this.inlineUntil('paragraph_close'))
      case 'heading_open':
        return { type: 'heading', level: Number(token.tag.slice(1)), text: this.inlineUntil('heading_close') }
      case 'blockquote_open':
        return { type: 'quote', blocks: this.blocksUntil('blockquote_close') }
      case 'bullet_list_open':
        return {
          type: 'list',
          start: null,
          items: this.itemsUntil('bullet_list_close', 'list_item_open', 'list_item_close'),
        }
      case 'ordered_list_open':
        return {
          type: 'list',
          start: Number(token.attrGet('start') ?? 1),
          items: this.itemsUntil('ordered_list_close', 'list_item_open', 'list_item_close'),
        }
      case 'footnote_block_open':
        return {
          type: 'notes',
          items: this.itemsUntil('footnote_block_close', 'footnote_open', 'footnote_close'),
        }
      case 'code_block':
      case 'fence':
        return { type: 'code', text: token.content.replace(/\n$/, '') }
      case 'table_open':
        return this.table()
      case 'hr':
        return { type: 'rule' }
      case 'inline':
        return this.paragraph(this.inlines(token.children ?? []))
      default:
        return undefined
    }
  }

  private paragraph(text: Inline[]): Block | undefined {
    return text.length === 0 ? undefined : { type: 'paragraph', text }
  }

  private itemsUntil(close: string, open: string, itemClose: string): Block[][] {
    const items: Block[][] = []
    for (let token = this.next(); token && token.type !== close; token = this.next()) {
      if (token.type === open) items.push(this.blocksUntil(itemClose))
    }
    return items
  }

  private inlineUntil(close: string): Inline[] {
    const inlines: Inline[] = []
    for (let token = this.next(); token && token.type !== close; token = this.next()) {
      if (token.type === 'inline') inlines.push(...this.inlines(token.children ?? []))
    }
    return inlines
  }

  private table(): Block {
    const head: Row[] = []
    const rows: Row[] = []
    let part = head
    let row: Inline[][] = []
    for (let token = this.next(); token && token.type !== 'table_close'; token = this.next()) {
      if (token.type === 'tbody_open') part = rows
      else if (token.type === 'tr_open') row = []
      else if (token.type === 'tr_close') part.push(row)
      else if (token.type === 'inline') row.push(this.inlines(token.children ?? []))
    }
    return { type: 'table', head, rows }
  }

  /** The inline tokens of one block as a tree; neighbouring runs of text are one. */
  private inlines(tokens: readonly Token[]): Inline[] {
    const root: Inline[] = []
    const open: { children: Inline[]; wrap: (children: Inline[]) => Inline | undefined }[] = []
    let line = this.line
    const add = (inline: Inline) => {
      const target = open.at(-1)?.children ?? root
      const last = target.at(-1)
      if (typeof inline === 'string' && typeof last === 'string') target[target.length - 1] = last + inline
      else if (inline !== '') target.push(inline)
    }
    const close = () => {
      const done = open.pop()
      const wrapped = done?.wrap(done.children)
      if (wrapped !== undefined) add(wrapped)
      else for (const child of done?.children ?? []) add(child)
    }
    const target = (href: string, wiki: boolean): LinkTarget => ({
      href,
      wiki,
      at: placeOfLink(this.raw, href, line),
    })
    const link = (href: string, wiki: boolean, children: readonly Inline[]): Inline | undefined =>
      isWithin(href) ? undefined : { type: 'link', target: target(href, wiki), children }
    for (const token of tokens) {
      switch (token.type) {
        case 'text':
          add(token.content)
          break
        case 'softbreak':
          line++
          add(' ')
          break
        case 'hardbreak':
          line++
          add({ type: 'break' })
          break
        case 'code_inline':
          add({ type: 'code', text: token.content })
          break
        case 'wikilink':
          add(link(String(token.meta?.['target'] ?? ''), true, [token.content]) ?? token.content)
          break
        case 'image': {
          const href = String(token.attrGet('src') ?? '')
          const caption = String(token.attrGet('title') ?? '')
          const text = token.content
          add(
            isText(href)
              ? (link(href, false, [text === '' ? href : text]) ?? text)
              : { type: 'image', target: target(href, false), text, ...(caption === '' ? {} : { caption }) },
          )
          break
        }
        case 'footnote_ref':
          add({ type: 'note', number: Number(token.meta?.['id'] ?? 0) + 1 })
          break
        case 'link_open': {
          const href = String(token.attrGet('href') ?? '')
          const where = isWithin(href) ? undefined : target(href, false)
          open.push({ children: [], wrap: (children) => where && { type: 'link', target: where, children } })
          break
        }
        case 'strong_open':
          open.push({ children: [], wrap: (children) => ({ type: 'strong', children }) })
          break
        case 'em_open':
          open.push({ children: [], wrap: (children) => ({ type: 'emphasis', children }) })
          break
        case 's_open':
          open.push({ children: [], wrap: (children) => ({ type: 'strike', children }) })
          break
        case 'link_close':
        case 'strong_close':
        case 'em_close':
        case 's_close':
          close()
          break
        case 'footnote_anchor':
          break
        default:
          add(token.content)
      }
    }
    while (open.length > 0) close()
    return root
  }
}
