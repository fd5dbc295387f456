import assert from 'node:assert/strict'
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { copyThemeFile, themeFiles } from '../../../../src/edge/disk/archive/theme-files.ts'
import { Refusal } from '../../../../src/edge/disk/system-error.ts'
import { makeFolder } from '../disk.ts'

const PACKAGE = join(import.meta.dirname, '../../../..')
const CARD = 'templates/partials/card.eta'

test('every file of the theme is listed, in order, and those that the archive has are marked', (t) => {
  const root = makeFolder(t, { [CARD]: 'mine', 'templates/partials/other.eta': 'not of the theme' })
  const files = themeFiles(root)
  const paths = files.map(({ path }) => path)
  assert.deepEqual(paths, [...paths].sort())
  for (const path of ['public/favicon.svg', 'templates/assets/site.css', 'templates/pages/article.eta'])
    assert.ok(paths.includes(path), path)
  for (const path of paths) assert.ok(existsSync(join(PACKAGE, path)), path)
  assert.deepEqual(
    files.filter(({ isOwn }) => isOwn),
    [{ path: CARD, isOwn: true }],
  )
})

test('a file is copied as it is, once', (t) => {
  const root = makeFolder(t, {})
  assert.equal(copyThemeFile(root, CARD), 'copied')
  assert.deepEqual(readFileSync(join(root, CARD)), readFileSync(join(PACKAGE, CARD)))
  assert.equal(copyThemeFile(root, CARD), 'already there')
  assert.deepEqual(
    themeFiles(root).filter(({ isOwn }) => isOwn),
    [{ path: CARD, isOwn: true }],
  )
})

test('nothing of the archive is overwritten, not even a link that leads nowhere', (t) => {
  const root = makeFolder(t, { [CARD]: 'mine', 'templates/pages/x.eta': '' })
  symlinkSync(join(root, 'gone'), join(root, 'templates/pages/home.eta'))
  assert.equal(copyThemeFile(root, CARD), 'already there')
  assert.equal(readFileSync(join(root, CARD), 'utf8'), 'mine')
  assert.equal(copyThemeFile(root, 'templates/pages/home.eta'), 'already there')
  assert.equal(existsSync(join(root, 'gone')), false)
})

test('what is no file of the theme is not copied', (t) => {
  const root = makeFolder(t, {})
  for (const path of [
    'package.json',
    'templates/../package.json',
    'templates/pages',
    '',
    '/etc/passwd',
    '..',
  ])
    assert.equal(copyThemeFile(root, path), 'unknown', path)
  assert.equal(existsSync(join(root, 'templates')), false)
})

test('no copy is written through a folder that leads out of the archive', (t) => {
  const [root, elsewhere] = [makeFolder(t, { 'a.txt': '' }), makeFolder(t)]
  symlinkSync(elsewhere, join(root, 'templates'))
  assert.throws(() => copyThemeFile(root, CARD), Refusal)
  assert.equal(existsSync(join(elsewhere, 'partials')), false)
})
