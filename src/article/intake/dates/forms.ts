// One absolute date among other words, in any of three calendars: how it can be written, and what day it is.
import { type ArchiveDate, dateOf, oneOf, qualified, spanOf } from '../../../value/archive-date.ts'
import { type Calendar, type CalendarDay, isDay, isoDate } from '../../../value/calendar.ts'
import { gregorianNearLunar } from '../../../value/lunar-hijri.ts'
import { daysInSolarMonth, gregorianOfSolar } from '../../../value/solar-hijri.ts'
import { ARABIC_MONTH, ERAS, foldForDates, LATIN_MONTH, monthNamed } from './words.ts'

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
}

const ORDINAL = '(?:st|nd|rd|th)?'
const PASHTO_ORDINAL = '(?:م(?:ه|ی)?|ام)?'
const ERA = `(?:\\s*(?:(?<era1>${ERAS['solar-hijri']})|(?<era2>${ERAS['lunar-hijri']})|(?<era3>${ERAS.gregorian}))(?![A-Za-z\\u00c0-\\u024f\\u0600-\\u06ff\\d]))?`

/**
 * `15 August 2021`, `August 15, 2021`, `2021-Aug-15`, `August 2021`, `۲۴ اسد ۱۴۰۰`, `د ۱۴۰۰ کال د زمري ۲۴مه`,
 * `2021-08-15`, `15/08/2021`. Numbers alone come last; the first form that fits at a place is taken.
 */
const LATIN_FORMS = [
  `(?<d1>\\d{1,2})${ORDINAL}(?:\\s+of)?[\\s./-]{0,3}(?<m1>${LATIN_MONTH})\\.?[\\s,./-]{0,3}(?<y1>\\d{4})`,
  `(?<m2>${LATIN_MONTH})\\.?\\s+(?<d2>\\d{1,2})${ORDINAL}(?:\\s*,\\s*|\\s+)(?<y2>\\d{4})`,
  `(?<m3>${LATIN_MONTH})\\.?(?:\\s*,)?\\s+(?<y3>\\d{4})`,
  `(?<y4>\\d{4})[\\s-](?<m4>${LATIN_MONTH})\\.?[\\s-](?<d4>\\d{1,2})`,
]
const ARABIC_FORMS = [
  `(?<d5>\\d{1,2})${PASHTO_ORDINAL}\\s*(?:ماه\\s+|د\\s+)?(?<m5>${ARABIC_MONTH})(?:\\s+ماه)?\\s*,?\\s*(?:سال\\s*)?(?<y5>\\d{4})`,
  `(?<y6>\\d{4})\\s*(?:(?:${ERAS['solar-hijri']})\\s*)?(?:کال\\s+)?(?:د\\s+)?(?<m6>${ARABIC_MONTH})\\s+(?:میاشتی\\s+)?(?:د\\s+|په\\s+)?(?:میاشتی\\s+)?(?<d6>\\d{1,2})${PASHTO_ORDINAL}`,
  `(?<m7>${ARABIC_MONTH})\\s+(?:په\\s+)?(?<d7>\\d{1,2})${PASHTO_ORDINAL}\\s*,?\\s*(?:د\\s+)?(?:کال\\s+)?(?<y7>\\d{4})`,
  `(?<m8>${ARABIC_MONTH})(?:\\s+ماه)?\\s*,?\\s*(?:سال\\s*)?(?<y8>\\d{4})`,
]
const NUMBER_FORMS = [
  '(?<y9>\\d{4})(?<s9>[-/.])(?<n9>\\d{1,2})\\k<s9>(?<d9>\\d{1,2})',
  '(?<a0>\\d{1,2})(?<s0>[-/.])(?<b0>\\d{1,2})\\k<s0>(?<y0>\\d{4})',
]

const LATIN = formsOf([...LATIN_FORMS, ...NUMBER_FORMS])
const ARABIC = formsOf([...LATIN_FORMS, ...ARABIC_FORMS, ...NUMBER_FORMS])

/** Without the flag `u`, which makes case cost half as much again; so letters are spelt out where no word may go on. */
function formsOf(forms: readonly string[]): RegExp {
  const one = forms.map((form) => `(?:${form})`).join('|')
  return new RegExp(`(?<!\\d(?=\\d)|\\d[-/.])(?:${one})(?!\\d(?!\\d?:\\d\\d)|[-/.]\\d)${ERA}`, 'gi')
}

/** The longest way to write a date, in UTF-16 units; wider spacing is not read. */
const LONGEST = 64

/**
 * Every absolute date of a text, months and days with their year, in reading order; words in a date's form
 * that name no day come as `invalid`. Linear: only what stands near a number of four figures is looked at.
 */
export function* dateWords(text: string): Generator<DateWords> {
  const folded = foldForDates(text)
  const form = /[\u0600-\u06ff]/.test(folded) ? ARABIC : LATIN
  for (const [from, to] of windows(folded)) {
    const part = folded.slice(from, to)
    for (const match of part.matchAll(form)) {
      // A match at the very start of a cut may be the end of a longer word or number.
      if (match.index === 0 && from > 0) continue
      const start = from + match.index
      const end = start + match[0].length
      if (!standsAlone(folded, start, end)) continue
      const read = readGroups(match.groups ?? {})
      if (read) yield { ...read, start, end }
    }
  }
}

