// Exports of newspaper databases: each article of its own, with the fields that its labels give.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { misplaced, readExport, told } from './read.ts'

const FLOOD = 'The river Sarn rose by two metres in the night and carried away the wooden bridge at Olden.'
const MILL = 'The owners of the paper mill told its sixty workers on Friday that they would close it in May.'

const classic = (number: number, of: number, [headline, body]: readonly [string, string]) => `

                               ${number} of ${of} DOCUMENTS


                            The Olden Herald

                             March ${number + 2}, 2019 Monday
                                Late Edition

${headline}

BYLINE: Ada Norling

SECTION: NEWS; Pg. ${number}

LENGTH: 120 words

DATELINE: OLDEN

${body}

LOAD-DATE: March 9, 2019

LANGUAGE: ENGLISH

                       Copyright 2019 Olden Press
                          All Rights Reserved
`

test('articles of classic LexisNexis stand under their counters', () => {
  const text = classic(1, 2, ['River takes 🌉 bridge', FLOOD]) + classic(2, 2, ['Mill to close', MILL])
  assert.deepEqual(told(text), [
    {
      headline: 'River takes 🌉 bridge',
      published: '2019-03-03',
      publication: 'The Olden Herald',
      authors: ['Ada Norling'],
      words: FLOOD,
    },
    {
      headline: 'Mill to close',
      published: '2019-03-04',
      publication: 'The Olden Herald',
      authors: ['Ada Norling'],
      words: MILL,
    },
  ])
  assert.deepEqual(misplaced(text), [])
  const [, second] = readExport(text).value
  assert.equal(second?.article.dateline?.place, 'OLDEN')
  assert.equal(second?.article.section, 'NEWS; Pg. 2')
  assert.equal(second?.article.source.part?.number, 2)
  assert.equal(second?.article.extra['LOAD-DATE'], 'March 9, 2019')
})

test('the counter, the length and the labels are read in German and French too', () => {
  const german = `Dokument 1 von 2

Oldener Bote

4. März 2019 Montag

Fluss reißt Brücke mit

AUTOR: Ada Norling

RUBRIK: Lokales; S. 3

LÄNGE: 120 Wörter

Der Fluss Sarn stieg in der Nacht um zwei Meter und riss die hölzerne Brücke bei Olden mit sich fort.

UPDATE: 5. März 2019

SPRACHE: GERMAN; DEUTSCH

PUBLICATION-TYPE: Zeitung

Dokument 2 von 2

Oldener Bote

5. März 2019 Dienstag

Papiermühle schließt

RUBRIK: Lokales; S. 4

LÄNGE: 90 Wörter

Die Papiermühle sagte ihren sechzig Arbeitern am Freitag, dass sie im Mai schließen werde.

UPDATE: 6. März 2019
`
  assert.deepEqual(
    told(german).map(({ headline, published, publication }) => [headline, published, publication]),
    [
      ['Fluss reißt Brücke mit', '2019-03-04', 'Oldener Bote'],
      ['Papiermühle schließt', '2019-03-05', 'Oldener Bote'],
    ],
  )
})

test('articles of Nexis Uni end with a mark, and below their cover nobody is named', () => {
  const uni = (headline: string, day: number, body: string) => `${headline}
The Olden Herald
March ${day}, 2019 Monday

Copyright 2019 Olden Press All Rights Reserved

Section: NEWS; Pg. 3
Length: 120 words
Byline: Ada Norling

Body

${body}

Graphic

PHOTO, the bridge in 2001

Classification

Language: ENGLISH

Subject: RIVERS (90%); BRIDGES & TUNNELS (78%)

Load-Date: March 9, 2019

End of Document
`
  const cover =
    'User Name: N. Obody\nDate and Time: Saturday, March 9, 2019 10:02:00 AM\nJob Number: 1234\n\n'
  const text = `${cover}Documents (2)\n\n1. River takes bridge\nClient/Matter: -None-\n\n${uni('River takes bridge', 3, FLOOD)}\n${uni('Mill to close', 4, MILL)}`
  assert.deepEqual(
    told(text).map(({ headline, published, words }) => [headline, published, words]),
    [
      ['River takes bridge', '2019-03-03', FLOOD],
      ['Mill to close', '2019-03-04', MILL],
    ],
  )
  const read = readExport(text).value
  assert.ok(!JSON.stringify(read.map(({ article }) => article)).includes('Obody'))
  assert.ok(read.every(({ article }) => article.source.part !== undefined))
  assert.deepEqual(
    read[1]?.article.tags.map(({ name }) => name),
    ['RIVERS', 'BRIDGES & TUNNELS'],
  )
  assert.deepEqual(misplaced(text), [])
})

const proquest = (headline: string, day: string, body: string) => `
____________________________________________________________

${headline}

Author: Norling, Ada; Veit, Jonas

Publication info: The Olden Herald ; Olden [Olden]${day}.

https://search.database.example/docview/77?accountid=4242

Abstract: None available.

Full text: ${body}

He said: "Nobody asked us."

Title: ${headline}

Publication title: The Olden Herald; Olden

Publication date: ${day}

ProQuest document ID: 77

Document URL: https://search.database.example/docview/77?accountid=4242

Last updated: 2019-03-09
`

