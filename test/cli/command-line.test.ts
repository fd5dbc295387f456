import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Command, readCommandLine } from '../../src/cli/command-line.ts'

const read = (line: string): Command => readCommandLine(line === '' ? [] : line.split(' '), '1.2.3')
const plain = {
  strict: false,
  json: false,
  quiet: false,
  frozen: false,
  verify: false,
  sources: false,
  portable: false,
  stat: true,
}

test('a command line is one command', () => {
  const cases: [line: string, command: Command][] = [
    ['build', { kind: 'build', root: '.', out: 'dist', ...plain }],
    ['build news', { kind: 'build', root: 'news', out: join('news', 'dist'), ...plain }],
    ['build --portable', { kind: 'build', root: '.', out: 'dist', ...plain, portable: true }],
    ['build news --out www', { kind: 'build', root: 'news', out: 'www', ...plain }],
    ['build --out=www --strict', { kind: 'build', root: '.', out: 'www', ...plain, strict: true }],
    [
      'build --json --quiet x',
      { kind: 'build', root: 'x', out: 'x/dist', ...plain, json: true, quiet: true },
    ],
    [
      'build --frozen --verify --no-stat',
      { kind: 'build', root: '.', out: 'dist', ...plain, frozen: true, verify: true, stat: false },
    ],
    ['check', { kind: 'check', root: '.', out: 'dist', ...plain }],
    ['check a --strict', { kind: 'check', root: 'a', out: 'a/dist', ...plain, strict: true }],
    ['dev', { kind: 'dev', root: '.', out: 'dist', port: undefined }],
    ['dev a --port 8080', { kind: 'dev', root: 'a', out: 'a/dist', port: 8080 }],
    ['accept a.txt b/c.md', { kind: 'accept', files: ['a.txt', 'b/c.md'] }],
    ['table export t.csv', { kind: 'table-export', root: '.', file: 't.csv' }],
    ['table export t.TSV news', { kind: 'table-export', root: 'news', file: 't.TSV' }],
    ['table apply t.ods', { kind: 'table-apply', root: '.', file: 't.ods', yes: false }],
    ['table apply t.csv news --yes', { kind: 'table-apply', root: 'news', file: 't.csv', yes: true }],
    ['names export n.ttl', { kind: 'names-export', root: '.', file: 'n.ttl' }],
    ['names import n.csv news --yes', { kind: 'names-import', root: 'news', file: 'n.csv', yes: true }],
    ['names import n.TTL', { kind: 'names-import', root: '.', file: 'n.TTL', yes: false }],
    ['theme list', { kind: 'theme-list', root: '.' }],
    ['theme list news', { kind: 'theme-list', root: 'news' }],
    [
      'theme copy templates/pages/home.eta',
      { kind: 'theme-copy', root: '.', path: 'templates/pages/home.eta' },
    ],
    ['theme copy a.eta news', { kind: 'theme-copy', root: 'news', path: 'a.eta' }],
    ['doctor', { kind: 'doctor', root: '.', out: 'dist' }],
    ['doctor news', { kind: 'doctor', root: 'news', out: join('news', 'dist') }],
  ]
  assert.deepEqual(
    cases.map(([line]) => [line, read(line)]),
    cases,
  )
})

test('a command line that is wrong says what is, and what was perhaps meant', () => {
  const cases: [line: string, text: string][] = [
    ['biuld', "Unknown command 'biuld'\n(Did you mean build?)\n"],
    ['build --strikt', "Unknown option '--strikt'\n(Did you mean --strict?)\n"],
    ['check --out x', "Unknown option '--out'\n"],
    ['check --frozen', "Unknown option '--frozen'\n"],
    ['build a b', "Too many arguments for 'build'. Expected 1 argument but got 2.\n"],
    ['build --out', "Option '--out <folder>' argument missing\n"],
    ['accept', "Missing required argument 'files'\n"],
    ['acept x', "Unknown command 'acept'\n(Did you mean accept?)\n"],
    [
      'table export t.ods',
      "Command-argument value 't.ods' is invalid for argument 'file'. The name of a table ends in .csv or .tsv.\n",
    ],
    ['theme lits', "Unknown command 'lits'\n(Did you mean list?)\n"],
    ['theme copy', "Missing required argument 'path'\n"],
    ['doktor', "Unknown command 'doktor'\n(Did you mean doctor?)\n"],
    [
      'dev --port 0',
      "Option '--port <number>' argument '0' is invalid. A port is a number from 1 to 65535.\n",
    ],
    [
      'dev --port 65536',
      "Option '--port <number>' argument '65536' is invalid. A port is a number from 1 to 65535.\n",
    ],
    [
      'dev --port 80a',
      "Option '--port <number>' argument '80a' is invalid. A port is a number from 1 to 65535.\n",
    ],
  ]
  assert.deepEqual(
    cases.map(([line]) => [line, read(line)]),
    cases.map(([line, text]) => [line, { kind: 'print', text, exitCode: 2 }]),
  )
})

test('help and version are said; no command at all is answered with help and is wrong', () => {
  assert.deepEqual(read('--version'), { kind: 'print', text: '1.2.3\n', exitCode: 0 })
  const help = read('--help')
  assert.ok(help.kind === 'print' && help.exitCode === 0)
  for (const word of ['build', 'check', 'dev', 'accept', 'doctor', 'theme', '--version', '--help'])
    assert.match(help.text, new RegExp(word))
  const forBuild = read('build --help')
  assert.ok(forBuild.kind === 'print' && forBuild.exitCode === 0)
  for (const word of ['--out <folder>', '--strict', '--json', '--quiet', '--frozen', '--verify', '--no-stat'])
    assert.ok(forBuild.text.includes(word), word)
  const nothing = read('')
  assert.ok(nothing.kind === 'print' && nothing.exitCode === 2)
  assert.match(nothing.text, /^Usage: backfile/)
})
