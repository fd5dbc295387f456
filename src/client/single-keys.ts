// Shortcuts of one key without a modifier; a reader can turn them off (WCAG 2.1.4).

const SETTING = 'backfile.keys'

/** Whether the reader has turned shortcuts of one key off. */
export function areKeysOff(): boolean {
  try {
    return localStorage.getItem(SETTING) === 'off'
  } catch {
    return false
  }
}

/** Whether what is typed goes into a text. */
export function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio'
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select'))
}

/** Listens to single keys anywhere but in texts, unless they are off. */
export function singleKeys(actions: Readonly<Record<string, () => void>>): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return
    const act = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined
    if (!act || isTextField(event.target) || areKeysOff()) return
    event.preventDefault()
    act()
  })
}
