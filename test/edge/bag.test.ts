// Bags on the disk, checked by the tools of the system.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { runExport } from '../../src/cli/export-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'backfile-bag-'))
after(() => rmSync(folder, { recursive: true }))

const root = join(folder, 'archive')
mkdirSync(join(root, 'articles'), { recursive: true })
mkdirSync(join(root, 'public'))
writeFileSync(join(root, 'backfile.yaml'), 'title: A\nrawFiles: true\n')
writeFileSync(join(root, 'articles/open.md'), '---\ntitle: Bridge opens\n---\nIt was opened.\n')
writeFileSync(
  join(root, 'articles/kept.md'),
  '---\ntitle: Kept\naccess: withheld\n---\nNobody outside may read these words.\n',
)
writeFileSync(join(root, 'public/manifest-sha256.txt.tsr'), 'stamp')

const bag = (name: string, audience: 'public' | 'private') =>
  runExport({ kind: 'export', root, out: join(root, 'dist'), bag: join(folder, name), audience })
const checked = (name: string) =>
  execFileSync('sha256sum', ['-c', '--quiet', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'], {
    cwd: join(folder, name),
  })
const textOf = (name: string): string =>
  readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')

test('a public bag holds what the site publishes, the stamp of its manifest too, and nothing that is withheld', async () => {
  assert.equal(await bag('public', 'public'), 0)
  checked('public')
  assert.ok(existsSync(join(folder, 'public/data/manifest-sha256.txt.tsr')))
  assert.ok(textOf('public').includes('It was opened.'))
  assert.ok(!textOf('public').includes('Nobody outside'))
})

test('a private bag holds the folder, and nothing that is made anew', async () => {
  mkdirSync(join(root, '.backfile/cache'), { recursive: true })
  writeFileSync(join(root, '.backfile/cache/files.jsonl'), 'remembered')
  assert.equal(await bag('private', 'private'), 0)
  checked('private')
  assert.deepEqual(readdirSync(join(folder, 'private/data/archive')).sort(), [
    'articles',
    'backfile.yaml',
    'public',
  ])
  assert.ok(existsSync(join(folder, 'private/data/archive/articles/kept.md')))
})

test('no bag takes the place of anything', async () => {
  const before = textOf('private')
  assert.equal(await bag('private', 'public'), 2)
  assert.equal(textOf('private'), before)
})

test('an archive that cannot be understood makes no bag', async () => {
  writeFileSync(join(root, 'backfile.yaml'), 'titel: A\n')
  assert.equal(await bag('broken', 'public'), 1)
  assert.deepEqual(readdirSync(folder).sort(), ['archive', 'private', 'public'])
})
