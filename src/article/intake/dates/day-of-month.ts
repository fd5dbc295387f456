// A day and a month without a year, as datelines print them: `Jan. 25`, `6. Januar`, `6 de enero`.
import { foldForDates } from './fold.ts'
import { type Cursor, dayAfter, nameAfter, type Scan, scanOf, skipWords, stretches } from './scan.ts'
import { opensMonth } from './tokens.ts'
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
  const folded = foldForDates(text)
  for (const [from, to] of stretches(folded, NUMBER, REACH))
    for (const found of daysIn(folded.slice(from, to), from > 0))
      yield { ...found, start: from + found.start, end: from + found.end }
}

/** What every such day has, and how far from it, in UTF-16 units, the other words may stand. */
const NUMBER = /(?<!\d)\d{1,2}(?!\d)/g
const REACH = 40

function* daysIn(part: string, isCut: boolean): Generator<DayOfMonth> {
  const scan = scanOf(part, false)
  for (const [i, token] of scan.tokens.entries()) {
    if (isCut && token.start === 0) continue
    if (token.isNumber ? token.text.length > 2 : !opensMonth(token.text)) continue
    const from = { next: i, end: token.start }
    const found = token.isNumber ? dayThenMonth(scan, from) : monthThenDay(scan, from)
    if (!found || found.name.word || /^[,.]?\s*\d{4}/.test(part.slice(found.end))) continue
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
