// From the parser's flat list of inline tokens to the tree of inline content that it stands for.
import type { Token } from 'markdown-it'
import { articleEnding } from '../../value/article-endings.ts'
import type { Inline, LinkTarget } from '../block.ts'
import { targetOfData } from '../pictures.ts'
import { BY_NAME } from '../tools/instructions.ts'
import type { HtmlTree } from './html-tree.ts'
import type { LinkPlaces } from './link-places.ts'
import { withoutGaps } from './unread.ts'

/** Marks nested more deeply than this are left out, and their words kept: hostile input must not exhaust the stack. */
const MOST_MARKS = 60

const MARKS: ReadonlyMap<string, 'strong' | 'emphasis' | 'strike'> = new Map([
  ['strong_open', 'strong'],
  ['em_open', 'emphasis'],
  ['s_open', 'strike'],
])
const CLOSING = new Set(['strong_close', 'em_close', 's_close', 'link_close'])

/** What stands in a block, a mark or a link so far. */
interface Content {
  readonly children: Inline[]
  /** Whether the text that was added last ends with a blank. The text itself is not asked: it grows, and would be copied each time. */
  endsBlank: boolean
}

/** A mark or a link that is still open. */
interface OpenMark extends Content {
  /** What it becomes; undefined when only its words stay. */
  readonly wrap: (children: readonly Inline[]) => Inline | undefined
}

/** Reads the inline content of one block; neighbouring runs of text become one. */
export class InlineReader {
  private readonly places: LinkPlaces
  private line: number
  private readonly root: Content = { children: [], endsBlank: false }
  private readonly open: OpenMark[] = []
  /** How many marks are open beyond {@link MOST_MARKS}. */
  private beyond = 0

  /** `line` is the number of the block's first line in its file. */
  constructor(places: LinkPlaces, line: number) {
    this.places = places
    this.line = line
  }

  read(tokens: readonly Token[]): Inline[] {
    for (const token of tokens) this.take(token)
    while (this.open.length > 0) this.closeMark()
    return this.root.children
  }

  /** Hands inline content over to a tree, of which the HTML in it is a part. */
  readInto(tree: HtmlTree, tokens: readonly Token[]): void {
    for (const token of tokens) {
      const mark = MARKS.get(token.type)
      const name = token.type.replace(/_(?:open|close)$/, '')
      if (mark !== undefined) tree.openFor(name, name)
      else if (token.type === 'link_open') {
        const target = targetOf(this.places, hrefIn(token, 'href'), this.line)
        tree.openFor(name, target ? 'a' : 'span', target)
      } else if (CLOSING.has(token.type)) tree.closeFor(name)
      else if (token.type === 'html_inline')
        tree.html(withoutGaps(token.content), (href) => targetOfHtml(this.places, href, this.line))
      else {
        const leaf = this.leaf(token)
        if (typeof leaf === 'string') tree.text(leaf)
        else tree.inline(leaf)
      }
    }
  }

  private take(token: Token): void {
    const mark = MARKS.get(token.type)
    if (mark !== undefined) this.openMark((children) => ({ type: mark, children }))
    else if (token.type === 'link_open') this.openLink(hrefIn(token, 'href'))
    else if (CLOSING.has(token.type)) this.closeMark()
    else this.add(this.leaf(token))
  }

  /** What a token stands for that has nothing in it. */
  private leaf(token: Token): Inline {
    switch (token.type) {
      case 'softbreak':
        this.line++
        return ' '
      case 'hardbreak':
        this.line++
        return { type: 'break' }
      case 'code_inline':
        return { type: 'code', text: withoutGaps(token.content) }
      case 'wikilink':
        return this.link(String(token.meta?.['target'] ?? ''), true, token.content)
      case 'image':
        return this.image(token)
      case 'wiki-picture': {
        const href = String(token.meta?.['target'] ?? '')
        return {
          type: 'image',
          target: this.places.target(href, true, this.line),
          text: token.content.trim(),
        }
      }
      case 'footnote_ref':
        return { type: 'note', number: Number(token.meta?.['id'] ?? 0) + 1 }
      case 'footnote_anchor':
        return ''
      default:
        return withoutGaps(token.content)
    }
  }

