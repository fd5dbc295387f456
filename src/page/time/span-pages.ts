// Lists of articles by their dates: every year, month and day that holds something.
import type { Archive, Entry, Span } from '../../archive/archive.ts'
import { filingSegments } from '../../archive/filing.ts'
import { dayNumber } from '../../value/calendar.ts'
import { by, byCodeUnits, inTurn, reversed } from '../../value/order.ts'
import { type Permalink, permalink } from '../../value/permalink.ts'
import { DATES } from '../../value/site-addresses.ts'
import { solarOfGregorian } from '../../value/solar-hijri.ts'
import type { Frame } from '../frame.ts'
import { type Grain, groupId, publicationOf } from '../lists/card.ts'
import { countedLink } from '../lists/counted-link.ts'
import { largestOf, monthBars } from '../lists/histogram.ts'
import { type ListFrontView, type ListingPage, type ListPlan, listPages, PLAIN } from '../lists/listing.ts'
import type { PartedList } from '../lists/over-time.ts'
import { pageHolding } from '../lists/pagination.ts'
import type { Texts } from '../texts/texts.ts'
import { dayInCalendars, dayInWords, weekdayName } from '../texts/words.ts'
import type { CalendarView, CountedLink } from '../views.ts'
import { calendarTable, daysByNumber, largestOfMonth, type MonthOf } from './calendar-table.ts'
import { solarYearAddress } from './solar-pages.ts'

/** Pages for every year, month and day that holds something. */
export function* spanPages(archive: Archive, frame: Frame): Generator<ListingPage> {
  const { texts } = frame
  const { years } = archive
  const months = years.flatMap(({ parts }) => parts)
  const days = months.flatMap(({ parts }) => parts)
  const byNumber = daysByNumber(years)
  for (const [spans, kicker, grain] of [
    [years, 'listing.year', 'month'],
    [months, 'listing.month', 'day'],
    [days, 'listing.day', 'one-day'],
  ] as const) {
    for (const [i, span] of spans.entries()) {
      yield* listPages(
        {
          ...PLAIN,
          address: span.permalink,
          kicker: weekdayName(span.filing, texts) || texts.say(kicker),
          heading: grain === 'one-day' ? dayInCalendars(span.filing, texts) : dayInWords(span.filing, texts),
          ...(grain === 'one-day'
            ? byPublication(span.entries)
            : { entries: span.entries, parting: { grain, calendar: 'gregorian' } }),
          narrowing: narrowingOf(span),
          up: spanParents(span, texts),
          front: () => spanFront(span, grain, byNumber, frame),
          earlier: spans[i - 1],
          later: spans[i + 1],
          isOfTime: true,
        },
        frame,
      )
    }
  }
}

/**
 * What each publication brought on a day, the one with most first and those of none that is known last; within each as the archive
 * has them. A day of one publication needs no parts.
 */
function byPublication(entries: readonly Entry[]): PartedList {
  const counts = new Map<string, number>()
  for (const entry of entries) counts.set(publicationOf(entry), (counts.get(publicationOf(entry)) ?? 0) + 1)
  if (counts.size < 2) return { entries, parting: { grain: 'one-day', calendar: 'gregorian' } }
  const parted = [...entries].sort(
    inTurn(
      by((entry) => (publicationOf(entry) === '' ? 1 : 0)),
      reversed(by((entry) => counts.get(publicationOf(entry)) ?? 0)),
      (a, b) => byCodeUnits(publicationOf(a), publicationOf(b)),
    ),
  )
  return { entries: parted, parting: { grain: 'one-day-by-publication', calendar: 'gregorian' } }
}

/** The days of a span, as the search page's address has them: `2022`, `2022-03`, `2022-03-04`. */
function narrowingOf({ filing: { year, month, day } }: Span): ListPlan['narrowing'] {
  const parts = [String(year).padStart(4, '0'), month, day].filter((part) => part !== null)
  const date = parts.map((part) => String(part).padStart(2, '0')).join('-')
  return [
    ['from', date],
    ['to', date],
  ]
}

