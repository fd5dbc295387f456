import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { foldLetters, searchText, tagKey } from '../../src/value/fold.ts'

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

describe('text as search sees it', () => {
  test('a word after a dash, a slash or an ellipsis stands apart', () => {
    assert.equal(searchText('war\u2014peace north\u2013south'), 'war\u2014 peace north\u2013 south')
    assert.equal(
      searchText('war--peace and/or wait\u2026what a...b'),
      'war-- peace and/ or wait... what a... b',
    )
    assert.equal(searchText('he said \u2014 no, \u201cyes\u201d'), 'he said \u2014 no, \u201cyes\u201d')
    assert.equal(searchText('end\u2014\u201dquoted'), 'end\u2014\u201dquoted')
  })

  test('hyphens and full stops within a word stay', () => {
    assert.equal(searchText('co-operation U.S. 1,234.56 O’Brien'), 'co-operation U.S. 1,234.56 O’Brien')
  })

  test('letters that do not fall apart into a letter and a sign are spelt out', () => {
    assert.equal(searchText('Straße Łódź Ørsted Æsir cœur ﬁnance'), 'Strasse Lódź Orsted AEsir coeur finance')
  })

  test('signs that nobody sees are gone', () => {
    assert.equal(searchText('co\u00adoperate \ufeffnow\u2060here می\u200cرود'), 'cooperate nowhere میرود')
  })

  test('lines stay lines', () => {
    assert.equal(searchText(' one\t two\n\n\u2014 three\n'), 'one two\n\n\u2014 three')
  })

  test('search text is its own search text', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({
        unit: fc.constantFrom(
          'a',
          'ي',
          '۹',
          ' ',
          '\n',
          '-',
          '.',
          '/',
          '\u2013',
          '\u2014',
          '\u2026',
          '"',
          '\u00ad',
        ),
      }),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const once = searchText(text)
        assert.equal(searchText(once), once)
      }),
      { numRuns: 2000 },
    )
  })
})
