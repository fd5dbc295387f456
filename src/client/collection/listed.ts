// In lists of articles: at each one a button that puts it into the reader's collection or takes it out.
import { element } from '../common/dom.ts'
import { PAGE_UPDATED } from '../common/events.ts'
import { permalinkIn } from '../common/site.ts'
import { type Collectable, toggleCollected } from './button.ts'
import type { CollectionStore } from './store.ts'

/** Items of lists whose template asks for buttons; the id of an item is `r-` and that of its record. */
const ITEMS = '.index[data-collect] > li[id^="r-"]'

/** Adds the buttons, and makes them follow the collection. */
export function addCollectButtons(root: URL, store: CollectionStore): void {
  const show = () => {
    const ids = new Set(store.read().map(({ id }) => `r-${id}`))
    for (const item of document.querySelectorAll<HTMLElement>(ITEMS))
      item.querySelector('.collect')?.setAttribute('aria-pressed', String(ids.has(item.id)))
  }
  const add = () => {
    for (const item of document.querySelectorAll<HTMLElement>(ITEMS)) {
      const link = item.querySelector<HTMLAnchorElement>(':is(h2, h3) a')
      if (!link || item.querySelector('.collect')) continue
      link.id = `to-${item.id}`
      const button = element(
        'button',
        {
          ...{ type: 'button', class: 'collect ui', id: `in-${item.id}`, 'data-live': 'own' },
          'aria-labelledby': `in-${item.id} ${link.id}`,
        },
        item.parentElement?.dataset['collect'] ?? '',
      )
      button.addEventListener('click', () => void toggleCollected(articleOf(item, link, root), store, root))
      item.append(button)
    }
    show()
  }
  store.onChange(show)
  document.addEventListener(PAGE_UPDATED, add)
  add()
}

/** The article of an item, as far as its list says. */
function articleOf(item: HTMLElement, link: HTMLAnchorElement, root: URL): Collectable {
  return {
    id: item.id.slice('r-'.length),
    permalink: permalinkIn(root, link),
    headline: link.textContent?.trim() ?? '',
    language: link.querySelector<HTMLElement>('[lang]')?.lang ?? '',
  }
}
