// The blocks that the elements of a saved page's tree stand for. Nothing of the markup is kept.
import { inOneLine } from '../../value/characters.ts'
import { type Block, blocksText, blockText, type Figure, type Inline, type Row } from '../block.ts'
import { figureOf } from '../figures.ts'
import { toBlocks } from '../intake/story/paragraphs.ts'
import { linesOf, rawText } from '../raw-text.ts'
import type { HidingRule } from '../rules/hiding-rules.ts'
import { boxRule, holdsMore, isListOfLinks, isMostlyLinks, LARGEST_BOX } from './boxes.ts'
import { descendants, ELEMENT_NODE, elements, type TreeNode } from './page-tree.ts'
import { isSavedWithPage, type PagePictures } from './pictures.ts'
import { pictureNumber, withoutSigns } from './slim.ts'
import { areApart, inlinesOf, inlinesOfNode, paragraphs, trimInlines } from './tree-inlines.ts'
import { listOf } from './tree-lists.ts'

const BLOCK =
  /^(?:DIV|SECTION|ARTICLE|MAIN|BODY|HTML|HEADER|FOOTER|ASIDE|FIGURE|FIGCAPTION|DETAILS|SUMMARY|ADDRESS|CENTER|DL|DT|DD|TBODY|THEAD|TFOOT|TR|TD|TH|LI|FIELDSET|NAV|FORM|P|H[1-6]|BLOCKQUOTE|UL|OL|PRE|HR|TABLE|DIR|MENU)$/

/** A cell with more text than this is a part of a page's layout. */
const LARGEST_CELL = 300
/** One walk over the tree of a page; `furniture` collects the blocks that its markup shows to be no part of the story. */
export class TreeWalk {
  private readonly furniture: Map<Block, HidingRule>
  /** Blocks that are hardly anything but links. */
  readonly links = new Set<Block>()
  private readonly pictures: PagePictures | undefined
  private readonly known = new Map<TreeNode, boolean>()
  /** Where pictures go that stand where no figure can: behind the list or table that they are in. */
  private lifted: Block[] | undefined

  constructor(furniture: Map<Block, HidingRule>, pictures?: PagePictures) {
    this.furniture = furniture
    this.pictures = pictures
  }

  blocks(root: TreeNode): Block[] {
    const blocks: Block[] = []
    let run: Inline[] = []
    let before_: Block[] = []
    let behind: Block[] = []
    const flush = () => {
      blocks.push(...before_)
      for (const text of paragraphs(run)) blocks.push({ type: 'paragraph', text })
      blocks.push(...behind)
      run = []
      before_ = []
      behind = []
    }
    let before: TreeNode | undefined
    for (const node of root.childNodes) {
      const found = this.block(node)
      if (found === undefined) {
        const isFirst = run.every((inline) => typeof inline === 'string' && inline.trim() === '')
        const figures = this.figuresIn(node)
        const place = this.lifted ?? (isFirst ? before_ : behind)
        place.push(...figures)
        if (areApart(before, node)) run.push(' ')
        for (const inline of inlinesOfNode(node)) run.push(inline)
        before = node
      } else {
        before = undefined
        flush()
        for (const block of found) blocks.push(block)
      }
    }
    flush()
    return blocks
  }

  /** The blocks that an element stands for; undefined when it is part of a run of text. */
  private block(node: TreeNode): Block[] | undefined {
    if (node.nodeType !== ELEMENT_NODE) return undefined
    if (node.made) return node.made.blocks && [...node.made.blocks]
    const captioned = this.captioned(node)
    if (captioned && !captioned.some(({ ifThere }) => ifThere)) return this.placed(captioned)
    const blocks = captioned ? this.withoutFigures(() => this.plainBlock(node)) : this.plainBlock(node)
    if (blocks && isListOfLinks(node)) for (const block of blocks) this.links.add(block)
    const rule = blocks && boxRule(node)
    const isPartOfBox = ({ type }: Block) => type !== 'figure' || rule !== 'boilerplate.caption'
    if (rule) for (const block of blocks.filter(isPartOfBox)) this.furniture.set(block, rule)
    return captioned ? [...this.placed(captioned), ...(blocks ?? [])] : blocks
  }

