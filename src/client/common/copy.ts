// Copies a text to the clipboard, in whichever way the browser allows.
import { openDialog } from './dialog.ts'
import { element } from './dom.ts'
import { notice } from './notice.ts'
import type { ReaderWording } from './reader-wording.ts'

/**
 * Copies a text and says so. Where there is no clipboard (a page of an onion service or of a local network is no "secure
 * context") the old command is tried; when that fails too, the text is shown selected, to be copied by hand.
 */
export async function copyText(text: string, wording: ReaderWording): Promise<void> {
  if ((await wroteToClipboard(text)) || copiedByCommand(text)) notice(wording.say('reader.copied'))
  else showToCopy(text, wording)
}

async function wroteToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

function copiedByCommand(text: string): boolean {
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
  openDialog({}, wording, element('label', {}, wording.say('reader.copy-by-hand'), box))
  box.select()
}
