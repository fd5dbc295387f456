import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rawText } from '../../../src/article/raw-text.ts'
import { linesOfFile } from '../../../src/client/article/lines-of-file.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('a file has the lines that evidence counts', () => {
  for (const text of ['', 'a', 'a\n', 'a\r\nb\rc\nd', 'a\u0085b\u2028c\u2029d', '\n\na\n\n']) {
    const { lineStarts } = rawText('a.txt', text)
    const isOpen = lineStarts.length > 1 && lineStarts.at(-1) === text.length
    assert.equal(
      linesOfFile(bytes(text), 'utf-8').length,
      lineStarts.length - (isOpen ? 1 : 0),
      JSON.stringify(text),
    )
  }
})

test('letters are those of its encoding; what would not be seen, or turns a line round, is a box', () => {
  assert.deepEqual(linesOfFile(new Uint8Array([0xc7, 0xc8, 0x0a, 0x61]), 'windows-1256'), ['اب', 'a'])
  assert.deepEqual(linesOfFile(bytes('a\u202eb\u0000\tc'), 'utf-8'), ['a▯b▯\tc'])
})
