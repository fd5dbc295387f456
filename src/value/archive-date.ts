// When an article was published, as far as it is known: a small profile of EDTF (ISO 8601-2:2019).
import { daysInMonth, isDay, isoDate } from './calendar.ts'

/** A calendar day, `YYYY-MM-DD`, in the Gregorian calendar and in no time zone. */
export type IsoDay = string

/** How fine a date is: a known day, month or year; a span or a choice; or nothing known. */
export type Precision = 'day' | 'month' | 'year' | 'range' | 'none'

/**
 * A publication date with its doubt. `edtf` is the whole statement, in the profile below; the rest is
 * derived from it, so two dates are equal when their `edtf` is.
 *
 * The profile (levels are those of the Library of Congress's EDTF specification, 2019):
 * - level 0: `2022-01-01`, `2022-01`, `2022`
 * - level 1: any of these with `?` (uncertain), `~` (approximate) or `%` (both); or, without such a mark,
 *   `2022-01-XX`, `2022-XX`
 * - level 2: one of a set, `[2022-01-02,2022-02-01]`, and open or closed spans of possibility,
 *   `[..2024-05-06]`, `[2022-02..]`, `[2021-08-15..2024-05-06]`
 * - the empty string: nothing is known (EDTF itself has no word for this).
 */
export interface ArchiveDate {
  readonly edtf: string
  /** First day on which the article can have been published; null when unbounded. */
  readonly earliest: IsoDay | null
  /** Last such day; null when unbounded. */
  readonly latest: IsoDay | null
  readonly precision: Precision
}

/** Nothing is known of the date. */
export const UNDATED: ArchiveDate = { edtf: '', earliest: null, latest: null, precision: 'none' }

const SIMPLE = /^(\d{4})(?:-(\d{2}|XX$)(?:-(\d{2}|XX$))?)?[?~%]?$/
const SPAN = /^\[(\d{4}(?:-\d{2}){0,2})?\.\.(\d{4}(?:-\d{2}){0,2})?\]$/
const CHOICE = /^\[(\d{4}(?:-\d{2}){0,2}(?:,\d{4}(?:-\d{2}){0,2})+)\]$/

/** Reads a date of the profile; undefined for any other text and for days that no calendar has. */
export function parseArchiveDate(edtf: string): ArchiveDate | undefined {
  if (edtf === '') return UNDATED
  return parseSimple(edtf) ?? parseSpan(edtf) ?? parseChoice(edtf)
}

/** A day, month or year as a date without doubt; undefined when the calendar does not have it. */
export function dateOf(year: number, month?: number, day?: number): ArchiveDate | undefined {
  return parseSimple(isoDate(year, month, day))
}

/**
 * The same date, marked as uncertain (`?`) or approximate (`~`); one that has a mark or is a range keeps what
 * it has, and so does one with `XX`, which can bear no mark.
 */
export function qualified(date: ArchiveDate, mark: '?' | '~'): ArchiveDate {
  if (date.precision === 'none' || date.precision === 'range' || /[?~%X]$/.test(date.edtf)) return date
  return { ...date, edtf: date.edtf + mark }
}

/** One of two or more days, in calendar order; `[2022-01-02,2022-02-01]`. */
export function oneOf(days: readonly IsoDay[]): ArchiveDate | undefined {
  return parseChoice(`[${[...new Set(days)].sort().join(',')}]`)
}

/** Not before this day, month or year: `[2022-02..]`. */
export function notBefore(bound: ArchiveDate): ArchiveDate | undefined {
  return parseSpan(`[${bound.edtf}..]`)
}

function parseSimple(edtf: string): ArchiveDate | undefined {
  const match = SIMPLE.exec(edtf)
  if (!match) return undefined
  const [, y, m, d] = match
  const year = Number(y)
  if (m === undefined || m === 'XX') {
    return { edtf, earliest: isoDate(year, 1, 1), latest: isoDate(year, 12, 31), precision: 'year' }
  }
  const month = Number(m)
  if (month < 1 || month > 12) return undefined
  if (d === undefined || d === 'XX') {
    const last = daysInMonth(year, month)
    return { edtf, earliest: isoDate(year, month, 1), latest: isoDate(year, month, last), precision: 'month' }
  }
  const day = Number(d)
  if (!isDay(year, month, day)) return undefined
  const iso = isoDate(year, month, day)
  return { edtf, earliest: iso, latest: iso, precision: 'day' }
}

function parseSpan(edtf: string): ArchiveDate | undefined {
  const match = SPAN.exec(edtf)
  if (!match) return undefined
  const from = match[1] === undefined ? null : parseSimple(match[1])
  const to = match[2] === undefined ? null : parseSimple(match[2])
  if (from === undefined || to === undefined || (from === null && to === null)) return undefined
  const earliest = from?.earliest ?? null
  const latest = to?.latest ?? null
  if (earliest !== null && latest !== null && earliest > latest) return undefined
  return { edtf, earliest, latest, precision: 'range' }
}

function parseChoice(edtf: string): ArchiveDate | undefined {
  const match = CHOICE.exec(edtf)
  if (!match?.[1]) return undefined
  const choices: ArchiveDate[] = []
  for (const text of match[1].split(',')) {
    const choice = parseSimple(text)
    if (!choice) return undefined
    choices.push(choice)
  }
  const earliest = choices.map((choice) => choice.earliest ?? '').sort()[0] ?? null
  const latest =
    choices
      .map((choice) => choice.latest ?? '')
      .sort()
      .at(-1) ?? null
  return { edtf, earliest, latest, precision: 'range' }
}
