import assert from 'node:assert/strict'
import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { isIgnored, watchArchive } from '../../src/edge/watch.ts'
import { addFiles, makeFolder } from './disk.ts'

/** Watches a folder; gives a function that waits until these paths, at least, were told. */
async function watching(t: TestContext, root: string) {
  const told = new Set<string>()
  let tick = (): void => {}
  const watch = await watchArchive(root, join(root, 'dist'), {
    changed(paths) {
      for (const path of paths) told.add(path)
      tick()
    },
    failed: assert.fail,
  })
  t.after(() => watch.close())
  return async (...wanted: string[]): Promise<string[]> => {
    while (!wanted.every((path) => told.has(path)))
      await new Promise<void>((resolve) => {
        tick = resolve
      })
    const all = [...told].sort()
    told.clear()
    return all
  }
}

test('new, changed and removed files are told, in folders that are new, too', {
  timeout: 20_000,
}, async (t) => {
  const root = makeFolder(t, { 'articles/a.txt': 'a', 'dist/index.html': '' })
  const told = await watching(t, root)
  addFiles(root, { 'articles/a.txt': 'b', 'dist/x.html': '', 'articles/.a.txt.swp': '', 'notes.txt': '' })
  assert.deepEqual(await told('articles/a.txt'), ['articles/a.txt'])
  addFiles(root, { 'articles/new/b.txt': '', 'templates/pages/home.eta': '', 'backfile.yaml': '' })
  await told('articles/new/b.txt', 'templates/pages/home.eta', 'backfile.yaml')
  renameSync(join(root, 'articles/new'), join(root, 'articles/moved'))
  await told('articles/moved/b.txt')
  addFiles(root, { 'articles/moved/b.txt': 'changed' })
  await told('articles/moved/b.txt')
  rmSync(join(root, 'articles/a.txt'))
  await told('articles/a.txt')
})

test('what cannot change the site is not watched', () => {
  const ignored = (path: string, hasArticlesFolder = true): boolean =>
    isIgnored(join('/r', path), '/r', '/r/dist', hasArticlesFolder)
  const watched = [
    '',
    'articles',
    'articles/a.txt',
    'templates/x.eta',
    'public/.well-known/x',
    'backfile.yaml',
  ]
  const passed = [
    'dist',
    'dist/x',
    'node_modules',
    'articles/.a.swp',
    'articles/a.txt~',
    '.git/HEAD',
    'src',
    'articles/node_modules/x',
    'public/.git/x',
  ]
  assert.deepEqual(
    [watched.filter((path) => ignored(path)), passed.filter((path) => !ignored(path))],
    [[], []],
  )
  assert.equal(ignored('2021/a.txt', false), false)
  assert.equal(ignored('2021/a.txt', true), true)
})
