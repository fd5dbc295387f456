// Lines that state a date and nothing else, and dates in running text. Relative words ("on Tuesday", "last month")
// are not dates: nothing here looks at a clock, and a day and month without a year stay what they are.
import { type ArchiveDate, choicesOf, isChoice, oneOf, plainDay } from '../../../value/archive-date.ts'
import { weekday } from '../../../value/calendar.ts'
import { memoizedLately } from '../../../value/memo.ts'
import { dayOfJoined, dayOfWeek } from './calendar-days.ts'
import { foldForDates } from './fold.ts'
import { type DateWords, dateWords, type FoundDate } from './forms.ts'
import { type DateLabel, type Gap, readGap } from './gaps.ts'
import { isVietnameseMonth } from './name-forms.ts'
import { phraseAt } from './phrases.ts'
import { opensMonth } from './tokens.ts'

export type { FoundDate } from './forms.ts'

/** A line that is nothing but a date. */
export interface WholeDate extends FoundDate {
  /** `updated` when the line speaks only of a later change. */
  readonly label: DateLabel
  /** The later change that the line names beside publication. */
  readonly later: ArchiveDate | null
  /** The weekday printed beside the date, 0 for Sunday; null when there is none. */
  readonly weekday: number | null
  /** Whether the words leave no choice: false where two figures stand for the year. */
  readonly sure: boolean
}

/** Longest line that can be a date and nothing else, in UTF-16 units. */
const WHOLE_LENGTH = 140

/** A date of a line with what its line says of it. */
interface Read extends FoundDate {
  readonly label: DateLabel
  readonly weekday: number | null
  readonly sure: boolean
}

/**
 * Reads a line that states a date and nothing else, perhaps with a label, a weekday and a time of day, and
 * perhaps again in another calendar or with the day of a later change. `invalid` when it has that form and
 * names a day that no calendar has; undefined for any other line.
 */
export function readWholeDate(line: string): WholeDate | 'invalid' | undefined {
  return line.length > WHOLE_LENGTH || !MAY_DATE.test(line) ? undefined : wholeDateIn(line)
}

const wholeDateIn = memoizedLately((line): WholeDate | 'invalid' | undefined => {
  if (!mayOpen(foldForDates(line))) return undefined
  const words = datesOf(line)
  if (words.length === 0) return readFigures(line)
  const folded = foldForDates(line)
  const gaps = [...words, undefined].map((found, i) =>
    readGap(folded.slice(words[i - 1]?.end ?? 0, found?.start ?? line.length)),
  )
  if (!gaps.every(({ bare }) => bare) || !words.every((found) => isTold(found, folded, gaps)))
    return undefined
  const after = gaps.at(-1)?.weekday ?? null
  const dates = words.flatMap(({ date, shortYear, ...found }, i): Read[] => {
    if (date === 'invalid') return []
    const printed = gaps[i]?.weekday ?? (i === words.length - 1 ? after : null)
    const label = gaps[i]?.label ?? 'none'
    return [{ ...found, date: settled(date, printed), label, weekday: printed, sure: !shortYear }]
  })
  return dates.length < words.length ? 'invalid' : wholeOf(dates)
})

/** A first word that stands by itself, in letters that every reader of dates knows. */
const FIRST_WORD = /^[A-Za-z]{2,}(?=[ ,])/
/** Words that belong to a date only by what follows them: `the 6th`, `an hour ago`, `vor 2 Tagen`, `il y a 2 jours`. */
const LEADS = new Set(['the', 'an', 'vor', 'il', 'hace', 'fa'])

/** Whether a line may be nothing but a date by its first word: of a sentence that is none of a date, and nothing else is asked. */
function mayOpen(folded: string): boolean {
  const word = FIRST_WORD.exec(folded)?.[0]
  return (
    word === undefined ||
    LEADS.has(word.toLowerCase()) ||
    opensMonth(word) ||
    isVietnameseMonth(word) ||
    phraseAt(folded, 0) !== undefined
  )
}

