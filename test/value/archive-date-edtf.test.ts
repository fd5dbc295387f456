// The profile against the whole of EDTF: `edtf` is the oracle of syntax, never of bounds.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  notAfter,
  notBefore,
  oneOf,
  parseArchiveDate,
  qualified,
  spanOf,
} from '../../src/value/archive-date.ts'
import { daysInMonth, isoDate } from '../../src/value/calendar.ts'

// The package has no types; only whether it throws is asked.
const { parse: edtf } = createRequire(import.meta.url)('edtf') as { parse(text: string): unknown }

const isEdtf = (text: string) => {
  try {
    edtf(text)
    return true
  } catch {
    return false
  }
}

const day = fc
  .tuple(
    fc.integer({ min: 1600, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .filter(([y, m, d]) => d <= daysInMonth(y, m))
const plain = fc
  .tuple(day, fc.integer({ min: 1, max: 3 }))
  .map(([[y, m, d], parts]) => isoDate(y, parts > 1 ? m : undefined, parts > 2 ? d : undefined))
const unspecified = day.chain(([y, m]) =>
  fc.constantFrom(
    `${isoDate(y, m)}-XX`,
    `${isoDate(y)}-XX`,
    `${isoDate(y)}-XX-XX`,
    `${Math.floor(y / 10)}X`,
    `${Math.floor(y / 100)}XX`,
  ),
)
const span = fc.tuple(plain, plain).map((ends) => [...ends].sort().join('..'))
const set = fc
  .tuple(fc.array(fc.oneof(plain, span), { minLength: 1, maxLength: 3 }), fc.boolean(), fc.boolean(), plain)
  .map(([members, past, future, end]) =>
    [...(past ? [`..${end}`] : []), ...members, ...(future ? [`${end}..`] : [])].join(','),
  )
  .map((members) => `[${members}]`)
const end = fc.tuple(plain, fc.constantFrom('', '?', '~', '%')).map((parts) => parts.join(''))
const between = fc.oneof(
  fc.tuple(end, end).map((ends) => [...ends].sort().join('/')),
  end.map((last) => `../${last}`),
  end.map((first) => `${first}/..`),
)
const season = day.chain(([y]) =>
  fc.constantFrom('21', '22', '23', '24').map((code) => `${isoDate(y)}-${code}`),
)
const marked = fc.tuple(plain, fc.constantFrom('?', '~', '%')).map((parts) => parts.join(''))

test('every date of the profile is a date of EDTF', () => {
  fc.assert(
    fc.property(fc.oneof(plain, marked, unspecified, set, between, season), (text) => {
      if (parseArchiveDate(text)) assert.ok(isEdtf(text), text)
    }),
    { numRuns: 250 },
  )
})

test('nearly every text of these forms is in the profile: only a span that ends before it begins is not', () => {
  fc.assert(
    fc.property(fc.oneof(plain, marked, unspecified, season), (text) => {
      assert.equal(parseArchiveDate(text)?.edtf, text)
    }),
  )
})

test('what the constructors make is in the profile and in EDTF', () => {
  fc.assert(
    fc.property(day, day, (a, b) => {
      const [first, last] = [isoDate(...a), isoDate(...b)].sort().map(parseArchiveDate)
      assert.ok(first && last)
      const made = [qualified(first, '?'), qualified(last, '~'), oneOf([first.edtf, last.edtf])]
      for (const date of [...made, spanOf(first, last), notBefore(first), notAfter(last)]) {
        if (date === undefined) continue
        assert.ok(isEdtf(date.edtf), date.edtf)
        assert.deepEqual(parseArchiveDate(date.edtf), date)
      }
    }),
    { numRuns: 100 },
  )
})

test('a text near the profile that EDTF refuses is refused too', () => {
  const near = fc.string({ unit: fc.constantFrom(...'0123456789-X?~%[].,/'), maxLength: 24 })
  fc.assert(
    fc.property(near, (text) => {
      if (text !== '' && parseArchiveDate(text)) assert.ok(isEdtf(text), text)
    }),
    { numRuns: 1500 },
  )
})

test('sets of all, unknown ends, other parts of years, times and long years are EDTF and not in the profile', () => {
  for (const text of [
    '2021-08-15/',
    '/2022-01-01',
    '2021-33',
    '{2021-08-15,2022-01-01}',
    '2021-08-15T10:00:00Z',
    'Y17000000',
  ]) {
    assert.ok(isEdtf(text), text)
    assert.equal(parseArchiveDate(text), undefined, text)
  }
})

for (const [text, earliest, latest] of [
  ['2022-01-XX', '2022-01-01', '2022-01-31'],
  ['2022-XX-XX', '2022-01-01', '2022-12-31'],
  ['202X', '2020-01-01', '2029-12-31'],
  ['19XX', '1900-01-01', '1999-12-31'],
  ['[2022-01-02,2022-02-01]', '2022-01-02', '2022-02-01'],
  ['[2019,2021-08..2021-11]', '2019-01-01', '2021-11-30'],
  ['[..2019,2021-02]', null, '2021-02-28'],
  ['[2019,2021..]', '2019-01-01', null],
  ['[..2024-05-06]', null, '2024-05-06'],
  ['[2021-08..2024-02]', '2021-08-01', '2024-02-29'],
] as const) {
  test(`${text} lies between ${earliest} and ${latest}`, () => {
    const date = parseArchiveDate(text)
    assert.deepEqual([date?.earliest, date?.latest], [earliest, latest])
  })
}

for (const text of [
  '[2022-01-01]',
  '[..]',
  '[]',
  '[2022..2021]',
  '[2021..2022-01]',
  '[2022,..2023]',
  '[2022..,2023]',
  '[2022-02-30,2022-03-01]',
  '[2022-01-XX,2023]',
  '2X22',
  '2022-1X',
  'XXXX',
  '2022-XX-01',
  '2022-01-01??',
  '2022-01-XX?',
  '202X~',
]) {
  test(`${text} is not in the profile`, () => assert.equal(parseArchiveDate(text), undefined))
}
