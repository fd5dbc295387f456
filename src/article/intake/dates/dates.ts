// Lines that state a date and nothing else, and dates in running text. Relative words ("on Tuesday", "last month")
// are not dates: nothing here looks at a clock, and a day and month without a year stay what they are.
import { type ArchiveDate, choicesOf, isChoice, oneOf, plainDay } from '../../../value/archive-date.ts'
import { weekday } from '../../../value/calendar.ts'
import { type DateWords, dateWords, type FoundDate } from './forms.ts'
import { type DateLabel, readGap } from './gaps.ts'
import { foldForDates } from './words.ts'

export type { FoundDate } from './forms.ts'

/** A line that is nothing but a date. */
export interface WholeDate extends FoundDate {
  /** `updated` when the line speaks only of a later change. */
  readonly label: DateLabel
  /** The later change that the line names beside publication. */
  readonly later: ArchiveDate | null
  /** The weekday printed beside the date, 0 for Sunday; null when there is none. */
  readonly weekday: number | null
}

/** Longest line that can be a date and nothing else, in UTF-16 units. */
const WHOLE_LENGTH = 140

/**
 * Reads a line that states a date and nothing else, perhaps with a label, a weekday and a time of day, and
 * perhaps again in another calendar or with the day of a later change. `invalid` when it has that form and
 * names a day that no calendar has; undefined for any other line.
 */
export function readWholeDate(line: string): WholeDate | 'invalid' | undefined {
  if (line.length > WHOLE_LENGTH) return undefined
  const words = datesOf(line)
  if (words.length === 0) return undefined
  const folded = foldForDates(line)
  const gaps = [...words, undefined].map((found, i) =>
    readGap(folded.slice(words[i - 1]?.end ?? 0, found?.start ?? line.length)),
  )
  if (!gaps.every(({ bare }) => bare)) return undefined
  const after = gaps.at(-1)?.weekday ?? null
  const dates = words.flatMap(({ date, ...found }, i) => {
    if (date === 'invalid') return []
    const printed = gaps[i]?.weekday ?? (i === words.length - 1 ? after : null)
    return [{ ...found, date: settled(date, printed), label: gaps[i]?.label ?? 'none', weekday: printed }]
  })
  if (dates.length < words.length) return 'invalid'
  const updates = dates.filter(({ label }) => label === 'updated')
  const published = dates.filter(({ label }) => label !== 'updated')
  const [best] = published.length > 0 ? published : updates
  const one = best && sameDay(published.length > 0 ? published : updates)
  if (!best || !one) return undefined
  const { calendar, start, end } = best
  return {
    date: one,
    calendar,
    start,
    end,
    label: best.label,
    later: published.length === 0 ? null : (updates[0]?.date ?? null),
    weekday: dates.find((date) => date.weekday !== null)?.weekday ?? null,
  }
}

/** Every absolute date in running text, months and days with their year, in reading order. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = []
  for (const { date, calendar, start, end } of dateWords(text)) {
    if (date !== 'invalid') found.push({ date, calendar, start, end })
  }
  return found
}

/** Whether a day falls on a weekday, 0 for Sunday; null when the date is no single day. */
export function fallsOn(date: ArchiveDate, day: number): boolean | null {
  const on = plainDay(date)
  return on ? weekday(on.year, on.month, on.day) === day : null
}

/** The dates of a line, those that no calendar has among them. */
export function datesOf(line: string): DateWords[] {
  return /[0-9۰-۹٠-٩]{4}/.test(line) ? [...dateWords(line)] : []
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
