// A to Z: every tag, publication and author with the number of its articles; and the dates at a glance.
import type { Archive, Shelf, Span } from '../archive/archive.ts'
import { foldLetters } from '../value/fold.ts'
import type { Permalink } from '../value/permalink.ts'
import { countedLink } from './card.ts'
import { AUTHORS, DATES, type Frame, lazily, PUBLICATIONS, TAGS, UNDATED_LIST } from './frame.ts'
import { numberedTitle, pageAddress } from './pagination.ts'
import type { CountKey, Texts } from './texts.ts'
import type { ChronologyView, DirectoryView, Page, PaginationView } from './views.ts'
import { monthName } from './words.ts'

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
    note: archive.tags.some(({ found }) => found) ? texts.say('directory.found-note') : '',
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
    note: texts.say('directory.authors-note'),
  })
}

/** Every year with its months, and the undated. */
export function chronologyPage(archive: Archive, frame: Frame): Page {
  const { texts } = frame
  const heading = texts.say('nav.dates')
  const largest = largestOf(archive.years)
  const largestMonth = Math.max(1, ...archive.years.map(({ parts }) => largestOf(parts)))
  const view: ChronologyView = {
    heading,
    summary: frame.holdings,
    years: [...archive.years].reverse().map((year) => ({
      ...countedLink(
        texts.digits(year.filing.year),
        year.permalink,
        year.entries.length,
        largest,
        DATES,
        texts,
      ),
      months: year.parts.map((month) =>
        countedLink(
          monthName(month.filing.month ?? 0, texts),
          month.permalink,
          month.entries.length,
          largestMonth,
          DATES,
          texts,
        ),
      ),
    })),
    undated: countedLink(
      texts.say('listing.undated'),
      UNDATED_LIST,
      archive.undated.length,
      largest,
      DATES,
      texts,
    ),
  }
  return frame.page(
    DATES,
    'chronology',
    {
      title: heading,
      description: texts.say('chronology.description', { holdings: frame.holdings }),
    },
    view,
  )
}

/** The largest number of articles in any of the spans. */
export function largestOf(spans: readonly Span[]): number {
  return spans.reduce((most, { entries }) => Math.max(most, entries.length), 0)
}

interface Directory {
  readonly address: Permalink
  readonly heading: string
  readonly shelves: readonly Shelf[]
  readonly counted: CountKey
  readonly note: string
}

function* directory(frame: Frame, list: Directory): Generator<Page> {
  const pages = Math.max(1, Math.ceil(list.shelves.length / PAGE_ENTRIES))
  for (let n = 1; n <= pages; n++) {
    const from = n === 1 ? list.address : pageAddress(list.address, n)
    yield lazily(from, 'directory', () => directoryPage(frame, list, from, n, pages))
  }
}

function directoryPage(
  frame: Frame,
  { address, heading, shelves, counted, note }: Directory,
  from: Permalink,
  n: number,
  pages: number,
): Page {
  const { texts } = frame
  const count = texts.count(counted, shelves.length)
  const largest = shelves.reduce((most, { entries }) => Math.max(most, entries.length), 0)
  const shown = shelves.slice((n - 1) * PAGE_ENTRIES, n * PAGE_ENTRIES)
  const view: DirectoryView = {
    heading,
    summary: count,
    note,
    pagination: directoryPagination(address, from, n, pages, frame),
    letters: lettersOf(shown, largest, from, texts),
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
  if (pages === 1) return { newer: '', older: '', pages: [] }
  const href = (n: number) => frame.href(from, n === 1 ? list : pageAddress(list, n))
  return {
    newer: '',
    older: '',
    pages: Array.from({ length: pages }, (_, i) => ({
      label: frame.texts.digits(i + 1),
      href: href(i + 1),
      current: i + 1 === current,
    })),
  }
}

function lettersOf(
  shelves: readonly Shelf[],
  largest: number,
  from: Permalink,
  texts: Texts,
): DirectoryView['letters'] {
  const letters: {
    letter: string
    id: string
    entries: DirectoryView['letters'][number]['entries'][number][]
  }[] = []
  for (const shelf of shelves) {
    const letter = initialOf(shelf.key)
    const known = letters.find((group) => group.letter === letter)
    const entry = {
      ...countedLink(shelf.name, shelf.permalink, shelf.entries.length, largest, from, texts),
      note: shelf.found ? texts.say('directory.found') : '',
    }
    if (known) known.entries.push(entry)
    else letters.push({ letter, id: `letter-${letters.length + 1}`, entries: [entry] })
  }
  return letters
}

function initialOf(key: string): string {
  const [first = '#'] = foldLetters(key)
  return /\p{L}/u.test(first) ? first.toUpperCase() : '#'
}
