// The table of articles as the page uses it: rows by number, their facets, their order.
import type { SearchTable } from '../../../search/search-table.ts'
import {
  type FacetValues,
  forEachFacet,
  isKindFacet,
  type KindFacet,
  STORED_FACETS,
  type StoredFacet,
} from '../../../value/facets.ts'
import { once } from '../../../value/memo.ts'
import { recordWithKeys } from '../../../value/record.ts'
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
  /** Of a tag that is listed as a name of a kind, the facet of its kind; undefined for others. */
  readonly kindOf: (tag: string) => KindFacet | undefined
  readonly row: (number: number) => IndexRow
  /** What rows of one story have in common, and no others; a row that has none has a number of its own. */
  readonly storyOf: (number: number) => number
  /** Identifies the table: files that refer to its rows by number carry the same one. */
  readonly stamp: string
  /** The row of a Pagefind id in a block; undefined for an article that the table does not have. */
  readonly rowOf: (block: number, id: string) => number | undefined
  /** The rows of a block. */
  readonly rowsOf: (block: number) => readonly number[]
  /** Where the index has a row's article. */
  readonly placeOf: (row: number) => { readonly folder: string; readonly id: string }
  /** Where the index tells of a row: `BLOCK_ID`, the number of its block and its Pagefind id. */
  readonly place: (row: number) => string
  /** Each block's folder from the site's root, and the list of its words. */
  readonly blocks: readonly { readonly folder: string; readonly meta: string }[]
}

/** Reads the values of one facet. Rows that have the same one value share their list: there are thousands of them. */
function columnReader({
  values,
  rows,
}: SearchTable['facets'][StoredFacet]): (row: number) => readonly string[] {
  const alone = values.map((value): readonly string[] => [value])
  return (row) => {
    const at = rows[row] ?? []
    return typeof at === 'number' ? (alone[at] ?? []) : at.flatMap((position) => values[position] ?? [])
  }
}

/** Most articles have nothing of most kinds. */
const NOTHING: readonly string[] = []

/** Opens a table for use. */
export function openRows(table: SearchTable): Rows {
  const ids = table.ids === '' ? [] : table.ids.split(' ')
  const columns = recordWithKeys(STORED_FACETS, (facet) => columnReader(table.facets[facet]))
  const kinds = new Map(
    Object.entries(table.kinds).flatMap(([kind, tags]) =>
      isKindFacet(kind) ? tags.map((tag) => [tag, kind] as const) : [],
    ),
  )
  const read = (number: number): IndexRow => {
    const [day = '', dateText = '', last = day] = table.dates[table.rows.date[number] ?? -1] ?? []
    const tags = columns.tag(number)
    const facets = forEachFacet((facet) => {
      if (!isKindFacet(facet)) return columns[facet](number)
      const ofKind = kinds.size === 0 ? NOTHING : tags.filter((tag) => kinds.get(tag) === facet)
      return ofKind.length === 0 ? NOTHING : ofKind
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
  // A story bears the number of its first row.
  const stories = new Map(
    table.stories.flatMap((story) => story.map((row) => [row, story[0] ?? row] as const)),
  )
  const otherForms = new Map(table.otherForms.map(([name, ...forms]) => [name, forms]))
  const rows: IndexRow[] = []
  const blockOf = (row: number) => table.blocks.findLastIndex(([, start]) => start <= row)
  const all = [...ids.keys()]
  const rowsOf = (block: number) => all.slice(table.blocks[block]?.[1], table.blocks[block + 1]?.[1])
  const rowById = table.blocks.map((_, block) =>
    once(() => new Map(rowsOf(block).map((row) => [ids[row] ?? '', row]))),
  )
  return {
    all,
    formsOf: (name) => otherForms.get(name) ?? [],
    kindOf: (tag) => kinds.get(tag),
    storyOf: (number) => stories.get(number) ?? number,
    stamp: table.stamp,
    row: (number) => {
      rows[number] ??= read(number)
      return rows[number]
    },
    rowOf: (block, id) => rowById[block]?.().get(id),
    rowsOf,
    placeOf: (row) => ({ folder: table.blocks[blockOf(row)]?.[0] ?? '', id: ids[row] ?? '' }),
    place: (row) => `${blockOf(row)}_${ids[row] ?? ''}`,
    blocks: table.blocks.map(([folder, , meta]) => ({ folder, meta })),
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
  const days = new Map(numbers.map((number) => [number, rows.row(number).day]))
  return numbers.toSorted((a, b) => {
    const x = days.get(a) ?? ''
    const y = days.get(b) ?? ''
    if (x === y) return a - b
    if (x === '' || y === '') return x === '' ? 1 : -1
    return x < y ? -direction : direction
  })
}
