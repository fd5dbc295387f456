// The articles of a list over time: a bar for each year or month, and what share of the archive's holdings they are.
import type { Entry, Span } from '../../archive/archive.ts'
import { memoized } from '../../value/memo.ts'
import type { Frame } from '../frame.ts'
import type { ShownCalendar, Texts } from '../texts/texts.ts'
import type { BarView } from '../views.ts'
import { type CalendarPlace, inRuns, placeOf } from './calendar-place.ts'
import { groupId, type Parting } from './card.ts'
import { shareOf } from './counted-link.ts'
import { monthBars, yearBars } from './histogram.ts'
import type { ListFrontView, ListPlan } from './listing.ts'
import { pageHolding } from './pagination.ts'

/** A list in the order and with the headings by which it is parted. */
export type PartedList = Pick<ListPlan, 'entries' | 'parting'>

/** A list by its address, its articles as {@link partedByTime} gives them. */
type List = Pick<ListPlan, 'address'> & PartedList

/**
 * A list, newest first, as it is parted in the calendar of lists: by years; what is all of one year by months, and what is all of one
 * month by days.
 */
export function partedByTime(entries: readonly Entry[], { listCalendar }: Texts): PartedList {
  return PARTED[listCalendar](entries)
}

const PARTED = rememberedByCalendar((entries: readonly Entry[], calendar): PartedList => {
  const grain = grainOf(entries, calendar)
  return {
    entries: grain === 'day' ? entries : inRuns(entries, grain, calendar),
    parting: { grain, calendar },
  }
})

/** What is made of a value for a calendar, made once for each. */
function rememberedByCalendar<Of extends object, Made>(
  make: (of: Of, calendar: ShownCalendar) => Made,
): Readonly<Record<ShownCalendar, (of: Of) => Made>> {
  return {
    gregorian: memoized((of: Of) => make(of, 'gregorian')),
    'solar-hijri': memoized((of: Of) => make(of, 'solar-hijri')),
  }
}

function grainOf(entries: readonly Entry[], calendar: ShownCalendar): 'year' | 'month' | 'day' {
  const places = entries.flatMap(({ filing }) => (filing ? placeOf(filing, calendar) : []))
  const years = new Set(places.map(({ year }) => year))
  if (years.size !== 1 || years.has(null)) return 'year'
  const months = new Set(places.map(({ month }) => month))
  return months.size !== 1 || (calendar !== 'gregorian' && months.has(null)) ? 'month' : 'day'
}

/**
 * A list's articles by year, or by month where they are of one year: each bar leads to where it begins in the list. With the
 * years that are held of the archive also as a share of these.
 */
export function overTime(
  { address, entries, parting }: List,
  frame: Frame,
  held: readonly Span[] = [],
): Pick<ListFrontView, 'bars' | 'barsHeading' | 'shares'> {
  const { texts } = frame
  const { grain, calendar } = parting
  const part = grain === 'month' ? 'month' : 'year'
  const runs = runsOf(entries, part, calendar).map(({ number, count, first, entry }) => ({
    number,
    count,
    href: `${frame.href(address, pageHolding(address, entries.length, first))}#${groupId(entry, parting)}`,
  }))
  if (grain === 'day' || (part === 'year' && runs.length < 2))
    return { bars: [], barsHeading: '', shares: [] }
  const bars =
    part === 'month'
      ? monthBars(runs, texts, calendar)
      : yearBars(
          runs.map(({ number: year, ...run }) => ({ ...run, year })),
          texts.say('time.none'),
          texts,
        )
  return {
    bars,
    barsHeading: texts.say(part === 'month' ? 'listing.months' : 'home.by-year'),
    shares: held.length === 0 ? [] : asShares(bars, runs, heldIn(held, parting, entries), texts),
  }
}

/** How much the archive holds of each year, or of each month of the list's one year. */
function heldIn(held: readonly Span[], { grain, calendar }: Parting, entries: readonly Entry[]) {
  const counts = HELD[calendar](held)
  if (grain === 'year') return counts.years
  const dated = entries.find(({ filing }) => filing !== null)?.filing
  return counts.months.get(dated ? (placeOf(dated, calendar).year ?? 0) : 0) ?? new Map<number, number>()
}

/** Articles by year, and by month within each year. */
interface Held {
  readonly years: Map<number, number>
  readonly months: Map<number, Map<number, number>>
}

/** Counted once for all lists of a site. */
const HELD = rememberedByCalendar((held: readonly Span[], calendar): Held => {
  const counts: Held = { years: new Map(), months: new Map() }
  for (const { entries } of held)
    for (const { filing } of entries) {
      const { year, month } = filing ? placeOf(filing, calendar) : NOWHERE
      if (year === null) continue
      counts.years.set(year, (counts.years.get(year) ?? 0) + 1)
      if (month === null) continue
      const months = counts.months.get(year) ?? new Map<number, number>()
      counts.months.set(year, months.set(month, (months.get(month) ?? 0) + 1))
    }
  return counts
})

const NOWHERE: CalendarPlace = { year: null, month: null, day: null }

/** The bars anew, each as high as its share of what is held, beside the largest share of them. */
function asShares(
  bars: readonly BarView[],
  runs: readonly { readonly number: number; readonly count: number; readonly href: string }[],
  held: ReadonlyMap<number, number>,
  texts: Texts,
): BarView[] {
  const shares = runs.map(({ number, count, href }) => {
    const all = Math.max(count, held.get(number) ?? 0)
    const words = texts.say('names.of-held', { n: texts.number(count), all: texts.number(all) })
    return { href, words, share: count / all }
  })
  const largest = shares.reduce((most, { share }) => Math.max(most, share), 0)
  const byHref = new Map(shares.map((each) => [each.href, each]))
  return bars.map((bar) => {
    const found = byHref.get(bar.href)
    return found ? { ...bar, count: found.words, share: shareOf(found.share / largest, 1) } : bar
  })
}

/** The years or months of a list, first to last: how many articles are of each, and the newest of them with its place in the list. */
function runsOf(entries: readonly Entry[], part: 'year' | 'month', calendar: ShownCalendar) {
  const runs = new Map<number, { number: number; count: number; first: number; entry: Entry }>()
  for (const [first, entry] of entries.entries()) {
    const number = entry.filing && placeOf(entry.filing, calendar)[part]
    if (number === null) continue
    const known = runs.get(number)
    if (known) known.count++
    else runs.set(number, { number, count: 1, first, entry })
  }
  return [...runs.values()].reverse()
}
