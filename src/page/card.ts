// One article in a list, and lists under headings.
import type { Entry } from '../archive/archive.ts'
import { MONTH_NAMES } from '../value/calendar.ts'
import { type Permalink, rootFrom } from '../value/permalink.ts'
import type { CardView, CountedLink, GroupView } from './views.ts'
import { counted, dateView } from './words.ts'

/** An article as an item of a list on the page at `from`. */
export function cardOf(entry: Entry, from: Permalink): CardView {
  const { article } = entry
  return {
    href: rootFrom(from) + entry.permalink.slice(1),
    headline: { text: article.headline.value, lang: article.language, dir: article.dir },
    date: dateView(article.published),
    publication: article.publication.value?.name ?? '',
    byline: article.byline.value ?? '',
  }
}

/** How finely a list is parted by headings. */
export type Grain = 'year' | 'month' | 'day' | 'none'

/** Articles, in their order, under headings of the given grain, undated ones under their own; or under none. */
export function groupsOf(entries: readonly Entry[], grain: Grain, from: Permalink): GroupView[] {
  const groups: { heading: string; cards: CardView[] }[] = []
  for (const entry of entries) {
    const heading = headingOf(entry, grain)
    const last = groups.at(-1)
    if (last?.heading === heading) last.cards.push(cardOf(entry, from))
    else groups.push({ heading, cards: [cardOf(entry, from)] })
  }
  return groups
}

function headingOf({ filing }: Entry, grain: Grain): string {
  if (grain === 'none') return ''
  if (filing === null) return 'Undated'
  const { year, month, day } = filing
  if (grain === 'year') return String(year)
  if (month === null) return `${year}, month not given`
  const name = `${MONTH_NAMES[month - 1]} ${year}`
  if (grain === 'month') return name
  return day === null ? `${name}, day not given` : `${day} ${name}`
}

/** A link to a list with the number of its articles; `largest` is the largest number beside it. */
export function countedLink(
  label: string,
  to: Permalink,
  count: number,
  largest: number,
  from: Permalink,
): CountedLink {
  return {
    label,
    href: rootFrom(from) + to.slice(1),
    count: counted(count, 'article'),
    share: count === 0 ? 0 : Math.max(1, Math.round((100 * count) / Math.max(1, largest))),
  }
}
