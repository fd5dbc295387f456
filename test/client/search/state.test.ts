import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  filtersOf,
  isNarrowed,
  LINE_ORDERS,
  MOST_BESIDE,
  NO_SELECTION,
  readState,
  type SearchState,
  SORTS,
  toggled,
  VIEWS,
  withoutFilter,
  writeState,
} from '../../../src/client/search/state.ts'
import { type FacetValues, forEachFacet } from '../../../src/value/facets.ts'

test('the address says what was asked', () => {
  const selection = {
    ...NO_SELECTION,
    include: { ...NO_SELECTION.include, tag: ['Sea'], language: ['ps', 'en'] },
    exclude: { ...NO_SELECTION.exclude, author: ['Bo'] },
    all: ['tag'] as const,
    from: '1999',
    to: '2001-05',
    undated: true,
  }
  assert.equal(
    writeState({
      query: 'harbour & sea',
      lettersOnly: true,
      selection,
      sort: 'newest',
      view: 'time',
      byStory: true,
      lines: 'before',
      beside: ['river', 'a|b'],
      asShare: true,
      isApart: true,
    }),
    '#q=harbour+%26+sea&letters=only&tag=Sea&language=ps&language=en&-author=Bo&all=tag&from=1999&to=2001-05&undated=yes&sort=newest&view=time&by=story&lines=before&beside=river&beside=a%7Cb&as=share&draw=apart',
  )
})

test('nothing asked leaves the address bare', () => {
  assert.equal(writeState(readState('')), '')
})

test('what an address says that nobody knows is left out', () => {
  assert.deepEqual(
    readState(
      '#q=a&all=language&all=map&sort=best&view=map&by=day&lines=up&beside=&beside=a&beside=b&beside=c&beside=d&beside=e&beside=f&as=pie&draw=well&letters=no&colour=red&tag=&tag=Sea&tag=Sea&from=May&to=19999&undated=1&%E0%A4=%',
    ),
    {
      query: 'a',
      lettersOnly: false,
      selection: { ...NO_SELECTION, include: { ...NO_SELECTION.include, tag: ['Sea'] } },
      sort: 'relevance',
      view: 'list',
      byStory: false,
      lines: 'article',
      beside: ['a', 'b', 'c', 'd', 'e'],
      asShare: false,
      isApart: false,
    },
  )
})

test('an address gives back the state that wrote it', () => {
  const rec = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
    fc.record(model, { noNullPrototype: true })
  const values = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 3 })
  const choices: fc.Arbitrary<FacetValues> = rec(forEachFacet(() => values))
  const date = fc.constantFrom('', '1999', '1999-05', '1999-05-04')
  const state: fc.Arbitrary<SearchState> = rec({
    query: fc.string({ unit: 'grapheme' }),
    lettersOnly: fc.boolean(),
    selection: rec({
      include: choices,
      exclude: choices,
      all: fc.subarray(['tag', 'author'] as const),
      from: date,
      to: date,
      undated: fc.boolean(),
    }),
    sort: fc.constantFrom(...SORTS),
    view: fc.constantFrom(...VIEWS),
    byStory: fc.boolean(),
    lines: fc.constantFrom(...LINE_ORDERS),
    beside: fc.array(
      fc.string({ unit: 'grapheme', minLength: 1 }).filter((query) => query.trim() !== ''),
      { maxLength: MOST_BESIDE },
    ),
    asShare: fc.boolean(),
    isApart: fc.boolean(),
  })
  fc.assert(fc.property(state, (each) => assert.deepEqual(readState(writeState(each)), each, 'the state')))
})

test('a choice made twice is no choice, and a value is never both included and excluded', () => {
  const once = toggled(NO_SELECTION, 'include', 'tag', 'Sea')
  assert.deepEqual(once.include.tag, ['Sea'])
  assert.equal(isNarrowed(once), true)
  assert.deepEqual(toggled(once, 'include', 'tag', 'Sea'), NO_SELECTION)
  const barred = toggled(once, 'exclude', 'tag', 'Sea')
  assert.deepEqual([barred.include.tag, barred.exclude.tag], [[], ['Sea']])
  assert.equal(isNarrowed(NO_SELECTION), false)
})

test('every filter can be taken away by itself', () => {
  const selection = toggled(
    toggled({ ...NO_SELECTION, from: '1999', undated: true }, 'include', 'tag', 'Sea'),
    'exclude',
    'author',
    'Bo',
  )
  const filters = filtersOf(selection)
  assert.deepEqual(filters, [
    { kind: 'dates' },
    { kind: 'include', facet: 'tag', value: 'Sea' },
    { kind: 'exclude', facet: 'author', value: 'Bo' },
  ])
  for (const filter of filters)
    assert.deepEqual(
      filtersOf(withoutFilter(selection, filter)),
      filters.filter((other) => other !== filter),
    )
  assert.deepEqual(filters.reduce(withoutFilter, selection), NO_SELECTION)
})
