// A list of articles, cut into pages: what all lists have in common.
import type { Entry, Span } from '../../archive/archive.ts'
import { knowledgeOf } from '../../archive/filing.ts'
import { memoized } from '../../value/memo.ts'
import type { Permalink } from '../../value/permalink.ts'
import { SEARCH } from '../../value/site-addresses.ts'
import { type FormatView, formatViews } from '../article/format-views.ts'
import type { Frame } from '../frame.ts'
import { type PageContent, PageKind, type PageOf } from '../page.ts'
import { daysInWords } from '../texts/date-words.ts'
import type { PlainKey, Texts } from '../texts/texts.ts'
import { dayInWords, weekdayName } from '../texts/words.ts'
import type {
  BarView,
  CalendarView,
  CardView,
  CountedLink,
  ForeignText,
  LinkView,
  PaginationView,
} from '../views.ts'
import { type GroupView, groupsOf, type Parting } from './card.ts'
import { type ListPage, numberedTitle, pagesToALink, paginate, paginationView } from './pagination.ts'

/** Something that is to be known of what a list is of. */
export interface FactView {
  /** `Also written` */
  readonly term: string
  /** `href` is empty for what leads nowhere, `note` for what needs none. */
  readonly values: readonly (LinkView & { readonly note: string })[]
}

/** What stands above the articles on the first page of a list. */
export interface ListFrontView {
  /** Of a name: its other forms, and how it stands to others. */
  readonly facts: readonly FactView[]
  /** A histogram; empty when there is nothing to compare. */
  readonly bars: readonly BarView[]
  /** The same as a share of all that the archive holds of each time; empty where that is not told. */
  readonly shares: readonly BarView[]
  readonly barsHeading: string
  readonly calendars: readonly CalendarView[]
  /** What a year holds without a month, or a month without a day: `2022, month not given`. */
  readonly loose: readonly CountedLink[]
}

export interface ListingView extends ListFrontView {
  /** What kind of list: `Tag`, `Publication`, `Day`. */
  readonly kicker: string
  readonly heading: ForeignText
  /** `12 articles, 2 of them undated`. */
  readonly summary: string
  /** How the list came about, in a sentence or two; empty when plain. */
  readonly note: string
  readonly up: readonly LinkView[]
  /** To the search, narrowed to these articles or for their name, and that over time; none where search cannot be. */
  readonly searches: readonly LinkView[]
  readonly groups: readonly GroupView[]
  readonly pagination: PaginationView
  /**
   * What a reader can save the whole list as, if it can be saved here; `first` leads to its first page, `articles` are the ids of all of
   * its articles, where no page can read another.
   */
  readonly saving: {
    readonly first: string
    readonly pages: number
    readonly articles: string
    readonly formats: readonly FormatView[]
  }
  /** Whether it is a list of a year, a month or a day: then a date can be gone to from it. */
  readonly isOfTime: boolean
  readonly earlier: LinkView
  readonly later: LinkView
}

/** A page of a list of articles. */
export type ListingPage = PageOf<'listing', ListingView>

const LISTING_PAGE = new PageKind<'listing', ListingView>('listing')

/** A list before it is cut into pages. */
export interface ListPlan {
  readonly address: Permalink
  readonly kicker: string
  readonly heading: string
  readonly note: string
  readonly entries: readonly Entry[]
  readonly parting: Parting
  /** What narrows the search to these articles, as the search page's address says it: `['tag', 'Weather']`; none where nothing does. */
  readonly narrowing: readonly (readonly [key: string, value: string])[]
  /** What the link to the search says. */
  readonly searchWords: PlainKey
  /** Whether another link leads to the same search over time. */
  readonly isOverTime: boolean
  /** True where the heading already says that all of it is undated. */
  readonly isUndated: boolean
  readonly up: readonly { readonly label: string; readonly address: Permalink }[]
  /** Makes what stands above the articles of the list's first page. */
  readonly front: () => ListFrontView
  /** Whether it is a list of a year, a month or a day, from which readers go on to others. */
  readonly isOfTime: boolean
  readonly earlier: Span | undefined
  readonly later: Span | undefined
}

/** A list and its pages, the newest first. */
interface CutList extends ListPlan {
  readonly parts: readonly ListPage<Entry>[]
}

const NO_FRONT: ListFrontView = {
  facts: [],
  bars: [],
  shares: [],
  barsHeading: '',
  calendars: [],
  loose: [],
}

/** What a list need not say. */
export const PLAIN = {
  note: '',
  narrowing: [],
  searchWords: 'listing.search',
  isOverTime: false,
  isUndated: false,
  isOfTime: false,
  front: () => NO_FRONT,
  earlier: undefined,
  later: undefined,
} as const

/** The pages of a list. */
export function* listPages(list: ListPlan, frame: Frame): Generator<ListingPage> {
  const parts = paginate(list.address, list.entries)
  for (const part of parts)
    yield LISTING_PAGE.at(part.address, frame, () => listContent({ ...list, parts }, part, frame))
}

