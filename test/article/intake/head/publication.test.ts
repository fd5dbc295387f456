import assert from 'node:assert/strict'
import { test } from 'node:test'
import { copyrightHolder, openingPublisher, parts } from '../../../../src/article/intake/head/publication.ts'

for (const [title, headline, site] of [
  ['Bridge to Be Repaired | The Sample Times', 'Bridge to Be Repaired', 'The Sample Times'],
  ['Bridge to Be Repaired - Sample News', 'Bridge to Be Repaired', 'Sample News'],
  ['Bridge to Be Repaired — sample.example', 'Bridge to Be Repaired', 'sample.example'],
] as const) {
  test(`"${title}" ends with the site’s name`, () => assert.deepEqual(parts(title), { headline, site }))
}

for (const title of [
  'Bridge to Be Repaired',
  'Bridge to Be Repaired - but not before winter',
  'Bridge to Be Repaired | Opinion',
  'Herat-Kabul Road Closed',
]) {
  test(`"${title}" does not`, () => assert.equal(parts(title), undefined))
}

for (const [line, name] of [
  ['© 2023 The Sample Times. All rights reserved.', 'The Sample Times'],
  ['Copyright © 2019-2023 Sample News Agency', 'Sample News Agency'],
  ['(c) Sample Media, Inc. 2020', 'Sample Media'],
  ['Copyright 2021 by Sample Wire', 'Sample Wire'],
] as const) {
  test(`"${line}" names its holder`, () => assert.equal(copyrightHolder(line)?.name, name))
}

for (const line of [
  '© All rights reserved',
  '© 2023',
  'Copyright law was changed in March.',
  'COPYRIGHT POLICY',
  'All rights reserved.',
]) {
  test(`"${line}" names no holder`, () => assert.equal(copyrightHolder(line), undefined))
}

test('a publisher may open its story with its own name', () => {
  assert.equal(openingPublisher('Sample Radio - The governor said nothing.')?.name, 'Sample Radio')
  assert.equal(openingPublisher('خبرگزاری نمونه: والی هرات گفت که پل ترمیم می‌شود')?.name, 'خبرگزاری نمونه')
  assert.equal(openingPublisher('VOA Pashto - The governor said nothing.')?.name, 'VOA Pashto')
  assert.equal(openingPublisher('Old Bridge II - The repairs begin'), undefined)
  assert.equal(openingPublisher('The governor: I said nothing.'), undefined)
  assert.equal(openingPublisher('والی هرات: من چیزی نگفتم'), undefined)
})
