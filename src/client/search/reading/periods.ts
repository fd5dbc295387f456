// Time in equal steps: years, or months or days where an archive spans few of them, or more years where it spans many.
import { dayNumber, dayOfNumber, isoDate } from '../../../value/calendar.ts'
import { OPEN_END, OPEN_START } from '../../../value/search-files.ts'
import type { PageCalendar } from '../filters/page-calendar.ts'
import type { IndexRow } from '../index/rows.ts'

export type Unit = 'day' | 'month' | 'years'

/** One step of time. */
export interface Period {
  /** First and last year, in the calendar of the page. */
  readonly years: readonly [first: number, last: number]
  /** From 1, of a month; else 0. */
  readonly month: number
  /** `YYYY-MM-DD`, of a day; else empty. */
  readonly day: string
}

/** Steps of time without a gap, and where in them an article stands. */
export interface Periods {
  readonly all: readonly Period[]
  /** The step that an article is of; undefined when it is undated, or may be of several. */
  readonly placeOf: (row: Pick<IndexRow, 'day' | 'last'>) => number | undefined
}

/** A longer time is told in larger steps. */
const MOST_DAYS = 62
const MOST_MONTHS = 48
const MOST_STEPS = 120
const STEPS = [1, 2, 5, 10, 20, 50, 100]

/** The steps from the first to the last of some days, `YYYY-MM-DD`; none without a day. */
export function periodsOf(days: readonly string[], calendar: PageCalendar): Periods {
  let [first, last] = [OPEN_END, '']
  for (const day of days) {
    if (day < first) first = day
    if (day > last) last = day
  }
  if (last === '') return { all: [], placeOf: () => undefined }
  const number = numberingFor(first, last, calendar)
  const base = number.of(first)
  const all = Array.from({ length: number.of(last) - base + 1 }, (_, i) => number.period(base + i))
  return {
    all,
    placeOf({ day, last: until }) {
      if (day === '' || day === OPEN_START || until === OPEN_END) return undefined
      const place = number.of(day) - base
      return number.of(until) - base === place && place >= 0 && place < all.length ? place : undefined
    },
  }
}

/** Numbers the steps of all time. */
interface Numbering {
  readonly of: (day: string) => number
  readonly period: (number: number) => Period
}

function numberingFor(first: string, last: string, calendar: PageCalendar): Numbering {
  if (days.of(last) - days.of(first) < MOST_DAYS) return days
  const months = monthsIn(calendar)
  if (months.of(last) - months.of(first) < MOST_MONTHS) return months
  const span = calendar.partsOf(last).year - calendar.partsOf(first).year
  return yearsIn(calendar, STEPS.find((years) => span / years < MOST_STEPS) ?? 1000)
}

const days: Numbering = {
  of(day) {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
    return dayNumber(year, month, date)
  },
  period(number) {
    const { year, month, day } = dayOfNumber(number)
    return { years: [year, year], month: 0, day: isoDate(year, month, day) }
  },
}

function monthsIn({ partsOf }: PageCalendar): Numbering {
  return {
    of(day) {
      const { year, month } = partsOf(day)
      return year * 12 + month - 1
    },
    period(number) {
      const year = Math.floor(number / 12)
      return { years: [year, year], month: (number % 12) + 1, day: '' }
    },
  }
}

function yearsIn({ partsOf }: PageCalendar, step: number): Numbering {
  return {
    of: (day) => Math.floor(partsOf(day).year / step),
    period: (number) => ({ years: [number * step, (number + 1) * step - 1], month: 0, day: '' }),
  }
}
