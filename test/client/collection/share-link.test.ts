import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { LONGEST_NOTE, MOST_ITEMS } from '../../../src/client/collection/collection.ts'
import { readShared, writeShared } from '../../../src/client/collection/share-link.ts'

const item = (id: string, note = '') => ({ id, permalink: '', headline: '', language: '', note })

describe('a link that carries a list', () => {
  test('holds ids in their order, and notes when they are to go along', () => {
    const items = [item('b2', 'Why & how?\n#1'), item('a1', ' ')]
    assert.equal(writeShared(items, false), '#list=b2.a1')
    assert.equal(writeShared(items, true), '#list=b2.a1&note.b2=Why+%26+how%3F%0A%231')
    assert.deepEqual(readShared(writeShared(items, true)), {
      items: [items[0], item('a1')],
      whole: true,
    })
  })

  test('is told from a link that carries none', () => {
    for (const none of ['', '#', '#main', '#q=list', '#note.a=x'])
      assert.equal(readShared(none), undefined, none)
    assert.deepEqual(readShared('#list='), { items: [], whole: true })
  })

  test('says when part of it could not be read', () => {
    assert.deepEqual(readShared('#list=a1.<b>.a1.%'), { items: [item('a1')], whole: false })
    const many = Array.from({ length: MOST_ITEMS + 1 }, (_, i) => `x${i}`)
    const read = readShared(`#list=${many.join('.')}`)
    assert.deepEqual([read?.items.length, read?.whole], [MOST_ITEMS, false])
    assert.equal(
      readShared(`#list=a1&note.a1=${'x'.repeat(LONGEST_NOTE * 2)}`)?.items[0]?.note.length,
      LONGEST_NOTE,
    )
    assert.equal(readShared(`#list=${'a.'.repeat(999_999)}`)?.whole, false)
  })

  test('is read back as it was written, and never an error', () => {
    const id = fc.string({ unit: fc.constantFrom(...'abc234'), minLength: 1, maxLength: 12 })
    const note = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .filter((text) => text === '' || text.trim() !== '')
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(id, note), { minLength: 1, maxLength: 8, selector: ([key]) => key }),
        (pairs) => {
          const items = pairs.map(([key, text]) => item(key, text))
          assert.deepEqual(readShared(writeShared(items, true)), { items, whole: true }, 'the same list')
        },
      ),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `#list=${text}`),
        ),
        (hash) => {
          const read = readShared(hash)
          assert.ok(read === undefined || read.items.every(({ id }) => /^[a-z0-9-]+$/.test(id)), 'ids only')
        },
      ),
    )
  })
})
