// The body of a saved page as blocks: the one door to Readability and linkedom. Nothing of the markup is kept,
// nothing in it is fetched or run.
import { createRequire } from 'node:module'
import { Readability } from '@mozilla/readability'
import { withoutInvisible } from '../../value/characters.ts'
import { once } from '../../value/memo.ts'
import { type Block, blocksText, type Inline, inlineText, type Row } from '../block.ts'
import { toBlocks } from '../intake/story/paragraphs.ts'
import { linesOf, rawText } from '../raw-text.ts'
import type { HidingRule } from '../rules/hiding-rules.ts'
import { slimPage } from './slim.ts'

/** Loaded when the first saved page is met: it takes a quarter of the program's whole start. */
const linkedom = once(() => createRequire(import.meta.url)('linkedom') as typeof import('linkedom'))

/** Deeper trees would exhaust the stack of whoever walks them. */
const MOST_DEPTH = 500

/** The text of a saved page. */
export interface PageBody {
  readonly blocks: readonly Block[]
  /** Blocks that the markup shows to be no part of the story, each with the rule that says so. */
  readonly furniture: ReadonlyMap<Block, HidingRule>
  /** False when no part stands out as the article, so that all of the text was kept. */
  readonly found: boolean
}

/**
 * The blocks of a page whose size is known to be moderate (`readPageSource`); `copied` for pages that
 * archive.today wrapped. Undefined when its tree is too deep to be walked: what one parser closes, another nests.
 */
export function readPageBody(html: string, copied: boolean): PageBody | undefined {
  const furniture = new Map<Block, HidingRule>()
  const slim = slimPage(html, copied)
  const document = documentOf(slim)
  if (depthExceeds(document.documentElement, MOST_DEPTH)) return undefined
  const content = articleOf(document)
  const blocks = content ? new Walk(furniture).blocks(content) : []
  if (blocksText(blocks) !== '') return { blocks, furniture, found: true }
  const { body } = documentOf(slim)
  return { blocks: new Walk(furniture).blocks(body), furniture, found: false }
}

function depthExceeds(root: DomNode, most: number): boolean {
  let level: readonly DomNode[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true
    level = level.flatMap((node) => (node.nodeType === ELEMENT_NODE ? [...node.childNodes] : []))
  }
  return false
}

/**
 * Readability asks each element for its style, which linkedom makes anew for each. In a slim page what is not to be seen
 * says so by its attributes.
 */
class Reader extends Readability<Node> {
  _isProbablyVisible(node: Element): boolean {
    if (node.hasAttribute('hidden')) return false
    // Pictures of formulas are hidden from screen readers and stand there for all others.
    return node.getAttribute('aria-hidden') !== 'true' || node.className.includes('fallback-image')
  }
}

/** The element that Readability takes for the article. It throws on some trees that no person has written. */
function articleOf(document: Document): DomNode | undefined {
  try {
    const article = new Reader(document, {
      keepClasses: true,
      disableJSONLD: true,
      serializer: (node) => node,
    }).parse()
    // Its types know only text here; what the serializer gives is the element itself.
    return (article?.content ?? undefined) as unknown as DomNode | undefined
  } catch {
    return undefined
  }
}

/** A fragment gets a page around it: linkedom would take its first element for the whole document. */
function documentOf(html: string): Document {
  const { parseHTML } = linkedom()
  const wrapped = `<!doctype html><html><head></head><body>${html}</body></html>`
  const whole = parseHTML(/<html[\s>]/i.test(html) ? html : wrapped).document
  // The words "<html" in a script or a broken tag make no page.
  const isPage = whole.documentElement?.nodeName.toUpperCase() === 'HTML'
  return isPage ? whole : parseHTML(wrapped).document
}

/** The little of the DOM that the walk needs. */
interface DomNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<DomNode>
  getAttribute?(name: string): string | null
}

const TEXT_NODE = 3
const ELEMENT_NODE = 1
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

/** One walk over the tree of a page. */
class Walk {
  private readonly furniture: Map<Block, HidingRule>
  private readonly known = new Map<DomNode, boolean>()

  constructor(furniture: Map<Block, HidingRule>) {
    this.furniture = furniture
  }

