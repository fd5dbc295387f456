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
 * - level 1: any of these with `?` (uncertain), `~` (approximate) or `%` (both); digits that are not given,
 *   from the right: `2022-01-XX`, `2022-XX`, `2022-XX-XX`, `202X`, `20XX`
 * - level 2: one of a set of level 0 dates and spans of them, `[2022-01-02,2022-02-01]`,
 *   `[..2024-05-06]`, `[2022-02..]`, `[2021-08-15..2024-05-06]`, `[2019,2021-08..2021-11]`
 *   (both ends of a span as fine as each other)
 * - the empty string: nothing is known (EDTF itself has no word for this).
 *
 * Not in it: `/` intervals and `{all of}` sets, for an article is published in one moment; seasons, times
 * of day, and years of other than four digits.
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

const SIMPLE = /^(\d{4})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/
const DECADE = /^(\d{2})(?:(\d)X|XX)$/
const PLAIN = /^\d{4}(?:-\d{2}){0,2}$/

/** Reads a date of the profile; undefined for any other text and for days that no calendar has. */
export function parseArchiveDate(edtf: string): ArchiveDate | undefined {
  if (edtf === '') return UNDATED
  return edtf.startsWith('[') ? parseSet(edtf) : (parseSimple(edtf) ?? parseDecade(edtf))
}

/** A day, month or year as a date without doubt; undefined when the calendar does not have it. */
export function dateOf(year: number, month?: number, day?: number): ArchiveDate | undefined {
  return parseSimple(isoDate(year, month, day))
}

/**
 * The same date, marked as uncertain (`?`) or approximate (`~`); a date that has a mark keeps it, and one whose
 * digits are not all given, or that is a choice or a span, says its doubt already.
 */
export function qualified(date: ArchiveDate, mark: '?' | '~'): ArchiveDate {
  if (date.precision === 'none' || date.precision === 'range' || /[X?~%]/.test(date.edtf)) return date
  return { ...date, edtf: date.edtf + mark }
}

/** One of two or more days, in calendar order; `[2022-01-02,2022-02-01]`. */
export function oneOf(days: readonly IsoDay[]): ArchiveDate | undefined {
  return parseSet(`[${[...new Set(days)].sort().join(',')}]`)
}

/** Not before this day, month or year: `[2022-02..]`. */
export function notBefore(bound: ArchiveDate): ArchiveDate | undefined {
  return parseSet(`[${bound.edtf}..]`)
}

/** Not after this day, month or year: `[..2024-05-06]`. */
export function notAfter(bound: ArchiveDate): ArchiveDate | undefined {
  return parseSet(`[..${bound.edtf}]`)
}

/** Some day from the first to the last: `[2021-12-22..2022-01-20]`. */
export function spanOf(first: ArchiveDate, last: ArchiveDate): ArchiveDate | undefined {
  return parseSet(`[${first.edtf}..${last.edtf}]`)
}

function parseSimple(edtf: string): ArchiveDate | undefined {
  const match = SIMPLE.exec(edtf)
  // EDTF knows no mark beside digits that are not given.
  if (!match || /X.*[?~%]/.test(edtf)) return undefined
  const [, y, m, d] = match
  const year = Number(y)
  if (m === undefined || m === 'XX') {
    if (d !== undefined && !(m === 'XX' && d === 'XX')) return undefined
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

/** `202X` is a year of the 2020s, `20XX` one of the century. */
function parseDecade(edtf: string): ArchiveDate | undefined {
  const match = DECADE.exec(edtf)
  if (!match?.[1]) return undefined
  const first = Number(match[1]) * 100 + Number(match[2] ?? 0) * 10
  const last = first + (match[2] === undefined ? 99 : 9)
  return { edtf, earliest: isoDate(first, 1, 1), latest: isoDate(last, 12, 31), precision: 'range' }
}

/** One of several dates or spans; the first may be open to the past, the last to the future. */
function parseSet(edtf: string): ArchiveDate | undefined {
  const inside = /^\[(.*)\]$/.exec(edtf)?.[1]
  if (inside === undefined) return undefined
  const members = inside.split(',')
  const starts: (IsoDay | null)[] = []
  const ends: (IsoDay | null)[] = []
  for (const [i, member] of members.entries()) {
    const [from, to = from, ...more] = member.split('..')
    if (from === undefined || to === undefined || more.length > 0 || (from === '' && to === ''))
      return undefined
    if ((from === '' && i > 0) || (to === '' && i < members.length - 1)) return undefined
    const first = from === '' ? null : parsePlain(from)
    const last = to === '' ? null : parsePlain(to)
    if (first === undefined || last === undefined) return undefined
    if (first && last && (from.length !== to.length || from > to)) return undefined
    starts.push(first?.earliest ?? null)
    ends.push(last?.latest ?? null)
  }
  // `[2022]` is a set of one: that is the date itself, and is written so.
  if (members.length === 1 && !inside.includes('..')) return undefined
  const earliest = starts.includes(null) ? null : (starts.sort()[0] ?? null)
  const latest = ends.includes(null) ? null : (ends.sort().at(-1) ?? null)
  return { edtf, earliest, latest, precision: 'range' }
}

function parsePlain(text: string): ArchiveDate | undefined {
  return PLAIN.test(text) ? parseSimple(text) : undefined
}
