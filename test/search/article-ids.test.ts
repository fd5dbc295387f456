import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleIds } from '../../src/search/article-ids.ts'
import { searchTable } from '../../src/search/search-table.ts'
import { asBlocks, record } from './made-up-records.ts'

const indexed = ['a', 'b'].map((address, i) => ({ record: record(address), id: `000000${i}` }))

test('the ids stand in the order of the rows, under the stamp of their table', () => {
  assert.deepEqual(articleIds(indexed), { stamp: searchTable(asBlocks([indexed])).stamp, ids: 'a b' })
})

test('other rows have another stamp', () => {
  assert.notEqual(articleIds(indexed).stamp, articleIds(indexed.toReversed()).stamp)
  assert.notEqual(articleIds(indexed).stamp, articleIds(indexed.slice(1)).stamp)
})
