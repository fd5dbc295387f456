import assert from 'node:assert/strict'
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { MANIFEST, writeManifest } from '../../../src/edge/disk/site/manifest.ts'
import { forgetfulSiteMemory, openSiteMemory } from '../../../src/edge/memory/site-memory.ts'
import type { BuildReport } from '../../../src/pipeline/report.ts'
import { sha256 } from '../../../src/value/digest.ts'
import { makeFolder } from '../disk/disk.ts'

const REPORT: BuildReport = {
  articles: 1,
  pages: 2,
  diagnostics: [],
  written: true,
  files: { written: 2, kept: 0, removed: 0 },
  seconds: { read: 0, assemble: 0, render: 0, index: 0, write: 0 },
  total: 0,
}
const FILES = { 'index.html': 'home', 'a/index.html': 'a' }

/** Writes the manifest of a site. */
function list(out: string, paths: readonly string[]): void {
  writeManifest(out, paths, join(out, 'spare'))
}

/** A site of two files that was written and is remembered to be made of `inputs`. */
function written(t: TestContext) {
  const root = makeFolder(
    t,
    Object.fromEntries(Object.entries(FILES).map(([p, text]) => [`dist/${p}`, text])),
  )
  const [out, file] = [join(root, 'dist'), join(root, 'cache/site')]
  list(out, Object.keys(FILES))
  const memory = openSiteMemory(out, file, 'p')
  memory.written(new Map(Object.entries(FILES).map(([path, text]) => [path, sha256(text)])))
  memory.remember('inputs', REPORT)
  return { out, file, memory, home: join(out, 'index.html') }
}

test('an untouched site is known, to the same and to the next process', (t) => {
  const { out, file, memory } = written(t)
  for (const each of [memory, openSiteMemory(out, file, 'p')]) {
    assert.deepEqual(each.unchanged('inputs'), REPORT)
    assert.equal(each.unchanged('other'), undefined)
    assert.equal(each.unchanged(''), undefined)
    assert.deepEqual(
      [
        each.holds('index.html', sha256('home')),
        each.holds('index.html', sha256('other')),
        each.holds('none.html', sha256('home')),
      ],
      [true, false, false],
    )
  }
})

test('a site is not known any more when the list of its files is another one, or gone', (t) => {
  for (const harm of [
    (out: string) => list(out, ['index.html']),
    (out: string) => rmSync(join(out, MANIFEST)),
  ]) {
    const { out, file } = written(t)
    harm(out)
    assert.equal(openSiteMemory(out, file, 'p').unchanged('inputs'), undefined)
  }
})

describe('a site is not known any more when one of its files', () => {
  const harms: Readonly<Record<string, (file: string) => void>> = {
    'was written to': (file) => writeFileSync(file, 'by hand'),
    'was written to with as many bytes and its old times': (file) => {
      writeFileSync(file, 'HOME')
      utimesSync(file, 1, 1)
    },
    'is missing': (file) => rmSync(file),
    'is a folder': (file) => {
      rmSync(file)
      mkdirSync(file)
    },
  }
  for (const [what, harm] of Object.entries(harms))
    test(what, (t) => {
      const { out, file, home } = written(t)
      harm(home)
      const memory = openSiteMemory(out, file, 'p')
      assert.equal(memory.unchanged('inputs'), undefined)
      assert.equal(memory.holds('index.html', sha256('home')), false)
      assert.equal(memory.holds('a/index.html', sha256('a')), true)
    })
})

test('what a site is made of counts for that site only', (t) => {
  const { out, file, memory } = written(t)
  memory.written(new Map([['index.html', sha256('home')]]))
  for (const each of [memory, openSiteMemory(out, file, 'p')])
    assert.equal(each.unchanged('inputs'), undefined)
})

test('names with tabs and line feeds in them are names like others', (t) => {
  const names = ['a\tb.txt', 'c\nd.txt', ...Array.from({ length: 600 }, (_, i) => `${i}.txt`)]
  const root = makeFolder(t, Object.fromEntries(names.map((name) => [`dist/${name}`, name])))
  const [out, file] = [join(root, 'dist'), join(root, 'site')]
  list(out, names)
  const memory = openSiteMemory(out, file, 'p')
  memory.written(new Map(names.map((name) => [name, sha256(name)])))
  memory.remember('inputs', REPORT)
  const again = openSiteMemory(out, file, 'p')
  assert.deepEqual(
    names.filter((name) => !again.holds(name, sha256(name))),
    [],
  )
  assert.deepEqual(again.unchanged('inputs'), REPORT)
})

test('where it cannot be kept, it is for this process alone; and one that forgets knows nothing', (t) => {
  const root = makeFolder(t, { 'dist/index.html': 'home', file: '' })
  const [out, file] = [join(root, 'dist'), join(root, 'file/site')]
  list(out, ['index.html'])
  const memory = openSiteMemory(out, file, 'p')
  memory.written(new Map([['index.html', sha256('home')]]))
  memory.remember('inputs', REPORT)
  assert.deepEqual(memory.unchanged('inputs'), REPORT)
  assert.equal(openSiteMemory(out, file, 'p').unchanged('inputs'), undefined)

  const forgetful = forgetfulSiteMemory()
  forgetful.written(new Map([['index.html', sha256('home')]]))
  forgetful.remember('inputs', REPORT)
  assert.equal(forgetful.holds('index.html', sha256('home')), false)
  assert.equal(forgetful.unchanged('inputs'), undefined)
})
