// Dates in lines near a headline that hold other words too: a byline, a section, an editorial desk.
import { isChoice } from '../../../value/archive-date.ts'
import { datesOf, type FoundDate, settled } from './dates.ts'
import { type DateWords, eitherOrder } from './forms.ts'
import { type DateLabel, gapAfter, gapBefore } from './gaps.ts'
import { foldForDates } from './words.ts'

/** A date in a line that holds other words too. */
export interface LineDate extends FoundDate {
  readonly label: DateLabel
  readonly weekday: number | null
  /** Whether the words leave no choice: false where two figures stand for the year. */
  readonly sure: boolean
}

/** What may follow a date in a line that is no sentence. */
const AFTERWARDS =
  /^(?:$|(?:by|von|par|por|di)\s+\p{Lu}|by\s+\S+\s*(?:$|[|•·])|\d+\s*min|read\b|comments?\b|[\p{Lu}\p{Lo}\d@#["“'‘•])/u

/** A line that opens like this says who published it and when: "on" before its date makes no sentence of it. */
const OPENING = /^\W*(?:by|posted|published|written|submitted|updated|reported)\b/i

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
  if (line.length > LINE_LENGTH || /\(@\w+\)|©|\bcopyright\b/i.test(line)) return []
  const whole = datesOf(line)
  const dates = whole.length > 0 ? whole : shortDates(line)
  if (dates.length === 0) return []
  const folded = foldForDates(line)
  const found: LineDate[] = []
  let words = 0
  for (const [i, { date, calendar, start, end }] of dates.entries()) {
    const from = dates[i - 1]?.end ?? 0
    const before = gapBefore(folded.slice(from, start))
    const after = gapAfter(folded.slice(end, dates[i + 1]?.start ?? line.length))
    words += countWords(before.rest)
    if (i === dates.length - 1) words += countWords(after.rest)
    const alone = dates.length === 1 && before.rest === '' && after.rest === ''
    if (date === 'invalid' || (date.precision !== 'day' && !isChoice(date) && !alone)) continue
    if (before.inSentence && !OPENING.test(line)) continue
    if (!AFTERWARDS.test(after.rest)) continue
    const weekday = before.weekday ?? after.weekday
    const { label } = before
    found.push({ date: settled(date, weekday), calendar, start, end, label, weekday, sure: dates === whole })
  }
  return words > LINE_WORDS ? [] : found
}

/** The day of publication that such a line states: the one with a label counts most, then what stands first. */
export function readLineDate(line: string): LineDate | undefined {
  const found = datesOfLine(line)
  const called = (label: DateLabel) => found.find((date) => date.label === label)
  return called('first published') ?? called('published') ?? called('none') ?? found[0]
}

/** Whether a line is there to state a date. */
export function isDateLine(line: string): boolean {
  return datesOfLine(line).length > 0
}

/** `12/18/23 4:02pm`, `18.12.23, 16:02`: a time of day shows that the numbers are a date, and no version or score. */
const SHORT =
  /(?<![\d/.:-])(?:(?<a1>\d{1,2})\/(?<b1>\d{1,2})\/|(?<a2>\d\d)\.(?<b2>\d\d)\.)(?<y>\d\d)(?![\d/.-])(?=,?\s*(?:at\s+|•\s*)?\d{1,2}:\d\d)/g

/** The year of the first page of the web: no dump of a page is older. */
const WEB = 1991

/**
 * Dates with two figures for the year, as sites print them beside a time of day. Only for the text of web pages: there
 * the century can only be one, in any other text it would be a guess.
 */
function shortDates(line: string): DateWords[] {
  return [...line.matchAll(SHORT)].map(({ groups: { a1, b1, a2, b2, y } = {}, index, 0: words }) => {
    const year = Number(y)
    const date = eitherOrder(Number(a1 ?? a2), Number(b1 ?? b2), year + (year + 1900 >= WEB ? 1900 : 2000))
    return { date, calendar: 'gregorian', calendarSaid: false, start: index, end: index + words.length }
  })
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length
}
