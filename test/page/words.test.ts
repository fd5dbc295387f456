import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim, Status } from '../../src/article/claim.ts'
import {
  counted,
  dateInWords,
  dateView,
  hiddenReason,
  languageName,
  number,
  reasonInWords,
} from '../../src/page/words.ts'
import { type ArchiveDate, parseArchiveDate } from '../../src/value/archive-date.ts'

const date = (edtf: string): ArchiveDate => {
  const parsed = parseArchiveDate(edtf)
  if (!parsed) throw new Error(edtf)
  return parsed
}
const claim = (edtf: string, status: Status): Claim<ArchiveDate> => ({
  value: date(edtf),
  status,
  rule: '',
  evidence: [],
})

for (const [edtf, words] of [
  ['', 'undated'],
  ['2022-01-01', '1 January 2022'],
  ['2022-01', 'January 2022'],
  ['2022', '2022'],
  ['2022-01-01?', '[1 January 2022?]'],
  ['2022-01~', '[circa January 2022]'],
  ['2022%', '[circa 2022?]'],
  ['2022-01-XX', 'January 2022, day not given'],
  ['2022-XX', '2022, month not given'],
  ['[2022-01-02,2022-02-01]', '2 January 2022 or 1 February 2022'],
  ['[2022-02..]', 'not before February 2022'],
  ['[..2024-05-06]', 'not after 6 May 2024'],
  ['[2021-08-15..2024-05-06]', 'between 15 August 2021 and 6 May 2024'],
  ['0987-01-05', '5 January 987'],
] as const) {
  test(`${edtf || 'no date'} is said "${words}"`, () => assert.equal(dateInWords(date(edtf)), words))
}

test('only plain stated and supplied dates are given to machines', () => {
  const view = (edtf: string, status: Status) => dateView(claim(edtf, status))
  assert.deepEqual(view('2022-01-01', 'stated'), {
    text: '1 January 2022',
    datetime: '2022-01-01',
    stamp: '',
  })
  assert.deepEqual(view('2022-01', 'supplied'), { text: 'January 2022', datetime: '2022-01', stamp: '' })
  assert.deepEqual(view('2022-01-01?', 'inferred'), {
    text: '[1 January 2022?]',
    datetime: '',
    stamp: 'inferred',
  })
  assert.deepEqual(view('2022-01-01', 'inferred').datetime, '')
  assert.deepEqual(view('2022-01~', 'stated'), {
    text: '[circa January 2022]',
    datetime: '',
    stamp: 'uncertain',
  })
  assert.deepEqual(view('[2022-02..]', 'bounded'), { text: 'undated', datetime: '', stamp: '' })
  assert.deepEqual(view('', 'unknown'), { text: 'undated', datetime: '', stamp: '' })
})

test('counts in words', () => {
  assert.deepEqual(
    [number(0), number(999), number(1284), number(1234567)],
    ['0', '999', '1,284', '1,234,567'],
  )
  assert.deepEqual(
    [counted(1, 'article'), counted(0, 'article'), counted(2, 'entry', 'entries')],
    ['1 article', '0 articles', '2 entries'],
  )
})

test('languages, rules and reasons have words, and unknown ones do not break', () => {
  assert.deepEqual(
    [languageName('fa-AF'), languageName('en-GB'), languageName('xx')],
    ['Dari', 'English', 'xx'],
  )
  assert.equal(reasonInWords('front-matter.pubDate'), 'Given in the file as “pubDate”.')
  assert.equal(reasonInWords('unheard-of'), '')
  assert.equal(hiddenReason('unheard-of'), 'not part of the article')
})
