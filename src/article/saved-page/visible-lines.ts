// The short elements of a page that a reader sees and that may say something of the article: headings, bylines,
// dates, links to tags.
import { type Attributes, MOST_SAYINGS } from './declarations.ts'
import type { Words } from './words.ts'

/** What an element on the page shows or bears. */
export type DeclaredKind = 'heading' | 'byline' | 'date' | 'tag'

/** Where a line stands among the page's elements. */
export interface LinePlace {
  /** In an element that is meant for the article. */
  readonly inArticle: boolean
  /** As a part of running text. */
  readonly inText: boolean
}

/** A short element that a reader sees and that may say something of the article. */
export interface VisibleLine extends LinePlace {
  readonly kind: DeclaredKind
  readonly words: Words
  /** Its `datetime` attribute. */
  readonly stamp: Words | undefined
  /** Whether it stands below the page's heading and above the story. */
  readonly above: boolean
  /** Whether the page means a later change by it. */
  readonly updated: boolean
}

/** A part of a class that says date in the languages of those who make pages, or that something was published. */
const DATE_CLASS =
  /(?:^|[\s_-])(?:date|datum|fecha|datetime|date-?time|timestamp|time-?stamp|pub-?date|published|publishing-?date|publication-?date|posted(?:-?on)?|submitted|updated|modified|authored|post-created)(?=[\s]|$)|(?:^|\s)(?:(?:entry|post|article|story|news|content|c|p)?[-_]{0,2}time|(?:post|article|news|story|entry|meta)[-_](?:info|meta)|fecha-[\w-]{1,20}|(?:pub(?:lish(?:ed)?)?[-_]?)(?:date|time))(?=\s|$)/i
const BYLINE_CLASS =
  /(?:^|\s)(?:(?:entry|post|article|story|news|content|meta|c|p)?[-_]{0,2}(?:by-?line|authors?|autor)(?:[-_]{0,2}(?:name|link))?|[\w-]{1,30}[-_](?:author|autor)[-_]{0,2}(?:info[-_]{1,2})?name|author[-_]info[-_]{1,2}name|authorname[-_]?\w{0,8}|writer|posted-by|reporter)(?=\s|$)/i
/** The address of a page about somebody who writes for the site. */
const AUTHOR_PAGE = /\/(?:authors?|autor(?:en|es)?|auteurs?|staff|columnists?|journalists?)\/[^/]/i

/** So much text in runs of a sentence's length is a story: what follows no longer stands above it. */
const PROSE = 400
const SENTENCE = 80

/** A line, and how many headings stood above it when it began. */
interface CountedLine extends VisibleLine {
  readonly headingsAbove: number
}

/** Collects the visible lines of a page, in its order. */
export class VisibleLines {
  private readonly lines: CountedLine[] = []
  private headings = 0
  /** UTF-16 units of the story so far. */
  private prose = 0
  private lastText = ''

  /** How to keep the text of an element that begins here; undefined when it says nothing of the article. */
  keeper(
    name: string,
    classes: string,
    attributes: Attributes,
    place: LinePlace,
  ): ((words: Words) => void) | undefined {
    const relation = attributes.get('rel')?.value.toLowerCase() ?? ''
    const isToAuthor = name === 'a' && AUTHOR_PAGE.test(attributes.get('href')?.value ?? '')
    const kind = kindOf(name, classes, isToAuthor ? `author ${relation}` : relation)
    if (!kind) return undefined
    const stamp = attributes.get('datetime')
    const above = this.headings > 0 && this.prose < PROSE
    const headingsAbove = this.headings
    const updated = kind === 'date' && (isChange(classes) || isChangeLabel(this.lastText))
    return (words) => {
      if (kind === 'heading' && this.prose < PROSE) this.headings++
      if (this.lines.length >= MOST_SAYINGS) return
      this.lines.push({ kind, words, stamp, above, ...place, updated, headingsAbove })
    }
  }

  /** Goes past a run of text that is not blank. */
  pass(text: string): void {
    this.lastText = text
    if (this.headings > 0 && text.length >= SENTENCE) this.prose += text.length
  }

  /** All lines of the page. A masthead can be a heading too: only what stands below the last heading stands above the story. */
  all(): VisibleLine[] {
    return this.lines.map(({ headingsAbove, ...line }) => ({
      ...line,
      above: line.above && headingsAbove === this.headings,
    }))
  }
}

function kindOf(name: string, classes: string, relation: string): DeclaredKind | undefined {
  if (name === 'h1') return 'heading'
  if (name === 'time') return 'date'
  if (/(?:^|\s)author(?:\s|$)/.test(relation)) return 'byline'
  if (/(?:^|\s)tag(?:\s|$)/.test(relation)) return 'tag'
  if (classes === ' ') return undefined
  if (BYLINE_CLASS.test(classes)) return 'byline'
  return DATE_CLASS.test(classes) ? 'date' : undefined
}

function isChange(classes: string): boolean {
  return /updated|modified/i.test(classes) && !/published/i.test(classes)
}

/** "Updated:", right before a date. */
function isChangeLabel(text: string): boolean {
  return /(?:updated|modified)\W*$/i.test(text.slice(-40))
}
