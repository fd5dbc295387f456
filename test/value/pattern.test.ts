import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { literalPattern } from '../../src/value/pattern.ts'

test('a pattern made of a text matches it and nothing else', () => {
  const hostile = fc.string({ unit: fc.constantFrom(...'.*+?^$', ...'{}()|[]\\/-aü😀\n') })
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string()), fc.constantFrom('', 'u'), (text, flags) => {
      // A lone half of a character cannot be told from a whole one by a pattern with the `u` flag.
      fc.pre(flags === '' || !/\p{Surrogate}/u.test(text))
      assert.equal(new RegExp(`^(?:${literalPattern(text)})$`, flags).exec(text)?.[0], text)
    }),
  )
  assert.equal(new RegExp(literalPattern('a.b')).test('axb'), false)
})
