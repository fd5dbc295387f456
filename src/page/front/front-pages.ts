// The pages that every archive has once: home, search, about, and what is shown for a wrong address.
import type { Archive, Entry, Shelf } from '../../archive/archive.ts'
import type { Status } from '../../article/status.ts'
import { by, inTurn, reversed } from '../../value/order.ts'
import { type Permalink, permalink } from '../../value/permalink.ts'
import {
  ABOUT,
  AUTHORS,
  COLLECTION,
  HOME,
  PUBLICATIONS,
  SEARCH,
  TAGS,
  UNDATED_LIST,
} from '../../value/site-addresses.ts'
import type { Frame, SiteSettings } from '../frame.ts'
import { cardOf, countedLink } from '../lists/card.ts'
import { yearBars } from '../lists/histogram.ts'
import type { CountKey, PlainKey, Texts } from '../texts/texts.ts'
import { onThisDayLink } from '../time/on-this-day.ts'
import type { AboutView, CountedLink, DrawerView, HomeView, Page } from '../views.ts'

/** A lead and an even number of others. */
const NEWEST = 13
/** What is used most of each drawer. */
const MOST = 12

/** The first page of the site. */
export function homePage(archive: Archive, frame: Frame, settings: SiteSettings): Page {
  const { texts } = frame
  const view: HomeView = {
    facts: factsOf(archive, texts),
    newest: lastTakenIn(archive).map((entry) => ({
      ...cardOf(entry, HOME, texts),
      summary: entry.article.summary ?? '',
    })),
    years: yearBars(
      archive.years.map(({ filing, entries, permalink }) => ({
        year: filing.year,
        count: entries.length,
        href: frame.href(HOME, permalink),
      })),
      texts.say('time.nothing'),
      texts,
    ),
    undated: countedLink(
      texts.say('listing.undated'),
      UNDATED_LIST,
      archive.undated.length,
      archive.undated.length,
      HOME,
      texts,
    ),
    onThisDay: onThisDayLink(archive, HOME, frame),
    ...drawersOf(archive, frame),
  }
  return frame.page(HOME, 'home', { title: '', description: settings.description || frame.holdings }, view)
}

/**
 * What was taken in last: by the day of its accession, and within a day by the date of publication, for a whole
 * batch bears the same day. What is not taken in for good yet is newer than all that is.
 */
function lastTakenIn({ newestFirst }: Archive): Entry[] {
  const day = ({ accession }: Entry) => (accession.day === '' ? '9999-12-31' : accession.day)
  return [...newestFirst].sort(reversed(by(day))).slice(0, NEWEST)
}

/** Size and span: what a reader of a newspaper finds in its folio line. */
function factsOf(archive: Archive, texts: Texts): string[] {
  const { publications } = archive
  return [
    texts.count('count.article', archive.entries.length),
    publications.length === 0 ? '' : texts.count('count.publication', publications.length),
    spanOf(archive, texts),
  ].filter((fact) => fact !== '')
}

function drawersOf(
  { tags, publications, authors }: Archive,
  frame: Frame,
): Pick<HomeView, 'names' | 'drawers'> {
  const { texts } = frame
  const drawer = (
    id: string,
    heading: PlainKey,
    shelves: readonly Shelf[],
    more: { readonly counted: CountKey; readonly all: number; readonly address: Permalink },
  ): DrawerView => ({
    id,
    heading: texts.say(heading),
    links: most(shelves, MOST, texts),
    more: { label: texts.count(more.counted, more.all), href: frame.href(HOME, more.address) },
  })
  const toTags = { counted: 'count.tag', all: tags.length, address: TAGS } as const
  const held = (drawers: readonly DrawerView[]) => drawers.filter(({ links }) => links.length > 0)
  const names = [
    drawer(
      'tags',
      'nav.tags',
      tags.filter(({ found }) => !found),
      toTags,
    ),
    drawer(
      'names',
      'home.names',
      tags.filter(({ found }) => found),
      toTags,
    ),
  ]
  const drawers = [
    drawer('publications', 'nav.publications', publications, {
      counted: 'count.publication',
      all: publications.length,
      address: PUBLICATIONS,
    }),
    drawer('authors', 'nav.authors', authors, {
      counted: 'count.author',
      all: authors.length,
      address: AUTHORS,
    }),
  ]
  return { names: held(names), drawers: held(drawers) }
}

