import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysInMonth, isDay, isoDate, weekday } from '../../src/value/calendar.ts'

test('months have the days of the Gregorian calendar', () => {
  const lengths = (year: number) => Array.from({ length: 12 }, (_, i) => daysInMonth(year, i + 1))
  assert.deepEqual(lengths(2022), [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
  assert.deepEqual(
    [1600, 1700, 1800, 1900, 2000, 2020, 2023].map((year) => daysInMonth(year, 2)),
    [29, 28, 28, 28, 29, 29, 28],
  )
  assert.deepEqual([daysInMonth(2022, 0), daysInMonth(2022, 13)], [0, 0])
})

test('a day is one that its month has', () => {
  assert.ok(isDay(2020, 2, 29))
  for (const [year, month, day] of [
    [2022, 2, 29],
    [2022, 4, 31],
    [2022, 1, 0],
    [2022, 13, 1],
    [2022, 0, 1],
  ] as const)
    assert.equal(isDay(year, month, day), false)
})

test('numbers become padded dates', () => {
  assert.deepEqual([isoDate(7), isoDate(987, 3), isoDate(2022, 3, 9)], ['0007', '0987-03', '2022-03-09'])
})

test('the day of the week, the calendar and Date agree on every day of eight hundred years', () => {
  const instant = new Date(Date.UTC(1600, 0, 1))
  for (let year = 1600; year < 2400; year++) {
    for (let month = 1; month <= 12; month++) {
      for (let day = 1; day <= daysInMonth(year, month); day++) {
        if (instant.getUTCDay() !== weekday(year, month, day) || instant.getUTCDate() !== day)
          assert.fail(`${isoDate(year, month, day)} is ${instant.toISOString()}`)
        instant.setUTCDate(day + 1)
      }
    }
  }
})
