import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openRows, sorted } from '../../../../src/client/search/index/rows.ts'
import { searchTable } from '../../../../src/search/search-table.ts'
import { asBlocks, MADE_UP, record } from '../../../search/made-up-records.ts'
import { rowsOf } from '../../../support/rows.ts'

const madeUp = rowsOf(MADE_UP)
const NO_HIT = { score: 0, inOtherForm: 0 }

test('a row has the days of which its article may be', () => {
  const rows = rowsOf([
    record('a', { day: '1999-05-04' }),
    record('b', { day: '1999-05-01', lastDay: '1999-05-31', dateText: 'May 1999', dateSign: 'inferred' }),
    record('c'),
  ])
  assert.deepEqual(
    rows.all.map((row) => [
      rows.row(row).day,
      rows.row(row).last,
      rows.row(row).dateText,
      rows.row(row).dateSign,
    ]),
    [
      ['1999-05-04', '1999-05-04', '1999-05-04', ''],
      ['1999-05-01', '1999-05-31', 'May 1999', 'inferred'],
      ['', '', 'undated', ''],
    ],
  )
})

test('a row says where the index tells of it', () => {
  const [one, two] = [record('a'), record('b')].map((each, i) => [{ record: each, id: `${i}a1b2c3` }])
  const rows = openRows(searchTable(asBlocks([one ?? [], two ?? []])))
  assert.deepEqual(rows.all.map(rows.place), ['0_0a1b2c3', '1_1a1b2c3'])
  assert.deepEqual(rows.placeOf(1), { folder: 'pagefind/b1/', id: '1a1b2c3' })
  assert.deepEqual([rows.rowsOf(0), rows.rowsOf(1)], [[0], [1]])
})

test('undated articles stand at the end in both directions', () => {
  const days = ['2001-01-02', '', '1999-12-31', '2001-01-02', '']
  const rows = rowsOf(days.map((day, i) => record(`a/${i}`, { day })))
  assert.deepEqual(
    sorted(rows, [4, 3, 2, 1, 0], 'newest', () => NO_HIT),
    [0, 3, 2, 1, 4],
  )
  assert.deepEqual(
    sorted(rows, [4, 3, 2, 1, 0], 'oldest', () => NO_HIT),
    [2, 0, 3, 1, 4],
  )
})

test('relevance: words as typed before other endings, then the score, then the order of the archive', () => {
  const hits = [1, 3, 1, 3, 9].map((score, row) => ({ score, inOtherForm: row === 4 ? 1 : 0 }))
  assert.deepEqual(
    sorted(madeUp, [4, 3, 2, 1, 0], 'relevance', (row) => hits[row] ?? NO_HIT),
    [1, 3, 0, 2, 4],
  )
})

test('a block that numbers its articles otherwise, or has one that the table leaves out, says so', () => {
  const [one, two] = [record('a'), record('b')].map((each, i) => ({ record: each, id: `${i}a1b2c3` }))
  const pages = [
    ['gone', 7],
    ['1a1b2c3', 20],
    ['0a1b2c3', 10],
  ] as const
  const indexed = one && two ? [one, two] : []
  const rows = openRows(
    searchTable([
      ...asBlocks([[], indexed]).slice(0, 1),
      { folder: 'b/', list: { pages, words: [] }, indexed },
    ]),
  )
  const [, block] = rows.blocks
  assert.deepEqual(
    [0, 1, 2, 3].map((page) => block?.rowOf(page)),
    [undefined, 1, 0, undefined],
  )
  assert.deepEqual([rows.lengthOf(0), rows.lengthOf(1), rows.usualLength], [10, 20, 15])
})