/**
 * Whether the words between two offsets are no part of longer ones. What copies of pages put too close together is
 * still two words: a capital after the last figure, a capital month after a small letter (`2023By`, `ReedDec. 2`).
 */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 1), start)
  if (/[\p{L}\p{M}]/u.test(before) && !(/\p{Ll}/u.test(before) && /\p{Lu}/u.test(text.charAt(start))))
    return false
  return !/\d/.test(text.charAt(end - 1)) || !/\p{Ll}/u.test(text.charAt(end))
}

/** Stretches of the text around its numbers of four figures, none overlapping. */
function windows(text: string): [number, number][] {
  const found: [number, number][] = []
  for (const { index } of text.matchAll(/\d{4}/g)) {
    const from = Math.max(0, index - LONGEST)
    const to = Math.min(text.length, index + LONGEST)
    const last = found.at(-1)
    if (last && from <= last[1]) last[1] = to
    else found.push([from, to])
  }
  return found
}

type Groups = Readonly<Record<string, string | undefined>>

function readGroups(groups: Groups): Pick<DateWords, 'date' | 'calendar' | 'calendarSaid'> | undefined {
  const era = groups['era1']
    ? 'solar-hijri'
    : groups['era2']
      ? 'lunar-hijri'
      : groups['era3']
        ? 'gregorian'
        : undefined
  for (const form of ['1', '2', '3', '4', '5', '6', '7', '8'] as const) {
    const name = groups[`m${form}`]
    if (name === undefined) continue
    const named = monthNamed(name)
    const year = Number(groups[`y${form}`])
    if (!named || !yearFits(named.calendar, year)) return undefined
    const day = groups[`d${form}`]
    const date = dateIn(named.calendar, year, named.month, day === undefined ? undefined : Number(day))
    return date && { date, calendar: named.calendar, calendarSaid: true }
  }
  const year = Number(groups['y9'] ?? groups['y0'])
  const calendar = era ?? calendarOfYear(year)
  if (calendar === undefined || !yearFits(calendar, year)) return undefined
  const date =
    groups['y9'] !== undefined
      ? dateIn(calendar, year, Number(groups['n9']), Number(groups['d9']))
      : calendar === 'gregorian'
        ? eitherOrder(Number(groups['a0']), Number(groups['b0']), year)
        : // Nobody writes the month first in these calendars.
          dateIn(calendar, year, Number(groups['b0']), Number(groups['a0']))
  return date && { date, calendar, calendarSaid: era !== undefined }
}

/**
 * The calendar that a year in numbers alone belongs to. Afghanistan and Iran have dated by the sun since 1301 and
 * 1304 (1922, 1925), so 1300 to 1420 are Solar Hijri; 1440 to 1450 (2018 to 2029) are Lunar Hijri. What lies
 * between is neither yet or no longer printed, and no date is made of it.
 */
export function calendarOfYear(year: number): Calendar | undefined {
  if (year >= 1500 && year <= 2200) return 'gregorian'
  if (year >= 1300 && year <= 1420) return 'solar-hijri'
  return year >= 1440 && year <= 1450 ? 'lunar-hijri' : undefined
}

/** Years that newspapers can bear in a calendar whose month is named beside them. */
function yearFits(calendar: Calendar, year: number): boolean {
  return calendar === 'gregorian' ? year >= 1500 && year <= 2200 : year >= 1250 && year <= 1500
}

/**
 * A day, or a month, of any calendar as a date: a Solar Hijri month spans parts of two Gregorian ones, a Lunar
 * Hijri day is approximate. `invalid` for days that the calendar does not have; undefined for a Lunar Hijri
 * month, whose ends only the moon knows.
 */
export function dateIn(
  calendar: Calendar,
  year: number,
  month: number,
  day: number | undefined,
): ArchiveDate | 'invalid' | undefined {
  if (calendar === 'gregorian') return dateOf(year, month, day) ?? 'invalid'
  if (calendar === 'lunar-hijri') {
    if (day === undefined) return undefined
    const near = plain(gregorianNearLunar(year, month, day))
    return near ? qualified(near, '~') : 'invalid'
  }
  if (day !== undefined) return plain(gregorianOfSolar(year, month, day)) ?? 'invalid'
  const first = plain(gregorianOfSolar(year, month, 1))
  const last = plain(gregorianOfSolar(year, month, daysInSolarMonth(year, month)))
  return (first && last && spanOf(first, last)) ?? 'invalid'
}

function plain(day: CalendarDay | undefined): ArchiveDate | undefined {
  return day && dateOf(day.year, day.month, day.day)
}

/** `01/02/2022` is 1 February or 2 January: both stand, unless only one is a day of the calendar. */
export function eitherOrder(a: number, b: number, year: number): ArchiveDate | 'invalid' {
  const days = [
    ...(isDay(year, b, a) ? [isoDate(year, b, a)] : []),
    ...(isDay(year, a, b) ? [isoDate(year, a, b)] : []),
  ]
  const [first, second] = days
  if (first === undefined) return 'invalid'
  if (second === undefined || second === first) {
    const month = isDay(year, b, a) ? b : a
    return dateOf(year, month, month === b ? a : b) ?? 'invalid'
  }
  return oneOf([first, second]) ?? 'invalid'
}
