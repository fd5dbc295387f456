// The only file that uses Pagefind: blocks of search records in, the files of the index and its table out.
import { gunzipSync, gzipSync } from 'node:zlib'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import { searchRecordLost, searchRecordRefused, searchUnavailable } from '../diagnostic/catalogue/search.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { OutputFile, StoredFile } from '../render/output-file.ts'
import type { IndexBlock } from '../search/index-blocks.ts'
import { indexEntry, shownArticle } from '../search/index-entry.ts'
import { type BuiltBlock, indexFiles, isPublished, type PlacedBlock } from '../search/index-files.ts'
import { type IndexList, readIndexList } from '../search/index-list.ts'
import type { IndexedRecord } from '../search/search-record.ts'
import { BLOCK_META, fragmentId, INDEX_LANGUAGE, PAGEFIND_SIGNATURE } from '../value/search-files.ts'
import { LOOSE_SIGN } from '../value/words.ts'
import type { BlockStore } from './memory/block-store.ts'

type Report = (problem: Diagnostic) => void

/** Records sent before their answers are awaited; Pagefind takes them one after another in any case. */
const IN_FLIGHT = 256

/** What a block is built from. */
export interface BlockToBuild {
  readonly digest: string
  readonly records: readonly IndexedRecord[]
}

/** Who builds large blocks into the same store. */
export interface BlockBuilder {
  /** Whether it builds this one. */
  takes(block: BlockToBuild): boolean
  /** Builds a block, if it can; why Pagefind could not. */
  build(block: BlockToBuild): Promise<Diagnostic | undefined>
}

/**
 * Yields the files of every block in the order given, then the ids of their rows, then the table. What the store
 * has of a block is not built again. When Pagefind fails as a whole, nothing is yielded and the problem is reported.
 */
export async function* indexSearch(
  blocks: readonly IndexBlock[],
  store: BlockStore,
  report: Report,
  builder?: BlockBuilder,
): AsyncGenerator<OutputFile | StoredFile> {
  const placed: PlacedBlock[] = []
  for (const block of blocks.filter(({ records }) => records.length > 0)) {
    const { folder, records } = block
    const built = await indexBlock(block, store, builder)
    if ('code' in built) return report(built)
    for (const problem of built.problems) report(problem)
    placed.push({ folder, records, built })
  }
  yield* indexFiles(placed)
}

/** A block from the store, or built and stored; or why Pagefind could not build it. */
export async function indexBlock(
  block: BlockToBuild,
  store: BlockStore,
  builder?: BlockBuilder,
): Promise<BuiltBlock | Diagnostic> {
  try {
    const known = store.get(block.digest)
    if (known) return known
    const problem = builder?.takes(block) ? await builder.build(block) : undefined
    return problem ?? store.get(block.digest) ?? (await builtBlock(block, store))
  } catch (error) {
    if (!(error instanceof PagefindFailure)) throw error
    return searchUnavailable(error.message)
  }
}

/** A block, built and stored. Throws a {@link PagefindFailure}. */
async function builtBlock(block: BlockToBuild, store: BlockStore): Promise<BuiltBlock> {
  try {
    const { files, taken, problems } = await buildBlock(block.records)
    const { ids, lost } = idsOf(taken, files)
    const published = files.filter(({ path }) => isPublished(path))
    const shown = filesToShow(published, taken, ids)
    return store.put(block.digest, {
      files: shown,
      ids,
      list: listIn(files),
      problems: [...problems, ...lost],
    })
  } finally {
    await close()
  }
}

/** Pagefind answered with errors or not at all. */
class PagefindFailure extends Error {}

interface RawBlock {
  readonly files: readonly OutputFile[]
  /** The records that Pagefind did not refuse. */
  readonly taken: readonly IndexedRecord[]
  readonly problems: readonly Diagnostic[]
}

