import assert from 'node:assert/strict'
import { test } from 'node:test'
import { comparedIn, compareFragment, withChosen } from '../../../src/client/collection/compare.ts'

test('two articles are chosen one after the other; pressed again one is let go, a third replaces the second', () => {
  assert.deepEqual(withChosen([], 'a'), ['a'])
  assert.deepEqual(withChosen(['a'], 'b'), ['a', 'b'])
  assert.deepEqual(withChosen(['a', 'b'], 'a'), ['b'])
  assert.deepEqual(withChosen(['a', 'b'], 'c'), ['a', 'c'])
})

test('an address names what is compared, and nothing else is read from it', () => {
  assert.deepEqual(comparedIn(compareFragment(['k2m9c7bq4x', 'zz'])), ['k2m9c7bq4x', 'zz'])
  assert.deepEqual(comparedIn('#compare=a.a.b.c'), ['a', 'b'])
  for (const hash of ['', '#', '#compare=', '#list=a', '#compare=<img>.../x', `#compare=${'a'.repeat(65)}`])
    assert.deepEqual(comparedIn(hash), [], hash)
  assert.equal(compareFragment([]), '')
})
