// How articles are spread over time: bars of equal length in years, or of months when there is one year only.

import type { Rows } from '../index/rows.ts'
import type { Reckoning } from './reckoning.ts'

/** One bar: a span of time as a range that can be chosen. */
export interface Bar {
  readonly from: string
  readonly to: string
  /** First and last year of the bar, in the reckoning of the page. */
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
const MOST = 12

const STEPS = [1, 2, 5, 10, 20, 50, 100]

/**
 * The histogram of dated rows, seen as far as the range from `from` to `to` reaches, both ends of which may
 * be empty. No bars when no row is dated or none lies there.
 */
export function histogram(
  rows: Rows,
  numbers: readonly number[],
  { from, to }: { readonly from: string; readonly to: string },
  reckoning: Reckoning,
): Histogram {
  const spans = numbers.flatMap((number) => {
    const { day, last } = rows.row(number)
    return day === '' ? [] : [{ first: reckoning.read(day), last: reckoning.read(last) }]
  })
  if (spans.length === 0) return { bars: [], unplaced: 0 }
  const least = spans.reduce((year, { first }) => Math.min(year, first.year), Number.POSITIVE_INFINITY)
  const most = spans.reduce((year, { last }) => Math.max(year, last.year), 0)
  const start = from === '' ? least : Math.max(least, reckoning.read(firstDay(from)).year)
  const end = to === '' ? most : Math.min(most, reckoning.read(lastDay(to)).year)
  if (end < start) return { bars: [], unplaced: 0 }
  const byMonth = start === end
  const step = STEPS.find((years) => Math.floor(end / years) - Math.floor(start / years) < MOST) ?? 1000
  const base = byMonth ? 1 : Math.floor(start / step)
  const length = byMonth ? 12 : Math.floor(end / step) - base + 1
  const place = ({ year, month }: { year: number; month: number }) => {
    if (!byMonth) return Math.floor(year / step) - base
    if (year !== start) return year < start ? -1 : 12
    return month - 1
  }
  const counts = new Array<number>(length).fill(0)
  let unplaced = 0
  for (const { first, last } of spans) {
    const at = place(first)
    const until = place(last)
    if (at === until) {
      if (at >= 0 && at < length) counts[at] = (counts[at] ?? 0) + 1
    } else if (at < length && until >= 0) unplaced += 1
  }
  const bars = counts.map((count, i): Bar => {
    const month = byMonth ? i + 1 : 0
    const years = byMonth
      ? ([start, start] as const)
      : ([(base + i) * step, (base + i + 1) * step - 1] as const)
    const own = {
      from: reckoning.edge('from', years[0], month || undefined),
      to: reckoning.edge('to', years[1], month || undefined),
    }
    return { ...own, years, month, count, chosen: chosenAs(own, from, to) }
  })
  return { bars, unplaced }
}

function chosenAs(
  bar: { readonly from: string; readonly to: string },
  from: string,
  to: string,
): Bar['chosen'] {
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
