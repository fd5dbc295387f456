// Long lists in pages whose addresses keep their contents: pages are counted from the oldest, so that a new
// article at the top of a list changes its front page and no other.
import { type Permalink, permalink } from '../../value/permalink.ts'
import type { Texts } from '../texts/texts.ts'
import type { PaginationView } from '../views.ts'

/** Articles on a page; a list's front page holds up to twice as many, so that every other page is full. */
export const PAGE_SIZE = 50

/** One page of a list. */
export interface ListPage<T> {
  readonly address: Permalink
  readonly items: readonly T[]
  /** 1 is the oldest; the front page has the highest number. */
  readonly number: number
  readonly of: number
}

/** Cuts a list, newest first, into pages: the list's own address, then `page/N/` below it. */
export function paginate<T>(list: Permalink, items: readonly T[], size = PAGE_SIZE): ListPage<T>[] {
  const full = Math.max(0, Math.floor(items.length / size) - 1)
  const front = items.length - full * size
  const pages: ListPage<T>[] = [
    { address: list, items: items.slice(0, front), number: full + 1, of: full + 1 },
  ]
  for (let number = full; number >= 1; number--) {
    const start = items.length - number * size
    pages.push({
      address: pageAddress(list, number),
      items: items.slice(start, start + size),
      number,
      of: full + 1,
    })
  }
  return pages
}

/** The address of the page on which an item of a list stands; `index` counts from the newest. */
export function pageHolding(list: Permalink, length: number, index: number, size = PAGE_SIZE): Permalink {
  const full = Math.max(0, Math.floor(length / size) - 1)
  const front = length - full * size
  return index < front ? list : pageAddress(list, full - Math.floor((index - front) / size))
}

/** The address of a list's page that is not its front page. */
export function pageAddress(list: Permalink, number: number): Permalink {
  return permalink(...list.split('/').filter(Boolean), 'page', String(number))
}

/** The title of a list's page that is not its front page. */
export function numberedTitle(heading: string, page: number, pages: number, texts: Texts): string {
  return texts.say('pagination.title', { heading, page: texts.digits(page), pages: texts.digits(pages) })
}

/** Pages named on each side of the one that is open, at least. */
const NEIGHBOURS = 2
/** Links from a list's front page to its others, at most: what a browser is to hold does not grow with the list. */
const MOST_LINKS = 100

/** How many pages each link of a front page stands for: all can be reached from the one that it leads to, as its neighbours. */
export function pagesToALink(pages: number): number {
  return Math.ceil(pages / MOST_LINKS)
}

/** The way through a list's pages, `href` relative by `link`. */
export function paginationView(
  list: Permalink,
  page: { readonly number: number; readonly of: number },
  link: (address: Permalink) => string,
  texts: Texts,
): PaginationView {
  if (page.of === 1) return { newer: '', older: '', pages: [], all: [] }
  const address = (number: number) => link(number === page.of ? list : pageAddress(list, number))
  const shown = new Set([page.of, 1])
  const step = pagesToALink(page.of)
  const near = Math.max(NEIGHBOURS, step - 1)
  for (let number = page.number - near; number <= page.number + near; number++) {
    if (number >= 1 && number <= page.of) shown.add(number)
  }
  const isFront = page.number === page.of
  return {
    newer: page.number < page.of ? address(page.number + 1) : '',
    older: page.number > 1 ? address(page.number - 1) : '',
    pages: [...shown]
      .sort((a, b) => b - a)
      .map((number) => ({
        label:
          number === page.of
            ? texts.say('pagination.newest')
            : number === 1
              ? texts.say('pagination.oldest')
              : texts.digits(number),
        href: address(number),
        current: number === page.number,
      })),
    all:
      isFront && shown.size < page.of
        ? Array.from({ length: Math.ceil(page.of / step) }, (_, i) => {
            const first = page.of - i * step
            return {
              label: pagesInWords(first, Math.max(1, first - step + 1), texts),
              href: address(first),
              dates: '',
            }
          })
        : [],
  }
}

/** `7`, `431–427`. */
function pagesInWords(first: number, last: number, texts: Texts): string {
  return first === last
    ? texts.digits(first)
    : texts.say('time.run', { first: texts.digits(first), last: texts.digits(last) })
}

/** The pages of a directory, of which none is newer. */
export function numberedPages(
  number: number,
  of: number,
  hrefOf: (n: number) => string,
  texts: Texts,
): PaginationView {
  const numbers = of === 1 ? [] : Array.from({ length: of }, (_, i) => i + 1)
  const pages = numbers.map((n) => ({ label: texts.digits(n), href: hrefOf(n), current: n === number }))
  return { newer: '', older: '', pages, all: [] }
}
