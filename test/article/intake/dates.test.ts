import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findDates, readWholeDate } from '../../../src/article/intake/dates.ts'
import { MONTH_NAMES } from '../../../src/value/calendar.ts'

const whole = (line: string) => {
  const read = readWholeDate(line)
  return typeof read === 'object' ? read.date.edtf : read
}

for (const [line, edtf] of [
  ['15 August 2021', '2021-08-15'],
  ['August 15, 2021', '2021-08-15'],
  ['Aug. 15, 2021', '2021-08-15'],
  ['15th of August, 2021', '2021-08-15'],
  ['Saturday, October 7, 2023', '2023-10-07'],
  ['Sun 15 Aug 2021', '2021-08-15'],
  ['Published: 3 March 2022', '2022-03-03'],
  ['Posted on March 3, 2022 at 4:15 pm', '2022-03-03'],
  ['Published 3 March 2022, 14:05 GMT', '2022-03-03'],
  ['2021-08-15', '2021-08-15'],
  ['2021/8/15', '2021-08-15'],
  ['September 1996', '1996-09'],
  ['Sept. 1996', '1996-09'],
  ['25/12/2021', '2021-12-25'],
  ['12/25/2021', '2021-12-25'],
  ['01/02/2022', '[2022-01-02,2022-02-01]'],
  ['02.02.2022', '2022-02-02'],
] as const) {
  test(`the line "${line}" states ${edtf}`, () => assert.equal(whole(line), edtf))
}

for (const line of [
  'Kabul fell on 15 August 2021',
  '15 August 2021 was a Sunday',
  'In August 2021',
  'August 15',
  'on Tuesday',
  'last month',
  '3 days ago',
  '1979 and 1989',
  'The war of 1812',
  '2021',
  'Room 2021-08',
  'Flight 12-05-20219',
] as const) {
  test(`the line "${line}" is not a date line`, () => assert.equal(whole(line), undefined))
}

for (const line of ['30 February 2020', 'February 29, 2021', '31/11/2021', '2021-13-40']) {
  test(`the line "${line}" names a day that no calendar has`, () => assert.equal(whole(line), 'invalid'))
}

test('a later change is told from publication', () => {
  const read = readWholeDate('Updated on 4 March 2022')
  assert.equal(typeof read === 'object' && read.updated, true)
})

test('dates in running text are found with their words, in order', () => {
  const text = 'It began on 15 August 2021, went on in February 2022 and 03/04/2022, and ends by Friday.'
  assert.deepEqual(
    findDates(text).map(({ date, start, end }) => [date.edtf, text.slice(start, end)]),
    [
      ['2021-08-15', '15 August 2021'],
      ['2022-02', 'February 2022'],
      ['[2022-03-04,2022-04-03]', '03/04/2022'],
    ],
  )
})

test('every day of the calendar is read in both orders of words', () => {
  const day = fc.date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2100-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10)
      const month = MONTH_NAMES[date.getUTCMonth()] ?? ''
      assert.equal(whole(`${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`), iso)
      assert.equal(whole(`${month} ${date.getUTCDate()}, ${date.getUTCFullYear()}`), iso)
      assert.equal(whole(iso), iso)
    }),
  )
})
