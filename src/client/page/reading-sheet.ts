// The dialog in which a reader chooses how texts and lists look.
import { openDialog } from '../common/dialog.ts'
import { element } from '../common/dom.ts'
import { notice } from '../common/notice.ts'
import { type ReaderKey, type ReaderWording, readerWording } from '../common/reader-wording.ts'
import {
  READING_CHOICES,
  READING_NAMES,
  type ReadingChoice,
  readSettings,
  settingsOf,
  showSettings,
  storeSettings,
} from './reading-settings.ts'

const LABELS: Readonly<Record<ReadingChoice, ReaderKey>> = {
  size: 'reader.size',
  measure: 'reader.measure',
  spacing: 'reader.spacing',
  lists: 'reader.lists',
}

/** Makes the button in the page's footer open the choices. */
export function listenToReadingButton(button: HTMLElement, root: URL): void {
  button.addEventListener('click', () => void openSheet(root))
}

async function openSheet(root: URL): Promise<void> {
  const wording = await readerWording(root)
  if (document.querySelector('dialog[open]')) return
  const form = element('form', { class: 'reading' }, ...READING_NAMES.map((name) => choice(name, wording)))
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
  return element('label', {}, wording.say(LABELS[name]), ' ', element('select', { name }, ...options))
}
