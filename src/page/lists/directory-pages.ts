// A to Z: every tag, publication and author with the number of its articles.
import type { Archive, Shelf } from '../../archive/archive.ts'
import { foldLetters } from '../../value/fold.ts'
import type { Permalink } from '../../value/permalink.ts'
import { AUTHORS, PUBLICATIONS, TAGS } from '../../value/site-addresses.ts'
import { type Frame, lazily } from '../frame.ts'
import type { CountKey, Texts } from '../texts/texts.ts'
import { kindInWords } from '../texts/words.ts'
import type { DirectoryView, Page, PaginationView } from '../views.ts'
import { countedLink } from './card.ts'
import { numberedTitle, pageAddress } from './pagination.ts'

/** Entries on a page of a directory. */
const PAGE_ENTRIES = 600

/** The directories of tags, publications and authors. */
export function* directoryPages(archive: Archive, frame: Frame): Generator<Page> {
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

function* directory(frame: Frame, list: Directory): Generator<Page> {
  const pages = Math.max(1, Math.ceil(list.shelves.length / PAGE_ENTRIES))
  const initials = initialsOf(list)
  for (let n = 1; n <= pages; n++) {
    const from = directoryAddress(list.address, n)
    yield lazily(from, 'directory', () => directoryPage(frame, list, initials, n, pages))
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

function directoryPage(
  frame: Frame,
  { address, heading, shelves, counted, note }: Directory,
  initials: ReadonlyMap<string, Initial>,
  n: number,
  pages: number,
): Page {
  const { texts } = frame
  const from = directoryAddress(address, n)
  const count = texts.count(counted, shelves.length)
  const shown = shelves.slice((n - 1) * PAGE_ENTRIES, n * PAGE_ENTRIES)
  const view: DirectoryView = {
    heading,
    summary: count,
    note,
    pagination: directoryPagination(address, from, n, pages, frame),
    initials: [...initials.values()].map(({ letter, id, address }) => ({
      label: letter,
      href: address === from ? `#${id}` : `${frame.href(from, address)}#${id}`,
    })),
    letters: lettersOf(shown, initials, from, texts),
  }
  const title = n === 1 ? heading : numberedTitle(heading, n, pages, texts)
  const description = texts.say('directory.description', { count })
  return frame.page(from, 'directory', { title, description }, view)
}

function directoryPagination(
  list: Permalink,
  from: Permalink,
  current: number,
  pages: number,
  frame: Frame,
): PaginationView {
  if (pages === 1) return { newer: '', older: '', pages: [], all: [] }
  const href = (n: number) => frame.href(from, directoryAddress(list, n))
  return {
    newer: '',
    older: '',
    pages: Array.from({ length: pages }, (_, i) => ({
      label: frame.texts.digits(i + 1),
      href: href(i + 1),
      current: i + 1 === current,
    })),
    all: [],
  }
}

function lettersOf(
  shelves: readonly Shelf[],
  initials: ReadonlyMap<string, Initial>,
  from: Permalink,
  texts: Texts,
): DirectoryView['letters'] {
  const letters = new Map<string, DirectoryView['letters'][number]['entries'][number][]>()
  const largest = shelves.reduce((most, { entries }) => Math.max(most, entries.length), 0)
  for (const shelf of shelves) {
    const letter = initialOf(shelf.key)
    const entry = {
      ...countedLink(shelf.name, shelf.permalink, shelf.entries.length, largest, from, texts),
      note: noteOf(shelf, texts),
    }
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
