// Years of the Solar Hijri calendar, for sites that count by it: twelve tables whose days lead to the pages of days.
import type { Archive, Span } from '../../archive/archive.ts'
import { type Permalink, permalink } from '../../value/permalink.ts'
import { DATES } from '../../value/site-addresses.ts'
import { solarOfGregorian } from '../../value/solar-hijri.ts'
import type { Frame } from '../frame.ts'
import { yearBars } from '../lists/histogram.ts'
import { type PageContent, PageKind, type PageOf } from '../page.ts'
import type { BarView, CalendarView, LinkView } from '../views.ts'
import { calendarTable, daysByNumber } from './calendar-table.ts'

/** A year of the Solar Hijri calendar as twelve tables. */
export interface AlmanacView {
  readonly kicker: string
  readonly heading: string
  readonly summary: string
  readonly up: readonly LinkView[]
  readonly calendars: readonly CalendarView[]
  readonly earlier: LinkView
  readonly later: LinkView
}

const ALMANAC_PAGE = new PageKind<'almanac', AlmanacView>('almanac')

/** What is held of a Solar Hijri year: days by month, months from 1. */
interface SolarYear {
  readonly year: number
  readonly months: ReadonlyMap<number, readonly Span[]>
  readonly articles: number
}

/** The pages of Solar Hijri years; none where lists give days in another calendar. */
export function* solarPages(archive: Archive, frame: Frame): Generator<PageOf<'almanac', AlmanacView>> {
  const years = yearsOf(archive, frame)
  if (years.length === 0) return
  const days = daysByNumber(archive.years)
  for (const [i, year] of years.entries()) {
    yield ALMANAC_PAGE.at(solarYearAddress(year.year), frame, () =>
      almanacContent(year, { earlier: years[i - 1], later: years[i + 1] }, days, frame),
    )
  }
}

/** The way to each Solar Hijri year from a page, first to last with the gaps between them; none where lists give days in another calendar. */
export function solarYears(archive: Archive, from: Permalink, frame: Frame): BarView[] {
  return yearBars(
    yearsOf(archive, frame).map((of) => ({
      year: of.year,
      count: of.articles,
      href: frame.href(from, solarYearAddress(of.year)),
    })),
    frame.texts.say('time.nothing'),
    frame.texts,
  )
}

/** The first and the last Solar Hijri year of which a day is held; undefined where there is none, or lists give days in another calendar. */
export function solarSpan(
  archive: Archive,
  frame: Frame,
): readonly [first: number, last: number] | undefined {
  const years = yearsOf(archive, frame)
  const [first, last] = [years[0], years.at(-1)]
  return first && last && [first.year, last.year]
}

/** The address of a Solar Hijri year. */
export function solarYearAddress(year: number): Permalink {
  return permalink('dates', 'solar-hijri', String(year).padStart(4, '0'))
}

/** First year to last; only days are counted, for a month or year is part of two of another calendar. */
function yearsOf({ years }: Archive, { texts }: Frame): SolarYear[] {
  if (texts.listCalendar !== 'solar-hijri') return []
  const found = new Map<number, { year: number; months: Map<number, Span[]>; articles: number }>()
  for (const { parts } of years)
    for (const month of parts)
      for (const day of month.parts) {
        const { year, month: m, day: d } = day.filing
        const solar = solarOfGregorian(year, m ?? 1, d ?? 1)
        const known = found.get(solar.year) ?? {
          year: solar.year,
          months: new Map<number, Span[]>(),
          articles: 0,
        }
        found.set(solar.year, known)
        known.articles += day.entries.length
        const days = known.months.get(solar.month)
        if (days) days.push(day)
        else known.months.set(solar.month, [day])
      }
  return [...found.values()]
}

function almanacContent(
  of: SolarYear,
  neighbours: { readonly earlier: SolarYear | undefined; readonly later: SolarYear | undefined },
  days: ReadonlyMap<number, Span>,
  frame: Frame,
): PageContent<AlmanacView> {
  const { texts } = frame
  const from = solarYearAddress(of.year)
  const link = (to: Permalink) => frame.href(from, to)
  const neighbour = (other: SolarYear | undefined): LinkView =>
    other
      ? { label: texts.digits(other.year), href: link(solarYearAddress(other.year)) }
      : { label: '', href: '' }
  const all = [...of.months.values()].flat()
  const largest = all.reduce((most, { entries }) => Math.max(most, entries.length), 1)
  const heading = texts.digits(of.year)
  const summary = texts.count('count.article', of.articles)
  const view: AlmanacView = {
    kicker: texts.say('almanac.year'),
    heading,
    summary,
    up: [{ label: texts.say('nav.dates'), href: link(DATES) }],
    calendars: [...of.months].map(([month, spans]) =>
      calendarTable(
        { calendar: 'solar-hijri', year: of.year, month },
        {
          href: '',
          count: texts.count(
            'count.article',
            spans.reduce((sum, { entries }) => sum + entries.length, 0),
          ),
        },
        { days, largest, link, texts },
      ),
    ),
    earlier: neighbour(neighbours.earlier),
    later: neighbour(neighbours.later),
  }
  const description = texts.say('listing.description', { heading, summary })
  return { title: heading, description, view }
}
