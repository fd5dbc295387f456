// On this day: the days of a year, each with what the archive holds of it in all years. It knows no today: the
// reader picks the day, or a small script does.
import type { Archive, Entry, Span } from '../../archive/archive.ts'
import { daysInMonth } from '../../value/calendar.ts'
import { dayOfYearId, twoDigits } from '../../value/page-ids.ts'
import { type Permalink, permalink } from '../../value/permalink.ts'
import { DATES, ON_THIS_DAY } from '../../value/site-addresses.ts'
import { daysInSolarMonth, solarOfGregorian } from '../../value/solar-hijri.ts'
import type { Frame } from '../frame.ts'
import { type ListingPage, listPages, PLAIN } from '../lists/listing.ts'
import { type PageContent, PageKind, type PageOf } from '../page.ts'
import type { ShownCalendar } from '../texts/texts.ts'
import { monthName } from '../texts/words.ts'
import type { CalendarDayView, LinkView } from '../views.ts'

/** The 366 days of the year, each with what is held of it in all years. */
export interface OnThisDayView {
  readonly heading: string
  readonly note: string
  /** In which its months and days are. */
  readonly calendar: ShownCalendar
  readonly up: readonly LinkView[]
  readonly months: readonly {
    readonly name: string
    /** `id` is `day-03-23`; the rest is as in a calendar. */
    readonly days: readonly (Omit<CalendarDayView, 'also' | 'isHere'> & { readonly id: string })[]
  }[]
}

const ON_THIS_DAY_PAGE = new PageKind<'on-this-day', OnThisDayView>('on-this-day')

/** A day of the year, in all the years that hold something of it; of the calendar in which the site lists days. */
interface DayOfYear {
  readonly month: number
  readonly day: number
  /** First year to last. */
  readonly spans: readonly Span[]
}

/** A leap year of each calendar, for the lengths of its months: the days of the year are 366. */
const MONTHS: Readonly<Record<ShownCalendar, (month: number) => number>> = {
  gregorian: (month) => daysInMonth(2000, month),
  'solar-hijri': (month) => daysInSolarMonth(1399, month),
}

/** The index of the days, and a list for each day that more than one year holds. */
export function* onThisDayPages(
  archive: Archive,
  frame: Frame,
): Generator<PageOf<'on-this-day', OnThisDayView> | ListingPage> {
  const days = daysOfYear(archive, frame.texts.listCalendar)
  if (days.size === 0) return
  yield ON_THIS_DAY_PAGE.at(ON_THIS_DAY, frame, () => indexContent(days, frame))
  for (const of of days.values()) {
    if (of.spans.length > 1) yield* dayPages(of, frame)
  }
}

/** The way to the days of the year; without an address when no article has a day. */
export function onThisDayLink({ years }: Archive, from: Permalink, frame: Frame): LinkView {
  const isHeld = years.some(({ parts }) => parts.some((month) => month.parts.length > 0))
  return {
    label: frame.texts.say('on-this-day.heading'),
    href: isHeld ? frame.href(from, ON_THIS_DAY) : '',
  }
}

function daysOfYear({ years }: Archive, calendar: ShownCalendar): Map<string, DayOfYear> {
  const days = new Map<string, { month: number; day: number; spans: Span[] }>()
  for (const { parts } of years)
    for (const { parts: held } of parts)
      for (const span of held) {
        const { month, day } = dayIn(calendar, span)
        const id = dayOfYearId(month, day)
        const known = days.get(id)
        if (known) known.spans.push(span)
        else days.set(id, { month, day, spans: [span] })
      }
  return days
}

/** Month and day of a day's filing in a calendar. */
function dayIn(calendar: ShownCalendar, { filing }: Span): { month: number; day: number } {
  const { year, month, day } = filing
  const gregorian = { year, month: month ?? 0, day: day ?? 0 }
  return calendar === 'gregorian' ? gregorian : solarOfGregorian(year, gregorian.month, gregorian.day)
}

/** A day that one year alone holds is that day's own page. */
function addressOf({ month, day, spans }: DayOfYear, calendar: ShownCalendar): Permalink {
  const [only] = spans
  if (only && spans.length === 1) return only.permalink
  const name = `${twoDigits(month)}-${twoDigits(day)}`
  const segment = calendar === 'gregorian' ? name : `${calendar}-${name}`
  return permalink(...ON_THIS_DAY.split('/').filter(Boolean), segment)
}

function indexContent(days: ReadonlyMap<string, DayOfYear>, frame: Frame): PageContent<OnThisDayView> {
  const { texts } = frame
  const calendar = texts.listCalendar
  const heading = texts.say('on-this-day.heading')
  const view: OnThisDayView = {
    heading,
    note: texts.say('on-this-day.note'),
    calendar,
    up: [{ label: texts.say('nav.dates'), href: frame.href(ON_THIS_DAY, DATES) }],
    months: Array.from({ length: 12 }, (_, i) => ({
      name: monthName(i + 1, texts, calendar),
      days: Array.from({ length: MONTHS[calendar](i + 1) }, (_, d) => {
        const id = dayOfYearId(i + 1, d + 1)
        const held = days.get(id)
        return {
          id,
          day: texts.digits(d + 1),
          href: held ? frame.href(ON_THIS_DAY, addressOf(held, calendar)) : '',
          name: held ? nameOf(held, frame) : '',
          level: Math.min(4, held?.spans.length ?? 0),
        }
      }),
    })),
  }
  return { title: heading, description: texts.say('on-this-day.note'), view }
}

/** `23 March`. */
function dayName({ month, day }: DayOfYear, { texts }: Frame): string {
  return texts.say('on-this-day.day', {
    day: texts.digits(day),
    month: monthName(month, texts, texts.listCalendar),
  })
}

/** `23 March, 5 articles from 3 years`. */
function nameOf(of: DayOfYear, frame: Frame): string {
  const { texts } = frame
  const articles = of.spans.reduce((sum, { entries }) => sum + entries.length, 0)
  return texts.count('on-this-day.held', of.spans.length, {
    date: dayName(of, frame),
    articles: texts.count('count.article', articles),
  })
}

function* dayPages(of: DayOfYear, frame: Frame): Generator<ListingPage> {
  const { texts } = frame
  const entries: Entry[] = of.spans.toReversed().flatMap((span) => [...span.entries])
  yield* listPages(
    {
      ...PLAIN,
      address: addressOf(of, texts.listCalendar),
      kicker: texts.say('on-this-day.heading'),
      heading: dayName(of, frame),
      entries,
      parting: { grain: 'year', calendar: texts.listCalendar },
      up: [
        { label: texts.say('nav.dates'), address: DATES },
        { label: texts.say('on-this-day.heading'), address: ON_THIS_DAY },
      ],
    },
    frame,
  )
}
