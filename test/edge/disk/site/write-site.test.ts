import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { MANIFEST } from '../../../../src/edge/disk/site/manifest.ts'
import { openSite } from '../../../../src/edge/disk/site/write-site.ts'
import { Refusal } from '../../../../src/edge/disk/system-error.ts'
import { addFiles, makeFolder, readTree, type Tree } from '../disk.ts'

/** Builds a site of these files; gives the summary and each problem as `code path`. */
async function build(out: string, tree: Tree) {
  const site = openSite(out)
  for (const [path, content] of Object.entries(tree)) await site.put({ path, content })
  const { summary, diagnostics } = await site.commit()
  return { ...summary, problems: diagnostics.map(({ code, at }) => `${code} ${at.path}`) }
}

/** The site on the disk without the manifest. */
function siteOf(out: string): Record<string, string> {
  const { [MANIFEST]: _, ...site } = readTree(out)
  return site
}

const leftovers = (folder: string): string[] => readdirSync(folder).filter((name) => name.includes('staging'))

test('a first build makes the whole site, its manifest and nothing else', async (t) => {
  const base = makeFolder(t)
  const out = join(base, 'deep/dist')
  assert.deepEqual(
    await build(out, { 'index.html': 'home', 'a/b/index.html': 'b', 'x.bin': new Uint8Array([1]) }),
    {
      written: 3,
      kept: 0,
      removed: 0,
      problems: [],
    },
  )
  assert.deepEqual(readTree(base), {
    'deep/dist/.backfile-manifest.json': '[\n "a/b/index.html",\n "index.html",\n "x.bin"\n]\n',
    'deep/dist/a/b/index.html': 'b',
    'deep/dist/index.html': 'home',
    'deep/dist/x.bin': '\u0001',
  })
  assert.deepEqual(readdirSync(join(base, 'deep')), ['dist'])
})

test('nothing is visible before the commit, nor after the build is given up', async (t) => {
  const base = makeFolder(t)
  const out = join(base, 'dist')
  const first = openSite(out)
  await first.put({ path: 'index.html', content: 'one' })
  assert.equal(existsSync(out), false)
  await first.abandon()
  assert.deepEqual(readdirSync(base), [])

  await build(out, { 'index.html': 'one', 'old.html': '' })
  const second = openSite(out)
  await second.put({ path: 'index.html', content: 'two' })
  assert.equal(readFileSync(join(out, 'index.html'), 'utf8'), 'one')
  await second.abandon()
  assert.deepEqual(siteOf(out), { 'index.html': 'one', 'old.html': '' })
  assert.deepEqual(leftovers(out), [])
})

test('a file that stays the same is not touched', async (t) => {
  const out = join(makeFolder(t), 'dist')
  const tree = { 'index.html': 'home', 'a/index.html': 'a', 'b/index.html': 'b' }
  await build(out, tree)
  const long = new Date('2001-02-03T04:05:06Z')
  const files = [MANIFEST, ...Object.keys(tree)].map((path) => join(out, path))
  for (const file of files) utimesSync(file, long, long)
  const before = files.map((file) => statSync(file))

  assert.deepEqual(await build(out, tree), { written: 0, kept: 3, removed: 0, problems: [] })
  assert.deepEqual(
    files.map((file) => [statSync(file).ino, statSync(file).mtimeMs, statSync(file).ctimeMs]),
    before.map(({ ino, mtimeMs, ctimeMs }) => [ino, mtimeMs, ctimeMs]),
  )

  assert.deepEqual(await build(out, { ...tree, 'a/index.html': 'A' }), {
    written: 1,
    kept: 2,
    removed: 0,
    problems: [],
  })
  assert.equal(statSync(join(out, 'b/index.html')).mtimeMs, long.getTime())
})

test('a file that was changed behind our back is put right', async (t) => {
  const out = join(makeFolder(t), 'dist')
  await build(out, { 'index.html': 'home' })
  writeFileSync(join(out, 'index.html'), 'HOME')
  assert.equal((await build(out, { 'index.html': 'home' })).written, 1)
  assert.deepEqual(siteOf(out), { 'index.html': 'home' })
})

