// Dates of fields that say how far they are known: `c. 1990`, `before 1990`, `between 1990 and 1992`, `March–May 2019`.
// A text is read whole or not at all: one word that is not understood, and nothing is read.
import {
  type ArchiveDate,
  endsOf,
  interval,
  isChoice,
  isPlain,
  markOf,
  oneOf,
  parseArchiveDate,
  qualifiedSpan,
  spanOf,
} from '../../../../value/archive-date.ts'
import { dayNumber, dayOfIso, dayOfNumber, isoDate } from '../../../../value/calendar.ts'
import { isWordOfDates } from '../phrases.ts'
import { ending, isListed, type LeadingRole, leading, partedBy, spelled, wordsIn } from './lexicon.ts'
import { readUnit, type UncertainDate, withoutFillers } from './units.ts'

export type { UncertainDate } from './units.ts'

/** Longest text that is asked, in UTF-16 units. */
const LENGTH = 80
/** Words that may stand around each other: `probably before about 1990`. */
const DEPTH = 6
/** The most words "or" between dates. */
const CHOICES = 4

/** Two figures in a row, or a number in Roman ones. */
const HAS_NUMBER = /\p{Nd}{2}|(?<!\p{L})[XVIxvi]{2}/u

/** The date of a text that says how far it is known; undefined for any other text. */
export function readUncertain(value: string): UncertainDate | undefined {
  if (value.length > LENGTH || !HAS_NUMBER.test(value)) return undefined
  const text = spelled(value)
  if (isOther(text)) return undefined
  const read = said(text, DEPTH)
  // Letters of the region, or its figures, tell the calendar as a name of its months does.
  if (!read || read.sure || /[\u0600-\u06ff]/.test(value)) return read && { ...read, sure: true }
  return { ...read, date: qualifiedSpan(read.date, '?') }
}

/** The most words of one date that no phrase of the table has: the name of a month, the parts of a number. */
const OWN_WORDS = 2

/** Words of Latin letters that stand within numbers: `xix`, `xixe`, `19-th`, `1990er jahre`, `2022-xx-xx`. */
const OF_NUMBERS = /^(?:[xvi]+(?:e|eme|st|nd|rd|th|de)?|jahren?|st|nd|rd|th|eme|de|ern?)$/

/** Three figures at the end are the number of a release (`2019-03-S-015`), and of no date. */
const NUMBERED = /(?<!\d)\d{3}$/

/** Whether a text has words that no date has, or more of them than its dates could have: so has any sentence. */
function isOther(text: string): boolean {
  if (NUMBERED.test(text)) return true
  let own = 0
  for (const word of wordsIn(text)) {
    if (isListed(word)) continue
    if (/^[a-z]+$/.test(word) && !isWordOfDates(word) && !OF_NUMBERS.test(word)) return true
    own++
  }
  if (own <= 2 * OWN_WORDS) return false
  return own > (CHOICES + 1) * OWN_WORDS || partedBy(text, 'or').next().done === true
}

function said(text: string, depth: number): UncertainDate | undefined {
  if (depth === 0) return undefined
  const bare = text.replace(/^\[(.*)\]$|^\((.*)\)$/, '$1$2')
  return (
    readUnit(bare) ??
    marked(bare, depth) ??
    led(bare, depth) ??
    ended(bare, depth) ??
    choice(bare) ??
    range(bare)
  )
}

/** `~1990`, `1990?`, `1990 (?)`, `1990–`, `–1990`. */
function marked(text: string, depth: number): UncertainDate | undefined {
  const asked = /^(.*?) ?(?:\(\?\)|\?)$/.exec(text)?.[1]
  if (asked !== undefined) return doubted(said(asked, depth - 1), '?')
  const near = /^[~≈±] ?(.*)$/.exec(text)?.[1]
  if (near !== undefined) return doubted(said(near, depth - 1), '~')
  const from = /^(.*?) ?[–-]$/.exec(text)?.[1]
  if (from !== undefined) return open('since', readUnit(from))
  const to = /^[–-] ?(.*)$/.exec(text)?.[1]
  return to === undefined ? undefined : open('until', readUnit(to))
}

/** With a mark; undefined where EDTF cannot bear it, for then the doubt would be lost. */
function doubted(read: UncertainDate | undefined, mark: '?' | '~'): UncertainDate | undefined {
  const date = read && qualifiedSpan(read.date, mark)
  return date && date !== read?.date ? { ...read, date } : undefined
}

/** What follows a leading word, as that word has it. */
function led(text: string, depth: number): UncertainDate | undefined {
  const peeled = leading(text)
  if (!peeled) return undefined
  const { role, rest } = peeled
  if (role === 'between') return between(rest)
  // `from 1990 to 1992`
  const whole = role === 'since' ? range(rest) : undefined
  return whole ?? within(role, said(rest, depth - 1))
}

function ended(text: string, depth: number): UncertainDate | undefined {
  const peeled = ending(text)
  if (!peeled) return undefined
  const { role } = peeled
  // In Pashto words stand on both sides: `له 1990 مخکې`, `د 1990 په شاوخوا کې`, `د 1990 او 1992 ترمنځ`.
  const opened = leading(peeled.rest)
  const isDoubled = opened && (opened.role === 'since' || opened.role === 'until' || opened.role === 'filler')
  const rest = isDoubled ? opened.rest : peeled.rest
  return within(role, said(rest, depth - 1))
}

