// What some queries find in each step of time, and what the archive holds of it.
import { OPEN_END, OPEN_START } from '../../../value/search-files.ts'
import type { PageCalendar } from '../filters/page-calendar.ts'
import type { IndexRow, Rows } from '../index/rows.ts'
import { type Period, periodsOf } from './periods.ts'

/** One query over time. */
export interface Series {
  readonly query: string
  /** Articles of each step. */
  readonly counts: readonly number[]
}

/** Some queries over time. */
export interface Spread {
  readonly periods: readonly Period[]
  /** What the archive holds of each step, by the same filters. */
  readonly held: readonly number[]
  readonly series: readonly Series[]
  /** Found articles that stand in no step: they are undated, or may be of several. */
  readonly unplaced: number
}

/** Spreads found rows over the time that the held ones span. */
export function spreadOf(
  rows: Pick<Rows, 'row'>,
  held: readonly number[],
  found: readonly (readonly [query: string, rows: readonly number[]])[],
  calendar: PageCalendar,
): Spread {
  const { all, placeOf } = periodsOf(
    held.flatMap((number) => sureDays(rows.row(number))),
    calendar,
  )
  const unplaced = new Set<number>()
  const count = (numbers: readonly number[], note: boolean) => {
    const counts = all.map(() => 0)
    for (const number of numbers) {
      const place = placeOf(rows.row(number))
      if (place !== undefined) counts[place] = (counts[place] ?? 0) + 1
      else if (note) unplaced.add(number)
    }
    return counts
  }
  const series = found.map(([query, numbers]) => ({ query, counts: count(numbers, true) }))
  return { periods: all, held: count(held, false), series, unplaced: unplaced.size }
}

/** The bounds of an article that are known. */
function sureDays({ day, last }: IndexRow): string[] {
  return [day, last].filter((each) => each !== '' && each !== OPEN_START && each !== OPEN_END)
}

/** The share that a query has of what is held of each step; undefined where nothing is held. */
export function sharesOf({ counts }: Series, held: readonly number[]): (number | undefined)[] {
  return counts.map((count, i) => (held[i] ? count / (held[i] ?? 1) : undefined))
}
