import assert from 'node:assert/strict'
import { linkSync, mkdirSync, readdirSync, symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { safeFileName, saveUpload } from '../../../src/edge/serve/save-upload.ts'
import { LARGEST_ARTICLE } from '../../../src/value/limits.ts'
import { addFiles, makeFolder, readTree } from '../disk/disk.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('a text is kept under its name, and never over another', (t) => {
  const folder = makeFolder(t, { 'a.txt': 'old' })
  const cases = [
    ['b.txt', 'new', 'b.txt'],
    ['a.txt', 'old', 'a.txt'],
    ['a.txt', 'other', 'a-2.txt'],
    ['a.txt', 'third', 'a-3.txt'],
    ['a.txt', 'other', 'a-2.txt'],
    ['', '\n  Bridge Opens!\nAfter ten years', 'bridge-opens.txt'],
    ['', '***\n', 'text.txt'],
  ] as const
  for (const [name, text, path] of cases) assert.deepEqual(saveUpload(folder, name, bytes(text)), { path })
  assert.deepEqual(readTree(folder), {
    'a.txt': 'old',
    'a-2.txt': 'other',
    'a-3.txt': 'third',
    'b.txt': 'new',
    'bridge-opens.txt': '\n  Bridge Opens!\nAfter ten years',
    'text.txt': '***\n',
  })
})

test('what stands in the way is left alone, whatever it is', (t) => {
  const root = makeFolder(t, { 'outside.txt': 'secret', 'in/': '' })
  const folder = join(root, 'in')
  mkdirSync(join(folder, 'a.txt'))
  symlinkSync('../outside.txt', join(folder, 'a-2.txt'))
  symlinkSync('../nowhere.txt', join(folder, 'a-3.txt'))
  linkSync(join(root, 'outside.txt'), join(folder, 'a-4.txt'))
  assert.deepEqual(saveUpload(folder, 'a.txt', bytes('more')), { path: 'a-5.txt' })
  assert.deepEqual(saveUpload(folder, 'a.txt', bytes('secret')), { path: 'a-4.txt' })
  assert.deepEqual(readdirSync(root).sort(), ['in', 'outside.txt'])
})

test('what is no text is refused, and so is what the disk refuses', (t) => {
  const folder = makeFolder(t)
  const cases = [
    [
      'a.pdf',
      bytes('%PDF-1.7'),
      '"a.pdf" is not a text: only text, Markdown and saved pages can be uploaded.',
    ],
    [
      'a.txt',
      new Uint8Array([0, 1, 2, 0, 0]),
      '"a.txt" is not a text: only text, Markdown and saved pages can be uploaded.',
    ],
    ['', bytes(' \n'), 'The text holds no text.'],
    ['', new Uint8Array(), 'The text holds no text.'],
    ['big.txt', new Uint8Array(LARGEST_ARTICLE + 1), '"big.txt" is larger than 8 MiB.'],
  ] as const
  for (const [name, content, refused] of cases)
    assert.deepEqual(saveUpload(folder, name, content), { refused })
  assert.deepEqual(readdirSync(folder), [])
  assert.deepEqual(saveUpload(join(folder, 'none'), 'a.txt', bytes('a')), {
    refused: '"a.txt" could not be written: no such file or directory.',
  })
})

test('names become what every file system bears', () => {
  const cases = [
    ['flood.txt', 'flood.txt'],
    ['Flood Story.MD', 'Flood Story.MD'],
    ['page.HTML', 'page.HTML'],
    ['report.docx', 'report.docx.txt'],
    ['noending', 'noending.txt'],
    ['../../etc/passwd', 'passwd.txt'],
    ['..\\..\\boot.ini', 'boot.ini.txt'],
    ['C:\\x\\y.txt', 'y.txt'],
    ['.htaccess', 'htaccess.txt'],
    ['.txt', 'first-line.txt'],
    ['a.txt. ', 'a.txt'],
    ['..~$.a.txt', 'a.txt'],
    ['...', 'first-line.txt'],
    ['a/', 'first-line.txt'],
    ['con', 'con_.txt'],
    ['CON.txt', 'CON_.txt'],
    ['lpt1.old.txt', 'lpt1_.old.txt'],
    ['console.txt', 'console.txt'],
    ['a\u202etxt.exe', 'atxt.exe.txt'],
    ['a\u0000b\n.txt', 'ab.txt'],
    ['a<b>:"|?*c.txt', 'a-b------c.txt'],
    ['trailing. .txt', 'trailing.txt'],
    ['~$doc.txt', 'doc.txt'],
    ['می\u200cرود.txt', 'می\u200cرود.txt'],
    ['cafe\u0301.txt', 'café.txt'],
    [`${'ب'.repeat(300)}.txt`, `${'ب'.repeat(80)}.txt`],
    ['\ud800.txt', 'first-line.txt'],
  ] as const
  assert.deepEqual(
    cases.map(([name]) => [name, safeFileName(name, '\n--\nFirst line\nSecond')]),
    cases,
  )
})

const NASTY = fc.oneof(
  fc.constantFrom(
    '..',
    '/',
    '\\',
    '.',
    'a',
    'con',
    '.txt',
    ' ',
    '\0',
    '\u202e',
    '~',
    'a.txt',
    '-2',
    ':',
    'İ',
    '﷽',
    'é',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
)

test('whatever comes in whatever order: it stays in the folder, safely named, and nothing is overwritten', (t) => {
  const root = makeFolder(t)
  let round = 0
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          name: fc.array(NASTY, { maxLength: 6 }).map((parts) => parts.join('')),
          text: fc.constantFrom('one', 'two', 'three', 'Con\n', '﷽'),
        }),
        { maxLength: 8 },
      ),
      (uploads) => {
        const parent = join(root, String(round++))
        addFiles(parent, { 'in/a.txt': 'mine', 'beside.txt': 'beside' })
        for (const { name, text } of uploads) {
          const before = readTree(parent)
          const saved = saveUpload(join(parent, 'in'), name, bytes(text))
          assert.ok('path' in saved, `${JSON.stringify(name)} is saved`)
          const after = readTree(parent)
          assert.ok(
            Object.entries(before).every(([path, content]) => after[path] === content),
            'what was there is as it was',
          )
          assert.ok(after[`in/${saved.path}`] === text, 'the text lies where it is said to')
          assert.ok(Object.keys(after).length - Object.keys(before).length <= 1, 'nothing else came')
          assert.ok(
            /^[^./\\\p{Cc}<>:"|?*][^/\\\p{Cc}<>:"|?*]*\.(?:txt|md|markdown|html?)$/iu.test(saved.path),
            `${JSON.stringify(saved.path)} is a safe name`,
          )
          assert.ok(Buffer.byteLength(saved.path) <= 200, 'the name is short enough')
        }
      },
    ),
    { numRuns: 150 },
  )
})

test('a file of the same size that has other bytes is not the same', (t) => {
  const folder = makeFolder(t, { 'a.txt': 'one' })
  assert.deepEqual(saveUpload(folder, 'a.txt', bytes('two')), { path: 'a-2.txt' })
  truncateSync(join(folder, 'a-2.txt'), 0)
  assert.deepEqual(saveUpload(folder, 'a.txt', bytes('two')), { path: 'a-3.txt' })
})
