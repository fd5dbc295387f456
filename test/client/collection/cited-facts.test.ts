import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlacedCitation } from '../../../src/citation/citation-shard.ts'
import { citedFacts } from '../../../src/client/collection/cited-facts.ts'
import { permalink } from '../../../src/value/permalink.ts'

const item = (id: string, headline: string, note = '') => ({
  id,
  permalink: '',
  headline,
  language: '',
  note,
})

test('what the archive says is cited, with the note; of what it does not know, what was stored', () => {
  const [unknown] = citedFacts([item('b', 'Stored')], new Map())
  assert.ok(unknown)
  const placed: PlacedCitation = {
    permalink: permalink('a'),
    facts: { ...unknown, id: 'a', headline: 'Now', publication: 'Harbour Post' },
  }
  const items = [item('b', 'Stored'), item('a', 'Then', 'Why?'), item('c', '')]
  const cited = citedFacts(items, new Map([['a', placed]]))
  assert.deepEqual(cited[1], { ...placed.facts, note: 'Why?' })
  assert.deepEqual(
    cited.map(({ id, headline, headlineSupplied, language, note }) => [
      id,
      headline,
      headlineSupplied,
      language,
      note,
    ]),
    [
      ['b', 'Stored', false, 'und', ''],
      ['a', 'Now', false, 'und', 'Why?'],
      ['c', 'c', true, 'und', ''],
    ],
  )
})
