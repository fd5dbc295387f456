// How far dates lie apart, in days.
import { type ArchiveDate, markOf } from '../../../value/archive-date.ts'
import { dayNumber, dayOfIso } from '../../../value/calendar.ts'
import type { DayReading } from './date-reading.ts'

/** How far the moon, once sighted, may stand from its tables. */
const MOON = 2

/** Whether two dates can be the same day: the time each can be of overlaps. */
export function agree(a: ArchiveDate, b: ArchiveDate): boolean {
  const near = [a, b].some(
    (date) => date.precision === 'day' && (markOf(date) === '~' || markOf(date) === '%'),
  )
    ? MOON
    : 0
  const first = (x: ArchiveDate) => (x.earliest === null ? Number.NEGATIVE_INFINITY : numberOf(x.earliest))
  const last = (x: ArchiveDate) => (x.latest === null ? Number.POSITIVE_INFINITY : numberOf(x.latest))
  return first(a) <= last(b) + near && first(b) <= last(a) + near
}

/** The number of an ISO day, as {@link dayNumber} counts. */
export function numberOf(iso: string): number {
  const { year, month, day } = dayOfIso(iso)
  return dayNumber(year, month, day)
}

/** How many days a date lies after the nearest day of that name. */
export function daysAfter(date: ArchiveDate, { month, day }: DayReading): number {
  const number = numberOf(date.earliest ?? '')
  const { year } = dayOfIso(date.earliest ?? '')
  const distances = [year - 1, year, year + 1].map((y) => number - dayNumber(y, month, day))
  return distances.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a))
}
