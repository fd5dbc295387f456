// The archive through time: years in turn, and what is not held between them.
import type { Span } from '../../archive/archive.ts'
import type { ShownCalendar, Texts } from '../texts/texts.ts'
import { monthName } from '../texts/words.ts'
import type { BarView } from '../views.ts'
import { shareOf } from './counted-link.ts'

/** What is held of a year, and the way to it. */
export interface YearCount {
  readonly year: number
  readonly count: number
  readonly href: string
}

/** Missing years in a row that are drawn one by one; more of them become one gap. */
const SINGLE_GAPS = 3

/** Years that follow each other; `to` is the last one. Those that are not held have no `held`. */
export interface YearRun<T> {
  readonly from: number
  readonly to: number
  readonly held: T | undefined
}

/** Years first to last with the runs of years between them of which nothing is held. */
export function withGaps<T extends { readonly year: number }>(years: readonly T[]): YearRun<T>[] {
  const runs: YearRun<T>[] = []
  let next: number | undefined
  for (const held of years) {
    const { year } = held
    if (next !== undefined && year > next) {
      if (year - next > SINGLE_GAPS) runs.push({ from: next, to: year - 1, held: undefined })
      else for (let gap = next; gap < year; gap++) runs.push({ from: gap, to: gap, held: undefined })
    }
    runs.push({ from: year, to: year, held })
    next = year + 1
  }
  return runs
}

/** A bar for each year, first to last; a gap has no `href` and no `share`, and `nothing` says what it is. */
export function yearBars(years: readonly YearCount[], nothing: string, texts: Texts): BarView[] {
  const largest = years.reduce((most, { count }) => Math.max(most, count), 1)
  return withGaps(years).map((run) =>
    run.held === undefined
      ? { label: runInWords(run, texts), href: '', count: nothing, share: 0, isBreak: run.to > run.from }
      : {
          label: texts.digits(run.from),
          href: run.held.href,
          count: texts.count('count.article', run.held.count),
          share: shareOf(run.held.count, largest),
          isBreak: false,
        },
  )
}

/** `1913`, `1913–1968`. */
export function runInWords({ from, to }: YearRun<unknown>, texts: Texts): string {
  return from === to
    ? texts.digits(from)
    : texts.say('time.run', { first: texts.digits(from), last: texts.digits(to) })
}

/** The largest number of articles in any of the spans. */
export function largestOf(spans: readonly Span[]): number {
  return spans.reduce((most, { entries }) => Math.max(most, entries.length), 0)
}

/** A bar for each month of a year from the first to the last that is held, with the gaps between them. */
export function monthBars(
  months: readonly { readonly number: number; readonly count: number; readonly href: string }[],
  texts: Texts,
  calendar: ShownCalendar = 'gregorian',
): BarView[] {
  const largest = months.reduce((most, { count }) => Math.max(most, count), 1)
  const held = new Map(months.map((month) => [month.number, month]))
  const first = months[0]?.number ?? 1
  const last = months.at(-1)?.number ?? 0
  return Array.from({ length: last - first + 1 }, (_, i): BarView => {
    const month = held.get(first + i)
    return {
      label: monthName(first + i, texts, calendar),
      href: month?.href ?? '',
      count: month ? texts.count('count.article', month.count) : texts.say('time.nothing'),
      share: shareOf(month?.count ?? 0, largest),
      isBreak: false,
    }
  })
}
