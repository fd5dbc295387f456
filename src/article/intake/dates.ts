// Lines that state a date, and dates in running text. Relative words ("on Tuesday", "last month") are not dates:
// nothing here looks at a clock, and a day and month without a year stay what they are.
import type { ArchiveDate } from '../../value/archive-date.ts'
import { oneOf, parseArchiveDate } from '../../value/archive-date.ts'
import { weekday } from '../../value/calendar.ts'
import { type DateWords, dateWords, type FoundDate } from './dates-forms.ts'
import { foldForDates, WEEKDAY, weekdayNamed } from './dates-words.ts'

export type { FoundDate } from './dates-forms.ts'

/** A line that is nothing but a date. */
export interface WholeDate extends FoundDate {
  /** The line speaks only of a later change (`Updated 3 March 2021`). */
  readonly updated: boolean
  /** The later change that the line names beside publication. */
  readonly later: ArchiveDate | null
  /** The weekday printed beside the date, 0 for Sunday; null when there is none. */
  readonly weekday: number | null
}

/** What the words before a date make of it. */
export type DateLabel = 'published' | 'updated' | 'none'

/** A date in a line that holds other words too. */
export interface LineDate extends FoundDate {
  readonly label: DateLabel
  readonly weekday: number | null
}

const PUBLISHED =
  '(?:first |date |originally )?(?:published|posted|issued|released|created|date)(?: (?:on|at|date))?|publication date|' +
  'تاریخ (?:انتشار|نشر|خبر)|تاریخ|زمان انتشار|انتشار|منتشر شد(?:ه)?(?: در)?|نشر شد(?:ه)?(?: در)?|' +
  'د? ?خپری?دو? نیټه|د? ?خپریدو نیټه|نیټه|خپور شوی|خپره شوی'
const UPDATED =
  '(?:last |date )?(?:updated|modified|corrected|revised)(?: (?:on|at|date))?|last update|edited|' +
  '(?:اخرین )?(?:به ?روز ?رسانی|بروزرسانی)|به ?روز شد(?:ه)?(?: در)?|تازه شوی|اوسمهال(?: شوی)?'

const ZONE =
  '(?:[A-Z]{2,5}|\\([A-Z]{3,5}\\)|(?:GMT|UTC)?\\s?[+-]\\d{1,2}:?\\d{0,2}|(?:local|eastern|central|pacific|kabul|tehran) time|eastern|pacific)'
const TIME = `(?:ساعت\\s*)?(?:\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2}(?:\\.\\d+)?)?\\s*(?:[ap]\\.?\\s?m\\.?(?![a-z])|ق\\.?ظ\\.?|ب\\.?ظ\\.?)?|\\d{1,2}\\s*[ap]\\.?m\\.?(?![a-z]))(?:\\s*${ZONE}(?![a-z]))?`

/** Everything that may stand around a date without making the line more than a date. */
const NOISE = new RegExp(
  `\\s+|[,;:|·•–—/()-]|\\.(?=\\s*$)|(?<time>${TIME})|(?<updated>${UPDATED})(?!\\p{L})|(?<published>${PUBLISHED})(?!\\p{L})|(?<weekday>${WEEKDAY})(?!\\p{L})\\.?|(?:on|at|در|په|د|روز|ورځ|برابر با|مطابق)(?!\\p{L})|T(?=\\d)|Z(?!\\p{L})`,
  'iuy',
)

/** A stretch between dates, taken apart: what of it is a label or a weekday, and what is left. */
interface Gap {
  readonly label: DateLabel
  readonly weekday: number | null
  /** Whether nothing but labels, weekdays, times and signs stands in it. */
  readonly bare: boolean
}

function readGap(text: string): Gap {
  let label: DateLabel = 'none'
  let day: number | null = null
  let at = 0
  while (at < text.length) {
    NOISE.lastIndex = at
    const match = NOISE.exec(text)
    if (!match) return { label, weekday: day, bare: false }
    if (match.groups?.['updated']) label = 'updated'
    else if (match.groups?.['published']) label = 'published'
    else if (match.groups?.['weekday']) day = weekdayNamed(match.groups['weekday']) ?? day
    at = NOISE.lastIndex
  }
  return { label, weekday: day, bare: true }
}

