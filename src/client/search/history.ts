// A search in the address and in the tab's history: what is asked now, and how far the page was read.
import { readState, type SearchState, writeState } from './state.ts'

/** What is asked now. */
export interface SearchHistory {
  /** As the address says it. */
  readonly state: () => SearchState
  /** Whether the present entry of the history is a query that is still being typed. */
  readonly isTyping: () => boolean
  /**
   * Goes on to a new state. A query that is being typed is one entry of the history until it is finished or a
   * filter is chosen; everything else is an entry of its own, which Back undoes.
   */
  readonly goTo: (next: SearchState, typing: boolean) => void
  /** Reads the address anew, after Back or Forward. */
  readonly readAddress: () => void
}

/** Opens the search of the address. A form sent without this script put its query before the `#`. */
export function searchHistory(): SearchHistory {
  const submitted = new URLSearchParams(location.search).get('q')
  if (submitted !== null)
    history.replaceState(null, '', location.pathname + writeState({ ...readState(''), query: submitted }))
  let state = readState(location.hash)
  let isTyping = writeState(state) === ''
  return {
    state: () => state,
    isTyping: () => isTyping,
    goTo(next, typing) {
      const address = location.pathname + writeState(next)
      const sameFilters = writeState({ ...next, query: '' }) === writeState({ ...state, query: '' })
      if (writeState(next) === writeState(state)) isTyping &&= typing
      else {
        if (isTyping && sameFilters) history.replaceState(null, '', address)
        else history.pushState(null, '', address)
        isTyping = typing
      }
      state = next
    },
    readAddress() {
      state = readState(location.hash)
      isTyping = false
    },
  }
}

/** What an entry of the history holds of the page. */
export interface ReadingPlace {
  /** Results on the page. */
  readonly shown: number
  /** How far the page was scrolled, in CSS pixels. */
  readonly y: number
  /** The address of the result that was opened; empty for none. */
  readonly opened: string
}

/** Adds to what the present entry holds. */
export function rememberPlace(place: Partial<ReadingPlace>): void {
  history.replaceState({ ...history.state, ...place }, '')
}

/** What the present entry holds, whoever wrote it. */
export function rememberedPlace(): ReadingPlace {
  const { shown, y, opened } = Object(history.state)
  return { shown: Number(shown) || 0, y: Number(y) || 0, opened: String(opened ?? '') }
}
