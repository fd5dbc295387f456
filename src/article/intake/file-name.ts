// A date at the start of a file's name: evidence of when an article was published, not a statement.
import { type ArchiveDate, dateOf, qualified } from '../../value/archive-date.ts'

/** A date in a path, with the offsets (UTF-16 units) of its words. */
export interface NameDate {
  readonly date: ArchiveDate
  readonly start: number
  readonly end: number
}

/** Reads `2021-09-06-…`, `2021_09_06 …`, `20210906-…` or `2021-09-…` at the start of a file's name. */
export function dateInName(path: string): NameDate | undefined {
  const start = path.lastIndexOf('/') + 1
  const match = /^(\d{4})([-_.])(\d{2})(?:\2(\d{2}))?(?=[-_. ])|^(\d{4})(\d{2})(\d{2})(?=[-_. ])/.exec(
    path.slice(start),
  )
  if (!match) return undefined
  const [, y1, , m1, d1, y2, m2, d2] = match
  const year = Number(y1 ?? y2)
  if (year < 1500 || year > 2200) return undefined
  const day = d1 ?? d2
  const date = dateOf(year, Number(m1 ?? m2), day === undefined ? undefined : Number(day))
  return date && { date: qualified(date, '?'), start, end: start + match[0].length }
}
