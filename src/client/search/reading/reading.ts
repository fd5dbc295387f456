// What a search shows in place of its list: each way of reading is a script of its own, loaded when it is asked for.
import type { FilterWords } from '../filters/chips.ts'
import type { SearchOutcome } from '../query/outcome.ts'
import type { SearchState, Selection } from '../state.ts'

/** What a way of reading is given. */
export interface ReadingCalls {
  readonly words: FilterWords
  /** Goes on to another state of the search. */
  readonly change: (change: Partial<SearchState>) => void
  /** The rows that a query finds with the filters of the present search. */
  readonly ask: (query: string, selection: Selection) => Promise<readonly number[]>
}

/** Shows an outcome in its place of the page. Rejects when it cannot. */
export type ShowReading = (outcome: SearchOutcome) => Promise<void>

/** What the script of a way of reading exports. */
export interface ReadingScript {
  openReading(place: HTMLElement, calls: ReadingCalls): ShowReading
}
