// Where a portable site stores what a reader keeps. On a host, and from a disk in Chromium, that is the browser's own storage. In Firefox
// each page on a disk has a storage of its own: there all of them ask one page, in a frame that is not shown. In the place of
// `common/storage.ts`.
import { STORAGE_PAGE } from '../../value/site-scripts.ts'
import { siteRoot } from '../common/site.ts'
import type { Kept } from '../common/storage.ts'
import { type Change, isChange, isStored, type Stored } from './storage-messages.ts'

export type { Kept } from '../common/storage.ts'

/** Milliseconds within which the frame must have answered; without it, what is kept is kept for the page. */
const PATIENCE = 3000

/** Whether a page of the site stores nothing that another can read. */
const isAlone = location.protocol === 'file:' && location.origin === 'null'

/** What the frame told, and every change since. */
const stored: { readonly [Area in keyof Stored]: Map<string, string> } = { good: new Map(), tab: new Map() }

let tell: (change: Change) => void = () => {}

/** What the reader keeps for good. Throws in a browser that blocks storage. */
export function keptForGood(): Kept {
  return isAlone ? keptIn('good') : localStorage
}

/** What is kept for the tab. Throws in a browser that blocks storage. */
export function keptForTab(): Kept {
  return isAlone ? keptIn('tab') : sessionStorage
}

function keptIn(area: keyof Stored): Kept {
  const values = stored[area]
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem(key, value) {
      values.set(key, value)
      tell({ area, key, value })
    },
    removeItem(key) {
      values.delete(key)
      tell({ area, key, value: null })
    },
  }
}

/** Is done once it is known what is stored. */
export async function storageReady(): Promise<void> {
  if (!isAlone) return
  await new Promise<void>((resolve) => {
    const frame = document.createElement('iframe')
    frame.hidden = true
    frame.src = new URL(STORAGE_PAGE, siteRoot).href
    addEventListener('message', ({ source, data }) => {
      if (source !== frame.contentWindow) return
      if (isStored(data)) {
        tell = (change) => frame.contentWindow?.postMessage(change, '*')
        for (const area of ['good', 'tab'] as const)
          for (const [key, value] of Object.entries(data[area])) stored[area].set(key, value)
        resolve()
      } else if (isChange(data)) takeOver(data)
    })
    document.body.append(frame)
    setTimeout(resolve, PATIENCE)
  })
}

/** A change in another tab is told as browsers tell it. */
function takeOver({ area, key, value }: Change): void {
  if (value === null) stored[area].delete(key)
  else stored[area].set(key, value)
  dispatchEvent(new StorageEvent('storage', { key, newValue: value }))
}
