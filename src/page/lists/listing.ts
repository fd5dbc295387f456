// A list of articles, cut into pages: what all lists have in common.
import type { Entry, Span } from '../../archive/archive.ts'
import type { Permalink } from '../../value/permalink.ts'
import { type Frame, lazily } from '../frame.ts'
import type { Texts } from '../texts/texts.ts'
import { dayInWords } from '../texts/words.ts'
import type { LinkView, ListFrontView, ListingView, Page } from '../views.ts'
import { type Grain, groupsOf } from './card.ts'
import { type ListPage, numberedTitle, paginate, paginationView } from './pagination.ts'

/** A list before it is cut into pages. */
export interface List {
  readonly address: Permalink
  readonly kicker: string
  readonly heading: string
  readonly note: string
  readonly entries: readonly Entry[]
  readonly grain: Grain
  /** True when that all of it is undated need not be said. */
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
export function* listPages(list: List, frame: Frame): Generator<Page> {
  for (const part of paginate(list.address, list.entries))
    yield lazily(part.address, 'listing', () => listPage(list, part, frame))
}

function listPage(list: List, part: ListPage<Entry>, frame: Frame): Page {
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
    groups: groupsOf(part.items, list.grain, part.address, texts),
    pagination: paginationView(list.address, part, here, texts),
    earlier: link(list.earlier),
    later: link(list.later),
  }
  const title = isFirst ? list.heading : numberedTitle(list.heading, part.number, part.of, texts)
  const description = texts.say('listing.description', { heading: list.heading, summary: view.summary })
  return frame.page(part.address, 'listing', { title, description }, view)
}

function summaryOf({ entries, isUndated }: List, texts: Texts): string {
  const undated = entries.filter(({ filing }) => filing === null).length
  const articles = texts.count('count.article', entries.length)
  if (undated === 0 || isUndated) return articles
  return undated === entries.length
    ? texts.say('listing.all-undated', { articles })
    : texts.say('listing.some-undated', { articles, undated: texts.number(undated) })
}
