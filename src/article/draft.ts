// What the text of a file says, before its front matter is weighed against it: for raw text and Markdown.
import * as problem from '../diagnostic/catalogue/article.ts'
import type { Diagnostic, Outcome } from '../diagnostic/diagnostic.ts'
import type { ArchiveDate } from '../value/archive-date.ts'
import type { LanguageTag } from '../value/language.ts'
import type { Author, Dateline, GivenTag, HiddenRange, Publication } from './article.ts'
import { type Block, inlineText } from './block.ts'
import { type Claim, unknown } from './claim.ts'
import { splitAuthors, toAuthor } from './intake/byline.ts'
import { readDateline } from './intake/dateline.ts'
import { type Head, type Reading, readHead } from './intake/head.ts'
import { toBlocks } from './intake/paragraphs.ts'
import { type HiddenLine, trimTail } from './intake/tail.ts'
import { readMarkdown } from './markdown-body.ts'
import { evidenceAt, hiddenAt, type Line, lineAt, linesOf, type RawText, rawPlace } from './raw-text.ts'

/** An article as its text alone tells it. */
export interface Draft {
  readonly headline: Claim<string> | undefined
  readonly published: Claim<ArchiveDate> | undefined
  readonly updated: ArchiveDate | null
  readonly byline: Claim<string | null>
  readonly authors: Claim<readonly Author[]>
  readonly publication: Claim<Publication | null>
  readonly dateline: Dateline | null
  readonly language: LanguageTag | undefined
  readonly summary: string | null
  readonly section: string | null
  readonly sourceUrl: string | null
  readonly archivedAt: readonly string[]
  readonly collectedAt: ArchiveDate | null
  readonly tags: readonly GivenTag[]
  readonly body: readonly Block[]
  readonly hidden: readonly HiddenRange[]
  /** Offset in the raw text from which the article's words are looked for. */
  readonly bodyStart: number
}

/** More of a file than this hidden as the site's text asks for a person's eye. */
const MUCH_HIDDEN = 0.3

/** How a text is to be read. */
interface Reader {
  readonly markdown: boolean
  /** Front matter gives the headline: the text is all article, written by hand or by a clipper. */
  readonly described: boolean
}

/** Reads raw text, or Markdown: the lines above the story, the story, and what only stands around it. */
export function draftOfText(raw: RawText, from: number, reader: Reader): Outcome<Draft> {
  const lines = linesOf(raw, from)
  const diagnostics: Diagnostic[] = []
  if (reader.described && reader.markdown) {
    return {
      value: assemble(raw, undefined, readMarkdown(raw.text.slice(from), lineAt(raw, from), raw), [], from),
      diagnostics,
    }
  }
  const trimmed = trimTail(lines)
  const head = readHead(reader.markdown ? trimmed.kept.map(withoutMarks) : trimmed.kept)
  const story = trimmed.kept.slice(head.length)
  const hidden = [...head.hidden, ...trimmed.hidden]
  const start = story[0]?.start ?? head.headline?.start ?? from
  const body = reader.markdown ? markdownOf(raw, story) : toBlocks(story)
  diagnostics.push(...remarks(raw, lines, head, trimmed.hidden))
  return {
    value: assemble(raw, head, body, hidden, Math.min(start, head.headline?.start ?? start)),
    diagnostics,
  }
}

/** Markdown of the story's lines only: the lines between and after them that are hidden are blank. */
function markdownOf(raw: RawText, story: readonly Line[]): Block[] {
  const first = story[0]
  if (!first) return []
  const rows: string[] = []
  for (const line of story) {
    while (rows.length < line.number - first.number) rows.push('')
    rows.push(raw.text.slice(raw.lineStarts[line.number - 1] ?? line.start, line.end))
  }
  return readMarkdown(rows.join('\n'), first.number, raw)
}

