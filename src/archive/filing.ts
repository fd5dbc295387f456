// Under which year, month and day an article is filed, and the orders of an archive.
import type { Article } from '../article/article.ts'
import { sharedParts } from '../value/archive-date.ts'
import { memoized } from '../value/memo.ts'
import { by, byCodeUnits, inTurn, type Order, reversed } from '../value/order.ts'
import type { Entry, Filing } from './archive.ts'

/**
 * The part of a date that its earliest and latest day have in common: a choice between 2 January and
 * 1 February 2022 is filed under 2022. Null for what is unknown, only bounded, or spans years.
 */
export function filingOf({ published }: Pick<Article, 'published'>): Filing | null {
  return filingOfClaim(published)
}

const filingOfClaim = memoized((published: Article['published']): Filing | null =>
  published.status === 'bounded' ? null : sharedParts(published.value),
)

/** How much is known of when an article was published: its year at least, more than one year or a limit, nothing for certain. */
export type DateKnowledge = 'dated' | 'approximate' | 'undated'

/**
 * In which of the archive's three parts an article stands. *Approximate* are those whose date is said, and is of more than one
 * year or open to one side: `199X`, `../1989`. What only the archive bounds is undated.
 */
export function knowledgeOf({ filing, article }: Pick<Entry, 'filing' | 'article'>): DateKnowledge {
  const { value, status } = article.published
  if (filing !== null) return 'dated'
  return status === 'bounded' || value.precision === 'none' ? 'undated' : 'approximate'
}

/** The segments of a filing's address: `2022`, `01`, `15`; `undated` for none: an approximate date has no year either. */
export function filingSegments(filing: Filing | null): string[] {
  if (!filing) return ['undated']
  const segments = [String(filing.year).padStart(4, '0')]
  if (filing.month !== null) segments.push(String(filing.month).padStart(2, '0'))
  if (filing.day !== null) segments.push(String(filing.day).padStart(2, '0'))
  return segments
}

/**
 * Dated articles newest first, by what they are filed under, so that every day, month and year is one run:
 * what has only a month follows all days of the month, what has only a year all of its months.
 */
const dated: Order<Entry> = inTurn(
  reversed(by(({ filing }) => filing?.year ?? 0)),
  reversed(by(({ filing }) => filing?.month ?? 0)),
  reversed(by(({ filing }) => filing?.day ?? 0)),
  reversed(by(({ article }) => article.published.value.earliest ?? '')),
  reversed(by(({ article }) => article.published.value.latest ?? '')),
)

/** By the first day of which they may be, newest first; what is open to the past follows all others. */
const approximate: Order<Entry> = inTurn(
  reversed(by(({ article }) => article.published.value.earliest ?? '')),
  reversed(by(({ article }) => article.published.value.latest ?? '9999')),
)

const PARTS: Readonly<Record<DateKnowledge, { readonly place: number; readonly order: Order<Entry> }>> = {
  dated: { place: 0, order: dated },
  approximate: { place: 1, order: approximate },
  undated: { place: 2, order: () => 0 },
}

/**
 * Newest first; after the dated those of approximate date, undated articles last in whatever direction the rest is read.
 * Total: what no date parts is parted by its address.
 */
export const newestFirst: Order<Entry> = (a, b) => {
  const part = PARTS[knowledgeOf(a)]
  return part.place - PARTS[knowledgeOf(b)].place || part.order(a, b) || byCodeUnits(a.permalink, b.permalink)
}

/** The order in which everything is written out. */
export const byPermalink: Order<Entry> = (a, b) => byCodeUnits(a.permalink, b.permalink)

/** What of a filing a span goes by; null when so much is not known. */
export type Level = (filing: Filing) => Filing | null

/** A year, a month, a day. */
export const LEVELS: readonly Level[] = [
  ({ year }) => ({ year, month: null, day: null }),
  ({ year, month }) => (month === null ? null : { year, month, day: null }),
  (filing) => (filing.day === null ? null : filing),
]
