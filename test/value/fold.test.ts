import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { foldLetters, letterKey, tagKey } from '../../src/value/fold.ts'

describe('a tag’s key', () => {
  test('case, width, accents, hyphens, spaces and apostrophes do not count', () => {
    for (const name of [
      'Human Rights',
      'human-rights',
      'HUMAN_RIGHTS',
      'Húman  Rights',
      'ｈｕｍａｎ rights',
    ]) {
      assert.equal(tagKey(name), 'humanrights', name)
    }
    assert.equal(tagKey("O'Brien"), tagKey('O’Brien'))
  })

  test('letters of any keyboard make one tag', () => {
    assert.equal(tagKey('علي'), tagKey('علی'))
    assert.equal(tagKey('كابل'), tagKey('کابل'))
    assert.equal(tagKey('می\u200cخواهد'), tagKey('میخواهد'))
    assert.equal(tagKey('ګټه'), tagKey('گټه'))
  })

  test('a name of signs alone keeps them', () => {
    assert.equal(tagKey('—'), '—')
  })
})

describe('folded letters', () => {
  test('Persian, Dari and Pashto: one letter for each, no joiners, no vowel signs, digits 0 to 9', () => {
    assert.equal(foldLetters('ي ى ك ګ ٱ ة ۀ'), 'ی ی ک گ ا ه ه')
    assert.equal(foldLetters('مُحَمَّد \u200fمی\u200cرود\u200e کـتاب'), 'محمد میرود کتاب')
    assert.equal(foldLetters('۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩'), '0123456789 0123456789')
  })

  test('Pashto letters that no other letter stands for are kept', () => {
    assert.equal(foldLetters('ښوونځی ټول ډېر ړوند ږغ ڼ ۍ ځ څ'), 'ښوونځی ټول ډېر ړوند ږغ ڼ ۍ ځ څ')
  })
})

describe('the letters of a word that is searched', () => {
  test('case, width, accents and signs within a word do not count', () => {
    assert.deepEqual(
      ['Élan', 'O’Brien', 'ＡＢＣ', 'Straße', 'Łódź', 'Ørsted', 'cœur', 'İzmir', '—'].map(letterKey),
      ['elan', 'obrien', 'abc', 'strasse', 'lodz', 'orsted', 'coeur', 'izmir', ''],
    )
  })

  test('Persian, Pashto and Arabic spellings of one word are one', () => {
    assert.equal(letterKey('علي'), letterKey('علی'))
    assert.equal(letterKey('رئیس'), letterKey('رییس'))
    assert.equal(letterKey('أحمد'), letterKey('احمد'))
    assert.equal(letterKey('مُحَمَّد'), 'محمد')
    assert.equal(letterKey('ګټه'), letterKey('گټه'))
    assert.equal(letterKey('۱۳۹۹'), '1399')
  })

  test('letters that are not one stay apart', () => {
    assert.notEqual(letterKey('мой'), letterKey('мои'))
    assert.notEqual(letterKey('ښوونځی'), letterKey('سوونځی'))
    assert.notEqual(letterKey('한국'), letterKey('하국'))
  })

  test('a key is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        assert.equal(letterKey(letterKey(word)), letterKey(word))
      }),
      { numRuns: 2000 },
    )
  })
})
