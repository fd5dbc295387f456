// The search index of an archive that is open: as a build makes it, or that and what changed since in a small block.
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { SiteParts } from '../pipeline/outputs.ts'
import type { Prepared } from '../pipeline/prepare.ts'
import type { LiveSystem } from '../pipeline/system.ts'
import { type KnownBlock, searchDelta } from '../search/delta.ts'
import { indexBlocks } from '../search/index-blocks.ts'
import { indexFiles, type PlacedBlock } from '../search/index-files.ts'
import { once } from '../value/memo.ts'

/** When more articles than these are not in the full blocks, those are built at once. */
const LARGEST_DELTA = 400

/** A published index. */
export interface LiveIndex {
  /** The full blocks as they were built last. */
  readonly blocks: readonly KnownBlock[]
  readonly files: SiteParts['index']
}

/** An index of nothing. */
export const NO_INDEX: LiveIndex = { blocks: [], files: () => [] }

/** The index with what changed since its blocks were built; undefined when that cannot be, or is too much. */
export async function withDelta(
  { blocks }: LiveIndex,
  { archive, texts }: Prepared,
  system: LiveSystem,
): Promise<LiveIndex | undefined> {
  const { placed, delta } = searchDelta(blocks, archive, texts)
  const { folder, records } = delta
  if (placed.length === 0 || records.length > LARGEST_DELTA) return undefined
  if (records.length === 0) return indexOf(blocks, placed)
  const built = await system.indexBlock(delta)
  return 'code' in built ? undefined : indexOf(blocks, [...placed, { folder, records, built }])
}

/** What building all blocks came to: a new index, or none when the indexer does not work. */
export interface FullIndex {
  readonly index: LiveIndex | undefined
  readonly problems: readonly Diagnostic[]
}

/** The index as a build makes it, of blocks that are built when they changed; undefined when it was given up. */
export async function fullIndex(
  { archive, texts }: Prepared,
  system: LiveSystem,
  isStale: () => boolean,
): Promise<FullIndex | undefined> {
  const placed: PlacedBlock[] = []
  const blocks: KnownBlock[] = []
  for (const block of indexBlocks(archive, texts)) {
    const { folder, facts, records } = block
    if (records.length === 0) continue
    const built = await system.indexBlock(block)
    if (isStale()) return undefined
    if ('code' in built) return { index: undefined, problems: [built] }
    placed.push({ folder, records, built })
    blocks.push({ folder, facts, built })
  }
  return { index: indexOf(blocks, placed), problems: placed.flatMap(({ built }) => built.problems) }
}

function indexOf(blocks: readonly KnownBlock[], placed: readonly PlacedBlock[]): LiveIndex {
  return { blocks, files: once(() => [...indexFiles(placed)]) }
}
