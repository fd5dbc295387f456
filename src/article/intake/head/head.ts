// What stands above the story: headline, standfirst, byline, date lines, publication, section, address.
//
// A clean text has its headline on line one, and its first lines are asked one by one what they are
// (head-of-text.ts). In the text of a whole page the head stands in the middle of the site's own lines, and the
// headline is weighed among them (head-of-page.ts). Every line that is taken for something other than the
// headline is hidden under the name of its rule and is the evidence of the claim that it makes.
import type { ArchiveDate } from '../../../value/archive-date.ts'
import type { Line } from '../../raw-text.ts'
import type { ClaimRuleOf } from '../../rules/claim-rules.ts'
import { type FoundDateline, readDateline } from '../dates/dateline.ts'
import type { DateLabel } from '../dates/gaps.ts'
import type { HiddenLine } from '../story/tail.ts'
import { rangeOfWords, type TextRange } from '../words-in-line.ts'
import { signatureOf } from './byline.ts'
import { endsSentence, isControl } from './head-lines.ts'
import { headOfPage } from './head-of-page.ts'
import { headOfText } from './head-of-text.ts'
import { findHeadline, type HeadlineWeights } from './headline.ts'
import { runningHeads } from './masthead.ts'
import type { PartialHead } from './partial-head.ts'
import { daysOfPosts } from './posts.ts'
import type { InferredDate, PrintedDate, ReadValue } from './read-value.ts'
import { readReference } from './reference.ts'

export type { InferredDate, PrintedDate, ReadValue } from './read-value.ts'

/** What the lines above the story say. Dates come in the order in which they are to be believed. */
export interface Head {
  readonly headline: ReadValue<string> | undefined
  /** A label above the headline that says what kind of text it is: `Analysis`. */
  readonly kicker: string | null
  /** The sentence or two between headline and byline that sum the story up. */
  readonly standfirst: string | null
  readonly byline: ReadValue<string> | undefined
  readonly publication: ReadValue<string> | undefined
  readonly section: string | null
  readonly sourceUrl: string | null
  /** Printed date lines, those of later changes aside: stated. */
  readonly printed: readonly PrintedDate[]
  /** Printed date lines that speak of a later change. */
  readonly updates: readonly PrintedDate[]
  /** Days of lines that were printed for another end. */
  readonly inferred: readonly InferredDate[]
  /** What a scraper noted above the text: weaker than print. */
  readonly extracted: readonly ReadValue<ArchiveDate, ClaimRuleOf<'date'>>[]
  readonly updated: ArchiveDate | null
  /** Lines that look like a date and name a day that no calendar has. */
  readonly impossible: readonly Line[]
  readonly hidden: readonly HiddenLine[]
  /** Where and when the story was filed, with the line on which that is printed. */
  readonly dateline: HeadDateline | undefined
  /** The lines that are left: the story. */
  readonly story: readonly Line[]
}

/** A dateline with the offsets (UTF-16 units of the raw text) of its words. */
export interface HeadDateline extends FoundDateline, TextRange {
  readonly agencyWords: ReadValue<string> | undefined
}

/** Lines at the story's beginning that may bear the dateline. */
const FIRST_LINES = 4
/** Lines at the story's end that may be signed. */
const LAST_LINES = 3
/** Lines at the story's end that may name the newspaper and the day. */
const REFERENCE_LINES = 4
const MASTHEAD: ReadonlySet<string> = new Set(['head.publication', 'head.masthead', 'head.date-line'])
/** A shorter line may stand in a story by chance, in UTF-16 units. */
const SHORTEST_HEAD = 6
/** Labels that make a text the text of a page even where none of them is a known control. */
const MANY_LABELS = 3

/**
 * Reads the lines above a story. `lines` are those of the head and of the story, the site's text after it
 * already gone; `storyStart` is the index at which the prose begins; `hidden` are the lines that are gone: where
 * some stood above these, the first of these is no line one. The weights are others where they are measured.
 */