  private plainBlock(node: TreeNode): Block[] | undefined {
    const name = node.nodeName.toUpperCase()
    switch (name) {
      case 'H1':
      case 'H2':
      case 'H3':
      case 'H4':
      case 'H5':
      case 'H6': {
        const text = trimInlines(inlinesOf(node))
        return text.length === 0 ? [] : [{ type: 'heading', level: Number(name[1]), text }]
      }
      case 'BLOCKQUOTE': {
        const blocks = this.blocks(node)
        return blocks.length === 0 ? [] : [{ type: 'quote', blocks }]
      }
      case 'UL':
      case 'OL':
        return this.lifting(() => listOf(node, (item) => this.blocks(item)))
      case 'TD':
        return this.cell(node)
      case 'PRE':
        return preformatted(node)
      case 'HR':
        return [{ type: 'rule' }]
      case 'TABLE':
        return this.lifting(() => this.table(node))
      default:
        return this.holdsBlocks(node) ? this.blocks(node) : undefined
    }
  }

  /** What stands in a list or a table, and behind it the pictures in it. */
  private lifting(make: () => Block[]): Block[] {
    const outer = this.lifted
    const own: Block[] = []
    this.lifted = own
    const made = make()
    this.lifted = outer
    if (outer) outer.push(...own)
    return outer ? made : [...made, ...own]
  }

  /** The pictures in an element that is part of a run of text, or is one. */
  private figuresIn(node: TreeNode): Figure[] {
    if (!this.pictures) return []
    return pictureNodes(node).flatMap((picture) => this.figure(picture))
  }

  private figure(node: TreeNode): Figure[] {
    const number = pictureNumber(node)
    const image = number === undefined ? undefined : this.pictures?.image(number)
    if (!image) return []
    return [{ type: 'figure', image, ...(!isSavedWithPage(image.target.href) && { ifThere: true }) }]
  }

  /** Figures where they stand, or where those of a list or a table go. */
  private placed(figures: readonly Figure[]): Block[] {
    if (!this.lifted) return [...figures]
    this.lifted.push(...figures)
    return []
  }

  private withoutFigures<T>(make: () => T): T {
    const outer = this.lifted
    this.lifted = []
    const made = make()
    this.lifted = outer
    return made
  }

  /**
   * Pictures with the words that belong to them: a `<figure>`, or a box that its maker named so. The words are the last one's caption.
   * Undefined for what is no such box, and for one whose pictures are not here: its words are hidden as a caption then.
   */
  private captioned(node: TreeNode): Figure[] | undefined {
    if (!this.pictures || (!/^FIGURE$/i.test(node.nodeName) && !FIGURE_BOX.test(classOf(node))))
      return undefined
    const figures = this.figuresIn(node)
    const last = figures.at(-1)
    if (!last) return undefined
    const caption = inOneLine(withoutSigns(node.textContent ?? ''))
    const isCaption = caption.length <= LONGEST_CAPTION && !holdsMore(node)
    if (!isCaption) return undefined
    const credit = creditIn(node)
    const words = credit === '' ? caption : inOneLine(caption.replace(credit, ' '))
    const image = { ...last.image, ...(words !== '' && { caption: words }), ...(credit !== '' && { credit }) }
    return [...figures.slice(0, -1), { ...last, ...figureOf(image) }]
  }

  /** Whether an element is a block or, like `<font>` around paragraphs, has blocks in it. */
  private holdsBlocks(node: TreeNode): boolean {
    if (node.nodeType !== ELEMENT_NODE) return false
    if (node.made) return node.made.blocks !== undefined
    const known = this.known.get(node)
    if (known !== undefined) return known
    let holds = BLOCK.test(node.nodeName.toUpperCase())
    if (!holds) for (const child of node.childNodes) holds = this.holdsBlocks(child) || holds
    this.known.set(node, holds)
    return holds
  }

  /** A table of one column, or one with paragraphs in its cells, is a page's layout and not data. */
  private table(table: TreeNode): Block[] {
    const rows = descendants(table, 'TR').map((row) => ({
      cells: [...row.childNodes].filter((cell) => /^T[HD]$/i.test(cell.nodeName)),
      isHead: elements(row, 'TH').length > 0 && elements(row, 'TD').length === 0,
    }))
    const isData =
      rows.some(({ cells }) => cells.length > 1) &&
      !rows.some(({ cells }) => cells.some((cell) => this.isLayout(cell)))
    if (!isData) return rows.flatMap(({ cells }) => cells.flatMap((cell) => this.cell(cell)))
    const asRow = ({ cells }: { readonly cells: readonly TreeNode[] }): Row =>
      cells.map((cell) => this.cellInlines(cell))
    const table_: Block = {
      type: 'table',
      head: rows.filter(({ isHead }) => isHead).map(asRow),
      rows: rows.filter(({ isHead }) => !isHead).map(asRow),
    }
    return [...elements(table, 'CAPTION').flatMap((caption) => this.blocks(caption)), table_]
  }

