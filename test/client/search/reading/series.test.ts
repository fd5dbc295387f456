// Queries over time.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { GREGORIAN, SOLAR_HIJRI } from '../../../../src/client/search/filters/page-calendar.ts'
import { periodsOf } from '../../../../src/client/search/reading/periods.ts'
import { sharesOf, spreadOf } from '../../../../src/client/search/reading/series.ts'
import { isoDate } from '../../../../src/value/calendar.ts'
import { record } from '../../../search/made-up-records.ts'
import { rowsOf } from '../../../support/rows.ts'

const ofDays = (days: readonly string[], calendar = GREGORIAN) => {
  const { all } = periodsOf(days, calendar)
  const [first, last] = [all[0], all.at(-1)]
  return [all.length, first && { ...first }, last && { ...last }]
}

test('steps are years; of a short time months or days, of a long one several years', () => {
  const years = (first: number, last = first) => ({ years: [first, last], month: 0, day: '' })
  assert.deepEqual(ofDays([]), [0, undefined, undefined])
  assert.deepEqual(ofDays(['1999-05-04', '2009-01-01']), [11, years(1999), years(2009)])
  assert.deepEqual(ofDays(['1800-01-01', '2009-01-01']), [105, years(1800, 1801), years(2008, 2009)])
  assert.deepEqual(ofDays(['1999-12-31', '2000-03-31']), [
    4,
    { years: [1999, 1999], month: 12, day: '' },
    { years: [2000, 2000], month: 3, day: '' },
  ])
  assert.deepEqual(ofDays(['1999-12-31', '2000-01-01']), [
    2,
    { years: [1999, 1999], month: 0, day: '1999-12-31' },
    { years: [2000, 2000], month: 0, day: '2000-01-01' },
  ])
})

test('years and months are those of the calendar of the page', () => {
  assert.deepEqual(ofDays(['2021-03-21', '2031-03-19'], SOLAR_HIJRI), [
    10,
    { years: [1400, 1400], month: 0, day: '' },
    { years: [1409, 1409], month: 0, day: '' },
  ])
})

test('every day between the first and the last is in one step, and the steps are few', () => {
  const day = fc
    .tuple(
      fc.integer({ min: 1700, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map((parts) => isoDate(...parts))
  fc.assert(
    fc.property(fc.array(day, { minLength: 1 }), (days) => {
      const { all, placeOf } = periodsOf(days, GREGORIAN)
      assert.ok(all.length > 0 && all.length <= 123)
      for (const each of days) assert.ok(all[placeOf({ day: each, last: each }) ?? -1])
    }),
  )
})

const ROWS = rowsOf([
  record('a', { day: '1999-05-04' }),
  record('b', { day: '1999-06-04' }),
  record('c', { day: '2004-01-01' }),
  record('d', { day: '2003-01-01', lastDay: '2004-12-31' }),
  record('e'),
])

test('each query counts the articles of each step; what is undated or may be of several is told and in none', () => {
  const spread = spreadOf(
    ROWS,
    ROWS.all,
    [
      ['x', [0, 2, 3, 4]],
      ['y', [1, 4]],
    ],
    GREGORIAN,
  )
  assert.deepEqual(
    spread.periods.map(({ years }) => years[0]),
    [1999, 2000, 2001, 2002, 2003, 2004],
  )
  assert.deepEqual(spread.held, [2, 0, 0, 0, 0, 1])
  assert.deepEqual(spread.series, [
    { query: 'x', counts: [1, 0, 0, 0, 0, 1] },
    { query: 'y', counts: [1, 0, 0, 0, 0, 0] },
  ])
  assert.equal(spread.unplaced, 2)
})

test('a share is of what is held, and nothing where nothing is', () => {
  assert.deepEqual(sharesOf({ query: '', counts: [1, 0, 0] }, [4, 2, 0]), [0.25, 0, undefined])
})