test('files of earlier builds go, with the folders that they leave empty; all others stay', async (t) => {
  const out = join(makeFolder(t), 'dist')
  await build(out, { 'index.html': '', 'a/b/c/index.html': '', 'd/index.html': '' })
  addFiles(out, { CNAME: 'example.org', 'd/own.txt': 'own', 'empty/': '' })
  assert.deepEqual(await build(out, { 'index.html': '' }), { written: 0, kept: 1, removed: 2, problems: [] })
  assert.deepEqual(siteOf(out), { 'index.html': '', CNAME: 'example.org', 'd/own.txt': 'own' })
  assert.deepEqual(readdirSync(out).sort(), [MANIFEST, 'CNAME', 'd', 'empty', 'index.html'])
})

test("a path that somebody else's file holds is a problem, and the file stays", async (t) => {
  const base = makeFolder(t, {
    'dist/index.html': 'theirs',
    'dist/same.html': 'same',
    'dist/folder/x.txt': 'theirs',
    'dist/file': 'theirs',
    'vault/index.html': 'theirs',
  })
  const out = join(base, 'dist')
  symlinkSync('../vault', join(out, 'link'))
  const tree = {
    'index.html': 'ours',
    'same.html': 'same',
    folder: 'ours',
    'file/index.html': 'ours',
    'file/again.html': 'ours',
    'link/index.html': 'ours',
    'new.html': 'ours',
  }
  assert.deepEqual(await build(out, tree), {
    written: 1,
    kept: 1,
    removed: 0,
    problems: [
      'output-not-ours index.html',
      'output-not-ours folder',
      'output-not-ours file',
      'output-not-ours link',
    ],
  })
  assert.deepEqual(JSON.parse(readFileSync(join(out, MANIFEST), 'utf8')), ['new.html', 'same.html'])
  await build(out, {})
  assert.deepEqual(readTree(base), {
    'dist/.backfile-manifest.json': '[]\n',
    'dist/index.html': 'theirs',
    'dist/folder/x.txt': 'theirs',
    'dist/file': 'theirs',
    'vault/index.html': 'theirs',
  })
})

test('what is removed is never looked for behind a link', async (t) => {
  const base = makeFolder(t, { 'vault/index.html': 'theirs' })
  const out = join(base, 'dist')
  await build(out, { 'index.html': '', 'tags/index.html': '' })
  rmSync(join(out, 'tags'), { recursive: true })
  symlinkSync('../vault', join(out, 'tags'))
  assert.equal((await build(out, { 'index.html': '' })).removed, 0)
  assert.equal(readFileSync(join(base, 'vault/index.html'), 'utf8'), 'theirs')
  assert.ok(lstatSync(join(out, 'tags')).isSymbolicLink())
})

test('a file of ours may become a folder, and a folder of ours a file', async (t) => {
  const out = join(makeFolder(t), 'dist')
  const one = { a: 'file', 'b/c/index.html': 'c', 'b/d.html': 'd' }
  const two = { 'a/b/index.html': 'b', b: 'file' }
  await build(out, one)
  assert.deepEqual(await build(out, two), { written: 2, kept: 0, removed: 3, problems: [] })
  assert.deepEqual(siteOf(out), two)
  assert.deepEqual(await build(out, one), { written: 3, kept: 0, removed: 2, problems: [] })
  assert.deepEqual(siteOf(out), one)
})

test('one build cannot make a path both a file and a folder', async (t) => {
  const out = join(makeFolder(t), 'dist')
  const clash = { tags: 'file', 'tags/index.html': 'page', 'x/y.html': 'page', x: 'file' }
  for (let again = 0; again < 2; again++) {
    assert.deepEqual((await build(out, clash)).problems, ['output-clash tags/index.html', 'output-clash x'])
    assert.deepEqual(siteOf(out), { tags: 'file', 'x/y.html': 'page' })
  }
})

test('a path that leads out of the site, or into our own files, is a fault of the caller', async (t) => {
  const site = openSite(join(makeFolder(t), 'dist'))
  for (const path of ['../x', '/x', 'a/../../x', '', 'a//b', './a', 'a\0b', MANIFEST, '.backfile-staging/x'])
    await assert.rejects(site.put({ path, content: '' }), /is not a path inside the site/)
  await site.abandon()
  await assert.rejects(site.put({ path: 'a', content: '' }), /is closed/)
  await assert.rejects(site.commit(), /before/)
})

