// What a reader is told who opens a site from a disk that is made for a host. Modules do not run there; `early.js` is none, and it loads the
// words, which no page carries.
import { NEEDS_HOST_PATH, scriptOf } from '../../value/file-script.ts'
import { element } from '../common/dom.ts'

/** Says so at the head of the page, where there is no host. `root` is the site's. */
export function sayThatHostIsNeeded(root: URL): void {
  if (location.protocol !== 'file:') return
  const script = document.createElement('script')
  script.src = new URL(scriptOf(NEEDS_HOST_PATH), root).href
  script.addEventListener('load', () => {
    const [[, words] = ['', '']] = globalThis.backfile?.splice(0) ?? []
    const note = element('p', { class: 'host-note ui', role: 'note' }, words)
    const show = () => document.body.firstElementChild?.after(note)
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', show)
    else show()
  })
  document.head.append(script)
}
