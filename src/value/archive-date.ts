// When an article was published, as far as it is known.
import { type CalendarDay, dayNumber, dayOfIso, daysInMonth, isoDate } from './calendar.ts'
import {
  type DateForm,
  type DateMark,
  type DateParts,
  type IntervalEnd,
  isoOfParts,
  readEdtf,
  type Season,
  type SetMember,
} from './edtf.ts'
import { memoizedText } from './memo.ts'
import { daysInSolarMonth, solarOfGregorian } from './solar-hijri.ts'

/** A calendar day, `YYYY-MM-DD`, in the Gregorian calendar and in no time zone. */
export type IsoDay = string

/** How fine a date is: a known day, month or year; a season, a span or a choice; or nothing known. */
export type Precision = 'day' | 'month' | 'year' | 'range' | 'none'

/**
 * A publication date with its doubt. `edtf` is the whole statement, in the profile of `edtf.ts`; the rest is
 * derived from it, so two dates are equal when their `edtf` is. The functions of this file say what it means.
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

/** Reads a date of the profile; undefined for any other text and for days that no calendar has. */
export function parseArchiveDate(edtf: string): ArchiveDate | undefined {
  const form = readEdtf(edtf)
  return form && dateOfForm(edtf, form)
}

/** A day, month or year as a date without doubt; undefined when the calendar does not have it. */
export function dateOf(year: number, month?: number, day?: number): ArchiveDate | undefined {
  return parseArchiveDate(isoDate(year, month, day))
}

/**
 * The same date, marked as uncertain (`?`) or approximate (`~`); a date that has a mark keeps it, and one whose
 * digits are not all given, or that is a choice or a span, says its doubt already.
 */
export function qualified(date: ArchiveDate, mark: '?' | '~'): ArchiveDate {
  return isPlain(date) ? { ...date, edtf: date.edtf + mark } : date
}

/** One of two or more days, in calendar order; `[2022-01-02,2022-02-01]`. */
export function oneOf(days: readonly IsoDay[]): ArchiveDate | undefined {
  return parseArchiveDate(`[${[...new Set(days)].sort().join(',')}]`)
}

/** Not before this day, month or year: `[2022-02..]`. */
export function notBefore(bound: ArchiveDate): ArchiveDate | undefined {
  return parseArchiveDate(`[${bound.edtf}..]`)
}

/** Not after this day, month or year: `[..2024-05-06]`. */
export function notAfter(bound: ArchiveDate): ArchiveDate | undefined {
  return parseArchiveDate(`[..${bound.edtf}]`)
}

/** Some day from the first to the last: `[2021-12-22..2022-01-20]`. */
export function spanOf(first: ArchiveDate, last: ArchiveDate): ArchiveDate | undefined {
  return parseArchiveDate(`[${first.edtf}..${last.edtf}]`)
}

/**
 * Some time from the first date to the last, each with its mark; open to one side where one is null. Undefined when they
 * do not follow each other.
 */
export function interval(first: ArchiveDate | null, last: ArchiveDate | null): ArchiveDate | undefined {
  return parseArchiveDate(`${first?.edtf ?? '..'}/${last?.edtf ?? '..'}`)
}

/**
 * The ends of what lies somewhere between two, each as fine as it is said: `1990` and `1999` of `199X`, `2019-03` and
 * `2019-05` of `2019-03/2019-05`. Undefined for a single day, month or year, and where an end is open.
 */
export function endsOf(date: ArchiveDate): readonly [first: ArchiveDate, last: ArchiveDate] | undefined {
  const form = formOf(date)
  if (form.kind === 'date' || date.earliest === null || date.latest === null) return undefined
  const [from, to] = endsOfForm(form) ?? [date.earliest, date.latest]
  const first = parseArchiveDate(from)
  const last = parseArchiveDate(to)
  return first && last && [first, last]
}

function endsOfForm(form: DateForm): readonly [from: string, to: string] | undefined {
  if (form.kind === 'years') return [isoDate(form.first), isoDate(form.last)]
  if (form.kind === 'season') {
    const [first, last] = SEASON_MONTHS[form.season]
    return [isoDate(form.year, first), isoDate(form.year, last)]
  }
  if (form.kind === 'interval')
    return form.first && form.last ? [isoOfParts(form.first.date), isoOfParts(form.last.date)] : undefined
  const [member, ...others] = form.kind === 'set' ? form.members : []
  return member?.kind === 'span' && others.length === 0 && member.first && member.last
    ? [isoOfParts(member.first), isoOfParts(member.last)]
    : undefined
}

