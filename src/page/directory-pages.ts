// A to Z: every tag, publication and author with the number of its articles; and the dates at a glance.
import type { Archive, Shelf, Span } from '../archive/archive.ts'
import { MONTH_NAMES } from '../value/calendar.ts'
import { foldLetters } from '../value/fold.ts'
import type { Permalink } from '../value/permalink.ts'
import { countedLink } from './card.ts'
import { AUTHORS, DATES, type Frame, lazily, PUBLICATIONS, TAGS, UNDATED_LIST } from './frame.ts'
import { pageAddress } from './pagination.ts'
import type { ChronologyView, DirectoryView, Page, PaginationView } from './views.ts'
import { counted } from './words.ts'

/** Entries on a page of a directory. */
const PAGE_ENTRIES = 600

/** The directories of tags, publications and authors. */
export function* directoryPages(archive: Archive, frame: Frame): Generator<Page> {
  yield* directory(frame, {
    address: TAGS,
    heading: 'Tags',
    shelves: archive.tags,
    one: 'tag',
    note: archive.tags.some(({ found }) => found)
      ? 'Articles that come without tags are filed under the names in their texts that other articles share. Such tags are marked “found”.'
      : '',
  })
  yield* directory(frame, {
    address: PUBLICATIONS,
    heading: 'Publications',
    shelves: archive.publications,
    one: 'publication',
    note: '',
  })
  yield* directory(frame, {
    address: AUTHORS,
    heading: 'Authors',
    shelves: archive.authors,
    one: 'author',
    note: 'Names as printed, never split or turned round.',
  })
}

/** Every year with its months, and the undated. */
export function chronologyPage(archive: Archive, frame: Frame): Page {
  const largest = largestOf(archive.years)
  const largestMonth = Math.max(1, ...archive.years.map(({ parts }) => largestOf(parts)))
  const view: ChronologyView = {
    heading: 'Dates',
    summary: frame.holdings,
    years: [...archive.years].reverse().map((year) => ({
      ...countedLink(String(year.filing.year), year.permalink, year.entries.length, largest, DATES),
      months: year.parts.map((month) =>
        countedLink(
          MONTH_NAMES[(month.filing.month ?? 1) - 1] ?? '',
          month.permalink,
          month.entries.length,
          largestMonth,
          DATES,
        ),
      ),
    })),
    undated: countedLink('Undated', UNDATED_LIST, archive.undated.length, largest, DATES),
  }
  return frame.page(
    DATES,
    'chronology',
    { title: 'Dates', description: `Every year and month of the archive. ${frame.holdings}` },
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
  readonly one: string
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
  { address, heading, shelves, one, note }: Directory,
  from: Permalink,
  n: number,
  pages: number,
): Page {
  const largest = shelves.reduce((most, { entries }) => Math.max(most, entries.length), 0)
  const shown = shelves.slice((n - 1) * PAGE_ENTRIES, n * PAGE_ENTRIES)
  const view: DirectoryView = {
    heading,
    summary: counted(shelves.length, one),
    note,
    pagination: directoryPagination(address, from, n, pages, frame),
    letters: lettersOf(shown, largest, from),
  }
  const title = n === 1 ? heading : `${heading}, page ${n} of ${pages}`
  const description = `${counted(shelves.length, one)} of the archive, A to Z.`
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
      label: String(i + 1),
      href: href(i + 1),
      current: i + 1 === current,
    })),
  }
}

function lettersOf(shelves: readonly Shelf[], largest: number, from: Permalink): DirectoryView['letters'] {
  const letters: {
    letter: string
    id: string
    entries: DirectoryView['letters'][number]['entries'][number][]
  }[] = []
  for (const shelf of shelves) {
    const letter = initialOf(shelf.key)
    const known = letters.find((group) => group.letter === letter)
    const entry = {
      ...countedLink(shelf.name, shelf.permalink, shelf.entries.length, largest, from),
      note: shelf.found ? 'found' : '',
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