  blocks(root: DomNode): Block[] {
    const blocks: Block[] = []
    let run: Inline[] = []
    const flush = () => {
      for (const text of paragraphs(run)) blocks.push({ type: 'paragraph', text })
      run = []
    }
    for (const node of root.childNodes) {
      const found = this.block(node)
      if (found === undefined) for (const inline of walkInline(node)) run.push(inline)
      else {
        flush()
        for (const block of found) blocks.push(block)
      }
    }
    flush()
    return blocks
  }

  /** The blocks that an element stands for; undefined when it is part of a run of text. */
  private block(node: DomNode): Block[] | undefined {
    if (node.nodeType !== ELEMENT_NODE) return undefined
    const blocks = this.plainBlock(node)
    const rule = blocks && boxRule(node)
    if (rule) for (const block of blocks) this.furniture.set(block, rule)
    return blocks
  }

  private plainBlock(node: DomNode): Block[] | undefined {
    const name = node.nodeName.toUpperCase()
    switch (name) {
      case 'H1':
      case 'H2':
      case 'H3':
      case 'H4':
      case 'H5':
      case 'H6': {
        const text = trimInlines(walkInlines(node))
        return text.length === 0 ? [] : [{ type: 'heading', level: Number(name[1]), text }]
      }
      case 'BLOCKQUOTE': {
        const blocks = this.blocks(node)
        return blocks.length === 0 ? [] : [{ type: 'quote', blocks }]
      }
      case 'UL':
      case 'OL': {
        const items = elements(node, 'LI')
          .map((item) => this.blocks(item))
          .filter((item) => item.length > 0)
        return items.length === 0 ? [] : [{ type: 'list', start: name === 'OL' ? 1 : null, items }]
      }
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
  private holdsBlocks(node: DomNode): boolean {
    if (node.nodeType !== ELEMENT_NODE) return false
    const known = this.known.get(node)
    if (known !== undefined) return known
    let holds = BLOCK.test(node.nodeName.toUpperCase())
    if (!holds) for (const child of node.childNodes) holds = this.holdsBlocks(child) || holds
    this.known.set(node, holds)
    return holds
  }

  /** A table of one column, or one with paragraphs in its cells, is a page's layout and not data. */
  private table(table: DomNode): Block[] {
    const rows = descendants(table, 'TR').map((row) => ({
      cells: [...row.childNodes].filter((cell) => /^T[HD]$/i.test(cell.nodeName)),
      isHead: elements(row, 'TH').length > 0 && elements(row, 'TD').length === 0,
    }))
    const isData =
      rows.some(({ cells }) => cells.length > 1) &&
      !rows.some(({ cells }) => cells.some((cell) => this.isLayout(cell)))
    if (!isData) return rows.flatMap(({ cells }) => cells.flatMap((cell) => this.cell(cell)))
    const asRow = ({ cells }: { readonly cells: readonly DomNode[] }): Row =>
      cells.map((cell) => trimInlines(walkInlines(cell)))
    const table_: Block = {
      type: 'table',
      head: rows.filter(({ isHead }) => isHead).map(asRow),
      rows: rows.filter(({ isHead }) => !isHead).map(asRow),
    }
    return [...elements(table, 'CAPTION').flatMap((caption) => this.blocks(caption)), table_]
  }

  /** A cell of a page's layout; one of hardly anything but links is its navigation. */
  private cell(cell: DomNode): Block[] {
    const blocks = this.blocks(cell)
    const text = cell.textContent?.trim().length ?? 0
    const links = descendants(cell, 'A')
    const linked = links.reduce((sum, link) => sum + (link.textContent?.trim().length ?? 0), 0)
    if (links.length > 1 && text < LARGEST_BOX && linked > text * MOSTLY)
      for (const block of blocks) this.furniture.set(block, 'boilerplate.navigation')
    return blocks
  }

  private isLayout(cell: DomNode): boolean {
    if ((cell.textContent?.length ?? 0) > LARGEST_CELL) return true
    return [...cell.childNodes].filter((child) => this.holdsBlocks(child)).length > 1
  }
}

function boxRule(node: DomNode): HidingRule | undefined {
  const isCaption = /^FIGCAPTION$/i.test(node.nodeName)
  const classes = node.getAttribute?.('class') ?? ''
  if (!isCaption && classes === '') return undefined
  if ((node.textContent?.length ?? 0) > LARGEST_BOX) return undefined
  return isCaption ? 'boilerplate.caption' : BOXES.find(([test]) => test.test(classes))?.[1]
}

/** `<pre>` around `<code>` is a program; alone it is how old pages and mailing lists set their text. */
function preformatted(node: DomNode): Block[] {
  const text = node.textContent ?? ''
  if (elements(node, 'CODE').length > 0) return [{ type: 'code', text }]
  const raw = rawText('', text)
  return toBlocks(linesOf(raw), raw)
}

function elements(parent: DomNode, name: string): DomNode[] {
  return [...parent.childNodes].filter((node) => node.nodeName.toUpperCase() === name)
}

function descendants(parent: DomNode, name: string): DomNode[] {
  return [...parent.childNodes].flatMap((node) =>
    node.nodeName.toUpperCase() === name
      ? [node]
      : node.nodeType === ELEMENT_NODE
        ? descendants(node, name)
        : [],
  )
}

function walkInlines(parent: DomNode): Inline[] {
  return [...parent.childNodes].flatMap(walkInline)
}

function walkInline(node: DomNode): Inline[] {
  if (node.nodeType === TEXT_NODE) {
    const text = withoutInvisible(node.textContent ?? '').replace(/\s+/g, ' ')
    return text === '' ? [] : [text]
  }
  if (node.nodeType !== ELEMENT_NODE) return []
  const children = () => walkInlines(node)
  switch (node.nodeName.toUpperCase()) {
    case 'BR':
      return [{ type: 'break' }]
    case 'STRONG':
    case 'B':
      return marked('strong', children())
    case 'EM':
    case 'I':
      return marked('emphasis', children())
    case 'CODE':
      return [{ type: 'code', text: node.textContent ?? '' }]
    case 'A': {
      const href = node.getAttribute?.('href') ?? ''
      return /^https?:\/\//i.test(href)
        ? [{ type: 'link', target: { href, wiki: false, at: null }, children: children() }]
        : children()
    }
    case 'IMG':
    case 'VIDEO':
    case 'AUDIO':
      return []
    default:
      return children()
  }
}

function marked(type: 'strong' | 'emphasis', children: readonly Inline[]): Inline[] {
  return inlineText(children).trim() === '' ? [...children] : [{ type, children }]
}

/** The paragraphs of a run of text: two line breaks part them, as in pages without `<p>`. */
function paragraphs(run: readonly Inline[]): Inline[][] {
  const parts: Inline[][] = [[]]
  let breaks = 0
  for (const inline of run) {
    const isBreak = typeof inline !== 'string' && inline.type === 'break'
    if (isBreak) breaks++
    else if (typeof inline !== 'string' || inline.trim() !== '') {
      if (breaks > 1) parts.push([])
      else if (breaks === 1) parts.at(-1)?.push({ type: 'break' })
      breaks = 0
    }
    if (!isBreak) parts.at(-1)?.push(inline)
  }
  return parts.map(trimInlines).filter((text) => inlineText(text).trim() !== '')
}

/** Blanks and breaks at both ends gone, neighbouring runs of text joined; empty when nothing is left. */
function trimInlines(inlines: readonly Inline[]): Inline[] {
  const isBlank = (inline: Inline | undefined) =>
    typeof inline === 'string' ? inline.trim() === '' : inline?.type === 'break'
  let from = 0
  let to = inlines.length
  while (from < to && isBlank(inlines[from])) from++
  while (to > from && isBlank(inlines[to - 1])) to--
  const joined: Inline[] = []
  let text = ''
  const flush = () => {
    if (text !== '') joined.push(text.replace(/ {2,}/g, ' '))
    text = ''
  }
  for (const inline of inlines.slice(from, to)) {
    if (typeof inline === 'string') text += inline
    else {
      flush()
      joined.push(inline)
    }
  }
  flush()
  const [first] = joined
  if (typeof first === 'string') joined[0] = first.trimStart()
  const last = joined.at(-1)
  if (typeof last === 'string') joined[joined.length - 1] = last.trimEnd()
  return joined
}
