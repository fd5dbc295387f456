// Which line of a whole page's text is the headline: weighed among the lines above the story.
//
// Reasons, in the order of their weight: a headline's words recur in the story; it has a headline's length and
// form; it stands near the story, with byline and date below it; the page repeats it. A menu has many lines of
// the same form, but their words do not recur.
import type { Line } from '../../raw-text.ts'
import { isDateLine } from '../dates/line.ts'
import { nameAlone, opensByline } from './byline.ts'
import {
  HEADLINE_LENGTH,
  HEADLINE_WORDS,
  isCaption,
  isControl,
  isKicker,
  isReadingTime,
  isRelativeTime,
  isSection,
} from './head-lines.ts'
import { parts } from './publication.ts'

/** Lines above the story that are considered; a menu of hundreds of lines is not the head. */
const MOST_ABOVE = 160
/** Lines after the story's first that are considered: a notice may have been taken for its beginning. */
const MOST_BELOW = 6
/** Lines of the story whose words are looked at. */
const STORY_LINES = 60

/** What each reason counts; the first two are measures from 0 to 1, the others hold or do not. */
export interface HeadlineWeights {
  /** The share of its words that recur in the story. */
  readonly recurs: number
  /** A length that headlines have. */
  readonly length: number
  /** Each line between it and the story that is no control, caption, byline or date. */
  readonly distance: number
  /** A byline or date stands close below. */
  readonly signed: number
  readonly repeated: number
  /** It ends like a sentence or a label. */
  readonly sentence: number
  /** It opens with a small letter. */
  readonly lower: number
  /** It is the first line. */
  readonly first: number
  /** It stands after the story's first line. */
  readonly below: number
  /** Close above it stands another line that could be the headline: this one is its standfirst. */
  readonly under: number
  /** It has the form of a name with a job or an employer. */
  readonly name: number
}

/** Set by reason; what each decides is in the tests. */
export const WEIGHTS: HeadlineWeights = {
  recurs: 4,
  length: 1,
  distance: 0.05,
  signed: 1.2,
  repeated: 1,
  sentence: 1,
  lower: 1,
  first: 1,
  below: 2,
  under: 1,
  name: 2,
}

/** A line that can be the headline, with what speaks for and against it: reason by reason, as a measure. */
export interface HeadlineCandidate {
  /** Its index among the page's lines. */
  readonly line: number
  /** What speaks against it is negative, so that no weight has to be. */
  readonly reasons: HeadlineWeights
}

/**
 * The index of the headline among a page's lines; undefined when no line above the story can be one. `isCut` says
 * that lines above these are gone already. The weights are others where they are measured.
 */
export function findHeadline(
  lines: readonly Line[],
  storyStart: number,
  isCut = false,
  weights: HeadlineWeights = WEIGHTS,
): number | undefined {
  return heaviest(headlineCandidates(lines, storyStart, isCut), weights)
}

/** Every reason, in the order in which they are added up. */
export const REASONS: readonly (keyof HeadlineWeights)[] = [
  'recurs',
  'length',
  'distance',
  'signed',
  'repeated',
  'sentence',
  'lower',
  'first',
  'below',
  'under',
  'name',
]

/** The line of the candidate for which most speaks, the nearest to the story among equals; undefined when nothing does. */
export function heaviest(
  candidates: readonly HeadlineCandidate[],
  weights: HeadlineWeights,
): number | undefined {
  let best: number | undefined
  let most = 0
  for (const { line, reasons } of candidates) {
    const score = REASONS.reduce((sum, reason) => sum + weights[reason] * reasons[reason], 0)
    if (score > most) {
      most = score
      best = line
    }
  }
  return best
}

