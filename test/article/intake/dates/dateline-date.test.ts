import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDatelineDay } from '../../../../src/article/intake/dates/dateline-date.ts'

const read = (line: string) => {
  const found = readDatelineDay(line)
  if (!found) return undefined
  const words = line.slice(found.start, found.end)
  return found.kind === 'date' ? [found.date.edtf, words] : [found.month, found.day, words]
}

for (const [line, ...expected] of [
  ['HERAT, Afghanistan (Jan. 25, 2013)', '2013-01-25', 'Jan. 25, 2013'],
  ['HERAT, Afghanistan (Jan. 25, 2013) - The bridge fell.', '2013-01-25', 'Jan. 25, 2013'],
  [
    'Sample Command For Immediate Release   HERAT, Afghanistan (Jan. 25, 2013)  The bridge',
    '2013-01-25',
    'Jan. 25, 2013',
  ],
  ['HERAT, March 3, 2022 (Sample Wire) - The bridge fell.', '2022-03-03', 'March 3, 2022'],
  ['Herat, Afghanistan – March 3, 2022 – The bridge fell.', '2022-03-03', 'March 3, 2022'],
  ['HERAT (Sample Wire) 3 March 2022 -- The bridge fell.', '2022-03-03', '3 March 2022'],
  ['کابل، ۱۱ جدی ۱۴۰۰ – پل فرو ریخت.', '2022-01-01', '۱۱ جدی ۱۴۰۰'],
  ['HERAT, Afghanistan (Jan. 25) – The bridge fell.', 1, 25, 'Jan. 25'],
  ['HERAT, Aug 30 (Sample Wire) - The bridge fell.', 8, 30, 'Aug 30'],
] as const) {
  test(`the dateline of "${line}" gives ${expected.join(' ')}`, () => assert.deepEqual(read(line), expected))
}

for (const line of [
  'On Monday, March 3, 2022 - the bridge fell',
  'Updated March 3, 2022 - 10:03',
  'The Sample Herald (March 3, 2022) reported that the bridge fell',
  'The alliance (NATO, April 4, 1949) was founded before the bridge was built',
  'Bridge Command Operational Update, Jan. 10, 2011',
  'HERAT (Sample Wire) - The bridge fell.',
  'در تاریخ ۱۱ جدی ۱۴۰۰ پل فرو ریخت',
  'Herat fell on 15 August 2021 - nobody knew',
]) {
  test(`"${line}" has no dateline with a day`, () => assert.equal(read(line), undefined))
}
