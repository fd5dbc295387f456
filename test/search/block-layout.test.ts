import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { BLOCK_SIZE, blockFolder, blockLayout } from '../../src/search/block-layout.ts'

test('no records, no blocks', () => {
  assert.deepEqual(blockLayout(0), [])
})

test('one block up to its size, then another', () => {
  assert.deepEqual(blockLayout(BLOCK_SIZE), [{ folder: 'pagefind/', start: 0, end: BLOCK_SIZE }])
  assert.deepEqual(blockLayout(7, 3), [
    { folder: 'pagefind/', start: 0, end: 3 },
    { folder: 'pagefind/b2/', start: 3, end: 6 },
    { folder: 'pagefind/b3/', start: 6, end: 7 },
  ])
})

test('blocks hold every record once, in order, in folders of their own', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 60 }), (count, size) => {
      const blocks = blockLayout(count, size)
      const numbers = blocks.flatMap(({ start, end }) =>
        Array.from({ length: end - start }, (_, i) => start + i),
      )
      assert.deepEqual(
        numbers,
        Array.from({ length: count }, (_, i) => i),
      )
      assert.equal(new Set(blocks.map(({ folder }) => folder)).size, blocks.length)
    }),
  )
})

test('one more record changes the last block only', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 60 }), (count, size) => {
      const sealed = blockLayout(count, size).filter(({ start, end }) => end - start === size)
      assert.deepEqual(blockLayout(count + 1, size).slice(0, sealed.length), sealed)
    }),
  )
})

test('the first block is the primary one', () => {
  assert.deepEqual([0, 1, 24].map(blockFolder), ['pagefind/', 'pagefind/b2/', 'pagefind/b25/'])
})
