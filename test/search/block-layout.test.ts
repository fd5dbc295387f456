import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { BLOCK_SIZE, blockLayout } from '../../src/search/block-layout.ts'

test('no records, no blocks', () => {
  assert.deepEqual(blockLayout(0), [])
})

test('full blocks, then parts of the rest, each half as long as the one before, then what remains', () => {
  assert.deepEqual(blockLayout(BLOCK_SIZE), [{ folder: 'pagefind/', start: 0, end: BLOCK_SIZE }])
  assert.deepEqual(blockLayout(5, 8), [
    { folder: 'pagefind/', start: 0, end: 4 },
    { folder: 'pagefind/b4/', start: 4, end: 5 },
  ])
  const lengths = (count: number) => blockLayout(count).map(({ start, end }) => end - start)
  assert.deepEqual(lengths(21578), [4096, 4096, 4096, 4096, 4096, 1024, 74])
  assert.deepEqual(lengths(4095), [2048, 1024, 512, 511])
  assert.deepEqual(lengths(100), [100])
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

test('one more record leaves every full block, and mostly all but the last', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 60 }), (count, size) => {
      const sealed = blockLayout(count, size).filter(({ start, end }) => end - start === size)
      assert.deepEqual(blockLayout(count + 1, size).slice(0, sealed.length), sealed)
    }),
  )
  let changed = 0
  for (let count = 0; count < 2 * BLOCK_SIZE; count++) {
    const before = new Set(blockLayout(count).map(({ start, end }) => `${start} ${end}`))
    for (const { start, end } of blockLayout(count + 1))
      if (!before.has(`${start} ${end}`)) changed += end - start
  }
  assert.ok(changed / (2 * BLOCK_SIZE) < 300, 'articles indexed again for each new one, on average')
})
