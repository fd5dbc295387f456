import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { directionOf, isSameLanguage, readLanguage } from '../../src/value/language.ts'

test('what people write for a language is read as its tag', () => {
  for (const [text, tag] of [
    ['en', 'en'],
    [' EN ', 'en'],
    ['en_us', 'en-US'],
    ['English', 'en'],
    ['fa-af', 'fa-AF'],
    ['Dari', 'fa-AF'],
    ['prs', 'fa-AF'],
    ['prs-AF', 'fa-AF'],
    ['prs_Arab_AF', 'fa-Arab-AF'],
    ['prs-Arab', 'fa-Arab-AF'],
    ['uzs', 'uz-Arab-AF'],
    ['uzs-AF', 'uz-Arab-AF'],
    ['uzs-Cyrl', 'uz-Cyrl-AF'],
    ['Pashto', 'ps'],
    ['pus-af', 'ps-AF'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['de-1996', 'de-1996'],
    ['sl-rozaj', 'sl-rozaj'],
    ['und', 'und'],
  ] as const)
    assert.equal(readLanguage(text), tag, text)
})

test('what is no language is none, even where it is a word to the machine', () => {
  for (const text of [
    '',
    'e',
    'english language',
    'en-',
    '-en',
    'en--us',
    'فارسی',
    'x'.repeat(40),
    'constructor',
    '__proto__',
  ])
    assert.equal(readLanguage(text), undefined, text)
})

test('a tag reads as itself', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}$/), (text) => {
      const tag = readLanguage(text)
      assert.equal(typeof tag, 'string')
      assert.equal(readLanguage(tag ?? ''), tag)
    }),
  )
})

test('reading never throws, whatever the text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readLanguage(text)))
})

test('the script decides the direction, else the language', () => {
  for (const tag of ['ar', 'fa', 'fa-AF', 'ps', 'ur-PK', 'he', 'ckb', 'uz-Arab-AF', 'az-arab', 'sd'])
    assert.equal(directionOf(tag), 'rtl', tag)
  for (const tag of ['en', 'de', 'uz', 'tg', 'ur-Latn', 'sd-Deva', 'zh-Hant', 'und', ''])
    assert.equal(directionOf(tag), 'ltr', tag)
})

test('where the language is not known, the letters decide', () => {
  for (const text of [
    'שיטפון',
    'מאַרק 1',
    'ރާއްޖޭ',
    'ܣܘܪܝܝܐ',
    'ߒߞߏ',
    'بنجير BBC بسر دان',
    '“2022” — ﻓﻴﻀﺎﻥ',
    '𞤀𞤣𞤤𞤢𞤥',
  ])
    assert.equal(directionOf('und', text), 'rtl', text)
  for (const text of ['', '2022', 'Flood', 'The word שלום means peace', '洪水'])
    assert.equal(directionOf('und', text), 'ltr', text)
  assert.equal(directionOf('en', 'שיטפון'), 'ltr')
})

test('names of one language in several standards are the same', () => {
  for (const [a, b] of [
    ['no', 'nb'],
    ['nn-NO', 'no'],
    ['hr', 'sr-Latn'],
    ['id', 'ms'],
    ['en-GB', 'en'],
  ] as const)
    assert.ok(isSameLanguage(a, b), `${a} ${b}`)
  for (const [a, b] of [
    ['no', 'da'],
    ['en', 'de'],
    ['', 'en'],
  ] as const)
    assert.ok(!isSameLanguage(a, b), `${a} ${b}`)
})
