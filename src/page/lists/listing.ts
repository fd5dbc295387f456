// A list of articles, cut into pages: what all lists have in common.
import type { Entry, Span } from '../../archive/archive.ts'
import { knowledgeOf } from '../../archive/filing.ts'
import { memoized } from '../../value/memo.ts'
import type { Permalink } from '../../value/permalink.ts'
import { type FormatView, formatViews } from '../article/format-views.ts'
import type { Frame } from '../frame.ts'
import { type PageContent, PageKind, type PageOf } from '../page.ts'
import type { Texts } from '../texts/texts.ts'
import { dayInWords } from '../texts/words.ts'
import type { CalendarView, CountedLink, ForeignText, LinkView, PaginationView } from '../views.ts'
import { type Grain, type GroupView, groupsOf } from './card.ts'
import { type ListPage, numberedTitle, paginate, paginationView } from './pagination.ts'

/** What stands above the articles on the first page of a list. */
export interface ListFrontView {
  /** A histogram; empty when there is nothing to compare. */
  readonly bars: readonly CountedLink[]
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
  readonly groups: readonly GroupView[]
  readonly pagination: PaginationView
  /** What a reader can save the whole list as; `first` leads to its first page. */
  readonly saving: { readonly first: string; readonly pages: number; readonly formats: readonly FormatView[] }
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
  readonly grain: Grain
  /** True where the heading already says that all of it is undated. */
  readonly isUndated: boolean
  readonly up: readonly { readonly label: string; readonly address: Permalink }[]
  /** Makes what stands above the articles of the list's first page. */
  readonly front: () => ListFrontView
  readonly earlier: Span | undefined
  readonly later: Span | undefined
}

const NO_FRONT: ListFrontView = { bars: [], barsHeading: '', calendars: [], loose: [] }

/** What a list need not say. */
export const PLAIN = {
  note: '',
  isUndated: false,
  front: () => NO_FRONT,
  earlier: undefined,
  later: undefined,
} as const

/** The pages of a list. */
export function* listPages(list: ListPlan, frame: Frame): Generator<ListingPage> {
  for (const part of paginate(list.address, list.entries))
    yield LISTING_PAGE.at(part.address, frame, () => listContent(list, part, frame))
}

function listContent(list: ListPlan, part: ListPage<Entry>, frame: Frame): PageContent<ListingView> {
  const { texts } = frame
  const here = (address: Permalink) => frame.href(part.address, address)
  const link = (span: Span | undefined): LinkView =>
    span ? { label: dayInWords(span.filing, texts), href: here(span.permalink) } : { label: '', href: '' }
  const isFirst = part.address === list.address
  const view: ListingView = {
    kicker: list.kicker,
    heading: { text: list.heading, lang: '', dir: 'auto' },
    summary: summaryOf(list, texts),
    note: isFirst ? list.note : '',
    up: list.up.map(({ label, address }) => ({ label, href: here(address) })),
    ...(isFirst ? list.front() : NO_FRONT),
    groups: groupsOf(part.items, list.grain, part.address, frame),
    pagination: paginationView(list.address, part, here, texts),
    saving: { first: here(list.address), pages: part.of, formats: formatViews('list') },
    earlier: link(list.earlier),
    later: link(list.later),
  }
  const title = isFirst ? list.heading : numberedTitle(list.heading, part.number, part.of, texts)
  const description = texts.say('listing.description', { heading: list.heading, summary: view.summary })
  return { title, description, view }
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
