import assert from 'node:assert/strict'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { archiveFolder, whyNot } from '../../../src/edge/disk/archive-folder.ts'
import { makeFolder } from './disk.ts'

test('an archive has its articles in articles/, or in itself when there is no such folder', (t) => {
  const base = makeFolder(t, { 'site/articles/a.txt': '', 'bare/a.txt': '' })
  assert.deepEqual(archiveFolder(join(base, 'site'), join(base, 'site/new/dist')), {
    root: join(base, 'site'),
    out: join(base, 'site/new/dist'),
    articles: join(base, 'site/articles'),
    prefix: 'articles/',
  })
  assert.deepEqual(archiveFolder(join(base, 'bare'), join(base, 'dist')), {
    root: join(base, 'bare'),
    out: join(base, 'dist'),
    articles: join(base, 'bare'),
    prefix: '',
  })
})

test('a build is refused, in words, where it would have no source or overwrite it', (t) => {
  const base = makeFolder(t, {
    'site/articles/a.txt': '',
    'site/dist/CNAME': '',
    'bare/2021/deep/a.txt': '',
    'bare/docs/page.html': '',
    'bare/built/.backfile-manifest.json': '[]',
    'bare/built/feed.txt': '',
    'file.txt': '',
  })
  symlinkSync('site', join(base, 'link'))
  const at = (path: string): string => join(base, path)
  const quoted = (path: string): string => `"${at(path)}"`
  const cases: [root: string, out: string, reason: string | undefined][] = [
    ['site', 'site/dist', undefined],
    ['site', 'elsewhere', undefined],
    ['bare', 'bare/dist', undefined],
    ['bare', 'bare/docs', undefined],
    ['bare', 'bare/built', undefined],
    ['none', 'out', `There is no folder ${quoted('none')}.`],
    ['file.txt', 'out', `${quoted('file.txt')} is a file; an archive is a folder.`],
    ['site', 'file.txt', `The output folder ${quoted('file.txt')} is a file.`],
    [
      'site',
      'site',
      `The output folder ${quoted('site')} holds the archive itself: building would overwrite its sources.`,
    ],
    [
      'link',
      'site',
      `The output folder ${quoted('site')} holds the archive itself: building would overwrite its sources.`,
    ],
    [
      'site',
      '',
      `The output folder "${base}" holds the archive itself: building would overwrite its sources.`,
    ],
    [
      'site',
      'link/articles',
      `The output folder ${quoted('link/articles')} lies in articles/, among the archive's sources.`,
    ],
    [
      'site',
      'site/public/x',
      `The output folder ${quoted('site/public/x')} lies in public/, among the archive's sources.`,
    ],
    ['bare', 'bare/2021', `The output folder ${quoted('bare/2021')} holds articles of the archive.`],
  ]
  assert.deepEqual(
    cases.map(([root, out]) => [root, out, whyNot(at(root), at(out))]),
    cases,
  )
})
