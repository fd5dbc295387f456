// Dates in lines near a headline that hold other words too: a byline, a section, an editorial desk.
import { isChoice } from '../../../value/archive-date.ts'
import { datesOf, readFigures, settled } from './dates.ts'
import { foldForDates } from './fold.ts'
import { type DateLabel, gapAfter, gapBefore } from './gaps.ts'
import type { LineDate } from './line-date.ts'
import { labelAtStart, opensLikeCredit } from './phrases.ts'
import { readStatement } from './statement.ts'

/** What may follow a date in a line that is no sentence. */
const AFTERWARDS =
  /^(?:$|(?:by|von|vom|par|por|di|da|de|door|af|av|от|від)\s+(?:\p{Lu}|\S+\s*(?:$|[|•·]))|\d+\s*min|read\b|(?:add |leave |no )?(?:a )?comments?\b|[\p{Lu}\p{Lo}\d@#["“'‘•])/u

/** A handle of a network beside its post's day. */
const OF_OTHERS = /\(@\w+\)/
/** Who owns the text or a picture, and since when; beside a day that is called that of publication it says nothing of it. */
const OWNER = /©|\bcopyright\b/i

/** Longest line above a story in which a date is looked for, and most words beside it. */
const LINE_LENGTH = 200
const LINE_WORDS = 14

/**
 * The days that a line near a headline states, in their order: `HERAT DESK · Dec. 22, 2023`, `By A. Author, Updated
 * 5:04 PM, Fri December 22, 2023`; also a month, where the line holds nothing else. Empty for sentences, for captions
 * that name the day of a picture, and for days that no calendar has. Where such a line may stand is the caller's to
 * know: lists of other stories look the same.
 */
export function datesOfLine(line: string): LineDate[] {
  if (line.length > LINE_LENGTH || OF_OTHERS.test(line)) return []
  const dates = datesOf(line)
  if (dates.length === 0) return [readFigures(line)].filter((date) => date !== undefined)
  const folded = foldForDates(line)
  const found: LineDate[] = []
  let words = 0
  for (const [i, { date, calendar, start, end, shortYear, word, grown }] of dates.entries()) {
    const from = dates[i - 1]?.end ?? 0
    const before = gapBefore(folded.slice(from, start))
    const after = gapAfter(folded.slice(end, dates[i + 1]?.start ?? line.length))
    words += countWords(before.rest)
    if (i === dates.length - 1) words += countWords(after.rest)
    const alone = dates.length === 1 && before.rest === '' && after.rest === ''
    if (date === 'invalid' || (date.precision !== 'day' && !isChoice(date) && !alone)) continue
    if (word && !alone) continue
    const weekday = before.weekday ?? after.weekday
    const { label } = before
    const isTold = alone || label !== 'none' || weekday !== null || before.timed || after.timed
    // Two figures alone could be a version, a score or a price.
    if (shortYear && !isTold && !isSetApart(folded, start, end)) continue
    if (label === 'of another thing' || (before.inSentence && !opensLikeCredit(line))) continue
    if (label === 'none' && OWNER.test(folded)) continue
    if (goesOn(folded.slice(end), after.rest)) continue
    if (grown && after.rest !== '') continue
    const last = found.at(-1)
    // From one day to another, or one after the other: nothing tells which is meant.
    if (
      last &&
      label === 'none' &&
      last.label === 'none' &&
      before.rest === '' &&
      last.date.edtf !== date.edtf
    )
      return []
    found.push({ date: settled(date, weekday), calendar, start, end, label, weekday, sure: !shortYear })
  }
  return words > LINE_WORDS ? [] : found
}

/** Whether signs or the ends of the line part a date from all words beside it: `28.01.22 / 0 Kommentare`. */
function isSetApart(line: string, start: number, end: number): boolean {
  return /(?:^|[,|•·‧/–—-]\s?)$/.test(line.slice(0, start)) && /^(?:$|\s?[|•·‧/–—-])/.test(line.slice(end))
}

/** The day of publication that such a line states: the one with a label counts most, then what stands first. */
export function readLineDate(line: string): LineDate | undefined {
  const stated = readStatement(line)
  if (stated) return stated
  const found = datesOfLine(line)
  const called = (label: DateLabel) => found.find((date) => date.label === label)
  return called('first published') ?? called('published') ?? called('none') ?? found[0]
}

/** Whether a line is there to state a date. */
export function isDateLine(line: string): boolean {
  return datesOfLine(line).length > 0
}

/** Signs that part what stands on a line, and letters that know no capitals. */
const PARTED = /[|•·‧–—/:()[\]-]|\s{2}/
const NO_CAPITALS = /^\p{Lo}/u
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

/** Whether the words after a date go on with a sentence. Where no capital can show a new beginning, a sign must. */
function goesOn(after: string, rest: string): boolean {
  const label = labelAtStart(rest)
  if (label !== undefined && label !== 'of another thing') return false
  if (/^[^\p{L}]*[|•·]/u.test(after)) return false
  if (!AFTERWARDS.test(rest)) return true
  // What ends with a colon leads to a quotation, or to a list.
  if (/^\s*:\s*$/.test(after)) return true
  if (!NO_CAPITALS.test(rest)) return false
  const between = after.slice(0, after.length - rest.length)
  return (
    /[.,]/.test(rest) ||
    !(
      PARTED.test(between) ||
      ((/\d\s/.test(between) || /^\s/.test(between)) && rest.search(EAST_ASIAN) === 0)
    )
  )
}

/** How many words a text has; two letters of East Asia count for one. */
function countWords(text: string): number {
  const spaced = text.replace(EAST_ASIAN, '')
  const letters = text.length - spaced.length
  return Math.ceil(letters / 2) + spaced.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length
}
