import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  GREGORIAN,
  readTypedDate,
  SOLAR_HIJRI,
  shownDate,
} from '../../../../src/client/search/filters/page-calendar.ts'

test('dates are read as readers type them', () => {
  const read = (text: string) => readTypedDate(text, 'from')
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
    assert.equal(readTypedDate(text, 'to'), undefined, text)
})

test('a Solar Hijri date is the day at its side of the range', () => {
  assert.equal(readTypedDate('۱۴۰۰', 'from'), '2021-03-21')
  assert.equal(readTypedDate('۱۴۰۰', 'to'), '2022-03-20')
  assert.equal(readTypedDate('1400-05', 'from'), '2021-07-23')
  assert.equal(readTypedDate('1400-05', 'to'), '2021-08-22')
  assert.equal(readTypedDate('1400/5/24', 'to'), '2021-08-15')
  assert.equal(readTypedDate('1400-12-30', 'to'), undefined)
})

test('a page that counts in Solar Hijri writes days so, and shorter dates as they are', () => {
  assert.equal(shownDate(SOLAR_HIJRI, '2021-08-15'), '1400-05-24')
  assert.equal(shownDate(SOLAR_HIJRI, '2021-08'), '2021-08')
  assert.equal(shownDate(GREGORIAN, '2021-08-15'), '2021-08-15')
})
