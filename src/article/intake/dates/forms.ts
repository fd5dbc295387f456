// Absolute dates among other words, in three calendars and the languages of date-names.ts.
import type { ArchiveDate } from '../../../value/archive-date.ts'
import type { Calendar } from '../../../value/calendar.ts'
import { eastAsianDates } from './east-asian.ts'
import { foldForDates } from './fold.ts'
import {
  dayThenName,
  type Form,
  isVietnameseMonth,
  nameThenDay,
  nameThenYear,
  programsDay,
  type Stated,
  vietnamese,
  yearThenName,
} from './name-forms.ts'
import { yearFirst, yearLast } from './number-forms.ts'
import { type DateContext, dayOfNumbers } from './numbers.ts'
import { type Scan, scanOf, stretches } from './scan.ts'
import { opensMonth, type Token } from './tokens.ts'
import { ERAS } from './words.ts'

/** A date met in a text, with the offsets (UTF-16 units) of the words that state it. */
export interface FoundDate {
  readonly date: ArchiveDate
  /** In which calendar it is written; `date` is always Gregorian. */
  readonly calendar: Calendar
  readonly start: number
  readonly end: number
}

/** Words in a date's form, with the day they name or `invalid` when no calendar has it. */
export interface DateWords extends Omit<FoundDate, 'date'> {
  readonly date: ArchiveDate | 'invalid'
  /** Whether the words themselves say which calendar: a month's name or an era, not numbers alone. */
  readonly calendarSaid: boolean
  /** Whether two figures stand for the year. */
  readonly shortYear: boolean
  /** Whether the month is named, and not a number. */
  readonly named: boolean
  /** Whether a word before it has grown to it, as in copies of pages: it is a date only where nothing follows. */
  readonly grown: boolean
  /** Whether the month's name is a word of its own somewhere: it is a month only in a line that is nothing but a date. */
  readonly word: boolean
  /** The languages that have the month's name; empty for figures and for the names of the Hijri calendars. */
  readonly languages: readonly string[]
}

/** How the dates of a text are to be read. */
export interface DateReadingOptions extends DateContext {
  /** Whether two figures may stand for the year. Only for single lines: the whole of the text is looked at. */
  readonly shortYears?: boolean
}

/** The forms that begin with a day or a month in figures, or with a year, by what comes next: a word or a number. */
const DAY_THEN = { word: [dayThenName, vietnamese], number: [yearLast] } as const
const YEAR_THEN = { word: [yearThenName], number: [yearFirst] } as const
const NAME_FORMS: readonly Form[] = [nameThenDay, programsDay, nameThenYear]
const VIETNAMESE: readonly Form[] = [vietnamese]
const NO_FORMS: readonly Form[] = []

/** The longest way to write a date, in UTF-16 units; wider spacing is not read. */
const LONGEST = 64

/**
 * Every absolute date of a text, months and days with their year, in reading order; words in a date's form
 * that name no day come as `invalid`. Linear: only what stands near a number of four figures is looked at.
 */
export function* dateWords(text: string, options: DateReadingOptions = {}): Generator<DateWords> {
  const folded = foldForDates(text)
  const parts = options.shortYears ? [[0, folded.length] as const] : stretches(folded, YEAR, LONGEST)
  for (const [from, to] of parts) {
    const part = folded.slice(from, to)
    let last = 0
    const found = [...eastAsianDates(part), ...tokenDates(part, from > 0, options.shortYears === true)]
    for (const read of found.sort((a, b) => a.start - b.start)) {
      if (read.start < last) continue
      const era = eraAfter(part, read.end)
      const day = dayOfNumbers({ ...read, era: era?.calendar }, options)
      if (!day) continue
      last = era?.end ?? read.end
      const languages = read.name?.meanings.flatMap((meaning) => meaning.languages) ?? []
      const { shortYear, name } = read
      yield {
        ...day,
        shortYear,
        named: name !== undefined,
        grown: hasGrown(part, read.start),
        word: name?.word === true,
        languages,
        start: from + read.start,
        end: from + last,
      }
    }
  }
}

