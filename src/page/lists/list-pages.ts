// Lists of articles: years, months, days, the undated, and everything on a shelf.
import type { Archive, Entry, Shelf, Span } from '../../archive/archive.ts'
import { by } from '../../value/order.ts'
import { type Permalink, permalink } from '../../value/permalink.ts'
import { AUTHORS, DATES, PUBLICATIONS, TAGS, UNDATED_LIST } from '../../value/site-addresses.ts'
import type { Frame } from '../frame.ts'
import type { Texts } from '../texts/texts.ts'
import { dayInCalendars, dayInWords, isolated, kindInWords } from '../texts/words.ts'
import { calendarTable, daysByNumber } from '../time/calendar-table.ts'
import type { CalendarView, CountedLink, ListFrontView, Page } from '../views.ts'
import { countedLink, type Grain, groupId } from './card.ts'
import { largestOf, monthBars, yearBars } from './histogram.ts'
import { listPages, PLAIN } from './listing.ts'
import { pageHolding } from './pagination.ts'

/** Pages for every year, month and day that holds something. */
export function* spanPages(archive: Archive, frame: Frame): Generator<Page> {
  const { texts } = frame
  const { years } = archive
  const months = years.flatMap(({ parts }) => parts)
  const days = months.flatMap(({ parts }) => parts)
  const byNumber = daysByNumber(years)
  for (const [spans, kicker, grain] of [
    [years, 'listing.year', 'month'],
    [months, 'listing.month', 'day'],
    [days, 'listing.day', 'one-day'],
  ] as const) {
    for (const [i, span] of spans.entries()) {
      yield* listPages(
        {
          ...PLAIN,
          address: span.permalink,
          kicker: texts.say(kicker),
          heading: grain === 'one-day' ? dayInCalendars(span.filing, texts) : dayInWords(span.filing, texts),
          entries: span.entries,
          grain,
          up: spanParents(span, texts),
          front: () => spanFront(span, grain, byNumber, frame),
          earlier: spans[i - 1],
          later: spans[i + 1],
        },
        frame,
      )
    }
  }
}

/** The list of the articles whose date is not known: first those of which something is. */
export function* undatedPages(archive: Archive, frame: Frame): Generator<Page> {
  const { texts } = frame
  const known = by(({ article }: Entry) => (article.published.status === 'bounded' ? 0 : 1))
  yield* listPages(
    {
      ...PLAIN,
      address: UNDATED_LIST,
      kicker: '',
      heading: texts.say('listing.undated'),
      note: texts.say('listing.undated-note'),
      entries: [...archive.undated].sort(known),
      grain: archive.undated.some(({ article }) => article.published.status === 'bounded')
        ? 'bounds'
        : 'none',
      isUndated: true,
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
          kicker: shelfKicker(shelf, texts.say(kicker), texts),
          heading: shelf.name,
          note: shelfNote(shelf, texts),
          entries: shelf.entries,
          grain: 'year',
          up: [{ label: texts.say(directory), address: parent }],
          front: () => shelfFront(shelf, frame),
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

/** `Tag`; of a listed name with what it is of: `Tag · Organisation`. */
function shelfKicker({ authority }: Shelf, list: string, texts: Texts): string {
  const kind = authority && kindInWords(authority, texts)
  return kind ? texts.say('listing.kind', { list, kind }) : list
}

function shelfNote({ found, variants, authority }: Shelf, texts: Texts): string {
  const notes: string[] = []
  if (authority?.note) notes.push(isolated(authority.note))
  if (found) notes.push(texts.say('listing.found'))
  const others = variants.slice(1).map(isolated).join(texts.say('list.comma'))
  if (others !== '') notes.push(texts.say('listing.also-written', { names: others }))
  return notes.join(' ')
}

/** The calendar of a month, the months and calendars of a year; of a day there is nothing more to show. */
function spanFront(span: Span, grain: Grain, days: ReadonlyMap<number, Span>, frame: Frame): ListFrontView {
  if (grain === 'one-day') return PLAIN.front()
  const { texts } = frame
  const link = (to: Permalink) => frame.href(span.permalink, to)
  const months = grain === 'month' ? span.parts : [span]
  const largest = months.reduce((most, { parts }) => Math.max(most, largestOf(parts)), 1)
  const calendars = months.flatMap((month): CalendarView[] => {
    if (month.parts.length === 0) return []
    const { year, month: of } = month.filing
    const isOwn = month === span
    return [
      calendarTable(
        { calendar: 'gregorian', year, month: of ?? 1 },
        {
          href: isOwn ? '' : link(month.permalink),
          count: isOwn ? '' : texts.count('count.article', month.entries.length),
        },
        { days, largest, link, texts },
      ),
    ]
  })
  return {
    bars: grain === 'month' && span.parts.length > 1 ? monthBars(span, link, texts) : [],
    barsHeading: texts.say('listing.months'),
    calendars,
    loose: looseOf(span, grain, frame),
  }
}

/** What a year holds without a month, and a month without a day, in words. */
function looseOf(span: Span, grain: Grain, frame: Frame): CountedLink[] {
  const { texts } = frame
  const isLoose = ({ filing }: Entry) => (grain === 'month' ? filing?.month : filing?.day) === null
  const first = span.entries.findIndex(isLoose)
  const [entry] = span.entries.slice(first, first + 1)
  if (first < 0 || !entry) return []
  const count = span.entries.filter(isLoose).length
  const page = pageHolding(span.permalink, span.entries.length, first)
  const date = dayInWords(span.filing, texts)
  const link = countedLink(
    texts.say(grain === 'month' ? 'date.no-month' : 'date.no-day', { date }),
    page,
    count,
    count,
    span.permalink,
    texts,
  )
  return [{ ...link, href: `${link.href}#${groupId(entry, grain)}` }]
}

/** A shelf's articles by year: each bar leads to where the year begins in the list. */
function shelfFront({ permalink: address, entries }: Shelf, frame: Frame): ListFrontView {
  const { texts } = frame
  const years = new Map<number, { count: number; first: number }>()
  for (const [i, { filing }] of entries.entries()) {
    if (filing === null) continue
    const known = years.get(filing.year)
    if (known) known.count++
    else years.set(filing.year, { count: 1, first: i })
  }
  if (years.size < 2) return PLAIN.front()
  const counts = [...years]
    .map(([year, { count, first }]) => ({
      year,
      count,
      href: `${frame.href(address, pageHolding(address, entries.length, first))}#y${year}`,
    }))
    .reverse()
  return {
    ...PLAIN.front(),
    bars: yearBars(counts, texts.say('time.none'), texts),
    barsHeading: texts.say('home.by-year'),
  }
}