test('a damaged or hostile manifest lists nothing', async (t) => {
  const base = makeFolder(t, { 'precious.txt': 'p' })
  const out = join(base, 'dist')
  for (const manifest of ['{', '{"a":1}', '[1]', '["../precious.txt"]', '']) {
    addFiles(out, { [MANIFEST]: manifest, 'index.html': 'theirs' })
    assert.deepEqual((await build(out, { 'index.html': 'ours' })).problems, ['output-not-ours index.html'])
  }
  assert.equal(readFileSync(join(base, 'precious.txt'), 'utf8'), 'p')
})

test('the last of two files for one path is the one that is written', async (t) => {
  const out = join(makeFolder(t), 'dist')
  for (const last of ['new site', 'changed', 'changed']) {
    const site = openSite(out)
    await site.put({ path: 'a', content: 'first' })
    await site.put({ path: 'a', content: last })
    await site.commit()
    assert.deepEqual(siteOf(out), { a: last })
  }
})

test('two builds cannot write to one folder at a time; a dead one is no hindrance', async (t) => {
  const base = makeFolder(t)
  const out = join(base, 'dist')
  for (const stage of ['new folder', 'existing folder']) {
    const first = openSite(out)
    assert.throws(
      () => openSite(out),
      (error) => error instanceof Refusal && /^Another build \(process \d+\) is writing/.test(error.message),
      stage,
    )
    await first.commit()
  }

  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  const lock = join(out, '.backfile-staging/lock')
  addFiles(out, { '.backfile-staging/lock': `${other.pid}\n`, '.backfile-staging/0': 'half' })
  assert.throws(() => openSite(out), /Another build/)
  other.kill('SIGKILL')
  await new Promise((resolve) => other.once('exit', resolve))
  await build(out, { 'index.html': '' })
  assert.equal(existsSync(lock), false)

  const dead = [`${process.pid}`, '', 'nonsense', '999999999']
  for (const id of dead) {
    addFiles(out, { '.backfile-staging/lock': id })
    await build(out, {})
  }
  addFiles(base, { '.dist.backfile-staging/lock': '999999999', '.dist.backfile-staging/site/index.html': '' })
  await build(out, {})
  assert.deepEqual(readdirSync(base), ['dist'])
  assert.deepEqual(leftovers(out), [])
})

test('a folder that cannot be written is a refusal in words', (t) => {
  const base = makeFolder(t, { file: '' })
  assert.throws(
    () => openSite(join(base, 'file/dist')),
    (error) => error instanceof Refusal && /could not be opened: file already exists\.$/.test(error.message),
  )
})

test('for every sequence of builds the site is what was put last, and what others wrote stays', async (t) => {
  const path = fc.constantFrom(
    'index.html',
    'a',
    'a/x.html',
    'a/b/y.html',
    'b',
    'b/z.html',
    'c/index.html',
    'd',
  )
  const content = fc.constantFrom('', 'one', 'two')
  const step = fc.record({
    put: fc.array(fc.tuple(path, content), { maxLength: 8 }),
    end: fc.constantFrom('commit', 'commit', 'abandon'),
    foreign: fc.constantFrom('', 'own.txt', 'a/own.txt', 'c/own.txt'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
      const folder = makeFolder(t)
      const out = join(folder, 'dist')
      let model: Record<string, string> = {}
      const theirs = new Map<string, string>()
      for (const { put, end, foreign } of steps) {
        const site = openSite(out)
        const next: Record<string, string> = {}
        const claimed = new Set<string>()
        for (const [path, content] of put) {
          await site.put({ path, content })
          const meets = (other: string): boolean =>
            other.startsWith(`${path}/`) || path.startsWith(`${other}/`)
          if ([...claimed].some(meets)) continue
          claimed.add(path)
          if (![...theirs.keys()].some(meets)) next[path] = content
        }
        if (end === 'commit') {
          await site.commit()
          model = next
        } else await site.abandon()
        if (existsSync(out)) assert.deepEqual(siteOf(out), { ...model, ...Object.fromEntries(theirs) })
        const parent = join(out, dirname(foreign))
        if (foreign !== '' && existsSync(parent) && statSync(parent).isDirectory()) {
          addFiles(out, { [foreign]: 'theirs' })
          theirs.set(foreign, 'theirs')
        }
      }
      rmSync(folder, { recursive: true })
    }),
    { numRuns: 150 },
  )
})

