// What is said above the results: how many there are, why there are none, and the ways out of that.
import { element } from '../../common/dom.ts'
import { siteRoot } from '../../common/site.ts'
import { part } from '../elements.ts'
import {
  asWrittenButton,
  type FilterWords,
  lettersButton,
  meantButton,
  shorterButtons,
  wayOutButtons,
} from '../filters/chips.ts'
import { type DateOffer, dateOffers } from '../filters/date-offer.ts'
import type { QueryAnswer } from '../query/find.ts'
import { waysOut } from '../query/narrow.ts'
import { nearNames } from '../query/near-names.ts'
import type { SearchOutcome } from '../query/outcome.ts'
import { type Filter, filtersOf, isNarrowed } from '../state.ts'
import { meaningOf } from './meaning.ts'
import { asWritten, countText, doubts, formsSearched, nothingFound, remarks } from './messages.ts'

/** What the buttons of the summary do. */
export interface SummaryCalls {
  readonly remove: (filters: readonly Filter[]) => void
  /** Searches for a query that was not typed. */
  readonly ask: (query: string) => void
  /** Searches for names only as they were typed, or in all forms. */
  readonly setLettersOnly: (lettersOnly: boolean) => void
  /** Tries again what could not be loaded. */
  readonly retry: () => void
}

/** The summary on the page. */
export interface Summary {
  readonly show: (outcome: SearchOutcome) => void
  /** Says that a search takes a while. */
  readonly showWorking: () => void
  /** Tells how many files have come, of those that were asked for. */
  readonly showLoading: (come: number, asked: number) => void
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
  /** Counts what is loaded, for the eye alone: read aloud, each number would be a message. */
  const loading = part('loading')
  /** Lists to read instead of results. */
  const browse = part('browse')
  /** What is on the page already is not set again: it would be read aloud again. */
  const setText = (place: HTMLElement, text: string) => {
    if (place.textContent !== text) place.textContent = text
  }
  const say = (text: string, leading: readonly HTMLElement[] = []) => {
    setText(message, text)
    ways.replaceChildren(...leading)
  }
  retry.addEventListener('click', calls.retry)
  return {
    show(outcome) {
      loading.hidden = true
      // Words that nothing has leave nothing to narrow: the lists are the way on.
      browse.hidden = outcome.matching.length + outcome.pages.length > 0
      retry.hidden = !outcome.answer?.unasked && !outcome.answer?.namesUnasked
      if (isUnavailable(outcome)) return this.showUnavailable()
      setText(count, countOf(outcome, words))
      const [text, buttons = []] = messageOf(outcome, words, calls)
      const date = dateOffers(outcome.index.rows, words, siteRoot)(outcome.state.query)
      say(text, [...(date ? [dateLink(date, words)] : []), ...buttons])
    },
    showWorking() {
      say(wording.say('client.working'))
      loading.hidden = false
    },
    showLoading(come, asked) {
      loading.textContent = wording.say('client.parts', {
        come: wording.number(come),
        asked: wording.number(asked),
      })
    },
    showUnavailable() {
      loading.hidden = true
      count.textContent = ''
      say(wording.say('client.unavailable'))
      retry.hidden = false
      browse.hidden = false
    },
  }
}

/** A query that is a date leads to the page of that date as well. */
function dateLink({ href, date, count }: DateOffer, { wording }: FilterWords): HTMLAnchorElement {
  const articles = element('span', { class: 'num soft' }, wording.count('client.articles', count))
  return element('a', { class: 'plain', href }, wording.say('client.go-to', { date }), ' ', articles)
}

/** Whether no part of the index could be asked, and nothing was found without. */
function isUnavailable({ answer, matching, index: { rows } }: SearchOutcome): boolean {
  return (
    answer !== undefined && matching.length === 0 && answer.unasked > 0 && answer.unasked === rows.all.length
  )
}

function countOf(
  { answer, index: { rows }, matching, results, stories, state, pages }: SearchOutcome,
  { wording }: FilterWords,
): string {
  // A site of pages alone, such as a manual.
  if (rows.all.length === 0) return answer ? wording.count('client.pages', pages.length) : ''
  const all = { articles: matching.length, isNarrowed: isNarrowed(state.selection) }
  return answer
    ? countText({ articles: results.length, stories: stories.size }, all, wording)
    : wording.say('client.in-archive', { articles: wording.count('client.articles', rows.all.length) })
}

/** The sentence that belongs to an outcome, and buttons that lead on. */
function messageOf(
  outcome: SearchOutcome,
  words: FilterWords,
  calls: SummaryCalls,
): [string, (readonly HTMLButtonElement[])?] {
  const { answer } = outcome
  const { wording } = words
  if (answer === undefined) return [wording.say('client.invitation')]
  const [sentences, buttons = []] = mattersOf(outcome, answer, words, calls)
  const forms = formsSearched(answer, wording)
  const said = [meaningOf(answer.query, words), ...sentences, forms, ...doubts(answer, wording)]
  const letters = () => calls.setLettersOnly(answer.inAllForms)
  return [
    said.filter((sentence) => sentence !== '').join(' '),
    forms === '' ? buttons : [...buttons, lettersButton(answer.inAllForms, wording, letters)],
  ]
}

/** What an answer comes to, in sentences. */
function mattersOf(
  { index: { rows }, matching, results, state: { selection } }: SearchOutcome,
  answer: QueryAnswer,
  words: FilterWords,
  { remove, ask }: SummaryCalls,
): [readonly string[], (readonly HTMLButtonElement[])?] {
  const { wording } = words
  const near = nearNames(rows, answer).map((name) => meantButton(name, wording, ask))
  if (matching.length === 0) {
    // What could not be asked may have it; and where there is no article, that none has it tells nothing.
    if (answer.unasked > 0 || answer.namesUnasked || rows.all.length === 0) return [[]]
    const meant = answer.meant ? [meantButton(answer.meant, wording, ask)] : []
    return [
      [nothingFound(answer, wording)],
      [...meant, ...near, ...shorterButtons(answer.shorter, wording, ask)],
    ]
  }
  if (results.length === 0) {
    const filters = filtersOf(selection)
    const ways = waysOut(rows, matching, selection)
    return [
      [wording.count('client.nothing-left', matching.length)],
      wayOutButtons(ways, matching.length, { filters, selection, words, remove }),
    ]
  }
  const exact = answer.otherForms.length === 0 ? [] : [asWrittenButton(wording, () => ask(asWritten(answer)))]
  return [remarks(answer, wording), [...exact, ...near]]
}
