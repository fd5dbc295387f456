// The table of articles as the page uses it: rows by number, their facets, their order.
import type { WordRange } from '../../../search/index-list.ts'
import type { FacetColumn, SearchTable, TableBlock } from '../../../search/search-table.ts'
import {
  type Facet,
  type FacetValues,
  forEachFacet,
  isKindFacet,
  type KindFacet,
  STORED_FACETS,
  type StoredFacet,
} from '../../../value/facets.ts'
import { recordWithKeys } from '../../../value/record.ts'
import type { Sort } from '../state.ts'

/** The date of an article. */
export interface RowDate {
  /** First day of which it may be, `YYYY-MM-DD`, `OPEN_START` for no limit; empty when it is undated. */
  readonly day: string
  /** Last day of which it may be, `OPEN_END` for no limit; empty when it is undated. */
  readonly last: string
  readonly dateText: string
  /** What must be known of it beside: that it was inferred, is uncertain, or only limits are known; empty for most. */
  readonly dateSign: string
}

/** One article without its text. */
export interface IndexRow extends RowDate {
  /** BCP 47. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly facets: FacetValues
}

/** The files of a block. */
export interface IndexedFiles {
  readonly folder: string
  readonly words: readonly WordRange[]
  /** The row of an article by its number in the files; undefined for one that the table does not have. */
  readonly rowOf: (page: number) => number | undefined
}

/** All rows in index order, and how to find the row of an article that Pagefind found. */
export interface Rows {
  /** The numbers of all rows. */
  readonly all: readonly number[]
  /** Other forms of a name. */
  readonly formsOf: (name: string) => readonly string[]
  /** Of a tag that is listed as a name of a kind, the facet of its kind; undefined for others. */
  readonly kindOf: (tag: string) => KindFacet | undefined
  readonly row: (number: number) => IndexRow
  /** The date alone; rows of one date have the same object. */
  readonly dateOf: (number: number) => RowDate
  /** The values that rows have of a facet, each with how many of them have it; in no order. */
  readonly countsOf: (facet: Facet, numbers: readonly number[]) => ReadonlyMap<string, number>
  /** The values of a facet with the rows that have them, in index order. */
  readonly rowsByValue: (facet: StoredFacet) => ReadonlyMap<string, readonly number[]>
  /** What rows of one story have in common, and no others; a row that has none has a number of its own. */
  readonly storyOf: (number: number) => number
  /** Identifies the table: files that refer to its rows by number carry the same one. */
  readonly stamp: string
  /** How many words a row has. */
  readonly lengthOf: (row: number) => number
  /** How many words rows have on average. */
  readonly usualLength: number
  /** The rows of a block. */
  readonly rowsOf: (block: number) => readonly number[]
  /** Where the index has a row's article. */
  readonly placeOf: (row: number) => { readonly folder: string; readonly id: string }
  /** Where the index tells of a row: `BLOCK_ID`, the number of its block and its Pagefind id. */
  readonly place: (row: number) => string
  /** Each block's folder from the site's root, and what its files have. */
  readonly blocks: readonly IndexedFiles[]
}

/** How many of some rows have each value of a column. */
function countsIn({ values, rows }: FacetColumn, numbers: readonly number[]): Map<string, number> {
  const counts = new Uint32Array(values.length)
  const add = (position: number) => {
    counts[position] = (counts[position] ?? 0) + 1
  }
  for (const number of numbers) {
    const at = rows[number]
    if (typeof at === 'number') add(at)
    else at?.forEach(add)
  }
  return new Map(
    values.flatMap((value, position) => (counts[position] ? [[value, counts[position]] as const] : [])),
  )
}

/** The rows that have each value of a column. */
function rowsIn({ values, rows }: FacetColumn): Map<string, readonly number[]> {
  const held = values.map((): number[] => [])
  for (const [number, at] of rows.entries())
    for (const position of typeof at === 'number' ? [at] : at) held[position]?.push(number)
  return new Map(values.map((value, position) => [value, held[position] ?? []]))
}

/** Reads the values of one facet. Rows that have the same one value share their list: there are thousands of them. */
function columnReader({ values, rows }: FacetColumn): (row: number) => readonly string[] {
  const alone = values.map((value): readonly string[] => [value])
  return (row) => {
    const at = rows[row] ?? []
    return typeof at === 'number' ? (alone[at] ?? []) : at.flatMap((position) => values[position] ?? [])
  }
}

/** Most articles have nothing of most kinds. */
const NOTHING: readonly string[] = []

const UNDATED: RowDate = { day: '', last: '', dateText: '', dateSign: '' }

/** Opens a table for use. */
export function openRows(table: SearchTable): Rows {
  const ids = table.ids === '' ? [] : table.ids.split(' ')
  const columns = recordWithKeys(STORED_FACETS, (facet) => columnReader(table.facets[facet]))
  const kinds = new Map(
    Object.entries(table.kinds).flatMap(([kind, tags]) =>
      isKindFacet(kind) ? tags.map((tag) => [tag, kind] as const) : [],
    ),
  )
  const dates = table.dates.map(
    ([day, dateText, last = day, dateSign = '']): RowDate => ({
      day,
      dateText,
      last,
      dateSign,
    }),
  )
  const dateOf = (number: number) => dates[table.rows.date[number] ?? -1] ?? UNDATED
  const read = (number: number): IndexRow => {
    const tags = columns.tag(number)
    const facets = forEachFacet((facet) => {
      if (!isKindFacet(facet)) return columns[facet](number)
      const ofKind = kinds.size === 0 ? NOTHING : tags.filter((tag) => kinds.get(tag) === facet)
      return ofKind.length === 0 ? NOTHING : ofKind
    })
    return {
      ...dateOf(number),
      lang: facets.language[0] ?? 'und',
      dir: table.rows.dir[number] === 'r' ? 'rtl' : 'ltr',
      facets,
    }
  }
  // A story bears the number of its first row.
  const stories = new Map(
    table.stories.flatMap((story) => story.map((row) => [row, story[0] ?? row] as const)),
  )
  const otherForms = new Map(table.otherForms.map(([name, ...forms]) => [name, forms]))
  const rows: IndexRow[] = []
  const blockOf = (row: number) => table.blocks.findLastIndex(({ start }) => start <= row)
  const all = [...ids.keys()]
  const rowsOf = (block: number) => all.slice(table.blocks[block]?.start, table.blocks[block + 1]?.start)
  return {
    all,
    formsOf: (name) => otherForms.get(name) ?? [],
    kindOf: (tag) => kinds.get(tag),
    storyOf: (number) => stories.get(number) ?? number,
    stamp: table.stamp,
    dateOf,
    countsOf(facet, numbers) {
      if (!isKindFacet(facet)) return countsIn(table.facets[facet], numbers)
      if (kinds.size === 0) return new Map()
      return new Map([...countsIn(table.facets.tag, numbers)].filter(([tag]) => kinds.get(tag) === facet))
    },
    rowsByValue: (facet) => rowsIn(table.facets[facet]),
    row: (number) => {
      rows[number] ??= read(number)
      return rows[number]
    },
    lengthOf: (row) => table.rows.length[row] ?? 0,
    usualLength: table.rows.length.reduce((sum, length) => sum + length, 0) / Math.max(1, all.length),
    rowsOf,
    placeOf: (row) => ({ folder: table.blocks[blockOf(row)]?.folder ?? '', id: ids[row] ?? '' }),
    place: (row) => `${blockOf(row)}_${ids[row] ?? ''}`,
    blocks: table.blocks.map(({ folder, start, words, pages }) => ({
      folder,
      words,
      rowOf: rowOfPage(start, pages),
    })),
  }
}

function rowOfPage(start: number, pages: TableBlock['pages']): IndexedFiles['rowOf'] {
  if (!pages) return (page) => start + page
  return (page) => {
    const place = pages[page] ?? -1
    return place < 0 ? undefined : start + place
  }
}

/**
 * Rows in the reader's order. By relevance: those with the words as they were typed before those with other endings or forms of names,
 * then by score, then in index order. By date: undated articles stand at
 * the end in both directions; articles of one day keep index order.
 */
export function sorted(
  rows: Rows,
  numbers: readonly number[],
  sort: Sort,
  hitOf: (row: number) => { readonly score: number; readonly inOtherForm: number },
): number[] {
  if (sort === 'relevance') {
    const hits = new Map(numbers.map((number) => [number, hitOf(number)]))
    const value = (row: number, of: 'score' | 'inOtherForm') => hits.get(row)?.[of] ?? 0
    return numbers.toSorted(
      (a, b) =>
        value(a, 'inOtherForm') - value(b, 'inOtherForm') || value(b, 'score') - value(a, 'score') || a - b,
    )
  }
  const direction = sort === 'newest' ? -1 : 1
  const days = new Map(numbers.map((number) => [number, rows.dateOf(number).day]))
  return numbers.toSorted((a, b) => {
    const x = days.get(a) ?? ''
    const y = days.get(b) ?? ''
    if (x === y) return a - b
    if (x === '' || y === '') return x === '' ? 1 : -1
    return x < y ? -direction : direction
  })
}
