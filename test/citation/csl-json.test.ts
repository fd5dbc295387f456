import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { cslItem, toCslJson } from '../../src/citation/csl-json.ts'
import { anyCitation, BARE, cited, HOSTILE } from '../support/citations.ts'

describe('a CSL item', () => {
  test('says what is known', () => {
    assert.deepEqual(cslItem(cited({ note: 'See\n also.' })), {
      id: 'k2m9c7bq4x',
      type: 'article-newspaper',
      title: 'Panjshir fighters hold valley',
      author: [{ literal: 'Mina Rahbar' }],
      'container-title': 'Sample Wire',
      issued: { 'date-parts': [[2022, 1, 1]] },
      language: 'en',
      URL: 'https://archive.example/2022/01/01/panjshir/',
      archive: 'Valley Archive',
      archive_location: 'k2m9c7bq4x',
      source: 'archive.example',
      keyword: 'Panjshir, War, civil',
      note: `Taken from: https://wire.example/a?b=1&c=2. SHA-256: ${'ab'.repeat(32)}. Rights: Copyright Not Evaluated (http://rightsstatements.org/vocab/CNE/1.0/)`,
      annote: 'See\nalso.',
      custom: {
        edtf: '2022-01-01',
        dateStatus: 'stated',
        path: '/2022/01/01/panjshir/',
        rights: 'Copyright Not Evaluated',
        rightsStatement: 'http://rightsstatements.org/vocab/CNE/1.0/',
        sha256: 'ab'.repeat(32),
      },
    })
    assert.deepEqual(cslItem(BARE), {
      id: 'zzzzzzzzzz',
      type: 'article-newspaper',
      title: '[It rained all night]',
      archive: 'Valley Archive',
      archive_location: 'zzzzzzzzzz',
      custom: { edtf: '', dateStatus: 'unknown', path: '', rights: '', rightsStatement: '', sha256: '' },
    })
  })

  test('splits only names of persons that are printed in two parts', () => {
    assert.deepEqual(cslItem(HOSTILE).author, [
      { literal: '+Name, with, commas' },
      { family: 'Rahbar', given: 'Mina' },
      { literal: 'Wire, Inc' },
    ])
  })

  for (const [edtf, status, issued] of [
    ['2022-01', 'stated', { 'date-parts': [[2022, 1]] }],
    ['2022-01', 'inferred', { 'date-parts': [[2022, 1]], circa: true }],
    ['2022-01~', 'stated', { 'date-parts': [[2022, 1]], circa: true }],
    ['2022-01-XX', 'stated', { 'date-parts': [[2022, 1]], circa: true }],
    [
      '[2021-12-22..2022-01-21]',
      'stated',
      {
        'date-parts': [
          [2021, 12, 22],
          [2022, 1, 21],
        ],
        circa: true,
      },
    ],
    [
      '202X',
      'stated',
      {
        'date-parts': [[2020], [2029]],
        circa: true,
      },
    ],
    ['2022~', 'stated', { 'date-parts': [[2022]], circa: true }],
    ['2022-21', 'stated', { 'date-parts': [[2022]], season: 1 }],
    ['2022-24', 'inferred', { 'date-parts': [[2022]], season: 4, circa: true }],
    [
      '2022-03/2022-05',
      'stated',
      {
        'date-parts': [
          [2022, 3],
          [2022, 5],
        ],
      },
    ],
    // Jadi 1400, a month of the Solar Hijri calendar.
    [
      '[2021-12-22..2022-01-20]',
      'stated',
      {
        'date-parts': [
          [2021, 12, 22],
          [2022, 1, 20],
        ],
      },
    ],
    ['[1990..1992]', 'stated', { 'date-parts': [[1990], [1992]], circa: true }],
    ['1990~/1995~', 'stated', { 'date-parts': [[1990], [1995]], circa: true }],
    ['[2022-01-02,2022-02-01]', 'stated', { 'date-parts': [[2022]], circa: true }],
    ['[2022-02..]', 'bounded', undefined],
    ['[2022-02..]', 'stated', undefined],
    ['nonsense', 'stated', undefined],
  ] as const)
    test(`issued on ${edtf}, ${status}`, () => {
      assert.deepEqual(cslItem(cited({ date: { edtf, text: '', status } })).issued, issued)
    })
})

test('a date that is open to one side is issued in words, one that the archive bounds is not issued', () => {
  const issued = (status: 'stated' | 'bounded') =>
    cslItem(cited({ date: { edtf: '../1989-12-31', text: 'before 1990', status } })).issued
  assert.deepEqual(issued('stated'), { literal: 'before 1990' })
  assert.equal(issued('bounded'), undefined)
})

test('no citations are an empty array', () => {
  assert.equal(toCslJson([]), '[]\n')
})

test('any citations are one line each of an array that JSON reads back', () => {
  fc.assert(
    fc.property(fc.array(anyCitation, { maxLength: 3 }), (all) => {
      const read: unknown = JSON.parse(toCslJson(all))
      assert.ok(Array.isArray(read), 'an array')
      assert.deepEqual(read, all.map(cslItem))
      assert.equal(toCslJson(all).trimEnd().split('\n').length, all.length === 0 ? 1 : all.length + 2)
    }),
  )
})
