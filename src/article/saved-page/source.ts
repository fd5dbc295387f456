// The source of a saved page, read once and in order, without building a tree: what it declares in its
// head, in attributes and in visible lines, each with the place of its words. The one door to htmlparser2;
// pages that would exhaust a tree builder are told here.
import { Parser } from 'htmlparser2'
import { inOneLine } from '../../value/characters.ts'

/** Pages beyond these are refused: looking for their article would take minutes or exhaust the stack. */
const MOST_DEPTH = 400
/** Of those that can hold text: a page's drawings, scripts and styles have many more. */
const MOST_ELEMENTS = 10_000
/**
 * The depths of all elements, added up: whoever looks for the article reads the text of an element again for each that it
 * stands in. Pages that people read come to a tenth of it.
 */
const MOST_STEPS = 400_000
/** Runs of text, each character reference being one, and comments: the tree builder keeps a node for each. */
const MOST_TEXTS = 60_000
/** So many sayings of one kind are kept; no honest page has more. */
const MOST_SAYINGS = 500
/** Longest text of a visible line that is looked at, in UTF-16 units. */
const LONGEST_LINE = 400
/** How many lines can be open at once; more are not nested in any real page. */
const MOST_OPEN_LINES = 12
/** So much text in runs of a sentence's length is a story: what follows no longer stands above it. */
const PROSE = 400
const SENTENCE = 80

/** Words of the source: as they are meant, and where they stand as they are written. */
export interface Words {
  /** With character references and escapes undone and blanks folded. */
  readonly value: string
  /** Offsets in the source, in UTF-16 units. */
  readonly start: number
  readonly end: number
}

/** What an element on the page shows or bears. */
export type LineKind = 'heading' | 'byline' | 'date' | 'tag'

/** A short element that a reader sees and that may say something of the article. */
export interface VisibleLine {
  readonly kind: LineKind
  readonly words: Words
  /** Its `datetime` attribute. */
  readonly stamp: Words | undefined
  /** Whether it stands below the page's heading and above the story. */
  readonly above: boolean
  /** Whether it stands in an element that is meant for the article. */
  readonly inArticle: boolean
  /** Whether it is a part of running text. */
  readonly inText: boolean
  /** Whether the page means a later change by it. */
  readonly updated: boolean
}

/** A piece of the text of a page, as the parser gives it: one character when it was a character reference. */
export interface TextPiece {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** What was met in a page's source. */
export interface PageSource {
  readonly html: string
  /** Contents of `<meta>` by their name, property or `http-equiv`, in lower case. */
  readonly metas: ReadonlyMap<string, readonly Words[]>
  /** Addresses of `<link>` by their relation, in lower case. */
  readonly links: ReadonlyMap<string, readonly Words[]>
  /** Microdata of the article by property; `author.name` for a property of a property. */
  readonly items: ReadonlyMap<string, readonly Words[]>
  /** The text of each linked-data script, unread. */
  readonly linkedData: readonly TextPiece[]
  readonly comments: readonly TextPiece[]
  readonly language: Words | undefined
  readonly title: Words | undefined
  readonly lines: readonly VisibleLine[]
  readonly texts: readonly TextPiece[]
  /** How many `<article>` elements stand beside each other. */
  readonly articles: number
  readonly frames: number
}

/** An element that is open while the source is read. */
interface Open {
  readonly name: string
  /** In a part of the page that is not the article: footer, sidebar, comments. */
  readonly aside: boolean
  readonly inText: boolean
  /** Path of the microdata that its properties belong to; undefined when they are not the article's. */
  readonly scope: string | undefined
  readonly line: OpenLine | undefined
  readonly inArticle: boolean
}

interface OpenLine {
  readonly keep: (words: Words) => void
  text: string
  start: number
  end: number
}

/** Text in these is not the page's. */
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'svg', 'select'])
const ASIDE = new Set(['footer', 'aside', 'nav'])
const ASIDE_CLASS =
  /(?:^|\s)(?:footer|site-footer|page-footer|sidebar|side-bar|comments?|comments?-area|comments?-list|commentlist|respond|disqus_thread|related(?:[-_]\w+)*|recommended(?:[-_]\w+)*|more-(?:news|stories|from)(?:[-_]\w+)*|widget|wm-ipp(?:-base)?)(?=\s|$)/i
const DATE_CLASS =
  /(?:^|\s)(?:(?:entry|post|article|story|news|content|c|p)?[-_]{0,2}(?:pub(?:lish(?:ed)?)?[-_]?)?(?:date|time|datetime|timestamp)|published|posted-on|pubdate|submitted|updated|modified)(?=\s|$)/i
const BYLINE_CLASS =
  /(?:^|\s)(?:(?:entry|post|article|story|news|content|c|p)?[-_]{0,2}(?:by-?line|author)(?:[-_]{1,2}name)?|writer|posted-by|reporter)(?=\s|$)/i
