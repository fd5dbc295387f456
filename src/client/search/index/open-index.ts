// The search index of the site, opened once and kept until a newer one is ready.
import type { SearchTable } from '../../../search/search-table.ts'
import { STAMP_PATH, TABLE_PATH, TABLE_VERSION } from '../../../value/search-files.ts'
import { fetchFile } from '../../common/host.ts'
import { type Engine, openEngine } from './engine.ts'
import { type NamesFor, namesOfSite } from './listed-names.ts'
import { type PageIndex, pagesOfSite } from './own-pages.ts'
import { openRows, type Rows } from './rows.ts'

/** The words of the articles, the table beside them, and the names that are listed. */
export interface Index {
  readonly engine: Engine
  readonly rows: Rows
  readonly names: NamesFor
}

/** The index of a site: its articles, and apart from them the keeper's own pages. */
export interface SiteIndex extends Index {
  readonly pages: () => Promise<PageIndex>
}

/** Opens the index, and opens it again. */
export interface IndexOpener {
  /** The index. Rejects when it cannot be loaded; the next call tries again. */
  readonly openIndex: () => Promise<SiteIndex>
  /**
   * Opens the index as it is now. Until it is ready, and when it cannot be loaded, the former one stays in use.
   */
  readonly reopenIndex: () => Promise<void>
  /**
   * Whether the index that is open is still the one that is published. Where that cannot be told, it is taken to be.
   */
  readonly isCurrent: () => Promise<boolean>
}

/** Hears how many files of the index have come, of those that were asked for. */
export type OnLoading = (come: number, asked: number) => void

/** Opens the index under the site's root. */
export function indexOpener(root: URL, onLoading: OnLoading = () => {}): IndexOpener {
  const counted = countingTo(onLoading)
  let opening: Promise<SiteIndex> | undefined
  let reopening: Promise<SiteIndex> | undefined
  return {
    openIndex() {
      opening ??= load(root, 'default', counted).catch((error: unknown) => {
        opening = undefined
        throw error
      })
      return opening
    },
    async reopenIndex() {
      const mine = load(root, 'no-cache', counted)
      reopening = mine
      await mine
      // Of two that were asked for, the later one counts, whichever is ready first.
      if (reopening === mine) opening = mine
    },
    async isCurrent() {
      try {
        const [response, index] = await Promise.all([
          fetchFile(new URL(STAMP_PATH, root), 'no-cache'),
          opening,
        ])
        return index === undefined || (await response.json()) === index.rows.stamp
      } catch {
        return true
      }
    },
  }
}

/** The table of a large archive has some MB: a slow line may take its time. */
const TABLE_SECONDS = 180

/** Counts what is waited for. */
type Counted = <T>(coming: Promise<T>) => Promise<T>

function countingTo(onLoading: OnLoading): Counted {
  let come = 0
  let asked = 0
  return (coming) => {
    asked++
    onLoading(come, asked)
    const isHere = () => {
      come++
      onLoading(come, asked)
    }
    coming.then(isHere, isHere)
    return coming
  }
}

/** The page itself has asked for the table, which a stored copy may serve: the stamp tells whether it is the newest. */
async function load(root: URL, cache: RequestCache, counted: Counted): Promise<SiteIndex> {
  const asked = (path: string) => counted(fetchFile(new URL(path, root), 'no-cache'))
  const names = namesOfSite(asked)
  const pages = pagesOfSite(asked)
  // A query may wait for them: they are asked for beside the table.
  names([]).catch(() => {})
  pages().catch(() => {})
  const whole = async (): Promise<SearchTable> =>
    (await fetchFile(new URL(TABLE_PATH, root), cache, TABLE_SECONDS)).json()
  const table = await counted(whole())
  if (table.version !== TABLE_VERSION) throw new Error(`The table of articles has version ${table.version}.`)
  const rows = openRows(table)
  return { rows, names, pages, engine: openEngine(rows, (path) => counted(fetchFile(new URL(path, root)))) }
}
