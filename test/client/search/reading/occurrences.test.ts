import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countOf, inOrder, occurrencesIn } from '../../../../src/client/search/reading/occurrences.ts'
import { wordsOf } from '../../../../src/value/words.ts'

const linesOf = (text: string, ...ranges: [number, number][]) =>
  occurrencesIn(text, wordsOf(text), ranges).map(({ before, match, after }) => `${before}|${match}|${after}`)

test('a place stands between the words around it, in the letters and signs of the text, in one line', () => {
  assert.deepEqual(linesOf('The (old)\n\nFerry\u2019s sailor, \u201cBo\u201d!', [2, 3]), [
    'The (old) |Ferry\u2019s sailor|, \u201cBo\u201d!',
  ])
  assert.deepEqual(linesOf('کتاب\u200cهای \u0643هنه را خواند.', [2, 2]), [
    'کتاب\u200cهای |\u0643هنه| را خواند.',
  ])
})

test('of places within others the outer one is a line, and each place is one line', () => {
  const text = 'human rights and rights'
  assert.deepEqual(linesOf(text, [1, 1], [0, 1], [3, 3], [3, 3]), [
    '|human rights| and rights',
    'human rights and |rights|',
  ])
  assert.equal(countOf([1, 0, 3, 3].map((start) => ({ start, length: start === 0 ? 2 : 1, word: '' }))), 2)
})

test('a line is a stretch of the text, however long that is', () => {
  const word = fc.stringMatching(/^[a-z\u0627-\u0648]{1,5}$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), fc.nat(), (all, at) => {
      const text = all.join(' ')
      const words = wordsOf(text)
      // A sign that only lengthens letters is no word, so a text of nothing else has none.
      fc.pre(words.length > 0)
      const place = at % words.length
      const [line] = occurrencesIn(text, words, [[place, place]])
      if (!line) return assert.fail()
      const whole = line.before + line.match + line.after
      assert.ok(text.includes(whole))
      assert.equal(line.match, text.slice(words[place]?.start, words[place]?.end))
      assert.ok(wordsOf(line.before).length <= 14 && wordsOf(line.after).length <= 14)
      if (words.length <= 15) assert.equal(whole, text)
    }),
  )
})

test('where each letter is a word, more of them stand around', () => {
  const [line] = occurrencesIn('港'.repeat(100), wordsOf('港'.repeat(100)), [[50, 51]])
  assert.deepEqual([line?.before.length, line?.match.length, line?.after.length], [40, 2, 40])
})

test('lines are sorted by the words at one side, the nearest first, else they stay', () => {
  const text = 'a wide port lies. the wide port sleeps. one port. port authority'
  const lines = occurrencesIn(
    text,
    wordsOf(text),
    [2, 6, 9, 10].map((at): [number, number] => [at, at]),
  )
  const sorted = (order: 'article' | 'before' | 'after') =>
    inOrder(lines, order, 'en').map((line) => lines.indexOf(line))
  assert.deepEqual(sorted('article'), [0, 1, 2, 3])
  assert.deepEqual(sorted('before'), [2, 3, 0, 1])
  assert.deepEqual(sorted('after'), [3, 0, 2, 1])
})

test('words of Persian stand in the order of its alphabet', () => {
  const texts = ['پل گرم', 'پل آبی', 'پل کهنه', 'پل چوبی']
  const lines = texts.flatMap((text) => occurrencesIn(text, wordsOf(text), [[0, 0]]))
  assert.deepEqual(
    inOrder(lines, 'after', 'fa').map(({ after }) => after.trim()),
    ['آبی', 'چوبی', 'کهنه', 'گرم'],
  )
})
