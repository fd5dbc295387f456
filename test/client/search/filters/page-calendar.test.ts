import assert from 'node:assert/strict'
import { test } from 'node:test'
import { GREGORIAN, SOLAR_HIJRI, shownDate } from '../../../../src/client/search/filters/page-calendar.ts'

test('a page that counts in Solar Hijri writes days so, and shorter dates as they are', () => {
  assert.equal(shownDate(SOLAR_HIJRI, '2021-08-15'), '1400-05-24')
  assert.equal(shownDate(SOLAR_HIJRI, '2021-08'), '2021-08')
  assert.equal(shownDate(GREGORIAN, '2021-08-15'), '2021-08-15')
})
