// From the parser's flat list of block tokens to the tree of blocks that it stands for.
import type { Token } from 'markdown-it'
import type { Block, Inline, Row } from '../block.ts'
import { withFigures } from '../figures.ts'
import type { RawText } from '../raw-text.ts'
import { TreeWalk } from '../saved-page/tree-blocks.ts'
import { takeCalloutTitle } from './callouts.ts'
import { HtmlTree, inlinesOfBlocks, type TargetOf } from './html-tree.ts'
import { InlineReader, targetOfHtml } from './inline-reader.ts'
import { LinkPlaces } from './link-places.ts'
import { htmlWithoutGaps, withoutGaps } from './unread.ts'

/** Reads the blocks of one text; the parser bounds how deeply they nest. */
export class BlockReader {
  private at = 0
  private line: number
  private readonly tokens: readonly Token[]
  private readonly places: LinkPlaces
  private readonly firstLine: number

  /** `firstLine` is the number, in `raw`, of the line that the parser counts as its first. */
  constructor(tokens: readonly Token[], firstLine: number, raw: RawText) {
    this.places = new LinkPlaces(raw)
    this.tokens = tokens
    this.firstLine = firstLine
    this.line = firstLine
  }

  /** Blocks up to the token that closes the one they stand in. */
  blocksUntil(close: string | undefined): Block[] {
    const blocks: Block[] = []
    for (let token = this.next(); token && token.type !== close; token = this.next()) {
      if (this.isHtml(token)) return this.throughTree(blocks, token, close)
      const block = this.block(token)
      if (block) blocks.push(block)
    }
    return withFigures(blocks)
  }

  /** From the first HTML on, its elements and what Markdown says in them are one tree. */
  private throughTree(before: readonly Block[], first: Token, close: string | undefined): Block[] {
    const tree = new HtmlTree()
    tree.blocks(...before)
    for (let token: Token | undefined = first; token && token.type !== close; token = this.next()) {
      if (token.type === 'html_block' || (tree.isWithin && isIndentedHtml(token)))
        tree.html(htmlWithoutGaps(token.content), this.targetFrom(this.line))
      else if (token.type === 'paragraph_open' && this.isHtml(token)) this.paragraphInto(tree)
      else {
        const block = this.block(token)
        if (block) tree.blocks(block)
      }
    }
    return withFigures(new TreeWalk(new Map()).blocks(tree.root))
  }

  private isHtml(token: Token): boolean {
    if (token.type !== 'paragraph_open') return token.type === 'html_block'
    return holdsHtml(this.tokens[this.at])
  }

  private paragraphInto(tree: HtmlTree): void {
    tree.openFor('paragraph', 'p')
    for (let token = this.next(); token && token.type !== 'paragraph_close'; token = this.next())
      new InlineReader(this.places, this.line).readInto(tree, token.children ?? [])
    tree.closeFor('paragraph')
  }

  private targetFrom(line: number): TargetOf {
    return (href) => targetOfHtml(this.places, href, line)
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
        return { type: 'quote', blocks: [...this.calloutTitle(), ...this.blocksUntil('blockquote_close')] }
      case 'bullet_list_open':
        return { type: 'list', start: null, items: this.itemsUntil('bullet_list_close', 'list_item') }
      case 'ordered_list_open':
        return this.orderedList()
      case 'footnote_block_open':
        return { type: 'notes', items: this.itemsUntil('footnote_block_close', 'footnote') }
      case 'code_block':
        if (CLOSING_TAGS.test(token.content)) return undefined
        return { type: 'code', text: withoutGaps(token.content).replace(/\n$/, '') }
      case 'fence':
        return { type: 'code', text: withoutGaps(token.content).replace(/\n$/, '') }
      case 'table_open':
        return this.table()
      case 'hr':
        return { type: 'rule' }
      case 'inline':
        return this.paragraph(this.inlines(token))
      default:
        return undefined
    }
  }

  /** The title of a callout, taken out of the paragraph that begins with its kind. */
  private calloutTitle(): Block[] {
    const inline = this.tokens[this.at + 1]
    if (this.tokens[this.at]?.type !== 'paragraph_open' || !inline) return []
    const title = takeCalloutTitle(inline)
    if (!title) return []
    const line = (inline.map?.[0] ?? 0) + this.firstLine
    const words = typeof title === 'string' ? [title] : new InlineReader(this.places, line).read(title)
    return [{ type: 'paragraph', text: [{ type: 'strong', children: words }] }]
  }

  private paragraph(inlines: Inline[]): Block | undefined {
    const text = withoutBlankEnds(inlines)
    return text.length === 0 ? undefined : { type: 'paragraph', text }
  }

  private itemsUntil(close: string, item: string, onItem?: (token: Token) => void): Block[][] {
    const items: Block[][] = []
    for (let token = this.next(); token && token.type !== close; token = this.next()) {
      if (token.type !== `${item}_open`) continue
      onItem?.(token)
      items.push(this.blocksUntil(`${item}_close`))
    }
    return items
  }

  /** The numbers are as they are written: CommonMark would count on from the first one, and a gap would be lost. */
  private orderedList(): Block {
    const written: number[] = []
    const items = this.itemsUntil('ordered_list_close', 'list_item', ({ info }) => written.push(Number(info)))
    const start = written[0] ?? 1
    return { type: 'list', start, items, ...(isCount(written) && hasGap(written) && { numbers: written }) }
  }

  private inlineUntil(close: string): Inline[] {
    const inlines: Inline[] = []
    for (let token = this.next(); token && token.type !== close; token = this.next()) {
      if (token.type === 'inline') for (const inline of this.inlines(token)) inlines.push(inline)
    }
    return inlines
  }

  /** Inline content where no blocks may stand; elements in it that are blocks are parted by line breaks. */
  private inlines(token: Token): Inline[] {
    const reader = new InlineReader(this.places, this.line)
    if (!holdsHtml(token)) return reader.read(token.children ?? [])
    const tree = new HtmlTree()
    reader.readInto(tree, token.children ?? [])
    return inlinesOfBlocks(new TreeWalk(new Map()).blocks(tree.root))
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
      else if (token.type === 'inline') row.push(this.inlines(token))
    }
    return { type: 'table', head, rows }
  }
}

/** Whether numbers rise or fall all the way. `1. 1. 1.` is how people leave the counting to Markdown. */
function isCount(numbers: readonly number[]): boolean {
  const pairs = numbers.slice(1).map((number, i) => number - (numbers[i] ?? 0))
  return pairs.every((step) => step > 0) || pairs.every((step) => step < 0)
}

function hasGap(numbers: readonly number[]): boolean {
  return numbers.some((number, i) => number !== (numbers[0] ?? 0) + i)
}

function holdsHtml(token: Token | undefined): boolean {
  return token?.children?.some(({ type }) => type === 'html_inline') ?? false
}

/** Nothing but tags that close something, indented as in an HTML file: nobody shows such code. */
const CLOSING_TAGS = /^\s*(?:<\/[a-z][a-z\d]{0,20}>\s*)+$/i

/** Tags that are indented as in an HTML file are no code. */
function isIndentedHtml({ type, content }: Token): boolean {
  return type === 'code_block' && /^\s*<[/a-z!]/i.test(content)
}

/** Inline content without the blanks that a comment leaves at its ends. */
function withoutBlankEnds(inlines: readonly Inline[]): Inline[] {
  const text = [...inlines]
  const [first] = text
  if (typeof first === 'string') text[0] = first.trimStart()
  const last = text.at(-1)
  if (typeof last === 'string') text[text.length - 1] = last.trimEnd()
  return text.filter((inline) => inline !== '')
}