/** Longest line that can be a date and nothing else, in UTF-16 units. */
const WHOLE_LENGTH = 140

/**
 * Reads a line that states a date and nothing else, perhaps with a label, a weekday and a time of day, and
 * perhaps again in another calendar or with the day of a later change. `invalid` when it has that form and
 * names a day that no calendar has; undefined for any other line.
 */
export function readWholeDate(line: string): WholeDate | 'invalid' | undefined {
  if (line.length > WHOLE_LENGTH) return undefined
  const words = datesOf(line)
  if (words.length === 0) return undefined
  const folded = foldForDates(line)
  const gaps = [...words, undefined].map((found, i) =>
    readGap(folded.slice(words[i - 1]?.end ?? 0, found?.start ?? line.length)),
  )
  if (!gaps.every(({ bare }) => bare)) return undefined
  const after = gaps.at(-1)?.weekday ?? null
  const dates = words.flatMap(({ date, ...found }, i) => {
    if (date === 'invalid') return []
    const printed = gaps[i]?.weekday ?? (i === words.length - 1 ? after : null)
    return [{ ...found, date: settled(date, printed), label: gaps[i]?.label ?? 'none', weekday: printed }]
  })
  if (dates.length < words.length) return 'invalid'
  const updates = dates.filter(({ label }) => label === 'updated')
  const published = dates.filter(({ label }) => label !== 'updated')
  const [best] = published.length > 0 ? published : updates
  const one = best && sameDay(published.length > 0 ? published : updates)
  if (!best || !one) return undefined
  const { calendar, start, end } = best
  return {
    date: one,
    calendar,
    start,
    end,
    updated: published.length === 0,
    later: published.length === 0 ? null : (updates[0]?.date ?? null),
    weekday: dates.find((date) => date.weekday !== null)?.weekday ?? null,
  }
}

