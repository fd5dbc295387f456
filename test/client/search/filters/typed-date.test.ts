import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateOffers } from '../../../../src/client/search/filters/date-offer.ts'
import { GREGORIAN, SOLAR_HIJRI } from '../../../../src/client/search/filters/page-calendar.ts'
import { monthNames, readTypedDate } from '../../../../src/client/search/filters/typed-date.ts'
import { searchWording } from '../../../../src/client/search/wording.ts'
import { record } from '../../../search/made-up-records.ts'
import { rowsOf } from '../../../support/rows.ts'
import { textsIn } from '../../../support/texts.ts'

const wordingIn = (language: string) => searchWording(language, textsIn(language).forScript)
const read = (text: string, language = 'en', side: 'from' | 'to' = 'from') => {
  const typed = readTypedDate(text, side, monthNames(wordingIn(language)))
  return 'date' in typed ? typed.date : typed.fault === 'no-day' ? `${typed.days} days` : undefined
}

test('dates are read as readers type them in numbers', () => {
  assert.deepEqual(
    ['1999', ' 1999-5', '1999/05/04', '1999.12.31', '۱۹۹۹-۰۵', '٢٠٠٠', '2000-02-29'].map((text) =>
      read(text),
    ),
    ['1999', '1999-05', '1999-05-04', '1999-12-31', '1999-05', '2000', '2000-02-29'],
  )
})

test('and in words, in any order, with the beginning of a month’s name', () => {
  assert.deepEqual(
    ['19 October 1987', 'October 19, 1987', '19th of oct. 1987', '1987 Oct 19'].map((text) => read(text)),
    Array.from({ length: 4 }, () => '1987-10-19'),
  )
  assert.equal(read('May 1999'), '1999-05')
  assert.equal(read('۲۴ اسد ۱۴۰۰', 'fa-AF'), '2021-08-15')
  assert.equal(read('۱۹ اکتوبر ۱۹۸۷', 'fa-AF'), '1987-10-19')
  assert.equal(read('د ۱۴۰۰ د زمري ۲۴', 'ps'), '2021-08-15')
  assert.equal(read('اسد ۱۴۰۰', 'fa-AF', 'to'), '2021-08-22')
})

test('what is no date is not made one', () => {
  for (const text of [
    ...[
      '',
      '99',
      'May',
      '19 October',
      'Ju 1999',
      'May May 1999',
      '1 2 May 1999',
      'May 1999 2000',
      'in May 1999',
    ],
    ...['1999-13', '1999-00', '1999-1-2-3', '0000-5-40', 'May 1400', '40 May 1999', '0 May 1999'],
  ])
    assert.equal(read(text), undefined, text)
})

test('a day that its month does not have is told with the days that it has', () => {
  assert.deepEqual(
    [read('31 June 1987'), read('2001-02-29'), read('1400-12-30')],
    ['30 days', '28 days', '29 days'],
  )
})

test('a Solar Hijri date is the day at its side of the range', () => {
  assert.deepEqual(
    (['from', 'to'] as const).map((side) => [read('۱۴۰۰', 'en', side), read('1400-05', 'en', side)]),
    [
      ['2021-03-21', '2021-07-23'],
      ['2022-03-20', '2021-08-22'],
    ],
  )
  assert.equal(read('1400/5/24', 'en', 'to'), '2021-08-15')
})

test('a date of which there are articles is offered with their number, in the words of the page', () => {
  const rows = rowsOf([
    record('a', { day: '1987-10-19' }),
    record('b', { day: '1987-10-19' }),
    record('c', { day: '1987-10-01', lastDay: '1987-10-31' }),
    record('d', { day: '1987-01-01', lastDay: '1987-12-31' }),
  ])
  const root = new URL('https://site.example/')
  const offers = (language: string, calendar: typeof GREGORIAN) => {
    const wording = wordingIn(language)
    const offer = dateOffers(rows, { wording, calendar, labelOf: (_, value) => value }, root)
    return (input: string) => {
      const found = offer(input)
      return found && `${found.date}, ${found.count}: ${found.href}`
    }
  }
  const english = offers('en', GREGORIAN)
  assert.equal(english('1987-10-19'), '19 October 1987, 2: https://site.example/1987/10/19/')
  assert.equal(english('October 1987'), 'October 1987, 3: https://site.example/1987/10/')
  assert.deepEqual(
    ['1987', '20 October 1987', 'october', '1987-10-1x'].map(english),
    Array(4).fill(undefined),
  )
  assert.equal(
    offers('fa-AF', SOLAR_HIJRI)('۲۷ میزان ۱۳۶۶'),
    '۲۷ میزان ۱۳۶۶, 2: https://site.example/1987/10/19/',
  )
})
