import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Entry } from '../../src/archive/archive.ts'
import { byPermalink, filingOf, filingSegments, knowledgeOf, newestFirst } from '../../src/archive/filing.ts'
import { permalink } from '../../src/value/permalink.ts'
import { type ArticleWords, article } from '../support/articles.ts'

describe('a date files an article under what its first and last day have in common', () => {
  for (const [date, segments] of [
    ['2022-03-04', '2022/03/04'],
    ['2022-03-04?', '2022/03/04'],
    ['2022-03', '2022/03'],
    ['2022-03-XX', '2022/03'],
    ['2022-03~', '2022/03'],
    ['2022', '2022'],
    ['2022-XX', '2022'],
    ['0987', '0987'],
    ['[2022-03-04,2022-03-06]', '2022/03'],
    ['[2022-01-02,2022-02-01]', '2022'],
    ['[2021-12-31,2022-01-01]', 'undated'],
    ['[2021-08..2021-09]', '2021'],
    ['2022-21', '2022'],
    ['2022-24', '2022'],
    ['2022-03/2022-05', '2022'],
    ['2022-03-04/2022-03-06', '2022/03'],
    ['2022-12/2023-01', 'undated'],
    ['202X', 'undated'],
    ['../2022', 'undated'],
    ['2022/..', 'undated'],
    ['[2021-08-15..2024-05-06]', 'undated'],
    ['[2022-02..]', 'undated'],
    ['[..2022-02]', 'undated'],
    ['', 'undated'],
  ] as const) {
    test(`"${date}" under ${segments}`, () => {
      assert.equal(filingSegments(filingOf(article({ date }))).join('/'), segments)
    })
  }

  test('what is said and of no one year is approximate; what is not known, or only bounded, is undated', () => {
    const known = (words: ArticleWords) => knowledgeOf(entry(words))
    for (const date of ['199X', '18XX', '../1989', '1991/..', '2022-12/2023-01', '[2021,2022]', '[2021..]'])
      for (const dateStatus of ['stated', 'supplied', 'inferred'] as const)
        assert.equal(known({ date, dateStatus }), 'approximate', date)
    for (const date of ['2022', '2022-21', '2022~', '2022-01/2022-05']) assert.equal(known({ date }), 'dated')
    assert.equal(known({ date: '' }), 'undated')
    assert.equal(known({ date: '[2021..]', dateStatus: 'bounded' }), 'undated')
  })

  test('a bound is no date, even one that names a day', () => {
    assert.equal(filingOf(article({ date: '2022-03-04', dateStatus: 'bounded' })), null)
  })

  test('an inferred date files like a stated one', () => {
    assert.deepEqual(filingOf(article({ date: '2022-03-04', dateStatus: 'inferred' })), {
      year: 2022,
      month: 3,
      day: 4,
    })
  })
})

function entry(words: ArticleWords): Entry {
  const made = article(words)
  const filing = filingOf(made)
  const address = permalink(...filingSegments(filing), made.headline.value)
  const accession = { sequence: 1, day: '' }
  const filed = { tags: [], names: [], publication: null, authors: [] }
  return { id: '', permalink: address, former: [], accession, article: made, filing, ...filed }
}

const IN_ORDER = [
  { date: '2022-03-05' },
  { date: '2022-03-04', headline: 'a' },
  { date: '2022-03-04', headline: 'b' },
  { date: '2022-03-04?', headline: 'c' },
  { date: '2022-03-01' },
  { date: '[2022-03-04,2022-03-06]' },
  { date: '[2022-03-02,2022-03-06]' },
  { date: '2022-03' },
  { date: '2022-02-28' },
  { date: '[2022-01-02,2022-02-01]' },
  { date: '2022' },
  { date: '2021-12-31' },
  { date: '0987-01-01' },
  { date: '2022/..', headline: 'i' },
  { date: '[2021-12-31,2022-01-01]', headline: 'h' },
  { date: '../2023', headline: 'g' },
  { date: '../2022', headline: 'f' },
  { date: '', headline: 'a' },
  { date: '2022-03-04', dateStatus: 'bounded', headline: 'c' },
] as const

describe('newest first', () => {
  const inOrder = IN_ORDER.map(entry)

  test('days, then what has only their month, then what has only their year; approximate dates, then the undated last', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (shuffled) => {
        assert.deepEqual(
          shuffled.sort(newestFirst).map(({ permalink }) => permalink),
          inOrder.map(({ permalink }) => permalink),
        )
      }),
    )
  })

  test('is a total order: only an article and itself are the same', () => {
    for (const a of inOrder) {
      for (const b of inOrder) {
        assert.equal(Math.sign(newestFirst(a, b)), 0 - Math.sign(newestFirst(b, a)))
        assert.equal(newestFirst(a, b) === 0, a === b)
      }
    }
  })

  test('whatever is filed together stands together', () => {
    const dates = fc.constantFrom(...IN_ORDER)
    fc.assert(
      fc.property(fc.array(dates, { maxLength: 12 }), (words) => {
        const sorted = words.map(entry).sort(newestFirst)
        for (const depth of [1, 2, 3]) {
          const runs = sorted
            .map(({ filing }) => filingSegments(filing).slice(0, depth).join('/'))
            .filter((key, i, keys) => key !== keys[i - 1])
          assert.equal(new Set(runs).size, runs.length, runs.join(' '))
        }
      }),
    )
  })
})

test('everything is written out in the order of addresses', () => {
  const addresses = IN_ORDER.map(entry)
    .sort(byPermalink)
    .map(({ permalink }) => permalink)
  assert.deepEqual(addresses, [...addresses].sort())
})
