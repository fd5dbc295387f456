import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  GREGORIAN,
  isBackward,
  isWithin,
  readDate,
  SOLAR_HIJRI,
  writeDate,
} from '../../../../src/client/search/filters/reckoning.ts'

test('dates are read as readers type them', () => {
  const read = (text: string) => readDate(text, 'from')
  assert.deepEqual(
    ['1999', ' 1999-5', '1999/05/04', '1999.12.31', '۱۹۹۹-۰۵', '٢٠٠٠', '2000-02-29'].map(read),
    ['1999', '1999-05', '1999-05-04', '1999-12-31', '1999-05', '2000', '2000-02-29'],
  )
})

test('what is no date is not made one', () => {
  for (const text of [
    '',
    '99',
    'May 1999',
    '1999-13',
    '1999-00',
    '1999-02-30',
    '2001-02-29',
    '1999-1-2-3',
    '0000-5-40',
  ])
    assert.equal(readDate(text, 'to'), undefined, text)
})

test('a Solar Hijri date is the day at its side of the range', () => {
  assert.equal(readDate('۱۴۰۰', 'from'), '2021-03-21')
  assert.equal(readDate('۱۴۰۰', 'to'), '2022-03-20')
  assert.equal(readDate('1400-05', 'from'), '2021-07-23')
  assert.equal(readDate('1400-05', 'to'), '2021-08-22')
  assert.equal(readDate('1400/5/24', 'to'), '2021-08-15')
  assert.equal(readDate('1400-12-30', 'to'), undefined)
})

test('a page that counts in Solar Hijri writes days so, and shorter dates as they are', () => {
  assert.equal(writeDate('2021-08-15', SOLAR_HIJRI), '1400-05-24')
  assert.equal(writeDate('2021-08', SOLAR_HIJRI), '2021-08')
  assert.equal(writeDate('2021-08-15', GREGORIAN), '2021-08-15')
})

test('an article of some days is of every range that has one of them', () => {
  assert.equal(isWithin('1999-05-01', '1999-05-31', '1999-05-31', ''), true)
  assert.equal(isWithin('1999-05-01', '1999-05-31', '', '1999-05-01'), true)
  assert.equal(isWithin('1999-05-01', '1999-05-31', '1999-06', ''), false)
  assert.equal(isWithin('1999-05-01', '1999-05-31', '', '1999-04'), false)
  assert.equal(isWithin('1999-05-04', '1999-05-04', '1999', '1999'), true)
})

test('a range is backward when none of its days is left', () => {
  const parts = fc.tuple(
    fc.integer({ min: 1998, max: 2000 }),
    fc.integer({ min: 1, max: 12 }),
    fc.constantFrom(4, 7, 10),
  )
  const date = parts.map(([year, month, length]) =>
    `${year}-${String(month).padStart(2, '0')}-15`.slice(0, length),
  )
  fc.assert(
    fc.property(date, date, (from, to) => {
      const days = [1998, 1999, 2000].flatMap((year) =>
        Array.from({ length: 12 }, (_, m) =>
          ['01', '15', '28'].map((d) => `${year}-${String(m + 1).padStart(2, '0')}-${d}`),
        ),
      )
      const some = days.flat().some((day) => isWithin(day, day, from, to))
      assert.equal(isBackward(from, to), !some, `${from} to ${to}`)
    }),
  )
  assert.deepEqual(
    [isBackward('', '1999'), isBackward('1999', ''), isBackward('1999', '1999')],
    [false, false, false],
  )
})
