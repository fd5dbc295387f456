// The list of results: the first of them, the next when asked for, and what is stored of them for an article's page.
import { elementAt, focusedIn } from '../../common/dom.ts'
import { box, list, more, part } from '../elements.ts'
import type { TakenRows } from '../index/article-ids.ts'
import type { SearchOutcome } from '../query/outcome.ts'
import { writeState } from '../state.ts'
import type { SearchWording } from '../wording.ts'
import type { ItemsOf } from './items.ts'
import { storeList } from './stored-list.ts'

/** Results shown at a time. */
export const RESULTS_AT_A_TIME = 20

/** What the list calls. */
export interface ResultsCalls {
  readonly itemsOf: ItemsOf
  /** Called with the number of results shown whenever it changes. */
  readonly onShown: (shown: number) => void
  /** Called when the next results cannot be loaded. */
  readonly onFault: (error: unknown) => void
}

/** The list on the page. */
export interface Results {
  /** Shows an outcome; `items` are its first results, the others up to `wanted` will be added. */
  readonly show: (outcome: SearchOutcome, items: readonly HTMLLIElement[], wanted: number) => void
  /** Adds the next results to those that are shown. */
  readonly add: (items: readonly HTMLLIElement[]) => void
  /** Shows nothing. */
  readonly clear: () => void
  /** The rows of the whole list, shown or not. */
  readonly rows: () => TakenRows
}

/** Makes the list, empty at first, and listens to it. */
export function resultList(wording: SearchWording, { itemsOf, onShown, onFault }: ResultsCalls): Results {
  const progress = part('progress')
  let outcome: SearchOutcome | undefined
  /** Results that are on the page or on their way. */
  let wanted = 0

  const showProgress = ({ listed: { length } }: SearchOutcome) => {
    const shown = list.children.length
    more.hidden = shown >= length || shown < wanted
    progress.textContent =
      length <= RESULTS_AT_A_TIME || shown < wanted
        ? ''
        : wording.say('client.shown', { shown: wording.number(shown), all: wording.number(length) })
    onShown(shown)
  }
  const showMore = async () => {
    const mine = outcome
    if (!mine) return
    const from = list.children.length
    const items = await itemsOf(mine, mine.listed.slice(from, from + RESULTS_AT_A_TIME))
    if (outcome !== mine) return
    list.append(...items)
    showProgress(mine)
    items[0]?.querySelector('a')?.focus()
  }

  more.addEventListener('click', () => {
    showMore().catch(onFault)
  })
  // Before the page is left: an article that is loaded may read what is stored before this page hears that it is left.
  for (const opened of ['click', 'auxclick'])
    list.addEventListener(opened, (event) => {
      const link = elementAt(event, 'a')
      if (outcome && link) store(outcome, event.type === 'click' ? link.href : '')
    })
  return {
    show(next, items, soon) {
      outcome = next
      wanted = soon
      replaceItems(items)
      showProgress(next)
    },
    add(items) {
      if (!outcome || items.length === 0) return
      list.append(...items)
      showProgress(outcome)
    },
    clear() {
      outcome = undefined
      list.replaceChildren()
      more.hidden = true
      progress.textContent = ''
    },
    rows: () => ({ stamp: outcome?.index.rows.stamp ?? '', rows: outcome?.listed ?? [] }),
  }
}

/** The address of the result that has the focus; empty when none has. */
export function focusedResult(): string {
  return focusedIn(list, HTMLAnchorElement)?.href ?? ''
}

/** Focuses the result with an address, and does not scroll; undefined when it is not on the page. */
export function focusResult(address: string): HTMLElement | undefined {
  const link = [...list.querySelectorAll('a')].find(({ href }) => href === address)
  link?.focus({ preventScroll: true })
  return link
}

/** Puts results in the place of those on the page; the one that had the focus keeps it, or the box takes it. */
function replaceItems(items: readonly HTMLLIElement[]): void {
  const focused = focusedResult()
  list.replaceChildren(...items)
  if (focused !== '' && !focusResult(focused)) box.focus({ preventScroll: true })
}

function store({ index: { rows }, listed, state }: SearchOutcome, opened: string): void {
  storeList({
    search: location.pathname + writeState(state),
    results: [...list.querySelectorAll<HTMLAnchorElement>('h3 a')].map(({ href }) => ({ href })),
    all: listed.map(rows.place).join(' '),
    folders: rows.blocks.map(({ folder }) => folder),
    opened,
  })
}
