import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tokensOf, wordKey } from '../../../src/client/text/words.ts'

const keys = (text: string) => tokensOf(text).map(({ key }) => key)

test('case, accents and signs within a word do not count', () => {
  assert.deepEqual(['Élan', 'U.S.', 'O’Brien', 'Co-operation', 'STRASSE', '—'].map(wordKey), [
    'elan',
    'us',
    'obrien',
    'cooperation',
    'strasse',
    '',
  ])
})

test('Persian and Pashto spellings of one word are one', () => {
  assert.equal(wordKey('علي'), wordKey('علی'))
  assert.equal(wordKey('می\u200cخواهند'), wordKey('میخواهند'))
  assert.equal(wordKey('۱۳۹۹'), '1399')
  assert.equal(wordKey('ګټه'), wordKey('گټه'))
})

test('dashes, slashes and dots in a row stand between words', () => {
  assert.deepEqual(keys('war\u2014peace, north--south; and/or wait...what (9/11)'), [
    'war',
    'peace',
    'north',
    'south',
    'and',
    'or',
    'wait',
    'what',
    '9',
    '11',
  ])
})

test('a token leaves out the signs around it', () => {
  assert.deepEqual(tokensOf(' “Kabul,” '), [{ key: 'kabul', start: 2, end: 7 }])
})

test('tokens stand in order and never overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      let at = 0
      for (const { key, start, end } of tokensOf(text)) {
        assert.equal(start >= at && end > start && end <= text.length, true)
        assert.notEqual(key, '')
        at = end
      }
    }),
  )
})
