// The grammar of archive dates: a small profile of EDTF (ISO 8601-2:2019). Nothing else takes such a text apart.
import { isDay, isoDate } from './calendar.ts'

/** A day, a month (`day` is null) or a year (`month` is null too); months and days count from 1. */
export interface DateParts {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

/** The mark of doubt after a date: uncertain, approximate, both; empty when there is none. */
export type DateMark = '' | '?' | '~' | '%'

/** One date of a set, or a span of dates that are as fine as each other; null where the span is open. */
export type SetMember =
  | { readonly kind: 'one'; readonly date: DateParts }
  | { readonly kind: 'span'; readonly first: DateParts | null; readonly last: DateParts | null }

/** One end of an interval. */
export interface IntervalEnd {
  readonly date: DateParts
  readonly mark: DateMark
}

/** Spring, summer, autumn, winter: 1 to 4. */
export type Season = 1 | 2 | 3 | 4

/**
 * What a text of the profile says (levels are those of the Library of Congress's EDTF specification, 2019):
 * - level 0: `2022-01-01`, `2022-01`, `2022`; some time from one of these to another, `2019-03/2019-05`
 * - level 1: any of these with `?` (uncertain), `~` (approximate) or `%` (both), each end of an interval with its own;
 *   digits that are not given, from the right: `2022-01-XX`, `2022-XX`, `2022-XX-XX`, `202X`, `20XX`; seasons, `2022-21`
 *   (spring) to `2022-24` (winter); intervals that are open to one side, `../1989`, `1991-06/..`
 * - level 2: one of a set of level 0 dates and spans of them, `[2022-01-02,2022-02-01]`,
 *   `[..2024-05-06]`, `[2022-02..]`, `[2021-08-15..2024-05-06]`, `[2019,2021-08..2021-11]`
 * - the empty text: nothing is known (EDTF itself has no word for this).
 *
 * Not in it: `{all of}` sets, for an article is published in one moment; intervals of which an end is unknown, `1989/`,
 * which readers take for different things; times of day, and years of other than four digits.
 */
export type DateForm =
  | { readonly kind: 'undated' }
  | {
      readonly kind: 'date'
      readonly date: DateParts
      readonly mark: DateMark
      /** Whether `XX` stands where a month or day would: the source leaves it out on purpose. */
      readonly leavesOut: boolean
    }
  /** `202X`, `20XX`: some year from the first to the last. */
  | { readonly kind: 'years'; readonly first: number; readonly last: number }
  | { readonly kind: 'season'; readonly year: number; readonly season: Season }
  /** Some time from the first end to the last; null where it is open. */
  | { readonly kind: 'interval'; readonly first: IntervalEnd | null; readonly last: IntervalEnd | null }
  | { readonly kind: 'set'; readonly members: readonly SetMember[] }

const DATE = /^(\d{4})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/
const YEARS = /^(\d{2})(?:(\d)X|XX)$/
const SEASON = /^(\d{4})-2([1-4])$/
const PLAIN = /^\d{4}(?:-\d{2}){0,2}$/

/** Reads a text of the profile; undefined for any other text and for days that no calendar has. */
export function readEdtf(text: string): DateForm | undefined {
  if (text === '') return { kind: 'undated' }
  if (text.startsWith('[')) return readSet(text)
  return text.includes('/')
    ? readInterval(text)
    : (readPlainDate(text) ?? readYears(text) ?? readSeason(text))
}

/** `2022`, `2022-01` or `2022-01-05`. */
export function isoOfParts({ year, month, day }: DateParts): string {
  return isoDate(year, month ?? undefined, day ?? undefined)
}

function readPlainDate(text: string): (DateForm & { readonly kind: 'date' }) | undefined {
  const match = DATE.exec(text)
  // EDTF knows no mark beside digits that are not given.
  if (!match || /X.*[?~%]/.test(text)) return undefined
  const [, y, m, d, written] = match
  const year = Number(y)
  const rest = { mark: markOf(written), leavesOut: m === 'XX' || d === 'XX' }
  if (m === undefined || m === 'XX') {
    if (d !== undefined && !(m === 'XX' && d === 'XX')) return undefined
    return { kind: 'date', date: { year, month: null, day: null }, ...rest }
  }
  const month = Number(m)
  if (month < 1 || month > 12) return undefined
  if (d === undefined || d === 'XX') return { kind: 'date', date: { year, month, day: null }, ...rest }
  const day = Number(d)
  return isDay(year, month, day) ? { kind: 'date', date: { year, month, day }, ...rest } : undefined
}

function markOf(written: string | undefined): DateMark {
  return written === '?' || written === '~' || written === '%' ? written : ''
}

/** `202X` is a year of the 2020s, `20XX` one of the century. */
function readYears(text: string): DateForm | undefined {
  const match = YEARS.exec(text)
  if (!match?.[1]) return undefined
  const first = Number(match[1]) * 100 + Number(match[2] ?? 0) * 10
  return { kind: 'years', first, last: first + (match[2] === undefined ? 99 : 9) }
}

function readSeason(text: string): DateForm | undefined {
  const match = SEASON.exec(text)
  if (!match) return undefined
  const season = Number(match[2])
  return season === 1 || season === 2 || season === 3 || season === 4
    ? { kind: 'season', year: Number(match[1]), season }
    : undefined
}

/** From one date to a later one, or open to the past or the future. */
function readInterval(text: string): DateForm | undefined {
  const [from, to, ...more] = text.split('/')
  if (from === undefined || to === undefined || more.length > 0) return undefined
  const first = from === '..' ? null : readEnd(from)
  const last = to === '..' ? null : readEnd(to)
  if (first === undefined || last === undefined || (!first && !last)) return undefined
  return first && last && startOf(first) >= startOf(last) ? undefined : { kind: 'interval', first, last }
}

function readEnd(text: string): IntervalEnd | undefined {
  const form = readPlainDate(text)
  return form && !form.leavesOut ? { date: form.date, mark: form.mark } : undefined
}

/** The first day of a date, as a text that can be compared. */
function startOf({ date: { year, month, day } }: IntervalEnd): string {
  return isoDate(year, month ?? 1, day ?? 1)
}

/** One of several dates or spans; the first may be open to the past, the last to the future. */
function readSet(text: string): DateForm | undefined {
  const inside = /^\[(.*)\]$/.exec(text)?.[1]
  if (inside === undefined) return undefined
  const written = inside.split(',')
  const members: SetMember[] = []
  for (const [i, one] of written.entries()) {
    const member = readMember(one)
    if (!member) return undefined
    if (member.kind === 'span' && member.first === null && i > 0) return undefined
    if (member.kind === 'span' && member.last === null && i < written.length - 1) return undefined
    members.push(member)
  }
  // `[2022]` is a set of one: that is the date itself, and is written so.
  return members.length === 1 && members[0]?.kind === 'one' ? undefined : { kind: 'set', members }
}

function readMember(text: string): SetMember | undefined {
  const [from, to, ...more] = text.split('..')
  if (from === undefined || more.length > 0) return undefined
  if (to === undefined) {
    const date = readPlain(from)
    return date && { kind: 'one', date }
  }
  if (from === '' && to === '') return undefined
  const first = from === '' ? null : readPlain(from)
  const last = to === '' ? null : readPlain(to)
  if (first === undefined || last === undefined) return undefined
  if (first && last && (from.length !== to.length || from > to)) return undefined
  return { kind: 'span', first, last }
}

function readPlain(text: string): DateParts | undefined {
  return PLAIN.test(text) ? readPlainDate(text)?.date : undefined
}
