// The timeline: years newest first, each with its twelve months, and what is not held between them.
import type { Span } from '../../archive/archive.ts'
import { DATES } from '../../value/site-addresses.ts'
import type { Frame } from '../frame.ts'
import { countedLink, shareOf } from '../lists/counted-link.ts'
import { largestOf, runInWords, withGaps } from '../lists/histogram.ts'
import { dayInWords, monthName } from '../texts/words.ts'
import type { CountedLink } from '../views.ts'

/** A month of the timeline. */
export interface TimelineMonth extends CountedLink {
  /** `March 2022`; `label` is the month alone. */
  readonly name: string
  /** The count in digits alone; empty for nothing. */
  readonly figure: string
  /** Share of the largest month of the same year, 1 to 100; 0 for none. `share` is of the largest month of all. */
  readonly part: number
  /** How much of its year it holds: `12 %`; empty for nothing. */
  readonly percent: string
  /** Nothing is held of it, though something is of months before and after. */
  readonly isGap: boolean
}

/** A year of the timeline, or years in a row of which nothing is held: these have no `href` and no months. */
export interface TimelineYear extends CountedLink {
  readonly months: readonly TimelineMonth[]
  /** How much of the dated holdings it is: `12 %`; empty for nothing. */
  readonly percent: string
  /** What it holds without a month, in words; empty for nothing. */
  readonly loose: string
}

/** The years of an archive with their months, newest first, and the gaps between them. */
export function timelineOf(years: readonly Span[], frame: Frame): TimelineYear[] {
  const { texts } = frame
  const scale = scaleOf(years)
  const largest = largestOf(years)
  const dated = years.reduce((sum, { entries }) => sum + entries.length, 0)
  return withGaps(years.map((span) => ({ year: span.filing.year, span })))
    .map((run): TimelineYear => {
      const label = runInWords(run, texts)
      if (!run.held)
        return {
          label,
          href: '',
          count: texts.say('time.nothing'),
          share: 0,
          percent: '',
          loose: '',
          months: [],
        }
      const { span } = run.held
      const loose = span.entries.filter(({ filing }) => filing?.month === null).length
      const percent = Math.round((100 * span.entries.length) / dated)
      return {
        ...countedLink({ label, to: span.permalink, count: span.entries.length, largest }, DATES, frame),
        percent: texts.say('time.percent', { percent: texts.digits(percent) }),
        loose: loose === 0 ? '' : texts.count('time.no-month', loose),
        months: monthStrip(span, scale, frame),
      }
    })
    .reverse()
}

/** What a month is measured against. */
interface Scale {
  /** The number of articles of the largest month of the whole archive. */
  readonly largest: number
  /** The first and the last month of which anything is held, as `year * 12 + month`. */
  readonly first: number
  readonly last: number
}

/** What the months of an archive are measured against. */
function scaleOf(years: readonly Span[]): Scale {
  const months = years.flatMap(({ parts }) =>
    parts.map(({ filing }) => ordinal(filing.year, filing.month ?? 1)),
  )
  return {
    largest: years.reduce((most, { parts }) => Math.max(most, largestOf(parts)), 0),
    first: Math.min(...months),
    last: Math.max(...months),
  }
}

function ordinal(year: number, month: number): number {
  return year * 12 + month
}

/**
 * The twelve months of a year. A month's `share` is of the largest month of all, its `part` is of its own year. A
 * month of which nothing is held, between others of which something is, is a gap.
 */
function monthStrip(year: Span, scale: Scale, frame: Frame): TimelineMonth[] {
  const { texts } = frame
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
      href: span ? frame.href(DATES, span.permalink) : '',
      count: count === 0 ? texts.say('time.nothing') : texts.count('count.article', count),
      figure: count === 0 ? '' : texts.number(count),
      share: shareOf(count, scale.largest),
      part: shareOf(count, most),
      percent: count === 0 ? '' : texts.say('time.percent', { percent: texts.digits(percent) }),
      isGap: count === 0 && at > scale.first && at < scale.last,
    }
  })
}
