// Same input, same bytes: on any day, in any time zone, in any folder.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { type TestContext, test } from 'node:test'

const ROOT = join(import.meta.dirname, '../..')
const PROGRAM = join(ROOT, 'lib/cli/main.js')

/** The sample archive in a folder of its own, its files as old as `seconds` since 1970 says. */
function copyOfSample(t: TestContext, name: string, seconds: number): string {
  const parent = mkdtempSync(join(tmpdir(), 'backfile-same-'))
  t.after(() => rmSync(parent, { recursive: true, force: true }))
  const root = join(parent, name)
  for (const part of ['articles', 'backfile.yaml', 'public'])
    cpSync(join(ROOT, part), join(root, part), { recursive: true })
  for (const file of filesIn(join(root, 'articles')))
    utimesSync(join(root, 'articles', file), seconds, seconds)
  return root
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

function build(root: string, env: Readonly<Record<string, string>>): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, 'build', root, '--json'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  assert.equal(status, 0, stdout + stderr)
  return stdout
}

test('two builds of the sample archive in other folders, zones and locales are equal byte for byte', (t) => {
  const here = copyOfSample(t, 'archive', 0)
  const there = copyOfSample(t, 'بایگانی another', 1_700_000_000)
  const said = build(here, { TZ: 'Pacific/Kiritimati', LC_ALL: 'C', LANG: 'C' })
  const saidThere = build(there, { TZ: 'America/Anchorage', LC_ALL: 'tr_TR.UTF-8', LANG: 'fa_AF.UTF-8' })
  assert.equal(saidThere, said)
  const files = filesIn(join(here, 'dist'))
  assert.deepEqual(filesIn(join(there, 'dist')), files)
  assert.ok(files.length > 150, 'the whole site is there')
  for (const file of files) {
    assert.ok(readFileSync(join(here, 'dist', file)).equals(readFileSync(join(there, 'dist', file))), file)
  }
})