function listContent(list: CutList, part: ListPage<Entry>, frame: Frame): PageContent<ListingView> {
  const { texts } = frame
  const here = (address: Permalink) => frame.href(part.address, address)
  const link = (span: Span | undefined): LinkView =>
    span ? { label: spanInWords(span, texts), href: here(span.permalink) } : { label: '', href: '' }
  const isFirst = part.address === list.address
  const view: ListingView = {
    kicker: list.kicker,
    heading: { text: list.heading, lang: '', dir: 'auto' },
    summary: summaryOf(list, texts),
    note: isFirst ? list.note : '',
    searches: searchesOf(list, part.address, frame),
    up: list.up.map(({ label, address }) => ({ label, href: here(address) })),
    ...(isFirst ? list.front() : NO_FRONT),
    groups: withoutOwnName(groupsOf(part.items, list.parting, part.address, frame), list.heading),
    pagination: withDates(paginationView(list.address, part, here, texts), list, texts),
    saving: savingOf(list, part, frame),
    isOfTime: list.isOfTime,
    earlier: link(list.earlier),
    later: link(list.later),
  }
  const title = isFirst ? list.heading : numberedTitle(list.heading, part.number, part.of, texts)
  const description = texts.say('listing.description', { heading: list.heading, summary: view.summary })
  return { title, description, view }
}

/** `Monday, 2 March 1987`, `March 1987`, `1987`. */
function spanInWords({ filing }: Span, texts: Texts): string {
  const date = dayInWords(filing, texts)
  const weekday = weekdayName(filing, texts)
  return weekday === '' ? date : texts.say('date.with-weekday', { weekday, date })
}

/** The ways to the search with its filters set; of a name also to its share of what is held, through time. */
function searchesOf(
  { narrowing, searchWords, isOverTime }: ListPlan,
  from: Permalink,
  frame: Frame,
): LinkView[] {
  if (narrowing.length === 0) return []
  const link = (words: PlainKey, fields: ListPlan['narrowing']): LinkView => ({
    label: frame.texts.say(words),
    href: `${frame.href(from, SEARCH)}#${new URLSearchParams(fields.map(([key, value]) => [key, value]))}`,
  })
  const overTime = [...narrowing, ['view', 'time'], ['as', 'share']] as const
  return [link(searchWords, narrowing), ...(isOverTime ? [link('names.over-time', overTime)] : [])]
}

/** The pages of a list of many are named by their dates, too. */
function withDates(pagination: PaginationView, { parts }: CutList, texts: Texts): PaginationView {
  if (pagination.all.length === 0) return pagination
  const step = pagesToALink(parts.length)
  const all = pagination.all.map((page, i) => {
    const items = parts.slice(i * step, (i + 1) * step).flatMap((part) => part.items)
    return { ...page, dates: datesOf(items, texts) }
  })
  return { ...pagination, all }
}

/** From when to when articles are, of which the newest is the first; empty where none is dated. */
function datesOf(items: readonly Entry[], texts: Texts): string {
  const filings = items.flatMap(({ filing }) => filing ?? [])
  const [last, first] = [filings[0], filings.at(-1)]
  return first && last ? daysInWords(first, last, texts) : ''
}

/** What the page is called need not stand in each of its rows. */
function withoutOwnName(groups: readonly GroupView[], name: string): GroupView[] {
  const without = (card: CardView, heading: string): CardView => ({
    ...card,
    publication: [name, heading].includes(card.publication) ? '' : card.publication,
    byline: card.byline === name ? '' : card.byline,
  })
  return groups.map((group) => ({ ...group, cards: group.cards.map((card) => without(card, group.heading)) }))
}

/**
 * How a reader can save a list. Where no page can read another, its first page names all of its articles, and the others
 * cannot save it.
 */
function savingOf(list: ListPlan, part: ListPage<Entry>, frame: Frame): ListingView['saving'] {
  const isFirst = part.address === list.address
  return {
    first: frame.href(part.address, list.address),
    pages: part.of,
    articles: frame.portable && isFirst ? list.entries.map(({ id }) => id).join(' ') : '',
    formats: frame.portable && !isFirst ? [] : formatViews('list'),
  }
}

/** How many of a list's articles have no date at all: counted once for all of its pages. */
const countUndated = memoized(
  (entries: readonly Entry[]) => entries.filter((entry) => knowledgeOf(entry) === 'undated').length,
)

function summaryOf({ entries, isUndated }: ListPlan, texts: Texts): string {
  const undated = countUndated(entries)
  const articles = texts.count('count.article', entries.length)
  if (undated === 0 || isUndated) return articles
  return undated === entries.length
    ? texts.say('listing.all-undated', { articles })
    : texts.say('listing.some-undated', { articles, undated: texts.number(undated) })
}
