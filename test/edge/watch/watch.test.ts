import assert from 'node:assert/strict'
import { appendFileSync, watch as fsWatch, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { isIgnored, watchArchive } from '../../../src/edge/watch/watch.ts'
import type { WatchOne } from '../../../src/edge/watch/watch-folders.ts'
import { addFiles, makeFolder } from '../disk/disk.ts'

type Told = readonly string[] | 'everything'

/** Watches a folder. What is told is read by writing one more file and hearing until that is told, too. */
async function watching(t: TestContext, root: string, watchOne?: WatchOne) {
  const told: Told[] = []
  const messages: string[] = []
  let tick = (): void => {}
  const watch = await watchArchive(
    root,
    join(root, 'dist'),
    {
      changed(paths) {
        told.push(paths === 'everything' ? paths : [...paths].sort())
        tick()
      },
      failed(message) {
        messages.push(message)
        tick()
      },
    },
    watchOne,
  )
  t.after(() => watch.close())
  const until = async (isThere: () => boolean): Promise<void> => {
    while (!isThere())
      await new Promise<void>((resolve) => {
        tick = resolve
      })
  }
  let marks = 0
  return {
    messages,
    untilEverything: () => until(() => told.includes('everything')),
    untilMessage: () => until(() => messages.length > 0),
    /** Every path told since the last question, in order; `'everything'` if that was told. */
    async told(folder = 'articles/'): Promise<Told> {
      // A mark that falls among everything is not told by its name; the next one is.
      const all: Told[] = []
      for (let isDone = false; !isDone; ) {
        const mark = `${folder}mark-${marks++}.txt`
        addFiles(root, { [mark]: '' })
        await until(() => told.some((batch) => batch === 'everything' || batch.includes(mark)))
        isDone = told.some((batch) => batch !== 'everything' && batch.includes(mark))
        all.push(...told.splice(0))
      }
      if (all.includes('everything')) return 'everything'
      return [...new Set(all.flat())].filter((path) => !/mark-\d+\.txt$/.test(path)).sort()
    },
  }
}

const LIMIT = { timeout: 60_000 }

test('files that are new, changed or gone are told by name, and nothing else is', LIMIT, async (t) => {
  const root = makeFolder(t, {
    'articles/a.txt': 'a',
    'articles/deep/er/b.txt': 'b',
    'templates/texts/en.json': '{}',
    'public/x.svg': '',
    'dist/index.html': '',
    'notes/a.txt': '',
  })
  const { told } = await watching(t, root)
  addFiles(root, { 'articles/a.txt': 'changed', 'articles/c.md': 'new' })
  assert.deepEqual(await told(), ['articles/a.txt', 'articles/c.md'])
  addFiles(root, { 'articles/deep/er/b.txt': 'changed' })
  rmSync(join(root, 'articles/a.txt'))
  assert.deepEqual(await told(), ['articles/a.txt', 'articles/deep/er/b.txt'])
  addFiles(root, {
    'articles/c.md.yaml': 'tags: []',
    'backfile.yaml': '',
    'names.yaml': '',
    'accessions.jsonl': '',
    'templates/texts/en.json': '{"a":1}',
    'public/x.svg': 'x',
  })
  assert.deepEqual(await told(), [
    'accessions.jsonl',
    'articles/c.md.yaml',
    'backfile.yaml',
    'names.yaml',
    'public/x.svg',
    'templates/texts/en.json',
  ])
  addFiles(root, {
    'dist/x.html': '',
    'articles/.c.md.swp': '',
    'articles/c.md~': '',
    'articles/#c.md#': '',
    'notes/a.txt': 'x',
    'notes.txt': '',
    '.git/HEAD': '',
  })
  assert.deepEqual(await told(), [])
})

test('no folder of a generated site is watched, wherever it lies', LIMIT, async (t) => {
  const root = makeFolder(t, {
    '2021/a.txt': 'a',
    'site/.backfile-manifest.json': '[]',
    'site/2021/index.html': '',
    'dist/2021/index.html': '',
  })
  const folders: string[] = []
  const watchOne: WatchOne = (folder, listener) => {
    folders.push(folder)
    return fsWatch(folder, listener)
  }
  const { told } = await watching(t, root, watchOne)
  assert.deepEqual(folders.sort(), [root, join(root, '2021')])
  addFiles(root, { 'site/2021/b.html': '', 'dist/b.html': '', '2021/b.txt': 'b' })
  assert.deepEqual(await told(''), ['2021/b.txt'])
})

test('a file that is saved through another one, or renamed, is told by its names', LIMIT, async (t) => {
  const root = makeFolder(t, { 'articles/a.txt': 'a', 'articles/b.txt': 'b' })
  const { told } = await watching(t, root)
  addFiles(root, { 'articles/.a.txt.tmp': 'new' })
  renameSync(join(root, 'articles/.a.txt.tmp'), join(root, 'articles/a.txt'))
  assert.deepEqual(await told(), ['articles/a.txt'])
  renameSync(join(root, 'articles/a.txt'), join(root, 'articles/a.txt~'))
  addFiles(root, { 'articles/a.txt': 'newer' })
  assert.deepEqual(await told(), ['articles/a.txt'])
  appendFileSync(join(root, 'articles/a.txt'), 'est')
  assert.deepEqual(await told(), ['articles/a.txt'])
  renameSync(join(root, 'articles/b.txt'), join(root, 'articles/c.txt'))
  assert.deepEqual(await told(), ['articles/b.txt', 'articles/c.txt'])
})

test(
  'a folder that comes, goes or is renamed is everything, and what is in it is watched',
  LIMIT,
  async (t) => {
    const root = makeFolder(t, { 'articles/a.txt': 'a', 'outside/in/b.txt': 'b' })
    const { told } = await watching(t, root)
    addFiles(root, { 'articles/new/deep/b.txt': 'b' })
    assert.equal(await told(), 'everything')
    assert.deepEqual(await told('articles/new/deep/'), [])
    renameSync(join(root, 'articles/new'), join(root, 'articles/moved'))
    assert.equal(await told(), 'everything')
    addFiles(root, { 'articles/moved/deep/b.txt': 'changed' })
    assert.deepEqual(await told(), ['articles/moved/deep/b.txt'])
    renameSync(join(root, 'outside/in'), join(root, 'articles/in'))
    assert.equal(await told(), 'everything')
    assert.deepEqual(await told('articles/in/'), [])
    rmSync(join(root, 'articles/in'), { recursive: true })
    addFiles(root, { 'articles/in/c.txt': 'c' })
    assert.equal(await told(), 'everything')
    addFiles(root, { 'articles/in/c.txt': 'changed' })
    assert.deepEqual(await told(), ['articles/in/c.txt'])
    symlinkSync('../outside', join(root, 'articles/link'))
    assert.deepEqual(await told(), ['articles/link'])
  },
)

test('a thousand files at once are everything, once', LIMIT, async (t) => {
  const root = makeFolder(t, { 'articles/a.txt': 'a' })
  const { told, untilEverything } = await watching(t, root)
  addFiles(
    root,
    Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`articles/f${i}.txt`, `Text ${i}`])),
  )
  await untilEverything()
  assert.equal(await told(), 'everything')
  assert.deepEqual(await told(), [])
})

