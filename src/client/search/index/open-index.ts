// The search index of the site, opened once and kept until a newer one is ready.
import type { SearchTable } from '../../../search/search-table.ts'
import { TABLE_PATH, TABLE_VERSION } from '../../../value/search-files.ts'
import { fetchFile } from '../../common/fetch-file.ts'
import { type Engine, openEngine } from './engine.ts'
import { openRows, type Rows } from './rows.ts'

/** Pagefind and the table beside it. */
export interface Index {
  readonly engine: Engine
  readonly rows: Rows
}

/** Opens the index, and opens it again. */
export interface IndexOpener {
  /** The index. Rejects when it cannot be loaded; the next call tries again. */
  readonly openIndex: () => Promise<Index>
  /**
   * Opens the index as it is now. Until it is ready, and when it cannot be loaded, the former one stays in use. Returns
   * a function that closes the former one, for when nothing on the page needs it any more.
   */
  readonly reopenIndex: () => Promise<() => Promise<void>>
}

/** Opens the index under the site's root. */
export function indexOpener(root: URL): IndexOpener {
  let opening: Promise<Index> | undefined
  let reopening: Promise<Index> | undefined
  return {
    openIndex() {
      opening ??= load(root).catch((error: unknown) => {
        opening = undefined
        throw error
      })
      return opening
    },
    async reopenIndex() {
      const mine = load(root)
      reopening = mine
      const { engine } = await mine
      // Of two that were asked for, the later one counts, whichever is ready first.
      if (reopening !== mine) return () => engine.close()
      const former = await opening?.catch(() => undefined)
      opening = mine
      return async () => former?.engine.close()
    },
  }
}

async function load(root: URL): Promise<Index> {
  const response = await fetchFile(new URL(TABLE_PATH, root), 'no-cache')
  const table: SearchTable = await response.json()
  if (table.version !== TABLE_VERSION) throw new Error(`The table of articles has version ${table.version}.`)
  const rows = openRows(table)
  return { rows, engine: await openEngine(root, rows.folders, (href) => import(href)) }
}
