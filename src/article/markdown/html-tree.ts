// The HTML in a Markdown text as a tree, with what Markdown says between its tags, for the reader of saved pages. Of the
// markup nothing is kept: the tree becomes blocks.
import { inOneLine } from '../../value/characters.ts'
import { type Block, blocksText, type Inline, inlineText, type LinkTarget } from '../block.ts'
import { targetOfData } from '../pictures.ts'
import { descendants, ELEMENT_NODE, TEXT_NODE, type TreeNode } from '../saved-page/page-tree.ts'
import { endsOutsideTags, PieceReader } from '../saved-page/source.ts'
import type { SourceRange } from '../saved-page/words.ts'
import { EMBEDDING, isElement, VOID, WITHOUT_TEXT } from './html-elements.ts'

/** Elements nested more deeply than this are left out, and their words kept: hostile input must not exhaust the stack. */
const MOST_DEPTH = 60

/** Makes the target of an address in the text; undefined for one that may not be a link. */
export type TargetOf = (href: string) => LinkTarget | undefined

/** An element of the tree. */
class Element implements TreeNode {
  readonly nodeType = ELEMENT_NODE
  readonly nodeName: string
  readonly childNodes: TreeNode[] = []
  readonly link: LinkTarget | undefined
  private readonly attributes: Readonly<Record<string, string>>

  constructor(name: string, attributes: Readonly<Record<string, string>> = {}, link?: LinkTarget) {
    this.nodeName = name.toUpperCase()
    this.attributes = attributes
    this.link = link
  }

  get textContent(): string {
    return this.childNodes.map(({ textContent }) => textContent ?? '').join('')
  }

  getAttribute(name: string): string | null {
    return this.attributes[name] ?? null
  }
}

/** What is open while the tree grows. */
interface OpenElement {
  readonly element: Element
  /** `html` for a tag; the token's type for what Markdown opened. */
  readonly by: string
}

/** A tree that grows piece by piece. */
export class HtmlTree {
  readonly root: TreeNode
  private readonly open: OpenElement[]
  private readonly reader: PieceReader
  private piece = ''
  private targetOf: TargetOf = () => undefined
  /** How many elements without text are open; what is in them goes with them. */
  private silent = 0
  /** Whether the film that is open is linked. */
  private hasFilm = false

  constructor() {
    const root = new Element('body')
    this.root = root
    this.open = [{ element: root, by: '' }]
    this.reader = new PieceReader({
      open: (name, attributes, written) => this.openTag(name, attributes, written),
      text: (text) => this.text(text),
      close: (name, written) => this.closeTag(name, written),
    })
  }

  /** Whether an element that a tag opened is open. */
  get isWithin(): boolean {
    return this.open.some(({ by }) => by === 'html')
  }

  /** HTML as it is written. What ends within a tag is text from that tag on. */
  html(written: string, targetOf: TargetOf): void {
    this.targetOf = targetOf
    const html = endsOutsideTags(written) ? written : written.replace(HOLDS_RAW_TEXT, '')
    const end = endsOutsideTags(html) ? html.length : wholeLength(html)
    this.piece = html.slice(0, end)
    this.reader.read(this.piece)
    this.text(html.slice(end))
  }

  text(text: string): void {
    if (text !== '' && this.silent === 0)
      this.add({ nodeType: TEXT_NODE, nodeName: '#text', textContent: text, childNodes: [] })
  }

  /** Blocks that Markdown gave. */
  blocks(...blocks: readonly Block[]): void {
    this.add(madeOf(blocksText(blocks), { blocks, inlines: inlinesOfBlocks(blocks) }))
  }

  inline(inline: Inline): void {
    this.add(madeOf(inlineText([inline]), { inlines: [inline] }))
  }

  /** Opens an element for Markdown. */
  openFor(by: string, name: string, link?: LinkTarget): void {
    this.push(new Element(name, {}, link), by)
  }

  /** Closes what Markdown opened last by a name, and whatever is open in it. */
  closeFor(by: string): void {
    this.closeLast((open) => open.by === by)
  }

  private openTag(name: string, attributes: Readonly<Record<string, string>>, written: SourceRange): void {
    if (!isElement(name)) this.text(this.piece.slice(written.start, written.end))
    else if (EMBEDDING.has(name)) this.embed(name, attributes)
    else if (this.silent > 0 || WITHOUT_TEXT.has(name)) this.silent += VOID.has(name) ? 0 : 1
    else if (name === 'img') this.image(attributes)
    else {
      const href = name === 'a' ? (attributes['href'] ?? '').trim() : ''
      const element = new Element(name, attributes, href === '' ? undefined : this.targetOf(href))
      if (VOID.has(name)) this.add(element)
      else this.push(element, 'html')
    }
  }

  private closeTag(name: string, written: SourceRange | undefined): void {
    if (!isElement(name)) this.text(written ? this.piece.slice(written.start, written.end) : '')
    else if (this.silent > 0) this.silent -= VOID.has(name) ? 0 : 1
    else if (!VOID.has(name))
      this.closeLast(({ element, by }) => by === 'html' && element.nodeName === name.toUpperCase())
    if (this.silent === 0) this.hasFilm = false
  }

  private closeLast(isIt: (open: OpenElement) => boolean): void {
    const at = this.open.findLastIndex(isIt)
    if (at <= 0) return
    const closed = this.open[at]?.element
    this.open.length = at
    if (closed?.nodeName === 'FIGURE') captionFigure(closed)
  }

