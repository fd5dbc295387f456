// The source of a saved page, read once and in order, without building a tree: what it declares in its
// head, in attributes and in visible lines, each with the place of its words. Pages that would
// exhaust a tree builder are refused here.
import { Parser } from 'htmlparser2'
import { inOneLine } from '../../value/characters.ts'
import { type Attributes, Declarations } from './declarations.ts'
import { framedDocument, isShadowRoot } from './framed.ts'
import { walkMarkup } from './markup-text.ts'
import { type OpenLine, OpenLines } from './open-lines.ts'
import { PageSize } from './page-size.ts'
import { type VisibleLine, VisibleLines } from './visible-lines.ts'
import type { SourceRange, TextPiece, Words } from './words.ts'

/** What was met in a page's source. */
export interface PageSource {
  readonly html: string
  /** Contents of `<meta>` by their name, property or `http-equiv`, in lower case. */
  readonly metas: ReadonlyMap<string, readonly Words[]>
  /** Addresses of `<link>` by their relation, in lower case. */
  readonly links: ReadonlyMap<string, readonly Words[]>
  /** Microdata of the article by property; `author.name` for a property of a property. */
  readonly items: ReadonlyMap<string, readonly Words[]>
  /** Where the text of each linked-data script stands. */
  readonly linkedData: readonly SourceRange[]
  readonly comments: readonly TextPiece[]
  readonly language: Words | undefined
  readonly title: Words | undefined
  readonly lines: readonly VisibleLine[]
  readonly texts: readonly TextPiece[]
  /** How many `<article>` elements stand beside each other. */
  readonly articles: number
  readonly frames: number
}

/** Reads a page's source; undefined when it is nested too deeply or has too many elements. */
export function readPageSource(html: string): PageSource | undefined {
  return new SourceReader(html).read()
}

/** An element that is open while the source is read. */
interface OpenElement {
  readonly name: string
  /** In a part of the page that is not the article: footer, sidebar, comments. */
  readonly aside: boolean
  readonly inText: boolean
  /** Path of the microdata that its properties belong to; undefined when they are not the article's. */
  readonly scope: string | undefined
  readonly line: OpenLine | undefined
  readonly inArticle: boolean
  /** Its text is not the page's. */
  readonly silent: boolean
}

/** Text in these is not the page's. */
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'svg', 'select'])
/** Whatever their class, these are around the article and not beside it. */
const WRAPPERS = new Set(['html', 'body', 'main', 'article'])
const ASIDE = new Set(['aside', 'nav'])
const ASIDE_CLASS =
  /(?:^|\s)(?:footer|site-footer|page-footer|sidebar|side-bar|comments?|comments?-area|comments?-list|commentlist|respond|disqus_thread|(?:related|recommended|more-(?:news|stories|from))(?:_\w+)?(?:-\w+)*|widget|wm-ipp(?:-base)?)(?=\s|$)/i
/** The class of the part in which Blogger shows a page's entries. */
const BLOG = /(?:^|\s)Blog(?=\s|$)/

/** One reading of a page's source. */
class SourceReader {
  private readonly html: string
  private readonly parser: Parser
  private readonly size = new PageSize()
  private readonly declared = new Declarations()
  private readonly visible = new VisibleLines()
  private readonly openLines = new OpenLines()
  private readonly open: OpenElement[] = []
  private readonly linkedData: SourceRange[] = []
  private readonly comments: TextPiece[] = []
  private readonly texts: TextPiece[] = []
  private attributes = new Map<string, Words>()
  private language: Words | undefined
  private title: Words | undefined
  private articles = 0
  private frames = 0
  /** How many open elements keep their text to themselves. */
  private silent = 0
  /** The linked-data script that is open. */
  private script: SourceRange | undefined

  constructor(html: string) {
    this.html = html
    this.parser = new Parser({
      onopentagname: () => {
        this.attributes = new Map()
      },
      onattribute: (name, value) => this.addAttribute(name, value),
      onopentag: (name) => this.openElement(name),
      onclosetag: (name) => this.closeElement(name),
      ontext: (text) => this.addText(text),
      oncomment: (text) => this.addComment(text),
    })
  }