const ARTICLE_TYPE = /(?:Article|BlogPosting|Report)$/

/** Reads a page's source; undefined when it is nested too deeply or has too many elements. */
export function readPageSource(html: string): PageSource | undefined {
  const metas = new Map<string, Words[]>()
  const links = new Map<string, Words[]>()
  const items = new Map<string, Words[]>()
  const linkedData: TextPiece[] = []
  const comments: TextPiece[] = []
  const lines: (VisibleLine & { readonly under: number })[] = []
  const texts: TextPiece[] = []
  let language: Words | undefined
  let title: Words | undefined
  let articles = 0
  let frames = 0
  let elements = 0
  let steps = 0
  let pieces = 0
  let tooLarge = false

  const open: Open[] = []
  let openLines: OpenLine[] = []
  let silent = 0
  let linked: { start: number; end: number } | undefined
  let attributes = new Map<string, Words>()
  let headings = 0
  let prose = 0
  let lastText = ''

  const parser = new Parser({
    onopentagname() {
      attributes = new Map()
    },
    onattribute(name, value) {
      if (!attributes.has(name)) attributes.set(name, attributeWords(html, value, parser))
    },
    onopentag(name) {
      const parent = open.at(-1)
      const element = enter(name, parent)
      open.push(element)
      if (element.line) openLines.push(element.line)
      if (SILENT.has(name)) silent++
      if (silent === 0) {
        elements++
        steps += open.length
      }
      if (open.length > MOST_DEPTH || elements > MOST_ELEMENTS || steps > MOST_STEPS) refuse()
    },
    onclosetag(name) {
      const element = open.pop()
      if (SILENT.has(name)) silent--
      if (name === 'script' && linked) {
        linkedData.push({ text: '', ...linked })
        linked = undefined
      }
      if (element?.line) close(element.line)
    },
    ontext(text) {
      if (++pieces > MOST_TEXTS) refuse()
      const piece = { text, start: parser.startIndex, end: parser.endIndex + 1 }
      if (linked) {
        linked.end = piece.end
        return
      }
      if (silent > 0) return
      const inked = text.trim() !== ''
      for (const line of openLines) {
        if (line.text.length > LONGEST_LINE) continue
        line.text += text
        if (!inked) continue
        if (line.start < 0) line.start = piece.start + text.length - text.trimStart().length
        line.end = piece.end - (text.length - text.trimEnd().length)
      }
      if (open.at(-1)?.name === 'title') return
      texts.push(piece)
      if (!inked) return
      lastText = text
      if (headings > 0 && text.length >= SENTENCE) prose += text.length
    },
    oncomment(text) {
      if (++pieces > MOST_TEXTS) refuse()
      comments.push({ text, start: parser.startIndex, end: parser.endIndex + 1 })
    },
  })
  parser.end(html)
  if (tooLarge) return undefined
  return {
    html,
    metas,
    links,
    items,
    linkedData,
    comments,
    language,
    title,
    // A masthead can be a heading too: only what stands below the last heading stands above the story.
    lines: lines.map(({ under, ...line }) => ({ ...line, above: line.above && under === headings })),
    texts,
    articles,
    frames,
  }

  function refuse(): void {
    tooLarge = true
    parser.pause()
  }

  /** Reads an opening tag: what its attributes declare, and what its text is to be kept as. */
  function enter(name: string, parent: Open | undefined): Open {
    const classes = `${attributes.get('class')?.value ?? ''} ${attributes.get('id')?.value ?? ''}`
    const wraps = name === 'html' || name === 'body' || name === 'main' || name === 'article'
    const aside = parent?.aside || ASIDE.has(name) || (!wraps && ASIDE_CLASS.test(classes))
    if (name === 'article' && !aside && !open.some((outer) => outer.name === 'article')) articles++
    if (name === 'frameset') frames++
    if (name === 'html') language = attributes.get('lang') ?? attributes.get('xml:lang') ?? language
    if (name === 'meta') readMeta()
    if (name === 'link') readLink()
    if (name === 'script' && /ld\+json/i.test(attributes.get('type')?.value ?? '')) {
      linked = { start: parser.endIndex + 1, end: parser.endIndex + 1 }
    }
    const microdata = readItem(name, parent ? parent.scope : '')
    const inArticle = parent?.inArticle || name === 'article' || name === 'main' || microdata.isArticle
    const keep =
      microdata.keep ??
      (aside ? undefined : visible(name, classes, { inText: parent?.inText ?? false, inArticle }))
    const line =
      keep && openLines.length < MOST_OPEN_LINES ? { keep, text: '', start: -1, end: -1 } : undefined
    return {
      name,
      aside,
      inText: parent?.inText || (!line && (name === 'p' || name === 'blockquote')),
      scope: microdata.scope,
      line,
      inArticle,
    }
  }

  function readMeta(): void {
    const content = attributes.get('content')
    const charset = attributes.get('charset')
    const key = attributes.get('property') ?? attributes.get('name') ?? attributes.get('http-equiv')
    if (key && content && content.value !== '') add(metas, key.value.toLowerCase(), content)
    else if (charset) add(metas, 'charset', charset)
  }

  function readLink(): void {
    const href = attributes.get('href')
    const relations = attributes.get('rel')?.value.toLowerCase().split(' ') ?? []
    if (href) for (const relation of relations) add(links, relation, href)
  }

  /** Microdata: a property with its value in an attribute is kept at once, else when the element closes. */
  function readItem(
    name: string,
    outer: string | undefined,
  ): { scope: string | undefined; isArticle: boolean; keep?: (words: Words) => void } {
    const property = attributes.get('itemprop')?.value.split(' ')[0] ?? ''
    const path = outer === undefined || property === '' ? undefined : outer + property
    if (attributes.has('itemscope')) {
      const isArticle = ARTICLE_TYPE.test(attributes.get('itemtype')?.value ?? '')
      return { scope: isArticle ? '' : path === undefined ? undefined : `${path}.`, isArticle }
    }
    if (path === undefined) return { scope: outer, isArticle: false }
    const inAttribute =
      attributes.get('content') ?? (name === 'time' ? attributes.get('datetime') : undefined)
    if (inAttribute && inAttribute.value !== '') {
      add(items, path, inAttribute)
      return { scope: outer, isArticle: false }
    }
    return { scope: outer, isArticle: false, keep: (words) => add(items, path, words) }
  }

  /** What a visible element is to be kept as; undefined when it says nothing of the article. */
  function visible(
    name: string,
    classes: string,
    place: { readonly inText: boolean; readonly inArticle: boolean },
  ): ((words: Words) => void) | undefined {
    if (name === 'title' && !title) {
      return (words) => {
        title ??= words
      }
    }
    const relation = attributes.get('rel')?.value.toLowerCase() ?? ''
    const kind = kindOf(name, classes, relation)
    if (!kind) return undefined
    const stamp = attributes.get('datetime')
    const changed = /updated|modified/i.test(classes) && !/published/i.test(classes)
    const above = headings > 0 && prose < PROSE
    const under = headings
    const updated = kind === 'date' && (changed || /(?:updated|modified)\W*$/i.test(lastText.slice(-40)))
    return (words) => {
      if (kind === 'heading' && prose < PROSE) headings++
      if (lines.length >= MOST_SAYINGS) return
      lines.push({ kind, words, stamp, above, ...place, updated, under })
    }
  }

  function kindOf(name: string, classes: string, relation: string): LineKind | undefined {
    if (name === 'h1') return 'heading'
    if (name === 'time') return 'date'
    if (/(?:^|\s)author(?:\s|$)/.test(relation)) return 'byline'
    if (/(?:^|\s)tag(?:\s|$)/.test(relation)) return 'tag'
    if (classes === ' ') return undefined
    if (BYLINE_CLASS.test(classes)) return 'byline'
    return DATE_CLASS.test(classes) ? 'date' : undefined
  }

  function close(line: OpenLine): void {
    openLines = openLines.filter((other) => other !== line)
    const value = inOneLine(line.text)
    if (line.start >= 0 && value !== '' && value.length <= LONGEST_LINE) {
      line.keep({ value, start: line.start, end: line.end })
    }
  }
}

