import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexEntry } from '../../src/search/index-entry.ts'
import { record } from './made-up-records.ts'

test('an entry holds folded text and the facts that a reader may look for', () => {
  assert.deepEqual(
    indexEntry(
      record('2020/a', {
        headline: 'Straße',
        text: 'One\u2014two.\n\nThree.',
        day: '2020-01-02',
        facets: { publication: ['Łódź Post'], author: ['Ada Quill', 'Bo Inkwell'], tag: ['Sea'] },
      }),
    ),
    {
      url: '/2020/a/',
      content: 'One\u2014 two.\n\nThree.',
      language: 'en',
      meta: {
        title: 'Strasse',
        headline: 'Straße',
        publication: 'Lódź Post',
        author: 'Ada Quill, Bo Inkwell',
        tag: 'Sea',
      },
    },
  )
})

test('a headline that folding leaves alone is kept once', () => {
  assert.deepEqual(indexEntry(record('a', { headline: 'Plain & <simple>' })).meta, {
    title: 'Plain & <simple>',
  })
})

test('every language goes into one index', () => {
  assert.equal(indexEntry(record('a', { dir: 'rtl', facets: { language: ['fa-AF'] } })).language, 'en')
})

test('an article without a word is indexed by its headline, or else by its address', () => {
  assert.equal(indexEntry(record('a', { headline: 'Lighthouse', text: '' })).content, 'Lighthouse')
  assert.equal(indexEntry(record('2020/no-1', { headline: '* * *', text: ' \n—' })).content, '2020 no 1')
})
