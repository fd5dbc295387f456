// The timeline: every year and month of the archive, and what is not held between them.
import type { Archive, Span } from '../../archive/archive.ts'
import { DATES, UNDATED_LIST } from '../../value/site-addresses.ts'
import type { Frame } from '../frame.ts'
import { countedLink } from '../lists/card.ts'
import { boundsOf, largestOf, monthStrip, runInWords, withGaps } from '../lists/histogram.ts'
import { monthName } from '../texts/words.ts'
import type { ChronologyView, Page, TimelineYear } from '../views.ts'
import { onThisDayLink } from './on-this-day.ts'
import { solarYears } from './solar-pages.ts'

/** The timeline, newest year first, and the undated. */
export function chronologyPage(archive: Archive, frame: Frame): Page {
  const { texts } = frame
  const heading = texts.say('nav.dates')
  const view: ChronologyView = {
    heading,
    summary: frame.holdings,
    months: Array.from({ length: 12 }, (_, i) => ({
      name: monthName(i + 1, texts),
      number: texts.digits(i + 1),
    })),
    years: timelineOf(archive.years, frame),
    undated: countedLink(
      texts.say('listing.undated'),
      UNDATED_LIST,
      archive.undated.length,
      archive.undated.length,
      DATES,
      texts,
    ),
    onThisDay: onThisDayLink(archive, DATES, frame),
    solarYears: solarYears(archive, frame),
  }
  return frame.page(
    DATES,
    'chronology',
    { title: heading, description: texts.say('chronology.description', { holdings: frame.holdings }) },
    view,
  )
}

function timelineOf(years: readonly Span[], frame: Frame): TimelineYear[] {
  const { texts } = frame
  const bounds = boundsOf(years)
  const largest = largestOf(years)
  const largestMonth = years.reduce((most, { parts }) => Math.max(most, largestOf(parts)), 0)
  const dated = years.reduce((sum, { entries }) => sum + entries.length, 0)
  const link = (to: Span['permalink']) => frame.href(DATES, to)
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
        ...countedLink(label, span.permalink, span.entries.length, largest, DATES, texts),
        percent: texts.say('time.percent', { percent: texts.digits(percent) }),
        loose: loose === 0 ? '' : texts.count('time.no-month', loose),
        months: monthStrip(span, largestMonth, bounds, link, texts),
      }
    })
    .reverse()
}
