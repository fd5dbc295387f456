// A date with its doubt in the reader's words, and in the one form that machines may take.
import type { Claim } from '../../article/claim.ts'
import { citedEdtf } from '../../citation/cited-day.ts'
import { type ArchiveDate, formOf, isPlain, isUndoubted } from '../../value/archive-date.ts'
import { dayNumber, dayOfNumber } from '../../value/calendar.ts'
import type { DateForm, DateMark, DateParts, Season, SetMember } from '../../value/edtf.ts'
import { daysInSolarMonth, solarOfGregorian } from '../../value/solar-hijri.ts'
import type { DateView } from '../views.ts'
import type { PlainKey, ShownCalendar, Texts } from './texts.ts'
import { dayInCalendars, dayInWords, monthName } from './words.ts'

/**
 * A date in the words of archivists: brackets and "circa" for what is not stated (DACS 2.4); in the calendar of
 * lists unless others are asked for.
 */
export function dateInWords(
  date: ArchiveDate,
  texts: Texts,
  calendars: readonly ShownCalendar[] = [texts.listCalendar],
): string {
  const form = formOf(date)
  switch (form.kind) {
    case 'undated':
      return texts.say('date.undated')
    case 'set':
      return setInWords(form.members, texts, calendars)
    case 'years':
      return yearsInWords(form, texts)
    case 'season':
      return texts.say(SEASONS[form.season], { year: texts.digits(form.year) })
    case 'interval':
      return intervalInWords(form, texts, calendars)
    case 'date': {
      const plain = dayInCalendars(form.date, texts, calendars)
      const words = form.leavesOut
        ? texts.say(form.date.month === null ? 'date.no-month' : 'date.no-day', { date: plain })
        : plain
      const marked = MARKED[form.mark]
      return marked === null ? words : texts.say(marked, { date: words })
    }
  }
}

const SEASONS: Readonly<Record<Season, PlainKey>> = {
  1: 'date.season.1',
  2: 'date.season.2',
  3: 'date.season.3',
  4: 'date.season.4',
}

const MARKED: Readonly<Record<DateMark, PlainKey | null>> = {
  '': null,
  '?': 'date.doubtful',
  '~': 'date.circa',
  '%': 'date.circa-doubtful',
}

/** A decade has a name; a century is given by its first and last year. */
function yearsInWords(
  { first, last }: { readonly first: number; readonly last: number },
  texts: Texts,
): string {
  return last - first < 10
    ? texts.say('date.decade', { year: texts.digits(first) })
    : texts.say('date.between', { from: texts.digits(first), to: texts.digits(last) })
}

/** `March 2019 to May 2019`, `before 1990`; in brackets and with "circa" where its ends are so marked. */
function intervalInWords(
  { first, last }: DateForm & { readonly kind: 'interval' },
  texts: Texts,
  calendars: readonly ShownCalendar[],
): string {
  const words =
    first && last
      ? spanInWords(first.date, last.date, texts, calendars)
      : first
        ? openInWords(first.date, 'after', texts, calendars)
        : last
          ? openInWords(last.date, 'before', texts, calendars)
          : ''
  const marks = new Set([first?.mark, last?.mark].filter((mark) => mark))
  const [mark = ''] = marks
  const marked = MARKED[marks.size > 1 ? '%' : mark]
  return marked === null ? words : texts.say(marked, { date: words })
}

/** `between 2021 and 2024`; the days that a part of the year of the sun has are called by its name. */
function betweenInWords(
  first: DateParts,
  last: DateParts,
  texts: Texts,
  calendars: readonly ShownCalendar[],
): string {
  const isPart =
    calendars.includes('solar-hijri') &&
    solarUnitInWords(partsIn('solar-hijri', first), partsIn('solar-hijri', last), texts) !== undefined
  if (isPart) return spanInWords(first, last, texts, calendars)
  const [from, to] = [first, last].map((parts) => dayInCalendars(parts, texts, calendars))
  return texts.say('date.between', { from: from ?? '', to: to ?? '' })
}

/** From one day, month or year to another, in the calendar of lists; the one alone where both are the same. */
export function daysInWords(first: DateParts, last: DateParts, texts: Texts): string {
  const isOne = first.year === last.year && first.month === last.month && first.day === last.day
  return isOne
    ? dayInWords(first, texts, texts.listCalendar)
    : spanInWords(first, last, texts, [texts.listCalendar])
}

/** `10 to 12 May 2019 · 20 to 22 Sawr 1398`, `March to May 2019`, `1990 to 1992`. */
function spanInWords(
  first: DateParts,
  last: DateParts,
  texts: Texts,
  calendars: readonly ShownCalendar[],
): string {
  return inEach(first, last, calendars, (calendar) => {
    const [from, to] = [partsIn(calendar, first), partsIn(calendar, last)]
    const unit = calendar === 'solar-hijri' ? solarUnitInWords(from, to, texts) : undefined
    if (unit !== undefined) return unit
    const day = (parts: DateParts) => dayInWords(parts, texts, parts.day === null ? 'gregorian' : calendar)
    if (from.year !== to.year || from.month === null || to.month === null || !from.day !== !to.day)
      return texts.say('date.from-to', { from: day(from), to: day(to) })
    const year = texts.digits(to.year)
    if (from.day === null || to.day === null)
      return texts.say('date.months', {
        from: monthName(from.month, texts),
        to: monthName(to.month, texts),
        year,
      })
    return from.month === to.month
      ? texts.say('date.days', {
          from: texts.digits(from.day),
          to: texts.digits(to.day),
          month: monthName(to.month, texts, calendar),
          year,
        })
      : texts.say('date.from-to', { from: day(from), to: day(to) })
  })
}

