// A text into the clipboard, by whichever way the browser lets a page do so.
import { element } from './dom.ts'
import { notice } from './notice.ts'
import type { ReaderWording } from './reader-wording.ts'

/**
 * Copies a text and says so. Without the clipboard (a page of an onion service or of a local network is no "secure
 * context") the old way is tried; when that is barred too, the text is shown selected, to be copied by hand.
 */
export async function copyText(text: string, wording: ReaderWording): Promise<void> {
  if ((await written(text)) || copiedOldWay(text)) notice(wording.say('reader.copied'))
  else showToCopy(text, wording)
}

async function written(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

function copiedOldWay(text: string): boolean {
  const focused = document.activeElement
  const box = element('textarea', { class: 'hidden-label', 'aria-hidden': 'true', tabindex: '-1' })
  box.value = text
  document.body.append(box)
  box.select()
  const done = document.execCommand('copy')
  box.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return done
}

function showToCopy(text: string, wording: ReaderWording): void {
  const box = element('textarea', { rows: '6', readonly: '', dir: 'auto' })
  box.value = text
  const close = element('button', { type: 'button', class: 'act' }, wording.say('reader.close'))
  const dialog = element(
    'dialog',
    { class: 'sheet ui' },
    element('label', {}, wording.say('reader.copy-by-hand'), box),
    close,
  )
  close.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
  box.select()
}
