// A date with its doubt as the formats can hold it: what of it is certain, and whether it is so at all.
import {
  endsOf,
  formOf,
  isPlain,
  isSet,
  isUndoubted,
  parseArchiveDate,
  sharedParts,
} from '../value/archive-date.ts'
import { isoOfParts, type Season } from '../value/edtf.ts'
import { memoizedText } from '../value/memo.ts'
import type { CitedDate } from './citation-facts.ts'

/** A year, its month and its day, as far as they are said: `2022`, `01`. */
type Parts = readonly string[]

/** The days between which an article was published. */
export interface CitedSpan {
  /** Both ends in ISO 8601, each as fine as it is said. */
  readonly ends: readonly [first: string, last: string]
  /** Year, month and day as far as both ends share them: `2022`, `01` of `2022-01~`; empty when none. */
  readonly shared: Parts
  /** One date, or the first and the last of a span, each as fine as it is said. */
  readonly parts: readonly Parts[]
  /** Spring, 1, to winter, 4, of the year that is shared; null where no season is said. */
  readonly season: Season | null
  /** Whether it is doubtful: inferred, uncertain, approximate, or one of several. */
  readonly circa: boolean
  /** Whether it is a span or one of several dates in brackets, which level 1 of EDTF does not have. */
  readonly set: boolean
}

/** The span of a date; undefined when it is unknown, only bounded, or open to one side. */
export function citedSpan({ edtf, status }: CitedDate): CitedSpan | undefined {
  if (!isSaid(status)) return undefined
  const { span } = spanOf(edtf)
  return span && status === 'inferred' ? { ...span, circa: true } : span
}

/** Remembered, for each style and format of an article asks for the same. */
const spanOf = memoizedText((edtf): { readonly span: CitedSpan | undefined } => {
  const date = parseArchiveDate(edtf)
  if (!date?.earliest || !date.latest) return { span: undefined }
  const form = formOf(date)
  const common = sharedParts(date)
  const shared = common ? partsOf(isoOfParts(common)) : []
  const [first, last] = endsOf(date)?.map((end) => end.edtf) ?? []
  const ends = [first ?? date.earliest, last ?? date.latest] as const
  const isOne = shared.length > 0 && form.kind !== 'interval'
  const span = {
    ends,
    shared,
    parts: isOne ? [shared] : ends.map(partsOf),
    season: form.kind === 'season' ? form.season : null,
    circa: !isUndoubted(date),
    set: isSet(date),
  }
  return { span }
})

/** Whether a date of a status is one of publication, as far as it goes. */
function isSaid(status: CitedDate['status']): boolean {
  return status !== 'unknown' && status !== 'bounded'
}

/** The words of a date that is open to one side, `before 1990`; empty for any other. */
export function openDateInWords(cited: CitedDate): string {
  const date = dateOfCited(cited)
  const isOpen = date && date.precision !== 'none' && (date.earliest === null || date.latest === null)
  return isOpen ? cited.text : ''
}

/** A date as EDTF; an inferred one never without a mark of doubt, one that is only bounded not at all. */
export function citedEdtf(cited: Pick<CitedDate, 'edtf' | 'status'>): string {
  const date = dateOfCited(cited)
  if (!date) return ''
  return cited.status === 'inferred' && isPlain(date) ? `${date.edtf}?` : date.edtf
}

/** Whether a date is no day, month or year that every format can hold. */
export function isCoarse(cited: CitedDate): boolean {
  const date = dateOfCited(cited)
  return date !== undefined && date.precision !== 'none' && !isPlain(date)
}

function dateOfCited({ edtf, status }: Pick<CitedDate, 'edtf' | 'status'>) {
  return isSaid(status) ? parseArchiveDate(edtf) : undefined
}

function partsOf(iso: string): Parts {
  return iso.split('-')
}
