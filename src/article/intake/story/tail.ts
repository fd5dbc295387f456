// A clean text with little of the site about it: what stands after the article is hidden, and what interrupts it.
//
// A cutting line (`Source link`, `Leave a Reply`) hides everything from itself to the end, but only in the
// last part of the text and only when hardly any prose follows; single lines are hidden from the end upward
// until one does not match. Lines are hidden, never deleted, each under its rule's name.
import type { Line } from '../../raw-text.ts'
import type { HidingRule } from '../../rules/hiding-rules.ts'
import type { SeenLine } from './line-features.ts'
import type { KindFound, LineKind } from './line-phrases.ts'
import { isTakeMark } from './wire-marks.ts'

/** A line with the rule that hides it. */
export interface HiddenLine {
  readonly line: Line
  readonly rule: HidingRule
}

/** Lines that end an article must lie past this share of its characters. */
const TAIL_FROM = 0.35
/** A line longer than this reads like prose. */
const PROSE = 160
/** A line must be this long before its repetition says anything. */
const REPEAT_FROM = 60
/** A sentence of this many words shows that the story has begun. */
const SENTENCE_WORDS = 6

/** The name of the rule that hides a line of this kind. */
export const ruleOf = (kind: KindFound): HidingRule => `boilerplate.${kind.kind}`

/** The rules of the lines after and between a clean article's, by their index; lines without one are kept. */
export function tailRules(page: readonly SeenLine[]): Map<number, HidingRule> {
  const rules = new Map<number, HidingRule>()
  const cut = cuttingLine(page)
  const cutter = page[cut]?.kind
  for (let i = cut; i < page.length; i++) {
    const kind = page[i]?.kind ?? cutter
    if (kind) rules.set(i, ruleOf(kind))
  }
  for (let i = cut - 1; i >= 2; i--) {
    const kind = page[i]?.kind
    if (!kind) break
    rules.set(i, ruleOf(kind))
  }
  return rules
}

/** Where the article ends: the index of the first cutting line in its last part, else the number of lines. */
function cuttingLine(page: readonly SeenLine[]): number {
  const total = page.reduce((sum, { line }) => sum + line.text.length, 0)
  const proseFrom = paragraphsFrom(page)
  let read = 0
  for (const [i, seen] of page.entries()) {
    if (
      i >= 2 &&
      read >= total * TAIL_FROM &&
      seen.kind?.use === 'cuts' &&
      (proseFrom[i + 1] ?? 0) <= 1 &&
      !headsStory(page, i)
    )
      return i
    read += seen.line.text.length
  }
  return page.length
}

/** Words under which a site lists what is not the story, and an article a part of itself. */
const SUBHEADINGS: ReadonlySet<LineKind> = new Set(['comments', 'related'])
/** Words that a paragraph of a story has at least. */
const PARAGRAPH_WORDS = 6
/** What stands in a list of readers' comments, beside what they say: names with a colon, times, buttons. */
const COMMENT_MARK =
  /^(?:@|#\d|[^.!?]{1,30}(?: says| said| wrote| writes)?:\s)|\b(?:ago|reply|replied|upvote|report abuse|flag)\b.{0,20}$|\d{1,2}:\d\d/iu

/**
 * Whether a line that could open a site's list is a sub-heading instead: all that stands below it is paragraphs of whole
 * sentences, and nothing a name, a time, a number or a button, as every list of comments or of other stories has.
 */
function headsStory(page: readonly SeenLine[], at: number): boolean {
  const heading = page[at]
  if (!heading?.kind || !SUBHEADINGS.has(heading.kind.kind) || !/^\p{L}[\p{L} ]*:?$/u.test(heading.line.text))
    return false
  let paragraphs = 0
  let words = 0
  for (let i = at + 1; i < page.length; i++) {
    const seen = page[i]
    if (!seen) break
    if (isTakeMark(seen.line.text)) continue
    const opens = i === at + 1 || seen.line.gap > 0 || page[i - 1]?.ending === 'sentence'
    if (
      seen.kind ||
      COMMENT_MARK.test(seen.line.text) ||
      (opens && !/^["“«‘]?[\p{Lu}\p{Lo}]/u.test(seen.line.text))
    )
      return isEndOfPage(page, i) && paragraphs > 0
    words = opens ? seen.words : words + seen.words
    const last = (page[i + 1]?.line.gap ?? 1) > 0 || seen.ending === 'sentence'
    if (last && (words < PARAGRAPH_WORDS || seen.ending !== 'sentence')) return false
    if (last) paragraphs++
  }
  return paragraphs > 0
}

/** Whether only lines of the site's end stand from here on: a copyright, a share bar. */
function isEndOfPage(page: readonly SeenLine[], from: number): boolean {
  for (let i = from; i < page.length; i++)
    if (page[i]?.kind?.use !== 'end' && page[i]?.kind?.use !== 'between') return false
  return true
}

/** By line, how many paragraphs of prose begin there or later: long lines, and wrapped ones together. */
function paragraphsFrom(page: readonly SeenLine[]): readonly number[] {
  const counts = new Array<number>(page.length + 1).fill(0)
  let wrapped = 0
  for (let i = page.length - 1; i >= 0; i--) {
    const seen = page[i]
    if (!seen) continue
    const { line, kind, ending } = seen
    const last = (page[i + 1]?.line.gap ?? 1) > 0
    if (last) wrapped = 0
    // Headlines below each other end no sentence; a wrapped paragraph does.
    if (!kind && line.text.length <= PROSE && (wrapped > 0 || (last && ending === 'sentence')))
      wrapped += line.text.length
    const whole = line.gap > 0 && wrapped > PROSE
    const long = !kind && line.text.length > PROSE
    counts[i] = (counts[i + 1] ?? 0) + (whole || long ? 1 : 0)
    if (long) wrapped = 0
  }
  return counts
}

/** The rules of lines that interrupt an article: adverts, share bars, credits; lines that repeat an earlier one. */
export function interruptionRules(
  page: readonly SeenLine[],
  isStory: (index: number) => boolean,
): Map<number, HidingRule> {
  const rules = new Map<number, HidingRule>()
  const said = new Set<string>()
  let begun = false
  for (const [i, seen] of page.entries()) {
    if (!isStory(i)) continue
    const { line, kind, ending, words } = seen
    // Above the first sentence a credit or a name may be the head's.
    begun ||= ending === 'sentence' && words >= SENTENCE_WORDS && !kind
    if (begun && (isTakeMark(line.text) || isBareTake(page, i))) rules.set(i, 'boilerplate.wire-mark')
    else if (kind?.use === 'between' && begun) rules.set(i, ruleOf(kind))
    else if (line.text.length > REPEAT_FROM && isWhole(seen, page[i - 1], page[i + 1])) {
      if (said.has(line.text)) rules.set(i, 'boilerplate.repeat')
      said.add(line.text)
    }
  }
  return rules
}

/** `MORE` between two paragraphs: what a site would list below it are no sentences. */
function isBareTake(page: readonly SeenLine[], at: number): boolean {
  return page[at]?.line.text === 'MORE' && page[at + 1]?.prose === true
}

/** Whether a line is a paragraph by itself: a row of wrapped text may stand twice and be half a sentence each time. */
function isWhole(
  { line, ending }: SeenLine,
  before: SeenLine | undefined,
  after: SeenLine | undefined,
): boolean {
  const begins = line.gap > 0 || before === undefined || before.ending !== 'open'
  const ends = ending === 'sentence' || after === undefined || after.line.gap > 0
  return begins && ends
}
