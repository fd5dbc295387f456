// What day the numbers of a date are, in any of three calendars.
import {
  type ArchiveDate,
  dateOf,
  oneOf,
  parseArchiveDate,
  qualified,
  spanOf,
} from '../../../value/archive-date.ts'
import {
  type Calendar,
  type CalendarDay,
  dayNumber,
  dayOfNumber,
  isDay,
  isoDate,
  weekday,
} from '../../../value/calendar.ts'
import { gregorianNearLunar } from '../../../value/lunar-hijri.ts'
import { daysInSolarMonth, gregorianOfSolar } from '../../../value/solar-hijri.ts'
import type { DayOrder } from './words.ts'

/**
 * The calendar that a year in numbers alone belongs to. Afghanistan and Iran have dated by the sun since 1301 and
 * 1304 (1922, 1925), so 1300 to 1420 are Solar Hijri; 1440 to 1450 (2018 to 2029) are Lunar Hijri. What lies
 * between is neither yet or no longer printed, and no date is made of it.
 */
export function calendarOfYear(year: number): Calendar | undefined {
  if (year >= 1500 && year <= 2200) return 'gregorian'
  if (year >= 1300 && year <= 1420) return 'solar-hijri'
  return year >= 1440 && year <= 1450 ? 'lunar-hijri' : undefined
}

/** Years that newspapers can bear in a calendar whose month is named beside them. */
export function yearFits(calendar: Calendar, year: number): boolean {
  return calendar === 'gregorian' ? year >= 1500 && year <= 2200 : year >= 1250 && year <= 1500
}

/**
 * A day, or a month, of any calendar as a date: a Solar Hijri month spans parts of two Gregorian ones, a Lunar
 * Hijri day is approximate. `invalid` for days that the calendar does not have; undefined for a Lunar Hijri
 * month, whose ends only the moon knows.
 */
export function dateIn(
  calendar: Calendar,
  year: number,
  month: number,
  day: number | undefined,
): ArchiveDate | 'invalid' | undefined {
  if (calendar === 'gregorian') return dateOf(year, month, day) ?? 'invalid'
  if (calendar === 'lunar-hijri') {
    if (day === undefined) return undefined
    const near = plain(gregorianNearLunar(year, month, day))
    return near ? qualified(near, '~') : 'invalid'
  }
  if (day !== undefined) return plain(gregorianOfSolar(year, month, day)) ?? 'invalid'
  const first = plain(gregorianOfSolar(year, month, 1))
  const last = plain(gregorianOfSolar(year, month, daysInSolarMonth(year, month)))
  return (first && last && spanOf(first, last)) ?? 'invalid'
}

function plain(day: CalendarDay | undefined): ArchiveDate | undefined {
  return day && dateOf(day.year, day.month, day.day)
}

/** `01/02/2022` is 1 February or 2 January: both stand, unless only one is a day of the calendar, or the order is known. */
export function eitherOrder(a: number, b: number, year: number, order?: DayOrder): ArchiveDate | 'invalid' {
  const dayFirst = isDay(year, b, a) ? isoDate(year, b, a) : undefined
  const monthFirst = isDay(year, a, b) ? isoDate(year, a, b) : undefined
  const told = order === 'day first' ? dayFirst : order === 'month first' ? monthFirst : undefined
  const days = told === undefined ? [dayFirst, monthFirst].filter((day) => day !== undefined) : [told]
  const [first, second] = days
  if (first === undefined) return 'invalid'
  const date = second === undefined || second === first ? parseArchiveDate(first) : oneOf(days)
  return date ?? 'invalid'
}

/** Years of the Buddhist era that are printed: 1941, when it was set to begin in January, to 2107. */
const BUDDHIST_FROM = 2484
const BUDDHIST_TO = 2650
/** The Buddhist era began so many years before ours. */
const BUDDHIST = 543

/** A year as the Gregorian calendar counts it: those that are still to come by centuries are of the Buddhist era. */
export function withoutBuddhist(year: number): number {
  return year >= BUDDHIST_FROM && year <= BUDDHIST_TO ? year - BUDDHIST : year
}

/** A day in eight figures, `20220106`; undefined when the calendar does not have it. */
export function dayOfJoined(figures: string): ArchiveDate | undefined {
  return dateOf(Number(figures.slice(0, 4)), Number(figures.slice(4, 6)), Number(figures.slice(6, 8)))
}

/** A day of a week as ISO 8601 counts them: week 1 is that of 4 January, and Monday is day 1. */
export function dayOfWeek(year: number, week: number, day: number): ArchiveDate | undefined {
  const fourth = dayNumber(year, 1, 4)
  const monday = fourth - ((weekday(year, 1, 4) + 6) % 7)
  const number = monday + (week - 1) * 7 + day - 1
  // The last week of a year is the one before the first of the next.
  const next = dayNumber(year + 1, 1, 4) - ((weekday(year + 1, 1, 4) + 6) % 7)
  return week < 1 || number >= next ? undefined : plain(dayOfNumber(number))
}

/** A year of the Solar Hijri calendar; the moon's years are not made spans of. */
export function solarYear(year: number): ArchiveDate | undefined {
  if (calendarOfYear(year) !== 'solar-hijri') return undefined
  const first = dateIn('solar-hijri', year, 1, 1)
  const next = dateIn('solar-hijri', year, 12, 30)
  const last = next === 'invalid' ? dateIn('solar-hijri', year, 12, 29) : next
  if (first === undefined || first === 'invalid' || last === undefined || last === 'invalid') return undefined
  return spanOf(first, last)
}
