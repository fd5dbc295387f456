// The index of a few records in memory, for tests that need no Pagefind: the same entries, read as Pagefind reads them.
import type { Engine } from '../../src/client/search/index/engine.ts'
import { NO_NAMES } from '../../src/client/search/index/listed-names.ts'
import type { SiteIndex } from '../../src/client/search/index/open-index.ts'
import { pageIndex } from '../../src/client/search/index/own-pages.ts'
import { HEADLINE } from '../../src/client/search/index/word-file.ts'
import { indexEntry, shownArticle } from '../../src/search/index-entry.ts'
import type { SearchRecord } from '../../src/search/search-record.ts'
import { rowsOf } from './rows.ts'

/** An index over records, one row each, and what its engine was asked. */
export interface MemoryIndex extends SiteIndex {
  readonly asked: string[]
}

/** The index of records; of rows in `unknown` a part cannot be loaded. */
export function memoryIndex(records: readonly SearchRecord[], unknown: readonly number[] = []): MemoryIndex {
  const asked: string[] = []
  const places = new Map<string, Map<number, number[]>>()
  for (const [row, record] of records.entries()) {
    const { content, meta } = indexEntry(record)
    const add = (words: string, from: number) => {
      for (const [i, word] of words.split(' ').entries()) {
        const rows = places.get(word) ?? new Map<number, number[]>()
        rows.set(row, [...(rows.get(row) ?? []), from + i])
        places.set(word, rows)
      }
    }
    if (unknown.includes(row)) continue
    add(meta['title'] ?? '', HEADLINE)
    add(content, 0)
  }
  const found = (words: readonly string[]) => ({
    words: new Map(
      words.flatMap((word) => (places.has(word) ? [[word, places.get(word) ?? new Map()]] : [])),
    ),
    unknown: new Set(unknown),
  })
  const engine: Engine = {
    find: async (words) => {
      asked.push(...words)
      return found(words)
    },
    findBeginning: async (prefix, fits) => {
      asked.push(`${prefix}*`)
      return found([...places.keys()].filter((word) => word.startsWith(prefix) && fits(word)))
    },
    expect: () => {},
    load: async (row) => shownArticle(records[row] ?? raise(row)),
  }
  const rows = rowsOf(records)
  return { rows, engine, names: async () => NO_NAMES, pages: async () => pageIndex([]), asked }
}

function raise(row: number): never {
  throw new Error(`There is no row ${row}.`)
}
