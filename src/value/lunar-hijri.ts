// The Lunar Hijri calendar by its tables: near the truth, never exact.
//
// Months begin with the sighting of the moon; the tabular calendar (30-year cycle with 11 leap years, civil
// epoch 16 July 622 Julian) is what can be computed, and the sighting parts from it by a day or two. Whoever
// makes a date of it marks the date as approximate.
import { type CalendarDay, dayOfNumber } from './calendar.ts'

/** Number of 1 Muharram of year 1, counted from 1 January 1970. */
const EPOCH = -492_148

/**
 * The Gregorian day near a Lunar Hijri one; undefined when no year has such a day. A 30th is accepted in every
 * month: the sighting can give it where the tables do not.
 */
export function gregorianNearLunar(year: number, month: number, day: number): CalendarDay | undefined {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > 30) return undefined
  const days = 354 * (year - 1) + Math.floor((11 * year + 3) / 30) + Math.ceil(29.5 * (month - 1)) + day - 1
  return dayOfNumber(EPOCH + days)
}