  /** What stands in a cell of data; blocks in it are parted by line breaks. */
  private cellInlines(cell: TreeNode): Inline[] {
    const inlines = this.holdsBlocksWithin(cell)
      ? this.blocks(cell).flatMap((block) => [{ type: 'break' } as const, ...inlinesOfBlock(block)])
      : inlinesOf(cell)
    return trimInlines(inlines)
  }

  private holdsBlocksWithin(cell: TreeNode): boolean {
    return [...cell.childNodes].some((child) => this.holdsBlocks(child))
  }

  /** A cell of a page's layout; one of hardly anything but links is its navigation. */
  private cell(cell: TreeNode): Block[] {
    const blocks = this.blocks(cell)
    const text = withoutSigns(cell.textContent ?? '').trim()
    if (text.length < LARGEST_BOX && isMostlyLinks(cell, text))
      for (const block of blocks) this.furniture.set(block, 'boilerplate.navigation')
    return blocks
  }

  private isLayout(cell: TreeNode): boolean {
    if ((cell.textContent?.length ?? 0) > LARGEST_CELL) return true
    return [...cell.childNodes].filter((child) => this.holdsBlocks(child)).length > 1
  }
}

/** Boxes around a picture and its caption, by the names that WordPress and newspapers' programs give them. */
const FIGURE_BOX =
  /(?:^|[\s_-])(?:wp-caption|wp-block-image|figure|inline-image|article-image|image-with-caption|media-with-caption|photo-with-caption|imagecaption)(?=[\s_-]|$)/i
/** A longer text beside a picture is no caption. In UTF-16 units. */
const LONGEST_CAPTION = 600
const CREDIT = /(?:^|[\s_-])(?:credits?|copyright|photographer|photo-by|attribution)(?=[\s_-]|$)/i

function classOf(node: TreeNode): string {
  return node.getAttribute?.('class') ?? ''
}

/** The elements within one, and itself, that stand for pictures. */
function pictureNodes(node: TreeNode): TreeNode[] {
  if (node.nodeType !== ELEMENT_NODE || node.made) return []
  if (pictureNumber(node) !== undefined) return [node]
  return [...node.childNodes].flatMap(pictureNodes)
}

/** The words that a page marks as a picture's credit; empty when it marks none. */
function creditIn(node: TreeNode): string {
  for (const child of node.childNodes) {
    if (child.nodeType !== ELEMENT_NODE) continue
    const words = CREDIT.test(classOf(child))
      ? inOneLine(withoutSigns(child.textContent ?? ''))
      : creditIn(child)
    if (words !== '') return words
  }
  return ''
}

/** A block within a cell as inline content. */
function inlinesOfBlock(block: Block): Inline[] {
  if (block.type === 'paragraph' || block.type === 'heading') return [...block.text]
  const parts =
    block.type === 'list' ? block.items.map(blocksText) : blockText(block) === '' ? [] : [blockText(block)]
  return parts
    .flatMap((part) => part.split(/\n+/))
    .flatMap((line, i): Inline[] => (i === 0 ? [line] : [{ type: 'break' }, line]))
}

/** `<pre>` around `<code>` is a program, one with columns a table; others are how old pages and mailing lists set their text. */
function preformatted(node: TreeNode): Block[] {
  const text = withoutSigns(node.textContent ?? '')
  if (elements(node, 'CODE').length > 0 || hasColumns(text))
    return [{ type: 'code', text: text.replace(/^\n/, '') }]
  const raw = rawText('', text)
  return toBlocks(linesOf(raw), raw)
}

/** Longer lines are prose. */
const LONGEST_ROW = 120

/** Whether half of the lines have a gap in them that no sentence has. */
function hasColumns(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const rows = lines.filter((line) => line.length <= LONGEST_ROW && /[^\s.!?:"”] {2,}\S|\S\t+\S/.test(line))
  return rows.length > 1 && rows.length * 2 >= lines.length
}
