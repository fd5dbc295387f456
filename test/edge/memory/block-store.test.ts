import assert from 'node:assert/strict'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
    { path: 'empty.pf_meta', content: '' },
    { path: 'fragment/en_1.pf_fragment', content: new Uint8Array([0, 255, 10, 13, 128]) },
  ],
  ids: [['/2022/rain/', '2079ebb']],
  problems: [PROBLEM],
}

/** All of a block, its files as bytes. */
const whole = (built: BuiltBlock | undefined) =>
  built && {
    files: built.files.map(({ path, digest, read }) => [path, digest, [...read()]]),
    ids: built.ids,
    problems: built.problems,
  }

const WANTED = {
  files: BUILT.files.map(({ path, content }) => {
    const bytes = Buffer.from(content)
    return [path, sha256(bytes), [...bytes]]
  }),
  ids: BUILT.ids,
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
    store.put('d1', { files: [], ids: [], problems: [] })
    for (const each of [store, openBlockStore(folder, 'one')])
      assert.deepEqual(whole(each.get('d1')), { files: [], ids: [], problems: [] })
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

describe('a damaged block is not given back', () => {
  const harms: Readonly<Record<string, (file: string) => void>> = {
    'a file is gone': (file) => rmSync(file),
    'a file was cut': (file) => writeFileSync(file, readFileSync(file).subarray(0, -1)),
    'a file is empty': (file) => writeFileSync(file, ''),
    'a byte is another': (file) => {
      const bytes = readFileSync(file)
      bytes.writeUInt8((bytes[1] ?? 0) ^ 0x15, 1)
      writeFileSync(file, bytes)
    },
  }
  for (const [what, harm] of Object.entries(harms))
    for (const ending of ['.pack', '.json'])
      test(`${what} (${ending})`, (t) => {
        const folder = makeFolder(t)
        openBlockStore(folder, 'one').put('d1', BUILT)
        for (const name of readdirSync(folder)) if (name.endsWith(ending)) harm(join(folder, name))
        const store = openBlockStore(folder, 'one')
        assert.equal(store.get('d1'), undefined)
        assert.deepEqual(whole(store.put('d1', BUILT)), WANTED, 'and is built again')
      })

  test('a list of something else', (t) => {
    const folder = makeFolder(t)
    openBlockStore(folder, 'one').put('d1', BUILT)
    for (const name of readdirSync(folder))
      if (name.endsWith('.json')) writeFileSync(join(folder, name), '{"files": 1}')
    assert.equal(openBlockStore(folder, 'one').get('d1'), undefined)
  })
})

test('a list with any one byte changed is not given back', (t) => {
  const folder = makeFolder(t)
  openBlockStore(folder, 'one').put('d1', BUILT)
  const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.json'))
  const sound = readFileSync(join(folder, name))
  for (let at = 0; at < sound.length; at++) {
    const damaged = Buffer.from(sound)
    damaged.writeUInt8((sound[at] ?? 0) ^ 0x15, at)
    writeFileSync(join(folder, name), damaged)
    assert.equal(openBlockStore(folder, 'one').get('d1'), undefined, `byte ${at}`)
  }
})
