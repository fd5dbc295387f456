import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { markedRanges, markFragment, readMarks } from '../../../src/client/text/marks.ts'

const marked = (text: string, ...phrases: string[]) =>
  markedRanges(text, readMarks(markFragment(phrases))).map(([start, end]) => text.slice(start, end))

test('a fragment carries words and phrases, each once', () => {
  assert.equal(markFragment(['Ferry,', 'ferry', 'human rights', '—']), '#mark=ferry,human%20rights')
  assert.equal(markFragment([]), '')
})

test('a fragment carries twelve at most', () => {
  const many = Array.from({ length: 30 }, (_, i) => `w${i}`)
  assert.equal(readMarks(markFragment(many)).length, 12)
  assert.equal(readMarks(`#mark=${many.join(',')}`).length, 12)
})

test('other fragments ask for no marks, and broken ones for none of what is broken', () => {
  assert.deepEqual(readMarks('#text'), [])
  assert.deepEqual(readMarks(''), [])
  assert.deepEqual(readMarks('#mark='), [])
  assert.deepEqual(readMarks('#mark=%E0%A4,sea,%20'), [['sea']])
})

test('whole words are marked, in every spelling', () => {
  assert.deepEqual(marked('Seas and sea; SEA-side, “Sea”', 'sea'), ['sea', 'SEA', 'Sea'])
  assert.deepEqual(marked('علي و علی', 'علی'), ['علي', 'علی'])
  assert.deepEqual(marked('سال ۱۳۹۹ و 1399', '1399'), ['۱۳۹۹', '1399'])
})

test('a phrase is marked in a row only, and before its single words', () => {
  assert.deepEqual(marked('human rights, rights of human beings', 'human rights'), ['human rights'])
  assert.deepEqual(marked('human rights and rights', 'rights', 'human rights'), ['human rights', 'rights'])
  assert.deepEqual(marked('war\u2014peace', 'war peace'), ['war\u2014peace'])
})

test('a word within a run of a script without spaces is marked', () => {
  assert.deepEqual(marked('新幹線は東京都と京都府', '京都'), ['京都', '京都'])
})

test('what an apostrophe or a hyphen joins is marked by itself', () => {
  assert.deepEqual(marked('le maire d’Orbec, Jean-Baptiste', 'Orbec', 'Baptiste'), ['Orbec', 'Baptiste'])
})

test('marks stand in order and never overlap', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'a b', 'b c')
  fc.assert(
    fc.property(fc.array(word), fc.array(word, { maxLength: 4 }), (words, phrases) => {
      let at = 0
      for (const [start, end] of markedRanges(words.join(' '), readMarks(markFragment(phrases)))) {
        assert.equal(start >= at && end > start, true)
        at = end
      }
    }),
  )
})