/** The words of each calendar, where both ends are days: months and years are Gregorian alone. */
function inEach(
  first: DateParts,
  last: DateParts,
  calendars: readonly ShownCalendar[],
  words: (calendar: ShownCalendar) => string,
): string {
  const areDays = first.day !== null && last.day !== null
  return (areDays ? calendars : (['gregorian'] as const)).map(words).join(' · ')
}

/** A day in a calendar; months and years as they are. */
function partsIn(calendar: ShownCalendar, { year, month, day }: DateParts): DateParts {
  return calendar === 'gregorian' || month === null || day === null
    ? { year, month, day }
    : solarOfGregorian(year, month, day)
}

/**
 * What the days from a first to a last one are of the Solar Hijri calendar: ten years, a year or several, a season, a month.
 * Undefined for any other days.
 */
function solarUnitInWords(from: DateParts, to: DateParts, texts: Texts): string | undefined {
  if (from.day !== 1 || from.month === null || to.month === null) return undefined
  if (to.day !== daysInSolarMonth(to.year, to.month)) return undefined
  const months = (to.year - from.year) * 12 + to.month - from.month + 1
  const year = texts.digits(from.year)
  if (from.month === 1 && months % 12 === 0) {
    if (months === 120 && from.year % 10 === 0) return texts.say('date.decade', { year })
    return months === 12 ? year : texts.say('date.from-to', { from: year, to: texts.digits(to.year) })
  }
  const season = months === 3 ? SOLAR_SEASONS[from.month] : undefined
  if (season) return texts.say(SEASONS[season], { year })
  return months === 1 ? dayInWords({ ...from, day: null }, texts, 'solar-hijri') : undefined
}

/** The seasons of the year of the sun, which begins with spring, by their first months. */
const SOLAR_SEASONS: Readonly<Record<number, Season>> = { 1: 1, 4: 2, 7: 3, 10: 4 }

/** `before 1990` where the last day is the end of 1989, `not after 1989` where only the year is named. */
function openInWords(
  parts: DateParts,
  side: 'before' | 'after',
  texts: Texts,
  calendars: readonly ShownCalendar[],
): string {
  const beyond = wholeBeyond(parts, side, calendars)
  if (beyond)
    return texts.say(side === 'before' ? 'date.before' : 'date.after', {
      date: dayInWords(beyond.parts, texts, beyond.calendar),
    })
  const date = dayInCalendars(parts, texts, calendars)
  return texts.say(side === 'before' ? 'date.not-after' : 'date.not-before', { date })
}

/** The year or month that begins after a day, or that ended before it, in the calendars of a list or in the Gregorian. */
function wholeBeyond(
  { year, month, day }: DateParts,
  side: 'before' | 'after',
  calendars: readonly ShownCalendar[],
): { readonly parts: DateParts; readonly calendar: ShownCalendar } | undefined {
  if (month === null || day === null) return undefined
  const edge = side === 'after' ? { year, month, day } : dayOfNumber(dayNumber(year, month, day) + 1)
  for (const calendar of new Set<ShownCalendar>([...calendars, 'gregorian'])) {
    const shown = calendar === 'gregorian' ? edge : solarOfGregorian(edge.year, edge.month, edge.day)
    if (shown.day !== 1) continue
    const back = side === 'after' ? 1 : 0
    if (shown.month === 1) return { calendar, parts: { year: shown.year - back, month: null, day: null } }
    return { calendar, parts: { year: shown.year, month: shown.month - back, day: null } }
  }
  return undefined
}

/** `2 January 2022 or 1 February 2022`; a span alone is `not before`, `before` or `between`. */
function setInWords(
  members: readonly SetMember[],
  texts: Texts,
  calendars: readonly ShownCalendar[],
): string {
  const day = (parts: DateParts) => dayInCalendars(parts, texts, calendars)
  const words = members.map((member) => {
    if (member.kind === 'one') return day(member.date)
    const { first, last } = member
    if (first && last) return betweenInWords(first, last, texts, calendars)
    return first
      ? texts.say('date.not-before', { date: day(first) })
      : texts.say('date.not-after', { date: last ? day(last) : '' })
  })
  return words.reduce((before, last) => texts.say('date.or', { before, last }))
}

/** `2022-01-01`, `2022-01` or `2022` of a date that is stated or supplied; empty for any other. */
export function machineDate({ value, status }: Claim<ArchiveDate>): string {
  return isPlain(value) && (status === 'stated' || status === 'supplied') ? value.edtf : ''
}

/** The same of a day alone, for machines that take no month or year. */
export function machineDay(claim: Claim<ArchiveDate>): string {
  return claim.value.precision === 'day' ? machineDate(claim) : ''
}

/** A date as EDTF, where that may stand for machines. */
export function machineEdtf({ value, status }: Claim<ArchiveDate>): string {
  return citedEdtf({ edtf: value.edtf, status })
}

/**
 * A publication date for a list: of one that is only bounded, its bounds. Only plain stated dates get a machine-readable
 * form: readers' tools take any other for the date of publication.
 */
export function dateView(
  claim: Claim<ArchiveDate>,
  texts: Texts,
  calendars: readonly ShownCalendar[] = [texts.listCalendar],
): DateView {
  const { value, status } = claim
  const text = dateInWords(value, texts, calendars)
  if (value.precision === 'none') return { text, datetime: '', stamp: '' }
  if (status === 'bounded') return { text, datetime: '', stamp: texts.say('status.bounded') }
  const datetime = machineDate(claim)
  if (datetime !== '') return { text, datetime, stamp: '' }
  if (status === 'inferred') return { text, datetime, stamp: texts.say('date.inferred') }
  return { text, datetime, stamp: isUndoubted(value) ? '' : texts.say('date.uncertain') }
}
