import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decode } from '../../src/article/decode.ts'
import { windows1256 } from '../support/parse.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian)
  return new Uint8Array(view.buffer)
}
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

test('UTF-8 is read as it is, with and without a byte order mark', () => {
  const expected = { text: 'Kabul — کابل', encoding: 'utf-8', guessed: false, damaged: 0 }
  assert.deepEqual(decode(utf8('Kabul — کابل')), expected)
  assert.deepEqual(decode(join(bytes(0xef, 0xbb, 0xbf), utf8('Kabul — کابل'))), expected)
})

test('UTF-16 with a mark is known, without one it is a guess', () => {
  const text = 'A headline\n\nکابل is a city.'
  assert.deepEqual(decode(join(bytes(0xff, 0xfe), utf16(text, true))), {
    text,
    encoding: 'utf-16le',
    guessed: false,
    damaged: 0,
  })
  assert.deepEqual(decode(join(bytes(0xfe, 0xff), utf16(text, false))), {
    text,
    encoding: 'utf-16be',
    guessed: false,
    damaged: 0,
  })
  assert.deepEqual(decode(utf16(text, true)), { text, encoding: 'utf-16le', guessed: true, damaged: 0 })
  assert.deepEqual(decode(utf16(text, false)), { text, encoding: 'utf-16be', guessed: true, damaged: 0 })
})

test('a single-byte text is guessed by how much of it lies above ASCII', () => {
  const french = decode(bytes(...[...'Le café est ouvert'].map((c) => c.charCodeAt(0))))
  assert.deepEqual(french, {
    text: 'Le café est ouvert',
    encoding: 'windows-1252',
    guessed: true,
    damaged: 0,
  })
  const persian = decode(windows1256('گزارش از کابل و پنجشير'))
  assert.deepEqual(persian, {
    text: 'گزارش از کابل و پنجشير',
    encoding: 'windows-1256',
    guessed: true,
    damaged: 0,
  })
})

test('a declared encoding is believed where the bytes allow it', () => {
  const greek = bytes(0xc1, 0xe8, 0xde, 0xed, 0xe1)
  assert.deepEqual(decode(greek, 'windows-1253'), {
    text: 'Αθήνα',
    encoding: 'windows-1253',
    guessed: false,
    damaged: 0,
  })
  assert.deepEqual(decode(utf8('Αθήνα'), 'windows-1253'), {
    text: 'Αθήνα',
    encoding: 'utf-8',
    guessed: false,
    damaged: 0,
  })
})

test('UTF-8 with a few broken bytes stays UTF-8, and the damage is counted', () => {
  const broken = join(utf8('خبر از کابل و هرات '), bytes(0xc3), utf8(' پایان'))
  assert.deepEqual(decode(broken), {
    text: 'خبر از کابل و هرات \ufffd پایان',
    encoding: 'utf-8',
    guessed: true,
    damaged: 1,
  })
})

test('what holds no text is told apart: nothing, blanks, programs, pictures', () => {
  assert.equal(decode(bytes()), 'empty')
  assert.equal(decode(utf8(' \n\t\r\n')), 'empty')
  assert.equal(decode(bytes(0xef, 0xbb, 0xbf)), 'empty')
  assert.equal(decode(utf8('%PDF-1.7\nall of it is text')), 'binary')
  assert.equal(decode(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)), 'binary')
  assert.equal(decode(bytes(1, 2, 3, 0, 255, 0, 7, 200, 0)), 'binary')
  assert.equal(decode(bytes(65, 1, 2, 3, 4, 5, 6, 7)), 'binary')
})

test('decoding never throws, and UTF-8 always comes back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (any) => {
      decode(any)
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const read = decode(utf8(`Words ${text} and more words.`))
      assert.equal(typeof read === 'string' ? read : read.text, `Words ${text} and more words.`)
    }),
  )
})
