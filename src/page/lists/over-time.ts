// The articles of a list over time: a bar for each year or month, and what share of the archive's holdings they are.
import type { Entry, Span } from '../../archive/archive.ts'
import { memoized } from '../../value/memo.ts'
import type { Permalink } from '../../value/permalink.ts'
import type { Frame } from '../frame.ts'
import type { Texts } from '../texts/texts.ts'
import type { BarView } from '../views.ts'
import { type Grain, groupId } from './card.ts'
import { shareOf } from './counted-link.ts'
import { monthBars, yearBars } from './histogram.ts'
import type { ListFrontView } from './listing.ts'
import { pageHolding } from './pagination.ts'

/** A list by its address, its articles the newest first. */
interface List {
  readonly address: Permalink
  readonly entries: readonly Entry[]
}

/** By years; what is all of one year by months, and what is all of one month by days. */
export const grainOf = memoized((entries: readonly Entry[]): Grain => {
  const filings = entries.flatMap(({ filing }) => filing ?? [])
  if (new Set(filings.map(({ year }) => year)).size !== 1) return 'year'
  return new Set(filings.map(({ month }) => month)).size === 1 ? 'day' : 'month'
})

/**
 * A list's articles by year, or by month where they are of one year: each bar leads to where it begins in the list. With the
 * years that are held of the archive also as a share of these.
 */
export function overTime(
  { address, entries }: List,
  frame: Frame,
  held: readonly Span[] = [],
): Pick<ListFrontView, 'bars' | 'barsHeading' | 'shares'> {
  const { texts } = frame
  const grain = grainOf(entries)
  const part = grain === 'month' ? 'month' : 'year'
  const runs = runsOf(entries, part).map(({ number, count, first, entry }) => ({
    number,
    count,
    href: `${frame.href(address, pageHolding(address, entries.length, first))}#${groupId(entry, grain)}`,
  }))
  if (grain === 'day' || (part === 'year' && runs.length < 2))
    return { bars: [], barsHeading: '', shares: [] }
  const bars =
    part === 'month'
      ? monthBars(runs, texts)
      : yearBars(
          runs.map(({ number: year, ...run }) => ({ ...run, year })),
          texts.say('time.none'),
          texts,
        )
  const year = entries.find(({ filing }) => filing !== null)?.filing?.year
  const spans = part === 'year' ? held : (held.find(({ filing }) => filing.year === year)?.parts ?? [])
  return {
    bars,
    barsHeading: texts.say(part === 'month' ? 'listing.months' : 'home.by-year'),
    shares: spans.length === 0 ? [] : asShares(bars, runs, heldIn(spans, part), texts),
  }
}

/** How much the archive holds of each year or month. */
function heldIn(spans: readonly Span[], part: 'year' | 'month'): Map<number, number> {
  return new Map(spans.map(({ filing, entries }) => [filing[part] ?? 0, entries.length]))
}

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
function runsOf(entries: readonly Entry[], part: 'year' | 'month') {
  const runs = new Map<number, { number: number; count: number; first: number; entry: Entry }>()
  for (const [first, entry] of entries.entries()) {
    const number = entry.filing?.[part]
    if (number === undefined || number === null) continue
    const known = runs.get(number)
    if (known) known.count++
    else runs.set(number, { number, count: 1, first, entry })
  }
  return [...runs.values()].reverse()
}
