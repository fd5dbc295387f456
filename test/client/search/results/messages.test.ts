import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readQuery } from '../../../../src/client/search/query/read-query.ts'
import { beginningsInstead, countText, nothingFound } from '../../../../src/client/search/results/messages.ts'
import { searchWording } from '../../../../src/client/search/wording.ts'
import { ENGLISH } from '../../../support/texts.ts'

const NONE = new Map()
const WORDING = searchWording('en', ENGLISH.forScript)

test('counts in words', () => {
  assert.deepEqual(
    [0, 1, 999, 1284, 1234567].map((count) => WORDING.count('client.articles', count)),
    ['0 articles', '1 article', '999 articles', '1,284 articles', '1,234,567 articles'],
  )
  assert.equal(countText(3, 26, true, WORDING), '3 of 26 articles')
  assert.equal(countText(26, 26, false, WORDING), '26 articles')
})

test('why nothing was found', () => {
  const why = (input: string, absent: string[], typing = false) =>
    nothingFound(readQuery(input, typing), { matches: NONE, absent, shorter: [] }, WORDING)
  assert.equal(why('xyz', ['xyz']), 'No article has the word “xyz”.')
  assert.equal(why('"a b"', ['a b']), 'No article has the phrase “a b”.')
  assert.equal(why('a b c', ['a', 'c']), 'No article has “a” or “c”.')
  assert.equal(why('xy', ['xy'], true), 'No article has a word that begins with “xy”.')
  assert.equal(why('a b "c d"', []), 'No article has “a”, “b” and “c d” together.')
})

test('what is shown in place of an absent word', () => {
  assert.equal(
    beginningsInstead('ferr', WORDING),
    'No article has the word “ferr”; these have a word that begins with it.',
  )
})

test('why the filters show nothing', () => {
  assert.equal(WORDING.count('client.nothing-left', 26), '26 articles match, but not with these filters.')
  assert.equal(WORDING.count('client.nothing-left', 1), '1 article matches, but not with these filters.')
})
