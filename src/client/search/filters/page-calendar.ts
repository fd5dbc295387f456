// Dates as the readers of the page write them: years and months of their calendar, and the days that these are.
import type { ShownCalendar } from '../../../page/texts/texts.ts'
import { type CalendarDay, dayNumber, dayOfNumber, isDay, isoDate } from '../../../value/calendar.ts'
import { foldLetters } from '../../../value/fold.ts'
import { daysInSolarMonth, gregorianOfSolar, solarOfGregorian } from '../../../value/solar-hijri.ts'

/** The side of a range that a date stands at. */
export type Side = 'from' | 'to'

/** The calendar that a page counts by. */
export interface PageCalendar {
  readonly name: ShownCalendar
  /** Year and month, from 1, of an ISO day. */
  readonly monthOf: (day: string) => { readonly year: number; readonly month: number }
  /** The ISO date, as short as it can be, at which a year or one of its months begins or ends. */
  readonly edge: (side: Side, year: number, month?: number) => string
}

/** The calendar of most newspapers. */
export const GREGORIAN: PageCalendar = {
  name: 'gregorian',
  monthOf: (day) => ({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) }),
  edge: (_, year, month) => isoDate(year, month),
}

/** The calendar of Afghanistan and Iran. */
export const SOLAR_HIJRI: PageCalendar = {
  name: 'solar-hijri',
  monthOf: solarDay,
  edge: (side, year, month) => iso(solarEdge(side, year, month)),
}

/**
 * Years of the Solar Hijri calendar in which there were newspapers to archive (1821 to 2122), which no newspaper's
 * Gregorian year can be: the oldest one is of 1605.
 */
const isSolarYear = (year: number): boolean => year >= 1200 && year <= 1500

/**
 * A date as a reader types it, `2003`, `2003-5`, `2003/05/17`, `۱۴۰۰`, as an ISO date of the same precision; a Solar Hijri
 * one as the day at its side. Undefined for anything else and for days that no calendar has.
 */
export function readTypedDate(text: string, side: Side): string | undefined {
  const parts = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(foldLetters(text).replace(/\s/g, ''))
  if (!parts) return undefined
  const [year = 0, month, day] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part)))
  if (month !== undefined && (month < 1 || month > 12)) return undefined
  if (isSolarYear(year)) {
    if (day === undefined) return iso(solarEdge(side, year, month))
    const found = gregorianOfSolar(year, month ?? 0, day)
    return found && iso(found)
  }
  if (day !== undefined && !isDay(year, month ?? 0, day)) return undefined
  return isoDate(year, month, day)
}

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
