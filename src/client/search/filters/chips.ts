// What narrows the results, in words: chips that take one filter away, and ways out of an empty list.
import { element } from '../../common/dom.ts'
import type { Shorter } from '../query/find.ts'
import type { WayOut } from '../query/narrow.ts'
import { listed, type SearchWording } from '../results/messages.ts'
import type { Filter, Group, Selection } from '../state.ts'
import { LEGENDS } from './facet-lists.ts'
import { type Reckoning, writeDate } from './reckoning.ts'

/** How filters are told. */
export interface FilterWords {
  readonly wording: SearchWording
  readonly reckoning: Reckoning
  readonly labelOf: (group: Group, value: string) => string
}

/** The filters of a search, and what takes some of them away. */
export interface ShownFilters {
  readonly filters: readonly Filter[]
  readonly selection: Selection
  readonly words: FilterWords
  readonly drop: (filters: readonly Filter[]) => void
}

/** A text with its digits as the page writes them. */
export function digitsIn(text: string, wording: SearchWording): string {
  return text.replace(/\d/g, (digit) => wording.digits(Number(digit)))
}

/** The group that a filter belongs to: `Tag`, `Dates`. */
function groupOf(filter: Filter, { wording }: FilterWords): string {
  return wording.say(filter.kind === 'dates' ? 'client.dates' : LEGENDS[filter.group])
}

/** What a filter asks for: `Panjshir`, `not Panjshir`, `1999 to 2001`. */
function told(filter: Filter, selection: Selection, words: FilterWords): string {
  if (filter.kind === 'dates') return rangeText(selection, words)
  const value = words.labelOf(filter.group, filter.value)
  return filter.kind === 'include' ? value : words.wording.say('client.not', { value })
}

function rangeText(dates: Selection, { wording, reckoning }: FilterWords): string {
  const shown = (date: string) => digitsIn(writeDate(date, reckoning), wording)
  const [from, to] = [shown(dates.from), shown(dates.to)]
  const undated = wording.say('client.undated')
  if (from === '' && to === '') return undated
  const range =
    from === to
      ? from
      : to === ''
        ? wording.say('client.from', { from })
        : from === ''
          ? wording.say('client.until', { to })
          : wording.say('client.from-to', { from, to })
  return dates.undated ? wording.say('client.or', { before: range, last: undated }) : range
}

/** A button for each filter that takes it away again, and one for all of them when there are several. */
export function chipButtons({ filters, selection, words, drop }: ShownFilters): HTMLButtonElement[] {
  const { wording } = words
  const button = (kind: string, dropped: readonly Filter[], ...children: (Node | string)[]) =>
    buttonFor(() => drop(dropped), kind, ...children)
  const chips = filters.map((filter) =>
    button(
      filter.kind === 'exclude' ? 'chip excluded' : 'chip',
      [filter],
      element(
        'span',
        { class: 'hidden-label' },
        `${wording.say('client.remove-filter', { group: groupOf(filter, words) })} `,
      ),
      element('bdi', {}, told(filter, selection, words)),
      element('span', { 'aria-hidden': 'true' }, ' ×'),
    ),
  )
  return chips.length < 2 ? chips : [...chips, button('', filters, wording.say('client.clear'))]
}

/** Stands in a text for a value that needs an element of its own. */
const PLACE = '\0'

function around(text: string, value: Node): (Node | string)[] {
  const [before = '', after = ''] = text.split(PLACE)
  return [before, value, after]
}

/** Buttons that lead out of an empty list, each with what it would show. */
export function wayOutButtons(
  ways: readonly WayOut[],
  all: number,
  { filters, selection, words, drop }: ShownFilters,
): HTMLButtonElement[] {
  const { wording } = words
  const made = ways.map(({ filter, count }) =>
    wayOut(
      around(
        wording.say('client.without-filter', { group: groupOf(filter, words), value: PLACE }),
        element('bdi', {}, told(filter, selection, words)),
      ),
      count,
      wording,
      () => drop([filter]),
    ),
  )
  const [only] = filters
  if (filters.length === 1 && only && made.length === 1) return made
  return [...made, wayOut([wording.say('client.clear')], all, wording, () => drop(filters))]
}

/** Buttons for a query with fewer words. */
export function shorterButtons(
  shorter: readonly Shorter[],
  wording: SearchWording,
  ask: (query: string) => void,
): HTMLButtonElement[] {
  return shorter.map(({ without, query, count }) =>
    wayOut(
      [wording.say('client.without-words', { words: listed(without, 'client.and', wording) })],
      count,
      wording,
      () => ask(query),
    ),
  )
}

function wayOut(
  text: readonly (Node | string)[],
  count: number,
  wording: SearchWording,
  act: () => void,
): HTMLButtonElement {
  const articles = element('span', { class: 'num soft' }, wording.count('client.articles', count))
  return buttonFor(act, 'plain', ...text, ' ', articles)
}

function buttonFor(
  act: () => void,
  kind: string,
  ...children: readonly (Node | string)[]
): HTMLButtonElement {
  const made = element('button', { type: 'button', class: kind }, ...children)
  made.addEventListener('click', act)
  return made
}
