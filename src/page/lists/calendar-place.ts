// Where an article stands in a list that is parted by the years and months of the site's calendar.
import type { Entry, Filing } from '../../archive/archive.ts'
import { daysInMonth } from '../../value/calendar.ts'
import { by, inTurn, reversed } from '../../value/order.ts'
import { solarOfGregorian } from '../../value/solar-hijri.ts'
import type { ShownCalendar } from '../texts/texts.ts'

/** The year, month and day of a calendar that hold all days under which an article is filed; null for each that is not one. */
export interface CalendarPlace {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

/**
 * Where a filing stands in a calendar. A Gregorian year is part of two Solar Hijri years, and a month of two months: what is
 * filed under March 2022 alone is of no one Solar Hijri year, and what is filed under June 2022 of a year but of no month.
 */
export function placeOf(filing: Filing, calendar: ShownCalendar): CalendarPlace {
  if (calendar === 'gregorian') return filing
  const first = firstDayOf(filing)
  if (filing.day !== null) return first
  const { year, month } = filing
  const lastMonth = month ?? 12
  const last = solarOfGregorian(year, lastMonth, daysInMonth(year, lastMonth))
  return { year: first.year === last.year ? first.year : null, month: null, day: null }
}

function firstDayOf({ year, month, day }: Filing) {
  return solarOfGregorian(year, month ?? 1, day ?? 1)
}

/**
 * A list, newest first, in an order in which every year or month of the calendar is one run: what is of none of them follows the
 * one in which it begins.
 */
export function inRuns(
  entries: readonly Entry[],
  part: 'year' | 'month',
  calendar: ShownCalendar,
): readonly Entry[] {
  if (calendar === 'gregorian') return entries
  const dated = entries.flatMap((entry) => {
    const { filing } = entry
    if (filing === null) return []
    const { year, month } = firstDayOf(filing)
    return [
      { entry, year, month: part === 'month' ? month : 0, isLoose: placeOf(filing, calendar)[part] === null },
    ]
  })
  if (!dated.some(({ isLoose }) => isLoose)) return entries
  const inOrder = dated.sort(
    inTurn(
      reversed(by(({ year }) => year)),
      reversed(by(({ month }) => month)),
      by(({ isLoose }) => (isLoose ? 1 : 0)),
    ),
  )
  return [...inOrder.map(({ entry }) => entry), ...entries.filter(({ filing }) => filing === null)]
}
