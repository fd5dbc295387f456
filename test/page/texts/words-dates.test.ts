import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateInWords, dateView } from '../../../src/page/texts/date-words.ts'
import { reasonInWords } from '../../../src/page/texts/words.ts'
import { parseArchiveDate, UNDATED } from '../../../src/value/archive-date.ts'
import { ENGLISH } from '../../support/texts.ts'

const BOTH = ['gregorian', 'solar-hijri'] as const

for (const [edtf, words, both] of [
  ['2022-01-01', '1 January 2022', '1 January 2022 · 11 Jadi 1400'],
  ['2022-01-01?', '[1 January 2022?]', '[1 January 2022 · 11 Jadi 1400?]'],
  ['2022-01~', '[circa January 2022]', '[circa January 2022]'],
  ['2022', '2022', '2022'],
  ['2022-01-XX', 'January 2022, day not given', 'January 2022, day not given'],
  ['2022-XX-XX', '2022, month not given', '2022, month not given'],
  ['202X', '2020s', '2020s'],
  ['20XX', 'between 2000 and 2099', 'between 2000 and 2099'],
  [
    '[2022-01-02,2022-02-01]',
    '2 January 2022 or 1 February 2022',
    '2 January 2022 · 12 Jadi 1400 or 1 February 2022 · 12 Dalw 1400',
  ],
  ['[..2024-05-06]', 'not after 6 May 2024', 'not after 6 May 2024 · 17 Sawr 1403'],
  ['[2022-02..]', 'not before February 2022', 'not before February 2022'],
  ['[2021-08..2022-02]', 'between August 2021 and February 2022', 'between August 2021 and February 2022'],
  ['[2019,2021..2022]', '2019 or between 2021 and 2022', '2019 or between 2021 and 2022'],
  ['2019-03/2019-05', 'March to May 2019', 'March to May 2019'],
  ['2019-05-10/2019-05-12', '10 to 12 May 2019', '10 to 12 May 2019 · 20 to 22 Sawr 1398'],
  ['../1989-12-31', 'before 1990', 'before 1990'],
  ['2003-21', 'spring 2003', 'spring 2003'],
  ['', 'undated', 'undated'],
] as const) {
  test(`${edtf === '' ? 'nothing known' : edtf} is read as "${words}"`, () => {
    const date = parseArchiveDate(edtf)
    assert.ok(date)
    assert.equal(dateInWords(date, ENGLISH), words)
    assert.equal(dateInWords(date, ENGLISH, BOTH), both)
  })
}

test('the calendars are told in the order that the archive asks for', () => {
  const date = parseArchiveDate('2021-08-15') ?? UNDATED
  assert.equal(dateInWords(date, ENGLISH, ['solar-hijri', 'gregorian']), '24 Asad 1400 · 15 August 2021')
  assert.equal(dateInWords(date, ENGLISH, ['solar-hijri']), '24 Asad 1400')
})

test('days that are a part of the year of the sun are called by its name in a list that counts by it', () => {
  for (const [edtf, words, both] of [
    ['[2021-03-21..2022-03-20]', '1400', '1400 · 21 March 2021 to 20 March 2022'],
    ['[2021-03-21..2021-06-21]', 'spring 1400', 'spring 1400 · 21 March 2021 to 21 June 2021'],
    ['[2021-12-22..2022-01-20]', 'Jadi 1400', 'Jadi 1400 · 22 December 2021 to 20 January 2022'],
    ['1991-03-21/2001-03-20', '1370s', '1370s · 21 March 1991 to 20 March 2001'],
    ['1991-03-21/1997-03-20', '1370 to 1375', '1370 to 1375 · 21 March 1991 to 20 March 1997'],
    ['2021-03-21~/2022-03-20~', '[circa 1400]', '[circa 1400 · 21 March 2021 to 20 March 2022]'],
    ['../1991-03-20', 'before 1370', 'before 1370'],
    ['2022-03-21/..', 'after 1400', 'after 1400'],
    ['[2021-03-21..2022-03-19]', 'between 1 Hamal 1400 and 28 Hut 1400', undefined],
  ] as const) {
    const date = parseArchiveDate(edtf) ?? UNDATED
    assert.equal(dateInWords(date, ENGLISH, ['solar-hijri']), words)
    if (both) assert.equal(dateInWords(date, ENGLISH, ['solar-hijri', 'gregorian']), both)
    assert.doesNotMatch(dateInWords(date, ENGLISH), /1400|1370/)
  }
})

test('a machine’s date stays Gregorian in every calendar', () => {
  const value = parseArchiveDate('2022-01-01') ?? UNDATED
  assert.deepEqual(dateView({ value, status: 'stated', rule: '', evidence: [] }, ENGLISH, BOTH), {
    text: '1 January 2022 · 11 Jadi 1400',
    datetime: '2022-01-01',
    stamp: '',
  })
})

test('a rule that read another calendar says so', () => {
  assert.equal(
    reasonInWords('date.solar-hijri-line', ENGLISH),
    'Printed above the text. Converted from the Solar Hijri calendar.',
  )
  assert.equal(
    reasonInWords('date.lunar-hijri-dateline', ENGLISH),
    'Printed in the dateline, where the text begins. Converted from the Lunar Hijri calendar, which the moon can shift by a day or two.',
  )
})
