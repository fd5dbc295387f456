import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openRows } from '../../src/client/search/index/rows.ts'
import { searchTable } from '../../src/search/search-table.ts'
import { forEachFacet } from '../../src/value/facets.ts'
import { asBlocks, MADE_UP, record } from './made-up-records.ts'

test('the table names every value once', () => {
  const one = record('1999/a', {
    day: '1999-05-04',
    dateText: '4 May 1999',
    otherForms: [['Harbour Post', 'The Post', 'H.P.']],
    facets: { publication: ['Harbour Post'], author: ['Ada'], tag: ['Sea', 'Sea'] },
    story: 'b',
  })
  const two = record('2001/b', {
    dir: 'rtl',
    otherForms: [
      ['Bo', 'Bob'],
      ['Harbour Post', 'The Post', 'H.P.'],
    ],
    facets: { language: ['ps'], author: ['Bo', 'Ada'], tag: ['Sea', 'Hills'] },
    kinds: [['Hills', 'place']],
    story: 'a',
  })
  const three = record('2001/c', {
    day: '1999-05-04',
    dateText: '4 May 1999',
    facets: { publication: ['Harbour Post'] },
    story: 'b',
  })
  assert.deepEqual(
    searchTable([
      {
        folder: 'pagefind/',
        list: {
          pages: [
            ['0000001', 7],
            ['0000002', 9],
          ],
          words: [['a', 'und_1']],
        },
        indexed: [
          { record: one, id: '0000001' },
          { record: two, id: '0000002' },
        ],
      },
      {
        folder: 'pagefind/b4/',
        list: {
          pages: [
            ['0000009', 5],
            ['0000001', 4],
          ],
          words: [],
        },
        indexed: [{ record: three, id: '0000001' }],
      },
    ]),
    {
      version: 6,
      blocks: [
        { folder: 'pagefind/', start: 0, words: [['a', 'und_1']] },
        { folder: 'pagefind/b4/', start: 2, words: [], pages: [-1, 0] },
      ],
      ids: '0000001 0000002 0000001',
      stamp: 'irisbxezrf',
      dates: [
        ['1999-05-04', '4 May 1999'],
        ['', 'undated'],
      ],
      facets: {
        tag: { values: ['Sea', 'Hills'], rows: [0, [0, 1], []] },
        publication: { values: ['Harbour Post'], rows: [0, [], 0] },
        author: { values: ['Ada', 'Bo'], rows: [0, [1, 0], []] },
        language: { values: ['en', 'ps'], rows: [0, 1, 0] },
      },
      otherForms: [
        ['Harbour Post', 'The Post', 'H.P.'],
        ['Bo', 'Bob'],
      ],
      kinds: { place: ['Hills'] },
      stories: [[0, 2]],
      rows: {
        date: [0, 1, 0],
        length: [7, 9, 4],
        dir: 'lrl',
      },
    },
  )
})

test('a reader’s browser gets back what went into the table', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.shuffledSubarray([...MADE_UP]), (size, records) => {
      const indexed = records.map((each, i) => ({ record: each, id: String(i).padStart(7, '0') }))
      const blocks = Array.from({ length: Math.ceil(indexed.length / size) }, (_, i) =>
        indexed.slice(i * size, (i + 1) * size),
      )
      const rows = openRows(JSON.parse(JSON.stringify(searchTable(asBlocks(blocks)))))
      assert.equal(rows.all.length, records.length)
      for (const [number, { record: each, id }] of indexed.entries()) {
        const { articleId, permalink, headline, text, lastDay, otherForms, kinds, story, ...facts } = each
        assert.deepEqual(rows.row(number), {
          ...facts,
          facets: { ...forEachFacet(() => []), ...facts.facets },
          last: lastDay,
          lang: each.facets.language[0],
        })
        assert.equal(rows.blocks[Math.floor(number / size)]?.rowOf(number % size), number)
        assert.deepEqual(
          [rows.placeOf(number).id, rows.rowsOf(Math.floor(number / size)).includes(number)],
          [id, true],
        )
      }
    }),
  )
})

test('the stamp tells any change of the table', () => {
  const stamp = (facts: Parameters<typeof record>[1], id = '0000001') =>
    searchTable(asBlocks([[{ record: record('a', facts), id }]])).stamp
  assert.equal(stamp({}), stamp({}))
  assert.equal(
    new Set([
      stamp({}),
      stamp({}, '0000002'),
      stamp({ facets: { tag: ['Sea'] } }),
      stamp({ facets: { tag: ['Sea'] }, kinds: [['Sea', 'place']] }),
      stamp({ day: '1999-01-01' }),
    ]).size,
    5,
  )
})
