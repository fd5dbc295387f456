import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type DiskStore, openMemoryStore } from '../../../src/edge/memory/memory-store.ts'
import type { Memory } from '../../../src/pipeline/memory.ts'
import { parsed } from '../../support/articles.ts'
import { makeFolder } from '../disk/disk.ts'

const LIST = 'files.jsonl'

/** What a build would remember of articles: `a.txt` holds the body given for it. */
function memoryOf(store: DiskStore, bodies: Readonly<Record<string, string>>): Memory {
  return new Map(
    Object.entries(bodies).map(([path, body]) => {
      const [article] = parsed([{ path, body, bytes: body }])
      assert.ok(article, path)
      const { sha256 } = article.article.source
      return [
        path,
        {
          stamp: `${path} 1`,
          digest: sha256,
          sha256,
          edges: `edges of ${path}`,
          shared: `shared by ${path}`,
          parsed: [store.putAway(article)],
          diagnostics: [],
        },
      ]
    }),
  )
}

/** Plain data, texts included. */
const plain = (memory: Memory): unknown => JSON.parse(JSON.stringify([...memory]))

const packs = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('texts-'))

test('what was remembered is recalled, texts and all, by the same program with the same settings', (t) => {
  const folder = join(makeFolder(t), 'cache')
  const store = openMemoryStore(folder, 'program')
  assert.deepEqual([...store.recall('en')], [])
  const memory = memoryOf(store, { 'a.txt': 'One.\n\nTwo.', 'b.txt': 'ده \ud800 lone' })
  store.remember('en', memory)
  const remembered = plain(memory)
  store.close()
  const again = openMemoryStore(folder, 'program')
  assert.deepEqual(plain(again.recall('en')), remembered)
  again.close()
  assert.equal(openMemoryStore(folder, 'program').recall('fa').size, 0)
  assert.equal(openMemoryStore(folder, 'another').recall('en').size, 0)
})

test('few changes are added to the list, many make a new one, none leave it alone', (t) => {
  const folder = makeFolder(t)
  const bodies = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.txt`, `Body ${i}.`]))
  const first = openMemoryStore(folder, 'p')
  first.remember('en', memoryOf(first, bodies))
  const list = () => readFileSync(join(folder, LIST), 'utf8')
  const before = list()

  const second = openMemoryStore(folder, 'p')
  const known = new Map(second.recall('en'))
  second.remember('en', known)
  assert.equal(list(), before)
  known.delete('3.txt')
  known.set('4.txt', [...memoryOf(second, { '4.txt': 'Another.' }).values()][0] ?? assert.fail())
  second.remember('en', known)
  assert.ok(list().startsWith(before) && list().length > before.length, 'two lines more')
  assert.deepEqual(plain(openMemoryStore(folder, 'p').recall('en')), plain(known))

  const third = openMemoryStore(folder, 'p')
  third.recall('en')
  const others = memoryOf(third, { 'x.txt': 'X.' })
  third.remember('en', others)
  assert.equal(list().trimEnd().split('\n').length, 2)
  assert.equal(packs(folder).length, 1, 'texts that nobody lists are removed')
  assert.deepEqual(plain(openMemoryStore(folder, 'p').recall('en')), plain(others))
})

test('a damaged pack takes only the texts with it that are damaged', (t) => {
  const folder = makeFolder(t)
  const store = openMemoryStore(folder, 'p')
  store.remember('en', memoryOf(store, { 'a.txt': 'A.', 'b.txt': 'B.' }))
  const recalled = () => [...openMemoryStore(folder, 'p').recall('en').keys()]
  assert.deepEqual(recalled(), ['a.txt', 'b.txt'])
  const pack = join(folder, packs(folder)[0] ?? assert.fail())
  const bytes = readFileSync(pack)
  const flipped = Buffer.from(bytes)
  flipped.writeUInt8((flipped[2] ?? 0) ^ 4, 2)
  writeFileSync(pack, flipped)
  assert.deepEqual(recalled(), ['b.txt'])
  writeFileSync(pack, bytes)
  truncateSync(pack, bytes.length - 1)
  assert.deepEqual(recalled(), ['a.txt'])
  rmSync(pack)
  assert.deepEqual(recalled(), [])
})

test('of two processes the later one is recalled, as far as the other left its texts, and nothing of the other', (t) => {
  const folder = makeFolder(t)
  const [one, other] = [openMemoryStore(folder, 'p'), openMemoryStore(folder, 'p')]
  const bodies = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.txt`, `Body ${i}.`]))
  const memory = memoryOf(one, bodies)
  one.remember('en', memory)
  const ofOther = new Map([...other.recall('en'), ...memoryOf(other, { 'y.txt': 'Y.' })])
  const foreign = openMemoryStore(folder, 'p')
  foreign.remember('fa', memoryOf(foreign, { 'z.txt': 'Z.' }))
  other.remember('en', ofOther)
  const recalled = openMemoryStore(folder, 'p').recall('en')
  const wanted = new Map([...ofOther].filter(([path]) => recalled.has(path)))
  assert.deepEqual(plain(recalled), plain(wanted))
  assert.equal(openMemoryStore(folder, 'p').recall('fa').size, 0)
  assert.deepEqual(
    plain(new Map([...ofOther].slice(0, 1))),
    plain(new Map([...memory].slice(0, 1))),
    'still read',
  )
})

test('many small packs are gathered into one, and what is at hand still reads', (t) => {
  const folder = makeFolder(t)
  const bodies: Record<string, string> = {}
  let last: Memory = new Map()
  for (let i = 0; i < 60; i++) {
    bodies[`${i}.txt`] = `Body ${i}.`
    const store = openMemoryStore(folder, 'p')
    const known = new Map(store.recall('en'))
    for (const [path, file] of memoryOf(store, { [`${i}.txt`]: `Body ${i}.` })) known.set(path, file)
    store.remember('en', known)
    last = known
    assert.ok(packs(folder).length <= 34, `${packs(folder).length} packs`)
  }
  const store = openMemoryStore(folder, 'p')
  assert.deepEqual(plain(store.recall('en')), plain(last))
  assert.deepEqual([...store.recall('en').keys()].sort(), Object.keys(bodies).sort())
})

test('where the folder cannot be made, nothing is remembered and texts are still there', (t) => {
  const root = makeFolder(t, { cache: 'a file' })
  const store = openMemoryStore(join(root, 'cache'), 'p')
  const memory = memoryOf(store, { 'a.txt': 'A.' })
  store.remember('en', memory)
  assert.deepEqual([...memory.values()][0]?.parsed[0]?.article.body, [{ type: 'paragraph', text: ['A.'] }])
  assert.equal(openMemoryStore(join(root, 'cache'), 'p').recall('en').size, 0)
  assert.equal(existsSync(join(root, 'cache')), true)
})
