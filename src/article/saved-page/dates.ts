// Dates as pages declare them to machines, and the values that programs write when they know none.
import { type ArchiveDate, parseArchiveDate } from '../../value/archive-date.ts'
import { readWholeDate } from '../intake/dates/dates.ts'
import { readLineDate } from '../intake/dates/line.ts'
import { isFirstDay, isNoDate } from '../intake/dates/placeholder.ts'
import { readDateValue } from '../intake/dates/value.ts'

/** No page is older; a smaller year is that of another calendar. */
const FIRST_YEAR = '1600'

/**
 * A date as a page declares it. The day is the one that is written, in whatever zone. `placeholder` for what
 * programs write when they know none, `invalid` for days that no calendar has, undefined for other texts.
 */
export function readDeclaredDate(value: string): ArchiveDate | 'invalid' | 'placeholder' | undefined {
  // No page is of the first days of programs’ calendars: there was no web.
  if (isNoDate(value) || isFirstDay(value.slice(0, 10))) return 'placeholder'
  const compact = /^(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}.*)?$/.exec(value)
  const date = compact
    ? (parseArchiveDate(`${compact[1]}-${compact[2]}-${compact[3]}`) ?? 'invalid')
    : readDateValue(value)
  if (date === 'invalid' || date === undefined || date.precision === 'none')
    return date === 'invalid' ? date : undefined
  return (date.earliest ?? date.latest ?? '') < FIRST_YEAR ? 'invalid' : date
}

/** `Updated 6 January 2022`: whether a line says of itself that it tells a later change, and no more. */
export function isOfChange(text: string): boolean {
  const read = readWholeDate(text)
  return (typeof read === 'object' ? read : readLineDate(text))?.label === 'updated'
}
