import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { paginate, paginationView } from '../../src/page/pagination.ts'
import { permalink } from '../../src/value/permalink.ts'

const LIST = permalink('tags', 'kabul')
const items = (count: number) => Array.from({ length: count }, (_, i) => count - i)

test('a short list is one page at its own address', () => {
  assert.deepEqual(paginate(LIST, items(7), 5), [{ address: LIST, items: items(7), number: 1, of: 1 }])
  assert.deepEqual(
    paginate(LIST, [], 5).map(({ items }) => items),
    [[]],
  )
})

test('pages are counted from the oldest', () => {
  assert.deepEqual(
    paginate(LIST, items(17), 5).map(({ address, items, number }) => [address, items, number]),
    [
      ['/tags/kabul/', [17, 16, 15, 14, 13, 12, 11], 3],
      ['/tags/kabul/page/2/', [10, 9, 8, 7, 6], 2],
      ['/tags/kabul/page/1/', [5, 4, 3, 2, 1], 1],
    ],
  )
})

test('every item stands on one page, in order, and a newer item changes only the front', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 30 }), (count, size) => {
      const pages = paginate(LIST, items(count), size)
      assert.deepEqual(
        pages.flatMap((page) => page.items),
        items(count),
      )
      const next = new Map(paginate(LIST, items(count + 1), size).map((page) => [page.address, page.items]))
      for (const { address, items } of pages.slice(1)) assert.deepEqual(next.get(address), items)
    }),
  )
})

test('the way through the pages names the newest, the oldest and the neighbours', () => {
  const view = paginationView(LIST, { number: 7, of: 20 }, (address) => address)
  assert.deepEqual(
    view.pages.map(({ label, current }) => (current ? `[${label}]` : label)),
    ['Newest', '9', '8', '[7]', '6', '5', 'Oldest'],
  )
  assert.deepEqual([view.newer, view.older], ['/tags/kabul/page/8/', '/tags/kabul/page/6/'])
  assert.deepEqual(paginationView(LIST, { number: 19, of: 20 }, (address) => address).newer, LIST)
})
