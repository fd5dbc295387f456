// What a new archive begins with, and a new article: they are sound, and nothing that is there is written over.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readSidecar } from '../../src/article/fields/sidecar.ts'
import { readCommandLine } from '../../src/cli/command-line.ts'
import { newArticle, newSidecar, STARTER } from '../../src/cli/starter.ts'
import { writeNewFile } from '../../src/edge/disk/new-files.ts'
import { Refusal } from '../../src/edge/disk/system-error.ts'
import { makeFolder } from '../edge/disk/disk.ts'
import { buildInMemory } from '../support/memory-site.ts'

test('the archive to begin with is built without a remark, by settings that are understood', async () => {
  const files = new Map(STARTER)
  const articles = new Map(STARTER.filter(([path]) => path.startsWith('articles/')))
  const commented = files.get('backfile.yaml') ?? ''
  // The settings that are commented out are understood as well, but for their examples.
  for (const config of [commented, commented.replace(/^# (\w+:)/gm, '$1').replace(' …', '')]) {
    const { report, outputs } = await buildInMemory(articles, { config, sidecars: new Map() })
    assert.deepEqual([report.diagnostics, report.articles], [[], 1])
    assert.ok(outputs.has('2021/05/03/footbridge-at-lower-sedge-opens/index.html'))
  }
  assert.match(files.get('.gitignore') ?? '', /^dist\/$/m)
  assert.match(files.get('.gitattributes') ?? '', /^accessions\.jsonl merge=union$/m)
  assert.match(files.get('.gitattributes') ?? '', /^articles\/\*\* -text$/m)
})

test('a new article says its headline, whatever signs are in it, and when it was collected; nothing else', async () => {
  for (const headline of ['Rain: "again"', "It's #1 & {more}", 'باران']) {
    const articles = new Map([['articles/a.md', newArticle(headline, '2026-01-02')]])
    const { outputs, report } = await buildInMemory(articles)
    const record = JSON.parse(outputs.get('data/articles.jsonl') ?? '{}')
    // A key that is left open gives nothing, not even an empty value of its own.
    assert.deepEqual([record.headline.value, record.collected.at, record.extra], [headline, '2026-01-02', {}])
    assert.deepEqual(report.diagnostics.map(({ code }) => code).toSorted(), ['no-date', 'no-text'])
  }
})

test('a new sidecar says when its file was collected, also with every line of it in use', () => {
  const text = newSidecar('articles/2021/a.txt.yaml', '2026-01-02')
  assert.match(
    text,
    /^# yaml-language-server: \$schema=\.\.\/\.\.\/\.backfile\/schemas\/sidecar\.schema\.json\n/,
  )
  for (const written of [text, text.replace(/^# (\w+:)/gm, '$1')]) {
    const { value, diagnostics } = readSidecar({ path: 'articles/a.txt.yaml', text: written })
    assert.deepEqual(diagnostics, [])
    assert.deepEqual(value?.given.values.collected?.value.at, '2026-01-02')
  }
})

test('nothing is written over, and a file in the way is told', (t) => {
  const root = makeFolder(t, { 'a.txt': 'mine', b: 'a file' })
  assert.equal(writeNewFile(root, 'a.txt', 'ours'), false)
  assert.equal(readFileSync(join(root, 'a.txt'), 'utf8'), 'mine')
  assert.equal(writeNewFile(root, 'c/d.txt', 'ours'), true)
  assert.equal(readFileSync(join(root, 'c/d.txt'), 'utf8'), 'ours')
  assert.throws(() => writeNewFile(root, 'b/c.txt', 'ours'), Refusal)
})

test('the command line asks for an archive, an article and a preview', () => {
  const read = (...words: string[]) => readCommandLine(words, '1.2.3')
  assert.deepEqual(read('init'), { kind: 'init', root: '.' })
  assert.deepEqual(read('new', 'Rain again', 'a'), { kind: 'new', what: 'Rain again', root: 'a' })
  assert.deepEqual(read('preview', 'a', '--path', 'old/news'), {
    kind: 'preview',
    out: join('a', 'dist'),
    port: undefined,
    base: '/old/news/',
  })
  assert.deepEqual(read('preview', '--out', 'b'), { kind: 'preview', out: 'b', port: undefined, base: '/' })
  for (const path of ['/a b/', '/../x/', '/a?b'])
    assert.equal(Object(read('preview', '--path', path)).exitCode, 2, path)
})
