// Ranges of dates that a reader chooses: ISO dates of any precision, empty for no bound.
import { daysInMonth, isoDate } from '../../../value/calendar.ts'

/** A range from the first day of `from` to the last day of `to`: `1999`, `1999-05` or `1999-05-04`. */
export interface DateRange {
  readonly from: string
  readonly to: string
}

/** Whether an article that may be of any day from `first` to `last` may be of the range. */
export function isInRange(first: string, last: string, { from, to }: DateRange): boolean {
  return last.slice(0, from.length) >= from && (to === '' || first.slice(0, to.length) <= to)
}

/** Whether a range ends before it begins. */
export function isBackward({ from, to }: DateRange): boolean {
  if (from === '' || to === '') return false
  const [year = 0, month = 12, day = daysInMonth(year, month)] = to.split('-').map(Number)
  return isoDate(year, month, day) < from
}
