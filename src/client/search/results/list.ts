// The list of results: the first of them, the next when asked for, and what is kept of them for an article's page.
import { focusedIn } from '../../common/dom.ts'
import type { TakenRows } from '../index/article-ids.ts'
import type { Outcome } from '../query/outcome.ts'
import { writeState } from '../state.ts'
import type { SearchWording } from '../wording.ts'
import type { ItemsOf } from './items.ts'
import { storeList } from './stored-list.ts'

/** Results shown at a time. */
export const RESULTS_AT_A_TIME = 20

/** What the list needs of the page. */
export interface ResultsParts {
  readonly list: HTMLElement
  /** Shows the next results. */
  readonly more: HTMLElement
  /** Says how many of the results are shown. */
  readonly progress: HTMLElement
  /** Takes the focus when the result that had it is gone. */
  readonly box: HTMLElement
  readonly wording: SearchWording
  readonly itemsOf: ItemsOf
  /** Called with the number of results shown whenever it changes. */
  readonly onShown: (shown: number) => void
}

/** The list on the page. */
export interface ResultsView {
  /** Shows an outcome; `items` are its first results. */
  readonly show: (outcome: Outcome, items: readonly HTMLLIElement[]) => void
  /** Shows nothing. */
  readonly clear: () => void
  /** Appends the next results, unless another outcome is shown meanwhile. Rejects when they cannot be loaded. */
  readonly showMore: () => Promise<void>
  /** The rows of all results, shown or not. */
  readonly rows: () => TakenRows
  /** The address of the result that has the focus; empty when none has. */
  readonly focused: () => string
  /** Focuses the result with an address, and does not scroll. */
  readonly focus: (href: string) => void
  /** Keeps the results for the page of one that is opened. */
  readonly keep: () => void
}

/** Makes the list; it is empty at first. */
export function resultsView(parts: ResultsParts): ResultsView {
  const { list, more, progress } = parts
  let shown: Outcome | undefined
  return {
    show(outcome, items) {
      shown = outcome
      replaceItems(items, parts)
      showProgress(outcome, parts)
    },
    clear() {
      shown = undefined
      list.replaceChildren()
      more.hidden = true
      progress.textContent = ''
    },
    async showMore() {
      const outcome = shown
      if (!outcome) return
      const from = list.children.length
      const items = await parts.itemsOf(outcome, outcome.results.slice(from, from + RESULTS_AT_A_TIME))
      if (outcome !== shown) return
      list.append(...items)
      showProgress(outcome, parts)
      items[0]?.querySelector('a')?.focus()
    },
    rows: () => ({ stamp: shown?.rows.stamp ?? '', rows: shown?.results ?? [] }),
    focused: () => focusedIn(list, HTMLAnchorElement)?.href ?? '',
    focus: (href) => focusLink(href, list),
    keep() {
      if (!shown) return
      const { rows, results, state } = shown
      storeList({
        search: location.pathname + writeState(state),
        results: [...list.querySelectorAll<HTMLAnchorElement>('h3 a')].map(({ href }) => ({ href })),
        all: results.map(rows.place).join(' '),
        folders: rows.folders,
      })
    },
  }
}

/** Puts results in the place of those on the page; the one that had the focus keeps it if it is still there. */
function replaceItems(items: readonly HTMLLIElement[], { list, box }: ResultsParts): void {
  const href = focusedIn(list, HTMLAnchorElement)?.href
  list.replaceChildren(...items)
  if (href !== undefined) focusLink(href, list, box)
}

function focusLink(href: string, list: HTMLElement, otherwise?: HTMLElement): void {
  const link = [...list.querySelectorAll('a')].find((each) => each.href === href) ?? otherwise
  link?.focus({ preventScroll: true })
}

function showProgress({ results: { length } }: Outcome, parts: ResultsParts): void {
  const { list, more, progress, wording, onShown } = parts
  const shown = list.children.length
  more.hidden = shown >= length
  progress.textContent =
    length <= RESULTS_AT_A_TIME
      ? ''
      : wording.say('client.shown', { shown: wording.number(shown), all: wording.number(length) })
  onShown(shown)
}