  read(): PageSource | undefined {
    this.parser.end(this.html)
    if (this.size.tooLarge) return undefined
    const { html, linkedData, comments, language, title, texts, articles, frames } = this
    const { metas, links, items } = this.declared
    const lines = this.visible.all()
    return {
      html,
      metas,
      links,
      items,
      linkedData,
      comments,
      language,
      title,
      lines,
      texts,
      articles,
      frames,
    }
  }

  /** Reads no further once a page is known to be too large. */
  private stopWhenTooLarge(): void {
    if (this.size.tooLarge) this.parser.pause()
  }

  private addAttribute(name: string, value: string): void {
    if (!this.attributes.has(name)) this.attributes.set(name, attributeWords(this.html, value, this.parser))
  }

  private openElement(name: string): void {
    const element = this.readTag(name, this.open.at(-1))
    this.open.push(element)
    if (element.silent) this.silent++
    this.size.addElement(this.open.length, this.silent > 0)
    this.stopWhenTooLarge()
  }

  private closeElement(name: string): void {
    const element = this.open.pop()
    if (element?.silent) this.silent--
    if (name === 'script' && this.script) {
      this.linkedData.push(this.script)
      this.script = undefined
    }
    if (element?.line) this.openLines.close(element.line)
  }

  private addText(text: string): void {
    this.size.addPiece()
    this.stopWhenTooLarge()
    const piece = this.piece(text)
    if (this.script) {
      this.script = { ...this.script, end: piece.end }
      return
    }
    if (this.silent > 0) return
    this.openLines.add(piece)
    if (this.open.at(-1)?.name === 'title') return
    this.texts.push(this.open.at(-1)?.aside ? { ...piece, aside: true } : piece)
    if (text.trim() !== '') this.visible.pass(text)
  }

  private addComment(text: string): void {
    this.size.addPiece()
    this.stopWhenTooLarge()
    this.comments.push(this.piece(text))
  }

  private piece(text: string): TextPiece {
    return { text, start: this.parser.startIndex, end: this.parser.endIndex + 1 }
  }

  /** Reads an opening tag: what its attributes declare, and what its text is to be kept as. */
  private readTag(name: string, parent: OpenElement | undefined): OpenElement {
    const { attributes } = this
    this.declare(name, attributes)
    const classes = `${attributes.get('class')?.value ?? ''} ${attributes.get('id')?.value ?? ''}`
    const aside = parent?.aside || this.isAside(name, classes)
    if (name === 'article' && !aside && !this.open.some((outer) => outer.name === 'article')) this.articles++
    const microdata = this.declared.addMicrodata(name, attributes, parent ? parent.scope : '')
    const inArticle = parent?.inArticle || name === 'article' || name === 'main' || microdata.isArticle
    const place = { inText: parent?.inText ?? false, inArticle }
    const keep = microdata.keep ?? (aside ? undefined : this.keeper(name, classes, attributes, place))
    const line = keep && this.openLines.open(keep)
    const inText = place.inText || (!line && (name === 'p' || name === 'blockquote'))
    const silent = SILENT.has(name) && !isShadowRoot(name, attributes.keys())
    return { name, aside, inText, scope: microdata.scope, line, inArticle, silent }
  }

  /** An article's own footer says who wrote it and when (HTML Standard, 4.3.8); Blogger's articles stand in a "widget". */
  private isAside(name: string, classes: string): boolean {
    if (name === 'footer') return !this.open.some((outer) => outer.name === 'article')
    if (ASIDE.has(name)) return true
    return !WRAPPERS.has(name) && ASIDE_CLASS.test(classes) && !BLOG.test(classes)
  }

  private declare(name: string, attributes: Attributes): void {
    if (name === 'frameset') this.frames++
    if (name === 'iframe') this.readFrame(attributes.get('srcdoc'))
    if (name === 'html') this.language = attributes.get('lang') ?? attributes.get('xml:lang') ?? this.language
    if (name === 'meta') this.declared.addMeta(attributes)
    if (name === 'link') this.declared.addLink(attributes)
    if (name === 'script' && /ld\+json/i.test(attributes.get('type')?.value ?? '')) {
      const start = this.parser.endIndex + 1
      this.script = { start, end: start }
    }
  }

