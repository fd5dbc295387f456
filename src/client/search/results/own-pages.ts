// The keeper's own pages that answer, above the articles: each with the part of its text that does.
import { element } from '../../common/dom.ts'
import { part } from '../elements.ts'
import type { SearchOutcome } from '../query/outcome.ts'
import type { FoundPage } from '../query/own-pages.ts'
import type { SearchWording } from '../wording.ts'
import { foundIn, pieceNodes } from './item.ts'

/** So many pages stand above the articles; more when they are asked for, or when there is no article. */
const FIRST_PAGES = 3

/** Shows the pages of an outcome; of none, nothing. */
export function ownPages(wording: SearchWording): (outcome?: SearchOutcome) => void {
  const section = part('pages')
  const heading = part('pages-heading')
  const list = part('pages-list')
  const all = part('pages-all', HTMLButtonElement)
  let rest: readonly FoundPage[] = []
  all.addEventListener('click', () => {
    const items = rest.map(pageItem)
    list.append(...items)
    all.hidden = true
    items[0]?.querySelector('a')?.focus()
  })
  return (outcome) => {
    const pages = outcome?.pages ?? []
    const first = outcome?.results.length === 0 ? pages.length : FIRST_PAGES
    rest = pages.slice(first)
    section.hidden = pages.length === 0
    heading.hidden = outcome?.index.rows.all.length === 0
    heading.textContent = wording.count('client.pages', pages.length)
    list.replaceChildren(...pages.slice(0, first).map(pageItem))
    all.hidden = rest.length === 0
    all.textContent = wording.say('client.show-all', { n: wording.number(pages.length) })
  }
}

function pageItem(page: FoundPage): HTMLLIElement {
  const { lang, dir } = page.row
  const { link, excerpt } = foundIn(page)
  return element('li', {}, link, element('p', { class: 'excerpt', lang, dir }, ...pieceNodes(excerpt)))
}
