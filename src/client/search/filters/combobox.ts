// Names offered below the box while a reader types: the combobox pattern of the ARIA practices, list only.
import { element } from '../../common/dom.ts'
import type { Suggestion } from './suggest.ts'

/** What the list needs of the page. */
export interface ComboboxParts {
  readonly box: HTMLInputElement
  readonly list: HTMLElement
  /** Says how many names there are. */
  readonly status: HTMLElement
  readonly suggest: (input: string) => readonly Suggestion[]
  /** What kind of name it is and how many articles have it: `Tag · 41 articles`. */
  readonly about: (suggestion: Suggestion) => string
  /** `3 names`, for those who do not see the list. */
  readonly told: (count: number) => string
  readonly choose: (suggestion: Suggestion) => void
}

/** An open list answers keys before the page does. */
export interface Combobox {
  readonly close: () => void
}

/** Makes a combobox of the box and its list. */
export function combobox(parts: ComboboxParts): Combobox {
  const { box, list, status, choose } = parts
  let offered: readonly Suggestion[] = []
  let active = -1
  box.setAttribute('role', 'combobox')
  box.setAttribute('aria-autocomplete', 'list')
  box.setAttribute('aria-controls', list.id)
  box.setAttribute('aria-expanded', 'false')

  const close = () => {
    offered = []
    list.replaceChildren()
    list.hidden = true
    status.textContent = ''
    box.setAttribute('aria-expanded', 'false')
    activate(-1)
  }
  const activate = (at: number) => {
    active = at
    for (const [i, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(i === at))
    const option = list.children[at]
    if (!option) return box.removeAttribute('aria-activedescendant')
    box.setAttribute('aria-activedescendant', option.id)
    option.scrollIntoView({ block: 'nearest' })
  }
  const take = (at: number) => {
    const suggestion = offered[at]
    close()
    if (suggestion) choose(suggestion)
  }
  const offer = () => {
    offered = parts.suggest(box.value)
    list.replaceChildren(
      ...offered.map((suggestion, i) =>
        element(
          'li',
          { id: `${list.id}-${i}`, role: 'option', 'aria-selected': 'false' },
          element('bdi', {}, suggestion.value),
          ' ',
          element('span', { class: 'soft' }, parts.about(suggestion)),
        ),
      ),
    )
    list.hidden = offered.length === 0
    box.setAttribute('aria-expanded', String(offered.length > 0))
    status.textContent = offered.length === 0 ? '' : parts.told(offered.length)
    activate(-1)
  }

  box.addEventListener('input', offer)
  box.addEventListener('blur', close)
  // A press of the mouse must not take the focus from the box, which would close the list before the click.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest('li') : null
    if (option) take([...list.children].indexOf(option))
  })
  box.addEventListener('keydown', (event) => {
    if (offered.length === 0 || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const count = offered.length + 1
    const act = {
      ArrowDown: () => activate(((active + 2) % count) - 1),
      ArrowUp: () => activate(((active + count) % count) - 1),
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
