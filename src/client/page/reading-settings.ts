// How a reader wants texts and lists to look: kept in the browser, shown by attributes of the root element that the stylesheet reads.
import type { ReaderKey } from '../common/reader-wording.ts'
import { keptForGood } from '../common/storage.ts'
import { READING_KEY } from '../common/storage-keys.ts'

/** What can be chosen and what it is called, the usual first; it sets no attribute. */
export const READING_CHOICES = {
  size: [
    ['normal', 'reader.size-normal'],
    ['small', 'reader.size-small'],
    ['large', 'reader.size-large'],
    ['largest', 'reader.size-largest'],
  ],
  measure: [
    ['normal', 'reader.measure-normal'],
    ['narrow', 'reader.measure-narrow'],
    ['wide', 'reader.measure-wide'],
  ],
  spacing: [
    ['normal', 'reader.spacing-normal'],
    ['wide', 'reader.spacing-wide'],
  ],
  lists: [
    ['full', 'reader.lists-full'],
    ['compact', 'reader.lists-compact'],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly [value: string, text: ReaderKey])[]>>

export type ReadingChoice = keyof typeof READING_CHOICES

/** What a reader chose; what is not there is as usual. */
export type ReadingSettings = Readonly<Partial<Record<ReadingChoice, string>>>

/** What is chosen, in the order in which it is offered. */
export const READING_NAMES: readonly ReadingChoice[] = ['size', 'measure', 'spacing', 'lists']

/** The stored choices; none when nothing is stored, it is not ours, or storage is blocked. */
export function readSettings(storage: () => Pick<Storage, 'getItem'> = keptForGood): ReadingSettings {
  try {
    return settingsOf(new URLSearchParams(storage().getItem(READING_KEY) ?? ''))
  } catch {
    return {}
  }
}

/** Stores the choices; false where storage is blocked: then they hold until the page is left. */
export function storeSettings(
  settings: ReadingSettings,
  storage: () => Pick<Storage, 'setItem' | 'removeItem'> = keptForGood,
): boolean {
  try {
    const text = String(new URLSearchParams({ ...settings }))
    if (text === '') storage().removeItem(READING_KEY)
    else storage().setItem(READING_KEY, text)
    return true
  } catch {
    return false
  }
}

/** Shows the page as it was chosen. */
export function showSettings(settings: ReadingSettings): void {
  const { dataset } = document.documentElement
  for (const name of READING_NAMES) {
    const value = settings[name]
    if (value === undefined) delete dataset[name]
    else dataset[name] = value
  }
}

/** The choices of a form or of what is stored. */
export function settingsOf(fields: URLSearchParams): ReadingSettings {
  return Object.fromEntries(
    READING_NAMES.flatMap((name) => {
      const [, ...others] = READING_CHOICES[name]
      const value = others.map(([other]) => other).find((other) => other === fields.get(name))
      return value === undefined ? [] : [[name, value]]
    }),
  )
}
