import assert from 'node:assert/strict'
import { test } from 'node:test'
import { GREGORIAN } from '../../../../src/client/search/filters/page-calendar.ts'
import { answer } from '../../../../src/client/search/query/find.ts'
import { readQuery } from '../../../../src/client/search/query/read-query.ts'
import { meaningOf } from '../../../../src/client/search/results/meaning.ts'
import {
  asWritten,
  countText,
  doubts,
  nothingFound,
  remarks,
} from '../../../../src/client/search/results/messages.ts'
import { searchWording } from '../../../../src/client/search/wording.ts'
import { record } from '../../../search/made-up-records.ts'
import { TYPED } from '../../../support/manners.ts'
import { memoryIndex } from '../../../support/memory-engine.ts'
import { ENGLISH } from '../../../support/texts.ts'

const WORDING = searchWording('en', ENGLISH.forScript)

test('counts in words', () => {
  assert.deepEqual(
    [0, 1, 999, 1284, 1234567].map((count) => WORDING.count('client.articles', count)),
    ['0 articles', '1 article', '999 articles', '1,284 articles', '1,234,567 articles'],
  )
  const said = (articles: number, stories: number, isNarrowed: boolean) =>
    countText({ articles, stories }, { articles: 26, isNarrowed }, WORDING)
  assert.equal(said(3, 3, true), '3 of 26 articles')
  assert.equal(said(26, 26, false), '26 articles')
  assert.equal(said(12, 7, true), '12 of 26 articles, 7 stories')
})

async function answerTo(texts: readonly string[], input: string, typing = false) {
  const index = memoryIndex(texts.map((text, i) => record(`a/${i}`, { text, headline: '' })))
  return answer(index, input, { typing, lettersOnly: false })
}

test('why nothing was found', async () => {
  const texts = ['b', 'a b', 'c d']
  const why = async (input: string, typing = false) =>
    nothingFound(await answerTo(texts, input, typing), WORDING)
  assert.equal(await why('xyz'), 'No article has the word “xyz”.')
  assert.equal(await why('"a c"'), 'No article has the phrase “a c”.')
  assert.equal(await why('a x b y'), 'No article has “x” or “y”.')
  assert.equal(await why('xy', true), 'No article has a word that begins with “xy”.')
  assert.equal(await why('a b "c d"'), 'No article has “a”, “b” and “c d” together.')
  assert.equal(await why('a -b'), 'No article answers this.')
  assert.equal(await why('x OR y'), 'No article answers this.')
})

test('what must be said of results', async () => {
  const said = async (texts: readonly string[], input: string) =>
    remarks(await answerTo(texts, input), WORDING)
  assert.deepEqual(await said(['ferry'], 'ferr'), [
    'No article has the word “ferr”; these have a word that begins with it.',
  ])
  assert.deepEqual(await said(['ferries fought', 'ferry'], 'ferry'), [
    'Also found with other endings: “ferries”.',
  ])
  assert.deepEqual(await said(['ferry'], 'ferry'), [])
})

test('what an answer could not take into account', async () => {
  const said = async (input: string) => doubts(await answerTo(['oil'], input), WORDING)
  assert.deepEqual(await said('oil OR'), ['“OR” stands alone, and was left out.'])
  assert.deepEqual(await said('date:soon oil'), [
    '“soon” is not a range of dates such as 1998..2001-06, and was left out.',
  ])
  const index = memoryIndex([record('a'), record('b')], [0, 1])
  assert.deepEqual(doubts(await answer(index, 'oil', TYPED), WORDING), [
    'A part of the index cannot be loaded: 2 articles were not searched.',
  ])
})

test('a query as it is written has every word in quotation marks', async () => {
  assert.equal(
    asWritten(await answerTo(['ferry'], 'ferries -fog "old quay" op*')),
    '"ferries" -fog "old quay" op*',
  )
})

test('a query in words', () => {
  const words = { wording: WORDING, calendar: GREGORIAN, labelOf: (_: unknown, value: string) => value }
  const meaning = (input: string) => meaningOf(readQuery(input, false).query, words)
  assert.equal(meaning('river valley "old quay"'), '')
  assert.equal(
    meaning('river -valley date:1998..2001'),
    'Articles with “river”, without “valley”, dated 1998 to 2001.',
  )
  assert.equal(meaning('oil OR "natural gas" prices'), 'Articles with “oil” or (“natural gas” and “prices”).')
  assert.equal(meaning('-oil'), 'All articles, without “oil”.')
  assert.equal(
    meaning('title:oil "a b"~5 author:Quill lang:fa'),
    'Articles with “oil” in the headline, “a b” with at most 5 words between, Author “Quill” and Language fa.',
  )
  assert.equal(meaning('date:1998'), 'All articles, dated 1998.')
})

test('why the filters show nothing', () => {
  assert.equal(WORDING.count('client.nothing-left', 26), '26 articles match, but not with these filters.')
  assert.equal(WORDING.count('client.nothing-left', 1), '1 article matches, but not with these filters.')
})
