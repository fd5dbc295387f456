// Names suggested below the search box while a reader types: the ARIA pattern of a combobox with a list.
import { element, elementAt } from '../../common/dom.ts'
import { box, part } from '../elements.ts'
import { facetName, type SearchWording } from '../wording.ts'
import type { DateOffer } from './date-offer.ts'
import type { Suggestion } from './suggest.ts'

/** What is offered for what is typed: a page to go to, or a name to narrow by. */
export type Offer = DateOffer | Suggestion

/**
 * Makes a combobox of the box and its list; gives what closes the list. While it is open, it handles keys before the page
 * does.
 */
export function combobox(
  wording: SearchWording,
  suggest: (input: string) => readonly Offer[],
  choose: (offer: Offer) => void,
): () => void {
  const names = part('names')
  const status = part('names-status')
  let suggestions: readonly Offer[] = []
  let active = -1
  box.setAttribute('role', 'combobox')
  box.setAttribute('aria-autocomplete', 'list')
  box.setAttribute('aria-controls', names.id)

  const show = (shown: readonly Offer[]) => {
    suggestions = shown
    names.replaceChildren(...shown.map((suggestion, i) => optionItem(suggestion, i, wording)))
    names.hidden = shown.length === 0
    box.setAttribute('aria-expanded', String(shown.length > 0))
    // Read aloud to readers who do not see the list.
    status.textContent = shown.length === 0 ? '' : wording.count('client.names', shown.length)
    activate(-1)
  }
  const close = () => show([])
  const activate = (at: number) => {
    active = at
    markActive(at, names)
  }
  const take = (at: number) => {
    const suggestion = suggestions[at]
    close()
    if (suggestion) choose(suggestion)
  }

  close()
  box.addEventListener('input', () => show(suggest(box.value)))
  box.addEventListener('blur', close)
  // A press of the mouse must not take the focus from the box, which would close the list before the click.
  names.addEventListener('mousedown', (event) => event.preventDefault())
  names.addEventListener('click', (event) => {
    const option = elementAt(event, 'li')
    if (option) take([...names.children].indexOf(option))
  })
  box.addEventListener('keydown', (event) => {
    if (suggestions.length === 0 || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
      return
    // One more than there are names: from the last one, the arrows go through the box itself.
    const stops = suggestions.length + 1
    const act = {
      ArrowDown: () => activate(((active + 2) % stops) - 1),
      ArrowUp: () => activate(((active + stops) % stops) - 1),
      Enter: active < 0 ? undefined : () => take(active),
      Escape: close,
    }[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  })
  return close
}

/** A name, what kind of name it is, and how many articles have it: `Panjshir Tag · 41 articles`; or a date and how many are of it. */
function optionItem(offer: Offer, i: number, wording: SearchWording): HTMLLIElement {
  const articles = wording.count('client.articles', offer.count)
  const isDate = 'href' in offer
  const value = isDate ? wording.say('client.go-to', { date: offer.date }) : offer.value
  const about = isDate ? articles : `${facetName(offer.facet, wording)} · ${articles}`
  return element(
    'li',
    { id: `search-name-${i}`, role: 'option' },
    element('bdi', {}, value),
    ' ',
    element('span', { class: 'soft' }, about),
  )
}

/** Marks the option that Enter would take; -1 for none. */
function markActive(at: number, names: HTMLElement): void {
  for (const [i, option] of [...names.children].entries())
    option.setAttribute('aria-selected', String(i === at))
  const option = names.children[at]
  if (option) {
    box.setAttribute('aria-activedescendant', option.id)
    option.scrollIntoView({ block: 'nearest' })
  } else box.removeAttribute('aria-activedescendant')
}
