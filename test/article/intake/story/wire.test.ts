// Wire stories in takes, sub-headings that are words of sites too, and short lines that are no headings.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blockText } from '../../../../src/article/block.ts'
import { isTakeMark, isVersionNote, isWireSlug } from '../../../../src/article/intake/story/wire-marks.ts'
import { articleOf } from '../../../support/parse.ts'

const ONE =
  'The governor told reporters that the bridge would be repaired before winter, and that the families would receive tents.'
const TWO =
  'Traders in the market said that they had heard such promises before. The river has flooded the town often.'
const THREE =
  'Engineers said that the repairs would cost more than the province has, and that nobody had asked them.'
const text = (...lines: string[]) =>
  articleOf(['Bridge to be repaired', '', 'By Mina Rahbar', 'March 3, 2022', '', ...lines].join('\n\n'))
const body = (article: ReturnType<typeof text>) => article.body.map(blockText)
const headings = (article: ReturnType<typeof text>) =>
  article.body.filter(({ type }) => type === 'heading').map(blockText)

test('the marks of takes', () => {
  for (const mark of [
    '(more)',
    '(MORE)',
    '-- more --',
    '- MORE -',
    'MORE MORE MORE',
    '(suite)',
    '(mehr)',
    '(end)',
    '-30-',
    '###',
  ])
    assert.equal(isTakeMark(mark), true, mark)
  for (const other of ['more', 'More', '(more rain to come in the valley)', 'The end', '30', 'end', 'Morel'])
    assert.equal(isTakeMark(other), false, other)
})

test('slugs and notes on versions', () => {
  for (const slug of [
    'BC-Valley-Bridge,2nd Ld-Writethru,0412',
    'AM-Valley--Bridge, 3rd Ld, 812',
    'valley-bridge,1st ld',
  ])
    assert.equal(isWireSlug(slug), true, slug)
  for (const other of [
    'A well-known bridge, 300 years old',
    'Vote-count goes on, 2 days late',
    'BC premier says no, 2 years on',
  ])
    assert.equal(isWireSlug(other), false, other)
  assert.equal(isVersionNote('(Adds quotes, background)'), true)
  assert.equal(isVersionNote('Eds: ADDS quotes, details of ferry.'), true)
  assert.equal(isVersionNote('(A bridge too far)'), false)
})

test('what stands below the mark of a take is story', () => {
  for (const mark of ['(more)', 'MORE', '-- more --', '(suite)']) {
    const article = text(ONE, TWO, mark, THREE, '(end)')
    assert.deepEqual(body(article), [ONE, TWO, THREE], mark)
    assert.deepEqual(
      article.hidden.filter(({ rule }) => rule === 'boilerplate.wire-mark').map(({ text: words }) => words),
      [mark, '(end)'],
    )
  }
})

test('a word of sites above whole sentences is a sub-heading', () => {
  const below = [
    'Forty people spoke at the hearing. The first was a trader.',
    'Most asked for a new bridge. None spoke against it.',
  ]
  const article = text(ONE, TWO, 'Comments', ...below)
  assert.deepEqual([body(article).slice(-3), headings(article)], [['Comments', ...below], ['Comments']])
})

test('a list of readers’ comments, or of other stories, is hidden', () => {
  for (const list of [
    ['Comments', 'Old Crow', 'I cross that bridge every day.', '2 days ago', 'Reply'],
    [
      'Comments',
      'Old Crow: I cross that bridge every day and it shakes.',
      'Trader: It does shake, and badly so.',
    ],
    ['Comments', 'Old Crow says:', 'I cross that bridge every day and it shakes.'],
    ['Related', 'Market reopens after the fire', 'Ferry to run in winter'],
  ])
    assert.deepEqual(body(text(ONE, TWO, THREE, ...list)), [ONE, TWO, THREE], list.join(' / '))
})

test('a short line amid short lines is no heading', () => {
  for (const lines of [
    [
      'The names stand on the new bridge:',
      'Ada Quill',
      'Jonas Feld',
      'Tom Ashby',
      'A service will be held at the bridge on Sunday.',
    ],
    ['Valley 3, Hill 1', 'Brook 2, Finch 5', 'Attendance at the ground by the river: 412'],
    [
      'Sir, the bridge shakes whenever a cart crosses it.',
      'Ada Quill',
      'Sir, your readers may wish to know that the ferry runs again.',
    ],
    [ONE, 'By Mina Rahbar', TWO],
  ])
    assert.deepEqual(headings(text(ONE, ...lines)), [], lines[1])
})

test('a short line between paragraphs is a heading, and a name where the paragraph speaks of the person', () => {
  assert.deepEqual(
    headings(text(ONE, 'A bridge of wood', TWO, 'Ada Quill', 'Quill has built bridges for twenty years.')),
    ['A bridge of wood', 'Ada Quill'],
  )
})

test('a dateline may end in an underscore', () => {
  assert.equal(text(`LOWER TOWN (VW) _ ${ONE}`).dateline?.place, 'LOWER TOWN')
})