/** Three sites of which each page leads to others; what changes is spread over all of them. */
function linkedSite(version: number): Record<string, string> {
  const articles = Array.from({ length: 8 }, (_, i) => i + version * 3)
  const link = (path: string): string => `<a href="/${path}">`
  const page = (links: readonly string[]): string => `v${version} ${links.map(link).join(' ')}`
  const site: Record<string, string> = {
    'index.html': page(['tags/index.html', 'assets/style.css', 'feed.xml', 'search/index.html']),
    'search/index.html': page(['pagefind/entry.json']),
    'pagefind/entry.json': page([
      `pagefind/${version}.fragment`,
      ...articles.map((i) => `articles/${i}.html`),
    ]),
    [`pagefind/${version}.fragment`]: '',
    'assets/style.css': `/* ${version} */`,
    'feed.xml': page(articles.map((i) => `articles/${i}.html`)),
    'tags/index.html': page([`tags/${version}/index.html`]),
    [`tags/${version}/index.html`]: page(articles.map((i) => `articles/${i}.html`)),
  }
  for (const i of articles) site[`articles/${i}.html`] = page(['index.html', 'tags/index.html'])
  return site
}

/** Links from the home page on that lead nowhere. */
function brokenLinks(out: string): string[] {
  const broken: string[] = []
  const seen = new Set(['index.html'])
  for (const path of seen) {
    const file = join(out, path)
    if (!existsSync(file)) broken.push(path)
    else
      for (const [, to = ''] of readFileSync(file, 'utf8').matchAll(/href="\/([^"]*)"/g))
        seen.add(posix.normalize(to))
  }
  return broken
}

const WRITER = join(import.meta.dirname, '../../../../src/edge/disk/site/write-site.ts')

/** Commits the third site in a process of its own that is killed at the nth change of the disk. */
function commitAndDie(out: string, nth: number): 'died' | 'finished' {
  const program = `
    import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    const { openSite } = await import(${JSON.stringify(WRITER)})
    const site = openSite(${JSON.stringify(out)})
    for (const [path, content] of Object.entries(${JSON.stringify(linkedSite(1))})) await site.put({ path, content })
    let changes = 0
    for (const name of ['renameSync', 'unlinkSync', 'rmdirSync', 'mkdirSync', 'writeFileSync', 'rmSync']) {
      const real = fs[name]
      fs[name] = (...args) => {
        if (changes++ === ${nth}) process.kill(process.pid, 'SIGKILL')
        return real(...args)
      }
    }
    syncBuiltinESMExports()
    await site.commit()`
  const { signal, status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', program],
    { encoding: 'utf8' },
  )
  if (signal === 'SIGKILL') return 'died'
  assert.equal(status, 0, stderr)
  return 'finished'
}

test('a build killed at any moment leaves a site whose every link works, and the next build finishes', async (t) => {
  const base = makeFolder(t)
  const out = join(base, 'dist')
  let deaths = 0
  for (let nth = 0; ; nth += nth < 4 ? 1 : 4) {
    rmSync(out, { recursive: true, force: true })
    await build(out, linkedSite(0))
    assert.deepEqual(brokenLinks(out), [])
    if (commitAndDie(out, nth) === 'finished') break
    deaths += 1
    assert.deepEqual(brokenLinks(out), [], `killed at change ${nth}`)
    assert.deepEqual((await build(out, linkedSite(2))).problems, [])
    assert.deepEqual(siteOf(out), linkedSite(2))
    assert.deepEqual(leftovers(out), [])
  }
  assert.ok(deaths > 8)
})

test('a first build killed at any moment leaves no site or the whole of it', async (t) => {
  const base = makeFolder(t)
  const out = join(base, 'dist')
  for (let nth = 0; ; nth++) {
    rmSync(out, { recursive: true, force: true })
    const end = commitAndDie(out, nth)
    if (existsSync(out)) assert.deepEqual(siteOf(out), linkedSite(1))
    if (end === 'finished') break
    await build(out, linkedSite(2))
    assert.deepEqual(siteOf(out), linkedSite(2))
    assert.deepEqual(readdirSync(base), ['dist'])
  }
})

test('an output folder that is a link is written where it leads', async (t) => {
  const base = makeFolder(t)
  mkdirSync(join(base, 'www'))
  symlinkSync('www', join(base, 'dist'))
  await build(join(base, 'dist'), { 'index.html': 'home' })
  assert.deepEqual(siteOf(join(base, 'www')), { 'index.html': 'home' })
})
