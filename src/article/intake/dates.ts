// Absolute dates as newspapers print them. Relative words ("on Tuesday", "last month") are not dates:
// nothing here looks at a clock, and a day and month without a year stay what they are.
import { type ArchiveDate, dateOf, oneOf } from '../../value/archive-date.ts'
import { isDay, isoDate } from '../../value/calendar.ts'

/** A date met in a text, with the offsets (UTF-16 units) of the words that state it. */
export interface FoundDate {
  readonly date: ArchiveDate
  readonly start: number
  readonly end: number
}

/** A line that is nothing but a date. */
export interface WholeDate extends FoundDate {
  /** The line speaks of a later change (`Updated 3 March 2021`). */
  readonly updated: boolean
}

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?'
const MONTH_KEYS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `15 August 2021`, `August 15, 2021`, `August 2021`, `2021-08-15`, `15/08/2021`. */
const DATE = new RegExp(
  [
    `(?<d1>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+(?<m1>${MONTH})\\.?[\\s,-]+(?<y1>\\d{4})`,
    `(?<m2>${MONTH})\\.?\\s+(?<d2>\\d{1,2})(?:st|nd|rd|th)?(?:\\s*,\\s*|\\s+)(?<y2>\\d{4})`,
    `(?<m3>${MONTH})\\.?(?:\\s*,)?\\s+(?<y3>\\d{4})`,
    '(?<y4>\\d{4})[-/.](?<m4>\\d{1,2})[-/.](?<d4>\\d{1,2})',
    '(?<a5>\\d{1,2})[-/.](?<b5>\\d{1,2})[-/.](?<y5>\\d{4})',
  ]
    .map((form) => `(?<![\\p{L}\\d])(?:${form})(?![\\p{L}\\d])`)
    .join('|'),
  'giu',
)

const TIME =
  '(?:at\\s+)?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?\\s*(?:[ap]\\.?m\\.?)?(?:\\s*(?:[A-Z]{2,5}|\\(?[A-Z]{3,4}\\)?|(?:GMT|UTC)?[+-]\\d{1,2}:?\\d{0,2}))?'

const BEFORE = new RegExp(
  `^(?<label>(?:(?:first\\s+|date\\s+|originally\\s+)?(?:published|posted|updated|modified|last updated|issued|released|created|date)(?:\\s+(?:on|at|date))?\\s*[:\\-–|]?\\s*)?)(?:on\\s+)?(?:${WEEKDAY}\\.?\\s*,?\\s*)?(?:${TIME}\\s*[,|-]?\\s*)?(?:${WEEKDAY}\\.?\\s*,?\\s*)?$`,
  'i',
)
const AFTER = new RegExp(`^\\s*(?:[,|·•–-]|at|T)?\\s*(?:${TIME})?\\s*(?:\\(?${WEEKDAY}\\)?)?\\s*\\.?$`, 'i')

/**
 * Reads a line that states a date and nothing else, perhaps with a label, a weekday and a time of day.
 * `invalid` when it has that form and names a day that no calendar has; undefined for any other line.
 */
export function readWholeDate(line: string): WholeDate | 'invalid' | undefined {
  if (line.length > 100 || !/\d{4}/.test(line)) return undefined
  DATE.lastIndex = 0
  const match = DATE.exec(line)
  if (!match) return undefined
  const before = BEFORE.exec(line.slice(0, match.index))
  if (!before || !AFTER.test(line.slice(match.index + match[0].length))) return undefined
  const date = toDate(match.groups ?? {})
  if (!date) return 'invalid'
  const updated = /updated|modified/i.test(before.groups?.['label'] ?? '')
  return { date, start: match.index, end: match.index + match[0].length, updated }
}

/** Every absolute date in running text, months and days with their year, in reading order. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = []
  if (!/\d{4}/.test(text)) return found
  DATE.lastIndex = 0
  for (const match of text.matchAll(DATE)) {
    const date = toDate(match.groups ?? {})
    if (date) found.push({ date, start: match.index, end: match.index + match[0].length })
  }
  return found
}

function toDate(groups: Readonly<Record<string, string | undefined>>): ArchiveDate | undefined {
  if (groups['y5']) return eitherOrder(Number(groups['a5']), Number(groups['b5']), Number(groups['y5']))
  const year = Number(groups['y1'] ?? groups['y2'] ?? groups['y3'] ?? groups['y4'])
  if (year < 1500 || year > 2200) return undefined
  const month = groups['m4']
    ? Number(groups['m4'])
    : monthNumber(groups['m1'] ?? groups['m2'] ?? groups['m3'] ?? '')
  const day = groups['d1'] ?? groups['d2'] ?? groups['d4']
  return dateOf(year, month, day === undefined ? undefined : Number(day))
}

/** `01/02/2022` is 1 February or 2 January: both stand, unless only one is a day of the calendar. */
function eitherOrder(a: number, b: number, year: number): ArchiveDate | undefined {
  if (year < 1500 || year > 2200) return undefined
  const dayFirst = isDay(year, b, a) && b <= 12 ? isoDate(year, b, a) : undefined
  const monthFirst = isDay(year, a, b) && a <= 12 ? isoDate(year, a, b) : undefined
  if (dayFirst === monthFirst || dayFirst === undefined || monthFirst === undefined) {
    const [y, m, d] = (dayFirst ?? monthFirst ?? '').split('-').map(Number)
    return y === undefined || m === undefined ? undefined : dateOf(y, m, d)
  }
  return oneOf([dayFirst, monthFirst])
}

function monthNumber(name: string): number {
  return MONTH_KEYS.indexOf(name.slice(0, 3).toLowerCase()) + 1
}
