// One article in a list, and lists under headings.
import type { Entry } from '../archive/archive.ts'
import { type Permalink, rootFrom } from '../value/permalink.ts'
import type { Texts } from './texts.ts'
import type { CardView, CountedLink, GroupView } from './views.ts'
import { dateView, dayInWords } from './words.ts'

/** An article as an item of a list on the page at `from`. */
export function cardOf(entry: Entry, from: Permalink, texts: Texts): CardView {
  const { article } = entry
  return {
    href: rootFrom(from) + entry.permalink.slice(1),
    headline: { text: article.headline.value, lang: article.language, dir: article.dir },
    date: dateView(article.published, texts),
    publication: article.publication.value?.name ?? '',
    byline: article.byline.value ?? '',
  }
}

/** How finely a list is parted by headings. */
export type Grain = 'year' | 'month' | 'day' | 'none'

/** Articles, in their order, under headings of the given grain, undated ones under their own; or under none. */
export function groupsOf(
  entries: readonly Entry[],
  grain: Grain,
  from: Permalink,
  texts: Texts,
): GroupView[] {
  const groups: { heading: string; cards: CardView[] }[] = []
  for (const entry of entries) {
    const heading = headingOf(entry, grain, texts)
    const last = groups.at(-1)
    if (last?.heading === heading) last.cards.push(cardOf(entry, from, texts))
    else groups.push({ heading, cards: [cardOf(entry, from, texts)] })
  }
  return groups
}

function headingOf({ filing }: Entry, grain: Grain, texts: Texts): string {
  if (grain === 'none') return ''
  if (filing === null) return texts.say('listing.undated')
  const { year, month, day } = filing
  if (grain === 'year') return texts.digits(year)
  if (month === null) return texts.say('date.no-month', { date: texts.digits(year) })
  if (grain === 'day' && day !== null) return dayInWords(filing, texts)
  const name = dayInWords({ year, month, day: null }, texts)
  return grain === 'month' ? name : texts.say('date.no-day', { date: name })
}

/** A link to a list with the number of its articles; `largest` is the largest number beside it. */
export function countedLink(
  label: string,
  to: Permalink,
  count: number,
  largest: number,
  from: Permalink,
  texts: Texts,
): CountedLink {
  return {
    label,
    href: rootFrom(from) + to.slice(1),
    count: texts.count('count.article', count),
    share: count === 0 ? 0 : Math.max(1, Math.round((100 * count) / Math.max(1, largest))),
  }
}
