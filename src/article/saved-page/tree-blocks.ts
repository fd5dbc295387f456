// The blocks that the elements of a saved page's tree stand for. Nothing of the markup is kept.
import { type Block, blocksText, blockText, type Inline, type Row } from '../block.ts'
import { toBlocks } from '../intake/story/paragraphs.ts'
import { linesOf, rawText } from '../raw-text.ts'
import type { HidingRule } from '../rules/hiding-rules.ts'
import { descendants, ELEMENT_NODE, elements, type TreeNode } from './page-tree.ts'
import { areApart, inlinesOf, inlinesOfNode, paragraphs, trimInlines } from './tree-inlines.ts'
import { listOf } from './tree-lists.ts'

const BLOCK =
  /^(?:DIV|SECTION|ARTICLE|MAIN|BODY|HTML|HEADER|FOOTER|ASIDE|FIGURE|FIGCAPTION|DETAILS|SUMMARY|ADDRESS|CENTER|DL|DT|DD|TBODY|THEAD|TFOOT|TR|TD|TH|LI|FIELDSET|NAV|FORM|P|H[1-6]|BLOCKQUOTE|UL|OL|PRE|HR|TABLE|DIR|MENU)$/

/** Parts of a page that are known by the name that its maker gave them. */
const BOXES: readonly (readonly [RegExp, HidingRule])[] = [
  [/(?:^|[\s_-])(?:caption|wp-caption-text|photo-credit|image-credit)(?=\s|$)/i, 'boilerplate.caption'],
  [/(?:^|[\s_-])(?:share|sharing|social|sharedaddy|addtoany|addthis)(?=[\s_-]|$)/i, 'boilerplate.share'],
  [
    /(?:^|[\s_-])(?:newsletter|subscribe|subscription|signup|mailchimp)(?=[\s_-]|$)/i,
    'boilerplate.subscribe',
  ],
  [
    /(?:^|[\s_-])(?:related|also-read|alsoread|read-?more|read-?also|readnext|more-?stories|recommended)(?=[\s_-]|$)/i,
    'boilerplate.related',
  ],
  [/(?:^|[\s_-])(?:advert|advertisement|ad-container|sponsored)(?=[\s_-]|$)/i, 'boilerplate.advert'],
]
/** A box with more text than this is a part of the story, whatever its name. */
const LARGEST_BOX = 300
/** A cell with more text than this is a part of a page's layout. */
const LARGEST_CELL = 300
/** Share of a cell's text within links from which it is navigation. */
const MOSTLY = 0.8

/** One walk over the tree of a page; `furniture` collects the blocks that its markup shows to be no part of the story. */
export class TreeWalk {
  private readonly furniture: Map<Block, HidingRule>
  private readonly known = new Map<TreeNode, boolean>()

  constructor(furniture: Map<Block, HidingRule>) {
    this.furniture = furniture
  }

  blocks(root: TreeNode): Block[] {
    const blocks: Block[] = []
    let run: Inline[] = []
    const flush = () => {
      for (const text of paragraphs(run)) blocks.push({ type: 'paragraph', text })
      run = []
    }
    let before: TreeNode | undefined
    for (const node of root.childNodes) {
      const found = this.block(node)
      if (found === undefined) {
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
    const blocks = this.plainBlock(node)
    const rule = blocks && boxRule(node)
    if (rule) for (const block of blocks) this.furniture.set(block, rule)
    return blocks
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
        return listOf(node, (item) => this.blocks(item))
      case 'TD':
        return this.cell(node)
      case 'PRE':
        return preformatted(node)
      case 'HR':
        return [{ type: 'rule' }]
      case 'TABLE':
        return this.table(node)
      default:
        return this.holdsBlocks(node) ? this.blocks(node) : undefined
    }
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
    const text = cell.textContent?.trim().length ?? 0
    const links = descendants(cell, 'A')
    const linked = links.reduce((sum, link) => sum + (link.textContent?.trim().length ?? 0), 0)
    if (links.length > 1 && text < LARGEST_BOX && linked > text * MOSTLY)
      for (const block of blocks) this.furniture.set(block, 'boilerplate.navigation')
    return blocks
  }

  private isLayout(cell: TreeNode): boolean {
    if ((cell.textContent?.length ?? 0) > LARGEST_CELL) return true
    return [...cell.childNodes].filter((child) => this.holdsBlocks(child)).length > 1
  }
}

function boxRule(node: TreeNode): HidingRule | undefined {
  const isCaption = /^FIGCAPTION$/i.test(node.nodeName)
  const classes = node.getAttribute?.('class') ?? ''
  if (!isCaption && classes === '') return undefined
  if ((node.textContent?.length ?? 0) > LARGEST_BOX) return undefined
  return isCaption ? 'boilerplate.caption' : BOXES.find(([test]) => test.test(classes))?.[1]
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
  const text = node.textContent ?? ''
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