function spanParents(
  { filing: { year, month, day } }: Span,
  texts: Texts,
): { label: string; address: Permalink }[] {
  const parents = [{ label: texts.say('nav.dates'), address: DATES }]
  const y = String(year).padStart(4, '0')
  const m = String(month ?? 0).padStart(2, '0')
  if (month !== null) parents.push({ label: texts.digits(year), address: permalink(y) })
  if (month !== null && day !== null)
    parents.push({ label: dayInWords({ year, month, day: null }, texts), address: permalink(y, m) })
  return parents
}

/** The calendar of a month, or of the month around a day; the months and calendars of a year. */
function spanFront(span: Span, grain: Grain, days: ReadonlyMap<number, Span>, frame: Frame): ListFrontView {
  if (grain === 'one-day') return { ...PLAIN.front(), calendars: [monthAround(span, days, frame)] }
  const { texts } = frame
  const link = (to: Permalink) => frame.href(span.permalink, to)
  const months = grain === 'month' ? span.parts : [span]
  const largest = months.reduce((most, { parts }) => Math.max(most, largestOf(parts)), 1)
  const calendars = months.flatMap((month): CalendarView[] => {
    if (month.parts.length === 0) return []
    const { year, month: of } = month.filing
    const isOwn = month === span
    return [
      calendarTable(
        { calendar: 'gregorian', year, month: of ?? 1 },
        {
          href: isOwn ? '' : link(month.permalink),
          count: isOwn ? '' : texts.count('count.article', month.entries.length),
        },
        { days, largest, link, texts },
      ),
    ]
  })
  return {
    ...PLAIN.front(),
    bars: grain === 'month' && span.parts.length > 1 ? monthBars(monthsOf(span, link), texts) : [],
    barsHeading: texts.say('listing.months'),
    calendars,
    loose: looseOf(span, grain, frame),
  }
}

/** The month that a day is of, in the calendar in which the site lists days. */
function monthAround(day: Span, days: ReadonlyMap<number, Span>, frame: Frame): CalendarView {
  const { texts } = frame
  const { year, month, day: of } = day.filing
  const current = dayNumber(year, month ?? 1, of ?? 1)
  const calendar = texts.listCalendar
  const link = (to: Permalink) => frame.href(day.permalink, to)
  const solar = solarOfGregorian(year, month ?? 1, of ?? 1)
  const [shown, address] =
    calendar === 'gregorian'
      ? [{ year, month: month ?? 1 }, permalink(...filingSegments({ year, month, day: null }))]
      : [solar, solarYearAddress(solar.year)]
  const around: MonthOf = { calendar, year: shown.year, month: shown.month }
  const table = { days, largest: largestOfMonth(around, days), link, texts, current }
  return calendarTable(around, { href: link(address), count: '' }, table)
}

function monthsOf(year: Span, link: (to: Permalink) => string) {
  return year.parts.map(({ filing, entries, permalink }) => ({
    number: filing.month ?? 0,
    count: entries.length,
    href: link(permalink),
  }))
}

/** What a year holds without a month, and a month without a day, in words. */
function looseOf(span: Span, grain: Grain, frame: Frame): CountedLink[] {
  const { texts } = frame
  const isLoose = ({ filing }: Entry) => (grain === 'month' ? filing?.month : filing?.day) === null
  const first = span.entries.findIndex(isLoose)
  const [entry] = span.entries.slice(first, first + 1)
  if (first < 0 || !entry) return []
  const count = span.entries.filter(isLoose).length
  const page = pageHolding(span.permalink, span.entries.length, first)
  const date = dayInWords(span.filing, texts)
  const label = texts.say(grain === 'month' ? 'date.no-month' : 'date.no-day', { date })
  const link = countedLink({ label, to: page, count, largest: count }, span.permalink, frame)
  return [{ ...link, href: `${link.href}#${groupId(entry, { grain, calendar: 'gregorian' })}` }]
}
