// What an uncertain date is made of: a year, month or day, ten years, a century, a season.
import {
  type ArchiveDate,
  centuryOf,
  dateOf,
  decadeOf,
  endsOf,
  interval,
  isPlain,
  plainDay,
  seasonOf,
  spanOf,
  unmarked,
} from '../../../../value/archive-date.ts'
import type { Calendar } from '../../../../value/calendar.ts'
import type { Season } from '../../../../value/edtf.ts'
import { calendarOfYear, dateIn, solarYear } from '../calendar-days.ts'
import { readExactDate } from '../exact-value.ts'
import { ending, isFiller, leading, seasonNamed, wordsIn } from './lexicon.ts'

/** A date with its calendar; `sure` is false where only the year tells the calendar. */
export interface UncertainDate {
  readonly date: ArchiveDate
  readonly calendar: Calendar
  readonly sure: boolean
}

/** Reads one date of a spelled text, however coarse: `1990`, `may 2019`, `1990s`, `xix secolo`, `spring 2003`. */
export function readUnit(text: string): UncertainDate | undefined {
  return readSeason(text) ?? readDecade(text) ?? readCentury(text) ?? readUnspecified(text) ?? readExact(text)
}

/** A day, month or year of any calendar, told exactly. Of a year of the sun its days. */
function readExact(text: string): UncertainDate | undefined {
  if (!isBare(text)) return undefined
  const read = readExactDate(text) ?? monthOfWord(text)
  if (typeof read !== 'object') return undefined
  // The mark for a calendar that only the year tells is set when all is read.
  const date = read.sure ? read.date : unmarked(read.date)
  const isOne = isPlain(date) || (read.calendar === 'solar-hijri' && endsOf(date) !== undefined)
  return isOne ? { ...read, date } : undefined
}

/** Whether a text has no more words and figures than a date: none that tell a time of day, or say something of the date. */
function isBare(text: string): boolean {
  const words = wordsIn(text).filter((word) => !isFiller(word)).length
  const figures = text.match(/\d+/g)?.length ?? 0
  return words <= 1 && figures <= (words === 0 ? 3 : 2)
}

/** `mars 2019`: names of months that are words as well are read beside a day alone, for they stand in texts; a field is no text. */
function monthOfWord(text: string): UncertainDate | undefined {
  const read = /^\p{L}+\.? \d{4}$/u.test(text) ? readExactDate(`1 ${text}`) : undefined
  const day = typeof read === 'object' && read.calendar === 'gregorian' ? plainDay(read.date) : undefined
  return day && gregorian(dateOf(day.year, day.month))
}

const gregorian = (date: ArchiveDate | undefined): UncertainDate | undefined =>
  date && { date, calendar: 'gregorian', sure: true }

