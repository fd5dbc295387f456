import assert from 'node:assert/strict'
import { existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { createHands } from '../../src/edge/hands.ts'
import { makeFolder } from './disk.ts'

test('whatever was not read is said after the articles, the parts of the theme included', async (t) => {
  const root = makeFolder(t, {
    'articles/a.txt': 'a',
    'articles/scan.pdf': '',
    'templates/readme.txt': '',
    'public/x.txt': 'x',
  })
  symlinkSync('nowhere', join(root, 'public/y.txt'))
  const hands = createHands({ root, out: join(root, 'dist'), write: true, progress: assert.fail })
  const said: string[] = []
  for (const found of await hands.findArticles())
    said.push('diagnostic' in found ? `${found.diagnostic.code} ${found.diagnostic.at.path}` : found.path)
  assert.deepEqual(said, [
    'articles/a.txt',
    'other-kind-of-file articles/scan.pdf',
    'not-a-template templates/readme.txt',
    'dangling-link public/y.txt',
  ])
})

test('hands that only check open no site; hands that let go leave none', async (t) => {
  const root = makeFolder(t, { 'articles/a.txt': 'a' })
  const out = join(root, 'dist')
  const checking = createHands({ root, out, write: false, progress: assert.fail })
  assert.equal(await checking.openSite(), undefined)
  await checking.abandon()

  const writing = createHands({ root, out, write: true, progress: assert.fail })
  const site = await writing.openSite()
  await site?.put({ path: 'index.html', content: 'home' })
  await writing.abandon()
  await assert.rejects(async () => site?.commit(), /abandoned/)
  assert.equal(existsSync(out), false)
})

test('hands that do not trust the system read everything, whatever its times say', async (t) => {
  const root = makeFolder(t, {
    'articles/a.txt': 'a',
    'articles/a.txt.yaml': 'title: A',
    'public/x.txt': 'x',
  })
  const later = Date.now() + 3_600_000
  t.mock.method(Date, 'now', () => later)
  for (const stat of [true, false]) {
    const hands = createHands({ root, out: join(root, 'dist'), write: true, stat, progress: assert.fail })
    const found = [...(await hands.findArticles()), ...(await hands.findPublic())]
    const mine = found.filter((it) => 'path' in it && ['articles/a.txt', 'x.txt'].includes(it.path))
    assert.deepEqual(
      mine.map((it) => 'stamp' in it && it.stamp !== ''),
      [stat, stat],
    )
  }
})
