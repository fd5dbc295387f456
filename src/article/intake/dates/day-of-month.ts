// A day and a month without a year, as datelines print them: `Jan. 25`, `6. Januar`, `6 de enero`.
import { foldForDates } from './fold.ts'
import { type Cursor, dayAfter, nameAfter, type Scan, scanOf, skipWords } from './scan.ts'
import type { MonthName, NamedMonth } from './words.ts'

/** A day of a month, with the offsets (UTF-16 units) of its words. */
export interface DayOfMonth extends NamedMonth {
  readonly day: number
  readonly start: number
  readonly end: number
}

const OF_MONTH = new Set(['of', 'de', 'di', 'd'])

/**
 * The days and months of a short text that stand without a year, in reading order. Names that mean different months in
 * different languages, and those that are words of their own, tell none.
 */
export function* daysOfMonths(text: string): Generator<DayOfMonth> {
  const scan = scanOf(foldForDates(text), false)
  for (const [i, token] of scan.tokens.entries()) {
    const from = { next: i, end: token.start }
    const found = token.isNumber ? dayThenMonth(scan, from) : monthThenDay(scan, from)
    if (!found || found.name.word || /^[,.]?\s*\d{4}/.test(scan.text.slice(found.end))) continue
    const [meaning, ...others] = found.name.meanings
    if (!meaning || others.length > 0) continue
    const { calendar, month } = meaning
    yield { calendar, month, day: found.day, start: token.start, end: found.end }
  }
}

interface DayAndName {
  readonly day: number
  readonly name: MonthName
  readonly end: number
}

function dayThenMonth(scan: Scan, from: Cursor): DayAndName | undefined {
  const day = dayAfter(scan, from, /^/)
  const month = day && nameAfter(scan, skipWords(scan, day.at, OF_MONTH, 1), /^\.?\s+$/)
  return month && { day: day.day, name: month.name, end: month.at.end }
}

function monthThenDay(scan: Scan, from: Cursor): DayAndName | undefined {
  const month = nameAfter(scan, from, /^/)
  const day = month && dayAfter(scan, month.at, /^\.?\s+$/)
  return day && { day: day.day, name: month.name, end: day.at.end }
}
