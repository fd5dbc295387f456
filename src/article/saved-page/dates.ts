// Dates as pages declare them to machines, and the values that programs write when they know none.
import { type ArchiveDate, parseArchiveDate } from '../../value/archive-date.ts'
import { readDateValue } from '../intake/dates/value.ts'

/** Beginnings of the calendars of Unix, .NET, SQL Server and Delphi: no day on which a page was published. */
const PLACEHOLDER = /^(?:1970-01-01|1969-12-31|0001-01-01|1900-01-01|1899-12-30|0000-00-00|-0001-11-30)/
/** No page is older; a smaller year is that of another calendar. */
const FIRST_YEAR = '1600'

/**
 * A date as a page declares it. The day is the one that is written, in whatever zone. `placeholder` for what
 * programs write when they know none, `invalid` for days that no calendar has, undefined for other texts.
 */
export function readDeclaredDate(value: string): ArchiveDate | 'invalid' | 'placeholder' | undefined {
  if (PLACEHOLDER.test(value)) return 'placeholder'
  const compact = /^(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}.*)?$/.exec(value)
  const date = compact
    ? (parseArchiveDate(`${compact[1]}-${compact[2]}-${compact[3]}`) ?? 'invalid')
    : readDateValue(value)
  if (date === 'invalid' || date === undefined || date.precision === 'none')
    return date === 'invalid' ? date : undefined
  return (date.earliest ?? '') < FIRST_YEAR ? 'invalid' : date
}
