// What every page offers beside its content: the reader's collection, the theme, the shortcuts.
import { collectListed } from '../collection/collect-listed.ts'
import { type CollectionStore, openCollection } from '../collection/collection-store.ts'
import { element } from './dom.ts'
import { prepareNotices } from './notice.ts'
import { numeral } from './numeral.ts'
import { listenToShortcuts } from './shortcuts.ts'
import { wireThemeSwitch } from './theme.ts'

/** Puts the tools of a page to work; `root` is the site's. */
export function startPageTools(root: URL): void {
  const store = openCollection(root)
  prepareNotices()
  showCount(root, store)
  collectListed(root, store)
  const list = document.getElementById('theme')
  if (list instanceof HTMLSelectElement) wireThemeSwitch(list)
  listenToShortcuts(root)
}

/** Beside the link to the collection, how many articles it has. */
function showCount(root: URL, store: CollectionStore): void {
  const address = new URL('collection/', root).href
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
