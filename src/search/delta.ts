// Search that follows at once: what came or changed since blocks were built stands in a small block of its own, the
// delta, until the blocks that it belongs to are built again; what those still hold of it is masked.
import type { Archive, Entry } from '../archive/archive.ts'
import type { Texts } from '../page/texts/texts.ts'
import { blockOf, type IndexBlock, indexedFacts } from './index-blocks.ts'
import type { BuiltBlock, PlacedBlock } from './index-files.ts'
import { searchRecords } from './search-record-of.ts'

/** A block that was built, and of what: by id, the facts of each article in it. */
export interface KnownBlock {
  readonly folder: string
  readonly facts: ReadonlyMap<string, string>
  readonly built: BuiltBlock
}

/** What search can answer from now. */
export interface SearchDelta {
  /** The known blocks without what is no longer as it was. */
  readonly placed: readonly PlacedBlock[]
  /** Everything that the known blocks do not have; without records when they have all. */
  readonly delta: IndexBlock
}

/** Where the delta is published, until it is not needed any more. */
const DELTA_FOLDER = 'pagefind/live/'

/** What an archive has beyond the blocks that are known. */
export function searchDelta(known: readonly KnownBlock[], archive: Archive, texts: Texts): SearchDelta {
  const entries = new Map(archive.entries.map((entry) => [entry.id, entry]))
  const left = new Map(entries)
  const placed = known.map(({ folder, facts, built }): PlacedBlock => {
    const same: Entry[] = []
    for (const [id, then] of facts) {
      const entry = left.get(id)
      if (!entry || indexedFacts(entry) !== then) continue
      left.delete(id)
      same.push(entry)
    }
    return { folder, built, records: searchRecords(same, archive, texts) }
  })
  return { placed, delta: blockOf(DELTA_FOLDER, [...left.values()], archive, texts) }
}
