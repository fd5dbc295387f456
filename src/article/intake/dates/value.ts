// A date as a field gives it: front matter, or what a saved page declares of itself.
import type { ArchiveDate } from '../../../value/archive-date.ts'
import { type FieldDate, readExactDate, readWrittenDate } from './exact-value.ts'
import { readUncertain } from './uncertain/read-uncertain.ts'

export type { FieldDate } from './exact-value.ts'

/**
 * Reads the date of a field as people write it: exactly (see {@link readExactDate}) or as far as it is known, `c. 1990`. `invalid`
 * when it has a date's form and names a day that no calendar has; undefined when it is no date.
 */
export function readFieldDate(value: string): FieldDate | 'invalid' | undefined {
  const written = readWrittenDate(value)
  if (typeof written === 'object') return written
  // Before the reader of whole lines, to which "um 5. Mai 2019" is the day alone: there "um" leads a time of day.
  return readUncertain(value) ?? written ?? readExactDate(value)
}

/** A date that programs write, exact or in EDTF: the date of {@link readExactDate} alone. */
export function readDateValue(value: string): ArchiveDate | 'invalid' | undefined {
  const read = readExactDate(value)
  return typeof read === 'object' ? read.date : read
}
