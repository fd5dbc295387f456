import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suggester } from '../../../../src/client/search/filters/suggest.ts'
import { record } from '../../../search/made-up-records.ts'
import { rowsOf } from '../../../support/rows.ts'

const RECORDS = [
  record('1', {
    facets: { tag: ['Ahmad Massoud', 'Panjshir'], author: ['Massoud Hakimi'], publication: ['Afghan Wire'] },
  }),
  record('2', { facets: { tag: ['Ahmad Massoud'], publication: ['Afghan Wire'] } }),
  record('3', { facets: { tag: ['Ahmad Shah', 'جبههٔ مقاومت'], publication: ['The Ahmad Post'] } }),
]
const suggest = suggester(rowsOf(RECORDS))
const brief = (input: string) =>
  suggest(input).map(({ facet, value, count, rest }) => `${facet} ${value} ${count}${rest && ` | ${rest}`}`)

test('names that begin so come first, then those with such a word, the frequent ones before', () => {
  assert.deepEqual(brief('ahm'), ['tag Ahmad Massoud 2', 'tag Ahmad Shah 1', 'publication The Ahmad Post 1'])
  assert.deepEqual(brief('mass'), ['author Massoud Hakimi 1', 'tag Ahmad Massoud 2'])
})

test('the words before a name stay, and more words of a name weigh more', () => {
  assert.deepEqual(brief('floods ahmad ma'), [
    'tag Ahmad Massoud 2 | floods',
    'author Massoud Hakimi 1 | floods ahmad',
  ])
  assert.deepEqual(brief('"ahmad sh'), ['tag Ahmad Shah 1'])
})

test('a tag that is a name of a kind is suggested as that', () => {
  const suggest = suggester(
    rowsOf([record('1', { facets: { tag: ['Orbec', 'Orbits'] }, kinds: [['Orbec', 'place']] })]),
  )
  assert.deepEqual(
    suggest('orb').map(({ facet, value }) => `${facet} ${value}`),
    ['place Orbec', 'tag Orbits'],
  )
})

test('any listed form of a name leads to it, its own forms before those of others', () => {
  const forms = ['United Nations', 'UN', 'U.N.', 'ملل متحد'] as const
  const suggest = suggester(
    rowsOf([
      record('1', { otherForms: [forms], facets: { tag: ['United Nations', 'Unrest'] } }),
      record('2', { otherForms: [forms], facets: { author: ['United Nations'] } }),
      record('3', { otherForms: [forms], facets: { tag: ['United Nations'], publication: ['The Unseen'] } }),
    ]),
  )
  const brief = (input: string) => suggest(input).map(({ facet, value, rest }) => [facet, value, rest])
  assert.deepEqual(brief('rain in un'), [
    ['tag', 'United Nations', 'rain in'],
    ['author', 'United Nations', 'rain in'],
    ['tag', 'Unrest', 'rain in'],
    ['publication', 'The Unseen', 'rain in'],
  ])
  for (const form of ['u.n.', 'ملل مت', 'متحد'])
    assert.deepEqual(brief(form).slice(0, 2), [
      ['tag', 'United Nations', ''],
      ['author', 'United Nations', ''],
    ])
})

test('letters are folded as in a search', () => {
  assert.deepEqual(brief('مقاومة'), [])
  assert.deepEqual(brief('جبهه'), ['tag جبههٔ مقاومت 1'])
  assert.deepEqual(brief('PANJ'), ['tag Panjshir 1'])
})

test('one letter, nothing, and signs ask for no names', () => {
  for (const input of ['', 'a', ' ', '"', '-', 'floods x']) assert.deepEqual(brief(input), [], input)
})
