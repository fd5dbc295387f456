import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Status } from '../../../src/article/status.ts'
import { dateInWords, dateView } from '../../../src/page/texts/date-words.ts'
import { dayInWords, hiddenReason, languageName, reasonInWords } from '../../../src/page/texts/words.ts'
import { parseArchiveDate } from '../../../src/value/archive-date.ts'
import { article } from '../../support/articles.ts'
import { ENGLISH } from '../../support/texts.ts'

const inWords = (edtf: string): string => {
  const date = parseArchiveDate(edtf)
  assert.ok(date, edtf)
  return dateInWords(date, ENGLISH)
}

describe('a date in words', () => {
  for (const [edtf, words] of [
    ['', 'undated'],
    ['2022-01-01', '1 January 2022'],
    ['1912-12-31', '31 December 1912'],
    ['2022-01', 'January 2022'],
    ['2022', '2022'],
    ['0987-03', 'March 987'],
    ['0000', '0'],
    ['2022-01-01?', '[1 January 2022?]'],
    ['2022-01~', '[circa January 2022]'],
    ['2022%', '[circa 2022?]'],
    ['2022-01-XX', 'January 2022, day not given'],
    ['2022-XX', '2022, month not given'],
    ['[2022-01-02,2022-02-01]', '2 January 2022 or 1 February 2022'],
    ['[2021,2022-03,2022-05-06]', '2021 or March 2022 or 6 May 2022'],
    ['[2022-02..]', 'not before February 2022'],
    ['[..2024-05-06]', 'not after 6 May 2024'],
    ['[2021-08..2024-05]', 'between August 2021 and May 2024'],
    ['199X', '1990s'],
    ['18XX', 'between 1800 and 1899'],
    ['2003-21', 'spring 2003'],
    ['2003-24', 'winter 2003'],
    ['2019-03/2019-05', 'March to May 2019'],
    ['2019-12/2020-01', 'December 2019 to January 2020'],
    ['2019-05-10/2019-05-12', '10 to 12 May 2019'],
    ['2019-05-30/2019-06-02', '30 May 2019 to 2 June 2019'],
    ['2019-05-30/2019-06', '30 May 2019 to June 2019'],
    ['2019-05-10~/2019-05-12~', '[circa 10 to 12 May 2019]'],
    ['1990/1992', '1990 to 1992'],
    ['1990~/1995~', '[circa 1990 to 1995]'],
    ['1990~/1995?', '[circa 1990 to 1995?]'],
    ['1990?/1995', '[1990 to 1995?]'],
    ['../1989', 'not after 1989'],
    ['1991/..', 'not before 1991'],
    ['../1989-12-31', 'before 1990'],
    ['../1990-04-30', 'before May 1990'],
    ['../1990-05-06', 'not after 6 May 1990'],
    ['1991-01-01/..', 'after 1990'],
    ['1990-06-01/..', 'after May 1990'],
    ['1990-06-02/..', 'not before 2 June 1990'],
  ] as const) {
    test(`"${edtf}" is ${words}`, () => assert.equal(inWords(edtf), words))
  }

  test('a plain date has no leading zeros', () => {
    assert.equal(dayInWords({ year: 912, month: 9, day: 8 }, ENGLISH), '8 September 912')
  })
})

