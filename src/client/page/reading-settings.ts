// How a reader wants texts and lists to look: kept in the browser, shown by attributes of the root element that the stylesheet reads.
import { openDialog } from '../common/dialog.ts'
import { element } from '../common/dom.ts'
import { notice } from '../common/notice.ts'
import { type ReaderKey, type ReaderWording, readerWording } from '../common/reader-wording.ts'
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

type ReadingChoice = keyof typeof READING_CHOICES

/** What a reader chose; what is not there is as usual. */
export type ReadingSettings = Readonly<Partial<Record<ReadingChoice, string>>>

const NAMES: readonly ReadingChoice[] = ['size', 'measure', 'spacing', 'lists']

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
  for (const name of NAMES) {
    const value = settings[name]
    if (value === undefined) delete dataset[name]
    else dataset[name] = value
  }
}

function settingsOf(fields: URLSearchParams): ReadingSettings {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const [, ...others] = READING_CHOICES[name]
      const value = others.map(([other]) => other).find((other) => other === fields.get(name))
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

/** Makes the button in the page's footer open the choices. */
export function listenToReadingButton(button: HTMLElement, root: URL): void {
  button.addEventListener('click', () => void openSheet(root))
}

async function openSheet(root: URL): Promise<void> {
  const wording = await readerWording(root)
  if (document.querySelector('dialog[open]')) return
  const form = element('form', { class: 'reading' }, ...NAMES.map((name) => choice(name, wording)))
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('change', () => {
    const fields = new URLSearchParams(
      [...form.querySelectorAll('select')].map((select): [string, string] => [select.name, select.value]),
    )
    const settings = settingsOf(fields)
    showSettings(settings)
    if (!storeSettings(settings)) notice(wording.say('reader.blocked'))
  })
  const heading = element('h2', { id: 'reading-title' }, wording.say('reader.reading'))
  openDialog({ 'aria-labelledby': 'reading-title' }, wording, heading, form)
}

function choice(name: ReadingChoice, wording: ReaderWording): HTMLElement {
  const chosen = readSettings()[name]
  const options = READING_CHOICES[name].map(([value, text]) => {
    const option = element('option', { value }, wording.say(text))
    option.selected = value === chosen
    return option
  })
  return element('label', {}, wording.say(`reader.${name}`), ' ', element('select', { name }, ...options))
}