/** The lines that can be the headline, the nearest to the story first. */
export function headlineCandidates(
  lines: readonly Line[],
  storyStart: number,
  isCut: boolean,
): HeadlineCandidate[] {
  const vocabulary = vocabularyOf(lines.slice(storyStart, storyStart + STORY_LINES))
  const from = Math.max(0, storyStart - MOST_ABOVE)
  const region = lines.slice(from, Math.min(lines.length, storyStart + MOST_BELOW))
  const asides = region.map(({ text }) => isAside(text))
  const signed = signedBelow(region, asides)
  const repeated = repeatedLines(lines, region)
  const shares = region.map(({ text }, i) =>
    asides[i] ? 0 : shareOf(text, vocabulary, from + i < storyStart ? 1 : 2),
  )
  const candidates: HeadlineCandidate[] = []
  let distance = 0
  for (let i = region.length - 1; i >= 0; i--) {
    const text = region[i]?.text ?? ''
    if (asides[i]) continue
    if (from + i < storyStart) distance++
    if (canBeHeadline(text)) candidates.push({ line: from + i, reasons: reasonsFor(i, text) })
  }
  return candidates

  function reasonsFor(i: number, text: string): HeadlineWeights {
    const isSentence = /[^.]\.["”’]?$/.test(text) || /[,;:…]$/.test(text)
    return {
      recurs: shares[i] ?? 0,
      length: fitness(text.split(' ').length),
      distance: -Math.min(distance, FAR),
      signed: signed[i] ? 1 : 0,
      repeated: repeated.has(text) ? 1 : 0,
      sentence: isSentence ? -1 : 0,
      lower: /^["“‘'«]?\p{Ll}/u.test(text) ? -1 : 0,
      first: from + i === 0 && !isCut ? 1 : 0,
      below: from + i > storyStart ? -1 : 0,
      under: isUnderAnother(i) ? -1 : 0,
      name: nameAlone(text) === undefined ? 0 : -1,
    }
  }

  function isUnderAnother(i: number): boolean {
    for (let j = i - 1; j >= 0 && j >= i - 3; j--) {
      if (asides[j]) continue
      const words = region[j]?.text.split(' ').length ?? 0
      return words >= 4 && words <= HEADLINE_WORDS && (shares[j] ?? 0) >= UNDER
    }
    return false
  }
}

/** A share of recurring words from which the line above could be the headline. */
const UNDER = 0.25
/** Lines beyond which distance says nothing more. */
const FAR = 40

/** The share of a line's words that recur in the story; few words say less than many. */
function shareOf(text: string, vocabulary: ReadonlyMap<string, number>, least: number): number {
  if (text.length > HEADLINE_LENGTH) return 0
  const words = contentWords(text)
  return words.filter((word) => (vocabulary.get(word) ?? 0) >= least).length / (words.length + 1.5)
}

/** In how many of the story's lines each word stands. */
function vocabularyOf(story: readonly Line[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { text } of story)
    for (const word of new Set(contentWords(text.slice(0, 2000))))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** How well a number of words fits a headline. */
function fitness(words: number): number {
  if (words < 3) return -1.2
  if (words === 3) return -0.3
  if (words === 4) return 0.5
  if (words <= 18) return 1
  return words <= 24 ? 0.5 : -0.5
}

/** The words of a line that mean something, cut to what stays when they are inflected. */
function contentWords(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .filter((word) => word.length > 3 || (word.length > 1 && /[\d\u0600-\u06ff]/.test(word)))
    .map((word) => word.slice(0, 6))
}

function canBeHeadline(text: string): boolean {
  if (text.length < 4 || text.length > HEADLINE_LENGTH || text.split(' ').length > HEADLINE_WORDS)
    return false
  if (!/\p{L}{2}/u.test(text)) return false
  return (
    !isSection(text) && !isKicker(text) && !/https?:\/\/|\b(?:pic\.twitter|t\.co)\b|^related\b/i.test(text)
  )
}

/** A line of the head that is not the headline: it does not part the headline from the story. */
function isAside(text: string): boolean {
  return (
    isControl(text) ||
    isCaption(text) ||
    isReadingTime(text) ||
    isRelativeTime(text) ||
    isDateLine(text) ||
    opensByline(text)
  )
}

/** For each line, whether a byline or a date stands within the next lines that are no controls. */
function signedBelow(lines: readonly Line[], asides: readonly boolean[]): boolean[] {
  const marks = lines.map(
    ({ text }, i) => asides[i] === true && (isDateLine(text) || opensByline(text) || isRelativeTime(text)),
  )
  return lines.map((_, i) => {
    let seen = 0
    for (let j = i + 1; j < lines.length && seen < 3 && j < i + 8; j++) {
      if (marks[j]) return true
      if (!asides[j]) seen++
    }
    return false
  })
}

/**
 * The lines that the page says again: the same line elsewhere, a title with the site's name after it, a path
 * through the site that ends with it.
 */
function repeatedLines(lines: readonly Line[], region: readonly Line[]): ReadonlySet<string> {
  const met = new Set<string>()
  const repeated = new Set<string>()
  const meet = (text: string) => {
    if (met.has(text)) repeated.add(text)
    met.add(text)
  }
  const endings = new Map<string, string[]>()
  for (const { text } of lines) {
    if (text.length < TOLD || text.length > HEADLINE_LENGTH + 60) continue
    meet(text)
    const site = parts(text)
    if (site) meet(site.headline)
    const trail = /^.{3,120}[>»›/|]\s*(\S.{11,})$/u.test(text)
    if (trail) endings.set(text.slice(-TOLD), [...(endings.get(text.slice(-TOLD)) ?? []), text].slice(-8))
  }
  for (const { text } of region) {
    const longer = endings.get(text.slice(-TOLD)) ?? []
    if (longer.some((other) => other.length > text.length && other.endsWith(text))) repeated.add(text)
  }
  return repeated
}

/** UTF-16 units that a line must have before its repetition says anything. */
const TOLD = 12
