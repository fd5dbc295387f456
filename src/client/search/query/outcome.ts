// What a search comes to: the articles that match, those that the filters leave, in the reader's order.
import { type Rows, sorted } from '../index/rows.ts'
import type { SearchState } from '../state.ts'
import type { QueryAnswer } from './find.ts'
import { type Narrowed, narrow } from './narrow.ts'

/** Everything that the page shows of one search. */
export interface SearchOutcome {
  readonly state: SearchState
  readonly rows: Rows
  /** Undefined when nothing is asked: then there are facets of the whole archive, and no results. */
  readonly answer: QueryAnswer | undefined
  /** Rows that match the query, before filters. */
  readonly matching: readonly number[]
  readonly narrowed: Narrowed
  /** Rows that the filters leave, in the order in which they are shown. */
  readonly results: readonly number[]
}

/** Filters and sorts what a query found. Without words there is no relevance: the newest articles come first. */
export function outcomeOf(rows: Rows, answer: QueryAnswer | undefined, state: SearchState): SearchOutcome {
  const matches = answer?.result.matches
  const matching = matches ? [...matches.keys()] : rows.all
  const narrowed = narrow(rows, matching, state.selection)
  const sort = answer?.query.ranking === '' && state.sort === 'relevance' ? 'newest' : state.sort
  const results = matches ? sorted(rows, narrowed.rows, sort, (row) => matches.get(row)?.score ?? 0) : []
  return { state, rows, answer, matching, narrowed, results }
}
