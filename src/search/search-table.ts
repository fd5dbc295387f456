// The table beside the text index: what every article is filtered, counted, dated and sorted by.
import { sha256, shortId } from '../value/digest.ts'
import { type KindFacet, STORED_FACETS, type StoredFacet } from '../value/facets.ts'
import type { OutputPath } from '../value/permalink.ts'
import { recordWithKeys } from '../value/record.ts'
import { TABLE_VERSION } from '../value/search-files.ts'
import type { IndexList, WordRange } from './index-list.ts'
import type { SearchRecord } from './search-record.ts'

/** A record that Pagefind took, with the id by which Pagefind answers: `2079ebb`. */
export interface IndexedRecord {
  readonly record: SearchRecord
  readonly id: string
}

/**
 * One row for each indexed article, in index order, as columns: names stand once, in lists, and a row
 * holds their positions. Ids are Pagefind's short fragment hashes, unique within a block only.
 */
export interface SearchTable {
  readonly version: number
  readonly blocks: readonly TableBlock[]
  /** One id for each row, joined by spaces. */
  readonly ids: string
  /** Of all the rest; a file that stands beside the table and goes by its rows has the same. */
  readonly stamp: string
  /**
   * The day to sort by, which is the first of which an article may be (empty: undated; `OPEN_START`: any before the last),
   * the date as a reader sees it, the last day when it is another one or a sign follows (`OPEN_END`: any after the first), and
   * the sign: that it was inferred, is uncertain, or only limits are known.
   */
  readonly dates: readonly (readonly [day: string, text: string, last?: string, sign?: string])[]
  readonly facets: Readonly<Record<StoredFacet, FacetColumn>>
  /** Names that are listed with other forms: the name, then the forms. Readers look for any of them. */
  readonly otherForms: SearchRecord['otherForms']
  /** Tags that are listed as names of a kind, in order of first appearance. */
  readonly kinds: Readonly<Partial<Record<KindFacet, readonly string[]>>>
  /** The rows of each story that has several here, in order. */
  readonly stories: readonly (readonly number[])[]
  readonly rows: {
    readonly date: readonly number[]
    /** How many words it has. */
    readonly length: readonly number[]
    /** A letter for each row: how its headline runs, `l` from left to right or `r` from right to left. */
    readonly dir: string
  }
}

/** A block of the index: it begins with a row, and its files number its articles as `pages` says. */
export interface TableBlock {
  /** From the site's root. */
  readonly folder: OutputPath
  readonly start: number
  readonly words: readonly WordRange[]
  /** For each article in the block's files its row behind the first, -1 for one that has none; left out where they number them as the rows are. */
  readonly pages?: readonly number[]
}

/** What the articles have of one facet. */
export interface FacetColumn {
  readonly values: readonly string[]
  /** For each row, the positions of its values in that list; the position alone where it has one value. */
  readonly rows: readonly (number | readonly number[])[]
}

/** What a block of the index holds. */
export interface IndexedBlock {
  readonly folder: OutputPath
  readonly list: IndexList
  readonly indexed: readonly IndexedRecord[]
}

/** The table of blocks of records, in index order. */
export function searchTable(blocks: readonly IndexedBlock[]): SearchTable {
  const indexed = blocks.flatMap(({ indexed }) => indexed)
  const records = indexed.map(({ record }) => record)
  const dates = distinctList<SearchTable['dates'][number]>((date) => date.join(' '))
  const rows = {
    date: records.map(({ day, lastDay, dateText, dateSign }) =>
      dates.position(
        dateSign !== ''
          ? [day, dateText, lastDay, dateSign]
          : lastDay === day
            ? [day, dateText]
            : [day, dateText, lastDay],
      ),
    ),
    length: blocks.flatMap(lengthsOf),
    dir: records.map(({ dir }) => dir.charAt(0)).join(''),
  }
  const table = {
    version: TABLE_VERSION,
    blocks: blocksOf(blocks),
    ids: indexed.map(({ id }) => id).join(' '),
    dates: dates.list,
    facets: recordWithKeys(STORED_FACETS, (facet) => columnOf(records.map(({ facets }) => facets[facet]))),
    otherForms: [
      ...new Map(records.flatMap(({ otherForms }) => otherForms.map((forms) => [forms[0], forms]))).values(),
    ],
    kinds: kindsOf(records),
    stories: storiesOf(records),
    rows,
  }
  return { stamp: shortId(sha256(JSON.stringify(table))), ...table }
}

function kindsOf(records: readonly SearchRecord[]): SearchTable['kinds'] {
  const kinds: Partial<Record<KindFacet, string[]>> = {}
  for (const [name, kind] of new Map(records.flatMap((record) => record.kinds))) {
    const names = kinds[kind] ?? []
    names.push(name)
    kinds[kind] = names
  }
  return kinds
}

function storiesOf(records: readonly SearchRecord[]): number[][] {
  const stories = new Map<string, number[]>()
  for (const [row, { story }] of records.entries()) {
    if (story === '') continue
    const known = stories.get(story)
    if (known) known.push(row)
    else stories.set(story, [row])
  }
  return [...stories.values()].filter((rows) => rows.length > 1)
}

function columnOf(valuesOfRows: readonly (readonly string[])[]): FacetColumn {
  const { list, position } = distinctList<string>((value) => value)
  const rows = valuesOfRows.map((values) => {
    const positions = [...new Set(values)].map(position)
    const [first] = positions
    return first !== undefined && positions.length === 1 ? first : positions
  })
  return { values: list, rows }
}

interface DistinctList<T> {
  readonly list: readonly T[]
  readonly position: (thing: T) => number
}

/** Each different thing once, in order of first appearance. */
function distinctList<T>(key: (thing: T) => string): DistinctList<T> {
  const list: T[] = []
  const positions = new Map<string, number>()
  const position = (thing: T): number => {
    const known = positions.get(key(thing))
    if (known !== undefined) return known
    positions.set(key(thing), list.length)
    return list.push(thing) - 1
  }
  return { list, position }
}

function lengthsOf({ list, indexed }: IndexedBlock): number[] {
  const lengths = new Map(list.pages)
  return indexed.map(({ id }) => lengths.get(id) ?? 0)
}

function blocksOf(blocks: readonly IndexedBlock[]): TableBlock[] {
  let next = 0
  return blocks.map(({ folder, list: { pages, words }, indexed }) => {
    const start = next
    next += indexed.length
    const places = new Map(indexed.map(({ id }, place) => [id, place]))
    const numbers = pages.map(([id]) => places.get(id) ?? -1)
    const isInOrder = pages.length === indexed.length && numbers.every((place, page) => place === page)
    return { folder, start, words, ...(isInOrder ? {} : { pages: numbers }) }
  })
}