export function readHead(
  lines: readonly Line[],
  storyStart: number,
  hidden: readonly HiddenLine[] = [],
  weights?: HeadlineWeights,
): Head {
  const top = headOfText(lines)
  const start = startWithDateline(lines, top.length, storyStart)
  const isCut = hidden.some(({ line }) => line.start < (lines[0]?.start ?? 0))
  const isAmid = hidden.some(({ line }) => line.start < (lines[storyStart]?.start ?? 0))
  const headline =
    isCut || isAmid || isPage(lines, top, start) ? findHeadline(lines, start, isCut, weights) : undefined
  const found = headline === undefined ? top : headOfPage(lines, headline, start)
  const taken = new Set(found.hidden.map(({ line }) => line))
  const left = lines.filter((line) => !taken.has(line) && line !== found.headlineLine)
  const repeated = runningHeads(left, mastheadOf(found))
  const story = repeated.size === 0 ? left : left.filter((line) => !repeated.has(line))
  const reference = readReference(story.slice(-REFERENCE_LINES))
  const { printed, updates } = laterAside(found)
  return {
    headline: found.headline,
    kicker: found.kicker,
    standfirst: found.standfirst,
    byline: found.byline ?? signature(story),
    publication: found.publication ?? reference.publication,
    section: found.section,
    sourceUrl: found.sourceUrl,
    printed: printed.sort((a, b) => rank(a.label) - rank(b.label)),
    updates,
    inferred: [...found.inferred, ...reference.dates, ...daysOfPosts(lines, story).slice(0, 1)],
    extracted: found.extracted,
    updated: updates.at(-1)?.value ?? null,
    impossible: found.impossible,
    hidden: [
      ...found.hidden,
      ...[...repeated].map((line) => ({ line, rule: 'boilerplate.running-head' as const })),
    ],
    dateline: datelineOf(story),
    story,
  }
}

/** The lines of a newspaper's own that stand above the headline: on each page of a print they come again. */
function mastheadOf({ hidden, headlineLine }: PartialHead): ReadonlySet<string> {
  const first = headlineLine?.start ?? Number.POSITIVE_INFINITY
  const own = hidden.filter(
    ({ line, rule }) => line.start < first && MASTHEAD.has(rule) && line.text.length >= SHORTEST_HEAD,
  )
  return own.some(({ rule }) => rule !== 'head.date-line')
    ? new Set(own.map(({ line }) => line.text))
    : new Set()
}

/** `Stand:` is the day of publication where no other line gives one, else that of the last change. */
function laterAside({ printed, updates }: PartialHead): {
  readonly printed: PrintedDate[]
  readonly updates: readonly PrintedDate[]
} {
  const own = printed.filter(({ label }) => label !== 'as of')
  if (own.length === 0) return { printed: [...printed], updates }
  return { printed: own, updates: [...updates, ...printed.filter(({ label }) => label === 'as of')] }
}

/** A date that its line calls that of publication comes before one that its line calls nothing. */
function rank(label: DateLabel): number {
  return label === 'first published' ? 0 : label === 'published' ? 1 : 2
}

/**
 * Whether lines that are neither head nor prose stand above the story: controls of a site, or several labels.
 * A text whose unexplained lines are sentences is an article of short paragraphs, whatever its prose begins at.
 */
function isPage(lines: readonly Line[], top: PartialHead, storyStart: number): boolean {
  const unexplained = lines.slice(top.length, storyStart)
  if (unexplained.length === 0) return false
  const sentences = unexplained.filter(({ text }) => text.split(' ').length >= 5 && endsSentence(text))
  if (sentences.length > unexplained.length / 2) return false
  if (lines.slice(0, storyStart).some(({ text }) => isControl(text) && /\p{L}{2}/u.test(text))) return true
  return unexplained.filter(({ text }) => isLabel(text)).length >= MANY_LABELS
}

/** A dateline on a line of its own right above the prose belongs to the story; a bare number does not. */
function startWithDateline(lines: readonly Line[], from: number, storyStart: number): number {
  for (let i = Math.max(from, storyStart - FIRST_LINES); i < storyStart; i++)
    if (readDateline(lines[i]?.text ?? '')) return i
  let start = storyStart
  while (start < lines.length - 1 && !/\p{L}{2}/u.test(lines[start]?.text ?? '')) start++
  return start
}

/** A few words that end no sentence: a menu's line rather than a wrapped one. */
function isLabel(text: string): boolean {
  return (
    text.length <= 40 && text.split(' ').length <= 5 && !/[.!?؟۔,;:]$/u.test(text) && !/^\p{Ll}/u.test(text)
  )
}

/** The dateline of the story's first lines. */
function datelineOf(story: readonly Line[]): HeadDateline | undefined {
  for (const line of story.slice(0, FIRST_LINES)) {
    const found = readDateline(line.text)
    if (!found) continue
    const { agency } = found
    return {
      ...found,
      ...rangeOfWords(line, found.text, found.at),
      agencyWords: agency && {
        value: agency.text,
        rule: 'publication.dateline',
        ...rangeOfWords(line, agency.text, agency.at),
      },
    }
  }
  return undefined
}

/** The names that the story's last lines give; the lines stay in the story. */
function signature(story: readonly Line[]): ReadValue<string> | undefined {
  for (const line of story.slice(-LAST_LINES)) {
    const signed = story.length > 1 ? signatureOf(line.text) : undefined
    if (signed) return { value: signed.names, rule: signed.rule, ...rangeOfWords(line, signed.names) }
  }
  return undefined
}
