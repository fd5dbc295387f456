import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { type BlockStore, openBlockStore } from '../../../src/edge/memory/block-store.ts'
import type { BuiltBlock } from '../../../src/search/index-files.ts'
import { sha256 } from '../../../src/value/digest.ts'
import { makeFolder } from '../disk/disk.ts'

const PROBLEM = {
  code: 'search-record-lost',
  severity: 'warning',
  message: 'Lost.',
  at: { path: 'a.txt', line: 1, column: 1, length: 1, context: [] },
} as const
const BUILT: Parameters<BlockStore['put']>[1] = {
  files: [
    { path: 'pagefind.js', content: 'engine' },
    { path: 'empty.pf_index', content: '' },
    { path: 'fragment/en_1.pf_fragment', content: new Uint8Array([0, 255, 10, 13, 128]) },
  ],
  ids: [['/2022/rain/', '2079ebb']],
  list: { pages: [['2079ebb', 3]], words: [['rain', 'und_1']] },
  problems: [PROBLEM],
}

/** All of a block, its files as bytes. */
const whole = (built: BuiltBlock | undefined) =>
  built && {
    files: built.files.map(({ path, digest, read }) => [path, digest, [...read()]]),
    ids: built.ids,
    list: built.list,
    problems: built.problems,
  }

const WANTED = {
  files: BUILT.files.map(({ path, content }) => {
    const bytes = Buffer.from(content)
    return [path, sha256(bytes), [...bytes]]
  }),
  ids: BUILT.ids,
  list: BUILT.list,
  problems: BUILT.problems,
}

describe('a block', () => {
  test('is given back whole, also to the next program of the same name, and to no other', (t) => {
    const folder = join(makeFolder(t), 'deep/search')
    const store = openBlockStore(folder, 'one')
    assert.equal(store.get('d1'), undefined)
    assert.deepEqual(whole(store.put('d1', BUILT)), WANTED)
    assert.deepEqual(whole(store.get('d1')), WANTED)
    assert.deepEqual(whole(openBlockStore(folder, 'one').get('d1')), WANTED)
    assert.equal(openBlockStore(folder, 'one').get('d2'), undefined)
    assert.equal(openBlockStore(folder, 'two').get('d1'), undefined)
  })

  test('of no folder, or one that cannot be made, stays in memory', (t) => {
    const root = makeFolder(t, { file: '' })
    for (const folder of ['', join(root, 'file/search')]) {
      const store = openBlockStore(folder, 'one')
      assert.deepEqual(whole(store.put('d1', BUILT)), WANTED)
      assert.deepEqual(whole(store.get('d1')), WANTED)
      store.tidy()
      assert.deepEqual(whole(store.get('d1')), WANTED)
      assert.equal(openBlockStore(folder, 'one').get('d1'), undefined)
    }
  })

  test('is put twice and is the second one', (t) => {
    const folder = makeFolder(t)
    const store = openBlockStore(folder, 'one')
    store.put('d1', BUILT)
    store.put('d1', { files: [], ids: [], list: { pages: [], words: [] }, problems: [] })
    for (const each of [store, openBlockStore(folder, 'one')])
      assert.deepEqual(whole(each.get('d1')), {
        files: [],
        ids: [],
        list: { pages: [], words: [] },
        problems: [],
      })
    assert.equal(readdirSync(folder).length, 2, 'and leaves nothing else')
  })
})

test('tidying forgets what nobody asked for since the last time', (t) => {
  const folder = makeFolder(t)
  const first = openBlockStore(folder, 'one')
  first.put('d1', BUILT)
  first.put('d2', BUILT)
  first.tidy()
  assert.equal(readdirSync(folder).length, 4)

  const second = openBlockStore(folder, 'one')
  second.get('d2')
  second.tidy()
  assert.equal(readdirSync(folder).length, 2)
  assert.equal(openBlockStore(folder, 'one').get('d1'), undefined)
  assert.deepEqual(whole(second.get('d2')), WANTED)
  second.tidy()
  second.tidy()
  assert.deepEqual(readdirSync(folder), [])
})
