import assert from 'node:assert/strict'
import { existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { createSystem } from '../../src/edge/system.ts'
import { makeFolder } from './disk/disk.ts'

test('whatever was not read is said: after the articles, with the theme and with the public files', async (t) => {
  const root = makeFolder(t, {
    'articles/a.txt': 'a',
    'articles/scan.pdf': '',
    'templates/readme.txt': '',
    'public/x.txt': 'x',
  })
  symlinkSync('nowhere', join(root, 'public/y.txt'))
  const system = createSystem({ root, out: join(root, 'dist'), write: true, progress: assert.fail })
  const words = ({ code, at }: Diagnostic) => `${code} ${at.path}`
  const findings = await system.findArticles('everything')
  assert.deepEqual(
    findings.map((found) => ('diagnostic' in found ? words(found.diagnostic) : found.path)),
    ['articles/a.txt', 'other-kind-of-file articles/scan.pdf'],
  )
  assert.deepEqual((await system.readTheme()).diagnostics.map(words), ['not-a-template templates/readme.txt'])
  assert.deepEqual((await system.findPublic()).diagnostics.map(words), ['dangling-link public/y.txt'])
})

test('systems that only check open no site; systems that let go leave none', async (t) => {
  const root = makeFolder(t, { 'articles/a.txt': 'a' })
  const out = join(root, 'dist')
  const checking = createSystem({ root, out, write: false, progress: assert.fail })
  assert.equal(await checking.openSite(), undefined)
  await checking.abandon()

  const writing = createSystem({ root, out, write: true, progress: assert.fail })
  const site = await writing.openSite()
  await site?.put({ path: 'index.html', content: 'home' })
  await writing.abandon()
  await assert.rejects(async () => site?.commit(), /abandoned/)
  assert.equal(existsSync(out), false)
})

test('systems that do not trust the system read everything, whatever its times say', async (t) => {
  const root = makeFolder(t, {
    'articles/a.txt': 'a',
    'articles/a.txt.yaml': 'title: A',
    'public/x.txt': 'x',
  })
  const later = Date.now() + 3_600_000
  t.mock.method(Date, 'now', () => later)
  for (const stat of [true, false]) {
    const system = createSystem({ root, out: join(root, 'dist'), write: true, stat, progress: assert.fail })
    const found = [...(await system.findArticles('everything')), ...(await system.findPublic()).value]
    const mine = found.filter((it) => 'path' in it && ['articles/a.txt', 'x.txt'].includes(it.path))
    assert.deepEqual(
      mine.map((it) => 'stamp' in it && it.stamp !== ''),
      [stat, stat],
    )
  }
})