/**
 * The same date, marked, whatever its form: EDTF has no mark for a decade, a season or a span, but for the ends of an
 * interval, `1990~/1999~`. Two different marks are both, `%`. A choice, and what leaves digits out, stays as it is.
 */
export function qualifiedSpan(date: ArchiveDate, mark: '?' | '~'): ArchiveDate {
  const form = formOf(date)
  if (form.kind === 'date') return form.leavesOut ? date : (markedEnd(form, mark) ?? date)
  if (form.kind === 'interval')
    return interval(markedEnd(form.first, mark), markedEnd(form.last, mark)) ?? date
  const ends = isChoice(date) ? undefined : endsOf(date)
  const [first, last] = ends?.map((end) => qualified(end, mark)) ?? []
  return (first && last && interval(first, last)) ?? date
}

function markedEnd(end: IntervalEnd | null, mark: '?' | '~'): ArchiveDate | null {
  if (!end) return null
  const both = end.mark === '' || end.mark === mark ? mark : '%'
  return parseArchiveDate(isoOfParts(end.date) + both) ?? null
}

/** A season of a year, 1 for spring to 4 for winter. */
export function seasonOf(year: number, season: Season): ArchiveDate | undefined {
  return parseArchiveDate(`${isoDate(year)}-2${season}`)
}

/** The decade of a year: `decadeOf(1990)` is `199X`. */
export function decadeOf(year: number): ArchiveDate | undefined {
  return parseArchiveDate(`${isoDate(year).slice(0, 3)}X`)
}

/** The century of a year, from its first digits: `centuryOf(1800)` is `18XX`. */
export function centuryOf(year: number): ArchiveDate | undefined {
  return parseArchiveDate(`${isoDate(year).slice(0, 2)}XX`)
}

/** What a date says, part by part. */
export function formOf({ edtf }: ArchiveDate): DateForm {
  return formOfText(edtf)
}

/** Remembered, for the same date is asked for by each page that shows it. */
const formOfText = memoizedText((edtf): DateForm => readEdtf(edtf) ?? { kind: 'undated' })

/** Whether it is one day, month or year without any doubt: `2022-01-01`, `2022-01`, `2022`. */
export function isPlain(date: ArchiveDate): boolean {
  const form = formOf(date)
  return form.kind === 'date' && form.mark === '' && !form.leavesOut
}

/**
 * Whether it is said as publications print their dates, and without doubt: a day, month, season or year, also of the Solar
 * Hijri calendar, or days or months from one to another, `2019-03/2019-05`. Decades, limits, choices, spans of years and what
 * bears a mark are none.
 */
export function isUndoubted(date: ArchiveDate): boolean {
  const form = formOf(date)
  if (form.kind === 'interval') return isOfAnIssue(form.first, form.last) && isWithinYear(date)
  return isPlain(date) || form.kind === 'season' || isSolarPart(date)
}

/** Whether both ends of an interval are days or months without a mark. */
function isOfAnIssue(...ends: readonly (IntervalEnd | null)[]): boolean {
  return ends.every((end) => end !== null && end.mark === '' && end.date.month !== null)
}

/** Whether it has no more days than a year. */
function isWithinYear({ earliest, latest }: ArchiveDate): boolean {
  if (earliest === null || latest === null) return false
  const [first, last] = [dayOfIso(earliest), dayOfIso(latest)]
  return dayNumber(last.year, last.month, last.day) - dayNumber(first.year, first.month, first.day) < 366
}

/** Months that a part of the Solar Hijri year has. */
const SOLAR_PARTS: readonly number[] = [1, 3, 12]

/** Whether it is a span, and its days are those of a month, a season or a year of the Solar Hijri calendar. */
function isSolarPart(date: ArchiveDate): boolean {
  const { earliest, latest } = date
  const form = formOf(date)
  if (form.kind !== 'set' || form.members.length > 1 || earliest === null || latest === null) return false
  const from = solarOfGregorian(...numbersOf(earliest))
  const to = solarOfGregorian(...numbersOf(latest))
  const months = (to.year - from.year) * 12 + to.month - from.month + 1
  const isWhole = from.day === 1 && to.day === daysInSolarMonth(to.year, to.month)
  return isWhole && SOLAR_PARTS.includes(months) && (from.month - 1) % months === 0
}

