// What every page offers beside its content: the reader's collection, light or dark, keyboard shortcuts.

import { COLLECTION } from '../../value/site-addresses.ts'
import { addCollectButtons } from '../collection/listed.ts'
import { type CollectionStore, openCollection } from '../collection/store.ts'
import { element } from '../common/dom.ts'
import { prepareNotices } from '../common/notice.ts'
import { numeral } from '../common/numeral.ts'
import { addressIn } from '../common/site.ts'
import { listenToColorSchemeList } from './color-scheme.ts'
import { listenToReadingButton } from './reading-sheet.ts'
import { listenToShortcuts } from './shortcuts.ts'

/** Puts the tools of a page to work; `root` is the site's. */
export function startPageTools(root: URL): void {
  const store = openCollection(root)
  prepareNotices()
  showCount(root, store)
  addCollectButtons(root, store)
  const list = document.getElementById('theme')
  if (list instanceof HTMLSelectElement) listenToColorSchemeList(list)
  const reading = document.getElementById('reading')
  if (reading) listenToReadingButton(reading, root)
  listenToShortcuts(root)
}

/** Beside the link to the collection, how many articles it has. */
function showCount(root: URL, store: CollectionStore): void {
  const address = addressIn(root, COLLECTION)
  const link = [...document.querySelectorAll<HTMLAnchorElement>('.sections a')].find(
    ({ href }) => href === address,
  )
  if (!link) return
  const count = element('span', { class: 'held num' })
  link.append(count)
  const show = () => {
    const { length } = store.read()
    count.textContent = length === 0 ? '' : ` ${numeral(length)}`
  }
  store.onChange(show)
  show()
}
