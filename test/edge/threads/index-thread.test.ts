// Blocks of the index that a thread builds are those that this one builds.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openBlockStore } from '../../../src/edge/memory/block-store.ts'
import { PACKAGE_FOLDER } from '../../../src/edge/package-folder.ts'
import { type BlockToBuild, indexBlock } from '../../../src/edge/search-index.ts'
import { IndexThread } from '../../../src/edge/threads/index-thread.ts'
import type { BuiltBlock } from '../../../src/search/index-files.ts'
import type { Permalink } from '../../../src/value/permalink.ts'

const scratch = mkdtempSync(join(tmpdir(), 'backfile-index-thread-'))
after(() => rmSync(scratch, { recursive: true }))

const PROGRAM = join(PACKAGE_FOLDER, 'lib', 'cli', 'index-worker.js')

const block: BlockToBuild = {
  digest: 'one',
  records: Array.from({ length: 450 }, (_, i) => ({
    permalink: `/1998/11/03/ferry-${i}/` as Permalink,
    headline: `Ferry ${i} sails`,
    text: `The ferry carried ${i + 2} people and a dog.\n\nسیل آمد و پل را برد.`,
    facets: { language: ['en'] },
  })),
}

const plain = ({ files, ids, list, problems }: BuiltBlock) => ({
  // Pagefind gives its files in any order.
  files: files.map((file) => [file.path, file.digest, sum(file.read())]).sort(),
  ids,
  list,
  problems,
})
const sum = (bytes: Uint8Array) => bytes.reduce((all, byte) => (all * 31 + byte) % 1_000_003, 0)

async function built(program: string, folder: string): Promise<{ block: unknown; isOfThread: boolean }> {
  const store = openBlockStore(folder, 'test')
  const thread = new IndexThread(program, { folder, program: 'test' })
  let asked: unknown = 'not asked'
  const made = await indexBlock(block, store, {
    takes: (some) => thread.takes(some),
    async build(some) {
      asked = await thread.build(some)
      return undefined
    },
  })
  const isOfThread = asked === undefined && openBlockStore(folder, 'test').get(block.digest) !== undefined
  thread.close()
  assert.ok(!('code' in made))
  return { block: plain(made), isOfThread }
}

test('a thread builds the same files, and what it cannot build or store is built here', async () => {
  const here = await indexBlock(block, openBlockStore('', ''))
  assert.ok(!('code' in here))
  const wanted = plain(here)
  assert.deepEqual(await built(PROGRAM, join(scratch, 'cache')), { block: wanted, isOfThread: true })

  const program = join(scratch, 'dies.mjs')
  writeFileSync(program, "throw new Error('dies')\n")
  assert.deepEqual((await built(program, join(scratch, 'cache-2'))).block, wanted)

  writeFileSync(join(scratch, 'no-folder'), '')
  const nowhere = join(scratch, 'no-folder', 'cache')
  assert.deepEqual(await built(PROGRAM, nowhere), { block: wanted, isOfThread: false })
})

test('few articles, and those where there is no compiled program, take no thread', () => {
  const thread = (program: string) => new IndexThread(program, { folder: scratch, program: 'test' })
  assert.equal(thread(PROGRAM).takes({ ...block, records: block.records.slice(0, 20) }), false)
  assert.equal(thread(join(scratch, 'none.js')).takes(block), false)
})
