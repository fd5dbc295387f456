import assert from 'node:assert/strict'
import { test } from 'node:test'
import pico from 'picocolors'
import {
  countProblems,
  exitCodeOf,
  formatDoubts,
  formatJson,
  formatProblems,
  formatReady,
  formatSummary,
  formatUpdate,
} from '../../src/cli/report.ts'
import type { Update } from '../../src/dev/update.ts'
import { type DiagnosticCode, DOUBTS } from '../../src/diagnostic/codes.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { fileItself, placeOfLine } from '../../src/diagnostic/place.ts'
import type { BuildReport } from '../../src/pipeline/report.ts'
import type { Changes } from '../../src/pipeline/system.ts'

const colors = pico.createColors(false)
const plain = { colors, quiet: false }

const error: Diagnostic = {
  code: 'invalid-date',
  severity: 'error',
  message: '"published" is not a day of the calendar: 1998-02-30.',
  at: placeOfLine('articles/flood.md', '---\nheadline: Flood\npublished: 1998-02-30\n---\n', 3, {
    column: 1,
    length: 9,
  }),
  hint: 'Write the day as it was printed: 1998-11-03.',
}
const warning: Diagnostic = {
  code: 'unread-date',
  severity: 'warning',
  message: 'No date.',
  at: fileItself('b.txt'),
}
const note = (number: number, code: DiagnosticCode = 'draft'): Diagnostic => ({
  code,
  severity: 'note',
  message: 'A draft.',
  at: fileItself(`${number}.md`),
})

test('problems are printed with their lines and their hint, an empty line between two', () => {
  assert.equal(
    formatProblems([error, warning], plain),
    `articles/flood.md:3:1 error [invalid-date] "published" is not a day of the calendar: 1998-02-30.
  2 | headline: Flood
  3 | published: 1998-02-30
    | ^^^^^^^^^
  4 | ---
  hint: Write the day as it was printed: 1998-11-03.

b.txt:1:1 warning [unread-date] No date.
`,
  )
  assert.equal(formatProblems([], plain), '')
})

test('of many notes with one code ten are printed and the rest counted', () => {
  const many = Array.from({ length: 322 }, (_, i) => note(i))
  const lines = formatProblems([...many, note(1, 'no-text')], plain).split('\n\n')
  assert.equal(lines.length, 12)
  assert.deepEqual(lines.slice(9), [
    '9.md:1:1 note [draft] A draft.',
    '1.md:1:1 note [no-text] A draft.',
    'and 312 more notes [draft]; --json lists them all\n',
  ])
  assert.match(formatProblems(many.slice(0, 11), plain), /and 1 more note \[draft\]/)
})

test('quiet leaves notes out', () => {
  assert.equal(
    formatProblems([note(1), warning], { colors, quiet: true }),
    'b.txt:1:1 warning [unread-date] No date.\n',
  )
})

