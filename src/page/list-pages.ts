// Lists of articles: years, months, days, the undated, and everything on a shelf.
import type { Archive, Entry, Shelf, Span } from '../archive/archive.ts'
import { MONTH_NAMES } from '../value/calendar.ts'
import { type Permalink, permalink } from '../value/permalink.ts'
import { countedLink, type Grain, groupsOf } from './card.ts'
import { AUTHORS, DATES, type Frame, lazily, PUBLICATIONS, TAGS, UNDATED_LIST } from './frame.ts'
import { type ListPage, paginate, paginationView } from './pagination.ts'
import type { LinkView, ListingView, Page } from './views.ts'
import { counted, number } from './words.ts'

/** A list before it is cut into pages. */
interface List {
  readonly address: Permalink
  readonly kicker: string
  readonly heading: string
  readonly note: string
  readonly entries: readonly Entry[]
  readonly grain: Grain
  readonly up: readonly { readonly label: string; readonly address: Permalink }[]
  readonly parts: readonly Span[]
  readonly partsHeading: string
  readonly earlier: Span | undefined
  readonly later: Span | undefined
}

const PLAIN = { note: '', parts: [], partsHeading: '', earlier: undefined, later: undefined } as const

/** Pages for every year, month and day that holds something. */
export function* spanPages(archive: Archive, frame: Frame): Generator<Page> {
  const months = archive.years.flatMap(({ parts }) => parts)
  const days = months.flatMap(({ parts }) => parts)
  for (const [spans, kicker, grain, partsHeading] of [
    [archive.years, 'Year', 'month', 'Months'],
    [months, 'Month', 'day', 'Days'],
    [days, 'Day', 'none', ''],
  ] as const) {
    for (const [i, span] of spans.entries()) {
      yield* listPages(
        {
          address: span.permalink,
          kicker,
          heading: spanName(span),
          note: '',
          entries: span.entries,
          grain,
          up: spanParents(span),
          parts: span.parts,
          partsHeading,
          earlier: spans[i - 1],
          later: spans[i + 1],
        },
        frame,
      )
    }
  }
}

/** The list of the articles whose date is not known. */
export function* undatedPages(archive: Archive, frame: Frame): Generator<Page> {
  yield* listPages(
    {
      ...PLAIN,
      address: UNDATED_LIST,
      kicker: 'Dates',
      heading: 'Undated',
      note: 'These files do not say in which year they were published, and the archive does not guess.',
      entries: archive.undated,
      grain: 'none',
      up: [{ label: 'Dates', address: DATES }],
    },
    frame,
  )
}

/** Lists of every tag, publication and author. */
export function* shelfPages(archive: Archive, frame: Frame): Generator<Page> {
  for (const [shelves, kicker, parent] of [
    [archive.tags, 'Tag', TAGS],
    [archive.publications, 'Publication', PUBLICATIONS],
    [archive.authors, 'Author', AUTHORS],
  ] as const) {
    for (const shelf of shelves) {
      yield* listPages(
        {
          ...PLAIN,
          address: shelf.permalink,
          kicker,
          heading: shelf.name,
          note: shelfNote(shelf),
          entries: shelf.entries,
          grain: 'year',
          up: [{ label: `${kicker}s`, address: parent }],
        },
        frame,
      )
    }
  }
}

/** A month's or day's own name: `2022`, `March 2022`, `14 March 2022`. */
export function spanName({ filing: { year, month, day } }: Span): string {
  return [day, month === null ? null : MONTH_NAMES[month - 1], year].filter((part) => part !== null).join(' ')
}

function spanParents({ filing: { year, month, day } }: Span): { label: string; address: Permalink }[] {
  const parents = [{ label: 'Dates', address: DATES }]
  const y = String(year).padStart(4, '0')
  const m = String(month ?? 0).padStart(2, '0')
  if (month !== null) parents.push({ label: String(year), address: permalink(y) })
  if (month !== null && day !== null)
    parents.push({ label: `${MONTH_NAMES[month - 1]} ${year}`, address: permalink(y, m) })
  return parents
}

function shelfNote({ found, variants }: Shelf): string {
  const notes: string[] = []
  if (found) notes.push('Found by the archive: a name that stands in the texts of these articles.')
  if (variants.length > 1) notes.push(`Also written: ${variants.slice(1).join(', ')}.`)
  return notes.join(' ')
}

function* listPages(list: List, frame: Frame): Generator<Page> {
  for (const part of paginate(list.address, list.entries))
    yield lazily(part.address, 'listing', () => listPage(list, part, frame))
}

function listPage(list: List, part: ListPage<Entry>, frame: Frame): Page {
  const here = (address: Permalink) => frame.href(part.address, address)
  const link = (span: Span | undefined): LinkView =>
    span ? { label: spanName(span), href: here(span.permalink) } : { label: '', href: '' }
  const largest = Math.max(0, ...list.parts.map(({ entries }) => entries.length))
  const view: ListingView = {
    kicker: list.kicker,
    heading: { text: list.heading, lang: '', dir: 'auto' },
    summary: summaryOf(list.entries, list.address === UNDATED_LIST),
    note: list.note,
    up: list.up.map(({ label, address }) => ({ label, href: here(address) })),
    parts: list.parts.map((span) =>
      countedLink(spanName(span), span.permalink, span.entries.length, largest, part.address),
    ),
    partsHeading: list.parts.length === 0 ? '' : list.partsHeading,
    groups: groupsOf(part.items, list.grain, part.address),
    pagination: paginationView(list.address, part, here),
    earlier: link(list.earlier),
    later: link(list.later),
  }
  const title =
    part.address === list.address ? list.heading : `${list.heading}, page ${part.number} of ${part.of}`
  const description = `${list.heading}: ${view.summary}`
  return frame.page(part.address, 'listing', { title, description }, view)
}

function summaryOf(entries: readonly Entry[], allUndated: boolean): string {
  const undated = entries.filter(({ filing }) => filing === null).length
  const all = counted(entries.length, 'article')
  return undated === 0 || allUndated
    ? all
    : `${all}, ${undated === entries.length ? 'all' : number(undated)} of them undated`
}
