// The listed names for the search, sorted by id, in one file, or in blocks when they are many.
import { type AuthorityName, allFormsOf } from '../names/authority.ts'
import type { OutputFile } from '../render/output-file.ts'
import {
  NAMES_PATH,
  NAMES_VERSION,
  type NamesFile,
  namesBlockOf,
  namesBlockPath,
  type SearchName,
} from '../value/search-names.ts'

/** So many forms are about 50 KB, packed. */
const BLOCK_FORMS = 4000

/** The files of names, sorted by id. */
export function* searchNames(sorted: readonly AuthorityName[]): Generator<OutputFile> {
  const forms = sorted.reduce((count, name) => count + allFormsOf(name).length, 0)
  const blocks = Math.max(1, Math.ceil(forms / BLOCK_FORMS))
  const all = sorted.map(searchName)
  yield json(NAMES_PATH, {
    version: NAMES_VERSION,
    blocks,
    names: blocks === 1 ? all : [],
  } satisfies NamesFile)
  if (blocks === 1) return
  const holders = sorted.map((name) => new Set(allFormsOf(name).map((form) => namesBlockOf(form, blocks))))
  for (let block = 0; block < blocks; block++)
    yield json(
      namesBlockPath(block),
      all.filter((_, i) => holders[i]?.has(block)),
    )
}

function searchName({ id, kind, forms, hidden }: AuthorityName): SearchName {
  return { id, kind, forms, ...(hidden.length > 0 && { hidden }) }
}

function json(path: OutputFile['path'], content: NamesFile | readonly SearchName[]): OutputFile {
  return { path, content: `${JSON.stringify(content)}\n` }
}
