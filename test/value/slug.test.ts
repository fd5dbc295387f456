import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { canNameFolder, SLUG_BYTES, slugify, standsAlone } from '../../src/value/slug.ts'

const bytes = (text: string): number => new TextEncoder().encode(text).length

describe('a slug', () => {
  for (const [text, slug] of [
    ['Rain in Herat', 'rain-in-herat'],
    ['  «Rain»,   in—Herat!? ', 'rain-in-herat'],
    ["The Governor’s Men Don't Say", 'the-governors-men-dont-say'],
    ['Café Opens at Noon', 'café-opens-at-noon'],
    ['Cafe\u0301', 'café'],
    ['ＦＵＬＬ　ＷＩＤＴＨ', 'full-width'],
    ['ﬁve ½ cups', 'five-1-2-cups'],
    ['خبر از هرات', 'خبر-از-هرات'],
    ['می\u200cرود', 'می-رود'],
    ['نخبــر', 'نخبر'],
    ['Москва: «Нет»', 'москва-нет'],
    ['東京で雨', '東京で雨'],
    ['नमस्ते', 'नमस्ते'],
    ['so\u00adft hyphen', 'soft-hyphen'],
    ['İstanbul', 'i̇stanbul'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a\u0000b\u202ec', 'a-b-c'],
    ['C++', 'c'],
    ['100%', '100'],
    ['😀 — …', ''],
    ['', ''],
  ] as const) {
    test(`of ${JSON.stringify(text)} is "${slug}"`, () => assert.equal(slugify(text), slug))
  }

  test('ends with a whole word when it would be too long', () => {
    assert.equal(slugify('word '.repeat(30)), Array(20).fill('word').join('-'))
    assert.equal(slugify(`short ${'x'.repeat(200)}`), 'short')
  })

  test('of one endless word ends with a whole letter', () => {
    assert.equal(slugify('x'.repeat(200)), 'x'.repeat(SLUG_BYTES))
    assert.equal(slugify('ب'.repeat(200)), 'ب'.repeat(SLUG_BYTES / 2))
    assert.equal(slugify('東'.repeat(200)), '東'.repeat(33))
    assert.equal(slugify('𐍈'.repeat(200)), '𐍈'.repeat(25))
  })

  test('stays itself though an apostrophe stood between a letter and its accent', () => {
    assert.equal(slugify("Cafe'\u0301"), 'café')
  })
})

describe('laws of slugs, whatever the text', () => {
  const letters = fc.constantFrom(
    ...'aeİIΣσſK',
    "'",
    '’',
    '\u0301',
    '\u0323',
    '\u00ad',
    '\u200c',
    ' ',
    '-',
    '½',
    'ﬀ',
    'ب',
    'ــ',
    '1',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.array(letters, { maxLength: 60 }).map((parts) => parts.join('')),
  )
  const law = (holds: (text: string) => void) => fc.assert(fc.property(texts, holds), { numRuns: 2000 })

  test('a slug’s slug is itself', () => law((text) => assert.equal(slugify(slugify(text)), slugify(text))))

  test('a slug fits into a file’s name', () =>
    law((text) => assert.ok(bytes(slugify(text)) <= SLUG_BYTES, 'too long')))

  test('a slug holds letters, marks and digits with single hyphens between', () =>
    law((text) => assert.match(slugify(text), /^(?:[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*)?$/u)))

  test('a slug is composed and in small letters', () =>
    law((text) => assert.equal(slugify(text), slugify(text).normalize('NFC').toLowerCase())))
})

test('what reads like a date, a later page, a device or nothing does not stand alone below a day', () => {
  const alone = (text: string) => standsAlone(slugify(text))
  for (const text of [
    '',
    '—',
    '01',
    '2022',
    '۱۲',
    'Page',
    'CON',
    'prn',
    'AUX',
    'nul',
    'COM1',
    'lpt9',
    'com¹',
  ])
    assert.equal(alone(text), false, text)
  for (const text of ['2022-01', 'page 2', 'pages', 'contra', 'com10', 'console', 'auxiliary', 'ب'])
    assert.equal(alone(text), true, text)
})

test('below a list, a number is a name like another', () => {
  const names = (text: string) => canNameFolder(slugify(text))
  assert.deepEqual(['1984', 'Herat', '', 'Page', 'Con', 'Aux'].map(names), [
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})
