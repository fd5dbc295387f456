// The feeds of a site: of the archive as a whole and of the lists that the settings ask for, in three formats.
import type { Archive, Entry } from '../../archive/archive.ts'
import { ATOM, followedLists, JSON_FEED, RSS, USUAL_FEEDS } from '../../page/feeds/feed-plan.ts'
import type { SiteSettings } from '../../page/frame.ts'
import type { Texts } from '../../page/texts/texts.ts'
import type { OutputFile } from '../../render/output-file.ts'
import { memoized } from '../../value/memo.ts'
import { by, inTurn, reversed } from '../../value/order.ts'
import { type AtomDocument, atomWriter } from './atom.ts'
import { type FeedItem, feedItem, type GoneItem, goneItems } from './feed-item.ts'
import { jsonFeed } from './json-feed.ts'
import { rssFeed } from './rss.ts'

/** Articles in the document that is subscribed to, at the least. */
const NEWEST = 50
/**
 * Articles in each closed document. A document that is subscribed to holds all that stand in no closed one, so that
 * nothing is between the two.
 */
const CLOSED = 200
/** Of what is gone, so much is told where news is looked for. */
const GONE = 100

/** Every feed, Atom with the documents that go back to the beginning. None without an address of the site, for feeds must give it. */
export function* feedFiles(archive: Archive, settings: SiteSettings, texts: Texts): Generator<OutputFile> {
  if (settings.baseUrl === '') return
  const itemOf = memoized((entry: Entry) => feedItem(entry, settings))
  const gone = goneItems(archive, settings)
  const atom = atomWriter(settings)
  for (const { page, name, folder, entries } of followedLists(archive, settings.feeds ?? USUAL_FEEDS)) {
    const list: ListItems = { page, folder, items: entries.map(itemOf), gone: name === '' ? gone : [] }
    if (list.items.length === 0 && gone.length === 0) continue
    const title = name === '' ? settings.title : texts.say('feed.of', { list: name, archive: settings.title })
    const closed = closedDocuments(list, name === '' ? bySequenceNumber(archive) : byRank(list.items))
    for (const document of documentsOf(list, closed, lately(gone)))
      yield { path: document.self, content: atom({ ...document, title: titleOf(document, title, texts) }) }
    const newest = { title, page, items: list.items.slice(-NEWEST).reverse() }
    const [json, rss] = [`${folder}${JSON_FEED}`, `${folder}${RSS}`]
    yield { path: json, content: jsonFeed({ ...newest, self: json }, settings) }
    yield { path: rss, content: rssFeed({ ...newest, self: rss }, settings) }
  }
}

/** What a list tells of, in the order of accession. */
interface ListItems {
  readonly page: string
  /** Of its feeds in the site. */
  readonly folder: string
  readonly items: readonly FeedItem[]
  readonly gone: readonly GoneItem[]
}

/** Which closed document something stands in, from 1; undefined for what is in none yet. */
type NumberOf = (item: FeedItem | GoneItem) => number | undefined

/** By the register's numbers: what is taken out later changes the one document that it stood in. */
function bySequenceNumber({ register }: Archive): NumberOf {
  const last = register.at(-1)?.sequence ?? 0
  const closed = Math.floor(last / CLOSED)
  return ({ sequence }) => {
    const number = Math.ceil(sequence / CLOSED)
    return number <= closed ? number : undefined
  }
}

/** By their places in the list, for of a list nobody knows what stood in it once. */
function byRank(items: readonly FeedItem[]): NumberOf {
  const closed = Math.floor(items.length / CLOSED)
  const numbers = new Map(items.map(({ id }, i) => [id, Math.floor(i / CLOSED) + 1]))
  return ({ id }) => {
    const number = numbers.get(id)
    return number !== undefined && number <= closed ? number : undefined
  }
}

/** A document that will not change but for what is taken out of it. */
interface Closed {
  readonly number: number
  readonly items: readonly FeedItem[]
  readonly gone: readonly GoneItem[]
}

function closedDocuments({ items, gone }: ListItems, numberOf: NumberOf): Closed[] {
  const closed = new Map<number, { items: FeedItem[]; gone: GoneItem[] }>()
  const within = (item: FeedItem | GoneItem) => {
    const number = numberOf(item)
    if (number === undefined) return undefined
    const found = closed.get(number) ?? { items: [], gone: [] }
    closed.set(number, found)
    return found
  }
  for (const item of items) within(item)?.items.push(item)
  for (const item of gone) within(item)?.gone.push(item)
  return [...closed].map(([number, parts]) => ({ number, ...parts })).sort(by(({ number }) => number))
}

/** The documents of a feed, that which is subscribed to first. */
function* documentsOf(
  { page, folder, items }: ListItems,
  closed: readonly Closed[],
  gone: readonly GoneItem[],
): Generator<Omit<AtomDocument, 'title'>> {
  const current = `${folder}${ATOM}`
  const paths = closed.map(({ number }) => `${folder}feed/archive-${String(number).padStart(4, '0')}.xml`)
  const inClosed = closed.reduce((sum, document) => sum + document.items.length, 0)
  const open = items.slice(Math.max(0, Math.min(inClosed, items.length - NEWEST))).reverse()
  const kind = closed.length === 0 ? 'complete' : 'newest'
  const shared = { page, current }
  yield { ...shared, self: current, kind, items: open, gone, earlier: paths.at(-1) ?? '', later: '' }
  for (const [i, document] of closed.entries()) {
    const [earlier, later] = [paths[i - 1] ?? '', paths[i + 1] ?? '']
    yield {
      ...shared,
      self: paths[i] ?? '',
      kind: 'archive',
      items: document.items,
      gone: document.gone,
      earlier,
      later,
    }
  }
}

function titleOf({ kind, items }: Omit<AtomDocument, 'title'>, title: string, texts: Texts): string {
  const [first, last] = [items[0], items.at(-1)]
  if (kind !== 'archive' || !first || !last) return title
  const numbers = { first: texts.number(first.sequence), last: texts.number(last.sequence) }
  return texts.say('feed.accessions', { feed: title, ...numbers })
}

/** What was taken out last. */
function lately(gone: readonly GoneItem[]): readonly GoneItem[] {
  return [...gone]
    .sort(
      inTurn(
        reversed(by(({ when }) => when)),
        by(({ id }) => id),
      ),
    )
    .slice(0, GONE)
}
