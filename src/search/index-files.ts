// From built blocks to the files of a published index.
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { OutputFile, StoredFile } from '../render/output-file.ts'
import type { Permalink } from '../value/permalink.ts'
import { ARTICLE_IDS_PATH, BLOCK_META, STAMP_PATH, TABLE_PATH } from '../value/search-files.ts'
import { articleIds } from './article-ids.ts'
import type { SearchRecord } from './search-record.ts'
import { searchTable } from './search-table.ts'

/** A block as Pagefind built it. */
export interface BuiltBlock {
  /** Paths from the block's folder. */
  readonly files: readonly StoredFile[]
  /** Permalink and Pagefind's id of every article in it. */
  readonly ids: readonly (readonly [permalink: string, id: string])[]
  /** What was noticed while it was built. */
  readonly problems: readonly Diagnostic[]
}

/** A built block in its place, with what the table says of its articles. */
export interface PlacedBlock {
  /** From the site's root. */
  readonly folder: string
  readonly records: readonly SearchRecord[]
  readonly built: BuiltBlock
}

/** The files of blocks in index order; then the ids of rows, then the table. */
export function* indexFiles(blocks: readonly PlacedBlock[]): Generator<OutputFile | StoredFile> {
  for (const { folder, built } of blocks)
    for (const file of built.files) yield { ...file, path: folder + file.path }
  yield* tableFiles(blocks)
}

function* tableFiles(blocks: readonly PlacedBlock[]): Generator<OutputFile> {
  const indexed = blocks.map(({ folder, records, built }) => {
    const ids = new Map<Permalink | string, string>(built.ids)
    const known = records.flatMap((record) => {
      const id = ids.get(record.permalink)
      return id === undefined ? [] : [{ record, id }]
    })
    return { folder, meta: built.files.find(({ path }) => BLOCK_META.test(path))?.path ?? '', indexed: known }
  })
  const table = searchTable(indexed)
  const ids = articleIds(
    indexed.flatMap(({ indexed }) => indexed),
    table.stamp,
  )
  yield { path: ARTICLE_IDS_PATH, content: `${JSON.stringify(ids)}\n` }
  yield { path: STAMP_PATH, content: `${JSON.stringify(table.stamp)}\n` }
  yield { path: TABLE_PATH, content: `${JSON.stringify(table)}\n` }
}

/** Of the files that Pagefind makes, those that our own reader reads: neither programs nor interfaces. */
export function isPublished(path: string): boolean {
  return /\.pf_(?:meta|index|fragment)$/.test(path)
}
