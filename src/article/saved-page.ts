// The one door to Readability and linkedom: a saved web page becomes facts that it declares about itself
// and blocks of text. Nothing of its markup is kept, nothing in it is fetched or run.
import { Readability } from '@mozilla/readability'
import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'
import type { Block, Inline, Row } from './block.ts'

/** Pages beyond these are refused: parsing them would take minutes or exhaust the stack. */
const MOST_DEPTH = 400
const MOST_ELEMENTS = 30_000

/** What a page declares, each value as it stands in the page; undefined where it says nothing. */
export interface PageFacts {
  readonly headline: string | undefined
  readonly published: string | undefined
  readonly updated: string | undefined
  readonly authors: readonly string[]
  readonly publication: string | undefined
  readonly language: string | undefined
  readonly tags: readonly string[]
  readonly summary: string | undefined
  readonly address: string | undefined
}

/** A saved page as it is read. */
export interface SavedPage {
  readonly facts: PageFacts
  readonly body: readonly Block[]
  /** False when no part stands out as the article, so that all of the text was kept. */
  readonly found: boolean
}

/** The encoding that a page declares in its first 1,024 bytes (HTML Standard, prescan), if any. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024))
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
  if (label === undefined) return undefined
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

/** Reads a saved page; undefined when it is too deep or too large to be read safely. */
export function readSavedPage(html: string): SavedPage | undefined {
  if (!isReadable(html)) return undefined
  const { document } = parseHTML(
    /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`,
  )
  const facts = readFacts(document)
  for (const element of document.querySelectorAll('script, style, noscript, template, iframe, svg, form'))
    element.remove()
  const whole = document.body ?? document.documentElement
  const plain = () => walkBlocks(whole)
  const article = new Readability(document.cloneNode(true) as Document, {
    serializer: (node) => node,
  }).parse()
  const content = article?.content as unknown as DomNode | null | undefined
  const body = content ? walkBlocks(content) : []
  const kept = body.length > 0 ? body : plain()
  return { facts, body: withoutTitle(kept, facts.headline), found: body.length > 0 }
}

/** Counts depth and elements with a parser that builds nothing. */
function isReadable(html: string): boolean {
  let depth = 0
  let deepest = 0
  let elements = 0
  const parser = new Parser({
    onopentag() {
      elements++
      deepest = Math.max(deepest, ++depth)
    },
    onclosetag() {
      depth--
    },
  })
  parser.end(html)
  return deepest <= MOST_DEPTH && elements <= MOST_ELEMENTS
}

function readFacts(document: Document): PageFacts {
  const linked = linkedData(document)
  const meta = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const element = document.querySelector(
        `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
      )
      const content = element?.getAttribute('content')?.trim()
      if (content) return content
    }
    return undefined
  }
  const title = document.querySelector('title')?.textContent?.trim()
  const authors = names(linked['author'])
  const metaAuthor = meta('author', 'article:author', 'citation_author', 'dc.creator')
  const keywords = strings(linked['keywords'])
  return {
    headline:
      string(linked['headline']) ??
      meta('og:title', 'citation_title', 'dc.title') ??
      document.querySelector('h1')?.textContent?.trim() ??
      title,
    published:
      string(linked['datePublished']) ??
      meta('article:published_time', 'citation_publication_date', 'dc.date', 'date', 'pubdate') ??
      document.querySelector('article time[datetime], main time[datetime]')?.getAttribute('datetime') ??
      undefined,
    updated: string(linked['dateModified']) ?? meta('article:modified_time'),
    authors:
      authors.length > 0
        ? authors
        : metaAuthor === undefined || /^https?:/.test(metaAuthor)
          ? []
          : [metaAuthor],
    publication:
      names(linked['publisher'])[0] ?? meta('og:site_name', 'prism.publicationName', 'application-name'),
    language: string(linked['inLanguage']) ?? (document.documentElement.getAttribute('lang') || undefined),
    tags:
      keywords.length > 0
        ? keywords
        : (meta('keywords', 'news_keywords') ?? '')
            .split(',')
            .map((tag) => tag.trim())
            .filter(Boolean),
    summary: meta('description', 'og:description') ?? string(linked['description']),
    address: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url'),
  }
}

type Data = Readonly<Record<string, unknown>>

/** The first news article among the page's JSON-LD nodes. */
function linkedData(document: Document): Data {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown
    try {
      data = JSON.parse(script.textContent ?? '')
    } catch {
      continue
    }
    const article = nodesOf(data, 0).find((node) =>
      strings(node['@type']).some((type) => /Article$|^BlogPosting$|^Report$/.test(type)),
    )
    if (article) return article
  }
  return {}
}

function nodesOf(data: unknown, depth: number): Data[] {
  if (typeof data !== 'object' || data === null || depth > 4) return []
  if (Array.isArray(data)) return data.flatMap((item) => nodesOf(item, depth + 1))
  const node = data as Data
  return [node, ...nodesOf(node['@graph'], depth + 1), ...nodesOf(node['mainEntity'], depth + 1)]
}