function numbersOf(iso: IsoDay): [year: number, month: number, day: number] {
  const { year, month, day } = dayOfIso(iso)
  return [year, month, day]
}

/** The day of a date that is one day without doubt; undefined for any other. */
export function plainDay(date: ArchiveDate): CalendarDay | undefined {
  return date.precision === 'day' && date.earliest !== null && isPlain(date)
    ? dayOfIso(date.earliest)
    : undefined
}

/** Its mark of doubt; empty when it has none. */
export function markOf(date: ArchiveDate): DateMark {
  const form = formOf(date)
  return form.kind === 'date' ? form.mark : ''
}

/** The same date without its mark. */
export function unmarked(date: ArchiveDate): ArchiveDate {
  const mark = markOf(date)
  return mark === '' ? date : { ...date, edtf: date.edtf.slice(0, -mark.length) }
}

/** Whether it is a span or one of several dates: what stands in brackets. */
export function isSet(date: ArchiveDate): boolean {
  return formOf(date).kind === 'set'
}

/** Whether it is one of several dates. */
export function isChoice(date: ArchiveDate): boolean {
  const form = formOf(date)
  return form.kind === 'set' && form.members.length > 1
}

/** The days, months and years that it may be one of, in their order; empty for what is no choice. */
export function choicesOf(date: ArchiveDate): ArchiveDate[] {
  const form = formOf(date)
  if (form.kind !== 'set') return []
  return form.members.flatMap((member) => {
    const choice = member.kind === 'one' ? parseArchiveDate(isoOfParts(member.date)) : undefined
    return choice ? [choice] : []
  })
}

/** What all days of a date share: year and month of `2022-01~`, the year of a choice; null when it spans years. */
export function sharedParts({ earliest, latest }: ArchiveDate): DateParts | null {
  if (earliest === null || latest === null) return null
  const first = dayOfIso(earliest)
  const last = dayOfIso(latest)
  if (first.year !== last.year) return null
  if (first.month !== last.month) return { year: first.year, month: null, day: null }
  return { ...first, day: first.day === last.day ? first.day : null }
}

function dateOfForm(edtf: string, form: DateForm): ArchiveDate {
  switch (form.kind) {
    case 'undated':
      return UNDATED
    case 'date':
      return {
        edtf,
        earliest: firstDay(form.date),
        latest: lastDay(form.date),
        precision: form.date.month === null ? 'year' : form.date.day === null ? 'month' : 'day',
      }
    case 'years':
      return {
        edtf,
        earliest: isoDate(form.first, 1, 1),
        latest: isoDate(form.last, 12, 31),
        precision: 'range',
      }
    case 'season':
      return { edtf, ...boundsOfSeason(form), precision: 'range' }
    case 'interval':
      return {
        edtf,
        earliest: form.first && firstDay(form.first.date),
        latest: form.last && lastDay(form.last.date),
        precision: 'range',
      }
    case 'set':
      return { edtf, ...boundsOf(form.members), precision: 'range' }
  }
}

/** First and last month of each season: those of the north, as other readers of EDTF take them. */
const SEASON_MONTHS: Readonly<Record<Season, readonly [first: number, last: number]>> = {
  1: [3, 5],
  2: [6, 8],
  3: [9, 11],
  // A year begins and ends in winter: which of the two is meant, the words do not say.
  4: [1, 12],
}

function boundsOfSeason({ year, season }: { readonly year: number; readonly season: Season }) {
  const [first, last] = SEASON_MONTHS[season]
  return {
    earliest: firstDay({ year, month: first, day: null }),
    latest: lastDay({ year, month: last, day: null }),
  }
}

function boundsOf(members: readonly SetMember[]): Pick<ArchiveDate, 'earliest' | 'latest'> {
  const spans = members.map((member) =>
    member.kind === 'one' ? { first: member.date, last: member.date } : member,
  )
  const starts = spans.map(({ first }) => first && firstDay(first))
  const ends = spans.map(({ last }) => last && lastDay(last))
  return {
    earliest: starts.includes(null) ? null : (starts.sort()[0] ?? null),
    latest: ends.includes(null) ? null : (ends.sort().at(-1) ?? null),
  }
}

function firstDay({ year, month, day }: DateParts): IsoDay {
  return isoDate(year, month ?? 1, day ?? 1)
}

function lastDay({ year, month, day }: DateParts): IsoDay {
  const lastMonth = month ?? 12
  return isoDate(year, lastMonth, day ?? daysInMonth(year, lastMonth))
}
