import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Digest, sha256, shortId } from '../../src/value/digest.ts'

test('the digest is that of the standard’s own examples', () => {
  assert.equal(sha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  assert.equal(sha256(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test('a text has the digest of its UTF-8', () => {
  assert.equal(sha256('خبر'), sha256(new TextEncoder().encode('خبر')))
})

test('the id of the digest of "abc" is what `base32` of its bytes begins with', () => {
  // printf abc | openssl sha256 -binary | base32 | tr A-Z a-z
  const whole = 'xj4bnp4pahh6uqkbidpf3lrceoyagyndsylxvhfucd7wd4qacwwq'
  assert.equal(shortId(sha256('abc')), whole.slice(0, 10))
  for (let length = 1; length <= 51; length++)
    assert.equal(shortId(sha256('abc'), length), whole.slice(0, length))
})

test('an id is the digest’s bits, five by five', () => {
  const digits = fc.stringMatching(/^[0-9a-f]{64}$/).map((text) => text as Digest) // the shape of a digest
  fc.assert(
    fc.property(digits, fc.integer({ min: 1, max: 51 }), (digest, length) => {
      const bits = [...shortId(digest, length)]
        .map((letter) => 'abcdefghijklmnopqrstuvwxyz234567'.indexOf(letter).toString(2).padStart(5, '0'))
        .join('')
      const all = [...digest].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('')
      assert.equal(bits, all.slice(0, 5 * length))
    }),
  )
})
