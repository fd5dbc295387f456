// The latest past date that a text speaks of: the article cannot be older. A bound, never a date.
import { type ArchiveDate, dateOf, isChoice } from '../../../value/archive-date.ts'
import { findDates } from './dates.ts'
import { foldForDates } from './fold.ts'
import { readFieldDate } from './value.ts'

/** The date that bounds, with the words that show it (offsets in UTF-16 units of the text). */
export interface FoundBound {
  readonly date: ArchiveDate
  readonly start: number
  readonly end: number
}

/** Words before a date that put it in the future or make it a plan: such a date bounds nothing. */
const AHEAD =
  /(?:\b(?:by|until|till|before|through|end of|deadline of|expected in|scheduled for|due (?:in|on)|as late as|will|would|plans? to|from)|(?<!\p{L})(?:تا|قبل از|پیش از|الی|تر|مخکی له))\s+(?:\S+\s+){0,2}$/iu

/** The languages of these words: a date in another one may be of a day to come, whatever stands before it. */
const AHEAD_IN: ReadonlySet<string> = new Set(['en', 'fa', 'ps'])

/** Verbs that come last in Dari, Persian and Pashto and put what stands before them in the future. */
const TO_COME = /^[^.؟!؛\n]{0,60}(?<!\p{L})(?:خواه(?:د|ند|یم)|قرار است|به وشی|به کیږی)(?!\p{L})/u

/** A bare year, where the words say that it is one. */
const YEAR =
  /\b(?:in|of|since|during|after)\s+(?:early\s+|late\s+|mid-?)?((?:19|20)\d\d)(?![\d-–]|s\b|\s*(?:and|to|–|-)\s*(?:19|20)\d\d)/g

/** `در سال ۱۴۰۰`, `په ۱۴۰۰ کال`: a year of the region's own calendar, or of the other. */
const YEAR_OF =
  /(?<!\p{L})(?:(?:سال|کال)\s+((?:1[34]|19|20)\d\d)|((?:1[34]|19|20)\d\d)\s+(?:کال|میلادی|خورشیدی))(?![\p{L}\d])/gu

/** The latest date that a text mentions as past; undefined when it mentions none. */
export function latestPast(text: string): FoundBound | undefined {
  if (!/[\d۰-۹٠-٩]{4}/.test(text)) return undefined
  const folded = foldForDates(text)
  let latest: FoundBound | undefined
  const offer = (found: FoundBound) => {
    const first = found.date.earliest
    if (first === null || isChoice(found.date)) return
    if (latest && first <= (latest.date.earliest ?? '')) return
    if (AHEAD.test(folded.slice(Math.max(0, found.start - 40), found.start))) return
    if (!TO_COME.test(folded.slice(found.end, found.end + 80))) latest = found
  }
  for (const { date, start, end, languages } of findDates(text))
    if (languages.length === 0 || languages.some((language) => AHEAD_IN.has(language)))
      offer({ date, start, end })
  for (const match of folded.matchAll(YEAR)) {
    const date = dateOf(Number(match[1]))
    const start = match.index + match[0].length - 4
    if (date) offer({ date, start, end: start + 4 })
  }
  if (!/[\u0600-\u06ff]/.test(folded)) return latest
  for (const match of folded.matchAll(YEAR_OF)) {
    const year = match[1] ?? match[2] ?? ''
    const read = readFieldDate(year)
    const start = match.index + match[0].indexOf(year)
    if (typeof read === 'object') offer({ date: read.date, start, end: start + year.length })
  }
  return latest
}
