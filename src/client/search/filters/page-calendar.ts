// Dates as the readers of the page write them: years and months of their calendar, and the days that these are.
import type { ShownCalendar } from '../../../page/texts/texts.ts'
import { type CalendarDay, dayNumber, dayOfIso, dayOfNumber, isoDate } from '../../../value/calendar.ts'
import { daysInSolarMonth, gregorianOfSolar, solarOfGregorian } from '../../../value/solar-hijri.ts'

/** The side of a range that a date stands at. */
export type Side = 'from' | 'to'

/** The calendar that a page counts by. */
export interface PageCalendar {
  readonly name: ShownCalendar
  /** Year, month and day, from 1, of an ISO day. */
  readonly partsOf: (day: string) => CalendarDay
  /** The ISO date, as short as it can be, at which a year or one of its months begins or ends. */
  readonly edge: (side: Side, year: number, month?: number) => string
}

/** The calendar of most newspapers. */
export const GREGORIAN: PageCalendar = {
  name: 'gregorian',
  partsOf: dayOfIso,
  edge: (_, year, month) => isoDate(year, month),
}

/** The calendar of Afghanistan and Iran. */
export const SOLAR_HIJRI: PageCalendar = {
  name: 'solar-hijri',
  partsOf: solarDay,
  edge: solarEdgeOf,
}

/**
 * Years of the Solar Hijri calendar in which there were newspapers to archive (1821 to 2122), which no newspaper's
 * Gregorian year can be: the oldest one is of 1605.
 */
export const isSolarYear = (year: number): boolean => year >= 1200 && year <= 1500

/** An ISO date as a page shows it in its boxes; on a page that counts in Solar Hijri a whole day is of that calendar. */
export function shownDate(calendar: PageCalendar, date: string): string {
  return calendar === SOLAR_HIJRI && date.length === 10 ? iso(solarDay(date)) : date
}

function solarDay(date: string): CalendarDay {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return solarOfGregorian(year, month, day)
}

function iso({ year, month, day }: CalendarDay): string {
  return isoDate(year, month, day)
}

/** The first or last day of a Solar Hijri year or month. */
function solarEdge(side: Side, year: number, month?: number): CalendarDay {
  const at = month ?? (side === 'from' ? 1 : 12)
  const day = side === 'from' ? 1 : daysInSolarMonth(year, at)
  // Every month has the day that its own length names.
  const found = gregorianOfSolar(year, at, day)
  return found ?? dayOfNumber(dayNumber(year + 621, 3, 21))
}

/** The ISO date of a Solar Hijri day. */
export function solarIso(year: number, month: number, day: number): string {
  return iso(gregorianOfSolar(year, month, day) ?? solarEdge('to', year, month))
}

/** The ISO date at which a Solar Hijri year or month begins or ends. */
export function solarEdgeOf(side: Side, year: number, month?: number): string {
  return iso(solarEdge(side, year, month))
}
