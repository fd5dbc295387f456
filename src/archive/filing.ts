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

/** The segments of a filing's address: `2022`, `01`, `15`; `undated` for none. */
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

/**
 * Newest first, undated articles last in whatever direction the rest is read. Total: what no date parts is
 * parted by its address.
 */
export const newestFirst: Order<Entry> = inTurn(
  by((entry) => (entry.filing === null ? 1 : 0)),
  (a, b) => (a.filing === null || b.filing === null ? 0 : dated(a, b)),
  (a, b) => byCodeUnits(a.permalink, b.permalink),
)

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
