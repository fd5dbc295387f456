// How articles are spread over time: bars of equal length in years, or of months when there is one year only.
import type { CalendarDay } from '../../../value/calendar.ts'
import { OPEN_END, OPEN_START } from '../../../value/search-files.ts'
import type { RowDate, Rows } from '../index/rows.ts'
import type { DateRange } from '../query/date-range.ts'
import type { PageCalendar } from './page-calendar.ts'

/** One bar: a span of time as a range that can be chosen. */
export interface Bar extends DateRange {
  /** First and last year of the bar, in the calendar of the page. */
  readonly years: readonly [first: number, last: number]
  /** From 1, when the bar is a month; else 0. */
  readonly month: number
  readonly count: number
  /** Whether the present range is this bar, or reaches into it. */
  readonly chosen: 'this' | 'part' | undefined
}

/** Bars in the order of time. */
export interface Histogram {
  readonly bars: readonly Bar[]
  /** Articles that may be of more than one bar, and are counted in none. */
  readonly unplaced: number
}

/** Most bars that can stand side by side and still be pressed with a thumb. */
const MOST_BARS = 12

/** Years that a bar may stand for. */
const STEPS = [1, 2, 5, 10, 20, 50, 100]

/**
 * The histogram of dated rows, seen as far as the range reaches. No bars when no row is dated or none lies in the range.
 */
export function histogram(
  rows: Rows,
  numbers: readonly number[],
  range: DateRange,
  calendar: PageCalendar,
): Histogram {
  const spans = spansOf(rows, numbers, calendar)
  const scale = scaleFor(spans, range, calendar)
  if (!scale) return { bars: [], unplaced: 0 }
  const [counts, unplaced] = counted(spans, scale)
  const bars = counts.map((count, place): Bar => {
    const span = scale.spanOf(place)
    const own = rangeOf(span, calendar)
    return { ...own, ...span, count, chosen: chosenAs(own, range) }
  })
  return { bars, unplaced }
}

type Month = Pick<CalendarDay, 'year' | 'month'>

/** The months of the first and last day of which an article may be; where one is open, a month before or after all others. */
interface Span {
  readonly first: Month
  readonly last: Month
}

const BEFORE_ALL: Month = { year: Number.NEGATIVE_INFINITY, month: 1 }
const AFTER_ALL: Month = { year: Number.POSITIVE_INFINITY, month: 12 }

function spansOf(rows: Rows, numbers: readonly number[], { partsOf }: PageCalendar): Span[] {
  const known = new Map<RowDate, readonly Span[]>()
  const spanOf = (date: RowDate): readonly Span[] => {
    const { day, last } = date
    if (day === '') return []
    const first = day === OPEN_START ? BEFORE_ALL : partsOf(day)
    const span = [{ first, last: last === OPEN_END ? AFTER_ALL : partsOf(last) }]
    known.set(date, span)
    return span
  }
  return numbers.flatMap((number) => {
    const date = rows.dateOf(number)
    return known.get(date) ?? spanOf(date)
  })
}

/** What the bars of a histogram stand for. */
interface Scale {
  /** How many bars there are. */
  readonly length: number
  /** The bar that a month belongs to, from 0; below 0 or not below `length` when it is outside of the scale. */
  readonly placeOf: (month: Month) => number
  readonly spanOf: (place: number) => Pick<Bar, 'years' | 'month'>
}

function scaleFor(
  spans: readonly Span[],
  { from, to }: DateRange,
  { partsOf }: PageCalendar,
): Scale | undefined {
  const years = spans.flatMap(({ first, last }) => [first.year, last.year]).filter(Number.isFinite)
  const first = years.reduce((year, other) => Math.min(year, other), Number.POSITIVE_INFINITY)
  const last = years.reduce((year, other) => Math.max(year, other), 0)
  const start = from === '' ? first : Math.max(first, partsOf(firstDay(from)).year)
  const end = to === '' ? last : Math.min(last, partsOf(lastDay(to)).year)
  if (end < start) return undefined
  return start === end ? monthsOf(start) : yearsFrom(start, end)
}

function monthsOf(only: number): Scale {
  return {
    length: 12,
    placeOf: ({ year, month }) => (year === only ? month - 1 : year < only ? -1 : 12),
    spanOf: (place) => ({ years: [only, only], month: place + 1 }),
  }
}

function yearsFrom(start: number, end: number): Scale {
  const step = STEPS.find((years) => Math.floor(end / years) - Math.floor(start / years) < MOST_BARS) ?? 1000
  const base = Math.floor(start / step)
  return {
    length: Math.floor(end / step) - base + 1,
    placeOf: ({ year }) => Math.floor(year / step) - base,
    spanOf: (place) => ({ years: [(base + place) * step, (base + place + 1) * step - 1], month: 0 }),
  }
}

/** How many articles each bar has, and how many may be of several. */
function counted(spans: readonly Span[], { length, placeOf }: Scale): [counts: number[], unplaced: number] {
  const counts = new Array<number>(length).fill(0)
  let unplaced = 0
  for (const { first, last } of spans) {
    const at = placeOf(first)
    const until = placeOf(last)
    if (at !== until) unplaced += at < length && until >= 0 ? 1 : 0
    else if (at >= 0 && at < length) counts[at] = (counts[at] ?? 0) + 1
  }
  return [counts, unplaced]
}

function rangeOf(
  { years: [first, last], month }: Pick<Bar, 'years' | 'month'>,
  { edge }: PageCalendar,
): DateRange {
  return { from: edge('from', first, month || undefined), to: edge('to', last, month || undefined) }
}

function chosenAs(bar: DateRange, { from, to }: DateRange): Bar['chosen'] {
  if (from === '' && to === '') return undefined
  if (bar.from === from && bar.to === to) return 'this'
  const begins = to === '' || firstDay(bar.from) <= lastDay(to)
  return begins && lastDay(bar.to) >= firstDay(from) ? 'part' : undefined
}

function firstDay(date: string): string {
  return date === '' ? '' : `${date}-01-01`.slice(0, 10)
}

/** Not always a day of the calendar (31 June), but never before the last one, nor after it in another month. */
function lastDay(date: string): string {
  return `${date}${'-12-31'.slice(date.length - 4)}`.slice(0, 10)
}
