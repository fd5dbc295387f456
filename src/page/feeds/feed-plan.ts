// Which lists of the archive can be followed, and where their feeds are.
import type { Archive, Entry, Shelf } from '../../archive/archive.ts'
import { tagKey } from '../../value/fold.ts'
import { memoized } from '../../value/memo.ts'
import { by, inTurn, reversed } from '../../value/order.ts'
import type { OutputPath, Permalink } from '../../value/permalink.ts'
import { HOME } from '../../value/site-addresses.ts'

/** The kinds of lists that can be followed beside the archive as a whole. */
export const FOLLOWED = ['tags', 'publications', 'authors'] as const

/** Of each kind the lists that have a feed: so many of the largest, or those of these names. */
export type FeedSettings = Readonly<Record<(typeof FOLLOWED)[number], number | readonly string[]>>

/** So many of each kind where nothing is said: a hundred thousand articles do not become a hundred thousand feeds. */
export const LARGEST = 10

/** What holds where nothing is said. */
export const USUAL_FEEDS = {
  tags: LARGEST,
  publications: LARGEST,
  authors: LARGEST,
} as const satisfies FeedSettings

/** A list that can be followed. */
export interface Followed {
  /** The list's page: the home page for the archive as a whole. */
  readonly page: Permalink
  /** Of the list; empty for the archive as a whole. */
  readonly name: string
  /** Folder of its feeds in the site: empty, or ends with `/`. */
  readonly folder: OutputPath
  /** In the order of their accession. What is not registered for good has none yet and is not told. */
  readonly entries: readonly Entry[]
}

/** The files of a list's feeds, in its folder. */
export const ATOM = 'feed.xml'
export const JSON_FEED = 'feed.json'
export const RSS = 'rss.xml'

/** The formats of feeds, the fullest first: only Atom goes back to the beginning. */
export const FEED_FORMATS = [
  { label: 'Atom', file: ATOM, type: 'application/atom+xml' },
  { label: 'JSON Feed', file: JSON_FEED, type: 'application/feed+json' },
  { label: 'RSS', file: RSS, type: 'application/rss+xml' },
] as const

/** The archive as a whole, and the lists that the settings ask for. */
export function followedLists(archive: Archive, asked: FeedSettings): readonly Followed[] {
  const lists = FOLLOWED.flatMap((kind) =>
    chosen(archive[kind], asked[kind]).map((shelf) => ({
      page: shelf.permalink,
      name: shelf.name,
      folder: `feeds${shelf.permalink}`,
      entries: inOrderOfAccession(shelf.entries),
    })),
  )
  return [{ page: HOME, name: '', folder: '', entries: allInOrder(archive) }, ...lists]
}

/** Names for which a feed is asked and that no list has, by kind. */
export function unknownFeeds(archive: Archive, asked: FeedSettings): { kind: string; name: string }[] {
  return FOLLOWED.flatMap((kind) => {
    const names = asked[kind]
    if (typeof names === 'number') return []
    return names
      .filter((name) => !archive[kind].some((shelf) => isOf(shelf, name)))
      .map((name) => ({ kind, name }))
  })
}

const allInOrder = memoized(({ entries }: Archive) => inOrderOfAccession(entries))

function inOrderOfAccession(entries: readonly Entry[]): Entry[] {
  const order = by(({ accession: { sequence } }: Entry) => sequence)
  return entries
    .filter(({ accession }) => accession.day !== '')
    .sort(
      inTurn(
        order,
        by(({ id }) => id),
      ),
    )
}

function chosen(shelves: readonly Shelf[], asked: number | readonly string[]): readonly Shelf[] {
  if (typeof asked !== 'number') return shelves.filter((shelf) => asked.some((name) => isOf(shelf, name)))
  return [...shelves]
    .sort(
      inTurn(
        reversed(by(({ entries }) => entries.length)),
        by(({ key }) => key),
      ),
    )
    .slice(0, asked)
}

function isOf(shelf: Shelf, name: string): boolean {
  return shelf.variants.some((form) => tagKey(form) === tagKey(name))
}
