// In lists of articles, at each, a button that puts it into the reader's collection or takes it out.

import { element } from '../common/dom.ts'
import { permalinkIn } from '../common/site.ts'
import { type Collectable, press } from './button.ts'
import type { CollectionStore } from './store.ts'

/** Items of lists that name their button; the id of an item is that of its record after `r-`. */
const ITEMS = '.index[data-collect] > li[id^="r-"]'

/** Puts the buttons in, and keeps them up with the collection. */
export function collectListed(root: URL, store: CollectionStore): void {
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
      button.addEventListener('click', () => void press(listed(item, link, root), store, root))
      item.append(button)
    }
    show()
  }
  store.onChange(show)
  // The server of `dev` says so when the page was brought up to date: it may list others.
  document.addEventListener('backfile:page', add)
  add()
}

/** The article of an item, as its list tells it. */
function listed(item: HTMLElement, link: HTMLAnchorElement, root: URL): Collectable {
  return {
    id: item.id.slice('r-'.length),
    permalink: permalinkIn(root, link),
    headline: link.textContent?.trim() ?? '',
    language: link.querySelector<HTMLElement>('[lang]')?.lang ?? '',
  }
}