/** Words before a date that make it a part of a sentence. */
const IN_A_SENTENCE =
  /(?:^|[\s(])(?:on|in|at|of|since|until|till|by|from|to|for|and|or|before|after|between|through|during|this|the|an?|as|is|was|around|about|than|past|circa|dated|در|تا|از|به|و|که)[\s(]*$/iu

/** What may follow a date in a line that is no sentence. */
const AFTERWARDS = /^(?:$|by\s+\p{Lu}|\d+\s*min|read\b|comments?\b|[\p{Lu}\u0600-\u06ff\d@#["“'‘•])/u

/** A line that opens like this tells who published it and when: "on" before its date makes no sentence of it. */
const OPENING = /^\W*(?:by|posted|published|written|submitted|updated|reported)\b/i

/** Longest line above a story in which a date is looked for, and most words beside it. */
const LINE_LENGTH = 200
const LINE_WORDS = 14

/**
 * The day of publication in a line near the headline that holds other words too, a byline, a section, a desk:
 * `HERAT DESK · Dec. 22, 2023`, `By A. Author, Updated 5:04 PM, Fri December 22, 2023`. A label counts most, then what
 * stands first. Undefined for sentences, for captions that name the day of a picture, and for days that no
 * calendar has. Where such a line may stand is the caller's to know: lists of other stories look the same.
 */
export function readLineDate(line: string): LineDate | undefined {
  if (line.length > LINE_LENGTH || /\(@\w+\)|©|\bcopyright\b/i.test(line)) return undefined
  const dates = datesOf(line)
  if (dates.length === 0) return undefined
  const folded = foldForDates(line)
  const found: LineDate[] = []
  let words = 0
  for (const [i, { date, calendar, start, end }] of dates.entries()) {
    const from = dates[i - 1]?.end ?? 0
    const before = gapBefore(folded.slice(from, start))
    const after = gapAfter(folded.slice(end, dates[i + 1]?.start ?? line.length))
    words += countWords(before.rest)
    if (i === dates.length - 1) words += countWords(after.rest)
    if (date === 'invalid' || (date.precision !== 'day' && !date.edtf.includes(','))) continue
    if (before.inSentence && !OPENING.test(line)) continue
    if (!AFTERWARDS.test(after.rest)) continue
    const weekday = before.weekday ?? after.weekday
    found.push({ date: settled(date, weekday), calendar, start, end, label: before.label, weekday })
  }
  if (words > LINE_WORDS) return undefined
  return (
    found.find(({ label }) => label === 'published') ??
    found.find(({ label }) => label === 'none') ??
    found[0]
  )
}

/** The words before a date: labels, weekday and time right before it, and what stands before these. */
function gapBefore(text: string): Gap & { readonly rest: string; readonly inSentence: boolean } {
  for (const { index } of text.matchAll(/(?<![\p{L}\p{M}\d])/gu)) {
    const gap = readGap(text.slice(index))
    if (!gap.bare) continue
    const rest = text.slice(0, index).trim()
    // "on" belongs to the sentence, unless a time or a label stands before it; so does "date" ("Release date").
    const joins = /^[^\p{L}\d]*(?:(?:on|at|in|در)(?!\p{L})|date(?! ?(?:published|posted|issued)))/iu
    const joined = joins.test(text.slice(index)) ? `${rest} on ` : rest
    return { ...gap, rest, inSentence: rest !== '' && IN_A_SENTENCE.test(joined) }
  }
  return {
    label: 'none',
    weekday: null,
    bare: false,
    rest: text.trim(),
    inSentence: IN_A_SENTENCE.test(text),
  }
}

/** The words after a date, without the time and the weekday that belong to it. */
function gapAfter(text: string): { readonly rest: string; readonly weekday: number | null } {
  let weekday: number | null = null
  NOISE.lastIndex = 0
  let at = 0
  for (let match = NOISE.exec(text); match; match = NOISE.exec(text)) {
    if (match.groups?.['updated'] || match.groups?.['published']) break
    weekday ??= weekdayNamed(match.groups?.['weekday'] ?? '') ?? null
    at = NOISE.lastIndex
  }
  return { rest: text.slice(at), weekday }
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length
}

/** The label of a line that is nothing but one (`Updated on`): it belongs to the date on the next line. */
export function readDateLabel(line: string): Exclude<DateLabel, 'none'> | undefined {
  if (line.length > 40 || !/\p{L}/u.test(line)) return undefined
  const { label, bare } = readGap(foldForDates(line))
  return bare && label !== 'none' ? label : undefined
}

/** Every absolute date in running text, months and days with their year, in reading order. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = []
  for (const { date, calendar, start, end } of dateWords(text)) {
    if (date !== 'invalid') found.push({ date, calendar, start, end })
  }
  return found
}

/** Whether a day falls on a weekday, 0 for Sunday; null when the date is no single day. */
export function fallsOn(date: ArchiveDate, day: number): boolean | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date.edtf)
  return match && weekday(Number(match[1]), Number(match[2]), Number(match[3])) === day
}

function datesOf(line: string): DateWords[] {
  return /[0-9۰-۹٠-٩]{4}/.test(line) ? [...dateWords(line)] : []
}

/** One day stated several times; the two days where two calendars do not meet; else none. */
function sameDay(
  dates: readonly { readonly date: ArchiveDate; readonly calendar: string }[],
): ArchiveDate | undefined {
  const exact = dates.filter(({ calendar }) => calendar !== 'lunar-hijri')
  const [first, ...others] = exact.length > 0 ? exact : dates
  if (!first || others.every(({ date }) => date.edtf === first.date.edtf)) return first?.date
  const days = [first, ...others]
  const calendars = new Set(days.map(({ calendar }) => calendar))
  if (calendars.size < days.length || days.some(({ date }) => date.precision !== 'day')) return undefined
  return oneOf(days.map(({ date }) => date.edtf))
}

/** A printed weekday decides which of two days was meant; a date that is one day stays what it is. */
function settled(date: ArchiveDate, printed: number | null): ArchiveDate {
  if (printed === null || !date.edtf.includes(',')) return date
  const fitting = date.edtf
    .slice(1, -1)
    .split(',')
    .map(parseArchiveDate)
    .filter((choice) => choice !== undefined && fallsOn(choice, printed) === true)
  return (fitting.length === 1 && fitting[0]) || date
}
