import assert from 'node:assert/strict'
import { test } from 'node:test'
import { searcher } from '../../../../src/client/search/query/search.ts'
import { LINES_AT_A_TIME, linesOf } from '../../../../src/client/search/reading/lines.ts'
import { linesCsv } from '../../../../src/client/search/reading/lines-csv.ts'
import { readState } from '../../../../src/client/search/state.ts'
import type { SearchRecord } from '../../../../src/search/search-record.ts'
import { record } from '../../../search/made-up-records.ts'
import { memoryIndex } from '../../../support/memory-engine.ts'

async function linesFor(query: string, records: readonly SearchRecord[], gone: readonly number[] = []) {
  const index = memoryIndex(records)
  const load = index.engine.load
  const engine = {
    ...index.engine,
    load: async (row: number) => (gone.includes(row) ? Promise.reject(new Error('gone')) : load(row)),
  }
  const { search } = searcher(async () => ({ ...index, engine }))
  return linesOf((await search(readState(`q=${query}&sort=oldest`), false))())
}

const FERRY = [
  record('a', { headline: 'A ferry', text: 'The ferry, a "new" one, sails.', day: '1999-05-04' }),
  record('b', {
    headline: '=Ferries',
    text: 'No boat.',
    day: '2001-01-01',
    facets: { publication: ['Post'] },
  }),
  record('c', { headline: 'Nothing', text: 'Filed as ferry only.', facets: { tag: ['Ferry'] } }),
]

test('every occurrence in headline and text is a line, articles in their order', async () => {
  const lines = await linesFor('ferry', FERRY)
  assert.deepEqual([lines.all(), lines.loaded().length, lines.isWhole()], [4, 0, false])
  await lines.more(() => true)
  assert.deepEqual(
    lines.loaded().map(({ permalink, before, match, after }) => `${permalink} ${before}|${match}|${after}`),
    ['/a/ A |ferry|', '/a/ The |ferry|, a "new" one, sails.', '/b/ =|Ferries|', '/c/ Filed as |ferry| only.'],
  )
  assert.deepEqual([lines.all(), lines.isWhole(), lines.failed()], [4, true, 0])
})

test('a text that cannot be loaded is counted, and the others are shown', async (t) => {
  t.mock.method(console, 'error', () => {})
  const lines = await linesFor('ferry', FERRY, [0])
  await lines.more(() => true)
  assert.deepEqual([lines.loaded().length, lines.all(), lines.failed()], [2, 2, 1])
})

test('some hundred lines are loaded at a time, and none when the reader has gone on', async () => {
  const many = Array.from({ length: 60 }, (_, i) =>
    record(`a/${i}`, { headline: '', text: 'port '.repeat(9) }),
  )
  const lines = await linesFor('port', many)
  await lines.more(() => false)
  assert.equal(lines.loaded().length, 0)
  await lines.more(() => true)
  assert.ok(lines.loaded().length >= LINES_AT_A_TIME && lines.loaded().length < 300 && !lines.isWhole())
  assert.equal(lines.all(), 540)
  await lines.more(() => true)
  await lines.more(() => true)
  assert.deepEqual([lines.loaded().length, lines.isWhole()], [540, true])
})

test('a table of lines has what is before, the match, what is after, and the article; no cell is a formula', async () => {
  const index = memoryIndex(FERRY)
  const lines = await linesFor('title:ferry', FERRY)
  await lines.more(() => true)
  const csv = linesCsv(lines.loaded(), index.rows, new URL('https://archive.example/small/'))
  assert.equal(
    csv,
    '\ufeffbefore,match,after,title,date,publication,lang,url\r\n' +
      'A,ferry,,A ferry,1999-05-04,,en,https://archive.example/small/a/\r\n' +
      "'=,Ferries,,'=Ferries,2001-01-01,Post,en,https://archive.example/small/b/\r\n",
  )
})
