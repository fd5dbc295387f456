// The lists of names by which results are narrowed: found in when they are long, included or excluded.
import { element } from '../../common/dom.ts'
import { tokensOf } from '../../text/words.ts'
import type { FacetValue } from '../query/narrow.ts'
import type { SearchKey, SearchWording } from '../results/messages.ts'
import { GROUPS, type Group } from '../state.ts'

/** What each group is called. */
export const LEGENDS: Readonly<Record<Group, SearchKey>> = {
  tag: 'client.tag',
  publication: 'client.publication',
  author: 'client.author',
  language: 'client.language',
}

/** Values of a group that are shown before the reader asks for more; a list that is longer can be searched. */
const SHORT_LIST = 8

/** Values that are shown at most; the others are found by their names. */
const LONG_LIST = 200

/** What the lists ask of the page. */
export interface FacetParts {
  readonly form: HTMLFormElement
  readonly wording: SearchWording
  readonly labelOf: (group: Group, value: string) => string
  readonly toggle: (kind: 'include' | 'exclude', group: Group, value: string) => void
}

/** Shows the values of every group, and keeps the focus where it was. */
export type ShowFacets = (facets: Readonly<Record<Group, readonly FacetValue[]>>) => void

/** Makes the lists within their form and listens to them. */
export function facetLists(parts: FacetParts): ShowFacets {
  const lists = GROUPS.map((group) => ({ group, show: facetList(group, parts) }))
  parts.form.addEventListener('submit', (event) => event.preventDefault())
  return (facets) => {
    for (const { group, show } of lists) show(facets[group])
  }
}

function facetList(group: Group, { form, wording, labelOf, toggle }: FacetParts) {
  const legend = wording.say(LEGENDS[group])
  const find = element('input', {
    class: 'find-value',
    type: 'search',
    'aria-label': wording.say('client.find-in', { group: legend }),
    placeholder: wording.say('client.find-in', { group: legend }),
    autocomplete: 'off',
    spellcheck: 'false',
  })
  const list = element('ul', { role: 'list' })
  const more = element('button', { type: 'button', class: 'more-values' })
  const set = element('fieldset', { class: 'facet' }, element('legend', {}, legend), find, list, more)
  set.hidden = true
  form.append(set)
  let values: readonly FacetValue[] = []
  let inFull = false
  // Every article has one language: where all have the same there is nothing to choose.
  const isSettled = group === 'language'

  const item = ({ value, count, chosen }: FacetValue): HTMLLIElement => {
    const name = labelOf(group, value)
    const box = element('input', { type: 'checkbox', name: group, value })
    box.checked = chosen === 'include'
    const exclude = element('button', {
      type: 'button',
      class: 'exclude',
      value,
      'aria-pressed': String(chosen === 'exclude'),
      'aria-label': wording.say('client.exclude', { value: name }),
      title: wording.say('client.exclude', { value: name }),
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

  const show = () => {
    const typed = tokensOf(find.value).map(({ key }) => key)
    const found = values.filter((value) => value.chosen || hasAll(labelOf(group, value.value), typed))
    const most = inFull || typed.length > 0 ? LONG_LIST : SHORT_LIST
    const shown = found.filter(({ chosen }, i) => chosen || i < most)
    const focused = focusedIn(list)
    list.replaceChildren(...shown.map(item))
    if (focused)
      for (const control of list.querySelectorAll<HTMLInputElement | HTMLButtonElement>('input, button'))
        if (control.value === focused.value && control.type === focused.type) control.focus()
    set.hidden = values.length === 0 || (isSettled && values.length === 1 && !values[0]?.chosen)
    find.hidden = values.length <= SHORT_LIST
    more.hidden = found.length <= shown.length
    more.textContent =
      most === LONG_LIST
        ? wording.say('client.find-rest', {
            shown: wording.number(shown.length),
            all: wording.number(found.length),
          })
        : wording.say('client.show-all', { n: wording.number(found.length) })
  }

  find.addEventListener('input', show)
  list.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) toggle('include', group, target.value)
  })
  list.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement) toggle('exclude', group, target.value)
  })
  more.addEventListener('click', () => {
    const before = list.children.length
    if (inFull) {
      find.focus()
      return
    }
    inFull = true
    show()
    list.children[before]?.querySelector('input')?.focus()
  })
  return (next: readonly FacetValue[]) => {
    values = next
    show()
  }
}

function focusedIn(list: HTMLElement): { readonly type: string; readonly value: string } | undefined {
  const focused = document.activeElement
  const isControl = focused instanceof HTMLInputElement || focused instanceof HTMLButtonElement
  return isControl && list.contains(focused) ? { type: focused.type, value: focused.value } : undefined
}

/** Whether a name has words that begin with each of the typed ones. */
function hasAll(name: string, typed: readonly string[]): boolean {
  if (typed.length === 0) return true
  const keys = tokensOf(name).map(({ key }) => key)
  return typed.every((key) => keys.some((word) => word.startsWith(key)))
}
