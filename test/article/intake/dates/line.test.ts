import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datesOfLine, readLineDate } from '../../../../src/article/intake/dates/line.ts'

const inLine = (line: string) => {
  const read = readLineDate(line)
  return read && [read.date.edtf, read.label]
}

for (const [line, edtf, label] of [
  ['By Mina Rahbar, Updated 5:04 PM EST, Fri December 22, 2023', '2023-12-22', 'updated'],
  ['MARKETS AND MILLS DEC. 22, 2023', '2023-12-22', 'none'],
  ['Date published October 17, 2023 Categories', '2023-10-17', 'published'],
  ['Dec 20, 2023 6 min read', '2023-12-20', 'none'],
  ['Mina Rahbar 8:41 PM on December 20, 2023', '2023-12-20', 'none'],
  ['By Mina Rahbar on December 20, 2023', '2023-12-20', 'none'],
  ['December 1, 2023December 1, 2023', '2023-12-01', 'none'],
  ['By Tom ReedDec. 21, 2023 11:00 pm EST', '2023-12-21', 'none'],
  ['Updated Dec. 23, 2023 Published Dec. 22, 2023', '2023-12-22', 'published'],
  ['Water·Posted on Dec 23, 2023', '2023-12-23', 'published'],
  ['خبرگزاری نمونه | ۱۱ جدی ۱۴۰۰ | ۱۰:۳۰', '2022-01-01', 'none'],
  ['Post date March 5, 2014', '2014-03-05', 'published'],
  ['First published 3 March 2022 | Published 4 March 2022', '2022-03-03', 'first published'],
  ['Posted on 2015-04-05 by mina | Leave a comment', '2015-04-05', 'published'],
  ['Am 02.02.2022, 11:30 Uhr von Mina Rahbar', '2022-02-02', 'none'],
  ['Par Mina Rahbar le 14.09.2020 à 11h46', '2020-09-14', 'none'],
  ['2023-11-17 20:52:15 来源： 样报', '2023-11-17', 'none'],
  ['입력 :[ 2018-08-25 15:24 ]', '2018-08-25', 'published'],
] as const) {
  test(`the day of "${line}" is ${edtf}`, () => assert.deepEqual(inLine(line), [edtf, label]))
}

for (const line of [
  'Kabul fell on 15 August 2021',
  'A family at the bridge in Herat on March 3, 2022. Photo: Sample Wire',
  'A view of the March 3, 2022 flood from the upper market',
  'The council has met since 3 March 2022',
  'Release date Dec 8, 2023',
  'The best mills of December 2023',
  '— Mina Rahbar (@mina) March 3, 2022',
  '© March 3, 2022 Sample Wire',
  'The governor at the bridge on March 3, 2022. Mina Rahbar/Sample Pictures',
  'Open until 14.09.2020 from 9 to 5',
  'On Friday the governor told the reporters who had waited at the bridge for most of the day that 3 March 2022',
]) {
  test(`"${line}" tells no day of publication`, () => assert.equal(inLine(line), undefined))
}

for (const [line, edtf] of [
  ['By Mina Rahbar • 12/18/23 4:02pm', '2023-12-18'],
  ['18.12.23, 16:02', '2023-12-18'],
  ['Posted 12/18/98 at 4:02 PM', '1998-12-18'],
  ['By Mina Rahbar • 01/02/23 4:02pm', '[2023-01-02,2023-02-01]'],
] as const) {
  test(`beside a time of day the numbers of "${line}" are a day whose century is told by the web`, () => {
    const read = readLineDate(line)
    assert.deepEqual([read?.date.edtf, read?.sure], [edtf, false])
  })
}

for (const line of [
  'By Mina Rahbar • 12/18/23',
  'Score 12/18/23 after three rounds',
  'By Mina Rahbar • 31/31/23 4:02pm',
  'Version 1.2.10 12:30',
]) {
  test(`"${line}" is no day with two figures for its year`, () => assert.equal(readLineDate(line), undefined))
}

test('a year in two figures is not looked for beside one in four', () => {
  const read = readLineDate('December 18, 2023 | 12/17/23 4:02pm')
  assert.deepEqual([read?.date.edtf, read?.sure], ['2023-12-18', true])
})

test('a line that holds nothing else may state a month', () => {
  assert.deepEqual(inLine('December 2023'), ['2023-12', 'none'])
  assert.equal(inLine('By Mina Rahbar, December 2023'), undefined)
})

test('a line with two days gives both, each with its label', () => {
  const dates = datesOfLine('By Mina Rahbar | Published Dec. 22, 2023 | Updated Dec. 23, 2023')
  assert.deepEqual(
    dates.map(({ date, label }) => [date.edtf, label]),
    [
      ['2023-12-22', 'published'],
      ['2023-12-23', 'updated'],
    ],
  )
})

test('a line that gives two days and no word for either states none', () => {
  assert.deepEqual(days('3 May 2022 – 5 May 2022'), undefined)
  assert.deepEqual(days('Bern, 17 May 2022 - Speech of a minister, Basel, 18 May 2022'), '2022-05-17')
  assert.deepEqual(days('Published 3 May 2022 | Updated 5 May 2022'), '2022-05-03')
})

test('an icon beside a date is a sign; "Publication" before a bar is the kind of an entry', () => {
  assert.deepEqual(readLineDate('\ue192 10.10.2006')?.date.edtf, '2006-10-10')
  assert.deepEqual(readLineDate('Publication | 17 January, 2017 at 1:00')?.label, 'none')
  assert.deepEqual(readLineDate('Publication : 17 janvier 2017')?.label, 'published')
})

const days = (line: string) => readLineDate(line)?.date.edtf

test('the days on which a journal took a paper in and accepted it are none of its publication', () => {
  assert.equal(readLineDate('Received 14 October 2022; accepted 16 December 2022.'), undefined)
  assert.equal(
    readLineDate('Received 14 October 2022; accepted 16 December 2022; published 2 January 2023')?.date.edtf,
    '2023-01-02',
  )
})