  /** Reads the document in a frame: its text is the page's. What it declares is not. */
  private readFrame(srcdoc: Words | undefined): void {
    const framed = srcdoc && framedDocument('iframe', { srcdoc: srcdoc.value })
    if (!framed || this.silent > 0) return
    const written = this.html.slice(srcdoc.start, srcdoc.end)
    let from = 0
    let depth = this.open.length
    let silent = 0
    const walker: SourceWalker = {
      open: (name) => {
        if (SILENT.has(name) || name === 'title') silent++
        this.size.addElement(++depth, silent > 0)
      },
      text: (text) => {
        this.size.addPiece()
        const words = text.trim()
        const at = silent > 0 || words === '' || this.size.tooLarge ? -1 : written.indexOf(words, from)
        if (at < 0) return
        from = at + words.length
        this.texts.push({ text: words, start: srcdoc.start + at, end: srcdoc.start + from })
      },
      close: (name) => {
        depth--
        if (SILENT.has(name) || name === 'title') silent--
      },
    }
    walkSource(framed, walker, () => this.size.tooLarge)
  }

  /** How to keep the text of an element that a reader sees; undefined when it says nothing of the article. */
  private keeper(
    name: string,
    classes: string,
    attributes: Attributes,
    place: { readonly inText: boolean; readonly inArticle: boolean },
  ): ((words: Words) => void) | undefined {
    if (name !== 'title' || this.title) return this.visible.keeper(name, classes, attributes, place)
    return (words) => {
      this.title ??= words
    }
  }
}

/** What a page's source consists of, in its order: every element is opened and closed, also those that end unsaid. */
export interface SourceWalker {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text: (text: string) => void
  readonly close: (name: string) => void
}

/** Goes through a page's source, no further than to where it is enough. */
export function walkSource(
  html: string,
  { open, text, close }: SourceWalker,
  isEnough: () => boolean = () => false,
): void {
  const parser = new Parser({
    onopentag(name, attributes) {
      open(name, attributes)
      if (isEnough()) parser.pause()
    },
    ontext: text,
    onclosetag: close,
  })
  parser.end(html)
}

/** What a piece of HTML consists of, when it comes in pieces: a tag with the offsets at which it is written in its piece. */
export interface PieceWalker {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>, written: SourceRange) => void
  readonly text: (text: string) => void
  /** `written` is undefined for an element that ends unsaid. */
  readonly close: (name: string, written: SourceRange | undefined) => void
}

/** Goes through HTML of which pieces come one after the other, with other things between them. */
export class PieceReader {
  private readonly parser: Parser
  /** How much was written before the piece at hand. */
  private before = 0

  constructor({ open, text, close }: PieceWalker) {
    let written = (): SourceRange => ({ start: 0, end: 0 })
    const parser = new Parser({
      onopentag: (name, attributes) => open(name, attributes, written()),
      ontext: text,
      onclosetag: (name, isImplied) => close(name, isImplied ? undefined : written()),
    })
    written = () => ({ start: parser.startIndex - this.before, end: parser.endIndex + 1 - this.before })
    this.parser = parser
  }

  read(piece: string): void {
    this.parser.write(piece)
    this.before += piece.length
  }
}

/** Whether a piece of HTML ends between its tags, and not within one. */
export function endsOutsideTags(piece: string): boolean {
  let isOutside = false
  const parser = new Parser({
    onopentagname(name) {
      isOutside = name === SENTINEL
    },
  })
  parser.end(`${piece}<${SENTINEL}>`)
  return isOutside
}

const SENTINEL = 'backfile-end'

/** The words of markup that stands in a text: linked data often holds character references and tags. */
export function wordsOfMarkup(text: string): string {
  if (!/[&<]/.test(text)) return inOneLine(text)
  const words: string[] = []
  walkMarkup(text, { text: (piece) => words.push(piece) })
  return inOneLine(words.join(''))
}

/** The letters that a character reference stands for; as it is written when it stands for none. */
export function wordsOfReference(reference: string): string {
  let words = ''
  walkMarkup(reference, {
    text(piece) {
      words += piece
    },
  })
  return words.replace(/[\u0000-\u001f\u00a0\u00ad]/g, (letter) => (letter === '\u00ad' ? '' : ' '))
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
