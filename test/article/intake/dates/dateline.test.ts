import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenDateline, readDateline } from '../../../../src/article/intake/dates/dateline.ts'

for (const [text, place, agency] of [
  ['KABUL, Aug. 15 (Sample Wire) - The', 'KABUL', 'Sample Wire'],
  ['KABUL (AP) — The', 'KABUL', 'AP'],
  ['HERAT — The', 'HERAT', undefined],
  ['KABUL, Afghanistan (Jan. 25, 2013) – The', 'KABUL, Afghanistan', undefined],
  ['KABUL, Afghanistan (Jan. 25) The', 'KABUL, Afghanistan', undefined],
  ['KABUL, Afghanistan (Jan. 25, 2013)', 'KABUL, Afghanistan', undefined],
  ['Kabul: The', 'Kabul', undefined],
  ['HERAT, 15 August 2021 – The', 'HERAT', undefined],
  ['15 August 2021, Kabul – The', 'Kabul', undefined],
  [
    'Sample Command 2013-01-S-024 For Immediate Release KABUL, Afghanistan (Jan. 25) - The',
    'KABUL, Afghanistan',
    undefined,
  ],
  ['کابل – والی', 'کابل', undefined],
  ['هرات (نمونه): والی', 'هرات', 'نمونه'],
] as const) {
  test(`"${text}" opens with a dateline`, () => {
    const found = readDateline(text)
    assert.deepEqual([found?.place, found?.agency?.text], [place, agency])
    const words = found?.agency
    if (words) assert.equal(text.slice(words.at, words.at + words.text.length), words.text)
  })
}

for (const text of [
  'Nobody knew - not even he',
  'Governor: The bridge will stand',
  'The Taliban (also known as the Emirate) said - The',
  'Question: Who will repair it?',
  'In May 2021 – The',
  'پل هرات – والی گفت',
]) {
  test(`"${text}" does not`, () => assert.equal(readDateline(text), undefined))
}

for (const [words, text, place] of [
  ['HERAT, March 2', 'HERAT, March 2', 'HERAT'],
  ['HERAT, March 2 -', 'HERAT, March 2', 'HERAT'],
  ['KABUL, Afghanistan (March 3, 2022)', 'KABUL, Afghanistan (March 3, 2022)', 'KABUL, Afghanistan'],
  ['Chakhansur', 'Chakhansur', 'Chakhansur'],
  ['کابل', 'کابل', 'کابل'],
] as const) {
  test(`the dateline "${words}" of a field is of ${place}`, () =>
    assert.deepEqual(givenDateline(words), { text, place }))
}
