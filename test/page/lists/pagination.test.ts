import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  PAGE_SIZE,
  pageAddress,
  pageHolding,
  paginate,
  paginationView,
} from '../../../src/page/lists/pagination.ts'
import { permalink } from '../../../src/value/permalink.ts'
import { ENGLISH } from '../../support/texts.ts'

const LIST = permalink('tags', 'herat')
/** Items newest first, the oldest called 1. */
const items = (count: number): number[] => Array.from({ length: count }, (_, i) => count - i)
const shape = (count: number, size: number) =>
  paginate(LIST, items(count), size).map(({ address, items, number, of }) => [address, items, number, of])

describe('a list in pages', () => {
  test('is one page until two full ones can be made', () => {
    assert.deepEqual(shape(0, 2), [['/tags/herat/', [], 1, 1]])
    assert.deepEqual(shape(3, 2), [['/tags/herat/', [3, 2, 1], 1, 1]])
  })

  test('counts its pages from the oldest', () => {
    assert.deepEqual(shape(7, 2), [
      ['/tags/herat/', [7, 6, 5], 3, 3],
      ['/tags/herat/page/2/', [4, 3], 2, 3],
      ['/tags/herat/page/1/', [2, 1], 1, 3],
    ])
  })
})

describe('laws of pages', () => {
  const counts = fc.nat({ max: 400 })
  const sizes = fc.constantFrom(1, 2, 7, PAGE_SIZE)

  test('every item is on exactly one page, and pages in turn are the list', () => {
    fc.assert(
      fc.property(counts, sizes, (count, size) => {
        assert.deepEqual(
          paginate(LIST, items(count), size).flatMap((page) => page.items),
          items(count),
        )
      }),
    )
  })

  test('every page but the front one is full, and the front one holds less than two', () => {
    fc.assert(
      fc.property(counts, sizes, (count, size) => {
        const [front, ...closed] = paginate(LIST, items(count), size)
        assert.ok(front && front.items.length < 2 * size, 'too many in front')
        assert.ok(closed.length === 0 || front.items.length >= size, 'too few in front')
        for (const page of closed) assert.equal(page.items.length, size)
      }),
    )
  })

  test('a new item at the front changes no address and no closed page', () => {
    fc.assert(
      fc.property(counts, sizes, (count, size) => {
        const closed = (length: number) =>
          new Map(
            paginate(LIST, items(length), size)
              .slice(1)
              .map((page) => [page.address, page.items]),
          )
        const after = closed(count + 1)
        for (const [address, held] of closed(count)) assert.deepEqual(after.get(address), held)
      }),
    )
  })

  test('the page that holds an item is known without cutting the list', () => {
    fc.assert(
      fc.property(counts, sizes, (count, size) => {
        const found = items(count).map((_, i) => pageHolding(LIST, count, i, size))
        const cut = paginate(LIST, items(count), size).flatMap((page) => page.items.map(() => page.address))
        assert.deepEqual(found, cut)
      }),
    )
  })

  test('every address that a page names is one of the list’s, and the neighbours are next to it', () => {
    fc.assert(
      fc.property(counts, sizes, (count, size) => {
        const pages = paginate(LIST, items(count), size)
        const addresses = pages.map(({ address }) => String(address))
        for (const [i, page] of pages.entries()) {
          const view = paginationView(LIST, page, String, ENGLISH)
          assert.equal(view.newer, addresses[i - 1] ?? '')
          assert.equal(view.older, addresses[i + 1] ?? '')
          const named = view.pages.map(({ href }) => href)
          assert.deepEqual(
            named,
            addresses.filter((address) => named.includes(address)),
          )
          const current = view.pages.filter((link) => link.current).map(({ href }) => href)
          assert.deepEqual(current, pages.length === 1 ? [] : [page.address])
        }
      }),
    )
  })
})

test('the way through many pages names the first, the last and the near ones', () => {
  const view = paginationView(LIST, { number: 5, of: 9 }, (address) => `..${address}`, ENGLISH)
  assert.deepEqual(view, {
    newer: '../tags/herat/page/6/',
    older: '../tags/herat/page/4/',
    pages: [
      { label: 'Newest', href: '../tags/herat/', current: false },
      ...[7, 6, 5, 4, 3].map((number) => ({
        label: String(number),
        href: `../tags/herat/page/${number}/`,
        current: number === 5,
      })),
      { label: 'Oldest', href: '../tags/herat/page/1/', current: false },
    ],
    all: [],
  })
})

test('the first of many pages leads to every other, so that none is far', () => {
  const front = (of: number) => paginationView(LIST, { number: of, of }, String, ENGLISH)
  assert.deepEqual(front(4).all, [])
  assert.deepEqual(
    front(5).all.map(({ label, href }) => `${label} ${href}`),
    [
      '5 /tags/herat/',
      '4 /tags/herat/page/4/',
      '3 /tags/herat/page/3/',
      '2 /tags/herat/page/2/',
      '1 /tags/herat/page/1/',
    ],
  )
})

test('a list of one page needs no way through it', () => {
  assert.deepEqual(paginationView(LIST, { number: 1, of: 1 }, String, ENGLISH), {
    newer: '',
    older: '',
    pages: [],
    all: [],
  })
})

test('a later page stands below its list', () => {
  assert.equal(pageAddress(permalink('2022', '03'), 12), '/2022/03/page/12/')
})

test('of very many pages, each link of the first stands for some, and leads to a page that names them all', () => {
  const of = 431
  const { all } = paginationView(LIST, { number: of, of }, String, ENGLISH)
  assert.equal(all.length, 87)
  assert.deepEqual(
    [all[0], all[1], all.at(-1)].map((link) => [link?.label, link?.href]),
    [
      ['431–427', '/tags/herat/'],
      ['426–422', '/tags/herat/page/426/'],
      ['1', '/tags/herat/page/1/'],
    ],
  )
  const reached = new Set<string>()
  for (const { href } of all) {
    const number = Number(/page\/(\d+)/.exec(href)?.[1] ?? of)
    for (const near of paginationView(LIST, { number, of }, String, ENGLISH).pages) reached.add(near.href)
  }
  assert.equal(reached.size, of)
})
