import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nearest } from '../../src/diagnostic/nearest.ts'

const SETTINGS = ['title', 'description', 'language', 'baseUrl']

test('a mistyped word is near to the one that was meant', () => {
  for (const [word, meant] of [
    ['titel', 'title'],
    ['Title', 'title'],
    ['tilte', 'title'],
    ['desciption', 'description'],
    ['langauge', 'language'],
    ['baseurl', 'baseUrl'],
    ['base_url', 'baseUrl'],
    ['tagline', undefined],
    ['output', undefined],
    ['', undefined],
  ] as const)
    assert.equal(nearest(word, SETTINGS), meant, word)
})

test('of two that are as near, the first listed is meant', () => {
  assert.equal(nearest('cat', ['bat', 'hat']), 'bat')
  assert.equal(nearest('cat', []), undefined)
})

test('a known word is nearest to itself, and to itself with two letters swapped', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SETTINGS), fc.nat({ max: 3 }), (word, i) => {
      assert.equal(nearest(word, SETTINGS), word)
      const swapped = word.slice(0, i) + (word[i + 1] ?? '') + (word[i] ?? '') + word.slice(i + 2)
      assert.equal(nearest(swapped, SETTINGS), word)
    }),
  )
})
