// The first page of the site: what the archive holds, what was added last, and the lists that lead further.
import type { Archive, Entry, Shelf, Span } from '../../archive/archive.ts'
import { by, inTurn, reversed } from '../../value/order.ts'
import type { Permalink } from '../../value/permalink.ts'
import { AUTHORS, HOME, PUBLICATIONS, TAGS } from '../../value/site-addresses.ts'
import type { Frame, SiteSettings } from '../frame.ts'
import { cardOf } from '../lists/card.ts'
import { countedLink } from '../lists/counted-link.ts'
import { monthBars, yearBars } from '../lists/histogram.ts'
import { PageKind, type PageOf } from '../page.ts'
import type { CountKey, PlainKey } from '../texts/texts.ts'
import { onThisDayLink } from '../time/on-this-day.ts'
import { solarSpan, solarYears } from '../time/solar-pages.ts'
import { listsWithoutYear } from '../time/undated-pages.ts'
import type { BarView, CardView, CountedLink, LinkView } from '../views.ts'
import { homeData } from './home-data.ts'

/** A drawer of the catalogue: what is used most, and the way to all of it. */
export interface DrawerView {
  readonly id: string
  readonly heading: string
  readonly links: readonly CountedLink[]
  readonly more: LinkView
}

export interface HomeView {
  /** What the archive is in numbers: `1,284 articles`, `61 publications`, `1912 to 2024`. */
  readonly facts: readonly string[]
  /** The article that the keeper chose to lead; none or one. */
  readonly featured: readonly CardView[]
  /** Last added first. */
  readonly newest: readonly CardView[]
  /** Whether the first of them leads the others: it has a summary, and no other article was chosen to lead. */
  readonly newestLeads: boolean
  /** Years, first to last, with the gaps between them; the months of an archive of one year. */
  readonly years: readonly BarView[]
  /** What stands under no year: the list of approximate dates, if there is one, and that of the undated (`share` 0: none). */
  readonly loose: readonly CountedLink[]
  /** The days of the year; no `href` when no article has a day. */
  readonly onThisDay: LinkView
  /** Tags, and names found in the texts; empty drawers are left out. */
  readonly names: readonly DrawerView[]
  /** Publications and authors. */
  readonly drawers: readonly DrawerView[]
}

const HOME_PAGE = new PageKind<'home', HomeView>('home')

/** An even number, and one more where the first of them leads. */
const NEWEST = 12
/** What is used most of each drawer. */
const MOST = 12

/** The first page of the site. */
export function homePage(archive: Archive, frame: Frame, settings: SiteSettings): PageOf<'home', HomeView> {
  return HOME_PAGE.at(HOME, frame, () => ({
    title: '',
    description: settings.description || frame.holdings,
    machines: { linkedData: homeData(archive, frame, settings) },
    view: homeView(archive, frame, settings),
  }))
}

function homeView(archive: Archive, frame: Frame, settings: SiteSettings): HomeView {
  return {
    facts: sizeAndSpan(archive, frame),
    ...opening(archive, frame, settings),
    years: throughTime(archive, frame),
    loose: listsWithoutYear(archive, HOME, frame),
    onThisDay: onThisDayLink(archive, HOME, frame),
    ...drawersOf(archive, frame),
  }
}

/** A bar for each year, in the calendar in which lists give days; of an archive of one year, for each month. */
function throughTime(archive: Archive, frame: Frame): BarView[] {
  const { texts } = frame
  const { years } = archive
  const solar = solarYears(archive, HOME, frame)
  if (solar.length > 0) return solar
  const [only] = years
  const counts = (spans: readonly Span[], part: 'year' | 'month') =>
    spans.map(({ filing, entries, permalink }) => ({
      number: filing[part] ?? 0,
      count: entries.length,
      href: frame.href(HOME, permalink),
    }))
  if (only && years.length === 1 && only.parts.length > 1)
    return monthBars(counts(only.parts, 'month'), texts)
  const byYear = counts(years, 'year').map(({ number, ...rest }) => ({ ...rest, year: number }))
  return yearBars(byYear, texts.say('time.nothing'), texts)
}

/** What the page begins with: the article that the keeper chose, and what was added last. */
function opening(
  archive: Archive,
  frame: Frame,
  settings: SiteSettings,
): Pick<HomeView, 'featured' | 'newest' | 'newestLeads'> {
  const card = (entry: Entry): CardView => ({
    ...cardOf(entry, HOME, frame),
    summary: entry.article.summary ?? '',
  })
  const chosen = leadOf(archive, settings)
  const last = lastAdded(archive).filter((entry) => entry !== chosen)
  const newestLeads = chosen === undefined && (last[0]?.article.summary ?? '') !== ''
  return {
    featured: chosen ? [card(chosen)] : [],
    newest: last.slice(0, NEWEST + (newestLeads ? 1 : 0)).map(card),
    newestLeads,
  }
}

/** The article that the settings name as the lead; undefined when they name none, or none that there is. */
export function leadOf({ entries }: Archive, { lead = '' }: SiteSettings): Entry | undefined {
  return lead === ''
    ? undefined
    : entries.find(({ id, article }) => id === lead || article.source.path === lead)
}

/**
 * What was added last: by the day of its accession, and within a day by the date of publication, for a whole
 * batch bears the same day. What is not registered for good yet is newer than all that is.
 */
function lastAdded({ newestFirst }: Archive): Entry[] {
  const day = ({ accession }: Entry) => (accession.day === '' ? '9999-12-31' : accession.day)
  return [...newestFirst].sort(reversed(by(day))).slice(0, NEWEST + 2)
}

/** Size and span: what a reader of a newspaper finds in its folio line. */
function sizeAndSpan(archive: Archive, frame: Frame): string[] {
  const { texts } = frame
  const { publications } = archive
  return [
    texts.count('count.article', archive.entries.length),
    publications.length === 0 ? '' : texts.count('count.publication', publications.length),
    spanOf(archive, frame),
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
    links: most(shelves, MOST, frame),
    more: {
      label: texts.say('home.all', { counted: texts.count(more.counted, more.all) }),
      href: frame.href(HOME, more.address),
    },
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

function most(shelves: readonly Shelf[], count: number, frame: Frame): CountedLink[] {
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
    countedLink(
      { label: shelf.name, to: shelf.permalink, count: shelf.entries.length, largest },
      HOME,
      frame,
    ),
  )
}

/** `1912 to 2024`, `1987`, in the calendar in which lists give days; empty when nothing is dated. */
function spanOf(archive: Archive, frame: Frame): string {
  const { texts } = frame
  const { years } = archive
  const [first, last] = solarSpan(archive, frame) ?? [years[0]?.filing.year, years.at(-1)?.filing.year]
  if (first === undefined || last === undefined) return ''
  return first === last
    ? texts.digits(first)
    : texts.say('home.span', { first: texts.digits(first), last: texts.digits(last) })
}
