// The search page without a mouse: arrows move through the results or lines, Escape leads back. For single keys see `page/shortcuts.ts`.
import { box, list, more, reading } from './elements.ts'

/** Listens to the keys of the whole page; `clear` empties the box. */
export function listenToKeys(clear: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return
    const act = actionFor(event.key, clear)
    if (act === undefined) return
    event.preventDefault()
    act()
  })
}

/** What a key does where the focus is now; undefined when it does nothing there. */
function actionFor(key: string, clear: () => void): (() => void) | undefined {
  const focused = document.activeElement
  const links = [
    ...list.querySelectorAll<HTMLElement>('h3 a, .same-story:not([hidden]) a'),
    ...reading.querySelectorAll<HTMLElement>('.kwic a'),
  ]
  if (focused === box) {
    if (key === 'ArrowDown' && links[0]) return () => links[0]?.focus()
    return key === 'Escape' && box.value !== '' ? clear : undefined
  }
  const at = links.findIndex((link) => link.isSameNode(focused))
  if (at < 0) return undefined
  const after = links[at + 1] ?? (more.hidden ? undefined : more)
  if (key === 'ArrowDown' && after) return () => after.focus()
  if (key === 'ArrowUp') return () => (links[at - 1] ?? box).focus()
  if (key !== 'Escape') return undefined
  return () => {
    box.focus()
    box.select()
  }
}
