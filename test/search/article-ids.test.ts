import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleIds } from '../../src/search/article-ids.ts'
import { record } from './made-up-records.ts'

const indexed = ['a', 'b'].map((address, i) => ({ record: record(address), id: `000000${i}` }))

test('the ids stand in the order of the rows, under the stamp of their table', () => {
  assert.deepEqual(articleIds(indexed, '0a1b2c3'), { stamp: '0a1b2c3', ids: 'a b' })
})