  private image({ src = '', alt = '' }: Readonly<Record<string, string>>): void {
    const address = src.trim()
    const near = () => (address === '' ? undefined : this.targetOf(address))
    const target = /^data:/i.test(address) ? targetOfData(address) : near()
    if (target) this.inline({ type: 'image', target, text: alt })
    else this.text(alt)
  }

  /**
   * A film or a frame of another site is a link to it, by its title or its address. What stands in it is for browsers that
   * cannot show it, or says where else it is.
   */
  private embed(name: string, attributes: Readonly<Record<string, string>>): void {
    const address = (attributes[EMBEDDING.get(name) ?? ''] ?? '').trim()
    const isOfFilm = this.silent > 0 && (name === 'source' || name === 'embed') && !this.hasFilm
    if (this.silent === 0 || isOfFilm) {
      const href = address.startsWith('//') ? `https:${address}` : address
      const target = /^https?:\/\//i.test(href) ? this.targetOf(href) : undefined
      const words = attributes['title']?.trim() || href
      if (target) {
        this.hasFilm = true
        this.place(madeOf(words, { inlines: [{ type: 'link', target, children: [words] }] }))
      }
    }
    if (!VOID.has(name)) this.silent++
  }

  private push(element: Element, by: string): void {
    const parent = this.open.at(-1)?.element.nodeName ?? ''
    if (/^T[HD]$/.test(element.nodeName) && /^(?:TABLE|TBODY|THEAD|TFOOT)$/.test(parent))
      this.push(new Element('tr'), by)
    this.add(element)
    if (this.open.length < MOST_DEPTH) this.open.push({ element, by })
  }

  private add(node: TreeNode): void {
    if (this.silent === 0) this.place(node)
  }

  /** A list holds items, and a table rows of cells: what is put elsewhere in one goes into an item, or before the table. */
  private place(node: TreeNode): void {
    const parent = this.open.at(-1)?.element
    if (!parent || (node.nodeType === TEXT_NODE && node.textContent?.trim() === '')) {
      parent?.childNodes.push(node)
    } else if (/^[UO]L$/.test(parent.nodeName) && node.nodeName !== 'LI') {
      const item = new Element('li')
      item.childNodes.push(node)
      parent.childNodes.push(item)
    } else if (IN_TABLE.test(parent.nodeName) && !OF_TABLE.test(node.nodeName)) {
      const at = this.open.findLastIndex(({ element }) => element.nodeName === 'TABLE')
      const around = this.open[Math.max(0, at - 1)]?.element
      around?.childNodes.splice(Math.max(0, around.childNodes.length - 1), 0, node)
    } else parent.childNodes.push(node)
  }
}

const IN_TABLE = /^(?:TABLE|TBODY|THEAD|TFOOT|TR)$/
const OF_TABLE = /^(?:TBODY|THEAD|TFOOT|TR|TD|TH|CAPTION|COLGROUP|COL)$/

/** A picture and nothing but words below it are one: the words are its caption. */
function captionFigure(figure: Element): void {
  const parts = figure.childNodes.filter(
    (node) => node.nodeType !== TEXT_NODE || node.textContent?.trim() !== '',
  )
  const [caption, more] = parts.filter(({ nodeName }) => nodeName === 'FIGCAPTION')
  const [picture, other] = parts.filter(({ nodeName }) => nodeName !== 'FIGCAPTION')
  const [image] = picture?.made?.inlines ?? []
  if (!caption || more || !picture || other || typeof image !== 'object' || image.type !== 'image') return
  if (descendants(caption, 'A').length > 0 || holdsMade(caption)) return
  const words = inOneLine(caption.textContent ?? '')
  const shown = words === '' ? image : { ...image, caption: words }
  figure.childNodes.splice(0, figure.childNodes.length, madeOf(inlineText([shown]), { inlines: [shown] }))
}

function holdsMade({ childNodes }: TreeNode): boolean {
  return [...childNodes].some((node) => node.made !== undefined || holdsMade(node))
}

/** Tags of elements in which tags are text: one that is never closed would hold all that follows. */
const HOLDS_RAW_TEXT =
  /<\/?(?:script|style|textarea|title|xmp|iframe|noembed|noframes|plaintext)(?=[\s/>])[^<>]*>/gi

function madeOf(textContent: string, made: NonNullable<TreeNode['made']>): TreeNode {
  return { nodeType: ELEMENT_NODE, nodeName: '#made', textContent, childNodes: [], made }
}

/** How much of a piece stands before the tag in which it ends. */
function wholeLength(piece: string): number {
  const at = piece.lastIndexOf('<')
  return at > 0 && endsOutsideTags(piece.slice(0, at)) ? at : 0
}

/** Blocks where only inline content may stand, such as a cell of a table: a line break parts them. */
export function inlinesOfBlocks(blocks: readonly Block[]): Inline[] {
  const inlines: Inline[] = []
  for (const block of blocks) {
    const own: readonly Inline[] =
      block.type === 'paragraph' || block.type === 'heading'
        ? block.text
        : block.type === 'quote'
          ? inlinesOfBlocks(block.blocks)
          : block.type === 'list' || block.type === 'notes'
            ? inlinesOfBlocks(block.items.flat())
            : [blocksText([block])]
    if (inlineText(own) === '' && !own.some((inline) => typeof inline !== 'string')) continue
    if (inlines.length > 0) inlines.push({ type: 'break' })
    for (const inline of own) inlines.push(inline)
  }
  return inlines
}
