// What the text of a file says, before its front matter is weighed against it: for raw text and Markdown.
import * as problem from '../diagnostic/catalogue/article.ts'
import type { Diagnostic, Outcome } from '../diagnostic/diagnostic.ts'
import { type Block, inlineText } from './block.ts'
import { type Claim, unknown } from './claim.ts'
import { type FoundDateline, readDateline } from './intake/dates/dateline.ts'
import { dateNear } from './intake/dates/near.ts'
import { type DatesOfText, datesOfText } from './intake/dates/of-text.ts'
import { splitAuthors, toAuthor } from './intake/head/byline.ts'
import { type Head, type ReadValue, readHead } from './intake/head/head.ts'
import type { HeadlineWeights } from './intake/head/headline.ts'
import { copyrightHolder, openingPublisher } from './intake/head/publication.ts'
import { toBlocks } from './intake/story/paragraphs.ts'
import { findStory, type StoryLines } from './intake/story/story.ts'
import type { StoryModel } from './intake/story/story-model.ts'
import type { HiddenLine } from './intake/story/tail.ts'
import { rangeOfWords } from './intake/words-in-line.ts'
import { readMarkdown } from './markdown/markdown-body.ts'
import { evidenceAt, hiddenAt, type Line, lineAt, linesOf, type RawText, rawPlace } from './raw-text.ts'
import { statusOfRule } from './rules/claim-rules.ts'
import { NO_DATES, type TextFacts } from './text-facts.ts'
import type { Author, Publication } from './values.ts'

/** How a text is to be read. */
interface Reader {
  readonly markdown: boolean
  /** Front matter gives the headline: the text is all article, written by hand or by a clipper. */
  readonly described: boolean
}

/** What was learnt from dumps of pages. */
export interface Learnt {
  readonly story: StoryModel
  readonly headline: HeadlineWeights
}

/**
 * Reads raw text, or Markdown: the lines above the story, the story, and what only stands around it. What was learnt
 * is what is shipped, but where learning is measured.
 */
export function readText(raw: RawText, from: number, reader: Reader, learnt?: Learnt): Outcome<TextFacts> {
  const lines = linesOf(raw, from)
  const diagnostics: Diagnostic[] = []
  if (reader.described && reader.markdown) {
    return {
      value: assemble(
        raw,
        undefined,
        NO_DATES,
        readMarkdown(raw.text.slice(from), lineAt(raw, from), raw),
        [],
        from,
      ),
      diagnostics,
    }
  }
  const found = findStory(lines, learnt?.story)
  const kept = reader.markdown ? found.kept.map(withoutMarks) : found.kept
  const head = readHead(kept, found.storyStart, found.hidden, learnt?.headline)
  const first = found.kept[found.storyStart]
  const near = found.page && first ? dateNear(lines, first) : undefined
  const above = found.page ? aboveStory(head.story, kept[found.storyStart]) : []
  const story = head.story.slice(above.length)
  const hidden = [
    ...head.hidden,
    ...above.map((line) => ({ line, rule: 'story.above' as const })),
    ...found.hidden,
  ]
  const start = story[0]?.start ?? head.headline?.start ?? from
  const body = reader.markdown ? markdownOf(raw, story) : toBlocks(story, raw)
  diagnostics.push(...remarks(raw, lines, head, found))
  return {
    value: assemble(
      raw,
      head,
      datesOfText(raw, head, found.kept, near),
      body,
      hidden,
      Math.min(start, head.headline?.start ?? start),
    ),
    diagnostics,
  }
}

