// Copies a text to the clipboard, in whichever way the browser allows.
import { openDialog } from './dialog.ts'
import { element } from './dom.ts'
import { notice } from './notice.ts'
import type { ReaderWording } from './reader-wording.ts'

/**
 * Copies a text and says so. Where there is no clipboard (a page of an onion service or of a local network is no "secure
 * context") the old command is tried; when that fails too, the text is shown selected, to be copied by hand. `html` is the same
 * with its italics, for programs that take them.
 */
export async function copyText(text: string, wording: ReaderWording, html?: string): Promise<void> {
  if ((await wroteToClipboard(text, html)) || copiedByCommand(text)) notice(wording.say('reader.copied'))
  else showToCopy(text, wording)
}

async function wroteToClipboard(text: string, html: string | undefined): Promise<boolean> {
  try {
    if (html === undefined || !('ClipboardItem' in window)) await navigator.clipboard.writeText(text)
    else await navigator.clipboard.write([clipboardItem(text, html)])
    return true
  } catch {
    return false
  }
}

function clipboardItem(text: string, html: string): ClipboardItem {
  const blob = (data: string, type: string) => new Blob([data], { type })
  return new ClipboardItem({ 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') })
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
