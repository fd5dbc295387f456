import assert from 'node:assert/strict'
import { test } from 'node:test'
import { copyrightHolder, openingPublisher, parts } from '../../../../src/article/intake/head/publication.ts'
import { articleOf } from '../../../support/parse.ts'

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

const STORY =
  'The harbour wall at Port Sample gave way on Tuesday after three days of rain, and the mill above it was flooded, the council said.\n\nNobody was hurt. The wall had been mended in the spring, its chairman said.\n'
const read = (head: string) => {
  const { headline, publication, sourceUrl, published, hidden } = articleOf(`${head}\n\n${STORY}`)
  return [
    headline.value,
    publication.value?.name,
    sourceUrl,
    published.value.edtf,
    hidden.map(({ text }) => text),
  ]
}
const WALL = 'Harbour wall gives way in rain'
const URL = 'https://courier.example/2022/01/05/wall'

test('lines above a text that label its source and its address are these, above the headline and below it', () => {
  const found = ['The Harbour Bulletin', URL, '2022-01-05?', ['Source: The Harbour Bulletin', `URL: ${URL}`]]
  assert.deepEqual(read(`Source: The Harbour Bulletin\nURL: ${URL}\n\n${WALL}`), [WALL, ...found])
  assert.deepEqual(read(`${WALL}\nSource: The Harbour Bulletin\nURL: ${URL}`), [WALL, ...found])
  // A name that is a newspaper's by no word of its own is one beside the address.
  assert.deepEqual(read(`Source: Port Sample Online\nLink: ${URL}\n\n${WALL}`).slice(0, 3), [
    WALL,
    'Port Sample Online',
    URL,
  ])
  assert.deepEqual(read(`Source: ${URL}\n\n${WALL}`).slice(0, 3), [WALL, undefined, URL])
})

test('a headline that only begins like such a label is one', () => {
  for (const headline of [
    'Source: Navy to Cut Its Fleet',
    'Source: Washington Post Fires Its Editor',
    'Link: a tale of two towns',
  ])
    assert.deepEqual(read(headline).slice(0, 3), [headline, undefined, null])
})

test('a headline that came by a mail that was sent on is without the mark of that; an answer keeps its own', () => {
  for (const mark of ['Fwd: ', 'FW: ', 'Re: Fwd: ', 'RE: FW: Re: ']) assert.equal(read(mark + WALL)[0], WALL)
  for (const headline of ['Re: the harbour wall', 'FWD drive: a test', 'Forward: a new wall'])
    assert.equal(read(headline)[0], headline)
  assert.equal(
    articleOf(
      `From: Ada Norling <ada@herald.example>\nDate: 5 Jan 2022 05:14:00 +0100\nSubject: Fwd: ${WALL}\n\n${STORY}`,
    ).headline.value,
    WALL,
  )
})
