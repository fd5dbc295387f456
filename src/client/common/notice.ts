// One line that tells the reader what happened, shown for a while and read aloud at once.
import { element } from './dom.ts'

/** Milliseconds for which a notice is shown. It says nothing that the page does not show as well. */
const SHOWN_FOR = 8000

let region: HTMLElement | undefined
let hiding: ReturnType<typeof setTimeout> | undefined

/** Adds the place of notices to the page, empty at first: screen readers read aloud only what changes later. */
export function prepareNotices(): void {
  region ??= element('p', { class: 'notice ui', role: 'status' })
  if (!region.isConnected) document.body.append(region)
}

/** Tells the reader something; `more` are controls beside it. */
export function notice(text: string, ...more: readonly HTMLElement[]): void {
  prepareNotices()
  clearTimeout(hiding)
  region?.replaceChildren(text, ...more)
  // A notice with controls stays until the next one.
  if (more.length === 0) hiding = setTimeout(() => region?.replaceChildren(), SHOWN_FOR)
}
