// The query code against a plain scan: queries of every operator over small archives, all made up.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { answer } from '../../../../src/client/search/query/find.ts'
import { record } from '../../../search/made-up-records.ts'
import { TYPING } from '../../../support/manners.ts'
import { memoryIndex } from '../../../support/memory-engine.ts'
import { type Asked, isMeant, type PlainArticle, typed } from '../../../support/search-oracle.ts'

const WORDS = [
  'ferry',
  'fight',
  'fights',
  'fighting',
  'port',
  'ports',
  'reported',
  'report',
  'sea',
  'wall',
  'walls',
  'harbour',
]

const word = fc.constantFrom(...WORDS)
const words = fc.array(word, { maxLength: 12 })
const phrase = fc.array(word, { minLength: 1, maxLength: 3 })
const two = fc.uniqueArray(word, { minLength: 2, maxLength: 3 })
const day = fc.constantFrom('', '1998-05-04', '1999-12-31', '2001-06-30')

const article: fc.Arbitrary<PlainArticle> = fc.record({ headline: words, text: words, tag: word, day })

const { asked } = fc.letrec<{ asked: Asked; leaf: Asked }>((tie) => ({
  asked: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    fc.record({
      is: fc.constantFrom('all' as const, 'any' as const),
      parts: fc.array(tie('asked'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ is: fc.constant('not' as const), part: tie('asked') }),
  ),
  leaf: fc.oneof(
    fc.record({ is: fc.constantFrom('word' as const, 'tag' as const), words: word.map((each) => [each]) }),
    fc.record({ is: fc.constant('begins' as const), words: word.map((each) => [each.slice(0, 3)]) }),
    fc.record({ is: fc.constantFrom('quoted' as const, 'title' as const), words: phrase }),
    fc.record({ is: fc.constant('near' as const), words: two, between: fc.integer({ min: 1, max: 4 }) }),
    fc.record({
      is: fc.constant('dates' as const),
      from: fc.constantFrom('', '1998', '1999-12'),
      to: fc.constantFrom('1999', '2001-06'),
    }),
  ),
}))

test('every query finds the articles that a plain scan finds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(article, { maxLength: 8 }), asked, async (articles, query) => {
      const records = articles.map(({ headline, text, tag, day }, i) =>
        record(`a/${i}`, { headline: headline.join(' '), text: text.join(' '), day, facets: { tag: [tag] } }),
      )
      const index = memoryIndex(records)
      const { hits, leftOut } = await answer(index, typed(query), TYPING)
      assert.deepEqual(leftOut, [], typed(query))
      assert.deepEqual(
        [...hits.keys()].sort((a, b) => a - b),
        [...articles.keys()].filter((row) => isMeant(query, articles[row] ?? assert.fail())),
        typed(query),
      )
    }),
    { numRuns: 1000 },
  )
})
