import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  type CollectedItem,
  has,
  LONGEST_NOTE,
  MOST_ITEMS,
  readCollection,
  readItem,
  withAdded,
  withMoved,
  withNote,
  without,
  withPlaced,
  writeCollection,
} from '../../../src/client/collection/collection.ts'

const item = (id: string, note = ''): CollectedItem => ({
  id,
  permalink: `/2022/${id}/`,
  headline: `Headline ${id}`,
  language: 'en',
  note,
})
const [a, b, c] = [item('a'), item('b', 'mine'), item('c')]
const ids = (collection: readonly CollectedItem[]) => collection.map(({ id }) => id).join('')

describe('a collection', () => {
  test('takes each article once, at its end, and keeps the note that is there', () => {
    assert.deepEqual(withAdded([a, b], [item('b', 'other'), c, c]), [a, b, c])
    assert.equal(has([a], 'a'), true)
    assert.equal(has([a], 'b'), false)
  })

  test('has room for so many articles', () => {
    const many = Array.from({ length: MOST_ITEMS + 9 }, (_, i) => item(`x${i}`))
    assert.equal(withAdded([a], many).length, MOST_ITEMS)
  })

  test('is ordered by moving articles, who stay at the ends', () => {
    assert.equal(ids(withMoved([a, b, c], 'a', 1)), 'bac')
    assert.equal(ids(withMoved([a, b, c], 'c', -1)), 'acb')
    assert.equal(ids(withMoved([a, b, c], 'a', -1)), 'abc')
    assert.equal(ids(withMoved([a, b, c], 'c', 1)), 'abc')
    assert.equal(ids(withMoved([a, b, c], 'nobody', 1)), 'abc')
    assert.equal(ids(withPlaced(without([a, b, c], 'b'), b, 1)), 'abc')
  })

  test('bears notes up to a length', () => {
    assert.deepEqual(withNote([a, b], 'a', 'why'), [{ ...a, note: 'why' }, b])
    assert.equal(withNote([a], 'a', 'x'.repeat(LONGEST_NOTE + 1))[0]?.note.length, LONGEST_NOTE)
  })
})

describe('what storage holds', () => {
  test('is read back as it was', () => {
    assert.deepEqual(readCollection(writeCollection([a, b, c])), [a, b, c])
  })

  test('may be anything: what is no item is left out', () => {
    for (const text of [null, '', 'null', '[]', '{', '{"version":2,"items":[]}', '{"version":1,"items":{}}'])
      assert.deepEqual(readCollection(text), [], String(text))
    assert.deepEqual(
      readCollection(
        JSON.stringify({ version: 1, items: [null, 1, 'a', {}, { id: '../x' }, a, a, { id: 'b' }] }),
      ),
      [a, { id: 'b', permalink: '', headline: '', language: '', note: '' }],
    )
  })

  test('leads nowhere but into the archive', () => {
    for (const permalink of [
      'https://x.example/',
      '//x.example/',
      'javascript:alert(1)',
      '/\\x.example/',
      '/a/../../b/',
      '/a',
      '/a/?q/',
      '/a b/',
      '/\n/x.example/',
    ])
      assert.equal(readItem({ ...a, permalink })?.permalink, '', permalink)
    for (const permalink of ['/', '/2022/01/01/rain/', '/2022/دره/'])
      assert.equal(readItem({ ...a, permalink })?.permalink, permalink)
    assert.equal(readItem({ ...a, language: '"><script>' })?.language, '')
  })

  test('is never an error, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        assert.ok(Array.isArray(readCollection(text)), 'a list')
      }),
    )
    fc.assert(
      fc.property(
        fc.array(fc.record({ id: fc.anything({ maxDepth: 1 }), note: fc.string(), permalink: fc.webPath() })),
        (items) => {
          const read = readCollection(JSON.stringify({ version: 1, items }))
          assert.deepEqual(readCollection(writeCollection(read)), read)
        },
      ),
    )
  })
})
