import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { excerptOf, markedPieces, type Piece } from '../../../../src/client/search/results/excerpt.ts'
import { wordsOf } from '../../../../src/value/words.ts'

const inBrackets = (pieces: readonly Piece[]) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')
const shown = (content: string, numbers: readonly number[], length?: number) =>
  inBrackets(
    excerptOf(
      content,
      wordsOf(content),
      numbers.map((number) => [number, number]),
      length,
    ),
  )

test('a short text is shown whole, in its own letters, its matches marked without the signs around them', () => {
  assert.equal(shown('The “ferry”, at last,\n\nsails.', [1, 4]), 'The “[ferry]”, at last, [sails].')
  assert.equal(shown('L’œuvre ١٢٣٤ ماهی‌گیران Straße', [5]), 'L’œuvre ١٢٣٤ ماهی‌گیران [Straße]')
})

test('without a match the beginning is shown', () => {
  assert.equal(shown('one, two; three four', [], 2), 'one, two; …')
})

test('the densest part is shown, begun a little before its first match', () => {
  const words = Array.from({ length: 60 }, (_, i) => `w${i}`).join(' ')
  assert.equal(shown(words, [3, 40, 42], 12), '… w37 w38 w39 [w40] w41 [w42] w43 w44 w45 w46 w47 w48 …')
})

test('a match near the end fills the excerpt from before it', () => {
  const words = Array.from({ length: 20 }, (_, i) => `(w${i})`).join(' ')
  assert.equal(shown(words, [19], 5), '… (w15) (w16) (w17) (w18) ([w19])')
})

test('a phrase is marked as a whole, and what stands within it once', () => {
  const text = 'on human rights, and rights'
  assert.equal(
    inBrackets(
      markedPieces(text, wordsOf(text), [
        [2, 2],
        [1, 2],
        [4, 4],
      ]),
    ),
    'on [human rights], and [rights]',
  )
})

test('markup in a text stays text', () => {
  const text = '<img src=x onerror=alert(1)>'
  assert.deepEqual(excerptOf(text, wordsOf(text), [[0, 0]]), [
    { text: '<', marked: false },
    { text: 'img', marked: true },
    { text: ' src=x onerror=alert(1)>', marked: false },
  ])
})

test('where each letter is a word, more of them are shown', () => {
  assert.equal(shown('港'.repeat(200), [0]).length, 1 + 2 + 89 + 2)
})

test('a place that the text does not have marks nothing', () => {
  assert.equal(shown('one two', [7]), 'one two')
})

test('an excerpt shows a stretch of the text and nothing else', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 60 }),
      fc.array(fc.nat(60)),
      fc.integer({ min: 8, max: 20 }),
      (pieces, numbers, length) => {
        const text = pieces.join(' ').replace(/[…\s]+/g, ' ')
        const ranges = numbers.map((number) => [number, number] as const)
        const excerpt = excerptOf(text, wordsOf(text), ranges, length)
          .map((piece) => piece.text)
          .join('')
        assert.equal(text.includes(excerpt.replace(/^… /, '').replace(/ …$/, '')), true)
      },
    ),
  )
})