describe('a date in a list', () => {
  const view = (date: string, dateStatus: Status = 'stated') =>
    dateView(article({ date, dateStatus }).published, ENGLISH)

  test('has a machine’s form and no stamp when it is plain and stated', () => {
    assert.deepEqual(view('2022-01-01'), { text: '1 January 2022', datetime: '2022-01-01', stamp: '' })
    assert.deepEqual(view('2022-01'), { text: 'January 2022', datetime: '2022-01', stamp: '' })
    assert.deepEqual(view('2022', 'supplied'), { text: '2022', datetime: '2022', stamp: '' })
  })

  test('has a stamp and no machine’s form when it is anything else', () => {
    assert.deepEqual(view('2022-01-01', 'inferred'), {
      text: '1 January 2022',
      datetime: '',
      stamp: 'inferred',
    })
    assert.deepEqual(view('2022-01-01?', 'inferred'), {
      text: '[1 January 2022?]',
      datetime: '',
      stamp: 'inferred',
    })
    assert.deepEqual(view('2022~'), { text: '[circa 2022]', datetime: '', stamp: 'uncertain' })
    assert.deepEqual(view('[2022-01-02,2022-02-01]'), {
      text: '2 January 2022 or 1 February 2022',
      datetime: '',
      stamp: 'uncertain',
    })
  })

  test('is "undated" when it is not known, and its bounds when it is only bounded', () => {
    const bounded = { text: 'not before 2022', datetime: '', stamp: 'only limits known' }
    assert.deepEqual(view('[2022..]', 'bounded'), bounded)
    assert.deepEqual(view('2022-01-01', 'bounded'), { ...bounded, text: '1 January 2022' })
    assert.deepEqual(view(''), { text: 'undated', datetime: '', stamp: '' })
  })

  test('is called uncertain where it is stated with doubt, whoever states it, and not where it is only wide', () => {
    const uncertain = (text: string) => ({ text, datetime: '', stamp: 'uncertain' })
    assert.deepEqual(view('1990~', 'supplied'), uncertain('[circa 1990]'))
    assert.deepEqual(view('199X'), uncertain('1990s'))
    assert.deepEqual(view('../1989-12-31'), uncertain('before 1990'))
    assert.deepEqual(view('2003-21'), { text: 'spring 2003', datetime: '', stamp: '' })
    assert.deepEqual(view('2003-21', 'inferred'), { text: 'spring 2003', datetime: '', stamp: 'inferred' })
    assert.deepEqual(view('1990/1992'), uncertain('1990 to 1992'))
    assert.deepEqual(view('2019-03/2019-05'), { text: 'March to May 2019', datetime: '', stamp: '' })
  })

  test('never has both a machine’s form and a stamp', () => {
    const dates = fc.constantFrom(
      '',
      '2022-01-01',
      '2022-01',
      '2022',
      '2022?',
      '2022-XX',
      '[2021,2022]',
      '[2022..]',
    )
    const statuses = fc.constantFrom<Status>('stated', 'supplied', 'inferred', 'bounded', 'unknown')
    fc.assert(
      fc.property(dates, statuses, (date, status) => {
        const { datetime, stamp } = view(date, status)
        assert.ok(datetime === '' || (stamp === '' && datetime === date && /^[\d-]+$/.test(date)), datetime)
      }),
    )
  })
})

describe('counts', () => {
  test('of one and of many', () => {
    assert.deepEqual(
      [0, 1, 2, 1284, 1234567].map((count) => ENGLISH.count('count.article', count)),
      ['0 articles', '1 article', '2 articles', '1,284 articles', '1,234,567 articles'],
    )
  })

  test('have digits in threes', () => {
    assert.deepEqual([0, 999, 1000, 10000, 100000, 1000000].map(ENGLISH.number), [
      ...['0', '999', '1,000', '10,000', '100,000', '1,000,000'],
    ])
  })
})

test('a language is named in English, else by its tag', () => {
  assert.deepEqual(
    ['en', 'en-GB', 'fa-AF', 'fa-Arab-AF', 'uz-Arab-AF', 'und', 'xx-YY'].map((tag) =>
      languageName(tag, ENGLISH),
    ),
    ['English', 'English', 'Dari', 'Persian', 'Uzbek', 'not known', 'xx-YY'],
  )
})

test('a decision is told in a sentence, or not at all', () => {
  assert.equal(reasonInWords('date.file-name', ENGLISH), 'Read from the name of the file.')
  assert.equal(reasonInWords('front-matter.pubDate', ENGLISH), 'Given in the file as “pubDate”.')
  assert.equal(reasonInWords('page.linked-data', ENGLISH), 'Declared by the saved page.')
  assert.equal(reasonInWords('', ENGLISH), '')
  assert.equal(hiddenReason({ rule: 'boilerplate.copyright' }, ENGLISH), 'copyright notice')
  assert.equal(
    hiddenReason({ rule: 'shared.ending', texts: 1000 }, ENGLISH),
    'ending that many texts beside this one have too (at least 1,000 texts)',
  )
})