/** Whether two figures for a year are told to be one, by the month's name and an apostrophe or a time of day; others are a guess. */
function isTold({ shortYear, named, end }: DateWords, text: string, gaps: readonly Gap[]): boolean {
  if (!shortYear) return true
  return named && (/['’‘ʼ´`]/.test(text.charAt(end - 3)) || gaps.some(({ timed }) => timed))
}

/** The day of publication that the dates of a line give, and that of a later change. */
function wholeOf(all: readonly Read[]): WholeDate | undefined {
  const dates = all.filter(({ label }) => label !== 'of another thing')
  const isOfPublication = dates.some(({ label }) => label !== 'updated' && label !== 'as of')
  const isLater = ({ label }: Read) => label === 'updated' || (label === 'as of' && isOfPublication)
  const updates = dates.filter(isLater)
  const published = dates.filter((date) => !isLater(date))
  const [best] = published.length > 0 ? published : updates
  const one = best && sameDay(published.length > 0 ? published : updates)
  if (!best || !one) return undefined
  const { calendar, start, end, label, sure } = best
  return {
    date: one,
    calendar,
    start,
    end,
    label,
    later: published.length === 0 ? null : (updates[0]?.date ?? null),
    weekday: dates.find((date) => date.weekday !== null)?.weekday ?? null,
    sure,
  }
}

/** A day as programs print it, which no text has: `20220106`, and of a week, `2022-W01-4`. */
const FIGURES =
  /(?=\d)(?<![\p{L}\d])(?:(?<joined>(?:19|20)\d{6})|(?<year>\d{4})-?W(?<week>\d\d)-?(?<day>[1-7]))(?![\p{L}\d])/u

/** A line that is nothing but a day in figures without signs, perhaps with a label; the day of a week needs one. */
export function readFigures(line: string): WholeDate | undefined {
  const folded = foldForDates(line)
  const match = FIGURES.exec(folded)
  if (!match?.groups) return undefined
  const [start, end] = [match.index, match.index + match[0].length]
  const [before, after] = [readGap(folded.slice(0, start)), readGap(folded.slice(end))]
  const { joined, year, week, day } = match.groups
  const date = joined === undefined ? dayOfWeek(Number(year), Number(week), Number(day)) : dayOfJoined(joined)
  const label = before.label
  if (!before.bare || !after.bare || !date || label === 'of another thing') return undefined
  if (joined === undefined && label === 'none') return undefined
  return { date, calendar: 'gregorian', start, end, label, later: null, weekday: before.weekday, sure: true }
}

/** Every absolute date in running text, months and days with their year, in reading order. */
export function findDates(text: string): (FoundDate & Pick<DateWords, 'languages'>)[] {
  const found: (FoundDate & Pick<DateWords, 'languages'>)[] = []
  for (const { date, calendar, start, end, languages, word, grown } of dateWords(text)) {
    if (date !== 'invalid' && !word && !grown) found.push({ date, calendar, start, end, languages })
  }
  return found
}

/** Whether a day falls on a weekday, 0 for Sunday; null when the date is no single day. */
export function fallsOn(date: ArchiveDate, day: number): boolean | null {
  const on = plainDay(date)
  return on ? weekday(on.year, on.month, on.day) === day : null
}

/** What a line that holds a date has: two figures in a row, of whatever script, or an East Asian year. */
const MAY_DATE = /\p{Nd}{2}|[年년]/u

/**
 * The dates of a line, those that no calendar has among them. Where some have their whole year, two figures are not taken
 * for one.
 */
export function datesOf(line: string): DateWords[] {
  if (!MAY_DATE.test(line)) return []
  const all = [...dateWords(line, { shortYears: true })]
  const whole = all.filter(({ shortYear }) => !shortYear)
  return whole.length > 0 ? whole : all.filter(({ date }) => date !== 'invalid')
}

/** One day stated several times; the two days where two calendars do not meet; else none. */
function sameDay(
  dates: readonly { readonly date: ArchiveDate; readonly calendar: string }[],
): ArchiveDate | undefined {
  const exact = dates.filter(({ calendar }) => calendar !== 'lunar-hijri')
  const [first, ...others] = exact.length > 0 ? exact : dates
  if (!first || others.every(({ date }) => date.edtf === first.date.edtf)) return first?.date
  const days = [first, ...others]
  const calendars = new Set(days.map(({ calendar }) => calendar))
  if (calendars.size < days.length || days.some(({ date }) => date.precision !== 'day')) return undefined
  return oneOf(days.map(({ date }) => date.edtf))
}

/** A printed weekday decides which of two days was meant; a date that is one day stays what it is. */
export function settled(date: ArchiveDate, printed: number | null): ArchiveDate {
  if (printed === null || !isChoice(date)) return date
  const fitting = choicesOf(date).filter((choice) => fallsOn(choice, printed) === true)
  return (fitting.length === 1 && fitting[0]) || date
}
