import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { narrow, openRows, type Rows, sorted, valuesOf } from '../../src/client/rows.ts'
import { GROUPS, NO_SELECTION, type Selection } from '../../src/client/state.ts'
import type { SearchRecord } from '../../src/search/search-record.ts'
import { searchTable } from '../../src/search/search-table.ts'
import { asBlocks, MADE_UP, record } from '../search/made-up-records.ts'

function rowsOf(records: readonly SearchRecord[]): Rows {
  const indexed = records.map((each, i) => ({ record: each, id: String(i).padStart(7, '0') }))
  return openRows(searchTable(asBlocks([indexed])))
}

const madeUp = rowsOf(MADE_UP)
const all = MADE_UP.map((_, row) => row)
const counted = (values: readonly { value: string; count: number }[]) =>
  values.map(({ value, count }) => `${value} ${count}`)

test('without a choice, every value counts the articles that have it', () => {
  const { rows, facets } = narrow(madeUp, all, NO_SELECTION)
  assert.deepEqual(rows, all)
  assert.deepEqual(counted(facets.tag), [
    'Bridges 4',
    'Sea 3',
    'Milling 2',
    'Rivers 2',
    'Elections 1',
    'Ferries 1',
    'Schools 1',
    'Songs 1',
  ])
  assert.deepEqual(counted(facets.year), [
    '2021 1',
    '2020 2',
    '2011 1',
    '2010 1',
    '2003 3',
    '1999 1',
    'undated 2',
  ])
})

test('values of one group are alternatives, groups are conditions', () => {
  const { rows, facets } = narrow(madeUp, all, {
    ...NO_SELECTION,
    tag: ['Bridges', 'Sea'],
    publication: ['Harbour Post'],
  })
  assert.deepEqual(
    rows.map((row) => MADE_UP[row]?.permalink),
    ['/1999/ferry/', '/2003/bridge/', '/undated/harbour-song/'],
  )
  assert.deepEqual(counted(facets.publication), ['Harbour Post 3', 'Valley Wire 2', 'روزنامهٔ بندر 1'])
  assert.deepEqual(counted(facets.tag), ['Sea 2', 'Bridges 1', 'Ferries 1', 'Songs 1'])
})

test('a chosen value stays to be taken away, even where it matches nothing', () => {
  const { rows, facets } = narrow(madeUp, [0], { ...NO_SELECTION, author: ['Nobody'] })
  assert.deepEqual(rows, [])
  assert.deepEqual(facets.author, [
    { value: 'Nobody', count: 0, chosen: true },
    { value: 'Ada Quill', count: 1, chosen: false },
  ])
})

test('undated articles stand at the end in both directions', () => {
  const days = ['2001-01-02', '', '1999-12-31', '2001-01-02', '']
  const rows = rowsOf(days.map((day, i) => record(`a/${i}`, { day })))
  assert.deepEqual(
    sorted(rows, [4, 3, 2, 1, 0], 'newest', () => 0),
    [0, 3, 2, 1, 4],
  )
  assert.deepEqual(
    sorted(rows, [4, 3, 2, 1, 0], 'oldest', () => 0),
    [2, 0, 3, 1, 4],
  )
})

test('relevance is the score, then the order of the archive', () => {
  const scores = [1, 3, 1, 3]
  assert.deepEqual(
    sorted(madeUp, [3, 2, 1, 0], 'relevance', (row) => scores[row] ?? 0),
    [1, 3, 0, 2],
  )
})

test('an unknown id has no row', () => {
  assert.equal(madeUp.byId('fffffff'), undefined)
})

const name = fc.constantFrom('a', 'b', 'c')
const anyRecord = fc.record({
  day: fc.constantFrom('', '1999-01-01', '1999-02-01', '2001-01-01'),
  publication: fc.constantFrom('', 'a', 'b'),
  authors: fc.uniqueArray(name),
  tags: fc.uniqueArray(name),
})
const anySelection: fc.Arbitrary<Selection> = fc.record({
  tag: fc.uniqueArray(name, { maxLength: 2 }),
  publication: fc.uniqueArray(name, { maxLength: 2 }),
  author: fc.uniqueArray(name, { maxLength: 2 }),
  year: fc.uniqueArray(fc.constantFrom('1999', '2001', 'undated'), { maxLength: 2 }),
})

test('a count is what a reader gets who chooses that value alone in its group', () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 12 }), anySelection, (facts, selection) => {
      const records = facts.map((each, i) => record(`r/${i}`, each))
      const rows = rowsOf(records)
      const numbers = records.map((_, row) => row)
      const matching = (chosen: Selection) =>
        numbers.filter((row) =>
          GROUPS.every(
            (group) =>
              chosen[group].length === 0 ||
              chosen[group].some((value) => valuesOf(rows.row(row), group).includes(value)),
          ),
        )
      const { rows: kept, facets } = narrow(rows, numbers, selection)
      assert.deepEqual(kept, matching(selection))
      for (const group of GROUPS) {
        for (const { value, count, chosen } of facets[group]) {
          assert.equal(count, matching({ ...selection, [group]: [value] }).length)
          assert.equal(chosen, selection[group].includes(value))
        }
      }
    }),
  )
})

test('counting the facets of ten thousand articles takes a moment, not seconds', () => {
  const many = Array.from({ length: 10_000 }, (_, i) =>
    record(`m/${i}`, {
      day: `${1950 + (i % 70)}-01-01`,
      publication: `Publication ${i % 60}`,
      authors: [`Author ${i % 900}`],
      tags: [`Tag ${i % 400}`, `Tag ${i % 37}`, `Tag ${i % 11}`],
    }),
  )
  const rows = rowsOf(many)
  const start = performance.now()
  const { rows: kept } = narrow(
    rows,
    many.map((_, row) => row),
    { ...NO_SELECTION, tag: ['Tag 3', 'Tag 5'] },
  )
  assert.equal(kept.length > 0, true)
  assert.equal(performance.now() - start < 1000, true)
})
