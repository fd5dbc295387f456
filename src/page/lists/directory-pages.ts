// Every tag, publication and author with the number of its articles: A to Z, and where there are many also by these numbers.
import type { Archive, Shelf } from '../../archive/archive.ts'
import { NAME_KINDS, type NameKind } from '../../value/name-kinds.ts'
import { by, reversed } from '../../value/order.ts'
import { type Permalink, permalink } from '../../value/permalink.ts'
import { AUTHORS, PUBLICATIONS, TAGS } from '../../value/site-addresses.ts'
import type { Frame } from '../frame.ts'
import { type PageContent, PageKind, type PageOf } from '../page.ts'
import type { CountKey, Texts } from '../texts/texts.ts'
import { kindInWords } from '../texts/words.ts'
import type { CountedLink, LinkView, PaginationView } from '../views.ts'
import { countedLink } from './counted-link.ts'
import { initialOf } from './initial.ts'
import { numberedPages, numberedTitle, pageAddress } from './pagination.ts'

export interface DirectoryView {
  readonly heading: string
  readonly summary: string
  readonly note: string
  readonly pagination: PaginationView
  /** Every initial of the whole directory, and where its names begin. */
  readonly initials: readonly LinkView[]
  /** A to Z, or by number; none where there are few names. */
  readonly orders: readonly (LinkView & { readonly current: boolean })[]
  /** The kinds of listed names on the page; none where there are not two of them. */
  readonly kinds: readonly { readonly kind: NameKind; readonly label: string }[]
  /** The choice to see names that were found in one article alone: `Names found in one article only: 612`; empty where there are none. */
  readonly singles: string
  /** The names under their initials, or under how many articles they have: `10 to 99`. */
  readonly letters: readonly {
    readonly letter: string
    readonly id: string
    readonly entries: readonly DirectoryEntry[]
  }[]
}

/** A name. */
export interface DirectoryEntry extends CountedLink {
  readonly note: string
  /** What it is of, where it is listed; else empty. */
  readonly kind: NameKind | ''
  /** Found in the text of one article alone. */
  readonly isSingle: boolean
}

type DirectoryPage = PageOf<'directory', DirectoryView>

const DIRECTORY_PAGE = new PageKind<'directory', DirectoryView>('directory')

/** Entries on a page of a directory. */
const PAGE_ENTRIES = 200

/** So few names need no second order. */
const FEW = 30

/** In which order names stand. */
type Order = 'letters' | 'counts'

/** The directories of tags, publications and authors. */
export function* directoryPages(archive: Archive, frame: Frame): Generator<DirectoryPage> {
  const { texts } = frame
  yield* directory(frame, {
    address: TAGS,
    heading: texts.say('nav.tags'),
    shelves: archive.tags,
    counted: 'count.tag',
    note: [
      archive.tags.some(({ found }) => found) ? texts.say('directory.found-note') : '',
      hasListed(archive.tags) ? texts.say('directory.listed-note') : '',
    ]
      .filter(Boolean)
      .join(' '),
  })
  yield* directory(frame, {
    address: PUBLICATIONS,
    heading: texts.say('nav.publications'),
    shelves: archive.publications,
    counted: 'count.publication',
    note: '',
  })
  yield* directory(frame, {
    address: AUTHORS,
    heading: texts.say('nav.authors'),
    shelves: archive.authors,
    counted: 'count.author',
    note: texts.say(hasListed(archive.authors) ? 'directory.authors-listed' : 'directory.authors-note'),
  })
}

const hasListed = (shelves: readonly Shelf[]): boolean => shelves.some(({ authority }) => authority !== null)

interface Directory {
  readonly address: Permalink
  readonly heading: string
  readonly shelves: readonly Shelf[]
  readonly counted: CountKey
  readonly note: string
}

/** A directory in one of its orders. */
interface OrderedDirectory extends Directory {
  readonly order: Order
  /** The heading under which a name stands. */
  readonly groupOf: (shelf: Shelf) => string
}

/** A heading, what names it on its pages, and the first of these. */
interface Initial {
  readonly letter: string
  readonly id: string
  readonly address: Permalink
}

/** A page of a directory. */
interface Part {
  readonly list: OrderedDirectory
  /** Every initial of the whole directory. */
  readonly initials: ReadonlyMap<string, Initial>
  readonly address: Permalink
  /** The number of this page, from 1, and of all. */
  readonly number: number
  readonly of: number
}

function* directory(frame: Frame, list: Directory): Generator<DirectoryPage> {
  const byLetter: OrderedDirectory = { ...list, order: 'letters', groupOf: ({ key }) => initialOf(key) }
  yield* orderedPages(frame, byLetter)
  if (list.shelves.length > FEW) yield* orderedPages(frame, byCount(list, frame.texts))
}

function byCount(list: Directory, texts: Texts): OrderedDirectory {
  const shelves = [...list.shelves].sort(reversed(by(({ entries }) => entries.length)))
  return { ...list, order: 'counts', shelves, groupOf: ({ entries }) => magnitude(entries.length, texts) }
}

/** `1,000 to 9,999`, `10 to 99`, `2 to 9`, `1`. */
function magnitude(count: number, texts: Texts): string {
  if (count < 2) return texts.number(count)
  const floor = 10 ** Math.floor(Math.log10(count))
  const values = { first: texts.number(Math.max(2, floor)), last: texts.number(10 * floor - 1) }
  return texts.say('directory.range', values)
}

