// A month as a table: weeks in rows, each day of which something is held a link.
import type { Span } from '../../archive/archive.ts'
import { dayNumber, dayOfNumber, daysInMonth } from '../../value/calendar.ts'
import type { Permalink } from '../../value/permalink.ts'
import { daysInSolarMonth, gregorianOfSolar, solarOfGregorian } from '../../value/solar-hijri.ts'
import type { PlainKey, ShownCalendar, Texts } from '../texts/texts.ts'
import { dayInWords } from '../texts/words.ts'
import type { CalendarDayView, CalendarView, WeekdayView } from '../views.ts'

/** A month of a calendar; `month` counts from 1. */
export interface MonthOf {
  readonly calendar: ShownCalendar
  readonly year: number
  readonly month: number
}

/** What a table is made from. */
export interface TableContext {
  /** Days of which something is held, by {@link dayNumber}. */
  readonly days: ReadonlyMap<number, Span>
  /** The largest number of articles of any day that is shown beside this one. */
  readonly largest: number
  /** The way from the page to an address. */
  readonly link: (to: Permalink) => string
  readonly texts: Texts
  /** The day whose page it is, by {@link dayNumber}; none when left out. */
  readonly current?: number
}

const WEEKDAYS: readonly (readonly [name: PlainKey, short: PlainKey])[] = [
  ['weekday.0', 'weekday.short.0'],
  ['weekday.1', 'weekday.short.1'],
  ['weekday.2', 'weekday.short.2'],
  ['weekday.3', 'weekday.short.3'],
  ['weekday.4', 'weekday.short.4'],
  ['weekday.5', 'weekday.short.5'],
  ['weekday.6', 'weekday.short.6'],
]

const OUTSIDE: CalendarDayView = { day: '', also: '', href: '', name: '', level: 0, isHere: false }

/** The days of all spans, by their numbers. */
export function daysByNumber(years: readonly Span[]): Map<number, Span> {
  const days = new Map<number, Span>()
  for (const { parts } of years)
    for (const month of parts)
      for (const day of month.parts) {
        const { year, month: m, day: d } = day.filing
        days.set(dayNumber(year, m ?? 1, d ?? 1), day)
      }
  return days
}

/** The largest number of articles of any day of a month. */
export function largestOfMonth(of: MonthOf, days: ReadonlyMap<number, Span>): number {
  const first = firstDay(of)
  const counts = Array.from({ length: lengthOf(of) }, (_, i) => days.get(first + i)?.entries.length ?? 0)
  return Math.max(1, ...counts)
}

/** The table of a month. `href` leads to the month's own page and is empty there; `count` says what is held of it. */
export function calendarTable(
  of: MonthOf,
  { href, count }: { readonly href: string; readonly count: string },
  context: TableContext,
): CalendarView {
  const { texts } = context
  const first = firstDay(of)
  const length = lengthOf(of)
  const start = weekStart(texts)
  const before = (weekdayOf(first) - start + 7) % 7
  const cells: CalendarDayView[] = Array.from({ length: before }, () => OUTSIDE)
  for (let day = 1; day <= length; day++) cells.push(dayCell(of, day, first + day - 1, context))
  while (cells.length % 7 !== 0) cells.push(OUTSIDE)
  return {
    caption: dayInWords({ year: of.year, month: of.month, day: null }, texts, of.calendar),
    href,
    count,
    weekdays: weekdays(texts),
    weeks: Array.from({ length: cells.length / 7 }, (_, i) => cells.slice(7 * i, 7 * i + 7)),
  }
}

/** The weekdays in the order in which the site's language counts them. */
function weekdays(texts: Texts): WeekdayView[] {
  const start = weekStart(texts)
  return WEEKDAYS.map((_, i) => {
    const [name, short] = WEEKDAYS[(start + i) % 7] ?? ['weekday.0', 'weekday.short.0']
    return { name: texts.say(name), short: texts.say(short) }
  })
}

/** On which day weeks begin, 0 for Sunday: the catalogue of each language says so. */
function weekStart(texts: Texts): number {
  return Number(texts.say('calendar.week-start')) % 7
}

/** The weekday of a day's number, 0 for Sunday: 1 January 1970 was a Thursday. */
function weekdayOf(number: number): number {
  return (((number + 4) % 7) + 7) % 7
}

function lengthOf({ calendar, year, month }: MonthOf): number {
  return calendar === 'gregorian' ? daysInMonth(year, month) : daysInSolarMonth(year, month)
}

function firstDay({ calendar, year, month }: MonthOf): number {
  const first = calendar === 'gregorian' ? { year, month, day: 1 } : gregorianOfSolar(year, month, 1)
  return first ? dayNumber(first.year, first.month, first.day) : 0
}

function dayCell(of: MonthOf, day: number, number: number, context: TableContext): CalendarDayView {
  const { days, largest, link, texts, current } = context
  const span = days.get(number)
  const also = texts.calendars.length > 1 ? otherDay(of, number, texts) : ''
  if (!span) return { ...OUTSIDE, day: texts.digits(day), also }
  const date = dayInWords({ year: of.year, month: of.month, day }, texts, of.calendar)
  const articles = texts.count('count.article', span.entries.length)
  return {
    day: texts.digits(day),
    also,
    href: link(span.permalink),
    name: texts.say('calendar.day', { date, articles }),
    level: levelOf(span.entries.length, largest),
    isHere: number === current,
  }
}

/** The number of the same day in the other calendar. */
function otherDay({ calendar }: MonthOf, number: number, texts: Texts): string {
  const { year, month, day } = dayOfNumber(number)
  return texts.digits(calendar === 'gregorian' ? solarOfGregorian(year, month, day).day : day)
}

/** How many steps of darkness there are. */
const STEPS = 6

/** How dark a day is shown, 1 to 6: of more than half of the largest one the darkest, of more than a quarter one less, and so on. */
function levelOf(count: number, largest: number): number {
  return Math.max(1, STEPS - Math.floor(Math.log2(largest / count)))
}
