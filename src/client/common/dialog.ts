// A dialog above the page, with a button that closes it.
import { button, element } from './dom.ts'
import type { ReaderWording } from './reader-wording.ts'

/** Opens a dialog; it is removed from the page when it is closed. */
export function openDialog(
  attributes: Readonly<Record<string, string>>,
  wording: ReaderWording,
  ...children: readonly Node[]
): void {
  const dialog = element('dialog', { class: 'sheet ui', ...attributes }, ...children)
  dialog.append(button({ class: 'act' }, () => dialog.close(), wording.say('reader.close')))
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}
