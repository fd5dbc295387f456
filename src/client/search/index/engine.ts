// The only script that uses Pagefind: all blocks of the index are searched as one.
import { PAGEFIND_ENTRY, PAGEFIND_SCRIPT } from '../../../value/search-files.ts'

/** The stored form of one article, as Pagefind loads it. */
export interface IndexedArticle {
  /** The permalink. */
  readonly url: string
  /** The text as it was indexed. */
  readonly content: string
  readonly meta: Readonly<Record<string, string>>
}

/** One article that a search found; ids are as in the table. */
export interface EngineResult {
  readonly id: string
  readonly score: number
  /** Positions of the matching words in the text. */
  readonly locations: readonly number[]
  readonly load: () => Promise<IndexedArticle>
}

/** Searches over the whole archive. */
export interface Engine {
  /** Pagefind's own answer: words, one phrase in quotation marks, or null for every article. */
  readonly search: (term: string | null) => Promise<readonly EngineResult[]>
  /**
   * Whether the index can still be read. Pagefind keeps silent about a part that it could not load and
   * answers that nothing was found, so an empty answer is only true while this is.
   */
  readonly reachable: () => Promise<boolean>
  /** Ends Pagefind's worker. */
  readonly close: () => Promise<void>
}

/** The part of `pagefind.js` that is used here (its documented interface, 1.6.0). */
export interface PagefindModule {
  createInstance(options: { basePath: string; baseUrl: string }): PagefindInstance
}

interface PagefindInstance {
  init(): Promise<void>
  mergeIndex(path: string, options: { baseUrl: string }): Promise<void>
  search(term: string | null): Promise<{ results: readonly PagefindResult[] }>
  destroy(): Promise<void>
}

interface PagefindResult {
  /** `en_2079ebb`. */
  readonly id: string
  readonly score: number
  readonly words: readonly number[]
  data(): Promise<IndexedArticle>
}

/** An archive without articles has no index and nothing to find. */
const NOTHING: Engine = { search: async () => [], reachable: async () => true, close: async () => {} }

/**
 * Opens the index whose blocks stand in `folders` under the site's root, the primary one first; `load`
 * imports a module. Rejects when a block cannot be read.
 */
export async function openEngine(
  root: URL,
  folders: readonly string[],
  load: (href: string) => Promise<PagefindModule>,
): Promise<Engine> {
  const [primary, ...others] = folders.map((folder) => new URL(folder, root).href)
  if (primary === undefined) return NOTHING
  const pagefind = await load(new URL(PAGEFIND_SCRIPT, primary).href)
  const instance = pagefind.createInstance({ basePath: primary, baseUrl: '/' })
  await instance.init()
  // A primary block that fails tells only those who search it; a merge would wait for it without end.
  await instance.search('')
  await Promise.all(others.map((folder) => instance.mergeIndex(folder, { baseUrl: '/' })))
  return {
    search: async (term) => {
      const { results } = await instance.search(term)
      return results.map((result) => ({
        id: result.id.slice(result.id.indexOf('_') + 1),
        score: result.score,
        locations: result.words,
        load: () => result.data(),
      }))
    },
    reachable: () =>
      fetch(new URL(PAGEFIND_ENTRY, primary), { cache: 'no-store' }).then(
        (response) => response.ok,
        () => false,
      ),
    close: () => instance.destroy(),
  }
}