test('articles of ProQuest stand between rules, and the address of the library is not told', () => {
  const text = `${proquest('River takes bridge', 'Mar 3, 2019', FLOOD)}${proquest('Mill to close', 'Mar 4, 2019', MILL)}\n____________________________________________________________\n`
  const words = (body: string) => `${body}\n\nHe said: "Nobody asked us."`
  assert.deepEqual(told(text), [
    {
      headline: 'River takes bridge',
      published: '2019-03-03',
      publication: 'The Olden Herald',
      authors: ['Ada Norling', 'Jonas Veit'],
      words: words(FLOOD),
    },
    {
      headline: 'Mill to close',
      published: '2019-03-04',
      publication: 'The Olden Herald',
      authors: ['Ada Norling', 'Jonas Veit'],
      words: words(MILL),
    },
  ])
  assert.deepEqual(misplaced(text), [])
  assert.ok(!JSON.stringify(readExport(text).value.map(({ article }) => article)).includes('4242'))
})

test('EBSCO counts records and labels the text', () => {
  const text = `Record: 1
Title: River takes bridge
Authors: Norling, Ada
Source: The Olden Herald; 03 Mar 2019, p3
Document Type: Article
Accession Number: 2W61
Full Text Word Count: 120

Full Text: ${FLOOD}

Database: Newspaper Source
`
  assert.deepEqual(told(text), [
    {
      headline: 'River takes bridge',
      published: '2019-03-03',
      publication: 'The Olden Herald',
      authors: ['Ada Norling'],
      words: FLOOD,
    },
  ])
})

test('a code stands before each field of Factiva, on its line or above it', () => {
  const text = `HD
River takes bridge
BY
By Ada Norling
WC
120 words
PD
3 March 2019
SN
The Olden Herald
LA
English
LP
${FLOOD}
TD
IN OLDEN nobody was hurt.

AN Document OLDH000020190303ef330001a

SE News
HD Mill to close
WC 90 words
PD 4 March 2019
SN The Olden Herald
LA English
LP ${MILL}
NS c24 : Capacity/Facilities
AN Document OLDH000020190304ef340001b

Search Summary
Text mill or river
`
  assert.deepEqual(told(text), [
    {
      headline: 'River takes bridge',
      published: '2019-03-03',
      publication: 'The Olden Herald',
      authors: ['Ada Norling'],
      words: `${FLOOD}\n\nIN OLDEN nobody was hurt.`,
    },
    {
      headline: 'Mill to close',
      published: '2019-03-04',
      publication: 'The Olden Herald',
      authors: [],
      words: MILL,
    },
  ])
  assert.deepEqual(misplaced(text), [])
})

test('plain lists of Factiva are parted by the numbers of their articles', () => {
  const plain = (headline: string, day: number, body: string) =>
    `${headline}\n\nBy Ada Norling\n120 Wörter\n${day} March 2019\n05:14\nThe Olden Herald\nOLDH\n3\nDeutsch\n(c) 2019 Olden Press. All rights reserved.\n\n${body}\n\nDocument OLDH0000201903${day + 10}ef330001a\n\n`
  const text = plain('River takes bridge', 3, FLOOD) + plain('Mill to close', 4, MILL)
  assert.deepEqual(
    told(text).map(({ headline, published, publication, words }) => [
      headline,
      published,
      publication,
      words,
    ]),
    [
      ['River takes bridge', '2019-03-03', 'The Olden Herald', FLOOD],
      ['Mill to close', '2019-03-04', 'The Olden Herald', MILL],
    ],
  )
})

test('texts that only hold such words are read as texts', () => {
  for (const text of [
    `River takes bridge\n\nMarch 3, 2019\n\n${FLOOD}\n\nThe film runs long. Length: 120 minutes.\n\n${MILL}\n`,
    `River takes bridge\n\nMarch 3, 2019\n\n${FLOOD}\n\nThis is page 1 of 3 documents that the council gave out.\n`,
    `BY the river\n\n${FLOOD}\n\nHD television came to the valley.\n\n${MILL}\n`,
    `River takes bridge\n\n____________________________________________________________\n\n${FLOOD}\n\nSubject: rivers\n`,
  ]) {
    const [only, ...others] = readExport(text).value
    assert.equal(others.length, 0)
    assert.equal(only?.article.source.part, undefined)
    assert.ok(only?.article.hidden.every(({ rule }) => rule !== 'export.line'))
  }
})

test('a sidecar speaks for all articles of a file, and what differs among them is told and not used', () => {
  const text = classic(1, 2, ['River takes bridge', FLOOD]) + classic(2, 2, ['Mill to close', MILL])
  const { value, diagnostics } = readExport(
    text,
    'articles/e.txt',
    'title: Mine\npublication: Herald of Olden\n',
  )
  assert.deepEqual(
    value.map(({ article }) => [article.headline.value, article.publication.value?.name]),
    [
      ['River takes bridge', 'Herald of Olden'],
      ['Mill to close', 'Herald of Olden'],
    ],
  )
  assert.deepEqual(
    diagnostics
      .filter(({ severity }) => severity === 'warning')
      .map(({ code, at }) => [code, at.path, at.line]),
    [['sidecar-field-of-one', 'articles/e.txt.yaml', 1]],
  )
})
