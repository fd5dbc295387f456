// The timeline: every year and month of the archive, and what is not held between them.
import type { Archive } from '../../archive/archive.ts'
import { DATES } from '../../value/site-addresses.ts'
import type { Frame } from '../frame.ts'
import { PageKind, type PageOf } from '../page.ts'
import { monthName } from '../texts/words.ts'
import type { BarView, CountedLink, LinkView } from '../views.ts'
import { onThisDayLink } from './on-this-day.ts'
import { solarYears } from './solar-pages.ts'
import { type TimelineYear, timelineOf } from './timeline.ts'
import { listsWithoutYear } from './undated-pages.ts'

export interface ChronologyView {
  readonly heading: string
  readonly summary: string
  /** The names of the months, above the columns of the timeline. */
  readonly months: readonly { readonly name: string; readonly number: string }[]
  /** Newest first, with the gaps between them. */
  readonly years: readonly TimelineYear[]
  /** What stands under no year: the list of approximate dates, if there is one, and that of the undated (`share` 0: none). */
  readonly loose: readonly CountedLink[]
  readonly onThisDay: LinkView
  /** A histogram by years of the Solar Hijri calendar, where the site counts by it; else empty. */
  readonly solarYears: readonly BarView[]
}

const CHRONOLOGY_PAGE = new PageKind<'chronology', ChronologyView>('chronology')

/** The page of all years and months, and the undated. */
export function chronologyPage(archive: Archive, frame: Frame): PageOf<'chronology', ChronologyView> {
  return CHRONOLOGY_PAGE.at(DATES, frame, () => ({
    title: frame.texts.say('nav.dates'),
    description: frame.texts.say('chronology.description', { holdings: frame.holdings }),
    view: chronologyView(archive, frame),
  }))
}

function chronologyView(archive: Archive, frame: Frame): ChronologyView {
  const { texts } = frame
  return {
    heading: texts.say('nav.dates'),
    summary: frame.holdings,
    months: Array.from({ length: 12 }, (_, i) => ({
      name: monthName(i + 1, texts),
      number: texts.digits(i + 1),
    })),
    years: timelineOf(archive.years, frame),
    loose: listsWithoutYear(archive, DATES, frame),
    onThisDay: onThisDayLink(archive, DATES, frame),
    solarYears: solarYears(archive, DATES, frame),
  }
}
