import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayNumber } from '../../src/value/calendar.ts'
import { gregorianNearLunar } from '../../src/value/lunar-hijri.ts'

/** From the first of a month to the first of the next. */
function daysInLunarMonth(year: number, month: number): number {
  const first = gregorianNearLunar(year, month, 1)
  const next = month === 12 ? gregorianNearLunar(year + 1, 1, 1) : gregorianNearLunar(year, month + 1, 1)
  assert.ok(first && next, `${year}-${month}`)
  return dayNumber(next.year, next.month, next.day) - dayNumber(first.year, first.month, first.day)
}

test('the tables are those of ICU’s civil Islamic calendar, for every day from 1900 to 2060', () => {
  const format = new Intl.DateTimeFormat('en-u-ca-islamic-civil-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  for (let number = dayNumber(1900, 1, 1); number <= dayNumber(2060, 12, 31); number++) {
    const [month = 0, day = 0, year = 0] = (format.format(number * 86_400_000).match(/\d+/g) ?? []).map(
      Number,
    )
    const near = gregorianNearLunar(year, month, day)
    assert.equal(near && dayNumber(near.year, near.month, near.day), number)
  }
})

test('months have thirty and twenty-nine days by turns, the last one more in leap years', () => {
  assert.deepEqual(
    [1, 2, 11, 12].map((month) => daysInLunarMonth(1444, month)),
    [30, 29, 30, 29],
  )
  assert.equal(daysInLunarMonth(1445, 12), 30)
})

test('a thirtieth that only the moon can give is the day after the twenty-ninth', () => {
  assert.deepEqual(gregorianNearLunar(1444, 2, 30), gregorianNearLunar(1444, 3, 1))
})

test('days that no lunar month has have no Gregorian day', () => {
  for (const [month, day] of [
    [0, 1],
    [13, 1],
    [1, 31],
    [1, 0],
  ] as const)
    assert.equal(gregorianNearLunar(1444, month, day), undefined)
})