/** `# Headline` and `**By A**` are read without their marks. */
function withoutMarks(line: Line): Line {
  return { ...line, text: line.text.replace(/^#{1,6}\s+/, '').replace(/^(\*\*|__|\*|_)(.+)\1$/, '$2') }
}

function assemble(
  raw: RawText,
  head: Head | undefined,
  body: readonly Block[],
  hidden: readonly HiddenLine[],
  bodyStart: number,
): Draft {
  const first = body[0]?.type === 'heading' && body[0].level === 1 ? body[0] : undefined
  const dateline = datelineOf(body)
  const authors = head?.byline && splitAuthors(head.byline.value).map(toAuthor)
  const bylineStatus = head?.byline?.rule === 'byline.printed-line' ? 'stated' : 'inferred'
  return {
    headline: head?.headline && { ...claimOf(raw, head.headline, 'stated') },
    published: head && publishedOf(raw, head),
    updated: head?.updated ?? null,
    byline: head?.byline ? claimOf<string | null>(raw, head.byline, bylineStatus) : unknown(null),
    authors:
      head?.byline && authors ? claimOf(raw, { ...head.byline, value: authors }, bylineStatus) : unknown([]),
    publication: publicationOf(raw, head, dateline, bodyStart),
    dateline: dateline ? { text: dateline.text, place: dateline.place } : null,
    language: undefined,
    summary: null,
    section: head?.section ?? null,
    sourceUrl: head?.sourceUrl ?? null,
    archivedAt: [],
    collectedAt: null,
    tags: [],
    body: first && head === undefined ? body.slice(1) : body,
    hidden: hidden
      .map(({ line, rule }) => hiddenAt(raw, rule, line.start, line.end))
      .sort((a, b) => a.start - b.start),
    bodyStart,
  }
}

/**
 * The best date that stands above the story. Print is stated; a scraper's note is inferred, unless print says
 * the same; an address is inferred. Sources that agree are all evidence.
 */
function publishedOf(raw: RawText, head: Head): Claim<ArchiveDate> | undefined {
  const ranked = [...head.printed, ...head.extracted, ...head.addressed]
  const [best] = ranked
  if (!best) return undefined
  const agreeing = ranked.filter(
    ({ value }) => value.edtf.replace('?', '') === best.value.edtf.replace('?', ''),
  )
  const evidence = agreeing.map(({ start, end }) => evidenceAt(raw, start, end))
  if (head.printed.length > 0) {
    const status = best.value.precision === 'range' ? 'inferred' : 'stated'
    return { value: best.value, status, rule: best.rule, evidence }
  }
  const value = best.rule === 'date.extractor-line' ? doubted(best.value) : best.value
  return { value, status: 'inferred', rule: best.rule, evidence }
}

/** A scraper's day is uncertain; its month or year says only about when. */
function doubted(date: ArchiveDate): ArchiveDate {
  const mark = date.precision === 'day' ? '?' : '~'
  return { ...date, edtf: date.edtf + mark }
}

function publicationOf(
  raw: RawText,
  head: Head | undefined,
  dateline: ReturnType<typeof readDateline>,
  bodyStart: number,
): Claim<Publication | null> {
  if (head?.publication) {
    return claimOf(raw, { ...head.publication, value: { name: head.publication.value } }, 'inferred')
  }
  const at = dateline?.agency ? raw.text.indexOf(`(${dateline.agency})`, bodyStart) : -1
  if (!dateline || at < 0) return unknown(null)
  const evidence = [evidenceAt(raw, at + 1, at + 1 + dateline.agency.length)]
  return { value: { name: dateline.agency }, status: 'inferred', rule: 'publication.dateline', evidence }
}

function datelineOf(body: readonly Block[]): ReturnType<typeof readDateline> {
  const first = body.find((block) => block.type === 'paragraph')
  return first?.type === 'paragraph' ? readDateline(inlineText(first.text)) : undefined
}

function claimOf<T>(raw: RawText, reading: Reading<T>, status: Claim<T>['status']): Claim<T> {
  return {
    value: reading.value,
    status,
    rule: reading.rule,
    evidence: [evidenceAt(raw, reading.start, reading.end)],
  }
}

function remarks(
  raw: RawText,
  lines: readonly Line[],
  head: Head,
  tail: readonly HiddenLine[],
): Diagnostic[] {
  const found: Diagnostic[] = []
  for (const line of head.impossible)
    found.push(problem.impossibleDate(line.text, rawPlace(raw, line.start, line.end)))
  const [best, ...others] = [...head.printed, ...head.extracted]
  for (const other of others) {
    if (best && other.value.edtf !== best.value.edtf) {
      found.push(
        problem.datesDisagree(best.value.edtf, other.value.edtf, rawPlace(raw, other.start, other.end)),
      )
    }
  }
  const total = lines.reduce((sum, line) => sum + line.text.length, 0)
  const gone = tail.reduce((sum, { line }) => sum + line.text.length, 0)
  const [first] = tail
  if (first && gone > total * MUCH_HIDDEN) {
    found.push(
      problem.muchHidden(Math.round((100 * gone) / total), rawPlace(raw, first.line.start, first.line.end)),
    )
  }
  return found
}
