// One line that tells the reader what happened, shown for a while and read aloud at once.
import { element } from './dom.ts'

/** Milliseconds for which a notice is shown. Nothing is lost with it: it repeats what the page shows too. */
const SHOWN = 8000

let region: HTMLElement | undefined
let hiding: ReturnType<typeof setTimeout> | undefined

/** Puts the place of notices into the page, empty: only what changes later is read aloud. */
export function prepareNotices(): void {
  region ??= element('p', { class: 'notice ui', role: 'status' })
  if (!region.isConnected) document.body.append(region)
}

/** Tells the reader something; `more` are controls beside it. */
export function notice(text: string, ...more: readonly HTMLElement[]): void {
  prepareNotices()
  clearTimeout(hiding)
  region?.replaceChildren(text, ...more)
  // What can be pressed stays until the next notice.
  if (more.length === 0) hiding = setTimeout(() => region?.replaceChildren(), SHOWN)
}
