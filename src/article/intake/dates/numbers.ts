// What a form has read of a date, numbers and perhaps the name of a month, and the day that it is.
import { type ArchiveDate, dateOf, oneOf } from '../../../value/archive-date.ts'
import type { Calendar } from '../../../value/calendar.ts'
import { calendarOfYear, dateIn, eitherOrder, withoutBuddhist, yearFits } from './calendar-days.ts'
import type { DayOrder, MonthMeaning, MonthName } from './words.ts'

/** How the dates of a text are to be read, where something has decided it. */
export interface DateContext {
  /** The order of day and month in figures. */
  readonly order?: DayOrder | undefined
  /** The language of the text, which decides between names that mean different months in different languages. */
  readonly language?: string | undefined
}

/** The numbers of a date as they are written. */
export interface Numbers {
  readonly year: number
  /** Whether two figures stand for the year; its century is then told already. */
  readonly shortYear: boolean
  /** The name of the month; else the month is a number, or one of the pair. */
  readonly name?: MonthName | undefined
  readonly month?: number | undefined
  readonly day?: number | undefined
  /** Day and month in figures before a year, with the sign between them. */
  readonly pair?: { readonly a: number; readonly b: number; readonly sign: string } | undefined
  /** The calendar that the words name. */
  readonly era?: Calendar | undefined
}

/** The day of numbers. */
export interface DayOfNumbers {
  readonly date: ArchiveDate | 'invalid'
  readonly calendar: Calendar
  /** Whether the words themselves say which calendar. */
  readonly calendarSaid: boolean
}

/** The day that numbers are; `invalid` when no calendar has it, undefined when no calendar has such a year. */
export function dayOfNumbers(numbers: Numbers, context: DateContext): DayOfNumbers | undefined {
  return numbers.name ? ofName(numbers, numbers.name, context) : ofFigures(numbers, context)
}

function ofName(
  { year, day, era }: Numbers,
  name: MonthName,
  { language }: DateContext,
): DayOfNumbers | undefined {
  const meanings = meant(name, language)
    .map((meaning) => ({ ...meaning, year: yearIn(meaning.calendar, year) }))
    .filter((meaning) => yearFits(meaning.calendar, meaning.year))
    .filter(({ calendar }) => era === undefined || era === calendar)
  const [first] = meanings
  if (!first) return undefined
  const dates = meanings.map((meaning) => dateIn(meaning.calendar, meaning.year, meaning.month, day))
  const [date] = dates
  const days = dates.flatMap((each) => (each && each !== 'invalid' ? [each] : []))
  const one = days.length > 1 ? oneOf(days.map(({ edtf }) => edtf)) : (days[0] ?? date)
  return one && { date: one, calendar: first.calendar, calendarSaid: true }
}

/** The meanings that a language has for a name; all of them where it has none, or no language is known. */
function meant({ meanings }: MonthName, language: string | undefined): readonly MonthMeaning[] {
  const primary = language?.split('-')[0] ?? ''
  const own = meanings.filter(({ languages }) => languages.includes(primary))
  return own.length > 0 ? own : meanings
}

function yearIn(calendar: Calendar, year: number): number {
  return calendar === 'gregorian' ? withoutBuddhist(year) : year
}

function ofFigures(numbers: Numbers, { order }: DateContext): DayOfNumbers | undefined {
  const { era, pair, month, day } = numbers
  const year = withoutBuddhist(numbers.year)
  const calendar = era ?? calendarOfYear(year)
  if (calendar === undefined || !yearFits(calendar, year)) return undefined
  const date =
    pair === undefined
      ? month === undefined
        ? dateOf(year)
        : dateIn(calendar, year, month, day)
      : calendar !== 'gregorian'
        ? // Nobody writes the month first in these calendars.
          dateIn(calendar, year, pair.b, pair.a)
        : eitherOrder(pair.a, pair.b, year, pair.sign === '.' ? 'day first' : order)
  return date && { date, calendar, calendarSaid: era !== undefined }
}