/** What a page's source consists of, in its order: every element is opened and closed, also those that end unsaid. */
export interface SourceWalker {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text: (text: string) => void
  readonly close: (name: string) => void
}

/** Goes through a page's source. */
export function walkSource(html: string, { open, text, close }: SourceWalker): void {
  const parser = new Parser({ onopentag: open, ontext: text, onclosetag: close })
  parser.end(html)
}

/** The words of markup that stands in a text: linked data often holds character references and tags. */
export function wordsOfMarkup(text: string): string {
  if (!/[&<]/.test(text)) return inOneLine(text)
  let words = ''
  const parser = new Parser({
    ontext(piece) {
      words += piece
    },
  })
  parser.end(text)
  return inOneLine(words)
}

/** The place of an attribute's value between its quotes, without the blanks at its ends. */
function attributeWords(html: string, value: string, parser: Parser): Words {
  const written = html.slice(parser.startIndex, parser.endIndex)
  const lead = /^[^=]*=\s*(["']?)\s*/.exec(written)
  const start = lead?.[0].length ?? written.length
  const end = (lead?.[1] && written.endsWith(lead[1]) ? written.slice(0, -1) : written).trimEnd().length
  const from = Math.min(start, end)
  return { value: inOneLine(value), start: parser.startIndex + from, end: parser.startIndex + end }
}

function add(map: Map<string, Words[]>, key: string, words: Words): void {
  const list = map.get(key)
  if (list && list.length < MOST_SAYINGS) list.push(words)
  else if (!list) map.set(key, [words])
}
