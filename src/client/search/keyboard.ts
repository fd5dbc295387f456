// The search page without a mouse: arrows move through the results, Escape leads back. For single keys see `page/shortcuts.ts`.

/** What the keys move between. */
export interface KeyboardParts {
  readonly box: HTMLInputElement
  /** Holds a link for each result, in its `h3`. */
  readonly results: HTMLElement
  /** Where the arrow goes after the last result, unless it is hidden. */
  readonly more: HTMLElement
  /** Empties the box. */
  readonly clear: () => void
}

/** Listens to the keys of the whole page. */
export function listenToKeys(parts: KeyboardParts): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return
    const act = actionFor(event, parts)
    if (act === undefined) return
    event.preventDefault()
    act()
  })
}

function actionFor(
  event: KeyboardEvent,
  { box, results, more, clear }: KeyboardParts,
): (() => void) | undefined {
  const focused = document.activeElement
  const links = [...results.querySelectorAll<HTMLElement>('h3 a')]
  if (focused === box) {
    if (event.key === 'ArrowDown' && links[0]) return () => links[0]?.focus()
    return event.key === 'Escape' && box.value !== '' ? clear : undefined
  }
  const at = links.findIndex((link) => link.isSameNode(focused))
  if (at < 0) return undefined
  const after = links[at + 1] ?? (more.hidden ? undefined : more)
  if (event.key === 'ArrowDown' && after) return () => after.focus()
  if (event.key === 'ArrowUp') return () => (links[at - 1] ?? box).focus()
  if (event.key !== 'Escape') return undefined
  return () => {
    box.focus()
    box.select()
  }
}