/** How languages end the first year of ten: `1990s`, `1990er Jahre`, `1990-е`. */
const DECADE = /^(\d{3}0)(?:'?s|-?ern?(?:[ -]jahren?)?|-(?:е|х|ые|ых))$/

/** Ten years by their first one. `1900s` may be ten years or a hundred, and is taken for the hundred, which has both. */
function readDecade(text: string): UncertainDate | undefined {
  const [, first] = DECADE.exec(text) ?? []
  if (first?.endsWith('00')) {
    const isOurs = calendarOfYear(Number(first)) === 'gregorian'
    return isOurs ? gregorian(centuryOf(Number(first))) : undefined
  }
  if (first !== undefined) return tenYears(first)
  const peeled = [leading(text), ending(text)].find((each) => each?.role === 'decade')
  const [, year] = /^(\d{3}0)(?:s|-?e)?$/.exec(peeled?.rest ?? '') ?? []
  return year === undefined ? undefined : tenYears(year)
}

function tenYears(first: string): UncertainDate | undefined {
  const year = Number(first)
  const calendar = calendarOfYear(year)
  if (calendar === 'gregorian') return gregorian(decadeOf(year))
  if (calendar !== 'solar-hijri') return undefined
  const [from, to] = [solarYear(year), solarYear(year + 9)].map((of) => of && endsOf(of))
  const date = from && to && interval(from[0], to[1])
  return date && { date, calendar, sure: false }
}

/** Centuries in which there were newspapers. */
const CENTURIES: Readonly<Record<string, number>> = { xvii: 17, xviii: 18, xix: 19, xx: 20, xxi: 21 }

/** `19th century`, `siglo xix`: as years are numbered, 1800 to 1899. */
function readCentury(text: string): UncertainDate | undefined {
  const peeled = [ending(text), leading(text)].find((each) => each?.role === 'century')
  const [, number = ''] =
    /^(\d\d|[xvi]+)(?:-?(?:st|nd|rd|th|e|eme|de|го|й))?\.?$/.exec(peeled?.rest ?? '') ?? []
  const century = CENTURIES[number] ?? Number(number || Number.NaN)
  return century >= 16 && century <= 21 ? gregorian(centuryOf((century - 1) * 100)) : undefined
}

/** How cataloguers and forms leave digits open: `199-`, `199-?`, `19--`, `199x`, `19??`, `2022-xx-xx`. */
function readUnspecified(text: string): UncertainDate | undefined {
  const [, digits] = /^((?:1[5-9]|20|21)\d?)(?:--?\??|xx?|\?\??|__?)$/.exec(text) ?? []
  if (digits !== undefined && /^(?:\d{2}(?:--|xx|\?\?|__)|\d{3}(?:-\??|x|\?|_))$/.test(text))
    return gregorian(digits.length === 2 ? centuryOf(Number(digits) * 100) : decadeOf(Number(digits) * 10))
  const edtf = /^\d{4}-(?:\d\d|xx)-?(?:xx)?$/.test(text) ? readExactDate(text.toUpperCase()) : undefined
  return typeof edtf === 'object' ? edtf : undefined
}

/** `spring 2003`, `winter 2003/04`, `1400 پسرلی`. */
function readSeason(text: string): UncertainDate | undefined {
  const words = text.split(' ')
  const [first = '', last = ''] = [words[0], words.at(-1)]
  const [season, rest] =
    seasonNamed(first) === undefined
      ? [seasonNamed(last), words.slice(0, -1)]
      : [seasonNamed(first), words.slice(1)]
  return season && ofYear(season, withoutFillers(rest.join(' ')))
}

/** A text without words around it that say nothing. */
export function withoutFillers(text: string): string {
  const before = leading(text)
  if (before?.role === 'filler') return withoutFillers(before.rest)
  const after = ending(text)
  return after?.role === 'filler' ? withoutFillers(after.rest) : text
}

function ofYear(season: Season, text: string): UncertainDate | undefined {
  const [, year, next] = /^(\d{4})(?: ?[/–-] ?(\d\d|\d{4}))?$/.exec(text) ?? []
  if (year === undefined) return undefined
  const number = Number(year)
  if (next !== undefined) {
    const isNext = Number(next) === (next.length === 4 ? number + 1 : (number + 1) % 100)
    return season === 4 && isNext ? winterFrom(number) : undefined
  }
  const calendar = calendarOfYear(number)
  if (calendar === 'gregorian') return gregorian(seasonOf(number, season))
  if (calendar !== 'solar-hijri') return undefined
  // The year of the sun begins with spring: its seasons are three months each.
  const [from, to] = [season * 3 - 2, season * 3].map((month) => {
    const of = dateIn(calendar, number, month, undefined)
    return typeof of === 'object' ? endsOf(of) : undefined
  })
  const date = from && to && spanOf(from[0], to[1])
  return date && { date, calendar, sure: false }
}

/** A winter that two years name is no other than the one between them. */
function winterFrom(year: number): UncertainDate | undefined {
  const [from, to] = [dateIn('gregorian', year, 12, undefined), dateIn('gregorian', year + 1, 2, undefined)]
  return typeof from === 'object' && typeof to === 'object' ? gregorian(interval(from, to)) : undefined
}
