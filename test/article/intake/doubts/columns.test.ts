// Columns side by side are told; what only looks like them is not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sideBySide } from '../../../../src/article/intake/doubts/columns.ts'
import { rawText } from '../../../../src/article/raw-text.ts'

const columns = (width: number, ...rows: readonly (readonly [string, string])[]) =>
  rows.map(([left, right]) => (right === '' ? left : left.padEnd(width) + right)).join('\n')
const lineOf = (text: string) => sideBySide(rawText('a.txt', text))?.at.line

const PROSE = [
  ['The new bridge over the', 'The owners of the paper'],
  ['river was opened by the', 'mill told its workers on'],
  ['mayor on Monday. It has', 'Friday that they would'],
  ['been built in two years', 'close it in the spring of'],
  ['by a company from Olden', 'next year. Sixty people'],
  ['and replaces the ferry.', 'will be without work.'],
] as const

test('two columns of prose are told at their first line, even below other lines', () => {
  assert.equal(lineOf(columns(30, ...PROSE)), 1)
  assert.equal(lineOf(`THE OLDEN HERALD\n\n${columns(27, ...PROSE)}\n\nThe end.`), 3)
  const german = PROSE.map(([left, right]) => [left.replace('the', 'die'), right] as const)
  assert.equal(lineOf(columns(40, ...german)), 1)
})

test('columns in Arabic script are told, though it has no small letters', () => {
  const rows = Array.from({ length: 7 }, () => ['سیلاب دیشب پل چوبی را', 'کارگران کارخانهٔ کاغذ'] as const)
  assert.equal(lineOf(columns(30, ...rows)), 1)
})

test('tables, menus of days and verse are no columns', () => {
  const table = [
    'Mina Rahbar',
    'Omid Karimi',
    'Ada Norling',
    'Jonas Veit',
    'Karim Ahmadi',
    'Tessa Brand',
    'Ivo Lund',
  ]
  assert.equal(
    lineOf(columns(30, ...table.map((name) => [name, 'Mayor of the town of Olden'] as const))),
    undefined,
  )
  assert.equal(
    lineOf(columns(30, ...table.map((name, i) => [name, `${i}   points of 40`] as const))),
    undefined,
  )
  const poem = PROSE.map(([left]) => `      ${left}`).join('\n')
  assert.equal(lineOf(poem), undefined)
  assert.equal(lineOf(columns(30, ...PROSE.slice(0, 4))), undefined)
})
