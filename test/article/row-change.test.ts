import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { changeOfRow } from '../../src/article/row-change.ts'
import { readVersion, versionOf } from '../../src/article/row-version.ts'
import { COLUMNS, type Column, cellsOf, writtenOf } from '../../src/article/table-row.ts'
import { NO_DIGEST, sha256 } from '../../src/value/digest.ts'
import { articleOf } from '../support/parse.ts'

const PATH = 'articles/flood.md'
const RAW = `---
title: Flood
date: 1998-11-03
tags: [flood, river]
author: Mina Rahbar
aliases: [/old/flood/, High water]
---
The river rose by a hand, the builders said.
`

function change(wanted: { readonly [C in Column]?: string }, sidecar = '', raw = RAW) {
  const article = articleOf(raw, PATH, sidecar)
  const cells = new Map(Object.entries(wanted) as [Column, string][])
  return changeOfRow({ article, sidecar: { path: `${PATH}.yaml`, text: sidecar } }, cells)
}

function textOf(...of: Parameters<typeof change>): string {
  const made = change(...of)
  assert.ok(made && 'text' in made, JSON.stringify(made))
  return made.text
}

function reasonOf(...of: Parameters<typeof change>): string {
  const made = change(...of)
  assert.ok(made && !('text' in made), JSON.stringify(made))
  return made.map(({ column, reason }) => `${column}: ${reason}`).join('\n')
}

test('an article is a row of cells as a person would write them', () => {
  const known = [...cellsOf(articleOf(RAW, PATH))].filter(([, cell]) => cell !== '')
  assert.deepEqual(known, [
    ['title', 'Flood'],
    ['date', '1998-11-03'],
    ['language', 'en'],
    ['byline', 'Mina Rahbar'],
    ['authors', 'Mina Rahbar'],
    ['tags', 'flood; river'],
    ['aliases', '/old/flood/; High water'],
    ['access', 'open'],
  ])
  const bounded = articleOf(
    'Talks Went On\n\nThe talks of February 2022 went on, and nobody said how they would end.\n',
  )
  assert.equal(bounded.published.status, 'bounded')
  assert.equal(cellsOf(bounded).get('date'), '', 'a bound is no date')
  assert.equal(cellsOf(articleOf('---\ntitle: ""\n---\n', PATH)).get('title'), '', 'and "Untitled" no title')
})

test('several values stand in a cell, or on lines where one holds a semicolon', () => {
  const raw = RAW.replace('High water', '"Flood; a report"')
  const cell = cellsOf(articleOf(raw, PATH)).get('aliases') ?? ''
  assert.equal(cell, '/old/flood/\nFlood; a report')
  assert.deepEqual(writtenOf('aliases', cell), ['/old/flood/', 'Flood; a report'])
  assert.deepEqual(writtenOf('tags', 'flood;river; '), ['flood;river'])
  assert.deepEqual(writtenOf('archived_at', 'https://a.example/x;id=1; https://b.example/'), [
    'https://a.example/x;id=1',
    'https://b.example/',
  ])
  assert.equal(writtenOf('title', 'a; b'), 'a; b')
})

describe('a changed cell', () => {
  test('is written into the sidecar', () => {
    assert.deepEqual(change({ date: '1998-11-04', tags: 'flood; harbour' }), {
      cells: [
        { column: 'date', from: '1998-11-03', to: '1998-11-04', isWanted: true },
        { column: 'tags', from: 'flood; river', to: 'flood; harbour', isWanted: true },
      ],
      text: 'date: 1998-11-04\ntags:\n  - flood\n  - harbour\n',
    })
  })

  test('takes the place of what the sidecar says, and the rest stays byte for byte', () => {
    const sidecar =
      '\ufeff# From the bound volume.\r\npubdate: 1998 # the year only\r\nsection:  "News"\r\nbyline: M. R.'
    assert.equal(
      textOf({ date: '1998-11-04', section: 'World', summary: 'It rose.' }, sidecar),
      '\ufeff# From the bound volume.\r\npubdate: 1998-11-04 # the year only\r\nsection: World\r\nbyline: M. R.\r\nsummary: It rose.\r\n',
    )
    assert.equal(textOf({ tags: 'a' }, 'tags:\n- b\n- c\nsection: x\n'), 'tags:\n  - a\nsection: x\n')
    assert.equal(
      textOf({ source_url: 'https://a.example/' }, 'source: The Gazette\n'),
      'source: The Gazette\nsource_url: https://a.example/\n',
      'the publication is no source address',
    )
  })

  test('that says the same in other words changes nothing, as after a spreadsheet of another country', () => {
    assert.equal(change({ date: '3 November 1998', tags: 'flood; river', title: ' Flood ' }), undefined)
    assert.equal(change({}), undefined)
  })

  test('tells what follows from it', () => {
    const made = change({ byline: 'Ann Other' })
    assert.deepEqual(made && 'cells' in made && made.cells, [
      { column: 'byline', from: 'Mina Rahbar', to: 'Ann Other', isWanted: true },
      { column: 'authors', from: 'Mina Rahbar', to: 'Ann Other', isWanted: false },
    ])
  })

  test('that is empty takes the value away', () => {
    assert.equal(textOf({ tags: '', summary: '' }), 'tags: ""\n')
    assert.equal(cellsOf(articleOf(RAW, PATH, textOf({ date: '' }))).get('date'), '')
  })

  test('that is empty opens nothing, and takes nothing away that cannot be', () => {
    const closed = 'access: withheld\nembargo: 2031-01-01\n'
    assert.match(reasonOf({ access: '' }, closed), /^access: an empty cell does not open what is withheld/)
    assert.match(reasonOf({ embargo: '' }, closed), /^embargo: an empty cell/)
    assert.equal(reasonOf({ title: '' }), 'title: it stays "Flood", which a sidecar cannot take away.')
    assert.match(reasonOf({ aliases: '' }), /^aliases: it stays "\/old\/flood\/", which/)
  })

  test('that is not understood is told, and nothing of its row is written', () => {
    assert.match(
      reasonOf({ date: '30 February 1998', section: 'World' }),
      /^date: "date" is not a day of the calendar/,
    )
    assert.match(reasonOf({ access: 'opne' }), /^access: "access" looks as if it kept something back/)
    assert.match(reasonOf({ source_url: 'The Gazette' }), /^source_url: "The Gazette" gives no value/)
  })

  test('does not take the place of more than it says', () => {
    for (const [wanted, sidecar] of [
      [{ access: 'open' }, 'access: {level: withheld, reason: a source asked}\n'],
      [{ collected: '2024-05-07' }, 'collected: {at: 2024-05-06, by: collector-03}\n'],
      [{ tags: 'b' }, 'tags:\n  - flood # seen\n  - river\n'],
    ] as const)
      assert.match(reasonOf(wanted, sidecar), /the sidecar says more of it than a cell can hold/)
    assert.match(reasonOf({ date: '1999' }, '{section: "x"}\n'), /cannot be changed here/)
  })
})

test('a version knows the file and the cells that it was made of', () => {
  const cells = cellsOf(articleOf(RAW, PATH))
  const file = sha256(RAW)
  const version = readVersion(versionOf(file, cells))
  assert.ok(version)
  assert.deepEqual([version.isOfFile(file), version.isOfFile(NO_DIGEST)], [true, false])
  assert.ok([...cells].every(([column, cell]) => version.had(column, `${cell} `)))
  assert.ok([...COLUMNS.keys()].every((column) => !version.had(column, 'other')))
  for (const text of ['', 'v', '3.2E+11', `${versionOf(file, cells)}0`])
    assert.equal(readVersion(text), undefined)
})
