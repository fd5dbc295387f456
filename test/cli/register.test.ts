import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { addFiles, makeFolder, readTree, type Tree } from '../edge/disk/disk.ts'

const PROGRAM = join(import.meta.dirname, '../../lib/cli/main.js')

const STORY =
  'The old bridge in the upper valley will be repaired before the snow melts, and the mill beside it too, the council said.'
const article = (title: string, date: string) => `---\ntitle: ${title}\ndate: ${date}\n---\n${STORY}\n`
const ARCHIVE: Tree = { 'articles/one.md': article('One Story', '1998-11-03') }

function run(cwd: string, ...words: string[]) {
  const env = { ...process.env, NO_COLOR: '1', SOURCE_DATE_EPOCH: '1767225600' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
    cwd,
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

interface Line {
  readonly id: string
  readonly day: string
  readonly path: string
  readonly permalink: string
  readonly former?: readonly string[]
  readonly withdrawn?: string
}

const register = (root: string): Line[] =>
  readFileSync(join(root, 'accessions.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

test('a build writes the register, dated by SOURCE_DATE_EPOCH; a check does not', (t) => {
  const root = makeFolder(t, ARCHIVE)
  run(root, 'check')
  assert.equal(existsSync(join(root, 'accessions.jsonl')), false)
  assert.equal(run(root, 'build').status, 0)
  const [line, ...others] = register(root)
  assert.deepEqual(
    [line?.day, line?.path, line?.permalink, others],
    ['2026-01-01', 'articles/one.md', '/1998/11/03/one-story/', []],
  )
})

test('a frozen build fails when the register would change, and writes nothing', (t) => {
  const root = makeFolder(t, ARCHIVE)
  const { status, stdout } = run(root, 'build', '--frozen')
  assert.equal(status, 1)
  assert.equal(
    stdout.replace(/\d+\.\d/g, '0.0'),
    [
      'accessions.jsonl:1:1 error [register-frozen] The register would change (1 new, 0 changed), and this build is frozen. Nothing was written.',
      '  hint: Build without --frozen and commit accessions.jsonl.',
      '',
      'Read 1 article. Nothing was written; the site in dist is unchanged.',
      '  1 error',
      '  0.0 s: read 0.0, assemble 0.0, render 0.0, index 0.0, write 0.0',
      '',
    ].join('\n'),
  )
  assert.deepEqual(
    [existsSync(join(root, 'dist')), existsSync(join(root, 'accessions.jsonl'))],
    [false, false],
  )
  assert.equal(run(root, 'build').status, 0)
  assert.equal(run(root, 'build', '--frozen').status, 0)
  addFiles(root, { 'articles/two.md': article('Another Story', '1998-11-04') })
  const before = readTree(join(root, 'dist'))
  assert.equal(run(root, 'build', '--frozen').status, 1)
  assert.deepEqual(readTree(join(root, 'dist')), before)
})

test('a corrected headline moves the page, or keeps its address where the archive says so; a renaming changes nothing', (t) => {
  for (const [settings, permalink, former] of [
    ['', '/1998/11/03/a-better-story/', ['/1998/11/03/one-story/']],
    ['addresses: keep\n', '/1998/11/03/one-story/', undefined],
  ] as const) {
    const root = makeFolder(t, { ...ARCHIVE, 'backfile.yaml': settings })
    run(root, 'build')
    const [before] = register(root)
    writeFileSync(join(root, 'articles/one.md'), article('A Better Story', '1998-11-03'))
    run(root, 'build')
    renameSync(join(root, 'articles/one.md'), join(root, 'articles/other.md'))
    run(root, 'build')
    const lines = register(root)
    assert.deepEqual(
      lines.map((line) => [line.id, line.path, line.permalink, line.former]),
      [[before?.id, 'articles/other.md', permalink, former]],
    )
    assert.ok(existsSync(join(root, `dist${permalink}index.html`)))
  }
})

test('a deleted article leaves every output, its line stays, and its address is never given again', (t) => {
  const root = makeFolder(t, { ...ARCHIVE, 'articles/two.md': article('Two', '1998-11-04') })
  run(root, 'build')
  rmSync(join(root, 'articles/one.md'))
  assert.equal(run(root, 'build').status, 0)
  for (const [path, text] of Object.entries(readTree(join(root, 'dist'))))
    if (!path.startsWith('pagefind/')) assert.ok(!text.includes('One Story'), path)
  addFiles(root, { 'articles/three.md': `${article('One Story', '1998-11-03')}More.\n` })
  run(root, 'build')
  const lines = register(root)
  assert.equal(lines.length, 3)
  assert.equal(lines[0]?.withdrawn, '2026-01-01')
  assert.equal(lines[2]?.permalink, `/1998/11/03/one-story-${lines[2]?.id}/`)
})

test('marks of a merge in the register are passed over; a line that is none stops everything', (t) => {
  const root = makeFolder(t, ARCHIVE)
  run(root, 'build')
  const file = join(root, 'accessions.jsonl')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, `<<<<<<< HEAD\n${text}=======\n>>>>>>> theirs\n`)
  assert.equal(run(root, 'build').status, 0)
  assert.equal(readFileSync(file, 'utf8'), text)
  writeFileSync(file, `${text}{"id": 12}\n`)
  const { status, stdout } = run(root, 'build')
  assert.equal(status, 1)
  assert.match(stdout, /^accessions\.jsonl:2:1 error \[/m)
  assert.equal(readFileSync(file, 'utf8'), `${text}{"id": 12}\n`)
})

test('a second build writes nothing at all, and one after a change by hand puts the file right and verifies it', (t) => {
  const root = makeFolder(t, ARCHIVE)
  run(root, 'build')
  const home = join(root, 'dist/index.html')
  const before = statSync(home, { bigint: true })
  assert.match(run(root, 'build').stdout, /\n {2}0 files written, \d+ unchanged, 0 removed\n/)
  const after = statSync(home, { bigint: true })
  assert.deepEqual([after.ino, after.mtimeNs], [before.ino, before.mtimeNs])
  const { status, stdout, stderr } = run(root, 'build', '--verify')
  assert.deepEqual(
    [status, stdout.split('\n').slice(-2), stderr],
    [0, ['Verified: a clean build makes the same files, byte for byte, and reports the same.', ''], ''],
  )
  writeFileSync(home, 'changed by hand')
  assert.equal(run(root, 'build', '--no-stat', '--verify', '--quiet').status, 0, 'it is put right again')
  assert.notEqual(readFileSync(home, 'utf8'), 'changed by hand')
})
