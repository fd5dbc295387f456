import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayNumber, dayOfNumber, isoDate } from '../../src/value/calendar.ts'
import { daysInSolarMonth, gregorianOfSolar, solarOfGregorian } from '../../src/value/solar-hijri.ts'

const FIRST = dayNumber(1900, 1, 1)
const LAST = dayNumber(2060, 12, 31)

test('days are numbered as the clock of computers numbers them, both ways', () => {
  for (let number = FIRST; number <= LAST; number++) {
    const { year, month, day } = dayOfNumber(number)
    assert.equal(isoDate(year, month, day), new Date(number * 86_400_000).toISOString().slice(0, 10))
    assert.equal(dayNumber(year, month, day), number)
  }
  assert.deepEqual([dayNumber(1970, 1, 1), dayNumber(1969, 12, 31)], [0, -1])
})

test('Solar Hijri days are those of ICU, both ways, for every day from 1900 to 2060', () => {
  const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  for (let number = FIRST; number <= LAST; number++) {
    const gregorian = dayOfNumber(number)
    const solar = solarOfGregorian(gregorian.year, gregorian.month, gregorian.day)
    assert.equal(`${solar.month}/${solar.day}/${solar.year} AP`, format.format(number * 86_400_000))
    const back = gregorianOfSolar(solar.year, solar.month, solar.day)
    assert.equal(back && dayNumber(back.year, back.month, back.day), number)
  }
})

test('days that everybody knows', () => {
  assert.deepEqual(gregorianOfSolar(1400, 10, 11), { year: 2022, month: 1, day: 1 })
  assert.deepEqual(gregorianOfSolar(1400, 5, 24), { year: 2021, month: 8, day: 15 })
  assert.deepEqual(gregorianOfSolar(1357, 2, 7), { year: 1978, month: 4, day: 27 })
  assert.deepEqual(solarOfGregorian(2022, 3, 21), { year: 1401, month: 1, day: 1 })
})

test('the last month has thirty days in leap years alone', () => {
  assert.deepEqual(
    [1399, 1400, 1402, 1403, 1408].map((year) => daysInSolarMonth(year, 12)),
    [30, 29, 29, 30, 30],
  )
  assert.equal(gregorianOfSolar(1402, 12, 30), undefined)
  assert.deepEqual(gregorianOfSolar(1403, 12, 30), { year: 2025, month: 3, day: 20 })
})

test('days that the calendar does not have have no Gregorian day', () => {
  for (const [year, month, day] of [
    [1400, 0, 1],
    [1400, 13, 1],
    [1400, 7, 31],
    [1400, 1, 32],
    [1400, 1, 0],
    [0, 1, 1],
  ] as const)
    assert.equal(gregorianOfSolar(year, month, day), undefined)
})
