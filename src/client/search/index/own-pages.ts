// The keeper's own pages as an index of their own: the same questions as of the articles', and no row among theirs.
import type { SearchTable } from '../../../search/search-table.ts'
import { STORED_FACETS } from '../../../value/facets.ts'
import { recordWithKeys } from '../../../value/record.ts'
import { PAGES_PATH, type SearchPage } from '../../../value/search-pages.ts'
import { indexKeys, wordsOf } from '../../../value/words.ts'
import type { Load } from './block.ts'
import type { Engine, Places } from './engine.ts'
import { openRows, type Rows } from './rows.ts'
import { HEADLINE } from './word-file.ts'

/** The words of the pages, and a row for each. */
export interface PageIndex {
  readonly engine: Engine
  readonly rows: Rows
}

/** Gives the pages of a site, loaded once. Rejects when they cannot be loaded; the next call tries again. */
export function pagesOfSite(load: Load): () => Promise<PageIndex> {
  let opening: Promise<PageIndex> | undefined
  return () => {
    opening ??= load(PAGES_PATH).then(async (response) => pageIndex(await response.json()))
    opening.catch(() => {
      opening = undefined
    })
    return opening
  }
}

/** Makes pages ready for questions. They have a language, and nothing else by which articles are narrowed. */
export function pageIndex(pages: readonly SearchPage[]): PageIndex {
  return { rows: openRows(tableOf(pages)), engine: engineOf(pages) }
}

function tableOf(pages: readonly SearchPage[]): SearchTable {
  const none = { values: [], rows: [] }
  const language = { values: pages.map(({ language }) => language), rows: [...pages.keys()] }
  return {
    ...{ version: 0, stamp: '', blocks: [], dates: [], otherForms: [], kinds: {}, stories: [] },
    ids: [...pages.keys()].join(' '),
    facets: { ...recordWithKeys(STORED_FACETS, () => none), language },
    rows: { date: [], dir: pages.map(({ dir }) => dir.charAt(0)).join('') },
  }
}

function engineOf(pages: readonly SearchPage[]): Engine {
  const places = new Map<string, Map<number, number[]>>()
  const lengths = pages.map(({ headline, text, language }, row) => {
    const words = wordsOf(text, language)
    for (const [keys, from] of [
      [indexKeys(wordsOf(headline, language)), HEADLINE],
      [indexKeys(words), 0],
    ] as const)
      for (const [i, key] of keys.entries()) notePlace(places, key, row, from + i)
    return words.length
  })
  const found = (words: readonly string[]) => ({
    words: new Map(
      words.flatMap((word): [string, Places][] => {
        const rows = places.get(word)
        return rows ? [[word, rows]] : []
      }),
    ),
    unknown: new Set<number>(),
  })
  const all = lengths.reduce((sum, length) => sum + length, 0)
  return {
    find: async (words) => found(words),
    findBeginning: async (prefix, fits) =>
      found([...places.keys()].filter((word) => word.startsWith(prefix) && fits(word))),
    lengthOf: (row) => lengths[row] ?? 0,
    usualLength: () => (pages.length === 0 ? 0 : all / pages.length),
    async load(row) {
      const page = pages[row]
      if (!page) throw new Error(`There is no own page ${row}.`)
      return { url: page.url, content: page.text, meta: { headline: page.headline } }
    },
  }
}

function notePlace(
  places: Map<string, Map<number, number[]>>,
  key: string,
  row: number,
  place: number,
): void {
  const rows = places.get(key) ?? new Map<number, number[]>()
  const known = rows.get(row)
  if (known) known.push(place)
  else rows.set(row, [place])
  places.set(key, rows)
}