/** Every date of a part whose words are parted by blanks or signs. */
function* tokenDates(
  part: string,
  isCut: boolean,
  shortYears: boolean,
): Generator<Stated & { start: number }> {
  const scan = scanOf(part, shortYears)
  for (let i = 0; i < scan.tokens.length; i++) {
    const token = scan.tokens[i]
    // A token at the very start of a cut may be the end of a longer word or number.
    if (!token || (isCut && token.start === 0)) continue
    const forms = formsAt(token, scan.tokens[i + 1])
    if (forms.length === 0 || (!token.isNumber && !hasNumberSoon(scan, i))) continue
    const stated = statedAt(scan, i, forms)
    if (!stated) continue
    yield { ...stated, start: token.start }
    while ((scan.tokens[i + 1]?.start ?? stated.end) < stated.end) i++
  }
}

/** Whether a number follows a word as closely as a day or a year follows its month. */
function hasNumberSoon({ tokens }: Scan, i: number): boolean {
  for (let k = i + 1; k <= i + SOON; k++) if (tokens[k]?.isNumber) return true
  return false
}

/** The words of a month's name and those between it and its year. */
const SOON = 6

/** The forms that a token can begin before the next one: most words of a text begin none. */
function formsAt({ isNumber, text }: Token, next: Token | undefined): readonly Form[] {
  if (!next) return NO_FORMS
  const follows = next.isNumber ? 'number' : 'word'
  if (isNumber)
    return text.length <= 2 ? DAY_THEN[follows] : text.length === 4 ? YEAR_THEN[follows] : NO_FORMS
  if (opensMonth(text)) return NAME_FORMS
  return isVietnameseMonth(text) ? VIETNAMESE : NO_FORMS
}

/** The first form that fits at a token and stands for itself. */
function statedAt(scan: Scan, i: number, forms: readonly Form[]): Stated | undefined {
  const token = scan.tokens[i]
  if (!token) return undefined
  const { text } = scan
  if (/\d[-/.]$/.test(text.slice(Math.max(0, token.start - 2), token.start))) return undefined
  for (const form of forms) {
    const stated = form(scan, { next: i, end: token.start })
    if (stated && standsAlone(text, token.start, stated.end)) return stated
  }
  return undefined
}

/**
 * Whether the words between two offsets are no part of longer ones. What copies of pages put too close together is
 * still two words: a capital after the last figure, a capital month after a small letter (`2023By`, `ReedDec. 2`), a time
 * or another date after the year.
 */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 1), start)
  const isGrown = /\p{Ll}/u.test(before) && /\p{Lu}/u.test(text.charAt(start))
  if (/[\p{L}\p{M}]/u.test(before) && !isGrown && !hasGrown(text, start)) return false
  if (/^[-/.]\d/.test(text.slice(end, end + 2))) return false
  return !/\d/.test(text.charAt(end - 1)) || !/\p{Ll}/u.test(text.charAt(end))
}

/** A number behind a whole word, or a capital behind letters that know none: `Research7 April 2020`, and no `A7` or `7th`. */
const GROWN_TO = /\p{Ll}{4}$/u
const NO_CASE = /[\p{Lo}\p{M}]$/u

/** Whether a word has grown to what begins at an offset. */
function hasGrown(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start)
  const first = text.charAt(start)
  return /\d/.test(first) ? GROWN_TO.test(before) : /[A-Z]/.test(first) && NO_CASE.test(before)
}

const ERA = new RegExp(
  `\\s*(?:(?<solar>${ERAS['solar-hijri']})|(?<lunar>${ERAS['lunar-hijri']})|(?<ours>${ERAS.gregorian}))(?![A-Za-z\\u00c0-\\u024f\\u0600-\\u06ff\\d])`,
  'iy',
)

/** The words after a date that name its calendar. */
function eraAfter(
  text: string,
  end: number,
): { readonly calendar: Calendar; readonly end: number } | undefined {
  ERA.lastIndex = end
  const groups = ERA.exec(text)?.groups
  if (!groups) return undefined
  const calendar = groups['solar'] ? 'solar-hijri' : groups['lunar'] ? 'lunar-hijri' : 'gregorian'
  return { calendar, end: ERA.lastIndex }
}

/** What every date has: a number of four figures, one of two behind an apostrophe, or the word for year beside one. */
const YEAR = /\d{4}|['’‘ʼ´`]\d\d(?!\d)|[\d元〇零○一二三四五六七八九十]\s?[年년]|民[國国]/g
