// Names suggested below the search box while a reader types: the ARIA pattern of a combobox with a list.
import { element, elementAt } from '../../common/dom.ts'
import type { Suggestion } from './suggest.ts'

/** What the list needs of the page. */
export interface ComboboxParts {
  readonly box: HTMLInputElement
  readonly list: HTMLElement
  /** Read aloud: how many names there are. */
  readonly status: HTMLElement
  readonly suggest: (input: string) => readonly Suggestion[]
  /** What kind of name it is and how many articles have it: `Tag · 41 articles`. */
  readonly about: (suggestion: Suggestion) => string
  /** `3 names`, for readers who do not see the list. */
  readonly countText: (count: number) => string
  readonly choose: (suggestion: Suggestion) => void
}

/** A combobox at work. */
export interface Combobox {
  readonly close: () => void
}

/** Makes a combobox of the box and its list. While the list is open, it handles keys before the page does. */
export function combobox(parts: ComboboxParts): Combobox {
  const { box, list, choose } = parts
  let suggestions: readonly Suggestion[] = []
  let active = -1
  box.setAttribute('role', 'combobox')
  box.setAttribute('aria-autocomplete', 'list')
  box.setAttribute('aria-controls', list.id)

  const show = (shown: readonly Suggestion[]) => {
    suggestions = shown
    showOptions(shown, parts)
    activate(-1)
  }
  const close = () => show([])
  const activate = (at: number) => {
    active = at
    markActive(at, parts)
  }
  const take = (at: number) => {
    const suggestion = suggestions[at]
    close()
    if (suggestion) choose(suggestion)
  }

  close()
  box.addEventListener('input', () => show(parts.suggest(box.value)))
  box.addEventListener('blur', close)
  // A press of the mouse must not take the focus from the box, which would close the list before the click.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    const option = elementAt(event, 'li')
    if (option) take([...list.children].indexOf(option))
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
  return { close }
}

/** Fills the list; empty, it is hidden. */
function showOptions(
  suggestions: readonly Suggestion[],
  { box, list, status, about, countText }: ComboboxParts,
): void {
  const { length } = suggestions
  list.replaceChildren(
    ...suggestions.map((suggestion, i) =>
      element(
        'li',
        { id: `${list.id}-${i}`, role: 'option' },
        element('bdi', {}, suggestion.value),
        ' ',
        element('span', { class: 'soft' }, about(suggestion)),
      ),
    ),
  )
  list.hidden = length === 0
  box.setAttribute('aria-expanded', String(length > 0))
  status.textContent = length === 0 ? '' : countText(length)
}

/** Marks the option that Enter would take; -1 for none. */
function markActive(at: number, { box, list }: ComboboxParts): void {
  for (const [i, option] of [...list.children].entries())
    option.setAttribute('aria-selected', String(i === at))
  const option = list.children[at]
  if (option) {
    box.setAttribute('aria-activedescendant', option.id)
    option.scrollIntoView({ block: 'nearest' })
  } else box.removeAttribute('aria-activedescendant')
}
