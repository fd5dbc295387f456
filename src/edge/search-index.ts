// Pagefind behind one door: search records in, the files of the index and its table out.
import { gunzipSync } from 'node:zlib'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import { searchRecordLost, searchRecordRefused, searchUnavailable } from '../diagnostic/catalogue/search.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { OutputFile } from '../render/output-file.ts'
import { BLOCK_SIZE, blockLayout } from '../search/block-layout.ts'
import { INDEX_LANGUAGE, indexEntry } from '../search/index-entry.ts'
import type { SearchRecord } from '../search/search-record.ts'
import { type IndexedRecord, searchTable, TABLE_PATH } from '../search/search-table.ts'

type Report = (problem: Diagnostic) => void

/** Records sent before their answers are awaited; Pagefind takes them one after another in any case. */
const IN_FLIGHT = 256

/**
 * Indexes the records in the order given and yields the files of every block, then the table. One block
 * is in memory at a time. When Pagefind fails as a whole, no table is yielded and the problem is reported.
 */
export async function* indexSearch(
  records: readonly SearchRecord[],
  report: Report,
  blockSize: number = BLOCK_SIZE,
): AsyncGenerator<OutputFile> {
  const indexed: IndexedRecord[][] = []
  try {
    for (const { folder, start, end } of blockLayout(records.length, blockSize)) {
      const { files, taken } = await buildBlock(records.slice(start, end), report)
      indexed.push(withIds(taken, files, report))
      for (const { path, content } of files) {
        if (indexed.length === 1 ? isForPrimary(path) : isForEvery(path))
          yield { path: folder + path, content }
      }
    }
    yield { path: TABLE_PATH, content: `${JSON.stringify(searchTable(indexed))}\n` }
  } catch (error) {
    if (!(error instanceof PagefindFailure)) throw error
    report(searchUnavailable(error.message))
  } finally {
    await close()
  }
}

/** Pagefind answered with errors or not at all. */
class PagefindFailure extends Error {}

interface BuiltBlock {
  readonly files: readonly OutputFile[]
  /** The records that Pagefind did not refuse. */
  readonly taken: readonly SearchRecord[]
}

async function buildBlock(records: readonly SearchRecord[], report: Report): Promise<BuiltBlock> {
  const { index, errors } = await asked(createIndex({ forceLanguage: INDEX_LANGUAGE }))
  if (index === undefined) throw new PagefindFailure(errors.join(' ') || 'Pagefind made no index.')
  const taken: SearchRecord[] = []
  for (let start = 0; start < records.length; start += IN_FLIGHT) {
    const some = records.slice(start, start + IN_FLIGHT)
    const answers = await Promise.all(some.map((record) => addRecord(index, record)))
    for (const [i, record] of some.entries()) {
      const reasons = answers[i] ?? []
      if (reasons.length === 0) taken.push(record)
      else report(searchRecordRefused(record.headline, record.permalink, reasons.join(' ')))
    }
  }
  const built = await asked(index.getFiles())
  if (built.errors.length > 0) throw new PagefindFailure(built.errors.join(' '))
  await asked(index.deleteIndex())
  return { files: built.files, taken }
}

/** Adds a record; why Pagefind refused it, or nothing. */
async function addRecord(index: PagefindIndex, record: SearchRecord): Promise<readonly string[]> {
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

/** Programs, wasm, and the parts of the index; not the ready-made interfaces. */
function isForPrimary(path: string): boolean {
  return (
    isForEvery(path) ||
    path === 'pagefind.js' ||
    path === 'pagefind-worker.js' ||
    path === `wasm.${INDEX_LANGUAGE}.pagefind`
  )
}

function isForEvery(path: string): boolean {
  return path === 'pagefind-entry.json' || /\.pf_(?:meta|index|fragment)$/.test(path)
}

/** First bytes of every Pagefind file after decompression. */
const SIGNATURE = 'pagefind_dcd'
const FRAGMENT = new RegExp(`^fragment/${INDEX_LANGUAGE}_([0-9a-f]+)\\.pf_fragment$`)

/** The ids by which Pagefind will answer, read back from its fragments: it names them nowhere else. */
function idsByUrl(files: readonly OutputFile[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  for (const { path, content } of files) {
    const id = FRAGMENT.exec(path)?.[1]
    if (id === undefined) continue
    const text = gunzipSync(content).toString('utf8')
    if (!text.startsWith(SIGNATURE))
      throw new PagefindFailure(`"${path}" is not in the form expected of 1.6.0.`)
    const fragment: unknown = JSON.parse(text.slice(SIGNATURE.length))
    if (typeof fragment === 'object' && fragment !== null && 'url' in fragment)
      ids.set(String(fragment.url), id)
  }
  return ids
}

function withIds(
  records: readonly SearchRecord[],
  files: readonly OutputFile[],
  report: Report,
): IndexedRecord[] {
  const ids = idsByUrl(files)
  return records.flatMap((record) => {
    const id = ids.get(record.permalink)
    if (id !== undefined) return [{ record, id }]
    report(searchRecordLost(record.headline, record.permalink))
    return []
  })
}
