// What every page offers beside its content: the count of the reader's collection, the theme, the shortcuts.
import { openCollection } from './collection-store.ts'
import { element } from './dom.ts'
import { prepareNotices } from './notice.ts'
import { numeral } from './numeral.ts'
import { listenToShortcuts } from './shortcuts.ts'
import { wireThemeSwitch } from './theme.ts'

/** Puts the tools of a page to work; `root` is the site's. */
export function startPageTools(root: URL): void {
  prepareNotices()
  showCount(root)
  const list = document.getElementById('theme')
  if (list instanceof HTMLSelectElement) wireThemeSwitch(list)
  listenToShortcuts(root)
}

/** Beside the link to the collection, how many articles it has. */
function showCount(root: URL): void {
  const address = new URL('collection/', root).href
  const link = [...document.querySelectorAll<HTMLAnchorElement>('.sections a')].find(
    ({ href }) => href === address,
  )
  if (!link) return
  const store = openCollection(root)
  const count = element('span', { class: 'held num' })
  link.append(count)
  const show = () => {
    const { length } = store.read()
    count.textContent = length === 0 ? '' : ` ${numeral(length)}`
  }
  store.onChange(show)
  show()
}