/** Lines that stand before the story of a dumped page and were taken for nothing: the site's. */
function aboveStory(left: readonly Line[], first: Line | undefined): readonly Line[] {
  const begin = first === undefined ? 0 : left.findIndex(({ start }) => start >= first.start)
  return left.slice(0, Math.max(0, begin))
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
  dates: DatesOfText,
  body: readonly Block[],
  hidden: readonly HiddenLine[],
  bodyStart: number,
): TextFacts {
  const first = body[0]?.type === 'heading' && body[0].level === 1 ? body[0] : undefined
  const dateline = head ? head.dateline : datelineOf(body)
  const authors = head?.byline && splitAuthors(head.byline.value).map(toAuthor)
  return {
    fields: {
      headline: head?.headline && claimOf(raw, head.headline),
      updated: head?.updated ?? null,
      byline: head?.byline ? claimOf<string | null>(raw, head.byline) : unknown(null),
      authors:
        head?.byline && authors
          ? claimOf(raw, { ...head.byline, value: authors })
          : unknown<readonly Author[]>([]),
      publication: publicationOf(raw, head, body, hidden, bodyStart),
      dateline: dateline ? { text: dateline.text, place: dateline.place } : null,
      summary: head?.standfirst ?? null,
      kicker: head?.kicker ?? null,
      section: head?.section ?? null,
      sourceUrl: head?.sourceUrl ?? null,
    },
    dates,
    body: first && head === undefined ? body.slice(1) : body,
    hidden: hidden
      .map(({ line, rule }) => hiddenAt(raw, rule, line.start, line.end))
      .sort((a, b) => a.start - b.start),
    bodyStart,
  }
}

/**
 * Who published the text: a line above it, the holder of a copyright that the site names, the agency of the
 * dateline, the name that the story opens with.
 */
function publicationOf(
  raw: RawText,
  head: Head | undefined,
  body: readonly Block[],
  hidden: readonly HiddenLine[],
  bodyStart: number,
): Claim<Publication | null> {
  const reading = head ? (head.publication ?? publisherIn(hidden, head)) : agencyIn(raw, body, bodyStart)
  if (!reading) return unknown(null)
  return claimOf(raw, { ...reading, value: { name: reading.value } })
}

function publisherIn(hidden: readonly HiddenLine[], head: Head): ReadValue<string> | undefined {
  for (const { line } of hidden) {
    const holder = copyrightHolder(line.text)
    if (holder)
      return { value: holder.name, rule: 'publication.copyright', ...rangeOfWords(line, holder.name) }
  }
  const first = head.story[0]
  const opening = first && openingPublisher(first.text)
  if (head.dateline?.agencyWords || !first || !opening) return head.dateline?.agencyWords
  return { value: opening.name, rule: 'publication.opening', ...rangeOfWords(first, opening.name) }
}

/** The agency of the dateline in a text whose lines were not read as a head. */
function agencyIn(raw: RawText, body: readonly Block[], bodyStart: number): ReadValue<string> | undefined {
  const agency = datelineOf(body)?.agency?.text
  const at = agency === undefined ? -1 : raw.text.indexOf(`(${agency})`, bodyStart)
  if (agency === undefined || at < 0) return undefined
  return { value: agency, rule: 'publication.dateline', start: at + 1, end: at + 1 + agency.length }
}

function datelineOf(body: readonly Block[]): FoundDateline | undefined {
  const first = body.find((block) => block.type === 'paragraph')
  return first?.type === 'paragraph' ? readDateline(inlineText(first.text)) : undefined
}

function claimOf<T>(raw: RawText, reading: ReadValue<T>): Claim<T> {
  return {
    value: reading.value,
    status: statusOfRule(reading.rule),
    rule: reading.rule,
    evidence: [evidenceAt(raw, reading.start, reading.end)],
  }
}

function remarks(raw: RawText, lines: readonly Line[], head: Head, story: StoryLines): Diagnostic[] {
  const found: Diagnostic[] = []
  for (const line of head.impossible)
    found.push(problem.impossibleDate(line.text, rawPlace(raw, line.start, line.end)))
  const [first] = story.hidden
  if (first && story.doubtful) {
    const length = (some: readonly Line[]) => some.reduce((sum, { text }) => sum + text.length, 0)
    const share = Math.round((100 * length(story.hidden.map(({ line }) => line))) / length(lines))
    const place = rawPlace(raw, first.line.start, first.line.end)
    found.push(story.page ? problem.storyDoubtful(share, place) : problem.muchHidden(share, place))
  }
  return found
}
