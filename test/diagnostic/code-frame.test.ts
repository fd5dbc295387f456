import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeFrame, formatDiagnostic, headline } from '../../src/diagnostic/code-frame.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { fileItself, type Place, placeAt } from '../../src/diagnostic/place.ts'

const FILE = '---\nheadline: Flood\npublished: 1998-02-30\n---\nIt rained.\n'

const invalid = (at: Place, hint?: string): Diagnostic => ({
  code: 'invalid-date',
  severity: 'error',
  message: '"published" is not a day of the calendar: 1998-02-30.',
  at,
  ...(hint === undefined ? {} : { hint }),
})
const inFile = (text: string, offset: number, length: number): Diagnostic =>
  invalid(placeAt('articles/flood.md', text, offset, length))

test('a problem is printed with its place, its lines and what to do', () => {
  const at = placeAt('articles/flood.md', FILE, FILE.indexOf('1998'), 10)
  assert.equal(
    formatDiagnostic(invalid(at, 'Write the day as it was printed: 1998-11-03.')),
    [
      'articles/flood.md:3:12 error [invalid-date] "published" is not a day of the calendar: 1998-02-30.',
      '  2 | headline: Flood',
      '  3 | published: 1998-02-30',
      '    |            ^^^^^^^^^^',
      '  4 | ---',
      '  hint: Write the day as it was printed: 1998-11-03.',
    ].join('\n'),
  )
})

test('a problem of a whole file is one line', () => {
  const whole = invalid(fileItself('articles/flood.md'))
  assert.equal(formatDiagnostic(whole), headline(whole))
  assert.equal(codeFrame(whole), '')
})

test('line numbers stand right-aligned when they grow', () => {
  const text = Array.from({ length: 12 }, (_, i) => `line ${i + 1}`).join('\n')
  assert.equal(
    codeFrame(inFile(text, text.indexOf('line 10'), 4)),
    ['   9 | line 9', '  10 | line 10', '     | ^^^^', '  11 | line 11'].join('\n'),
  )
})

test('at the end of a line one mark stands behind it', () => {
  assert.equal(codeFrame(inFile('a: "b', 5, 1)), ['  1 | a: "b', '    |      ^'].join('\n'))
})

test('tabs and signs that steer a terminal take one column and do nothing', () => {
  assert.equal(
    codeFrame(inFile('\t\u001b[2J\u009b31m\u202edate', 10, 4)),
    ['  1 |   [2J 31m date', '    |           ^^^^'].join('\n'),
  )
})

test('words beyond the shown part of an endless line have no mark', () => {
  const frame = codeFrame(inFile('x'.repeat(400), 300, 5))
  assert.equal(frame, `  1 | ${'x'.repeat(160)}`)
})
