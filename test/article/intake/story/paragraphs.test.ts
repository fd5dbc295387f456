// The forms that raw text can have: what is joined, what stays lines, what becomes a list, a table or a quote.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Block, blockText } from '../../../../src/article/block.ts'
import { toBlocks } from '../../../../src/article/intake/story/paragraphs.ts'
import { linesOf, rawText } from '../../../../src/article/raw-text.ts'

const blocks = (...lines: string[]): Block[] => {
  const raw = rawText('a.txt', lines.join('\n'))
  return toBlocks(linesOf(raw), raw)
}
const shown = (...lines: string[]) => blocks(...lines).map((block) => [block.type, blockText(block)])

const FIRST = 'The governor told reporters that the bridge would be repaired before winter came.'
const LONG = `${FIRST} The families who had lost their houses would receive tents, blankets and food, he said.`

test('verse keeps its lines', () => {
  const verse = [
    'The river came at night',
    'and took the lower town,',
    'the mill, the school, the light',
    'and all the bridges down.',
  ]
  assert.deepEqual(shown(LONG, '', ...verse, '', LONG), [
    ['paragraph', LONG],
    ['paragraph', verse.join('\n')],
    ['paragraph', LONG],
  ])
})

test('short sentences below each other are paragraphs, not verse', () => {
  const talk = ['Nobody came.', 'The water rose.', 'It was still dark.']
  assert.deepEqual(
    shown(LONG, '', ...talk).map(([, text]) => text),
    [LONG, ...talk],
  )
})

test('wrapped lines are joined, verse of the same width is not', () => {
  const wrapped = [
    'The governor told reporters that the bridge',
    'would be repaired before winter, and that the',
    'families would receive tents and blankets.',
  ]
  assert.deepEqual(shown(...wrapped, '', ...wrapped), [
    ['paragraph', wrapped.join(' ')],
    ['paragraph', wrapped.join(' ')],
  ])
  const verse = [
    'The governor told us that the bridge would stand',
    'When all the leaves had fallen from the trees,',
    'And blankets would be given in the land',
    'To those whose houses lay below the seas,',
  ]
  assert.deepEqual(shown(...verse, '', ...verse), [
    ['paragraph', verse.join('\n')],
    ['paragraph', verse.join('\n')],
  ])
})

test('a text with long lines was not wrapped: its short ones are not joined', () => {
  assert.deepEqual(
    shown(`What the governor promised to the families there`, LONG, LONG).map(([, text]) => text),
    ['What the governor promised to the families there', LONG, LONG],
  )
})

test('numbered items are a list when they count on', () => {
  const [list] = blocks('1. a bridge of steel', '2. two schools', '3. a wall')
  assert.deepEqual([list?.type, list?.type === 'list' && list.start], ['list', 1])
  const persian = blocks('۱. یک پل', '۲. دو مکتب')[0]
  assert.deepEqual(persian?.type === 'list' && [persian.start, persian.items.length], [1, 2])
  assert.deepEqual(
    shown('3. Division', '1. Bundesliga').map(([type]) => type),
    ['paragraph', 'paragraph'],
  )
})

test('a year that opens a paragraph is no number of a list', () => {
  assert.equal(
    shown('2021. On that day nobody came.', '2022. Nor on this one.')[0]?.[1],
    '2021. On that day nobody came.',
  )
})

test('an item that goes on below itself, indented, is one item', () => {
  const [list] = blocks('- a bridge of steel', '  that does not rust', '- two schools')
  assert.deepEqual(list?.type === 'list' && list.items.map((item) => item.map(blockText)), [
    ['a bridge of steel that does not rust'],
    ['two schools'],
  ])
})

test('dashes that open speech are kept', () => {
  const talk = ['— Who repairs the bridge?', '— The council does.']
  assert.deepEqual(
    shown(...talk),
    talk.map((text) => ['paragraph', text]),
  )
})

test('columns parted by tabs or bars are a table', () => {
  const [tabs] = blocks('City\tDead\tHurt', 'Kabul\t12\t33', 'Herat\t\t8')
  assert.deepEqual(tabs, {
    type: 'table',
    head: [],
    rows: [
      [['City'], ['Dead'], ['Hurt']],
      [['Kabul'], ['12'], ['33']],
      [['Herat'], [], ['8']],
    ],
  } satisfies Block)
  const [bars] = blocks('| City | Dead |', '|---|---|', '| Kabul | 12 |')
  assert.deepEqual(bars, {
    type: 'table',
    head: [[['City'], ['Dead']]],
    rows: [[['Kabul'], ['12']]],
  } satisfies Block)
})

test('a bar in a line or two is no table', () => {
  assert.deepEqual(
    shown('By Mina Rahbar | 3 March 2021', 'Herat | Kabul').map(([type]) => type),
    ['paragraph', 'paragraph'],
  )
})

test('lines marked as quoted are a quote; one arrow is none', () => {
  const [quote] = blocks('> We need stones,', '> not promises.', 'said the owner.')
  assert.deepEqual(quote?.type === 'quote' && blockText(quote), 'We need stones,\n\nnot promises.')
  assert.equal(shown('> All news of the day')[0]?.[0], 'paragraph')
})

test('quotes in quotes without end are read without end', () => {
  const deep = Array.from({ length: 1000 }, () => `${'> '.repeat(5000)}a`)
  assert.equal(blocks(...deep.slice(0, 20)).length, 1)
})
