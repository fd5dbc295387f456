// Dates and decisions in the reader's words.
import type { AuthorityName, NameKind } from '../../archive/authority.ts'
import type { Claim } from '../../article/claim.ts'
import { type ClaimRule, factsOfRule, fieldOfRule } from '../../article/rules/claim-rules.ts'
import type { SourceFacts } from '../../article/source-file.ts'
import type { HiddenRange } from '../../article/values.ts'
import { type ArchiveDate, formOf, isPlain } from '../../value/archive-date.ts'
import type { DateMark, DateParts, SetMember } from '../../value/edtf.ts'
import { solarOfGregorian } from '../../value/solar-hijri.ts'
import type { DateView } from '../views.ts'
import type { PlainKey, ShownCalendar, Texts } from './texts.ts'

const MONTHS: Readonly<Record<ShownCalendar, readonly PlainKey[]>> = {
  gregorian: [
    'month.gregorian.1',
    'month.gregorian.2',
    'month.gregorian.3',
    'month.gregorian.4',
    'month.gregorian.5',
    'month.gregorian.6',
    'month.gregorian.7',
    'month.gregorian.8',
    'month.gregorian.9',
    'month.gregorian.10',
    'month.gregorian.11',
    'month.gregorian.12',
  ],
  'solar-hijri': [
    'month.solar-hijri.1',
    'month.solar-hijri.2',
    'month.solar-hijri.3',
    'month.solar-hijri.4',
    'month.solar-hijri.5',
    'month.solar-hijri.6',
    'month.solar-hijri.7',
    'month.solar-hijri.8',
    'month.solar-hijri.9',
    'month.solar-hijri.10',
    'month.solar-hijri.11',
    'month.solar-hijri.12',
  ],
}

/** The name of a month, counted from 1; empty for a month that no calendar has. */
export function monthName(month: number, texts: Texts, calendar: ShownCalendar = 'gregorian'): string {
  const key = MONTHS[calendar][month - 1]
  return key === undefined ? '' : texts.say(key)
}

/** `1 January 2022`, `January 2022` or `2022`; a day has a month. */
export function dayInWords(
  { year, month, day }: { readonly [Part in keyof DateParts]: number | null },
  texts: Texts,
  calendar: ShownCalendar = 'gregorian',
): string {
  const shownYear = texts.digits(year ?? 0)
  if (month === null) return shownYear
  const name = monthName(month, texts, calendar)
  return day === null
    ? texts.say('date.month', { month: name, year: shownYear })
    : texts.say('date.day', { day: texts.digits(day), month: name, year: shownYear })
}

/**
 * A day in several calendars, `1 January 2022 · 11 Jadi 1400`. Months and years are given in the Gregorian calendar
 * alone: they are parts of two months or years of another.
 */
export function dayInCalendars(
  { year, month, day }: { readonly [Part in keyof DateParts]: number | null },
  texts: Texts,
  calendars: readonly ShownCalendar[] = texts.calendars,
): string {
  if (year === null || month === null || day === null) return dayInWords({ year, month, day }, texts)
  return calendars
    .map((calendar) =>
      calendar === 'gregorian'
        ? dayInWords({ year, month, day }, texts)
        : dayInWords(solarOfGregorian(year, month, day), texts, calendar),
    )
    .join(' · ')
}

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
    if (first && last) return texts.say('date.between', { from: day(first), to: day(last) })
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

/**
 * A publication date for a list. Only plain stated dates get a machine-readable form: readers' tools take any
 * other for the date of publication.
 */
export function dateView(
  claim: Claim<ArchiveDate>,
  texts: Texts,
  calendars: readonly ShownCalendar[] = [texts.listCalendar],
): DateView {
  const { value, status } = claim
  if (status === 'bounded' || value.precision === 'none')
    return { text: texts.say('date.undated'), datetime: '', stamp: '' }
  const datetime = machineDate(claim)
  return {
    text: dateInWords(value, texts, calendars),
    datetime,
    stamp: datetime !== '' ? '' : texts.say(status === 'stated' ? 'date.uncertain' : 'date.inferred'),
  }
}

/** A name among others in a sentence: its direction does not turn the order of those beside it (UAX 9, X5c). */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`
}

const KINDS: Readonly<Record<NameKind, PlainKey>> = {
  person: 'kind.person',
  place: 'kind.place',
  organisation: 'kind.organisation',
  topic: 'kind.topic',
}

/** What a listed name is of; empty when its keeper does not say. */
export function kindInWords({ kind }: AuthorityName, texts: Texts): string {
  return kind === null ? '' : texts.say(KINDS[kind])
}

/** A language's name, or its tag. */
export function languageName(tag: string, texts: Texts): string {
  return texts.find(`language.${tag}`) ?? texts.find(`language.${tag.split('-')[0]}`) ?? tag
}

/** Where an article comes from: its file and, where that holds several, which of them it is. */
export function sourceInWords({ path, part }: SourceFacts, texts: Texts): string {
  if (!part) return path
  const [number, all] = [texts.number(part.number), texts.number(part.of)]
  return texts.say('article.part', { path, number, all })
}

/** How a value was decided, in a sentence or two; empty when there is no value. */
export function reasonInWords(rule: ClaimRule | '', texts: Texts): string {
  if (rule === '') return ''
  const field = fieldOfRule(rule)
  return factsOfRule(rule)
    .reasons.map((key) => texts.say(key, { field }))
    .join(' ')
}

/** Why lines are hidden, as the label of their group. */
export function hiddenReason(
  { rule, texts: many }: Pick<HiddenRange, 'rule' | 'texts'>,
  texts: Texts,
): string {
  const reason = texts.say(`hidden.${rule}`)
  return many === undefined ? reason : `${reason} ${texts.count('article.in-texts', many)}`
}
