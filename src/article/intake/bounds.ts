// The latest past date that a text speaks of: the article cannot be older. A bound, never a date.
import { type ArchiveDate, dateOf, notBefore } from '../../value/archive-date.ts'
import { findDates } from './dates.ts'

/** A bound with the words that show it (offsets in UTF-16 units of the text). */
export interface FoundBound {
  readonly date: ArchiveDate
  readonly start: number
  readonly end: number
}

/** Words before a date that put it in the future or make it a plan: such a date bounds nothing. */
const AHEAD =
  /\b(?:by|until|till|before|through|end of|deadline of|expected in|scheduled for|due (?:in|on)|as late as|will|would|plans? to|from)\s+(?:\S+\s+){0,2}$/i

/** A bare year, where the words say that it is one. */
const YEAR =
  /\b(?:in|of|since|during|after)\s+(?:early\s+|late\s+|mid-?)?((?:19|20)\d\d)(?![\d-–]|s\b|\s*(?:and|to|–|-)\s*(?:19|20)\d\d)/g

/** The latest date that a text mentions as past, as a lower bound; undefined when it mentions none. */
export function lowerBound(text: string): FoundBound | undefined {
  if (!/(?:19|20)\d\d/.test(text)) return undefined
  let latest: FoundBound | undefined
  const offer = (found: FoundBound) => {
    if (AHEAD.test(text.slice(Math.max(0, found.start - 40), found.start))) return
    if (found.date.precision === 'range') return
    if (!latest || (found.date.earliest ?? '') > (latest.date.earliest ?? '')) latest = found
  }
  for (const found of findDates(text)) offer(found)
  for (const match of text.matchAll(YEAR)) {
    const date = dateOf(Number(match[1]))
    const start = match.index + match[0].length - 4
    if (date) offer({ date, start, end: start + 4 })
  }
  if (!latest) return undefined
  const bound = notBefore(latest.date)
  return bound && { ...latest, date: bound }
}
