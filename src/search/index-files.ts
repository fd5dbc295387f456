// From built blocks to the files of a published index.
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { OutputFile, StoredFile } from '../render/output-file.ts'
import type { Permalink } from '../value/permalink.ts'
import { ARTICLE_IDS_PATH, STAMP_PATH, TABLE_PATH } from '../value/search-files.ts'
import { articleIds } from './article-ids.ts'
import type { IndexList } from './index-list.ts'
import type { SearchRecord } from './search-record.ts'
import { searchTable } from './search-table.ts'

/** A block as Pagefind built it. */
export interface BuiltBlock {
  /** Paths from the block's folder. */
  readonly files: readonly StoredFile[]
  /** Permalink and Pagefind's id of every article in it. */
  readonly ids: readonly (readonly [permalink: string, id: string])[]
  /** What its files have of which words and articles. */
  readonly list: IndexList
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
    return { folder, list: built.list, indexed: known }
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

/** Of the files that Pagefind makes, those that our own reader reads: neither programs nor interfaces, nor the list that the table has. */
export function isPublished(path: string): boolean {
  return /\.pf_(?:index|fragment)$/.test(path)
}
