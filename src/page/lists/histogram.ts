// The archive through time: years in turn, and what is not held between them.
import type { Span } from '../../archive/archive.ts'
import type { Permalink } from '../../value/permalink.ts'
import type { Texts } from '../texts/texts.ts'
import { dayInWords, monthName } from '../texts/words.ts'
import type { CountedLink, TimelineMonth } from '../views.ts'
import { shareOf } from './share.ts'

/** What is held of a year, and the way to it. */
export interface YearCount {
  readonly year: number
  readonly count: number
  readonly href: string
}

/** Missing years in a row that are drawn one by one; more of them become one gap. */
const SINGLE_GAPS = 3

/** Years that follow each other; `to` is the last one. Those that are not held have no `held`. */
export interface Run<T> {
  readonly from: number
  readonly to: number
  readonly held: T | undefined
}

/** Years first to last with the runs of years between them of which nothing is held. */
export function withGaps<T extends { readonly year: number }>(years: readonly T[]): Run<T>[] {
  const runs: Run<T>[] = []
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
export function yearBars(years: readonly YearCount[], nothing: string, texts: Texts): CountedLink[] {
  const largest = years.reduce((most, { count }) => Math.max(most, count), 1)
  return withGaps(years).map((run) =>
    run.held === undefined
      ? { label: runInWords(run, texts), href: '', count: nothing, share: 0 }
      : {
          label: texts.digits(run.from),
          href: run.held.href,
          count: texts.count('count.article', run.held.count),
          share: shareOf(run.held.count, largest),
        },
  )
}

/** `1913`, `1913–1968`. */
export function runInWords({ from, to }: Run<unknown>, texts: Texts): string {
  return from === to
    ? texts.digits(from)
    : texts.say('time.run', { first: texts.digits(from), last: texts.digits(to) })
}

/** The largest number of articles in any of the spans. */
export function largestOf(spans: readonly Span[]): number {
  return spans.reduce((most, { entries }) => Math.max(most, entries.length), 0)
}

/** A bar for each month of a year from the first to the last that is held, with the gaps between them. */
export function monthBars(year: Span, link: (to: Permalink) => string, texts: Texts): CountedLink[] {
  const largest = largestOf(year.parts)
  const held = new Map(year.parts.map((part) => [part.filing.month, part]))
  const first = year.parts[0]?.filing.month ?? 1
  const last = year.parts.at(-1)?.filing.month ?? 0
  return Array.from({ length: last - first + 1 }, (_, i): CountedLink => {
    const month = held.get(first + i)
    return {
      label: monthName(first + i, texts),
      href: month ? link(month.permalink) : '',
      count: month ? texts.count('count.article', month.entries.length) : texts.say('time.nothing'),
      share: shareOf(month?.entries.length ?? 0, largest),
    }
  })
}

/** The first and the last month of which anything is held, as `year * 12 + month`. */
export interface Bounds {
  readonly first: number
  readonly last: number
}

/** From when to when the months of an archive reach. */
export function boundsOf(years: readonly Span[]): Bounds {
  const months = years.flatMap(({ parts }) =>
    parts.map(({ filing }) => ordinal(filing.year, filing.month ?? 1)),
  )
  return { first: Math.min(...months), last: Math.max(...months) }
}

function ordinal(year: number, month: number): number {
  return year * 12 + month
}

/**
 * The twelve months of a year. `largest` is the largest month of the whole archive: a month's `share` is of that,
 * its `part` is of its own year. A month between the bounds of which nothing is held is a gap.
 */
export function monthStrip(
  year: Span,
  largest: number,
  bounds: Bounds,
  link: (to: Permalink) => string,
  texts: Texts,
): TimelineMonth[] {
  const held = new Map(year.parts.map((part) => [part.filing.month, part]))
  const most = largestOf(year.parts)
  return Array.from({ length: 12 }, (_, i): TimelineMonth => {
    const month = i + 1
    const span = held.get(month)
    const count = span?.entries.length ?? 0
    const at = ordinal(year.filing.year, month)
    const name = dayInWords({ year: year.filing.year, month, day: null }, texts)
    const percent = Math.round((100 * count) / year.entries.length)
    return {
      label: monthName(month, texts),
      name,
      href: span ? link(span.permalink) : '',
      count: count === 0 ? texts.say('time.nothing') : texts.count('count.article', count),
      figure: count === 0 ? '' : texts.number(count),
      share: shareOf(count, largest),
      part: shareOf(count, most),
      percent: count === 0 ? '' : texts.say('time.percent', { percent: texts.digits(percent) }),
      isGap: count === 0 && at > bounds.first && at < bounds.last,
    }
  })
}
