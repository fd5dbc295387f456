// A date in the address of a page: evidence of when an article was published, not a statement.
import { type ArchiveDate, qualified } from '../../../value/archive-date.ts'
import type { Calendar } from '../../../value/calendar.ts'
import type { TextRange } from '../words-in-line.ts'
import { calendarOfYear, dateIn } from './calendar-days.ts'

/** A date in an address or a name, in doubt (`2022-01-05?`), with the offsets (UTF-16 units) of its words. */
export interface NameDate extends TextRange {
  readonly date: ArchiveDate
  readonly calendar: Calendar
}

/** `/2022/01/05/`, `/2022/01/`, `/2022-01-05-`, `/1400/10/11/`; a number may end the address. */
const PATH =
  /\/(?<y>(?:1[34]|19|20)\d\d)(?<s>[/-])(?<m>\d{1,2})(?:\k<s>(?<d>\d{1,2}))?(?=[/_-]|\/?$|\/?[?#])|\/(?<joined>(?:1[34]|19|20)\d{6})(?=[/_-]|\/?$|\/?[?#])|\/(?<stamp>13\d{12})(?!\d)/

/** `/2022/jan/07/`, as the Guardian and others write it. */
const MONTH_NAMED =
  /\/(?<y>(?:19|20)\d\d)\/(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\/(?<d>\d{1,2})(?=\/|\/?$|\/?[?#])/i
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
/** `/storm-closes-harbour-2022-01-07.html`, `/storm-20220107`: a day at the end of the page's name. */
const AT_END =
  /[-_](?:(?<y>(?:19|20)\d\d)(?<s>[-_])(?<m>\d\d)\k<s>(?<d>\d\d)|(?<joined>(?:19|20)\d{6}))(?=(?:\.[a-z]{2,5})?\/?(?:[?#]|$))/i

/** An archive's copy: its own time stands before the address of the page. */
const COPY = /^https?:\/\/(?:web\.archive\.org\/web|archive\.(?:ph|is|today|org))\/[^/]*\//i

/** Reads the date of an address; undefined when it holds none, or one that no calendar has. */
export function dateInAddress(address: string): NameDate | undefined {
  const from = COPY.exec(address)?.[0].length ?? 0
  const path = address.slice(from)
  const match = PATH.exec(path) ?? MONTH_NAMED.exec(path) ?? AT_END.exec(path)
  if (!match?.groups) return undefined
  const { y, name, d, joined, stamp } = match.groups
  const m = name === undefined ? match.groups['m'] : String(MONTHS.indexOf(name.toLowerCase()) + 1)
  const start = from + match.index + 1
  const end = from + match.index + match[0].length
  const together = joined ?? stamp
  if (together !== undefined) {
    const numbers = { y: together.slice(0, 4), m: together.slice(4, 6), d: together.slice(6, 8) }
    return dateOfNumbers(numbers, { start, end: start + 8 })
  }
  return dateOfNumbers({ y: y ?? '', m: m ?? '', d }, { start, end })
}

/** Year, month and perhaps day in figures as a doubtful date of the calendar that the year belongs to. */
export function dateOfNumbers(
  { y, m, d }: { readonly y: string; readonly m: string; readonly d: string | undefined },
  range: TextRange,
): NameDate | undefined {
  const year = Number(y)
  // `/2021-22/` is a season of sports.
  if (Number(m) > 12) return undefined
  const calendar = calendarOfYear(year)
  const date = calendar && dateIn(calendar, year, Number(m), d === undefined ? undefined : Number(d))
  if (!date || date === 'invalid') return undefined
  return { date: qualified(date, '?'), calendar, ...range }
}
