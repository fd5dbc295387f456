import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parse as parseEdtf } from 'edtf'
import fc from 'fast-check'
import {
  type ArchiveDate,
  centuryOf,
  dateOf,
  decadeOf,
  interval,
  notBefore,
  oneOf,
  type Precision,
  parseArchiveDate,
  qualified,
  seasonOf,
  UNDATED,
} from '../../src/value/archive-date.ts'
import { daysInMonth, isoDate } from '../../src/value/calendar.ts'

/** Every form of the profile, with the first and last day that it allows. */
const FORMS: readonly (readonly [string, string | null, string | null, Precision])[] = [
  ['', null, null, 'none'],
  ['2022-01-01', '2022-01-01', '2022-01-01', 'day'],
  ['2022-02', '2022-02-01', '2022-02-28', 'month'],
  ['2024-02', '2024-02-01', '2024-02-29', 'month'],
  ['2022', '2022-01-01', '2022-12-31', 'year'],
  ['0009', '0009-01-01', '0009-12-31', 'year'],
  ['9999-12-31', '9999-12-31', '9999-12-31', 'day'],
  ['2022-01-01?', '2022-01-01', '2022-01-01', 'day'],
  ['2022-01~', '2022-01-01', '2022-01-31', 'month'],
  ['2022%', '2022-01-01', '2022-12-31', 'year'],
  ['2022-04-XX', '2022-04-01', '2022-04-30', 'month'],
  ['2022-XX', '2022-01-01', '2022-12-31', 'year'],
  ['[2022-01-02,2022-02-01]', '2022-01-02', '2022-02-01', 'range'],
  ['[2022-02-01,2022-01-02]', '2022-01-02', '2022-02-01', 'range'],
  ['[2021,2022-03,2022-03-05]', '2021-01-01', '2022-03-31', 'range'],
  ['[..2024-05-06]', null, '2024-05-06', 'range'],
  ['[..2023]', null, '2023-12-31', 'range'],
  ['[2022-02..]', '2022-02-01', null, 'range'],
  ['[2021-08-15..2024-05-06]', '2021-08-15', '2024-05-06', 'range'],
  ['[2022..2022]', '2022-01-01', '2022-12-31', 'range'],
  ['2022-21', '2022-03-01', '2022-05-31', 'range'],
  ['2022-22', '2022-06-01', '2022-08-31', 'range'],
  ['2022-23', '2022-09-01', '2022-11-30', 'range'],
  ['2022-24', '2022-01-01', '2022-12-31', 'range'],
  ['2019-03/2019-05', '2019-03-01', '2019-05-31', 'range'],
  ['2019-12-31/2020', '2019-12-31', '2020-12-31', 'range'],
  ['1990~/1995?', '1990-01-01', '1995-12-31', 'range'],
  ['../1989', null, '1989-12-31', 'range'],
  ['1991-06/..', '1991-06-01', null, 'range'],
]

describe('a date of the profile', () => {
  for (const [text, earliest, latest, precision] of FORMS) {
    test(`"${text}" lies between ${earliest ?? 'any day'} and ${latest ?? 'any day'}`, () => {
      assert.deepEqual(parseArchiveDate(text), { edtf: text, earliest, latest, precision })
    })
  }

  test('what no calendar has, and what the profile leaves out, is no date', () => {
    const rejected = [
      ...['2020-02-30', '1900-02-29', '2021-02-29', '2022-13', '2022-00', '2022-01-00', '2022-04-31'],
      ...[
        '2022-1-1',
        '22-01-01',
        '12022',
        '-2022',
        '2022-01-01T10:00:00',
        ' 2022',
        '2022 ',
        '2022\n',
        '２０２２',
      ],
      ...['2022-XX-01', '20X2', '2022-01-XX?', '2022-XX~', '?2022', '2022-01?-01', '2022??'],
      ...[
        '2022/2022',
        '2022/',
        '2022-25',
        '[2022]',
        '[]',
        '[..]',
        '[2022..2021]',
        '[2022-01-02..2022-01-01]',
      ],
      ...[
        '[2022-02-30..]',
        '[..2022-13]',
        '[2022?..]',
        '[2022,2022-13]',
        '[2022,]',
        '{2021,2022}',
        'undated',
      ],
    ]
    assert.deepEqual(
      rejected.filter((text) => parseArchiveDate(text) !== undefined),
      [],
    )
  })

  test('nothing known is the empty text', () => {
    assert.equal(parseArchiveDate(''), UNDATED)
  })
})