async function buildBlock(records: readonly IndexedRecord[]): Promise<RawBlock> {
  const { index, errors } = await asked(
    createIndex({ forceLanguage: INDEX_LANGUAGE, includeCharacters: LOOSE_SIGN }),
  )
  if (index === undefined) throw new PagefindFailure(errors.join(' ') || 'Pagefind made no index.')
  const taken: IndexedRecord[] = []
  const problems: Diagnostic[] = []
  for (let start = 0; start < records.length; start += IN_FLIGHT) {
    const some = records.slice(start, start + IN_FLIGHT)
    const answers = await Promise.all(some.map((record) => addRecord(index, record)))
    for (const [i, record] of some.entries()) {
      const reasons = answers[i] ?? []
      if (reasons.length === 0) taken.push(record)
      else problems.push(searchRecordRefused(record.headline, record.permalink, reasons.join(' ')))
    }
  }
  const built = await asked(index.getFiles())
  if (built.errors.length > 0) throw new PagefindFailure(built.errors.join(' '))
  await asked(index.deleteIndex())
  return { files: built.files, taken, problems }
}

/** Adds a record; why Pagefind refused it, or nothing. */
async function addRecord(index: PagefindIndex, record: IndexedRecord): Promise<readonly string[]> {
  const { url, content, language, meta } = indexEntry(record)
  const { errors } = await asked(index.addCustomRecord({ url, content, language, meta: { ...meta } }))
  return errors
}

/** Pagefind rejects when its process cannot start or has gone; in all other cases it answers with errors. */
async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    throw new PagefindFailure(error instanceof Error ? error.message : String(error))
  }
}

/** What Pagefind's list of a block says; nothing of a block without one. */
function listIn(files: readonly OutputFile[]): IndexList {
  const list = files.find(({ path }) => BLOCK_META.test(path))
  if (!list) return { pages: [], words: [] }
  try {
    return readIndexList(gunzipSync(list.content).subarray(PAGEFIND_SIGNATURE.length))
  } catch (error) {
    throw new PagefindFailure(`"${list.path}": ${error instanceof Error ? error.message : error}`)
  }
}

/** The ids by which Pagefind will answer, by permalink, read back from its fragments: it names them nowhere else. */
function idsByUrl(files: readonly OutputFile[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  for (const { path, content } of files) {
    const id = fragmentId(path)
    if (id === undefined) continue
    const text = gunzipSync(content).toString('utf8')
    if (!text.startsWith(PAGEFIND_SIGNATURE))
      throw new PagefindFailure(`"${path}" is not in the form expected of 1.6.0.`)
    const fragment: unknown = JSON.parse(text.slice(PAGEFIND_SIGNATURE.length))
    if (typeof fragment === 'object' && fragment !== null && 'url' in fragment)
      ids.set(String(fragment.url).replace(/\?.*/, ''), id)
  }
  return ids
}

function idsOf(
  records: readonly IndexedRecord[],
  files: readonly OutputFile[],
): { readonly ids: BuiltBlock['ids']; readonly lost: readonly Diagnostic[] } {
  const known = idsByUrl(files)
  const ids: [string, string][] = []
  const lost: Diagnostic[] = []
  for (const { permalink, headline } of records) {
    const id = known.get(permalink)
    if (id === undefined) lost.push(searchRecordLost(headline, permalink))
    else ids.push([permalink, id])
  }
  return { ids, lost }
}

/** The files of a block, each article in its own letters in place of the keys that Pagefind was given. */
function filesToShow(
  files: readonly OutputFile[],
  records: readonly IndexedRecord[],
  ids: BuiltBlock['ids'],
): OutputFile[] {
  const rowOf = new Map(records.map((record) => [String(record.permalink), record]))
  const byId = new Map(ids.map(([permalink, id]) => [id, rowOf.get(permalink)]))
  return files.map((file) => {
    const record = byId.get(fragmentId(file.path) ?? '')
    if (!record) return file
    return {
      ...file,
      content: gzipSync(PAGEFIND_SIGNATURE + JSON.stringify(shownArticle(record)), { level: 9 }),
    }
  })
}
