import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readingMinutes } from '../../../src/page/article/reading-time.ts'

const words = (count: number) => 'word '.repeat(count)

test('a text takes as many minutes as it has hundreds of words, by its script', () => {
  assert.equal(readingMinutes([words(950)], 'ltr'), 4)
  assert.equal(readingMinutes([words(500), words(450)], 'rtl'), 5)
})

test('a short text takes a minute, and none too', () => {
  assert.equal(readingMinutes(['Rain.'], 'ltr'), 1)
  assert.equal(readingMinutes([], 'rtl'), 1)
})

test('spaces of any number part words', () => {
  assert.equal(readingMinutes([`  ${'a\u00a0b \n\t c'.repeat(1)}  `.repeat(200)], 'ltr'), 3)
})
