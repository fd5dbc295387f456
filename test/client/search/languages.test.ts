import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageNames } from '../../../src/client/search/languages.ts'
import { searchWording } from '../../../src/client/search/wording.ts'
import { textsIn } from '../../support/texts.ts'

const namesIn = (language: string) =>
  languageNames(language, searchWording(language, textsIn(language).forScript))

test('a language is called what the site calls it, whatever languages the browser knows', () => {
  const tags = ['en', 'fa-AF', 'fa', 'ps', 'und', '']
  assert.deepEqual(tags.map(namesIn('ps')), [
    'انګلیسي',
    'دري',
    'فارسي',
    'پښتو',
    'ژبه نامعلومه',
    'ژبه نامعلومه',
  ])
  assert.deepEqual(tags.map(namesIn('en')).slice(0, 4), ['English', 'Dari', 'Persian', 'Pashto'])
})

test('a language that the site has no name for is called what the browser calls it, or by its tag', () => {
  assert.deepEqual(['sv', 'qq', '-'].map(namesIn('en')), ['Swedish', 'qq', '-'])
})
