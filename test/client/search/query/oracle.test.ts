// The query code against a plain scan by the documented meaning: queries of every operator over a mixed archive, all made up.
// `npm run oracle` asks more, of any archive, through Pagefind's files.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listedNames } from '../../../../src/client/search/index/listed-names.ts'
import { memoryIndex } from '../../../support/memory-engine.ts'
import { chanceFrom } from '../../../support/oracle/chance.ts'
import { type Difference, differencesOf } from '../../../support/oracle/compare.ts'
import { mixedArchive } from '../../../support/oracle/mixed-archive.ts'
import { meant, plainRecord } from '../../../support/oracle/plain-scan.ts'
import { caseMaker } from '../../../support/oracle/queries.ts'

test('hits, facets, ranges and order are those of a plain scan, in ten languages', async () => {
  const { records, names } = mixedArchive(80, 3)
  const plains = records.map(plainRecord)
  const listed = listedNames(names)
  const index = { ...memoryIndex(records), names: async () => listed }
  const chance = chanceFrom(3)
  const next = caseMaker(plains, names, chance)
  const differences: Difference[] = []
  let answered = 0
  for (let i = 0; i < 300; i++) {
    const each = next()
    if (plains.some((plain) => meant(each.asked, plain) !== undefined)) answered += 1
    differences.push(...(await differencesOf(each, index, plains, chance)))
  }
  assert.deepEqual(differences, [])
  assert.ok(answered > 200, `${answered} of 300 queries find something`)
})
