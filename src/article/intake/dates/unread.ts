// Lines that look like a date and were not understood as the day of publication: a report that finds none names them.

import { datesOf } from './dates.ts'
import { daysOfMonths } from './day-of-month.ts'
import { foldForDates } from './fold.ts'
import { gapBefore, readDateLabel } from './gaps.ts'
import { labelAtStart } from './phrases.ts'

/** Longest line that is asked, in UTF-16 units, and most words of one beside its figures. */
const LENGTH = 80
const WORDS = 6
/** Most words of a line whose last sign is the full stop of a number: more are a sentence. */
const NUMBERED = 4

/** A day, one to three words and a year, or a year, a word and a day, in whatever language. */
const SHAPE =
  /(?<!\d)\d{1,2}[^\s\d]{0,3}\s+(?:\p{L}[\p{L}\p{M}'’]*\.?\s+){1,3}(?:1[5-9]|20)\d\d(?!\d)|(?<!\d)(?:1[5-9]|20)\d\d\.?\s+\p{L}[\p{L}\p{M}'’]*\.?\s+\d{1,2}(?!\d)/u

/** What is no date although it holds a year: who owns the text, and sentences. */
const NO_DATE = /©|\(c\)|\bcopyright\b|[.!?؟۔。]["”’»)]*$/i

/**
 * Whether a line looks like the day of publication and no more. `before` is the line above it, which may be its label. A line
 * that says of itself that it tells of something else is none.
 */
export function looksLikeDate(line: string, before = ''): boolean {
  const bare = line.trim()
  if (bare.length > LENGTH) return false
  const text = foldForDates(bare)
  if (!/\d/.test(text)) return false
  let words = 0
  for (const _ of text.matchAll(/\p{L}[\p{L}\p{M}'’]+/gu)) if (++words > WORDS) return false
  const [first] = datesOf(bare)
  const own = first ? gapBefore(text.slice(0, first.start)).label : labelAtStart(text)
  const label = own === undefined || own === 'none' ? readDateLabel(before) : own
  if (label === 'updated' || label === 'of another thing') return false
  if (label !== undefined) return true
  if (NO_DATE.test(text) && !(words <= NUMBERED && /\d\.$/.test(text))) return false
  return first !== undefined || SHAPE.test(text) || (words <= 3 && !daysOfMonths(text).next().done)
}
