// Single-key shortcuts: which key was pressed on whatever keyboard, and whether the reader has turned shortcuts off.
import { keptForGood } from '../common/storage.ts'
import { SHORTCUTS_KEY } from '../common/storage-keys.ts'

/** What a key does. `keys` are pressed one after another: `j`, or `g h`. */
export interface Shortcut<Label extends string = string> {
  readonly keys: string
  readonly label: Label
  readonly act: () => void
}

/** Milliseconds within which the second key of two must follow. */
const SECOND_KEY_WITHIN = 1500

/** Whether single keys do anything (WCAG 2.2, 2.1.4: the reader can turn them off). */
export function keysAreOn(storage: () => Pick<Storage, 'getItem'> = keptForGood): boolean {
  try {
    return storage().getItem(SHORTCUTS_KEY) !== 'off'
  } catch {
    return true
  }
}

/** Stores whether they do; false when storage is blocked. */
export function turnKeys(
  on: boolean,
  storage: () => Pick<Storage, 'setItem' | 'removeItem'> = keptForGood,
): boolean {
  try {
    if (on) storage().removeItem(SHORTCUTS_KEY)
    else storage().setItem(SHORTCUTS_KEY, 'off')
    return true
  } catch {
    return false
  }
}

/** The parts of a keyboard event that tell its key. */
export interface PressedKey {
  readonly key: string
  readonly code: string
  readonly shiftKey: boolean
}

/**
 * The Latin key of a press, on any layout: on a Dari or Pashto keyboard the key of `j` writes `ت`, and that of `?`
 * writes `؟`.
 */
export function latinKey({ key, code, shiftKey }: PressedKey): string {
  if (key === '؟') return '?'
  if (/^[!-~]$/.test(key)) return key
  if (key.length !== 1) return ''
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter !== undefined) return shiftKey ? letter : letter.toLowerCase()
  if (code === 'Slash') return shiftKey ? '?' : '/'
  return ''
}

/** Finds the shortcut that a key completes; `time` in milliseconds. */
export function matcher<S extends Shortcut>(
  shortcuts: readonly S[],
): (key: string, time: number) => S | undefined {
  let first = ''
  let since = Number.NEGATIVE_INFINITY
  return (key, time) => {
    const before = time - since <= SECOND_KEY_WITHIN ? first : ''
    const found = shortcuts.find(({ keys }) => keys === (before === '' ? key : `${before} ${key}`))
    const begins = !found && before === '' && shortcuts.some(({ keys }) => keys.startsWith(`${key} `))
    first = begins ? key : ''
    since = time
    return found
  }
}
