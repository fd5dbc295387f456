// A date with its doubt as the formats can hold it: what of it is certain, and whether it is so at all.
import { type IsoDay, parseArchiveDate } from '../value/archive-date.ts'
import type { CitedDate } from './citation-facts.ts'

/** The days between which an article was published. */
export interface CitedSpan {
  readonly earliest: IsoDay
  readonly latest: IsoDay
  /** Year, month and day as far as both ends share them: `2022`, `01` of `2022-01~`; empty when none. */
  readonly shared: readonly string[]
  /** Whether it is said with doubt: inferred, uncertain, approximate, or one of several. */
  readonly circa: boolean
}

/** The span of a date; undefined when it is unknown, only bounded, or open to one side. */
export function citedSpan({ edtf, status }: CitedDate): CitedSpan | undefined {
  if (status === 'unknown' || status === 'bounded') return undefined
  const date = parseArchiveDate(edtf)
  if (!date?.earliest || !date.latest) return undefined
  const plain = /^\d{4}(?:-\d{2}){0,2}$/.test(edtf)
  return {
    earliest: date.earliest,
    latest: date.latest,
    shared: plain ? edtf.split('-') : sharedParts(date.earliest, date.latest),
    circa: status === 'inferred' || !plain,
  }
}

/** `2022`, `01` of 2022-01-01 and 2022-01-31: the parts before the first that differs. */
function sharedParts(earliest: IsoDay, latest: IsoDay): string[] {
  const others = latest.split('-')
  const parts = earliest.split('-')
  const differ = parts.findIndex((part, i) => part !== others[i])
  return differ < 0 ? parts : parts.slice(0, differ)
}
