// What is said above the results: how many there are, why there are none, and the ways out of that.
import { part } from '../elements.ts'
import { type FilterWords, shorterButtons, wayOutButtons } from '../filters/chips.ts'
import { waysOut } from '../query/narrow.ts'
import type { SearchOutcome } from '../query/outcome.ts'
import { type Filter, filtersOf, isNarrowed } from '../state.ts'
import { beginningsInstead, countText, nothingFound } from './messages.ts'

/** What the buttons of the summary do. */
export interface SummaryCalls {
  readonly remove: (filters: readonly Filter[]) => void
  /** Searches for a query that was not typed. */
  readonly ask: (query: string) => void
  /** Tries again what could not be loaded. */
  readonly retry: () => void
}

/** The summary on the page. */
export interface Summary {
  readonly show: (outcome: SearchOutcome) => void
  /** Says that a search takes a while. */
  readonly showWorking: () => void
  /** Says that the index cannot be loaded. */
  readonly showUnavailable: () => void
}

/** Makes the summary, and listens to its buttons. */
export function summary(words: FilterWords, calls: SummaryCalls): Summary {
  const { wording } = words
  const count = part('count')
  const message = part('message')
  /** Holds buttons that lead out of an empty list. */
  const ways = part('ways')
  const retry = part('retry')
  /** Lists to read instead of results. */
  const browse = part('browse')
  /** What is on the page already is not set again: it would be read aloud again. */
  const setText = (place: HTMLElement, text: string) => {
    if (place.textContent !== text) place.textContent = text
  }
  const say = (text: string, buttons: readonly HTMLButtonElement[] = []) => {
    setText(message, text)
    ways.replaceChildren(...buttons)
  }
  retry.addEventListener('click', calls.retry)
  return {
    show(outcome) {
      // Words that no article has leave nothing to narrow: the lists are the way on.
      browse.hidden = outcome.matching.length > 0
      retry.hidden = true
      setText(count, countOf(outcome, words))
      say(...messageOf(outcome, words, calls))
    },
    showWorking: () => say(wording.say('client.working')),
    showUnavailable() {
      count.textContent = ''
      say(wording.say('client.unavailable'))
      retry.hidden = false
      browse.hidden = false
    },
  }
}

function countOf(
  { answer, rows, matching, results, state }: SearchOutcome,
  { wording }: FilterWords,
): string {
  return answer
    ? countText(results.length, matching.length, isNarrowed(state.selection), wording)
    : wording.say('client.in-archive', { articles: wording.count('client.articles', rows.all.length) })
}

/** The sentence that belongs to an outcome, and buttons that lead on. */
function messageOf(
  { answer, rows, matching, results, state: { selection } }: SearchOutcome,
  words: FilterWords,
  { remove, ask }: SummaryCalls,
): [string, (readonly HTMLButtonElement[])?] {
  const { wording } = words
  if (answer === undefined) return [wording.say('client.invitation')]
  const { query, result, beginningWith } = answer
  if (matching.length === 0)
    return [nothingFound(query, result, wording), shorterButtons(result.shorter, wording, ask)]
  if (results.length === 0) {
    const filters = filtersOf(selection)
    const ways = waysOut(rows, matching, selection)
    return [
      wording.count('client.nothing-left', matching.length),
      wayOutButtons(ways, matching.length, { filters, selection, words, remove }),
    ]
  }
  return [beginningWith === '' ? '' : beginningsInstead(beginningWith, wording)]
}
