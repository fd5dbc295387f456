import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { excerptOf, indexedWords } from '../../../../src/client/search/results/excerpt.ts'

const shown = (content: string, locations: readonly number[], length?: number) =>
  excerptOf(indexedWords(content), locations, length)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('')

test('a short text is shown whole, its matches marked without the signs around them', () => {
  assert.equal(shown('The “ferry”, at last, sails.', [1, 4]), 'The “[ferry]”, at last, [sails].')
})

test('without a match the beginning is shown', () => {
  assert.equal(shown('one two three four', [], 2), 'one two …')
})

test('the densest part is shown, begun a little before its first match', () => {
  const words = Array.from({ length: 60 }, (_, i) => `w${i}`).join(' ')
  assert.equal(shown(words, [3, 40, 42], 12), '… w37 w38 w39 [w40] w41 [w42] w43 w44 w45 w46 w47 w48 …')
})

test('a match near the end fills the excerpt from before it', () => {
  const words = Array.from({ length: 20 }, (_, i) => `w${i}`).join(' ')
  assert.equal(shown(words, [19], 5), '… w15 w16 w17 w18 [w19]')
})

test('words that stood together at a dash or a slash are shown together', () => {
  assert.equal(
    shown('war— peace talks — and/ or north– south -- no', [0, 1]),
    '[war]—[peace] talks — and/or north–south -- no',
  )
})

test('markup in a text stays text', () => {
  assert.deepEqual(excerptOf(['<img', 'src=x', 'onerror=alert(1)>'], [0]), [
    { text: '<', marked: false },
    { text: 'img', marked: true },
    { text: ' src=x onerror=alert(1)>', marked: false },
  ])
})

test('a location that the text does not have marks nothing', () => {
  assert.equal(shown('one two', [7]), 'one two')
})

test('an excerpt shows words of the text and no other', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ unit: 'grapheme', minLength: 1 }).filter((word) => !/[\s\u2013-\u2015/|\\-]/u.test(word)),
        { maxLength: 60 },
      ),
      fc.array(fc.nat(60)),
      fc.integer({ min: 8, max: 20 }),
      (words, locations, length) => {
        const text = excerptOf(words, locations, length)
          .map((piece) => piece.text)
          .join('')
          .replace(/^… /, '')
          .replace(/ …$/, '')
        assert.equal(` ${words.join(' ')} `.includes(text), true)
      },
    ),
  )
})
