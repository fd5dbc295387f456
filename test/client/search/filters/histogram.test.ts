import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Bar, histogram } from '../../../../src/client/search/filters/histogram.ts'
import { GREGORIAN, SOLAR_HIJRI } from '../../../../src/client/search/filters/page-calendar.ts'
import { isInRange } from '../../../../src/client/search/query/date-range.ts'
import { OPEN_END, OPEN_START } from '../../../../src/value/search-files.ts'
import { record } from '../../../search/made-up-records.ts'
import { rowsOf } from '../../../support/rows.ts'

const EVERYTHING = { from: '', to: '' }

function rowsOn(...dates: readonly (string | readonly [string, string])[]) {
  return rowsOf(
    dates.map((date, i) => {
      const [day, lastDay] = typeof date === 'string' ? [date, date] : date
      return record(`a/${i}`, { day, lastDay })
    }),
  )
}

const brief = (bars: readonly Bar[]) => bars.map(({ from, to, count }) => `${from}/${to} ${count}`)

test('a few years are a bar each, with the gaps between them', () => {
  const rows = rowsOn('1999-05-04', '1999-06-01', '2001-01-01', '')
  const { bars, unplaced } = histogram(rows, rows.all, EVERYTHING, GREGORIAN)
  assert.deepEqual(brief(bars), ['1999/1999 2', '2000/2000 0', '2001/2001 1'])
  assert.equal(unplaced, 0)
})

test('many years are taken together in round numbers', () => {
  const rows = rowsOn('1979-05-04', '2003-06-01', ['1980-01-01', '1989-12-31'], '2021-01-01')
  const { bars, unplaced } = histogram(rows, rows.all, EVERYTHING, GREGORIAN)
  assert.deepEqual(brief(bars).slice(0, 2), ['1975/1979 1', '1980/1984 0'])
  assert.equal(brief(bars).at(-1), '2020/2024 1')
  assert.equal(unplaced, 1)
})

test('an article that is open to one side widens no bar, and is of those that it reaches into', () => {
  const rows = rowsOn('1999-05-04', '2001-01-01', [OPEN_START, '1999-12-31'], ['2001-06-01', OPEN_END])
  const { bars, unplaced } = histogram(rows, rows.all, EVERYTHING, GREGORIAN)
  assert.deepEqual(brief(bars), ['1999/1999 1', '2000/2000 0', '2001/2001 1'])
  assert.equal(unplaced, 2)
  const range = { from: '2000', to: '2000' }
  assert.equal(histogram(rows, rows.all, range, GREGORIAN).unplaced, 0)
  const open = rowsOn([OPEN_START, OPEN_END])
  assert.deepEqual(histogram(open, open.all, EVERYTHING, SOLAR_HIJRI), { bars: [], unplaced: 0 })
})

test('one year is seen by months; an article of the year alone is in none of them', () => {
  const rows = rowsOn('1999-05-04', ['1999-01-01', '1999-12-31'], '2001-01-01')
  const { bars, unplaced } = histogram(rows, rows.all, { from: '1999', to: '1999' }, GREGORIAN)
  assert.equal(bars.length, 12)
  assert.deepEqual(
    bars.filter(({ count }) => count > 0).map(({ from, to, month }) => [from, to, month]),
    [['1999-05', '1999-05', 5]],
  )
  assert.equal(unplaced, 1)
})

test('the bar that is the range is told from those that it reaches into', () => {
  const rows = rowsOn('1999-05-04', '1999-06-01', '1999-07-01')
  const chosen = (from: string, to: string) =>
    histogram(rows, rows.all, { from, to }, GREGORIAN)
      .bars.map((bar) => bar.chosen ?? '-')
      .join(' ')
  assert.equal(chosen('1999-06', '1999-06'), '- - - - - this - - - - - -')
  assert.equal(chosen('1999-06-15', '1999-08'), '- - - - - part part part - - - -')
})

test('a page that counts in Solar Hijri has bars of its years', () => {
  const rows = rowsOn('2021-03-20', '2021-03-21', '2022-03-20', '2022-03-21')
  const { bars } = histogram(rows, rows.all, EVERYTHING, SOLAR_HIJRI)
  assert.deepEqual(
    bars.map(({ from, to, years, count }) => [from, to, years[0], count]),
    [
      ['2020-03-20', '2021-03-20', 1399, 1],
      ['2021-03-21', '2022-03-20', 1400, 2],
      ['2022-03-21', '2023-03-20', 1401, 1],
    ],
  )
})

test('no dated article, no bars', () => {
  const rows = rowsOn('', '')
  assert.deepEqual(histogram(rows, rows.all, EVERYTHING, GREGORIAN), { bars: [], unplaced: 0 })
})

test('a bar counts what choosing it shows, but for articles that may be of several', () => {
  const day = fc
    .tuple(fc.integer({ min: 1850, max: 2020 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-15`)
  fc.assert(
    fc.property(
      fc.array(day, { minLength: 1, maxLength: 20 }),
      fc.constantFrom(GREGORIAN, SOLAR_HIJRI),
      (days, calendar) => {
        const rows = rowsOn(...days)
        const { bars, unplaced } = histogram(rows, rows.all, EVERYTHING, calendar)
        assert.equal(unplaced, 0, 'every article has one day')
        assert.ok(bars.length <= 20, 'the bars fit')
        assert.equal(
          bars.reduce((sum, { count }) => sum + count, 0),
          days.length,
          'every article is in a bar',
        )
        for (const { from, to, count } of bars)
          assert.equal(
            count,
            days.filter((each) => isInRange(each, each, { from, to })).length,
            `${from} to ${to}`,
          )
      },
    ),
  )
})
