// What keeps between two builds, without a disk: a store of what was parsed, stamps, and blocks of the index.

import type { Memory, PictureMemory, Store } from '../../src/pipeline/memory.ts'
import type { System } from '../../src/pipeline/system.ts'
import type { OutputFile } from '../../src/render/output-file.ts'
import type { IndexBlock } from '../../src/search/index-blocks.ts'
import { indexEntry } from '../../src/search/index-entry.ts'
import { type BuiltBlock, indexFiles } from '../../src/search/index-files.ts'
import { sha256 } from '../../src/value/digest.ts'
import type { Folder } from './histories.ts'

/** A store that keeps what a disk would: plain data, for the settings of the last build. */
export function plainStore(): Store {
  let kept: { readonly settings: string; readonly text: string } | undefined
  let pictures = '[]'
  return {
    recall: (settings): Memory => (kept?.settings === settings ? new Map(JSON.parse(kept.text)) : new Map()),
    putAway: (parsed) => structuredClone(parsed),
    remember(settings, memory) {
      kept = { settings, text: JSON.stringify([...memory]) }
    },
    recallPictures: (): PictureMemory => new Map(JSON.parse(pictures)),
    rememberPictures(memory) {
      pictures = JSON.stringify([...memory])
    },
  }
}

/** Builds blocks of plain files. */
export interface PlainIndexer {
  /** A block that holds what Pagefind would be given; kept by its digest. */
  block(block: IndexBlock): BuiltBlock
  /** The digests of blocks that were not there yet, in the order in which they were built. */
  readonly built: readonly string[]
  /** Forgets the blocks that were not asked for since the last time. */
  tidy(): void
}

export function plainIndexer(): PlainIndexer {
  const kept = new Map<string, BuiltBlock>()
  const built: string[] = []
  const used = new Set<string>()
  return {
    built,
    tidy() {
      for (const digest of kept.keys()) if (!used.has(digest)) kept.delete(digest)
      used.clear()
    },
    block({ records, digest }) {
      used.add(digest)
      const known = kept.get(digest)
      if (known) return known
      const ids = records.map(({ permalink }) => [permalink, sha256(permalink).slice(0, 7)] as const)
      const files: OutputFile[] = [
        { path: 'pagefind.js', content: 'engine' },
        { path: 'pagefind-entry.json', content: digest },
        ...records.map((record) => ({
          path: `fragment/en_${sha256(record.permalink).slice(0, 7)}.pf_fragment`,
          content: JSON.stringify(indexEntry(record)),
        })),
      ]
      const stored = files.map(({ path, content }) => ({
        path,
        digest: '',
        read: () => new TextEncoder().encode(String(content)),
      }))
      const pages = ids.map(([, id]) => [id, 1] as const)
      kept.set(digest, { files: stored, ids, list: { pages, words: [] }, problems: [] })
      built.push(digest)
      return kept.get(digest) ?? { files: [], ids: [], list: { pages: [], words: [] }, problems: [] }
    },
  }
}

/** An index of plain blocks. */
export function plainIndex({ block }: PlainIndexer = plainIndexer()): System['index'] {
  return async function* (blocks) {
    const wanted = blocks.filter(({ records }) => records.length > 0)
    yield* indexFiles(wanted.map((it) => ({ folder: it.folder, records: it.records, built: block(it) })))
  }
}

/** Stamps as a disk gives them: another one whenever a file was touched, none right after that. */
export function stamps() {
  const versions = new Map<string, number>()
  let before: Folder = new Map()
  let fresh = new Set<string>()
  let now = 0
  return {
    /** `isLate`: time enough has gone by since the change for the disk's times to prove something. */
    look(folder: Folder, isLate: boolean): void {
      now += 1
      fresh = new Set()
      for (const [path, text] of folder) {
        if (before.get(path) === text) continue
        versions.set(path, now)
        if (!isLate) fresh.add(path)
      }
      before = folder
    },
    of(path: string): string {
      const files = [path, `${path}.yaml`].filter((file) => before.has(file))
      return files.some((file) => fresh.has(file)) ? '' : files.map((file) => versions.get(file)).join(' ')
    },
  }
}
