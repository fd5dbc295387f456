// The archive's table as the page uses it: rows by number, their facets, their order.
import type { SearchTable } from '../search/search-table.ts'
import { GROUPS, type Group, type Selection, type Sort } from './state.ts'

/** The value, in addresses too, of a year of which nothing is known. */
export const UNDATED = 'undated'

/** One article without its text. */
export interface Row {
  readonly day: string
  readonly dateText: string
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly publication: string
  readonly authors: readonly string[]
  readonly tags: readonly string[]
}

/** All rows in index order, and the ways from Pagefind's answers to them. */
export interface Rows {
  readonly count: number
  readonly row: (number: number) => Row
  /** The row of a Pagefind id; undefined for an id that the table does not have or that two blocks share. */
  readonly byId: (id: string) => number | undefined
  /** The row of an article whose id two blocks share. */
  readonly byPermalink: (permalink: string) => number | undefined
  /** The number of the block that holds a row. */
  readonly blockOf: (row: number) => number
  /** The folder of each block from the site's root. */
  readonly folders: readonly string[]
}

/** Opens a table for use. */
export function openRows(table: SearchTable): Rows {
  const ids = table.ids === '' ? [] : table.ids.split(' ')
  const twins = new Map<string, number>(table.twins)
  const twinRows = new Set(twins.values())
  const rowOfId = new Map(
    ids.flatMap((id, row): [string, number][] => (twinRows.has(row) ? [] : [[id, row]])),
  )
  const names = (list: readonly string[], positions: readonly number[] = []) =>
    positions.flatMap((position) => list[position] ?? [])
  const read = (number: number): Row => {
    const [day = '', dateText = ''] = table.dates[table.rows.date[number] ?? -1] ?? []
    const [lang = 'und', dir = 'ltr'] = table.languages[table.rows.language[number] ?? -1] ?? []
    return {
      day,
      dateText,
      lang,
      dir,
      publication: table.publications[table.rows.publication[number] ?? -1] ?? '',
      authors: names(table.authors, table.rows.authors[number]),
      tags: names(table.tags, table.rows.tags[number]),
    }
  }
  const rows: Row[] = []
  return {
    count: ids.length,
    row: (number) => {
      rows[number] ??= read(number)
      return rows[number]
    },
    byId: (id) => rowOfId.get(id),
    byPermalink: (permalink) => twins.get(permalink),
    blockOf: (row) => table.blocks.findLastIndex(([, start]) => start <= row),
    folders: table.blocks.map(([folder]) => folder),
  }
}

/** The values of one group that an article has. */
export function valuesOf(row: Row, group: Group): readonly string[] {
  switch (group) {
    case 'tag':
      return row.tags
    case 'publication':
      return row.publication === '' ? [] : [row.publication]
    case 'author':
      return row.authors
    case 'year':
      return [row.day === '' ? UNDATED : row.day.slice(0, 4)]
  }
}

/** A value of a group and how many articles it would show. */
export interface FacetValue {
  readonly value: string
  readonly count: number
  readonly chosen: boolean
}

/** Matching rows after the reader's choices, and what every other choice would give. */
export interface Narrowed {
  readonly rows: readonly number[]
  readonly facets: Readonly<Record<Group, readonly FacetValue[]>>
}

/**
 * Narrows rows by a selection: any value within a group, every group. The counts of a group leave its own
 * choices aside, so that they say what one more choice adds. Chosen values stand first and stay even with
 * count 0; then the most frequent, by name when equal; years stand newest first, undated at the end.
 */
export function narrow(rows: Rows, numbers: readonly number[], selection: Selection): Narrowed {
  const kept: number[] = []
  const counts: Record<Group, Map<string, number>> = {
    tag: new Map(),
    publication: new Map(),
    author: new Map(),
    year: new Map(),
  }
  for (const number of numbers) {
    const row = rows.row(number)
    const failed = GROUPS.filter((group) => !holds(row, group, selection))
    if (failed.length === 0) kept.push(number)
    if (failed.length > 1) continue
    for (const group of failed.length === 0 ? GROUPS : failed) {
      for (const value of valuesOf(row, group)) {
        counts[group].set(value, (counts[group].get(value) ?? 0) + 1)
      }
    }
  }
  const facet = (group: Group) => facetValues(counts[group], selection[group], group)
  return {
    rows: kept,
    facets: {
      tag: facet('tag'),
      publication: facet('publication'),
      author: facet('author'),
      year: facet('year'),
    },
  }
}

function holds(row: Row, group: Group, selection: Selection): boolean {
  const chosen = selection[group]
  return chosen.length === 0 || valuesOf(row, group).some((value) => chosen.includes(value))
}

function facetValues(
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
  group: Group,
): FacetValue[] {
  const values = new Set([...chosen, ...counts.keys()])
  return [...values]
    .map((value) => ({ value, count: counts.get(value) ?? 0, chosen: chosen.includes(value) }))
    .sort((a, b) => {
      if (a.chosen !== b.chosen) return a.chosen ? -1 : 1
      if (group === 'year') return compareYears(a.value, b.value)
      return b.count - a.count || (a.value < b.value ? -1 : 1)
    })
}

function compareYears(a: string, b: string): number {
  if (a === UNDATED || b === UNDATED) return a === UNDATED ? 1 : -1
  return a < b ? 1 : -1
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
