// The documentation is a site that Backfile makes: nothing is wrong with its pages, their links, and the places within them.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { test } from 'node:test'
import { makeDocsArchive } from '../../scripts/docs/site.ts'
import { makeFolder } from '../edge/disk/disk.ts'

test('the site of the documentation is sound, but that no article is in it', (t) => {
  const folder = makeFolder(t, {})
  makeDocsArchive(folder)
  const program = join(import.meta.dirname, '../../lib/cli/main.js')
  const { stdout } = spawnSync(process.execPath, [program, 'check', folder, '--json'], { encoding: 'utf8' })
  const problems = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.deepEqual(
    problems.map(({ code, message }) => (code === 'no-articles' ? code : message)),
    ['no-articles'],
  )
})
