import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findDates, readWholeDate } from '../../../../src/article/intake/dates/dates.ts'
import { monthName } from '../../../../src/page/texts/words.ts'
import { ENGLISH } from '../../../support/texts.ts'
import { worked } from '../../../support/worked.ts'

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
  assert.equal(typeof read === 'object' && read.label, 'updated')
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
      const month = monthName(date.getUTCMonth() + 1, ENGLISH)
      assert.equal(whole(`${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`), iso)
      assert.equal(whole(`${month} ${date.getUTCDate()}, ${date.getUTCFullYear()}`), iso)
      assert.equal(whole(iso), iso)
    }),
  )
})

for (const [line, edtf, calendar] of [
  ['۱۱ جدی ۱۴۰۰', '2022-01-01', 'solar-hijri'],
  ['شنبه، ۱۱ جدی ۱۴۰۰', '2022-01-01', 'solar-hijri'],
  ['شنبه ۱۱ دی ماه ۱۴۰۰', '2022-01-01', 'solar-hijri'],
  ['د ۱۴۰۰ کال د مرغومي ۱۱مه', '2022-01-01', 'solar-hijri'],
  ['د مرغومي ۱۱مه، ۱۴۰۰', '2022-01-01', 'solar-hijri'],
  ['تاریخ انتشار: ۱۴۰۰/۱۰/۱۱ - ۱۲:۳۰', '2022-01-01', 'solar-hijri'],
  ['1400/10/11', '2022-01-01', 'solar-hijri'],
  ['11 Jadi 1400', '2022-01-01', 'solar-hijri'],
  ['11 Dey 1400', '2022-01-01', 'solar-hijri'],
  ['Asad 24, 1400', '2021-08-15', 'solar-hijri'],
  ['جدی ۱۴۰۰', '[2021-12-22..2022-01-20]', 'solar-hijri'],
  ['۱۲ صفر المظفر ۱۴۴۴ هـ ق', '2022-09-09~', 'lunar-hijri'],
  ['12 Safar 1444', '2022-09-09~', 'lunar-hijri'],
  ['۱۴۴۴/۲/۱۲', '2022-09-09~', 'lunar-hijri'],
  ['١٥ ژانویه ٢٠٢٢', '2022-01-15', 'gregorian'],
  ['د ۲۰۲۲ کال د جنوري ۱مه', '2022-01-01', 'gregorian'],
  ['۱۱ جدی ۱۴۰۰ برابر با ۱ جنوری ۲۰۲۲', '2022-01-01', 'solar-hijri'],
  ['2021-08-15T10:00:00+04:30', '2021-08-15', 'gregorian'],
  ['Fri, DEC 22 20234:46 AM EST', '2023-12-22', 'gregorian'],
] as const) {
  test(`the line "${line}" states ${edtf} in the ${calendar} calendar`, () => {
    const read = readWholeDate(line)
    assert.deepEqual(typeof read === 'object' && [read.date.edtf, read.calendar], [edtf, calendar])
  })
}

for (const line of ['30 Hut 1402', '۳۱ میزان ۱۴۰۰', '1400/13/01']) {
  test(`the line "${line}" names a day that its calendar does not have`, () =>
    assert.equal(whole(line), 'invalid'))
}

for (const line of [
  '1430/05/05',
  'Ramadan 2022',
  '11 January 1400',
  'صفر ۱۴۴۴',
  '3 March 2022 - 5 March 2022',
]) {
  test(`the line "${line}" is no date of publication`, () => assert.equal(whole(line), undefined))
}

test('two calendars that do not meet on one day leave a choice of two', () => {
  assert.equal(whole('11 Jadi 1400 / 2 January 2022'), '[2022-01-01,2022-01-02]')
})

test('a weekday is read, and decides which of two days was meant', () => {
  const read = readWholeDate('Tuesday, 01/02/2022')
  assert.deepEqual(typeof read === 'object' && [read.date.edtf, read.weekday], ['2022-02-01', 2])
  assert.equal(whole('Friday, 01/02/2022'), '[2022-01-02,2022-02-01]')
})

test('publication and a later change may share a line', () => {
  const read = readWholeDate('Published: 3 March 2022 | Updated: 4 March 2022, 10:03')
  assert.deepEqual(typeof read === 'object' && [read.date.edtf, read.label, read.later?.edtf], [
    '2022-03-03',
    'published',
    '2022-03-04',
  ])
})

test('dates in Dari and Pashto text are found at their places', () => {
  const text = 'پل در ۱۱ جدی ۱۴۰۰ فرو ریخت و در ماه حوت ۱۴۰۰ ساخته شد.'
  assert.deepEqual(
    findDates(text).map(({ date, start, end }) => [date.edtf, text.slice(start, end)]),
    [
      ['2022-01-01', '۱۱ جدی ۱۴۰۰'],
      ['[2022-02-20..2022-03-20]', 'حوت ۱۴۰۰'],
    ],
  )
})

test('reading never throws, offsets lie in the text, and long lines take no time', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '۱۱ جدی ۱۴۰۰',
      '2021-08-15',
      'Published',
      'on ',
      '1400',
      'May',
      ' 3 ',
      '(',
      'شنبه',
      '\u200c',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      readWholeDate(text)
      for (const { start, end } of findDates(text)) assert.ok(start >= 0 && start < end && end <= text.length)
    }),
    { numRuns: 500 },
  )
  const start = worked()
  for (const unit of ['2021 ', '۱۴۰۰ ', '1 May ', 'date published on ', '12/12/'])
    findDates(unit.repeat(200_000 / unit.length))
  assert.ok(worked() - start < 2000)
})
