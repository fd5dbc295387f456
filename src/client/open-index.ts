// The search index of the site, opened once and kept.
import type { SearchTable } from '../search/search-table.ts'
import { type Engine, openEngine } from './engine.ts'
import { openRows, type Rows } from './rows.ts'

/** The form of the table that this script reads; see `TABLE_VERSION` of the generator. */
const TABLE_VERSION = 1

/** Pagefind and the table beside it. */
export interface Index {
  readonly engine: Engine
  readonly rows: Rows
}

/** Gives the index under the site's root. Rejects when it cannot be loaded; the next call tries again. */
export function indexOpener(root: URL): () => Promise<Index> {
  let opening: Promise<Index> | undefined
  return () => {
    opening ??= load(root).catch((error: unknown) => {
      opening = undefined
      throw error
    })
    return opening
  }
}

async function load(root: URL): Promise<Index> {
  const response = await fetch(new URL('search/table.json', root), { cache: 'no-cache' })
  if (!response.ok) throw new Error(`The table of articles answered ${response.status}.`)
  const table: SearchTable = await response.json()
  if (table.version !== TABLE_VERSION) throw new Error(`The table of articles has version ${table.version}.`)
  const rows = openRows(table)
  return { rows, engine: await openEngine(root, rows.folders, (href) => import(href)) }
}