describe('dates that are made', () => {
  test('of numbers', () => {
    assert.equal(dateOf(1987, 3, 9)?.edtf, '1987-03-09')
    assert.equal(dateOf(1987, 3)?.edtf, '1987-03')
    assert.equal(dateOf(987)?.edtf, '0987')
    for (const none of [dateOf(1900, 2, 29), dateOf(2022, 13), dateOf(2022, 1, 0), dateOf(12022), dateOf(-1)])
      assert.equal(none, undefined)
  })

  test('with a mark of doubt, which stands once and never on a span, an XX or nothing', () => {
    const marked = FORMS.map(([text]) => qualified(known(text), '?').edtf)
    assert.deepEqual(marked, [
      ...['', '2022-01-01?', '2022-02?', '2024-02?', '2022?', '0009?', '9999-12-31?', '2022-01-01?'],
      ...['2022-01~', '2022%', '2022-04-XX', '2022-XX', '[2022-01-02,2022-02-01]'],
      ...[
        '[2022-02-01,2022-01-02]',
        '[2021,2022-03,2022-03-05]',
        '[..2024-05-06]',
        '[..2023]',
        '[2022-02..]',
      ],
      ...['[2021-08-15..2024-05-06]', '[2022..2022]', '2022-21', '2022-22', '2022-23', '2022-24'],
      ...['2019-03/2019-05', '2019-12-31/2020', '1990~/1995?', '../1989', '1991-06/..'],
    ])
    assert.deepEqual(qualified(known('2022-01'), '~'), known('2022-01~'))
  })

  test('of a choice of days, in calendar order and without repetition', () => {
    assert.deepEqual(oneOf(['2022-02-01', '2022-01-02', '2022-02-01']), known('[2022-01-02,2022-02-01]'))
    assert.equal(oneOf(['2022-02-01', '2022-02-01']), undefined)
    assert.equal(oneOf([]), undefined)
  })

  test('of a bound', () => {
    assert.deepEqual(notBefore(known('2022-02')), known('[2022-02..]'))
    assert.equal(notBefore(UNDATED), undefined)
    assert.equal(notBefore(known('2022-02?')), undefined)
    assert.equal(notBefore(known('[2022..]')), undefined)
  })
})

describe('laws of dates', () => {
  const years = fc.integer({ min: 0, max: 9999 })
  const days = fc
    .tuple(years, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .map(([year, month, day]) => isoDate(year, month, Math.min(day, daysInMonth(year, month))))
  const plain = fc.tuple(days, fc.constantFrom(4, 7, 10)).map(([day, length]) => known(day.slice(0, length)))
  const made: fc.Arbitrary<ArchiveDate> = fc
    .oneof(
      plain,
      fc
        .tuple(plain, fc.constantFrom('?' as const, '~' as const))
        .map(([date, mark]) => qualified(date, mark)),
      fc.uniqueArray(days, { minLength: 2, maxLength: 4 }).map(oneOf),
      plain.map(notBefore),
      fc.tuple(plain, plain).map(([a, b]) => interval(a, b)),
      plain.map((date) => interval(null, date)),
      fc
        .tuple(years, fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const))
        .map((of) => seasonOf(...of)),
      years.map(decadeOf),
      years.map(centuryOf),
    )
    .filter((date) => date !== undefined)

  test('every date that is made reads back as itself', () => {
    fc.assert(fc.property(made, (date) => assert.deepEqual(parseArchiveDate(date.edtf), date)))
  })

  test('the first possible day is never after the last', () => {
    fc.assert(
      fc.property(made, ({ earliest, latest }) => {
        assert.ok(earliest === null || latest === null || earliest <= latest, `${earliest} > ${latest}`)
      }),
    )
  })

  test('other readers of EDTF read every date that is made, and every form of the profile', () => {
    const readable = (text: string) => assert.doesNotThrow(() => parseEdtf(text), text)
    for (const [text] of FORMS) if (text !== '') readable(text)
    fc.assert(fc.property(made, (date) => readable(date.edtf)))
  })

  test('what is made of the letters of a date is a date to us only if it is one to other readers', () => {
    const letters = fc.constantFrom(
      '2022',
      '1900',
      '-',
      '02',
      '13',
      '29',
      '30',
      'XX',
      '?',
      '~',
      '%',
      '[',
      '..',
      '/',
      ',',
      ']',
    )
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 7 }), (parts) => {
        const text = parts.join('')
        if (parseArchiveDate(text)) assert.doesNotThrow(() => parseEdtf(text), text)
      }),
      { numRuns: 2000 },
    )
  })
})

function known(text: string): ArchiveDate {
  const date = parseArchiveDate(text)
  assert.ok(date, text)
  return date
}
