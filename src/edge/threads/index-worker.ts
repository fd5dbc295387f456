// A thread that builds blocks of the search index into the store, from which this one's starter takes them.
import { parentPort, workerData } from 'node:worker_threads'
import { openBlockStore } from '../memory/block-store.ts'
import { type BlockToBuild, indexBlock } from '../search-index.ts'
import type { IndexThreadData } from './messages.ts'

const { folder, program }: IndexThreadData = workerData
const store = openBlockStore(folder, program)

parentPort?.on('message', async (block: BlockToBuild) => {
  const built = await indexBlock(block, store)
  parentPort?.postMessage('code' in built ? built : undefined)
})