function within(role: LeadingRole, read: UncertainDate | undefined): UncertainDate | undefined {
  switch (role) {
    case 'circa':
      // Ten years are about some time already.
      return doubted(read, '~')
    case 'maybe':
      return doubted(read, '?')
    case 'before':
    case 'until':
    case 'after':
    case 'since':
      return open(role, read)
    case 'part':
      return read && isWide(read.date) ? read : undefined
    case 'filler':
      return read
    case 'decade':
    case 'century':
    case 'between':
      return undefined
  }
}

/** Whether a date has parts of which one can speak: a month, a year, a season, a decade. */
function isWide(date: ArchiveDate): boolean {
  return date.precision !== 'day' && date.earliest !== null && date.latest !== null && !isChoice(date)
}

type Side = 'before' | 'until' | 'after' | 'since'

/** All time on one side of a date; of what is open itself or a choice there is none. */
function open(side: Side, read: UncertainDate | undefined): UncertainDate | undefined {
  const { earliest, latest } = read?.date ?? {}
  if (!read || !earliest || !latest || isChoice(read.date)) return undefined
  const [first, last] = endsOf(read.date) ?? [read.date, read.date]
  const mark = markOf(read.date)
  const date = {
    before: () => interval(null, beside(earliest, -1, mark)),
    until: () => interval(null, last),
    after: () => interval(beside(latest, 1, mark), null),
    since: () => interval(first, null),
  }[side]()
  return date && { ...read, date }
}

/** The day before or after another one, with a mark. */
function beside(iso: string, days: number, mark: string): ArchiveDate | null {
  const of = dayOfIso(iso)
  const { year, month, day } = dayOfNumber(dayNumber(of.year, of.month, of.day) + days)
  return parseArchiveDate(isoDate(year, month, day) + mark) ?? null
}

/** `1990 and 1992`, after "between". */
function between(text: string): UncertainDate | undefined {
  for (const [left, right] of partedBy(text, 'and')) {
    const pair = pairOf(left, right)
    const date = pair && (spanOf(pair[0].date, pair[1].date) ?? joined(pair))
    if (date) return together(pair, date)
  }
  return undefined
}

/** A year and a number that a month may have been meant by: what calendars do not have is an error. */
const MONTH_LIKE = /^\d{4}-[0-3]\d$/

/** Signs between the first and the last date. */
const SIGNS = /\s?[–/-]\s?/g

/** `1990 to 1992`, `1990–92`, `march/april 2019`, `10–12 may 2019`. */
function range(text: string): UncertainDate | undefined {
  if (MONTH_LIKE.test(text)) return undefined
  const bySign = [...text.matchAll(SIGNS)].map(({ index, 0: sign }): [string, string] => [
    text.slice(0, index),
    text.slice(index + sign.length),
  ])
  for (const [left, right] of [...partedBy(text, 'to'), ...bySign]) {
    const pair = pairOf(left, right)
    // One day is often given in two calendars.
    const date = pair && pair[0].calendar === pair[1].calendar ? joined(pair) : undefined
    if (pair && date) return together(pair, date)
  }
  return undefined
}

type Pair = readonly [first: UncertainDate, last: UncertainDate]

function joined([{ date: from }, { date: to }]: Pair): ArchiveDate | undefined {
  return interval(endsOf(from)?.[0] ?? from, endsOf(to)?.[1] ?? to)
}

function together([first, last]: Pair, date: ArchiveDate): UncertainDate {
  return { ...first, date, sure: first.sure && last.sure }
}

/** Both sides of a sign as dates; what one leaves out, the other has: `march – may 2019`, `may 10 – 12, 2019`. */
function pairOf(left: string, right: string): Pair | undefined {
  const last = single(right) ?? single(completedRight(left, right))
  if (!last) return undefined
  const year = /\d{4}(?!.*\d{4})/.exec(right)?.[0] ?? ''
  const after = right.replace(/^\S+ ?/, '')
  const first = [left, `${left} ${year}`, `${left}, ${year}`, `${left} ${after}`]
    .map(single)
    .find((read) => read !== undefined)
  return first && [first, last]
}

/** `1990–92` has the century on its left, `may 10–12, 2019` the month. */
function completedRight(left: string, right: string): string {
  const [, century = '', years = ''] = /^(\d\d)(\d\d)$/.exec(left) ?? []
  if (/^\d\d$/.test(right)) return right > years ? century + right : ''
  const month = /^\p{L}+\.?(?= )/u.exec(left)?.[0]
  return month !== undefined && /^\d{1,2},? \d{4}$/.test(right) ? `${month} ${right}` : ''
}

/** One date, perhaps about that time, and no span. */
function single(text: string): UncertainDate | undefined {
  if (text === '') return undefined
  const bare = withoutFillers(text)
  const peeled = leading(bare)
  if (peeled?.role === 'circa') return doubted(readUnit(peeled.rest), '~')
  const asked = /^(.*\d)\?$/.exec(bare)?.[1]
  return asked === undefined ? readUnit(bare) : doubted(readUnit(asked), '?')
}

/** `1990 or 1991`, `march or april 2019`. */
function choice(text: string): UncertainDate | undefined {
  const parts: string[] = []
  let rest = text
  while (parts.length < CHOICES) {
    const [next] = partedBy(rest, 'or')
    if (!next) break
    parts.push(next[0])
    rest = next[1]
  }
  const year = /\d{4}$/.exec(rest)?.[0] ?? ''
  const dates = [...parts.map((part) => single(part) ?? single(`${part} ${year}`)), single(rest)]
  const plain = dates.filter((read) => read !== undefined && isPlain(read.date))
  if (parts.length === 0 || plain.length < dates.length) return undefined
  const [first] = plain
  const date = oneOf(plain.flatMap((read) => read?.date.edtf ?? []))
  return first && date && { ...first, date, sure: plain.every((read) => read?.sure) }
}
