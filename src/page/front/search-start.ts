// What the search page shows while nothing is asked: the newest articles, queries to try, the largest names.
import type { Archive, Entry, Shelf } from '../../archive/archive.ts'
import { by, inTurn, reversed } from '../../value/order.ts'
import { SEARCH } from '../../value/site-addresses.ts'
import type { Frame } from '../frame.ts'
import { cardOf } from '../lists/card.ts'
import { shareOf } from '../lists/counted-link.ts'
import type { PlainKey, Texts } from '../texts/texts.ts'
import type { CardView, CountedLink, LinkView } from '../views.ts'

/** What there is to begin with; lists are empty where the archive has nothing for them. */
export interface SearchStart {
  readonly newest: readonly CardView[]
  /** Queries that have an answer here, each a link to it. */
  readonly examples: readonly LinkView[]
  /** The tags and listed names with most articles: links to a search that is narrowed to them. */
  readonly names: readonly CountedLink[]
}

const NEWEST = 5
const LARGEST = 12

/** What a search of an archive may begin with. */
export function searchStart(archive: Archive, frame: Frame): SearchStart {
  const largest = largestOf(archive.tags)
  const [first] = largest
  return {
    newest: archive.newestFirst.slice(0, NEWEST).map((entry) => cardOf(entry, SEARCH, frame)),
    examples: [...new Set(examplesOf(archive, first, frame.texts))].map((query) => ({
      label: query,
      href: `#${new URLSearchParams({ q: query })}`,
    })),
    names: largest.map(({ name, entries }) => ({
      label: name,
      href: `#${new URLSearchParams({ tag: name })}`,
      count: frame.texts.count('count.article', entries.length),
      share: shareOf(entries.length, first?.entries.length ?? 0),
    })),
  }
}

function largestOf(shelves: readonly Shelf[]): Shelf[] {
  return [...shelves]
    .sort(
      inTurn(
        reversed(by(({ entries }) => entries.length)),
        by(({ key }) => key),
      ),
    )
    .slice(0, LARGEST)
}

/** Queries of which each shows another means, made of what the archive has, so that none is without an answer. */
function examplesOf(
  { publications, authors, years }: Archive,
  largest: Shelf | undefined,
  texts: Texts,
): string[] {
  const [publication] = largestOf(publications)
  const [author] = largestOf(authors)
  const day = publication?.entries.find(({ filing }) => filing !== null)?.filing
  const dated = texts.say('search.field-date')
  const field = (key: PlainKey, { name: value }: Shelf): string =>
    `${texts.say(key)}:${/[\s"“”«»]/.test(value) ? `"${value.replaceAll('"', '')}"` : value}`
  const between = [years[0]?.filing.year, years.at(-1)?.filing.year]
  return [
    ...(largest ? [field('search.field-name', largest)] : []),
    ...(publication
      ? [`${field('search.field-publication', publication)}${day ? ` ${dated}:${day.year}` : ''}`]
      : []),
    ...(author ? [field('search.field-author', author)] : []),
    ...(between[0] !== undefined && between[0] !== between[1] ? [`${dated}:${between.join('..')}`] : []),
    ...phraseOf(largest?.entries[0]),
  ]
}

/** The first words of a headline, as a phrase; none of one that has signs within. */
function phraseOf(entry: Entry | undefined): string[] {
  const words = entry?.article.headline.value.split(/\s+/).slice(0, 3) ?? []
  return words.length === 3 && words.every((word) => /^[\p{L}\p{M}]+$/u.test(word))
    ? [`"${words.join(' ')}"`]
    : []
}
