// Days, names and decisions in the reader's words.

import { type ClaimRule, factsOfRule, fieldOfRule } from '../../article/rules/claim-rules.ts'
import type { SourceFacts } from '../../article/source-file.ts'
import type { HiddenRange } from '../../article/values.ts'
import type { AuthorityName } from '../../names/authority.ts'
import { weekday } from '../../value/calendar.ts'
import type { DateParts } from '../../value/edtf.ts'
import type { NameKind } from '../../value/name-kinds.ts'
import { solarOfGregorian } from '../../value/solar-hijri.ts'
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

const WEEKDAYS: readonly PlainKey[] = [
  'weekday.0',
  'weekday.1',
  'weekday.2',
  'weekday.3',
  'weekday.4',
  'weekday.5',
  'weekday.6',
]

/** The name of the weekday of a day; empty for a month or a year. */
export function weekdayName(
  { year, month, day }: { readonly [Part in keyof DateParts]: number | null },
  texts: Texts,
): string {
  const key =
    year === null || month === null || day === null ? undefined : WEEKDAYS[weekday(year, month, day)]
  return key === undefined ? '' : texts.say(key)
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

/** A name among others in a sentence: its direction does not turn the order of those beside it (UAX 9, X5c). */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`
}

const KINDS: Readonly<Record<NameKind, PlainKey>> = {
  person: 'kind.person',
  place: 'kind.place',
  organisation: 'kind.organisation',
  event: 'kind.event',
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
