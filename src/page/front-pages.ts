// The pages that every archive has once: home, search, about, and what is shown for a wrong address.
import type { Archive, Entry, Shelf } from '../archive/archive.ts'
import type { Status } from '../article/claim.ts'
import { by, inTurn, reversed } from '../value/order.ts'
import { permalink } from '../value/permalink.ts'
import { cardOf, countedLink } from './card.ts'
import { largestOf } from './directory-pages.ts'
import {
  ABOUT,
  type Frame,
  HOME,
  PUBLICATIONS,
  SEARCH,
  type SiteSettings,
  TAGS,
  UNDATED_LIST,
} from './frame.ts'
import type { AboutView, CountedLink, HomeView, Page } from './views.ts'
import { counted } from './words.ts'

const NEWEST = 12
const HOME_TAGS = 30
const HOME_PUBLICATIONS = 12

/** The first page of the site. */
export function homePage(archive: Archive, frame: Frame, settings: SiteSettings): Page {
  const largest = Math.max(largestOf(archive.years), archive.undated.length)
  const view: HomeView = {
    span: spanOf(archive),
    newest: archive.newestFirst.slice(0, NEWEST).map((entry) => cardOf(entry, HOME)),
    years: archive.years.map((year) =>
      countedLink(String(year.filing.year), year.permalink, year.entries.length, largest, HOME),
    ),
    undated: countedLink('Undated', UNDATED_LIST, archive.undated.length, largest, HOME),
    tags: most(archive.tags, HOME_TAGS),
    publications: most(archive.publications, HOME_PUBLICATIONS),
    moreTags: { label: counted(archive.tags.length, 'tag'), href: frame.href(HOME, TAGS) },
    morePublications: {
      label: counted(archive.publications.length, 'publication'),
      href: frame.href(HOME, PUBLICATIONS),
    },
  }
  return frame.page(HOME, 'home', { title: '', description: settings.description || frame.holdings }, view)
}

/** The search page: its list of other ways in serves readers without scripts. */
export function searchPage(frame: Frame): Page {
  const view = { heading: 'Search', browse: frame.browse(SEARCH) }
  return frame.page(
    SEARCH,
    'search',
    { title: 'Search', description: `Full-text search. ${frame.holdings}` },
    view,
  )
}

const CITATION_FILES = [
  ['All articles as a table (CSV)', 'data/citations.csv'],
  ['All citations for reference managers (RIS)', 'data/citations.ris'],
  ['All citations for LaTeX (BibLaTeX)', 'data/citations.bib'],
  ['All citations as CSL-JSON', 'data/citations.csl.json'],
] as const

/** How the archive decides, with the numbers of what it decided. */
export function aboutPage(archive: Archive, frame: Frame, settings: SiteSettings): Page {
  const view: AboutView = {
    description: settings.description,
    holdings: frame.holdings,
    dates: tally(archive, ({ article }) => article.published.status),
    headlines: tally(archive, ({ article }) => article.headline.status),
    data: [
      { label: 'All records, one JSON object a line', href: `${frame.href(ABOUT, HOME)}data/articles.jsonl` },
      {
        label: 'What a record holds (JSON Schema)',
        href: `${frame.href(ABOUT, HOME)}data/article.schema.json`,
      },
      ...CITATION_FILES.map(([label, path]) => ({ label, href: frame.href(ABOUT, HOME) + path })),
    ],
  }
  return frame.page(
    ABOUT,
    'about',
    {
      title: 'About this archive',
      description: 'How dates, names and headlines are decided, and what is hidden.',
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

function most(shelves: readonly Shelf[], count: number): CountedLink[] {
  const chosen = [...shelves]
    .sort(
      inTurn(
        reversed(by(({ entries }) => entries.length)),
        by(({ key }) => key),
      ),
    )
    .slice(0, count)
  const largest = chosen[0]?.entries.length ?? 0
  return chosen.map((shelf) => countedLink(shelf.name, shelf.permalink, shelf.entries.length, largest, HOME))
}

/** `1912 to 2024`, `1987`; empty when nothing is dated. */
function spanOf({ years }: Archive): string {
  const first = years[0]?.filing.year
  const last = years.at(-1)?.filing.year
  if (first === undefined || last === undefined) return ''
  return first === last ? String(first) : `${first} to ${last}`
}

const TERMS: readonly (readonly [Status, string])[] = [
  ['stated', 'stated'],
  ['supplied', 'supplied'],
  ['inferred', 'inferred'],
  ['bounded', 'bounded'],
  ['unknown', 'not known'],
]

function tally(archive: Archive, statusOf: (entry: Entry) => Status): { term: string; count: string }[] {
  const counts = new Map<Status, number>()
  for (const entry of archive.entries) counts.set(statusOf(entry), (counts.get(statusOf(entry)) ?? 0) + 1)
  return TERMS.flatMap(([status, term]) => {
    const count = counts.get(status) ?? 0
    return count === 0 ? [] : [{ term, count: counted(count, 'article') }]
  })
}
