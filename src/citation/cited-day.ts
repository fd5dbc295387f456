// A date with its doubt as the formats can hold it: what of it is certain, and whether it is so at all.
import { type IsoDay, isPlain, isSet, parseArchiveDate, sharedParts } from '../value/archive-date.ts'
import { isoOfParts } from '../value/edtf.ts'
import type { CitedDate } from './citation-facts.ts'

/** The days between which an article was published. */
export interface CitedSpan {
  readonly earliest: IsoDay
  readonly latest: IsoDay
  /** Year, month and day as far as both ends share them: `2022`, `01` of `2022-01~`; empty when none. */
  readonly shared: readonly string[]
  /** Whether it is doubtful: inferred, uncertain, approximate, or one of several. */
  readonly circa: boolean
  /** Whether it is a span or one of several dates. */
  readonly set: boolean
}

/** The span of a date; undefined when it is unknown, only bounded, or open to one side. */
export function citedSpan({ edtf, status }: CitedDate): CitedSpan | undefined {
  if (status === 'unknown' || status === 'bounded') return undefined
  const date = parseArchiveDate(edtf)
  if (!date?.earliest || !date.latest) return undefined
  const shared = sharedParts(date)
  return {
    earliest: date.earliest,
    latest: date.latest,
    shared: shared ? isoOfParts(shared).split('-') : [],
    circa: status === 'inferred' || !isPlain(date),
    set: isSet(date),
  }
}