function* orderedPages(frame: Frame, list: OrderedDirectory): Generator<DirectoryPage> {
  const of = Math.max(1, Math.ceil(list.shelves.length / PAGE_ENTRIES))
  const initials = initialsOf(list)
  for (let number = 1; number <= of; number++) {
    const part: Part = { list, initials, address: directoryAddress(list, number), number, of }
    yield DIRECTORY_PAGE.at(part.address, frame, () => directoryContent(part, frame))
  }
}

/** No name has `page` for its address. */
function directoryAddress(
  { address, order }: Pick<OrderedDirectory, 'address' | 'order'>,
  n: number,
): Permalink {
  if (order === 'letters') return n === 1 ? address : pageAddress(address, n)
  return permalink(...address.split('/').filter(Boolean), 'page', n === 1 ? 'by-count' : `by-count-${n}`)
}

function initialsOf(list: OrderedDirectory): Map<string, Initial> {
  const initials = new Map<string, Initial>()
  for (const [i, shelf] of list.shelves.entries()) {
    const letter = list.groupOf(shelf)
    if (initials.has(letter)) continue
    const page = directoryAddress(list, 1 + Math.floor(i / PAGE_ENTRIES))
    initials.set(letter, { letter, id: `letter-${initials.size + 1}`, address: page })
  }
  return initials
}

function directoryContent(part: Part, frame: Frame): PageContent<DirectoryView> {
  const { texts } = frame
  const { heading, shelves, counted, note, order } = part.list
  const count = texts.count(counted, shelves.length)
  const isFirst = part.number === 1 && order === 'letters'
  const letters = lettersOf(part, frame)
  const entries = letters.flatMap((group) => group.entries)
  const singles = entries.filter(({ isSingle }) => isSingle).length
  return {
    title: isFirst ? heading : titleOf(part, texts),
    description: texts.say('directory.description', { count }),
    view: {
      heading,
      summary: count,
      note,
      pagination: directoryPagination(part, frame),
      orders: ordersOf(part, frame),
      kinds: kindsOf(entries, texts),
      singles: singles === 0 ? '' : texts.say('directory.singles', { n: texts.number(singles) }),
      initials: [...part.initials.values()].map(({ letter, id, address }) => ({
        label: letter,
        href: address === part.address ? `#${id}` : `${frame.href(part.address, address)}#${id}`,
      })),
      letters,
    },
  }
}

function titleOf({ list, number, of }: Part, texts: Texts): string {
  const heading =
    list.order === 'letters'
      ? list.heading
      : texts.say('listing.kind', { list: list.heading, kind: texts.say('directory.by-count') })
  return of === 1 ? heading : numberedTitle(heading, number, of, texts)
}

function ordersOf({ list, address }: Part, frame: Frame): DirectoryView['orders'] {
  if (list.shelves.length <= FEW) return []
  return (['letters', 'counts'] as const).map((order) => ({
    label: frame.texts.say(order === 'letters' ? 'directory.by-letter' : 'directory.by-count'),
    href: frame.href(address, directoryAddress({ address: list.address, order }, 1)),
    current: order === list.order,
  }))
}

function kindsOf(entries: readonly DirectoryEntry[], texts: Texts): DirectoryView['kinds'] {
  const met = new Set(entries.map(({ kind }) => kind))
  if (met.size < 2) return []
  return NAME_KINDS.filter((kind) => met.has(kind)).map((kind) => ({
    kind,
    label: texts.say(`kind.${kind}`),
  }))
}

function directoryPagination({ list, address, number, of }: Part, frame: Frame): PaginationView {
  return numberedPages(number, of, (n) => frame.href(address, directoryAddress(list, n)), frame.texts)
}

/** The names of a page under their initials. */
function lettersOf({ list, initials, address, number }: Part, frame: Frame): DirectoryView['letters'] {
  const { texts } = frame
  const letters = new Map<string, DirectoryEntry[]>()
  const shown = list.shelves.slice((number - 1) * PAGE_ENTRIES, number * PAGE_ENTRIES)
  const largest = shown.reduce((most, { entries }) => Math.max(most, entries.length), 0)
  for (const shelf of shown) {
    const letter = list.groupOf(shelf)
    const counted = {
      label: sortedName(shelf, list.order),
      to: shelf.permalink,
      count: shelf.entries.length,
      largest,
    }
    const entry: DirectoryEntry = {
      ...countedLink(counted, address, frame),
      note: noteOf(shelf, texts),
      kind: shelf.authority?.kind ?? '',
      isSingle: shelf.found && shelf.entries.length === 1,
    }
    const known = letters.get(letter)
    if (known) known.push(entry)
    else letters.set(letter, [entry])
  }
  return [...letters].map(([letter, entries]) => ({ letter, id: initials.get(letter)?.id ?? '', entries }))
}

/** Under its letter a listed name bears the form by which it is sorted: `Massoud, Ahmad`. */
function sortedName({ authority, name }: Shelf, order: Order): string {
  return order === 'letters' ? (authority?.name ?? name) : name
}

/** What a listed name is of, and whether the archive found it. */
function noteOf({ authority, found }: Shelf, texts: Texts): string {
  const kind = authority ? kindInWords(authority, texts) : ''
  return [kind, found ? texts.say('directory.found') : ''].filter(Boolean).join(texts.say('list.comma'))
}
