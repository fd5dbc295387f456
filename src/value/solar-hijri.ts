// The Solar Hijri calendar of Afghanistan and Iran as arithmetic, both ways.
//
// Leap years by the 33-year rule, (25y + 11) mod 33 < 8, which is what ICU's `persian` calendar computes: it
// equals the equinox as observed for every year from 1178 to 1501 (1799 to 2123), and a test holds it against ICU
// for every day from 1900 to 2060. Afghanistan's printed calendars follow the same leap years for 1395 to
// 1406 (2016 to 2028) and by a plainer rule part from it by one day in some years after 1407; that
// day is the reader's to know, not ours to guess.
import { type CalendarDay, dayNumber, dayOfNumber } from './calendar.ts'

/** Day 0 of the count is the day before 1 Hamal of year 1. */
const EPOCH = dayNumber(2021, 3, 21) - daysBefore(1400)

/** How many days a month has: six of 31, five of 30, and the last of 29 or 30. */
export function daysInSolarMonth(year: number, month: number): number {
  if (month >= 1 && month <= 6) return 31
  if (month >= 7 && month <= 11) return 30
  if (month !== 12) return 0
  return (25 * year + 11) % 33 < 8 ? 30 : 29
}

/** The Gregorian day of a Solar Hijri one; undefined when that calendar does not have it. */
export function gregorianOfSolar(year: number, month: number, day: number): CalendarDay | undefined {
  if (year < 1 || day < 1 || day > daysInSolarMonth(year, month)) return undefined
  const before = month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6
  return dayOfNumber(EPOCH + daysBefore(year) + before + day - 1)
}

/** The Solar Hijri day of a Gregorian one. */
export function solarOfGregorian(year: number, month: number, day: number): CalendarDay {
  const number = dayNumber(year, month, day)
  const guess = year - 621
  const solarYear = number < EPOCH + daysBefore(guess) ? guess - 1 : guess
  const dayOfYear = number - EPOCH - daysBefore(solarYear)
  const solarMonth = dayOfYear < 186 ? Math.floor(dayOfYear / 31) : 6 + Math.floor((dayOfYear - 186) / 30)
  const before = solarMonth <= 6 ? 31 * solarMonth : 30 * solarMonth + 6
  return { year: solarYear, month: solarMonth + 1, day: dayOfYear - before + 1 }
}

/** Days of all years before this one: a leap day for each (8y + 21) / 33. */
function daysBefore(year: number): number {
  return 365 * (year - 1) + Math.floor((8 * year + 21) / 33)
}
