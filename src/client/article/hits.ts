// Entry of `hits.js`, loaded on the page of an article that was opened from search results: it marks the words and adds a
// bar that leads to the next hit and the next result.
import { ASSETS } from '../../value/site-scripts.ts'
import { elementAt } from '../common/dom.ts'
import { numeral } from '../common/numeral.ts'
import { siteRoot as root } from '../common/site.ts'
import {
  countOf,
  isSamePage,
  resultAt,
  type StoredList,
  storedList,
  storeList,
} from '../search/results/stored-list.ts'
import { readMarks } from '../text/marks.ts'
import { markText } from './mark-text.ts'

const phrases = readMarks(location.hash)
const marks = [...document.querySelectorAll('article h1, #text')].flatMap((part) => markText(part, phrases))
const list = storedList()
const place = list?.results.findIndex(({ href }) => new URL(href).pathname === location.pathname) ?? -1
const template = document.getElementById('hits')

if (template instanceof HTMLTemplateElement && (marks.length > 0 || place >= 0)) {
  const style = document.createElement('link')
  style.rel = 'stylesheet'
  style.href = new URL(`${ASSETS}hits.css`, root).href
  const bar = template.content.querySelector<HTMLElement>('.hits')
  if (bar) {
    // Among the first stops of the Tab key; unstyled, it would push the page down before it goes to its place.
    for (const settled of ['load', 'error'])
      style.addEventListener(settled, () => document.querySelector('.skip')?.after(bar))
    show(bar)
  }
  document.head.append(style)
}

function show(bar: HTMLElement): void {
  let at = -1
  const goTo = (next: number) => {
    marks[at]?.removeAttribute('aria-current')
    at = (next + marks.length) % marks.length
    const mark = marks[at]
    if (!mark) return
    mark.setAttribute('aria-current', 'true')
    mark.scrollIntoView({ block: 'center' })
    fill(bar, '.hit-place', at + 1, marks.length)
  }
  const first = Math.max(
    0,
    marks.findIndex((mark) => mark.closest('#text')),
  )
  part(bar, '.hit-part', marks.length > 0)
  part(bar, '.result-part', place >= 0)
  link(bar, '.back-to-results', list?.search)
  if (list) leadBack(bar, list)
  link(bar, '.previous-result', list?.results[place - 1]?.href)
  if (list && place >= 0) {
    fill(bar, '.result-place', place + 1, countOf(list))
    linkNextResult(bar, list).catch((error: unknown) => {
      console.error(error)
      link(bar, '.next-result', undefined)
    })
  }
  if (marks.length > 0) goTo(first)
  bar.addEventListener('click', (event) => {
    const button = elementAt(event, 'button')
    if (button?.matches('.previous-hit')) goTo(at - 1)
    else if (button?.matches('.next-hit')) goTo(at + 1)
    else if (button) bar.remove()
  })
}

/**
 * Where the page of the search lies right behind this one, the way back to it is the browser's own: with its count, its place and
 * its focus. From elsewhere a link leads to the search, which then comes to the result that this page is. What lies behind an entry of the
 * history is noted in that entry.
 */
function leadBack(bar: HTMLElement, { results, ...list }: StoredList): void {
  const here = results[place]?.href ?? ''
  if (isSamePage(list.opened, location.href)) {
    history.replaceState({ ...history.state, behind: list.search }, '')
    storeList({ ...list, results, opened: '' })
  }
  bar.querySelector('.back-to-results')?.addEventListener('click', (event) => {
    if (!(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (Object(history.state).behind !== list.search || history.length === 1)
      return storeList({ ...list, results, opened: here })
    event.preventDefault()
    history.back()
  })
}

/** Links the next result. One that had to be looked up is stored, for its own page to know. */
async function linkNextResult(bar: HTMLElement, list: StoredList): Promise<void> {
  const next = await resultAt(list, place + 1, root)
  if (next && !list.results[place + 1]) storeList({ ...list, results: [...list.results, next] })
  link(bar, '.next-result', next?.href)
}

function part(bar: HTMLElement, selector: string, isShown: boolean): void {
  for (const found of bar.querySelectorAll<HTMLElement>(selector)) found.hidden = !isShown
}

function link(bar: HTMLElement, selector: string, href: string | undefined): void {
  const found = bar.querySelector<HTMLAnchorElement>(selector)
  // Only to pages of this site: a stored address must not lead anywhere else.
  const address = href === undefined ? undefined : new URL(href, location.href).href
  if (found && address?.startsWith(root.href)) found.href = address
  else if (found) found.hidden = true
}

/** Puts numbers into their places in a text: `Hit 2 of 7`. */
function fill(bar: HTMLElement, selector: string, ...values: readonly number[]): void {
  for (const [i, place] of bar.querySelectorAll(`${selector} b`).entries())
    place.textContent = numeral(values[i] ?? 0)
}
