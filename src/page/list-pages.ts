// Lists of articles: years, months, days, the undated, and everything on a shelf.
import type { Archive, Entry, Shelf, Span } from '../archive/archive.ts'
import { type Permalink, permalink } from '../value/permalink.ts'
import { countedLink, type Grain, groupsOf } from './card.ts'
import { AUTHORS, DATES, type Frame, lazily, PUBLICATIONS, TAGS, UNDATED_LIST } from './frame.ts'
import { type ListPage, numberedTitle, paginate, paginationView } from './pagination.ts'
import type { Texts } from './texts.ts'
import type { LinkView, ListingView, Page } from './views.ts'
import { dayInWords } from './words.ts'

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
  const { texts } = frame
  const months = archive.years.flatMap(({ parts }) => parts)
  const days = months.flatMap(({ parts }) => parts)
  for (const [spans, kicker, grain, partsHeading] of [
    [archive.years, 'listing.year', 'month', 'listing.months'],
    [months, 'listing.month', 'day', 'listing.days'],
    [days, 'listing.day', 'none', undefined],
  ] as const) {
    for (const [i, span] of spans.entries()) {
      yield* listPages(
        {
          address: span.permalink,
          kicker: texts.say(kicker),
          heading: dayInWords(span.filing, texts),
          note: '',
          entries: span.entries,
          grain,
          up: spanParents(span, texts),
          parts: span.parts,
          partsHeading: partsHeading === undefined ? '' : texts.say(partsHeading),
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
  const { texts } = frame
  yield* listPages(
    {
      ...PLAIN,
      address: UNDATED_LIST,
      kicker: texts.say('nav.dates'),
      heading: texts.say('listing.undated'),
      note: texts.say('listing.undated-note'),
      entries: archive.undated,
      grain: 'none',
      up: [{ label: texts.say('nav.dates'), address: DATES }],
    },
    frame,
  )
}

/** Lists of every tag, publication and author. */
export function* shelfPages(archive: Archive, frame: Frame): Generator<Page> {
  const { texts } = frame
  for (const [shelves, kicker, parent, directory] of [
    [archive.tags, 'listing.tag', TAGS, 'nav.tags'],
    [archive.publications, 'listing.publication', PUBLICATIONS, 'nav.publications'],
    [archive.authors, 'listing.author', AUTHORS, 'nav.authors'],
  ] as const) {
    for (const shelf of shelves) {
      yield* listPages(
        {
          ...PLAIN,
          address: shelf.permalink,
          kicker: texts.say(kicker),
          heading: shelf.name,
          note: shelfNote(shelf, texts),
          entries: shelf.entries,
          grain: 'year',
          up: [{ label: texts.say(directory), address: parent }],
        },
        frame,
      )
    }
  }
}

function spanParents(
  { filing: { year, month, day } }: Span,
  texts: Texts,
): { label: string; address: Permalink }[] {
  const parents = [{ label: texts.say('nav.dates'), address: DATES }]
  const y = String(year).padStart(4, '0')
  const m = String(month ?? 0).padStart(2, '0')
  if (month !== null) parents.push({ label: texts.digits(year), address: permalink(y) })
  if (month !== null && day !== null)
    parents.push({ label: dayInWords({ year, month, day: null }, texts), address: permalink(y, m) })
  return parents
}

function shelfNote({ found, variants }: Shelf, texts: Texts): string {
  const notes: string[] = []
  if (found) notes.push(texts.say('listing.found'))
  if (variants.length > 1)
    notes.push(texts.say('listing.also-written', { names: variants.slice(1).join(texts.say('list.comma')) }))
  return notes.join(' ')
}

function* listPages(list: List, frame: Frame): Generator<Page> {
  for (const part of paginate(list.address, list.entries))
    yield lazily(part.address, 'listing', () => listPage(list, part, frame))
}

function listPage(list: List, part: ListPage<Entry>, frame: Frame): Page {
  const { texts } = frame
  const here = (address: Permalink) => frame.href(part.address, address)
  const link = (span: Span | undefined): LinkView =>
    span ? { label: dayInWords(span.filing, texts), href: here(span.permalink) } : { label: '', href: '' }
  const largest = Math.max(0, ...list.parts.map(({ entries }) => entries.length))
  const view: ListingView = {
    kicker: list.kicker,
    heading: { text: list.heading, lang: '', dir: 'auto' },
    summary: summaryOf(list.entries, list.address === UNDATED_LIST, texts),
    note: list.note,
    up: list.up.map(({ label, address }) => ({ label, href: here(address) })),
    parts: list.parts.map((span) =>
      countedLink(
        dayInWords(span.filing, texts),
        span.permalink,
        span.entries.length,
        largest,
        part.address,
        texts,
      ),
    ),
    partsHeading: list.parts.length === 0 ? '' : list.partsHeading,
    groups: groupsOf(part.items, list.grain, part.address, texts),
    pagination: paginationView(list.address, part, here, texts),
    earlier: link(list.earlier),
    later: link(list.later),
  }
  const title =
    part.address === list.address ? list.heading : numberedTitle(list.heading, part.number, part.of, texts)
  const description = texts.say('listing.description', { heading: list.heading, summary: view.summary })
  return frame.page(part.address, 'listing', { title, description }, view)
}

function summaryOf(entries: readonly Entry[], allUndated: boolean, texts: Texts): string {
  const undated = entries.filter(({ filing }) => filing === null).length
  const articles = texts.count('count.article', entries.length)
  if (undated === 0 || allUndated) return articles
  return undated === entries.length
    ? texts.say('listing.all-undated', { articles })
    : texts.say('listing.some-undated', { articles, undated: texts.number(undated) })
}
