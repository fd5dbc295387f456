import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  type ArchiveDate,
  choicesOf,
  endsOf,
  formOf,
  isChoice,
  isPlain,
  isSet,
  isUndoubted,
  markOf,
  parseArchiveDate,
  plainDay,
  qualifiedSpan,
  sharedParts,
  unmarked,
} from '../../src/value/archive-date.ts'
import { readEdtf } from '../../src/value/edtf.ts'

describe('what a date says of itself', () => {
  const year = { year: 2022, month: null, day: null }
  const month = { year: 2022, month: 1, day: null }
  const day = { year: 2022, month: 1, day: 5 }

  test('its form, part by part', () => {
    const forms = {
      '': { kind: 'undated' },
      '2022': { kind: 'date', date: year, mark: '', leavesOut: false },
      '2022-01~': { kind: 'date', date: month, mark: '~', leavesOut: false },
      '2022-01-05%': { kind: 'date', date: day, mark: '%', leavesOut: false },
      '2022-XX': { kind: 'date', date: year, mark: '', leavesOut: true },
      '2022-XX-XX': { kind: 'date', date: year, mark: '', leavesOut: true },
      '2022-01-XX': { kind: 'date', date: month, mark: '', leavesOut: true },
      '202X': { kind: 'years', first: 2020, last: 2029 },
      '20XX': { kind: 'years', first: 2000, last: 2099 },
      '2022-24': { kind: 'season', year: 2022, season: 4 },
      '2021~/2022-01?': {
        kind: 'interval',
        first: { date: { ...year, year: 2021 }, mark: '~' },
        last: { date: month, mark: '?' },
      },
      '../2022-01-05': { kind: 'interval', first: null, last: { date: day, mark: '' } },
      '2022/..': { kind: 'interval', first: { date: year, mark: '' }, last: null },
      '[2022,2022-01..2022-01,2022-01-05..]': {
        kind: 'set',
        members: [
          { kind: 'one', date: year },
          { kind: 'span', first: month, last: month },
          { kind: 'span', first: day, last: null },
        ],
      },
      '[..2022]': { kind: 'set', members: [{ kind: 'span', first: null, last: year }] },
    }
    for (const [text, form] of Object.entries(forms)) {
      assert.deepEqual(readEdtf(text), form, text)
      assert.deepEqual(formOf(known(text)), form, text)
    }
  })

  test('what is no text of the profile has no form', () => {
    const none = [
      '2022-02-30',
      '2022-1',
      '2022-XX?',
      '[2022]',
      '[..]',
      '[2022,..2023]',
      '[2022..,2023]',
      '[2022..2021]',
      '[2022',
      'X',
      '2022-20',
      '2022-25',
      '2022-21~',
      '2022-21-01',
      '../..',
      '/2022',
      '2022/',
      '2022/2022',
      '2022/2021',
      '2022-03/2022-03',
      '2022-XX/2023',
      '2022-21/2022-23',
      '2021/2022/2023',
      '202X/..',
    ]
    assert.deepEqual(
      none.filter((text) => readEdtf(text) !== undefined),
      [],
    )
  })

  test('whether it is plain, and which day it is', () => {
    const more = ['2022-21', '2022/2023', '../2022-01-05']
    const texts = [
      ...['2022-01-05', '2022-01', '2022', '2022?', '2022-01-05~', '2022-XX', '202X', '[2022..]', ''],
      ...more,
    ]
    assert.deepEqual(
      texts.filter((text) => isPlain(known(text))),
      ['2022-01-05', '2022-01', '2022'],
    )
    assert.deepEqual(plainDay(known('2022-01-05')), day)
    for (const text of texts.slice(1)) assert.equal(plainDay(known(text)), undefined, text)
  })

  test('whether it is said without doubt', () => {
    const doubtful = ['', '2022?', '202X', '[2021..2022]', '[2021,2022]', '../2022', '2022~/2023', '2022-XX']
    const wide = [
      ...['2021/2022', '2021-12-31/2022', '2019-01/2022-01', '1991-03-21/2001-03-20'],
      ...['[2021-03-21..2022-03-19]', '[2021-04-21..2021-07-22]', '[2021-01..2021-03]'],
    ]
    const undoubted = [
      ...['2022', '2022-01-05', '2022-21', '2022-01/2022-03', '2021-12-31/2022-01-02'],
      // A year, a season and a month of the Solar Hijri calendar.
      ...['[2021-03-21..2022-03-20]', '[2021-03-21..2021-06-21]', '[2021-12-22..2022-01-20]'],
    ]
    assert.deepEqual(
      [...doubtful, ...wide, ...undoubted].filter((text) => isUndoubted(known(text))),
      undoubted,
    )
  })

  test('its ends, each as fine as it is said', () => {
    const ends = (text: string) => endsOf(known(text))?.map(({ edtf }) => edtf)
    const rows: readonly (readonly [string, readonly string[] | undefined])[] = [
      ['202X', ['2020', '2029']],
      ['18XX', ['1800', '1899']],
      ['2022-21', ['2022-03', '2022-05']],
      ['2019-03/2019-05', ['2019-03', '2019-05']],
      ['1990~/1995-06-01?', ['1990', '1995-06-01']],
      ['[2021-12-22..2022-01-20]', ['2021-12-22', '2022-01-20']],
      ['[1990..1992]', ['1990', '1992']],
      ['[2019,2021-08]', ['2019-01-01', '2021-08-31']],
      ...['', '2022', '2022-01~', '../1989', '[2022..]'].map((none) => [none, undefined] as const),
    ]
    for (const [text, both] of rows) assert.deepEqual(ends(text), both, text)
  })

  test('marked, whatever its form', () => {
    const rows = [
      ['2022-01', '2022-01~'],
      ['199X', '1990~/1999~'],
      ['2003-21', '2003-03~/2003-05~'],
      ['2019-03/2019-05', '2019-03~/2019-05~'],
      ['[2021-03-21..2022-03-20]', '2021-03-21~/2022-03-20~'],
      ['2022?', '2022%'],
      ['../1989', '../1989~'],
      ['1990?/1995', '1990%/1995~'],
      ...['2022-XX', '[2021,2022]', ''].map((same) => [same, same]),
    ] as const
    for (const [text = '', marked = ''] of rows)
      assert.deepEqual(qualifiedSpan(known(text), '~'), known(marked), text)
  })

  test('its mark, and what it is without', () => {
    for (const mark of ['', '?', '~', '%'] as const) {
      const date = known(`2022-01${mark}`)
      assert.equal(markOf(date), mark)
      assert.deepEqual(unmarked(date), known('2022-01'))
    }
    for (const text of ['', '2022-XX', '202X', '[2021,2022]']) {
      assert.equal(markOf(known(text)), '')
      assert.deepEqual(unmarked(known(text)), known(text))
    }
  })

  test('whether it is a set or a choice, and of what', () => {
    const rows: readonly (readonly [string, boolean, boolean, readonly string[]])[] = [
      ['2022', false, false, []],
      ['20XX', false, false, []],
      ['[2021..2022]', true, false, []],
      ['[2022-01-02,2022-02-01]', true, true, ['2022-01-02', '2022-02-01']],
      ['[2019,2021-08..2021-11,2022-01]', true, true, ['2019', '2022-01']],
    ]
    for (const [text, set, choice, choices] of rows) {
      const date = known(text)
      assert.deepEqual(
        [isSet(date), isChoice(date), choicesOf(date)],
        [set, choice, choices.map(known)],
        text,
      )
    }
  })

  test('what all of its days share', () => {
    const shared = (text: string) => sharedParts(known(text))
    assert.deepEqual(shared('2022-01-05?'), day)
    assert.deepEqual(shared('2022-01~'), month)
    assert.deepEqual(shared('[2022-01-02,2022-02-02]'), year)
    for (const none of ['', '202X', '[2022..]', '[2021-12-31,2022-01-01]']) assert.equal(shared(none), null)
  })
})

function known(text: string): ArchiveDate {
  const date = parseArchiveDate(text)
  assert.ok(date, text)
  return date
}
