import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nearNames } from '../../../../src/client/search/query/near-names.ts'
import { readQuery } from '../../../../src/client/search/query/read-query.ts'

const ROWS = {
  rowsByValue: (facet: string): ReadonlyMap<string, readonly number[]> =>
    facet === 'tag'
      ? new Map([
          ['Ahmad Massoud', [1, 2, 3]],
          ['Ahmad Zia Massoud', [4]],
          ['Amrullah Saleh', [1]],
          ['Kabul', [1, 2]],
        ])
      : new Map(),
}

function offered(query: string): string[] {
  const { query: read } = readQuery(query, false)
  return nearNames(ROWS, { query: read, names: [] }).map(({ word }) => word)
}

test('a name is offered by its near spellings, the one with most articles first', () => {
  for (const spelling of ['Masoud', 'massud', 'MASOOD'])
    assert.deepEqual(offered(spelling), ['Ahmad Massoud', 'Ahmad Zia Massoud'], spelling)
  assert.deepEqual(offered('Ahmed Masood'), ['Ahmad Massoud'])
  assert.deepEqual(offered('Kabool'), ['Kabul'])
})

test('a name is not offered for its own spelling, for few sounds, or in place of a query that says more', () => {
  for (const query of [
    'Massoud',
    'Kabul',
    'sea',
    'flood',
    'Masoud OR Saleh',
    'title:Masoud',
    '-Masoud',
    '"Masoud"',
  ])
    assert.deepEqual(offered(query), [], query)
})
