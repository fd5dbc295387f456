// The lists of the review: all articles, or those of one doubt, each with what wants a person's eye.
import type { Entry } from '../../archive/archive.ts'
import type { ReviewCode } from '../../diagnostic/codes.ts'
import { type Permalink, permalink } from '../../value/permalink.ts'
import { INTAKE } from '../../value/site-addresses.ts'
import { cardOf } from '../lists/card.ts'
import { type ListPage, paginate, paginationView } from '../lists/pagination.ts'
import { type PageContent, PageKind, type PageOf } from '../page.ts'
import type { Texts } from '../texts/texts.ts'
import { sourceInWords } from '../texts/words.ts'
import type { CardView, LinkView, PaginationView } from '../views.ts'
import { doubtLabel, doubtsOf, type ReviewProblem } from './filed-doubts.ts'
import { type DoubtLabel, hiddenInWords, type ReviewContext, reviewAddress } from './review-context.ts'

/** The review: what was read from every file, and what of it wants a person's eye. */
export interface ReviewView {
  readonly heading: string
  readonly summary: string
  readonly up: readonly LinkView[]
  readonly filters: readonly (LinkView & DoubtLabel & { readonly count: string; readonly current: boolean })[]
  readonly rows: readonly (CardView & {
    readonly path: string
    /** `4 lines hidden`, or empty. */
    readonly hidden: string
    readonly doubts: readonly DoubtLabel[]
  })[]
  /** Files that made no article, and remarks on no article; only on the first page of the review. */
  readonly leftOut: readonly { readonly path: string; readonly message: string }[]
  readonly pagination: PaginationView
}

/** A page of a list of the review. */
export type ReviewListPage = PageOf<'intake', ReviewView>

const REVIEW_PAGE = new PageKind<'intake', ReviewView>('intake')

/** Remarks on files that made no article, of which the review shows at most so many. */
const MOST_LEFT_OUT = 200

/** The code of a doubt; undefined for all articles. */
type Filter = ReviewCode | undefined

/** The articles that have a doubt, or all of them. */
export function* reviewList(filter: Filter, context: ReviewContext): Generator<ReviewListPage> {
  const { filed, frame } = context
  const entries = filter === undefined ? filed.inOrder : (filed.byCode.get(filter) ?? [])
  for (const part of paginate(addressOf(filter), entries))
    yield REVIEW_PAGE.at(part.address, frame, () => listContent(filter, part, entries.length, context))
}

function addressOf(filter: Filter): Permalink {
  return filter === undefined ? INTAKE : permalink('intake', 'doubts', filter)
}

function listContent(
  filter: Filter,
  part: ListPage<Entry>,
  count: number,
  context: ReviewContext,
): PageContent<ReviewView> {
  const { filed, frame } = context
  const { texts } = frame
  const heading = filter === undefined ? texts.say('nav.intake') : doubtLabel(filter, texts)
  const here = (address: Permalink) => frame.href(part.address, address)
  const leftOut = part.address === INTAKE ? filed.leftOut.slice(0, MOST_LEFT_OUT) : []
  const view: ReviewView = {
    heading,
    summary: filter === undefined ? summaryOfAll(count, context) : texts.count('count.article', count),
    up: filter === undefined ? [] : [{ label: texts.say('nav.intake'), href: here(INTAKE) }],
    filters: filtersOf(filter, here, context),
    rows: part.items.map((entry) => ({
      ...cardOf(entry, part.address, frame),
      href: here(reviewAddress(entry)),
      path: sourceInWords(entry.article.source, texts),
      hidden: hiddenInWords(entry.article, texts),
      doubts: labelsOf(doubtsOf(entry, filed), texts),
    })),
    leftOut: leftOut.map(({ at, message }) => ({ path: at.path, message })),
    pagination: paginationView(addressOf(filter), part, here, texts),
  }
  return { title: heading, description: '', noindex: true, view }
}

function summaryOfAll(count: number, { archive, filed, frame: { texts } }: ReviewContext): string {
  const articles = texts.count('count.article', count)
  const doubted = archive.entries.filter((entry) => doubtsOf(entry, filed).length > 0).length
  return doubted === 0
    ? texts.say('intake.summary-clean', { articles })
    : texts.say('intake.summary', { articles, doubted: texts.number(doubted) })
}

/** All articles, then every doubt that some article has. */
function filtersOf(
  current: Filter,
  here: (address: Permalink) => string,
  { archive, filed, frame: { texts } }: ReviewContext,
): ReviewView['filters'] {
  const filter = (of: Filter, count: number) => ({
    label: of === undefined ? texts.say('intake.all') : doubtLabel(of, texts),
    grave: of !== undefined && filed.grave.has(of),
    count: texts.number(count),
    href: here(addressOf(of)),
    current: of === current,
  })
  return [
    filter(undefined, archive.entries.length),
    ...filed.codes.map((of) => filter(of, filed.byCode.get(of)?.length ?? 0)),
  ]
}

/** Each kind of doubt once. */
function labelsOf(doubts: readonly ReviewProblem[], texts: Texts): DoubtLabel[] {
  const labels = new Map<string, DoubtLabel>()
  for (const { code, severity } of doubts) {
    const grave = severity !== 'note' || labels.get(code)?.grave === true
    labels.set(code, { label: doubtLabel(code, texts), grave })
  }
  return [...labels.values()]
}