test('the folder of the articles may go and come', LIMIT, async (t) => {
  const root = makeFolder(t, { 'articles/a.txt': 'a' })
  const { told } = await watching(t, root)
  rmSync(join(root, 'articles'), { recursive: true })
  assert.equal(await told(''), 'everything')
  addFiles(root, { 'b.txt': 'an archive without the folder' })
  assert.deepEqual(await told(''), ['b.txt'])
  addFiles(root, { 'articles/c.txt': 'c' })
  assert.equal(await told(), 'everything')
  addFiles(root, { 'articles/c.txt': 'changed', 'b.txt': 'changed' })
  assert.deepEqual(await told(), ['articles/c.txt'])
})

test('a root that is removed is waited for; when it is back, everything is told', LIMIT, async (t) => {
  const parent = makeFolder(t, { 'root/articles/a.txt': 'a' })
  const root = join(parent, 'root')
  const { told, messages, untilMessage, untilEverything } = await watching(t, root)
  rmSync(root, { recursive: true })
  await untilMessage()
  addFiles(parent, { 'root/articles/b.txt': 'b' })
  await untilEverything()
  assert.equal(await told(), 'everything')
  addFiles(root, { 'articles/b.txt': 'changed' })
  assert.deepEqual(await told(), ['articles/b.txt'])
  renameSync(root, join(parent, 'old'))
  mkdirSync(root)
  addFiles(root, { 'articles/c.txt': 'c' })
  await untilEverything()
  assert.equal(await told(), 'everything')
  assert.deepEqual(
    [...new Set(messages)],
    [`The folder "${root}" is gone; the last good site is served until it is back.`],
  )
})

test(
  'a system that is out of watches is looked through instead, and the limit is named',
  LIMIT,
  async (t) => {
    const root = makeFolder(t, { 'articles/a.txt': 'a', 'articles/in/b.txt': 'b' })
    let left = 1
    const watchOne: WatchOne = (folder, listener) => {
      if (left-- > 0) return fsWatch(folder, listener)
      throw Object.assign(new Error('no watches'), { code: 'ENOSPC', errno: -28 })
    }
    const { told, messages, untilEverything } = await watching(t, root, watchOne)
    await untilEverything()
    await told()
    addFiles(root, { 'articles/in/b.txt': 'changed by now' })
    assert.deepEqual(await told(), ['articles/in/b.txt'])
    assert.deepEqual(messages, [
      'The system watches no more folders, so they are looked through every second instead. On Linux, "sudo sysctl fs.inotify.max_user_watches=524288" raises the limit.',
    ])
  },
)

test('what cannot change the site is not watched', () => {
  const ignored = (path: string, hasArticlesFolder = true): boolean =>
    isIgnored(join('/r', path), '/r', '/r/dist', hasArticlesFolder)
  const watched = [
    '',
    'articles',
    'articles/a.txt',
    'articles/a.txt.yaml',
    'templates/x.eta',
    'templates/texts/en.json',
    'public/.well-known/x',
    'backfile.yaml',
    'names.yaml',
    'accessions.jsonl',
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
    'names.yaml/x',
  ]
  assert.deepEqual(
    [watched.filter((path) => ignored(path)), passed.filter((path) => !ignored(path))],
    [[], []],
  )
  assert.equal(ignored('2021/a.txt', false), false)
  assert.equal(ignored('2021/a.txt', true), true)
})
