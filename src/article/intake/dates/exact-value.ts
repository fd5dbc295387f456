// A date as a field states it without doubt: in figures, in EDTF, or in words.
import { type ArchiveDate, parseArchiveDate, qualified } from '../../../value/archive-date.ts'
import type { Calendar } from '../../../value/calendar.ts'
import { calendarOfYear, dateIn, solarYear } from './calendar-days.ts'
import { readWholeDate } from './dates.ts'
import { foldForDates } from './fold.ts'

/** A date that a field gives, and in which calendar. */
export interface FieldDate {
  readonly date: ArchiveDate
  readonly calendar: Calendar
  /**
   * False when only the year shows the calendar (`1401-10-11`): the field states a day, and which day it is, is
   * an inference, so `date` bears the mark of doubt. Words (`11 Jadi 1400`) and Persian figures say it.
   */
  readonly sure: boolean
}

const NUMBERS = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?)?)?$/
const TWO_YEARS = /^\d{4}[/.](?!0|1[0-2])\d\d$/
const JOINED = /^((?:1[34]|19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4}(?:\d\d)?Z?)?$/

/**
 * Reads a day, month or year, with or without a time and zone (the day is the one written, in whatever
 * zone), a date of our EDTF profile, or a date in words, in any of three calendars. `invalid` when it has a
 * date's form and names a day that no calendar has; undefined when it is no date.
 */
export function readExactDate(value: string): FieldDate | 'invalid' | undefined {
  const written = readWrittenDate(value)
  if (written !== undefined) return written
  const words = readWholeDate(foldForDates(value.trim()))
  if (words === 'invalid' || words === undefined) return words
  // The century of two figures is a guess in a field too.
  return words.sure
    ? { date: words.date, calendar: words.calendar, sure: true }
    : { date: qualified(words.date, '?'), calendar: words.calendar, sure: false }
}

/** The same of figures that begin with the year, and of EDTF: what programs write. */
export function readWrittenDate(value: string): FieldDate | 'invalid' | undefined {
  const folded = foldForDates(value.trim())
  // `1920/21` is no month, and no season either, which EDTF writes with a hyphen.
  if (TWO_YEARS.test(folded)) return 'invalid'
  const numbers = NUMBERS.exec(folded) ?? JOINED.exec(folded)
  if (numbers) return ofNumbers(numbers[1] ?? '', numbers[2], numbers[3], folded !== value.trim())
  const edtf = parseArchiveDate(folded)
  if (edtf) return { date: edtf, calendar: 'gregorian', sure: true }
  return /^\d{4}(?:-\d{2}){1,2}[?~%]?$/.test(folded) ? 'invalid' : undefined
}

function ofNumbers(
  y: string,
  m: string | undefined,
  d: string | undefined,
  persianFigures: boolean,
): FieldDate | 'invalid' {
  const year = Number(y)
  const month = m === undefined ? undefined : Number(m)
  const day = d === undefined ? undefined : Number(d)
  const calendar = calendarOfYear(year) ?? 'gregorian'
  const date =
    calendar === 'gregorian'
      ? parseArchiveDate(
          [y, m?.padStart(2, '0'), d?.padStart(2, '0')].filter((part) => part !== undefined).join('-'),
        )
      : month === undefined
        ? solarYear(year)
        : dateIn(calendar, year, month, day)
  if (date === undefined || date === 'invalid') return 'invalid'
  const sure = calendar === 'gregorian' || persianFigures
  return { date: sure ? date : qualified(date, '?'), calendar, sure }
}
