// A to Z: every tag, publication and author with the number of its articles.
import type { Archive, Shelf } from '../../archive/archive.ts'
import { foldLetters } from '../../value/fold.ts'
import type { Permalink } from '../../value/permalink.ts'
import { AUTHORS, PUBLICATIONS, TAGS } from '../../value/site-addresses.ts'
import type { Frame } from '../frame.ts'
import { type PageContent, PageKind, type PageOf } from '../page.ts'
import type { CountKey, Texts } from '../texts/texts.ts'
import { kindInWords } from '../texts/words.ts'
import type { CountedLink, LinkView, PaginationView } from '../views.ts'
import { countedLink } from './counted-link.ts'
import { numberedTitle, pageAddress } from './pagination.ts'

export interface DirectoryView {
  readonly heading: string
  readonly summary: string
  readonly note: string
  readonly pagination: PaginationView
  /** Every initial of the whole directory, and where its names begin. */
  readonly initials: readonly LinkView[]
  readonly letters: readonly {
    readonly letter: string
    readonly id: string
    readonly entries: readonly (CountedLink & { readonly note: string })[]
  }[]
}

type DirectoryPage = PageOf<'directory', DirectoryView>

const DIRECTORY_PAGE = new PageKind<'directory', DirectoryView>('directory')

/** Entries on a page of a directory. */
const PAGE_ENTRIES = 600

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

/** An initial, what names it on its pages, and the first of these. */
interface Initial {
  readonly letter: string
  readonly id: string
  readonly address: Permalink
}

/** A page of a directory. */
interface Part {
  readonly list: Directory
  /** Every initial of the whole directory. */
  readonly initials: ReadonlyMap<string, Initial>
  readonly address: Permalink
  /** The number of this page, from 1, and of all. */
  readonly number: number
  readonly of: number
}

function* directory(frame: Frame, list: Directory): Generator<DirectoryPage> {
  const of = Math.max(1, Math.ceil(list.shelves.length / PAGE_ENTRIES))
  const initials = initialsOf(list)
  for (let number = 1; number <= of; number++) {
    const part: Part = { list, initials, address: directoryAddress(list.address, number), number, of }
    yield DIRECTORY_PAGE.at(part.address, frame, () => directoryContent(part, frame))
  }
}

function directoryAddress(list: Permalink, n: number): Permalink {
  return n === 1 ? list : pageAddress(list, n)
}

function initialsOf({ address, shelves }: Directory): Map<string, Initial> {
  const initials = new Map<string, Initial>()
  for (const [i, { key }] of shelves.entries()) {
    const letter = initialOf(key)
    if (initials.has(letter)) continue
    const page = directoryAddress(address, 1 + Math.floor(i / PAGE_ENTRIES))
    initials.set(letter, { letter, id: `letter-${initials.size + 1}`, address: page })
  }
  return initials
}

function directoryContent(part: Part, frame: Frame): PageContent<DirectoryView> {
  const { texts } = frame
  const { heading, shelves, counted, note } = part.list
  const count = texts.count(counted, shelves.length)
  return {
    title: part.number === 1 ? heading : numberedTitle(heading, part.number, part.of, texts),
    description: texts.say('directory.description', { count }),
    view: {
      heading,
      summary: count,
      note,
      pagination: directoryPagination(part, frame),
      initials: [...part.initials.values()].map(({ letter, id, address }) => ({
        label: letter,
        href: address === part.address ? `#${id}` : `${frame.href(part.address, address)}#${id}`,
      })),
      letters: lettersOf(part, frame),
    },
  }
}

function directoryPagination({ list, address, number, of }: Part, frame: Frame): PaginationView {
  if (of === 1) return { newer: '', older: '', pages: [], all: [] }
  return {
    newer: '',
    older: '',
    pages: Array.from({ length: of }, (_, i) => ({
      label: frame.texts.digits(i + 1),
      href: frame.href(address, directoryAddress(list.address, i + 1)),
      current: i + 1 === number,
    })),
    all: [],
  }
}

/** The names of a page under their initials. */
function lettersOf({ list, initials, address, number }: Part, frame: Frame): DirectoryView['letters'] {
  const { texts } = frame
  const letters = new Map<string, DirectoryView['letters'][number]['entries'][number][]>()
  const shown = list.shelves.slice((number - 1) * PAGE_ENTRIES, number * PAGE_ENTRIES)
  const largest = shown.reduce((most, { entries }) => Math.max(most, entries.length), 0)
  for (const shelf of shown) {
    const letter = initialOf(shelf.key)
    const counted = { label: shelf.name, to: shelf.permalink, count: shelf.entries.length, largest }
    const entry = { ...countedLink(counted, address, frame), note: noteOf(shelf, texts) }
    const known = letters.get(letter)
    if (known) known.push(entry)
    else letters.set(letter, [entry])
  }
  return [...letters].map(([letter, entries]) => ({ letter, id: initials.get(letter)?.id ?? '', entries }))
}

/** What a listed name is of, and whether the archive found it. */
function noteOf({ authority, found }: Shelf, texts: Texts): string {
  const kind = authority ? kindInWords(authority, texts) : ''
  return [kind, found ? texts.say('directory.found') : ''].filter(Boolean).join(texts.say('list.comma'))
}

function initialOf(key: string): string {
  const [first = '#'] = foldLetters(key)
  return /\p{L}/u.test(first) ? first.toUpperCase() : '#'
}
