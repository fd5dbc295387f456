// The table of articles as the page uses it: rows by number, their facets, their order.
import type { SearchTable } from '../../../search/search-table.ts'
import { type FacetValues, forEachFacet } from '../../../value/facets.ts'
import type { Sort } from '../state.ts'

/** One article without its text. */
export interface IndexRow {
  /** First day of which it may be, `YYYY-MM-DD`, `OPEN_START` for no limit; empty when it is undated. */
  readonly day: string
  /** Last day of which it may be, `OPEN_END` for no limit; empty when it is undated. */
  readonly last: string
  readonly dateText: string
  /** BCP 47. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly facets: FacetValues
}

/** All rows in index order, and how to find the row of an article that Pagefind found. */
export interface Rows {
  /** The numbers of all rows. */
  readonly all: readonly number[]
  /** Other forms of a name. */
  readonly formsOf: (name: string) => readonly string[]
  readonly row: (number: number) => IndexRow
  /** Identifies the table: files that refer to its rows by number carry the same one. */
  readonly stamp: string
  /** The row of a Pagefind id; undefined for an id that the table does not have or that two blocks share. */
  readonly byId: (id: string) => number | undefined
  /** Whether two blocks share an id. */
  readonly isShared: (id: string) => boolean
  /** The row of an article whose id two blocks share. */
  readonly byPermalink: (permalink: string) => number | undefined
  /** The number of the block that holds a row. */
  readonly blockOf: (row: number) => number
  /** Where the index tells of a row: `BLOCK_ID`, the number of its block and its Pagefind id. */
  readonly place: (row: number) => string
  /** The folder of each block from the site's root. */
  readonly folders: readonly string[]
}

/** Opens a table for use. */
export function openRows(table: SearchTable): Rows {
  const ids = table.ids === '' ? [] : table.ids.split(' ')
  const twins = new Map<string, number>(table.twins)
  const twinRows = new Set(twins.values())
  const shared = new Set([...twinRows].map((row) => ids[row] ?? ''))
  const rowOfId = new Map(
    ids.flatMap((id, row): [string, number][] => (twinRows.has(row) ? [] : [[id, row]])),
  )
  const read = (number: number): IndexRow => {
    const [day = '', dateText = '', last = day] = table.dates[table.rows.date[number] ?? -1] ?? []
    const facets = forEachFacet((facet) => {
      const column = table.facets[facet]
      return [column.rows[number] ?? []].flat().flatMap((position) => column.values[position] ?? [])
    })
    return {
      day,
      last,
      dateText,
      lang: facets.language[0] ?? 'und',
      dir: table.rows.dir[number] === 'r' ? 'rtl' : 'ltr',
      facets,
    }
  }
  const otherForms = new Map(table.otherForms.map(([name, ...forms]) => [name, forms]))
  const rows: IndexRow[] = []
  const blockOf = (row: number) => table.blocks.findLastIndex(([, start]) => start <= row)
  return {
    all: [...ids.keys()],
    formsOf: (name) => otherForms.get(name) ?? [],
    stamp: table.stamp,
    row: (number) => {
      rows[number] ??= read(number)
      return rows[number]
    },
    byId: (id) => rowOfId.get(id),
    isShared: (id) => shared.has(id),
    byPermalink: (permalink) => twins.get(permalink),
    blockOf,
    place: (row) => `${blockOf(row)}_${ids[row] ?? ''}`,
    folders: table.blocks.map(([folder]) => folder),
  }
}

/**
 * Rows in the reader's order. By relevance: score, then index order. By date: undated articles stand at
 * the end in both directions; articles of one day keep index order.
 */
export function sorted(
  rows: Rows,
  numbers: readonly number[],
  sort: Sort,
  score: (row: number) => number,
): number[] {
  if (sort === 'relevance') return numbers.toSorted((a, b) => score(b) - score(a) || a - b)
  const direction = sort === 'newest' ? -1 : 1
  const days = new Map(numbers.map((number) => [number, rows.row(number).day]))
  return numbers.toSorted((a, b) => {
    const x = days.get(a) ?? ''
    const y = days.get(b) ?? ''
    if (x === y) return a - b
    if (x === '' || y === '') return x === '' ? 1 : -1
    return x < y ? -direction : direction
  })
}
