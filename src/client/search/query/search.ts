// One search: the index opened, the query answered. The last answer is kept for filters and orders that ask nothing new.
import type { SiteIndex } from '../index/open-index.ts'
import { isNarrowed, type SearchState } from '../state.ts'
import { answer, type QueryAnswer } from './find.ts'
import { outcomeOf, type SearchOutcome } from './outcome.ts'
import { pagesFor } from './own-pages.ts'

/** Searches, and remembers the last answer. */
export interface Searcher {
  /**
   * Searches for a state; `typing` while its query is being typed. Rejects when the index cannot be read. The outcome is
   * computed when it is asked for: a search that is out of date by then need not filter anything.
   */
  readonly search: (state: SearchState, typing: boolean) => Promise<() => SearchOutcome>
  /** Forgets the last answer. */
  readonly forget: () => void
}

/** Searches the index that `openIndex` gives. */
export function searcher(openIndex: () => Promise<SiteIndex>): Searcher {
  let last:
    | { readonly key: string; readonly index: SiteIndex; readonly answer: Promise<QueryAnswer> }
    | undefined

  const answerTo = (
    index: SiteIndex,
    { query, lettersOnly }: SearchState,
    typing: boolean,
  ): Promise<QueryAnswer> => {
    const key = `${typing} ${lettersOnly} ${query}`
    if (last?.key !== key || last.index !== index)
      last = { key, index, answer: answer(index, query, { typing, lettersOnly }) }
    return last.answer
  }

  return {
    async search(state, typing) {
      const { query, selection } = state
      const index = await openIndex()
      // What could not be asked is asked again the next time.
      const before = await last?.answer.catch(() => undefined)
      if (before?.unasked || before?.namesUnasked) last = undefined
      const isAsked = query.trim() !== '' || isNarrowed(selection)
      const [given, pages] = await Promise.all([
        isAsked ? answerTo(index, state, typing) : undefined,
        pagesFor(index, state, typing),
      ])
      return () => ({ ...outcomeOf(index, given, state), pages })
    },
    forget() {
      last = undefined
    },
  }
}