/** The search page: its list of other ways in serves readers without scripts. */
export function searchPage(frame: Frame): Page {
  const { texts } = frame
  const heading = texts.say('nav.search')
  const view = { heading, browse: frame.browse(SEARCH), texts: texts.forScript, calendar: texts.listCalendar }
  return frame.page(SEARCH, 'search', { title: heading, description: texts.say('search.description') }, view)
}

/** The page of the reader's own collection, which the reader's browser fills. */
export function collectionPage(frame: Frame): Page {
  const heading = frame.texts.say('nav.collection')
  const view = { heading, browse: frame.browse(COLLECTION) }
  const description = frame.texts.say('reader.collection-lead')
  return frame.page(COLLECTION, 'collection', { title: heading, description, noindex: true }, view)
}

const CITATION_FILES = [
  ['about.citations-csv', 'data/citations.csv'],
  ['about.citations-ris', 'data/citations.ris'],
  ['about.citations-bib', 'data/citations.bib'],
  ['about.citations-csl', 'data/citations.csl.json'],
] as const

/** How the archive decides, with the numbers of what it decided. */
export function aboutPage(archive: Archive, frame: Frame, settings: SiteSettings): Page {
  const { texts } = frame
  const view: AboutView = {
    description: settings.description,
    holdings: frame.holdings,
    dates: tally(archive, texts, ({ article }) => article.published.status),
    headlines: tally(archive, texts, ({ article }) => article.headline.status),
    rawFiles: settings.rawFiles ? texts.say('about.raw-files') : '',
    data: [
      { label: texts.say('about.all-records'), href: `${frame.href(ABOUT, HOME)}data/articles.jsonl` },
      {
        label: texts.say('about.schema'),
        href: `${frame.href(ABOUT, HOME)}data/article.schema.json`,
      },
      ...CITATION_FILES.map(([key, path]) => ({
        label: texts.say(key),
        href: frame.href(ABOUT, HOME) + path,
      })),
    ],
  }
  return frame.page(
    ABOUT,
    'about',
    {
      title: texts.say('about.title'),
      description: texts.say('about.description'),
    },
    view,
  )
}

/** What a host shows for an address that leads nowhere. */
export function notFoundPage(frame: Frame): Page {
  const browse = frame
    .browse(permalink())
    .map(({ label, href }) => ({ label, href: frame.absoluteRoot + href.slice(2) }))
  return frame.notFound({ browse })
}

function most(shelves: readonly Shelf[], count: number, texts: Texts): CountedLink[] {
  const chosen = [...shelves]
    .sort(
      inTurn(
        reversed(by(({ entries }) => entries.length)),
        by(({ key }) => key),
      ),
    )
    .slice(0, count)
  const largest = chosen[0]?.entries.length ?? 0
  return chosen.map((shelf) =>
    countedLink(shelf.name, shelf.permalink, shelf.entries.length, largest, HOME, texts),
  )
}

/** `1912 to 2024`, `1987`; empty when nothing is dated. */
function spanOf({ years }: Archive, texts: Texts): string {
  const first = years[0]?.filing.year
  const last = years.at(-1)?.filing.year
  if (first === undefined || last === undefined) return ''
  return first === last
    ? texts.digits(first)
    : texts.say('home.span', { first: texts.digits(first), last: texts.digits(last) })
}

const TERMS: readonly (readonly [Status, PlainKey])[] = [
  ['stated', 'status.stated'],
  ['supplied', 'about.count-supplied'],
  ['inferred', 'status.inferred'],
  ['bounded', 'status.bounded'],
  ['unknown', 'status.unknown'],
]

function tally(
  archive: Archive,
  texts: Texts,
  statusOf: (entry: Entry) => Status,
): { term: string; count: string }[] {
  const counts = new Map<Status, number>()
  for (const entry of archive.entries) counts.set(statusOf(entry), (counts.get(statusOf(entry)) ?? 0) + 1)
  return TERMS.flatMap(([status, key]) => {
    const count = counts.get(status) ?? 0
    return count === 0 ? [] : [{ term: texts.say(key), count: texts.count('count.article', count) }]
  })
}
