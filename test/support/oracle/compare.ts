// The search against the plain scan: hits, facets, ranges and order of many queries.
import type { Index } from '../../../src/client/search/index/open-index.ts'
import { sorted } from '../../../src/client/search/index/rows.ts'
import { answer } from '../../../src/client/search/query/find.ts'
import { narrow } from '../../../src/client/search/query/narrow.ts'
import { NO_SELECTION, type Selection } from '../../../src/client/search/state.ts'
import { STORED_FACETS } from '../../../src/value/facets.ts'
import { type Chance, oneOf } from './chance.ts'
import { meant, type PlainRecord, typed } from './plain-scan.ts'
import type { Case } from './queries.ts'

/** How a query was answered in another way than the scan does. */
export interface Difference {
  readonly kind: string
  readonly query: string
  readonly what: 'hits' | 'facets' | 'range' | 'order' | 'left out'
  /** Rows, or values, that only one of the two has. */
  readonly onlySearch: readonly string[]
  readonly onlyScan: readonly string[]
}

/** What of one case differs. */
export async function differencesOf(
  { kind, asked }: Case,
  index: Index,
  records: readonly PlainRecord[],
  chance: Chance,
): Promise<Difference[]> {
  const query = typed(asked)
  const given = await answer(index, query, { typing: false, lettersOnly: false })
  const found = given.beginningWith === '' ? [...given.hits.keys()].sort((a, b) => a - b) : []
  const scanned = new Map(
    records.flatMap((record, row) => {
      const how = meant(asked, record)
      return how === undefined ? [] : [[row, how] as const]
    }),
  )
  const rows = [...scanned.keys()]
  const differ = (
    what: Difference['what'],
    search: readonly string[],
    scan: readonly string[],
  ): Difference[] => {
    const [onlySearch, onlyScan] = [without(search, scan), without(scan, search)]
    return onlySearch.length + onlyScan.length === 0 ? [] : [{ kind, query, what, onlySearch, onlyScan }]
  }
  const address = (row: number) => String(records[row]?.record.permalink)
  const hits = differ('hits', found.map(address), rows.map(address))
  const leftOut =
    given.leftOut.length > 0
      ? differ(
          'left out',
          given.leftOut.map(({ text }) => text),
          [],
        )
      : []
  if (hits.length + leftOut.length > 0) return [...hits, ...leftOut]
  const selection = selectionOf(records, chance)
  const narrowed = narrow(index.rows, found, selection)
  const { facets } = narrow(index.rows, found, NO_SELECTION)
  const kept = rows.filter((row) => isKept(records[row], selection))
  return [
    ...differ(
      'facets',
      STORED_FACETS.flatMap((facet) => facets[facet].map(({ value, count }) => `${facet} ${value} ${count}`)),
      facetsOf(rows, records),
    ),
    ...differ('range', narrowed.rows.map(address), kept.map(address)),
    ...differ(
      'order',
      inTurn(sorted(index.rows, found, 'newest', () => ({ score: 0, inOtherForm: 0 }))),
      inTurn(byDay(rows, records)),
    ),
    ...tiers(
      sorted(index.rows, found, 'relevance', (row) => given.hits.get(row) ?? { score: 0, inOtherForm: 0 }),
      scanned,
      differ,
    ),
  ]
}

function without(some: readonly string[], others: readonly string[]): string[] {
  const gone = new Set(others)
  return some.filter((each) => !gone.has(each))
}

/** Each row with its place. */
function inTurn(rows: readonly number[]): string[] {
  return rows.map((row, place) => `${place}: ${row}`)
}

/** By relevance, no article that has all words as typed or spelt stands behind one that has not. */
function tiers(
  rows: readonly number[],
  scanned: ReadonlyMap<number, number>,
  differ: (what: 'order', search: readonly string[], scan: readonly string[]) => Difference[],
): Difference[] {
  const found = rows.map((row) => ((scanned.get(row) ?? 0) > 0 ? 1 : 0))
  return differ(
    'order',
    found.map((tier, i) => `${i}: tier ${tier}`),
    found.toSorted((a, b) => a - b).map((tier, i) => `${i}: tier ${tier}`),
  )
}

function selectionOf(records: readonly PlainRecord[], chance: Chance): Selection {
  const { record } = oneOf(records, chance)
  const year = (record.day || '1999').slice(0, 4)
  const [tag] = record.facets.tag
  const language = record.facets.language
  const { include, exclude } = NO_SELECTION
  return {
    ...NO_SELECTION,
    include: chance(2) === 0 ? { ...include, language } : include,
    exclude: tag !== undefined && chance(2) === 0 ? { ...exclude, tag: [tag] } : exclude,
    ...oneOf(
      [{ from: year, to: '' }, { from: '', to: `${year}-06` }, { from: year, to: year }, { undated: true }],
      chance,
    ),
  }
}

function isKept(plain: PlainRecord | undefined, { include, exclude, from, to, undated }: Selection): boolean {
  if (!plain) return false
  const { day, lastDay, facets } = plain.record
  const hasRange = from !== '' || to !== ''
  const inRange = lastDay.slice(0, from.length) >= from && (to === '' || day.slice(0, to.length) <= to)
  const ofDates = day === '' ? undated || !hasRange : hasRange ? inRange : !undated
  return (
    ofDates &&
    STORED_FACETS.every(
      (facet) =>
        (include[facet].length === 0 || facets[facet].some((value) => include[facet].includes(value))) &&
        !facets[facet].some((value) => exclude[facet].includes(value)),
    )
  )
}

function facetsOf(rows: readonly number[], records: readonly PlainRecord[]): string[] {
  return STORED_FACETS.flatMap((facet) => {
    const counts = new Map<string, number>()
    for (const row of rows)
      for (const value of new Set(records[row]?.record.facets[facet] ?? []))
        counts.set(value, (counts.get(value) ?? 0) + 1)
    return [...counts].map(([value, count]) => `${facet} ${value} ${count}`)
  })
}

function byDay(rows: readonly number[], records: readonly PlainRecord[]): number[] {
  const dayOf = (row: number) => records[row]?.record.day ?? ''
  return rows.toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : a - b))
}
