// The keeper's own pages as an index of their own: the same questions as of the articles', and no row among theirs.
import type { SearchTable } from '../../../search/search-table.ts'
import { STORED_FACETS } from '../../../value/facets.ts'
import { recordWithKeys } from '../../../value/record.ts'
import { PAGES_PATH, type SearchPage } from '../../../value/search-pages.ts'
import { indexKeys, type Word, wordsOf } from '../../../value/words.ts'
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
  const read = pages.map((page): ReadPage => {
    const { headline, text, language } = page
    return { page, headline: wordsOf(headline, language), text: wordsOf(text, language) }
  })
  return { rows: openRows(tableOf(read)), engine: engineOf(read) }
}

/** A page with its words. */
interface ReadPage {
  readonly page: SearchPage
  readonly headline: readonly Word[]
  readonly text: readonly Word[]
}

function tableOf(pages: readonly ReadPage[]): SearchTable {
  const none = { values: [], rows: [] }
  const language = { values: pages.map(({ page }) => page.language), rows: [...pages.keys()] }
  return {
    ...{ version: 0, stamp: '', blocks: [], dates: [], otherForms: [], kinds: {}, stories: [] },
    ids: [...pages.keys()].join(' '),
    facets: { ...recordWithKeys(STORED_FACETS, () => none), language },
    rows: {
      date: [],
      length: pages.map(({ text }) => text.length),
      dir: pages.map(({ page }) => page.dir.charAt(0)).join(''),
    },
  }
}

function engineOf(pages: readonly ReadPage[]): Engine {
  const places = new Map<string, Map<number, number[]>>()
  for (const [row, { headline, text }] of pages.entries())
    for (const [words, from] of [
      [headline, HEADLINE],
      [text, 0],
    ] as const)
      for (const [i, key] of indexKeys(words).entries()) notePlace(places, key, row, from + i)
  const found = (words: readonly string[]) => ({
    words: new Map(
      words.flatMap((word): [string, Places][] => {
        const rows = places.get(word)
        return rows ? [[word, rows]] : []
      }),
    ),
    unknown: new Set<number>(),
  })
  return {
    find: async (words) => found(words),
    findBeginning: async (prefix, fits) =>
      found([...places.keys()].filter((word) => word.startsWith(prefix) && fits(word))),
    expect() {},
    async load(row) {
      const page = pages[row]?.page
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
