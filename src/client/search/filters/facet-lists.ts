// The lists of names by which results are narrowed; a name is included or excluded, and a long list can be searched.
import { FACET_TRAITS, FACETS, type Facet } from '../../../value/facets.ts'
import { wordsOf } from '../../../value/words.ts'
import { element, focusedIn } from '../../common/dom.ts'
import { part } from '../elements.ts'
import type { Rows } from '../index/rows.ts'
import type { FacetValue } from '../query/narrow.ts'
import { facetName } from '../wording.ts'
import type { FilterWords } from './chips.ts'

/** Values of a facet that are shown before the reader asks for more; a list that is longer can be searched. */
const SHORT_LIST = 8

/** Values that are shown at most; the others are found by their names. */
const LONG_LIST = 200

/** What the lists do. */
export interface FacetCalls {
  /** Includes or excludes a value, or takes that back. */
  readonly toggle: (kind: 'include' | 'exclude', facet: Facet, value: string) => void
  /** Asks for all of a facet's included values, or for any of them. */
  readonly match: (facet: Facet, isAll: boolean) => void
}

/** Shows the values of every facet, and keeps the focus where it was. */
export type ShowFacets = (
  facets: Readonly<Record<Facet, readonly FacetValue[]>>,
  all: readonly Facet[],
  rows: Rows,
) => void

/** Makes the lists within their form and listens to them. */
export function facetLists(words: FilterWords, calls: FacetCalls): ShowFacets {
  const form = part('facets')
  form.addEventListener('submit', (event) => event.preventDefault())
  const lists = FACETS.map((facet) => {
    const made = emptyList(facet, words)
    form.append(made.set)
    return { facet, show: listenToList(made, words, calls) }
  })
  // A tag that is a name of a kind stands in the list of that kind.
  const isElsewhere = (rows: Rows, { value, chosen }: FacetValue) => !chosen && rows.kindOf(value)
  return (facets, all, rows) => {
    for (const { facet, show } of lists) {
      const values = facet === 'tag' ? facets.tag.filter((value) => !isElsewhere(rows, value)) : facets[facet]
      show(values, all.includes(facet))
    }
  }
}

/** One list on the page. */
interface FacetList {
  readonly facet: Facet
  /** Holds all others. */
  readonly set: HTMLElement
  /** The box in which a long list is searched. */
  readonly find: HTMLInputElement
  readonly list: HTMLElement
  readonly more: HTMLElement
  /** Asks whether any or all of the included values are meant; shown where there are several. */
  readonly match: HTMLElement
  values: readonly FacetValue[]
  /** Whether the reader asked for the whole list. */
  inFull: boolean
}

/** Listens to a list; gives what shows values in it. */
function listenToList(
  shown: FacetList,
  words: FilterWords,
  { toggle, match }: FacetCalls,
): (values: readonly FacetValue[], isAll: boolean) => void {
  const { facet, find, list, more } = shown
  find.addEventListener('input', () => showList(shown, words))
  list.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) toggle('include', facet, target.value)
  })
  list.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement) toggle('exclude', facet, target.value)
  })
  more.addEventListener('click', () => {
    if (shown.inFull) return find.focus()
    const before = list.children.length
    shown.inFull = true
    showList(shown, words)
    list.children[before]?.querySelector('input')?.focus()
  })
  shown.match.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) match(facet, target.value === 'all')
  })
  return (values, isAll) => {
    shown.values = values
    const included = values.filter(({ chosen }) => chosen === 'include')
    shown.match.hidden = !FACET_TRAITS[facet].hasSeveral || included.length < 2
    for (const input of shown.match.querySelectorAll('input'))
      input.checked = (input.value === 'all') === isAll
    showList(shown, words)
  }
}

function emptyList(facet: Facet, { wording }: FilterWords): FacetList {
  const name = facetName(facet, wording)
  const label = wording.say('client.find-in', { group: name })
  const find = element('input', {
    class: 'find-value',
    type: 'search',
    'aria-label': label,
    placeholder: label,
    autocomplete: 'off',
    spellcheck: 'false',
  })
  const list = element('ul', { role: 'list' })
  const match = matchChoice(facet, wording)
  const more = element('button', { type: 'button', class: 'more-values' })
  const set = element('fieldset', { class: 'facet' }, element('legend', {}, name), find, match, list, more)
  set.hidden = true
  return { facet, set, find, list, more, match, values: [], inFull: false }
}

/** Any or all of the values that are chosen. */
function matchChoice(facet: Facet, wording: FilterWords['wording']): HTMLElement {
  const choice = (value: string, text: string) =>
    element('label', {}, element('input', { type: 'radio', name: `match-${facet}`, value }), ' ', text)
  return element(
    'div',
    {
      class: 'sorting',
      role: 'radiogroup',
      'aria-label': wording.say('client.match', { group: facetName(facet, wording) }),
    },
    choice('any', wording.say('client.match-any')),
    choice('all', wording.say('client.match-all')),
  )
}

function showList({ facet, set, find, list, more, values, inFull }: FacetList, words: FilterWords): void {
  const { wording, labelOf } = words
  const typed = wordsOf(find.value).map(({ key }) => key)
  const found = values.filter(({ value, chosen }) => chosen || hasAll(labelOf(facet, value), typed))
  const most = inFull || typed.length > 0 ? LONG_LIST : SHORT_LIST
  const shown = found.filter(({ chosen }, i) => chosen || i < most)
  const focused = focusedIn(list, HTMLInputElement) ?? focusedIn(list, HTMLButtonElement)
  list.replaceChildren(...shown.map((value) => valueItem(value, facet, words)))
  if (focused) focusSame(focused, list)
  const isSettled = FACET_TRAITS[facet].isOfEvery && values.length === 1 && !values[0]?.chosen
  set.hidden = values.length === 0 || isSettled
  find.hidden = values.length <= SHORT_LIST
  more.hidden = found.length <= shown.length
  const all = wording.number(found.length)
  more.textContent =
    most === LONG_LIST
      ? wording.say('client.find-rest', { shown: wording.number(shown.length), all })
      : wording.say('client.show-all', { n: all })
}

function valueItem(
  { value, count, chosen }: FacetValue,
  facet: Facet,
  { wording, labelOf }: FilterWords,
): HTMLLIElement {
  const name = labelOf(facet, value)
  const box = element('input', { type: 'checkbox', name: facet, value })
  box.checked = chosen === 'include'
  const label = wording.say('client.exclude', { value: name })
  const exclude = element('button', {
    type: 'button',
    class: 'exclude',
    value,
    'aria-pressed': String(chosen === 'exclude'),
    'aria-label': label,
    title: label,
  })
  return element(
    'li',
    chosen === 'exclude' ? { class: 'excluded' } : {},
    element(
      'label',
      {},
      box,
      element('bdi', {}, name),
      element('span', { class: 'num' }, wording.number(count)),
    ),
    exclude,
  )
}

/** A box or button of a list. */
type Control = HTMLInputElement | HTMLButtonElement

/** Focuses the control that has taken the place of one that was focused. */
function focusSame({ type, value }: Control, list: HTMLElement): void {
  for (const control of list.querySelectorAll<Control>('input, button'))
    if (control.value === value && control.type === type) control.focus()
}

/** Whether a name has words that begin with each of the typed ones. */
function hasAll(name: string, typed: readonly string[]): boolean {
  if (typed.length === 0) return true
  const keys = wordsOf(name).map(({ key }) => key)
  return typed.every((key) => keys.some((word) => word.startsWith(key)))
}
