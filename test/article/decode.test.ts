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
  const expected = { text: 'Kabul — کابل', encoding: 'utf-8', guessed: false, damaged: 0, strays: 0 }
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
    strays: 0,
  })
  assert.deepEqual(decode(join(bytes(0xfe, 0xff), utf16(text, false))), {
    text,
    encoding: 'utf-16be',
    guessed: false,
    damaged: 0,
    strays: 0,
  })
  assert.deepEqual(decode(utf16(text, true)), {
    text,
    encoding: 'utf-16le',
    guessed: true,
    damaged: 0,
    strays: 0,
  })
  assert.deepEqual(decode(utf16(text, false)), {
    text,
    encoding: 'utf-16be',
    guessed: true,
    damaged: 0,
    strays: 0,
  })
})

test('a single-byte text is guessed by how much of it lies above ASCII', () => {
  const french = decode(bytes(...[...'Le café est ouvert'].map((c) => c.charCodeAt(0))))
  assert.deepEqual(french, {
    text: 'Le café est ouvert',
    encoding: 'windows-1252',
    guessed: true,
    damaged: 0,
    strays: 0,
  })
  const persian = decode(windows1256('گزارش از کابل و پنجشير'))
  assert.deepEqual(persian, {
    text: 'گزارش از کابل و پنجشير',
    encoding: 'windows-1256',
    guessed: true,
    damaged: 0,
    strays: 0,
  })
})

test('a declared encoding is believed where the bytes allow it', () => {
  const greek = bytes(0xc1, 0xe8, 0xde, 0xed, 0xe1)
  assert.deepEqual(decode(greek, { declared: 'windows-1253' }), {
    text: 'Αθήνα',
    encoding: 'windows-1253',
    guessed: false,
    damaged: 0,
    strays: 0,
  })
  assert.deepEqual(decode(utf8('Αθήνα'), { declared: 'windows-1253' }), {
    text: 'Αθήνα',
    encoding: 'utf-8',
    guessed: false,
    damaged: 0,
    strays: 0,
  })
})

test('UTF-8 with a few broken bytes stays UTF-8, and the damage is counted', () => {
  const broken = join(utf8('خبر از کابل و هرات '), bytes(0xc3), utf8(' پایان'))
  assert.deepEqual(decode(broken), {
    text: 'خبر از کابل و هرات \ufffd پایان',
    encoding: 'utf-8',
    guessed: true,
    damaged: 1,
    strays: 0,
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

const PUNCTUATION = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

test('all 32 bytes of Windows-1252 between ASCII and Latin-1 are read, under every label that means it', () => {
  const high = Uint8Array.from({ length: 32 }, (_, i) => 0x80 + i)
  for (const label of [
    'windows-1252',
    'cp1252',
    'x-cp1252',
    'iso-8859-1',
    'latin1',
    'l1',
    'ascii',
    'us-ascii',
    ' ISO8859-1 ',
  ])
    for (const said of [{ supplied: label }, { declared: label }])
      assert.deepEqual(decode(join(utf8('Cost: '), high), said), {
        text: `Cost: ${PUNCTUATION}`,
        encoding: 'windows-1252',
        guessed: false,
        damaged: 0,
        strays: 0,
      })
})

test('an encoding that a person supplies is believed before the bytes; one that a file declares, after UTF-8', () => {
  const two = utf8('né')
  assert.equal((decode(two, { supplied: 'windows-1252' }) as { text: string }).text, 'nÃ©')
  assert.equal((decode(two, { declared: 'windows-1252' }) as { text: string }).text, 'né')
  assert.equal((decode(two, { supplied: 'no such thing' }) as { text: string }).text, 'né')
  const broken = decode(bytes(0x82, 0xa0, 0x82, 0xff, 0xff), { supplied: 'shift_jis' })
  assert.ok(typeof broken !== 'string' && broken.damaged > 0)
})

test('a few control characters do not make a text binary: they are left out and counted', () => {
  for (const [written, text, strays] of [
    ['Rain\u0000 stops work', 'Rain stops work', 1],
    ['Rain stops work\n\u001a', 'Rain stops work\n', 1],
    [`Rain stops work\u001a${'\u0000'.repeat(600)}`, 'Rain stops work', 1],
    ['\u0007Rain \u001b[1mstops\u001b[0m work', 'Rain stops work', 3],
    ['Rain\u000bstops\fwork\u001f', 'Rain\nstops\fwork', 1],
    ['[1mRain[0m stops [31;1mwork[0m', 'Rain stops work', 4],
    ['A pit [5m deep, [0m] and [1m] wide[0m', 'A pit [5m deep, [0m] and [1m] wide[0m', 0],
    ['باران\u0000 کار را متوقف کرد', 'باران کار را متوقف کرد', 1],
  ] as const)
    assert.deepEqual(decode(utf8(written)), { text, encoding: 'utf-8', guessed: false, damaged: 0, strays })
})

test('data stays data, whatever it is called: by its first bytes, or by its share of control characters', () => {
  const random = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 104729) & 0xff)
  assert.equal(decode(random), 'binary')
  for (const start of [
    '\u0089PNG\r\n',
    'II*\u0000',
    'RIFF\u0001\u0002\u0003\u0004WEBP',
    '\u0000\u0000\u0000\u0018ftypheic',
    'bplist00',
  ])
    assert.equal(
      decode(
        join(
          Uint8Array.from(start, (c) => c.charCodeAt(0)),
          utf8('words and words'),
        ),
      ),
      'binary',
      start,
    )
  assert.equal(decode(new Uint8Array(500)), 'binary')
})
