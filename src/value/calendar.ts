// The Gregorian calendar as arithmetic on strings: no `Date`, no time zone, no clock.

/** English month names, January first. */
export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** How many days a month has; `month` counts from 1. Months outside 1 to 12 have none. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29
  return MONTH_LENGTHS[month - 1] ?? 0
}

/** Whether the calendar has this day; `month` and `day` count from 1. */
export function isDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= daysInMonth(year, month)
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, zero-padded, from numbers that are already known to be valid. */
export function isoDate(year: number, month?: number, day?: number): string {
  const parts = [String(year).padStart(4, '0')]
  if (month !== undefined) parts.push(String(month).padStart(2, '0'))
  if (day !== undefined) parts.push(String(day).padStart(2, '0'))
  return parts.join('-')
}

/**
 * The day of the week of a Gregorian day, 0 for Sunday to 6 for Saturday
 * (Zeller's congruence, counted from the era's first of March).
 */
export function weekday(year: number, month: number, day: number): number {
  const shifted = month < 3 ? month + 12 : month
  const y = month < 3 ? year - 1 : year
  const zeller =
    day +
    Math.floor((13 * (shifted + 1)) / 5) +
    y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400)
  return (((zeller + 6) % 7) + 7) % 7
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
