// Dates as readers type them: in numbers, `1999-05-04`, or in the words of the page, `4 May 1999`, `۱۳ میزان ۱۴۰۰`.
import type { ShownCalendar } from '../../../page/texts/texts.ts'
import { daysInMonth, isoDate } from '../../../value/calendar.ts'
import { foldLetters } from '../../../value/fold.ts'
import { daysInSolarMonth } from '../../../value/solar-hijri.ts'
import type { SearchWording } from '../wording.ts'
import { isSolarYear, type Side, solarEdgeOf, solarIso } from './page-calendar.ts'

/** The names of the months that a page knows. */
export type MonthNames = readonly {
  readonly calendar: ShownCalendar
  /** From 1. */
  readonly month: number
  /** Folded, in lower case. */
  readonly name: string
}[]

/** An ISO date as precise as it was typed; or what is wrong: it is none, or its month has so many `days` only. */
export type TypedDate =
  | { readonly date: string }
  | { readonly fault: 'no-date' }
  | { readonly fault: 'no-day'; readonly days: number }

const NO_DATE: TypedDate = { fault: 'no-date' }

/** The names of months in both calendars, as far as a page has them. */
export function monthNames(wording: SearchWording): MonthNames {
  return (['gregorian', 'solar-hijri'] as const).flatMap((calendar) =>
    Array.from({ length: 12 }, (_, i) => {
      const key = `month.${calendar}.${i + 1}` as const
      const name = wording.say(key)
      return { calendar, month: i + 1, name: name === key ? '' : folded(name) }
    }).filter(({ name }) => name !== ''),
  )
}

/** Reads what was typed; a Solar Hijri date is the day at its side. */
export function readTypedDate(text: string, side: Side, months: MonthNames = []): TypedDate {
  const parts = inNumbers(text) ?? inWords(text, months)
  if (!parts) return NO_DATE
  const { year, month, day } = parts
  if (month !== undefined && (month < 1 || month > 12)) return NO_DATE
  const isSolar = isSolarYear(year)
  if (parts.calendar !== undefined && (parts.calendar === 'solar-hijri') !== isSolar) return NO_DATE
  if (month !== undefined && day !== undefined) {
    const days = isSolar ? daysInSolarMonth(year, month) : daysInMonth(year, month)
    if (day < 1 || day > days) return day > 0 && day <= 31 ? { fault: 'no-day', days } : NO_DATE
  }
  if (!isSolar) return { date: isoDate(year, month, day) }
  return { date: day === undefined ? solarEdgeOf(side, year, month) : solarIso(year, month ?? 1, day) }
}

interface DateParts {
  readonly year: number
  readonly month?: number | undefined
  readonly day?: number | undefined
  /** Set where a month was named. */
  readonly calendar?: ShownCalendar
}

function inNumbers(text: string): DateParts | undefined {
  const found = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(foldLetters(text).replace(/\s/g, ''))
  if (!found) return undefined
  const [year = 0, month, day] = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)))
  return { year, month, day }
}

/** Words that stand between the parts of a date. */
const BETWEEN = new Set(['of', 'the', 'د'])

/** A month by its name, its year, perhaps its day, in any order and nothing else. */
function inWords(text: string, months: MonthNames): DateParts | undefined {
  const words = folded(text)
    .split(/[\s,،.]+/)
    .filter((word) => word !== '' && !BETWEEN.has(word))
  const numbers = words.flatMap((word) => /^(\d+)(?:st|nd|rd|th)?$/.exec(word)?.[1] ?? [])
  const [named, ...others] = words.filter((word) => !/^\d/.test(word))
  const years = numbers.filter((number) => number.length === 4)
  const [day, ...more] = numbers.filter((number) => number.length <= 2)
  const [year] = years
  if (named === undefined || year === undefined || numbers.length + 1 < words.length) return undefined
  if (others.length + more.length > 0 || years.length > 1) return undefined
  const found = monthNamed(named, months)
  return found && { ...found, year: Number(year), day: day === undefined ? undefined : Number(day) }
}

/** The month with a name, or the only one whose name begins so. */
function monthNamed(
  word: string,
  months: MonthNames,
): { readonly month: number; readonly calendar: ShownCalendar } | undefined {
  const exact = months.find(({ name }) => name === word)
  const [begun, ...others] = word.length < 3 ? [] : months.filter(({ name }) => name.startsWith(word))
  const found = exact ?? (others.length === 0 ? begun : undefined)
  return found && { month: found.month, calendar: found.calendar }
}

function folded(text: string): string {
  return foldLetters(text).toLowerCase()
}