function string(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

function strings(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(strings)
  const text = string(value)
  return text === undefined ? [] : [text]
}

function names(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(names)
  if (typeof value === 'object' && value !== null) return strings((value as Data)['name'])
  return strings(value)
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
const CONTAINER =
  /^(?:DIV|SECTION|ARTICLE|MAIN|BODY|HTML|HEADER|FOOTER|ASIDE|FIGURE|FIGCAPTION|DETAILS|SUMMARY|ADDRESS|CENTER|DL|DT|DD|TBODY|TD|LI|FIELDSET|NAV)$/

function walkBlocks(root: DomNode): Block[] {
  const blocks: Block[] = []
  let run: Inline[] = []
  const flush = () => {
    const text = trimInlines(run)
    if (text.length > 0) blocks.push({ type: 'paragraph', text })
    run = []
  }
  for (const node of root.childNodes) {
    const block = blockOf(node)
    if (block === undefined) run.push(...walkInline(node))
    else {
      flush()
      blocks.push(...block)
    }
  }
  flush()
  return blocks
}

/** The blocks that an element stands for; undefined when it is part of a run of text. */
function blockOf(node: DomNode): Block[] | undefined {
  if (node.nodeType !== ELEMENT_NODE) return undefined
  const name = node.nodeName.toUpperCase()
  const heading = /^H([1-6])$/.exec(name)
  if (heading) {
    const text = trimInlines(walkInlines(node))
    return text.length === 0 ? [] : [{ type: 'heading', level: Number(heading[1]), text }]
  }
  switch (name) {
    case 'P': {
      const text = trimInlines(walkInlines(node))
      return text.length === 0 ? [] : [{ type: 'paragraph', text }]
    }
    case 'BLOCKQUOTE':
      return [{ type: 'quote', blocks: walkBlocks(node) }]
    case 'UL':
    case 'OL': {
      const items = elements(node, 'LI')
        .map(walkBlocks)
        .filter((item) => item.length > 0)
      return items.length === 0 ? [] : [{ type: 'list', start: name === 'OL' ? 1 : null, items }]
    }
    case 'PRE':
      return [{ type: 'code', text: node.textContent ?? '' }]
    case 'HR':
      return [{ type: 'rule' }]
    case 'TABLE':
      return tableOf(node)
    default:
      return CONTAINER.test(name) ? walkBlocks(node) : undefined
  }
}

/** A table of one column is a page's layout, not data. */
function tableOf(table: DomNode): Block[] {
  const rows = descendants(table, 'TR')
  const cells = rows.map((row) => [...elements(row, 'TH'), ...elements(row, 'TD')])
  if (!cells.some((row) => row.length > 1)) return cells.flat().flatMap(walkBlocks)
  const isHead = (i: number) =>
    elements(rows[i] ?? table, 'TH').length > 0 && elements(rows[i] ?? table, 'TD').length === 0
  const asRow = (row: readonly DomNode[]): Row => row.map((cell) => trimInlines(walkInlines(cell)))
  return [
    {
      type: 'table',
      head: cells.filter((_, i) => isHead(i)).map(asRow),
      rows: cells.filter((_, i) => !isHead(i)).map(asRow),
    },
  ]
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
    const text = (node.textContent ?? '').replace(/\s+/g, ' ')
    return text === '' ? [] : [text]
  }
  if (node.nodeType !== ELEMENT_NODE) return []
  const children = () => walkInlines(node)
  switch (node.nodeName.toUpperCase()) {
    case 'BR':
      return [{ type: 'break' }]
    case 'STRONG':
    case 'B':
      return [{ type: 'strong', children: children() }]
    case 'EM':
    case 'I':
      return [{ type: 'emphasis', children: children() }]
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

/** Blanks at both ends gone, neighbouring runs of text joined; empty when nothing is left. */
function trimInlines(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    if (typeof inline === 'string' && typeof last === 'string')
      joined[joined.length - 1] = (last + inline).replace(/ {2,}/g, ' ')
    else joined.push(inline)
  }
  if (typeof joined[0] === 'string') joined[0] = joined[0].trimStart()
  const end = joined.length - 1
  const last = joined[end]
  if (typeof last === 'string') joined[end] = last.trimEnd()
  return joined.filter((inline) => inline !== '')
}

/** A page repeats its headline above the text; here it has a place of its own. */
function withoutTitle(blocks: readonly Block[], headline: string | undefined): readonly Block[] {
  const [first, ...rest] = blocks
  if (first?.type !== 'heading' || headline === undefined) return blocks
  const text = first.text.filter((inline) => typeof inline === 'string').join('')
  return headline.startsWith(text) || text.startsWith(headline) ? rest : blocks
}
