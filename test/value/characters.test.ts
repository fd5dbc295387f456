import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  inkOf,
  inOneLine,
  isInk,
  withoutByteOrderMark,
  withoutInvisible,
} from '../../src/value/characters.ts'

test('what is not seen goes; joiners, marks of direction and blanks stay', () => {
  const unseen = '\u00ad\u200b\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'
  assert.equal(withoutInvisible([...unseen].map((mark) => `a${mark}`).join('')), 'a'.repeat(unseen.length))
  for (const kept of ['می‌رود', 'a\u200db', '\u200eabc\u200f', ' a\tb\n', '😀'])
    assert.equal(withoutInvisible(kept), kept)
})

test('ink is what would be printed', () => {
  assert.equal(inkOf(' The\u00a0old\u200b\n bri\u00addge\u3000'), 'Theoldbridge')
  assert.equal(inkOf('\ufeff \u2069'), '')
  const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit))
  assert.deepEqual(
    units.filter(isInk),
    units.filter((unit) => inkOf(unit) !== ''),
  )
})

test('a text in one line has no blanks at its ends and single spaces within', () => {
  assert.equal(inOneLine('\n The \t old\u00a0\r\n bridge '), 'The old bridge')
  assert.equal(inOneLine(' \n'), '')
})

test('only the first byte order mark is one', () => {
  assert.equal(withoutByteOrderMark('\ufeff\ufeffa'), '\ufeffa')
  assert.equal(withoutByteOrderMark('a\ufeff'), 'a\ufeff')
  assert.equal(withoutByteOrderMark(''), '')
})
