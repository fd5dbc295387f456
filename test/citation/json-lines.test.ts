import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toJsonLines } from '../../src/citation/json-lines.ts'
import { anyCitation, BARE, cited } from '../support/citations.ts'

const read = (text: string): unknown[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))

test('a line has what is known, and null for what is not', () => {
  assert.deepEqual(read(toJsonLines([cited({ note: 'See\nalso.' }), BARE])), [
    {
      id: 'k2m9c7bq4x',
      permalink: '/2022/01/01/panjshir/',
      url: 'https://archive.example/2022/01/01/panjshir/',
      headline: 'Panjshir fighters hold valley',
      headline_status: 'stated',
      title: 'Panjshir fighters hold valley',
      published: { edtf: '2022-01-01', status: 'stated' },
      publication: 'Sample Wire',
      byline: 'Mina Rahbar',
      authors: [{ name: 'Mina Rahbar', kind: 'person' }],
      language: 'en',
      tags: ['Panjshir', 'War, civil'],
      source_url: 'https://wire.example/a?b=1&c=2',
      rights: {
        words: 'Copyright Not Evaluated',
        uri: 'http://rightsstatements.org/vocab/CNE/1.0/',
      },
      sha256: 'ab'.repeat(32),
      note: 'See\nalso.',
    },
    {
      id: 'zzzzzzzzzz',
      permalink: null,
      url: null,
      headline: 'It rained all night',
      headline_status: 'supplied',
      title: '[It rained all night]',
      published: { edtf: '', status: 'unknown' },
      publication: null,
      byline: null,
      authors: [],
      language: 'und',
      tags: [],
      source_url: null,
      rights: { words: '', uri: null },
      sha256: null,
    },
  ])
})

test('whatever the facts are, each is one line of JSON', () => {
  fc.assert(
    fc.property(fc.array(anyCitation, { maxLength: 3 }), (all) => {
      assert.equal(read(toJsonLines(all)).length, all.length)
    }),
  )
})
