// What a search comes to: the articles that match, those that the filters leave, in the reader's order.
import type { Index } from '../index/open-index.ts'
import { sorted } from '../index/rows.ts'
import type { SearchState } from '../state.ts'
import type { QueryAnswer } from './find.ts'
import { NO_HIT } from './hits.ts'
import { type Narrowed, narrow } from './narrow.ts'
import type { FoundPage } from './own-pages.ts'
import { firstOfEach, type Stories, storiesAmong } from './stories.ts'
import { wordsIn } from './tree.ts'

/** Everything that the page shows of one search. */
export interface SearchOutcome {
  readonly state: SearchState
  readonly index: Index
  /** Undefined when nothing is asked: then there are facets of the whole archive, and no results. */
  readonly answer: QueryAnswer | undefined
  /** Rows that match the query, before filters. */
  readonly matching: readonly number[]
  readonly narrowed: Narrowed
  /** Rows that the filters leave, in the order in which they are shown. */
  readonly results: readonly number[]
  /** The same by the stories that they tell. */
  readonly stories: Stories
  /** What the list shows of them: all, or the first of each story. */
  readonly listed: readonly number[]
  /** The keeper's own pages that answer; of nothing above a part. */
  readonly pages: readonly FoundPage[]
}

/** Filters and sorts what a query found among the articles. Without words there is no relevance: the newest articles come first. */
export function outcomeOf(
  index: Index,
  answer: QueryAnswer | undefined,
  state: SearchState,
): Omit<SearchOutcome, 'pages'> {
  const { rows } = index
  const hits = answer?.hits
  const matching = hits ? [...hits.keys()] : rows.all
  const narrowed = narrow(rows, matching, state.selection)
  const isRanked = answer !== undefined && wordsIn(answer.query).length > 0
  const sort = state.sort === 'relevance' && !isRanked ? 'newest' : state.sort
  const results = hits ? sorted(rows, narrowed.rows, sort, (row) => hits.get(row) ?? NO_HIT) : []
  const stories = storiesAmong(rows, results)
  const listed = state.byStory ? firstOfEach(stories) : results
  return { state, index, answer, matching, narrowed, results, stories, listed }
}
