// How a date is written with the name of its month. Every form begins at a token and gives what it has read.
import type { Numbers } from './numbers.ts'
import {
  type Cursor,
  dayAfter,
  nameAfter,
  past,
  type Scan,
  skipWeekday,
  skipWords,
  tokenAfter,
  yearAfter,
} from './scan.ts'

/** What a form has read, and where its last word ends. */
export interface Stated extends Numbers {
  readonly end: number
}

/** Reads a date that begins at a token; undefined when there is none of this form. */
export type Form = (scan: Scan, at: Cursor) => Stated | undefined

const set = (words: string) => new Set(words.split(' '))

/** Between day and month: `6 de enero`, `the 6th of January`, `۱۱ ماه جدی`. */
const OF_MONTH = set('of de di del da dell d د ماه')
/** Between month and year: `enero del año 2022`, `جدی سال ۱۴۰۰`, `يناير من عام 2022`. */
const OF_YEAR = set('of de del do di da año ano ماه سال عام سنه من năm พ ศ ค')
/** The same behind a name that is a word of its own: "10 out of 2022" is no October. */
const OF_YEAR_ALONE = set('de del do')
/** Behind a day in Pashto: `د زمري ۲۴مه د ۱۴۰۰ کال`. */
const OF_YEAR_AFTER_DAY = new Set([...OF_YEAR, 'د', 'کال'])
/** Between a year and its month: `2022 m. sausio`, `2022. gada`, `د ۱۴۰۰ هجری شمسی کال د`. */
const AFTER_YEAR = set('m gada ж жылғы йил թ ko هجری شمسی خورشیدی لمریز ه ش کال د')
/** Between a month and its day in Pashto. */
const TO_DAY = set('میاشتی د په')

const HERE = /^/
const LOOSE = /^[\s.,°׳॰/-]{0,4}$/
const APART = /^\.?\s+$/
const COMMA = /^\s*[,.]?\s+$|^,\s*$/

/** `15 August 2021`, `6 de enero de 2022`, `15th of August, 2021`, `6/Jan/2022`, `۲۴ اسد ۱۴۰۰`, `31 Donnerstag Okt 2019`. */
export const dayThenName: Form = (scan, from) => {
  const day = dayAfter(scan, from, HERE)
  if (!day) return undefined
  const month = nameAfter(scan, skipWords(scan, skipWeekday(scan, day.at), OF_MONTH, 2), LOOSE)
  const between = month?.name.word ? OF_YEAR_ALONE : OF_YEAR
  const year = month && yearAfter(scan, skipWords(scan, month.at, between, 3), LOOSE)
  if (!month || !year) return undefined
  return { ...year, name: month.name, day: day.day, end: year.at.end }
}

/** `August 15, 2021`, `Enero 6 de 2022`, `د زمري ۲۴مه، ۱۴۰۰`. */
export const nameThenDay: Form = (scan, from) => {
  const month = nameAfter(scan, from, HERE)
  const day = month && dayAfter(scan, skipWords(scan, month.at, TO_DAY, 1), APART)
  const year = day && yearAfter(scan, skipWords(scan, day.at, OF_YEAR_AFTER_DAY, 2), COMMA)
  if (!year || month.name.word) return undefined
  return { ...year, name: month.name, day: day.day, end: year.at.end }
}

/** A time, and perhaps a zone, between the day and the year, as programs print it: `Jan  6 05:14:00 GMT 2022`. */
const TIME_THEN_YEAR = /\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s+(?:[A-Z]{2,5}|[+-]\d{4}))?\s+(?<year>\d{4})(?!\d)/y

/** `Thu Jan  6 05:14:00 2022`. */
export const programsDay: Form = (scan, from) => {
  const month = nameAfter(scan, from, HERE)
  const day = month && dayAfter(scan, month.at, /^\s+$/)
  if (!day) return undefined
  TIME_THEN_YEAR.lastIndex = day.at.end
  const year = TIME_THEN_YEAR.exec(scan.text)?.groups?.['year']
  if (year === undefined) return undefined
  const end = TIME_THEN_YEAR.lastIndex
  return { year: Number(year), shortYear: false, name: month.name, day: day.day, end }
}

/** `August 2021`, `enero de 2022`, `جدی ۱۴۰۰`: only with the whole name. */
export const nameThenYear: Form = (scan, from) => {
  const month = nameAfter(scan, from, HERE)
  if (!month?.name.whole) return undefined
  const year = yearAfter(scan, skipWords(scan, month.at, OF_YEAR, 3), COMMA, false)
  if (!year || year.shortYear) return undefined
  return { ...year, name: month.name, end: year.at.end }
}

/** `2021-Aug-15`, `2022. január 6.`, `2022 m. sausio 6 d.`, `2022. gada 6. janvārī`, `د ۱۴۰۰ کال د زمري ۲۴مه`. */
export const yearThenName: Form = (scan, from) => {
  const year = yearAfter(scan, from, HERE, false)
  if (!year) return undefined
  const words = skipWords(scan, year.at, AFTER_YEAR, 4)
  const month = nameAfter(scan, words, /^[\s.,-]{1,2}$/)
  const day = month && dayAfter(scan, skipWords(scan, month.at, TO_DAY, 3), /^[\s.-]{1,3}$/)
  if (day && !isClock(scan, day.at)) return { ...year, name: month.name, day: day.day, end: day.at.end }
  const before = words === year.at ? undefined : dayAfter(scan, words, /^[\s.]{1,2}$/)
  const after = before && nameAfter(scan, before.at, /^[\s.]{1,2}$/)
  return after && { ...year, name: after.name, day: before.day, end: after.at.end }
}

/** Whether a word is that for a month in Vietnamese, which numbers them. */
export const isVietnameseMonth = (word: string): boolean =>
  word.startsWith('t') || word.startsWith('T') ? /^(?:tháng|thg)$/.test(word.toLowerCase()) : false

/** `6 tháng 1, 2022`, `ngày 6 tháng 1 năm 2022`, `tháng 1 năm 2022`. */
export const vietnamese: Form = (scan, from) => {
  const day = dayAfter(scan, from, HERE)
  const word = tokenAfter(scan, day?.at ?? from, day ? /^\s$/ : HERE)
  if (!word || !isVietnameseMonth(word.text)) return undefined
  const month = dayAfter(scan, past(day?.at ?? from, word), /^\.?\s?$/)
  const year = month && yearAfter(scan, skipWords(scan, month.at, OF_YEAR, 1), COMMA, false)
  if (!year || month.day > 12) return undefined
  return { ...year, month: month.day, day: day?.day, end: year.at.end }
}

/** A number that is the hour of a time: `January 6 05:14`. */
function isClock({ text }: Scan, { end }: Cursor): boolean {
  return /^:\d\d/.test(text.slice(end, end + 3))
}
