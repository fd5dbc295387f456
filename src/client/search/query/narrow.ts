// Filters: which rows the reader's choices leave, and how many each further choice would give.

import { FACETS, type Facet, forEachFacet } from '../../../value/facets.ts'
import type { IndexRow, Rows } from '../index/rows.ts'
import { type Filter, filtersOf, isNarrowed, type Selection, withoutFilter } from '../state.ts'
import { isInRange } from './date-range.ts'

/** A value of a facet and how many articles including it would show, or how many excluding it hides. */
export interface FacetValue {
  readonly value: string
  readonly count: number
  readonly chosen: 'include' | 'exclude' | undefined
}

/** Matching rows after the reader's choices, and what every other choice would give. */
export interface Narrowed {
  readonly rows: readonly number[]
  /** The rows that every choice but that of dates leaves: what one more range would show. */
  readonly ofAnyDate: readonly number[]
  readonly facets: Readonly<Record<Facet, readonly FacetValue[]>>
}

/**
 * Narrows rows by a selection. The counts of a facet ignore the values of that facet which are included, so that they
 * say what one more choice would add; where all of them must hold, they say what it would leave. Chosen values stand first and stay even with count 0; then the most frequent, by
 * name when equal.
 */
export function narrow(rows: Rows, numbers: readonly number[], selection: Selection): Narrowed {
  if (!isNarrowed(selection)) {
    const facets = forEachFacet((facet) => facetValues(rows.countsOf(facet, numbers), selection, facet))
    return { rows: numbers, ofAnyDate: numbers, facets }
  }
  const kept: number[] = []
  const ofAnyDate: number[] = []
  const counts = forEachFacet(() => new Map<string, number>())
  const add = (facet: Facet, value: string) => counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1)
  for (const number of numbers) {
    const row = rows.row(number)
    const reasons = reasonsAgainst(row, selection)
    const [only] = reasons
    if (reasons.length > 1) continue
    if (only === undefined) kept.push(number)
    if (only === undefined || only.kind === 'dates') ofAnyDate.push(number)
    if (only?.kind === 'exclude') add(only.facet, only.value)
    else if (only?.kind === 'include' && !selection.all.includes(only.facet))
      for (const value of row.facets[only.facet]) add(only.facet, value)
    else if (only === undefined)
      for (const facet of FACETS) for (const value of row.facets[facet]) add(facet, value)
  }
  const facets = forEachFacet((facet) => facetValues(counts[facet], selection, facet))
  return { rows: kept, ofAnyDate, facets }
}

type Reason =
  | { readonly kind: 'dates' }
  | { readonly kind: 'include'; readonly facet: Facet }
  | { readonly kind: 'exclude'; readonly facet: Facet; readonly value: string }

/** Why a selection leaves a row out. */
function reasonsAgainst(row: IndexRow, selection: Selection): Reason[] {
  const found: Reason[] = []
  if (!isOfDates(row, selection)) found.push({ kind: 'dates' })
  for (const facet of FACETS) {
    const included = selection.include[facet]
    const excluded = selection.exclude[facet]
    if (included.length === 0 && excluded.length === 0) continue
    const values = row.facets[facet]
    const isHeld = selection.all.includes(facet)
      ? included.every((value) => values.includes(value))
      : included.length === 0 || values.some((value) => included.includes(value))
    if (!isHeld) found.push({ kind: 'include', facet })
    for (const value of values) if (excluded.includes(value)) found.push({ kind: 'exclude', facet, value })
  }
  return found
}

function isOfDates({ day, last }: IndexRow, selection: Selection): boolean {
  const hasRange = selection.from !== '' || selection.to !== ''
  if (day === '') return selection.undated || !hasRange
  return hasRange ? isInRange(day, last, selection) : !selection.undated
}

/** A filter, and how many articles there would be without it. */
export interface WayOut {
  readonly filter: Filter
  readonly count: number
}

/** The filters of which removing one alone would show something. */
export function waysOut(rows: Rows, numbers: readonly number[], selection: Selection): WayOut[] {
  return filtersOf(selection)
    .map((filter) => {
      const relaxed = withoutFilter(selection, filter)
      return {
        filter,
        count: numbers.filter((number) => reasonsAgainst(rows.row(number), relaxed).length === 0).length,
      }
    })
    .filter(({ count }) => count > 0)
}

function facetValues(
  counts: ReadonlyMap<string, number>,
  { include, exclude }: Selection,
  facet: Facet,
): FacetValue[] {
  const chosen = new Map<string, 'include' | 'exclude'>([
    ...include[facet].map((value) => [value, 'include'] as const),
    ...exclude[facet].map((value) => [value, 'exclude'] as const),
  ])
  return [...new Set([...chosen.keys(), ...counts.keys()])]
    .map((value) => ({ value, count: counts.get(value) ?? 0, chosen: chosen.get(value) }))
    .sort((a, b) => {
      if ((a.chosen === undefined) !== (b.chosen === undefined)) return a.chosen === undefined ? 1 : -1
      return b.count - a.count || (a.value < b.value ? -1 : 1)
    })
}