  private add(inline: Inline): void {
    if (inline === '') return
    const content = this.open.at(-1) ?? this.root
    const { children } = content
    const last = children.at(-1)
    if (typeof inline !== 'string') {
      children.push(inline)
      return
    }
    // A comment at an end of a line leaves the blank beside it.
    const joined = typeof last === 'string' && content.endsBlank ? inline.replace(/^ /, '') : inline
    if (typeof last === 'string') children[children.length - 1] = last + joined
    else children.push(inline)
    if (joined !== '') content.endsBlank = joined.endsWith(' ')
  }

  private openMark(wrap: OpenMark['wrap']): void {
    if (this.open.length < MOST_MARKS) this.open.push({ children: [], endsBlank: false, wrap })
    else this.beyond++
  }

  /** Closes what was opened last. */
  private closeMark(): void {
    if (this.beyond > 0) {
      this.beyond--
      return
    }
    const { children, wrap } = this.open.pop() ?? { children: [], wrap: () => undefined }
    const wrapped = wrap(children)
    if (wrapped !== undefined) this.add(wrapped)
    else for (const child of children) this.add(child)
  }

  private openLink(href: string): void {
    const target = targetOf(this.places, href, this.line)
    this.openMark((children) => target && { type: 'link', target, children })
  }

  private image(token: Token): Inline {
    const href = hrefIn(token, 'src')
    const text = withoutGaps((token.children ?? []).map(({ content }) => content).join(''))
    if (isText(href)) return this.link(href, false, text === '' ? href : text)
    const caption = String(token.attrGet('title') ?? '')
    // Where an instruction shows a picture, only the program that it is for knows which file is meant.
    const none = { href: '', wiki: false, at: null }
    const near = () => (href === '' ? none : this.places.target(href, false, this.line))
    const target = /^data:/i.test(href) ? (targetOfData(href) ?? none) : near()
    return { type: 'image', target, text, ...(caption === '' ? {} : { caption }) }
  }

  private link(href: string, wiki: boolean, words: string): Inline {
    if (isWithin(href)) return words
    return { type: 'link', target: this.places.target(href, wiki, this.line), children: [words] }
  }
}

/** Addresses that a link of HTML may have: those that a parser of Markdown lets pass. */
const RUNS_SOMETHING = /^(?:vbscript|javascript|file|data):/i

/** The target of an address in HTML; undefined for one that leads to a place of the same text, or could run something. */
export function targetOfHtml(places: LinkPlaces, href: string, line: number): LinkTarget | undefined {
  const address = href.replace(/[\u0000-\u0020]+/g, '')
  return RUNS_SOMETHING.test(address) ? undefined : targetOf(places, withoutGaps(href).trim(), line)
}

function hrefIn(token: Token, attribute: 'href' | 'src'): string {
  return withoutGaps(String(token.attrGet(attribute) ?? '')).trim()
}

/** Where a link leads: to an address, or by name to the article of a file wherever it lies, of which the archive may have none. */
function targetOf(places: LinkPlaces, href: string, line: number): LinkTarget | undefined {
  if (isWithin(href)) return undefined
  if (!href.startsWith(BY_NAME)) return places.target(href, false, line)
  const name = href.slice(BY_NAME.length)
  return { href: name, wiki: !name.startsWith('/'), at: null }
}

/**
 * Whether an address leads to another place of the same text. Which places of it can be led to is the page's to say and
 * changes with it, so such a link is its words, and no broken link.
 */
function isWithin(href: string): boolean {
  return href === '' || href.startsWith('#')
}

/** Whether an address is that of a text, which is no picture: Obsidian shows one within another. */
function isText(href: string): boolean {
  return articleEnding(href.replace(/#.*$/, '')) !== undefined
}