test('colours add nothing but colours', () => {
  const painted = formatProblems([error, warning, note(1)], { colors: pico.createColors(true), quiet: false })
  assert.notEqual(painted, formatProblems([error, warning, note(1)], plain))
  assert.equal(painted.replace(/\u001b\[\d+m/g, ''), formatProblems([error, warning, note(1)], plain))
})

test('a file name or a quoted word cannot steer the terminal', () => {
  const hostile: Diagnostic = {
    code: 'draft',
    severity: 'error',
    message: 'bad\u001b[2J\u009b1m',
    at: fileItself('a\nb\u202e.txt'),
    hint: 'no\u0007',
  }
  assert.equal(
    formatProblems([hostile], plain),
    'a\ufffdb\ufffd.txt:1:1 error [draft] bad\ufffd[2J\ufffd1m\n  hint: no\ufffd\n',
  )
})

test('as JSON every problem is a line', () => {
  assert.deepEqual(
    formatJson([error, warning])
      .split('\n')
      .map((line) => (line === '' ? line : JSON.parse(line))),
    [
      {
        code: 'invalid-date',
        severity: 'error',
        message: '"published" is not a day of the calendar: 1998-02-30.',
        path: 'articles/flood.md',
        line: 3,
        column: 1,
        length: 9,
        hint: 'Write the day as it was printed: 1998-11-03.',
      },
      {
        code: 'unread-date',
        severity: 'warning',
        message: 'No date.',
        path: 'b.txt',
        line: 1,
        column: 1,
        length: 1,
      },
      '',
    ],
  )
})

const report: BuildReport = {
  articles: 12345,
  pages: 1,
  diagnostics: [error, warning, note(1), note(2)],
  written: true,
  files: { written: 1200, kept: 1, removed: 0 },
  seconds: { read: 0.26, assemble: 0.04, render: 1, index: 0.7, write: 0 },
  total: 1.6,
}

test('the summary of a build', () => {
  assert.equal(
    formatSummary(report, { kind: 'build', out: 'dist' }),
    `Published 12,345 articles on 1 page in dist.
  1 error, 1 warning, 2 notes
  1,200 files written, 1 unchanged, 0 removed
  1.6 s: read 0.3, assemble 0.0, render 1.0, index 0.7, write 0.0
Worth a look:
  2 dates could not be read
  See /intake/ in "backfile dev", or "backfile check --json".
`,
  )
})

const doubts = (code: DiagnosticCode, count: number): Diagnostic[] =>
  Array.from({ length: count }, (_, i) => note(i, code))

test('the report ends with what wants a person’s eye, the gravest first, by articles', () => {
  const twice = [...doubts('truncated', 2), ...doubts('truncated', 1)]
  assert.equal(
    formatDoubts([...doubts('no-date', 1200), ...doubts('headline-supplied', 3), ...twice, warning, error]),
    `Worth a look:
  2 look cut off · 2 dates could not be read · 1,200 articles have no date ·
  3 headlines were supplied
  See /intake/ in "backfile dev", or "backfile check --json".
`,
  )
})

test('a report with nothing to look at ends without a word on it', () => {
  assert.equal(formatDoubts([]), '')
  assert.equal(formatDoubts([note(1)]), '')
})

test('of many kinds of doubts six lines are said at most, none much longer than a hundred letters', () => {
  const lines = formatDoubts(DOUBTS.flatMap((code) => doubts(code, 1))).split('\n')
  assert.equal(lines.length, 7)
  assert.equal(lines[6], '')
  for (const line of lines) assert.ok(line.length <= 125, line)
  assert.match(lines[4] ?? '', / · and \d+ more doubts$/)
})

test('the summary of a check, and of a build that wrote nothing', () => {
  const unwritten = { ...report, written: false, files: undefined, diagnostics: [] }
  assert.match(
    formatSummary(unwritten, { kind: 'check', out: 'dist' }),
    /^Checked 12,345 articles; they make 1 page\.\n {2}no problems\n {2}1\.6 s/,
  )
  assert.match(
    formatSummary(unwritten, { kind: 'build', out: 'dist' }),
    /^Read 12,345 articles\. Nothing was written; the site in dist is unchanged\.\n/,
  )
})

test('a change is worth one line', () => {
  const update: Update = {
    isLive: true,
    articles: 3,
    changed: 1,
    assetsChanged: false,
    diagnostics: [],
    seconds: { scan: 0.05, assemble: 0.16 },
  }
  const line = (changes: Changes, searchable: number | undefined, other: Partial<Update> = {}) =>
    formatUpdate({ kind: 'updated', changes, update: { ...update, ...other }, searchable })
  assert.equal(
    line(new Set(['articles/a\u001b.txt']), 0.5),
    'articles/a\ufffd.txt: updated in 0.21 s (scan 0.05, assemble 0.16), in search after 0.71 s; no problems.\n',
  )
  assert.equal(
    line(new Set(['a', 'b']), undefined, { changed: 2 }),
    '2 files: updated in 0.21 s (scan 0.05, assemble 0.16); no problems.\n',
  )
  assert.equal(
    line('everything', undefined, { isLive: false, diagnostics: [error] }),
    '1 file: 1 error; the last good site is still served.\n',
  )
  assert.equal(
    formatReady(update, 'http://127.0.0.1:4321/'),
    '3 articles ready after 0.2 s.\n\nThe archive is at http://127.0.0.1:4321/ (Ctrl-C stops it).\n\n',
  )
  assert.equal(
    formatReady({ ...update, isLive: false }, 'http://127.0.0.1:4321/'),
    '\nThe archive is at http://127.0.0.1:4321/ (Ctrl-C stops it).\n\n',
  )
})

test('an error is exit code 1, a warning only when strict', () => {
  const table: [Diagnostic[], boolean, 0 | 1][] = [
    [[], true, 0],
    [[note(1)], true, 0],
    [[warning], false, 0],
    [[warning], true, 1],
    [[error], false, 1],
    [[note(1), error], true, 1],
  ]
  assert.deepEqual(
    table.map(([list, strict]) => [list, strict, exitCodeOf(list, strict)]),
    table,
  )
})

test('problems are counted by how grave they are', () => {
  assert.equal(countProblems([]), 'no problems')
  assert.equal(countProblems([warning, note(1), warning]), '2 warnings, 1 note')
})
