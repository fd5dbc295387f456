import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  isNarrowed,
  NO_SELECTION,
  readState,
  type SearchState,
  SORTS,
  toggled,
  writeState,
} from '../../src/client/state.ts'

test('the address says what was asked', () => {
  assert.equal(
    writeState({
      query: 'harbour & sea',
      selection: { ...NO_SELECTION, tag: ['Sea'], year: ['1999', 'undated'] },
      sort: 'newest',
    }),
    '#q=harbour+%26+sea&tag=Sea&year=1999&year=undated&sort=newest',
  )
})

test('nothing asked leaves the address bare', () => {
  assert.equal(writeState(readState('')), '')
})

test('what an address says that nobody knows is left out', () => {
  assert.deepEqual(readState('#q=a&sort=best&colour=red&tag=&tag=Sea&tag=Sea&%E0%A4=%'), {
    query: 'a',
    selection: { ...NO_SELECTION, tag: ['Sea'] },
    sort: 'relevance',
  })
})

test('an address gives back the state that wrote it', () => {
  const text = fc.string({ unit: 'grapheme' })
  const values = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 4 })
  const state: fc.Arbitrary<SearchState> = fc
    .tuple(text, values, values, values, values, fc.constantFrom(...SORTS))
    .map(([query, tag, publication, author, year, sort]) => ({
      query,
      selection: { tag, publication, author, year },
      sort,
    }))
  fc.assert(fc.property(state, (each) => assert.deepEqual(readState(writeState(each)), each)))
})

test('a choice made twice is no choice', () => {
  const once = toggled(NO_SELECTION, 'tag', 'Sea')
  assert.deepEqual(once, { ...NO_SELECTION, tag: ['Sea'] })
  assert.equal(isNarrowed(once), true)
  assert.deepEqual(toggled(once, 'tag', 'Sea'), NO_SELECTION)
  assert.equal(isNarrowed(NO_SELECTION), false)
})
