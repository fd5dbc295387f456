// The lists of names by which results are narrowed; a name is included or excluded, and a long list can be searched.
import { element, focusedIn } from '../../common/dom.ts'
import { tokensOf } from '../../text/words.ts'
import { part } from '../elements.ts'
import type { FacetValue } from '../query/narrow.ts'
import { GROUPS, type Group } from '../state.ts'
import { GROUP_NAMES } from '../wording.ts'
import type { FilterWords } from './chips.ts'

/** Values of a group that are shown before the reader asks for more; a list that is longer can be searched. */
const SHORT_LIST = 8

/** Values that are shown at most; the others are found by their names. */
const LONG_LIST = 200

/** Includes or excludes a value, or takes that back. */
export type Toggle = (kind: 'include' | 'exclude', group: Group, value: string) => void

/** Shows the values of every group, and keeps the focus where it was. */
export type ShowFacets = (facets: Readonly<Record<Group, readonly FacetValue[]>>) => void

/** Makes the lists within their form and listens to them. */
export function facetLists(words: FilterWords, toggle: Toggle): ShowFacets {
  const form = part('facets')
  form.addEventListener('submit', (event) => event.preventDefault())
  const lists = GROUPS.map((group) => {
    const facet = emptyFacet(group, words)
    form.append(facet.set)
    return { group, show: listenToFacet(facet, words, toggle) }
  })
  return (facets) => {
    for (const { group, show } of lists) show(facets[group])
  }
}

/** One list on the page. */
interface Facet {
  readonly group: Group
  /** Holds all others. */
  readonly set: HTMLElement
  /** The box in which a long list is searched. */
  readonly find: HTMLInputElement
  readonly list: HTMLElement
  readonly more: HTMLElement
  values: readonly FacetValue[]
  /** Whether the reader asked for the whole list. */
  inFull: boolean
}

/** Listens to a list; gives what shows values in it. */
function listenToFacet(
  facet: Facet,
  words: FilterWords,
  toggle: Toggle,
): (values: readonly FacetValue[]) => void {
  const { group, find, list, more } = facet
  find.addEventListener('input', () => showFacet(facet, words))
  list.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) toggle('include', group, target.value)
  })
  list.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement) toggle('exclude', group, target.value)
  })
  more.addEventListener('click', () => {
    if (facet.inFull) return find.focus()
    const before = list.children.length
    facet.inFull = true
    showFacet(facet, words)
    list.children[before]?.querySelector('input')?.focus()
  })
  return (values) => {
    facet.values = values
    showFacet(facet, words)
  }
}

function emptyFacet(group: Group, { wording }: FilterWords): Facet {
  const name = wording.say(GROUP_NAMES[group])
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
  const more = element('button', { type: 'button', class: 'more-values' })
  const set = element('fieldset', { class: 'facet' }, element('legend', {}, name), find, list, more)
  set.hidden = true
  return { group, set, find, list, more, values: [], inFull: false }
}

function showFacet({ group, set, find, list, more, values, inFull }: Facet, words: FilterWords): void {
  const { wording, labelOf } = words
  const typed = tokensOf(find.value).map(({ key }) => key)
  const found = values.filter(({ value, chosen }) => chosen || hasAll(labelOf(group, value), typed))
  const most = inFull || typed.length > 0 ? LONG_LIST : SHORT_LIST
  const shown = found.filter(({ chosen }, i) => chosen || i < most)
  const focused = focusedIn(list, HTMLInputElement) ?? focusedIn(list, HTMLButtonElement)
  list.replaceChildren(...shown.map((value) => valueItem(value, group, words)))
  if (focused) focusSame(focused, list)
  // Every article has one language: where all have the same one there is nothing to choose.
  const isSettled = group === 'language' && values.length === 1 && !values[0]?.chosen
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
  group: Group,
  { wording, labelOf }: FilterWords,
): HTMLLIElement {
  const name = labelOf(group, value)
  const box = element('input', { type: 'checkbox', name: group, value })
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
  const keys = tokensOf(name).map(({ key }) => key)
  return typed.every((key) => keys.some((word) => word.startsWith(key)))
}
