import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Engine, EngineResult } from '../../../../src/client/search/index/engine.ts'
import { openRows } from '../../../../src/client/search/index/rows.ts'
import { answer, find } from '../../../../src/client/search/query/find.ts'
import { readQuery } from '../../../../src/client/search/query/read-query.ts'
import { searchTable } from '../../../../src/search/search-table.ts'
import { asBlocks, record } from '../../../search/made-up-records.ts'

// test/edge/search-index.test.ts asks Pagefind itself; here stands what it does seldom.

const records = ['a/one', 'a/two', 'b/three', 'b/four'].map((address) => record(address))

/** An archive of two blocks, whose ids are given. */
function rowsWith(...ids: readonly string[]) {
  const indexed = records.map((each, i) => ({ record: each, id: ids[i] ?? '' }))
  return openRows(searchTable(asBlocks([indexed.slice(0, 2), indexed.slice(2)])))
}

function hit(id: string, row: number, text = 'plain', locations: readonly number[] = [0]): EngineResult {
  const load = async () => ({ url: records[row]?.permalink ?? '', content: text, meta: {} })
  return { id, score: 10 - row, locations, load }
}

/** An engine that answers from a list and fails for what is not in it. */
function engineWith(answers: Readonly<Record<string, readonly EngineResult[]>>): Engine {
  return {
    search: async (term) => answers[term ?? 'everything'] ?? assert.fail(`asked for ${term}`),
    reachable: async () => true,
    close: async () => {},
  }
}

test('articles of two blocks with one id are told apart by their addresses', async () => {
  const rows = rowsWith('1', '2', '1', '3')
  const answer = [hit('1', 2)]
  const { matches } = await find(
    engineWith({ plain: answer, '"plain"': answer }),
    rows,
    readQuery('plain', false),
  )
  assert.deepEqual([...matches.keys()], [2])
})

test('an id that the table does not have is left out', async () => {
  const rows = rowsWith('1', '2', '3', '4')
  const answer = [hit('9', 7), hit('4', 3)]
  const { matches } = await find(
    engineWith({ plain: answer, '"plain"': answer }),
    rows,
    readQuery('plain', false),
  )
  assert.deepEqual([...matches.keys()], [3])
})

test('while a word is typed, a block that only fell back is left out and the other stays', async () => {
  const rows = rowsWith('1', '2', '3', '4')
  const ranked = [
    hit('1', 0, 'a plank'),
    hit('2', 1, 'a plan'),
    hit('3', 2, 'Plainly said'),
    hit('4', 3, 'plainer'),
  ]
  const engine = engineWith({ plai: ranked, '"plai"': [] })
  const { matches, absent } = await find(engine, rows, readQuery('plai', true))
  assert.deepEqual([...matches.keys()], [2, 3])
  assert.deepEqual(absent, [])
})

test('a block that has the typed word itself needs no look into its articles', async () => {
  const rows = rowsWith('1', '2', '3', '4')
  const unread = { ...hit('1', 0), load: () => assert.fail('was read') }
  const engine = engineWith({ run: [unread], '"run"': [unread] })
  const { matches } = await find(engine, rows, readQuery('run', true))
  assert.deepEqual([...matches.keys()], [0])
})

test('an article that the ranking left out comes last', async () => {
  const rows = rowsWith('1', '2', '3', '4')
  const engine = engineWith({
    'co op': [hit('2', 1)],
    '"coop"': [hit('1', 0)],
    '"co op"': [hit('2', 1, 'co op', [4, 5])],
  })
  const { matches } = await find(engine, rows, readQuery('co-op', false))
  assert.deepEqual(
    [...matches].map(([row, { score, locations, phrases }]) => ({ row, score, locations, phrases })),
    [
      { row: 0, score: 0, locations: [0], phrases: [] },
      { row: 1, score: 9, locations: [4, 5], phrases: [[4, 2]] },
    ],
  )
})

test('a last word that no article has is taken for a beginning, and the answer says so', async () => {
  const rows = rowsWith('1', '2', '3', '4')
  const begun = [hit('1', 0, 'plainly')]
  const engine = engineWith({ plai: begun, '"plai"': [] })
  const given = await answer(engine, rows, ' plai ', false)
  assert.deepEqual([[...given.result.matches.keys()], given.beginningWith], [[0], 'plai'])
  const typed = await answer(engine, rows, 'plai', true)
  assert.deepEqual([[...typed.result.matches.keys()], typed.beginningWith], [[0], ''])
})

test('an absent word that begins no other stays absent, and so does one before the last', async () => {
  const rows = rowsWith('1', '2', '3', '4')
  const fallback = [hit('1', 0, 'plain')]
  const engine = engineWith({
    plainx: fallback,
    '"plainx"': [],
    'plainx plain': fallback,
    '"plain"': fallback,
  })
  for (const input of ['plainx', 'plainx plain']) {
    const { result, beginningWith } = await answer(engine, rows, input, false)
    assert.deepEqual([result.matches.size, result.absent, beginningWith], [0, ['plainx'], ''], input)
  }
})

test('a query that finds nothing says what fewer words would find', async () => {
  const rows = rowsWith('1', '2', '3', '4')
  const answers = {
    plain: [hit('1', 0), hit('2', 1)],
    '"plain"': [hit('1', 0), hit('2', 1)],
    '"barley"': [hit('3', 2)],
    '"never"': [],
    'plain barley': [],
    'plain never': [],
  }
  const apart = await find(engineWith(answers), rows, readQuery('plain barley', false))
  assert.deepEqual(apart, {
    matches: new Map(),
    absent: [],
    shorter: [
      { without: ['plain'], query: 'barley', count: 1 },
      { without: ['barley'], query: 'plain', count: 2 },
    ],
  })
  const absent = await find(engineWith(answers), rows, readQuery('plain never', false))
  assert.deepEqual(absent.shorter, [{ without: ['never'], query: 'plain', count: 2 }])
})

test('an id that the table does not have is dropped, and its article is not fetched', async () => {
  const rows = rowsWith('1', '2', '3', '4')
  const gone: EngineResult = { ...hit('9', 0), load: () => assert.fail('fetched') }
  const { matches } = await find(
    engineWith({ plain: [gone], '"plain"': [gone, hit('2', 1)] }),
    rows,
    readQuery('plain', false),
  )
  assert.deepEqual([...matches.keys()], [1])
})
