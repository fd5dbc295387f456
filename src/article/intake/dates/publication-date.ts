// When an article was published: every source that gives a date is weighed against the others.
//
// A higher source is believed; sources that say the same are its evidence; what says something else is kept as
// rejected and reported. Nothing here adds a doubt to what is stated, and nothing makes a date of a bound.
import * as problem from '../../../diagnostic/catalogue/article.ts'
import type { Diagnostic, Outcome } from '../../../diagnostic/diagnostic.ts'
import type { Place } from '../../../diagnostic/place.ts'
import {
  type ArchiveDate,
  choicesOf,
  isChoice,
  isPlain,
  markOf,
  notAfter,
  notBefore,
  parseArchiveDate,
  qualified,
  spanOf,
  UNDATED,
  unmarked,
} from '../../../value/archive-date.ts'
import { type Calendar, dayNumber, dayOfIso, WEEKDAY_NAMES, weekday } from '../../../value/calendar.ts'
import { type Claim, type Evidence, type Rejected, unknown } from '../../claim.ts'
import type { ClaimRule, ClaimRuleOf } from '../../rules/claim-rules.ts'
import type { Rejection } from '../../rules/rejection-rules.ts'
import type { Status } from '../../status.ts'
import { type DateSource, rankOf } from './date-source.ts'
import { fallsOn } from './dates.ts'

/** A date that one source gives. */
export interface DateReading {
  readonly date: ArchiveDate
  readonly source: DateSource
  readonly calendar: Calendar
  /** Whether the source itself leaves no choice: false where only the year tells the calendar, or half of it stands there. */
  readonly sure: boolean
  /** Weekday printed with it, 0 for Sunday. */
  readonly weekday: number | null
  readonly rule: ClaimRule
  readonly evidence: readonly Evidence[]
  readonly at: Place
}

/** A day and month without a year, in the dateline: it dates nothing and may check a date. */
export interface DayReading {
  readonly month: number
  readonly day: number
  readonly evidence: Evidence
  readonly at: Place
}

/** A date with its words, that only bounds when the article was published. */
export interface BoundReading {
  readonly date: ArchiveDate
  readonly evidence: Evidence
  readonly at: Place
}

/** All that is known of when an article was published. */
export interface DateFindings {
  readonly readings: readonly DateReading[]
  readonly datelineDay: DayReading | undefined
  /** The source's own later change. */
  readonly updated: ArchiveDate | null
  /** The latest date that the text speaks of as past. */
  readonly latestInText: BoundReading | undefined
  /** When somebody took the article into a collection. */
  readonly collected: BoundReading | undefined
}

/** Decides when the article was published. Without a source of its own it is bounded, or unknown. */
export function weighDates(findings: DateFindings): Outcome<Claim<ArchiveDate>> {
  const ranked = [...findings.readings].sort((a, b) => rank(a) - rank(b))
  const [best, ...others] = ranked
  if (!best) return { value: boundOf(findings), diagnostics: [] }
  const diagnostics: Diagnostic[] = []
  const settled = settledBy(best, others, findings.datelineDay)
  const evidence = [...best.evidence, ...settled.evidence]
  const rejected: Rejected<ArchiveDate>[] = []
  for (const other of others) {
    if (agree(settled.date, other.date)) {
      evidence.push(...other.evidence)
      continue
    }
    rejected.push({ value: other.date, rule: other.rule, why: whyNot(best, other), evidence: other.evidence })
    const severity = gravity(settled.date, other)
    if (severity) {
      diagnostics.push(
        problem.datesDisagree(
          { used: settled.date.edtf, other: other.date.edtf, where: STANDS_IN[other.source], severity },
          other.at,
        ),
      )
    }
  }
  const doubtful = best.source === 'extractor' ? doubted(settled.date) : settled.date
  const early = doubtful.latest !== null && doubtful.latest < FIRST_NEWSPAPER
  const date = early ? doubted(doubtful) : doubtful
  const status = early ? 'inferred' : settled.status
  if (early) diagnostics.push(problem.tooEarly(best.date.edtf, best.at))
  const checked = check(date, best, findings)
  diagnostics.push(...checked.diagnostics, ...remarksOn(date, status, best, evidence.length, findings))
  return {
    value: {
      value: date,
      status,
      rule: best.rule,
      evidence: unique([...evidence, ...checked.evidence]),
      ...(rejected.length > 0 ? { rejected: merged(rejected) } : {}),
    },
    diagnostics,
  }
}

/** Relation, the first newspaper, was printed in 1605. */
const FIRST_NEWSPAPER = '1600'

function rank({ source }: DateReading): number {
  return rankOf(source)
}

/**
 * Print and declarations state; notes of tools, names and addresses let infer. A date whose words leave a choice
 * (`01/02/2022`), or that a calendar gives only nearly, is inferred too.
 */
function statusOf({ source, sure, date, calendar }: DateReading): Status {
  const states = source !== 'extractor' && source !== 'file-name' && source !== 'address'
  const given = source === 'front-matter' || source === 'page'
  const one = !isChoice(date) && calendar !== 'lunar-hijri'
  return states && sure && (one || (given && calendar === 'gregorian')) ? 'stated' : 'inferred'
}

/** A date that can be one of two days is the one that another source names. */
function settledBy(
  best: DateReading,
  others: readonly DateReading[],
  datelineDay: DayReading | undefined,
): { readonly date: ArchiveDate; readonly status: Status; readonly evidence: readonly Evidence[] } {
  const status = statusOf(best)
  const undecided = { date: best.date, status, evidence: [] }
  if (!isChoice(best.date) || best.source === 'front-matter') return undecided
  const choices = choicesOf(best.date)
  for (const other of others) {
    if (other.date.precision !== 'day') continue
    const chosen = choices.filter((choice) => agree(choice, other.date))
    if (chosen.length !== 1 || !chosen[0]) continue
    return {
      date: chosen[0],
      status: rank(other) <= rank(best) || other.source === 'dateline' ? 'stated' : status,
      evidence: [],
    }
  }
  const named = choices.filter((choice) => datelineDay && daysAfter(choice, datelineDay) === 0)
  if (datelineDay && named.length === 1 && named[0])
    return { date: named[0], status: 'stated', evidence: [datelineDay.evidence] }
  return undecided
}

/** How far the moon, once sighted, may stand from its tables. */
const MOON = 2

/** Whether two dates can be the same day: the time each can be of overlaps. */
function agree(a: ArchiveDate, b: ArchiveDate): boolean {
  const near = [a, b].some(
    (date) => date.precision === 'day' && (markOf(date) === '~' || markOf(date) === '%'),
  )
    ? MOON
    : 0
  const first = (x: ArchiveDate) => (x.earliest === null ? Number.NEGATIVE_INFINITY : numberOf(x.earliest))
  const last = (x: ArchiveDate) => (x.latest === null ? Number.POSITIVE_INFINITY : numberOf(x.latest))
  return first(a) <= last(b) + near && first(b) <= last(a) + near
}

function numberOf(iso: string): number {
  const { year, month, day } = dayOfIso(iso)
  return dayNumber(year, month, day)
}

/** A story is filed on the day that it is printed, or in the days before. */
const FILED_BEFORE = 3

/** How grave it is that a source says something else; undefined when that is to be expected. */
function gravity(date: ArchiveDate, other: DateReading): 'warning' | 'note' | undefined {
  const days =
    date.latest === null || other.date.latest === null
      ? 0
      : numberOf(date.latest) - numberOf(other.date.latest)
  if (other.source === 'dateline' && days > 0 && days <= FILED_BEFORE) return undefined
  // Clippings are often named by the day on which they were kept.
  return other.source === 'file-name' && days < 0 ? 'note' : 'warning'
}

const STANDS_IN: Readonly<Record<DateSource, string>> = {
  'front-matter': 'the front matter',
  page: 'the page’s own declaration',
  printed: 'this line',
  dateline: 'the dateline',
  extractor: 'the note of the tool that copied the text',
  'file-name': 'the name of the file',
  address: 'the address of the page',
}

function whyNot(best: DateReading, other: DateReading): Rejection {
  return best.source === other.source
    ? { rule: 'same-source' }
    : { rule: 'less-trusted-source', believed: best.source, other: other.source }
}

/** A day of doubtful origin is uncertain; a month or year of one says only about when. */
function doubted(date: ArchiveDate): ArchiveDate {
  return qualified(date, date.precision === 'day' ? '?' : '~')
}

/** What the dateline's day says of the date that was taken. */
function check(
  date: ArchiveDate,
  best: DateReading,
  { datelineDay }: DateFindings,
): { readonly evidence: readonly Evidence[]; readonly diagnostics: readonly Diagnostic[] } {
  if (!datelineDay || date.precision !== 'day' || best.source === 'dateline')
    return { evidence: [], diagnostics: [] }
  const after = daysAfter(date, datelineDay)
  if (after === 0) return { evidence: [datelineDay.evidence], diagnostics: [] }
  if (after > 0 && after <= FILED_BEFORE) return { evidence: [], diagnostics: [] }
  const found = problem.datelineDiffers(date.edtf, datelineDay.evidence.quote, datelineDay.at)
  return { evidence: [], diagnostics: [found] }
}

/** How many days a date lies after the nearest day of that name. */
function daysAfter(date: ArchiveDate, { month, day }: DayReading): number {
  const number = numberOf(date.earliest ?? '')
  const { year } = dayOfIso(date.earliest ?? '')
  const distances = [year - 1, year, year + 1].map((y) => number - dayNumber(y, month, day))
  return distances.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a))
}

function remarksOn(
  date: ArchiveDate,
  status: Status,
  best: DateReading,
  sources: number,
  { updated, latestInText, collected }: DateFindings,
): Diagnostic[] {
  const found: Diagnostic[] = []
  const { edtf, earliest, latest } = date
  if (best.weekday !== null && fallsOn(best.date, best.weekday) === false) {
    const { year, month, day } = dayOfIso(earliest ?? '')
    const right = WEEKDAY_NAMES[weekday(year, month, day)] ?? ''
    found.push(problem.weekdayDiffers(best.date.edtf, WEEKDAY_NAMES[best.weekday] ?? '', right, best.at))
  }
  if (!best.sure && best.calendar !== 'gregorian') {
    const name = best.calendar === 'lunar-hijri' ? 'Lunar Hijri' : 'Solar Hijri'
    found.push(problem.otherCalendar(best.evidence[0]?.quote ?? '', unmarked(date).edtf, name, best.at))
  }
  if (best.source === 'extractor' && sources === 1 && date.precision === 'day' && isFirstOfJanuary(date))
    found.push(problem.firstOfJanuary(best.date.edtf, best.at))
  if (earliest !== null && updated?.latest && earliest > updated.latest)
    found.push(problem.afterChange(edtf, updated.edtf, best.at))
  if (earliest !== null && collected?.date.latest && earliest > collected.date.latest)
    found.push(problem.afterCollection(edtf, collected.date.edtf, best.at))
  const past = latestInText?.date.earliest
  if (status === 'inferred' && past && latest !== null && latest < past)
    found.push(problem.beforeText(edtf, latestInText.evidence.quote, best.at))
  return found
}

function isFirstOfJanuary({ earliest }: ArchiveDate): boolean {
  const { month, day } = dayOfIso(earliest ?? '')
  return month === 1 && day === 1
}

/** Not before what the text speaks of as past, not after the day on which it was collected. */
function boundOf({ latestInText: past, collected }: DateFindings): Claim<ArchiveDate> {
  const first = past?.date.earliest
  const last = collected?.date.latest
  if (past && collected && first && last && first <= last) {
    const from = parseArchiveDate(first)
    const to = parseArchiveDate(last)
    const both = from && to && spanOf(from, to)
    if (both) return bounded(both, 'date.between', [past.evidence, collected.evidence])
  }
  const after = past && parseArchiveDate(startOf(past.date))
  const bound = after && notBefore(after)
  if (bound && past) return bounded(bound, 'date.latest-in-text', [past.evidence])
  const before = collected && parseArchiveDate(endOf(collected.date))
  const latest = before && notAfter(before)
  if (latest && collected) return bounded(latest, 'date.collected', [collected.evidence])
  return unknown(UNDATED)
}

function bounded(
  date: ArchiveDate,
  rule: ClaimRuleOf<'date'>,
  evidence: readonly Evidence[],
): Claim<ArchiveDate> {
  return { value: date, status: 'bounded', rule, evidence }
}

/** A bound keeps the words' own precision where these are plain: `[2022-02..]`. */
function startOf(date: ArchiveDate): string {
  return isPlain(date) ? date.edtf : (date.earliest ?? '')
}

function endOf(date: ArchiveDate): string {
  return isPlain(date) ? date.edtf : (date.latest ?? '')
}

/** The same value from several places is rejected once. */
function merged(rejected: readonly Rejected<ArchiveDate>[]): Rejected<ArchiveDate>[] {
  const all: Rejected<ArchiveDate>[] = []
  for (const one of rejected) {
    const same = all.findIndex(({ value }) => value.edtf === one.value.edtf)
    const earlier = all[same]
    if (earlier) all[same] = { ...earlier, evidence: unique([...earlier.evidence, ...one.evidence]) }
    else all.push(one)
  }
  return all
}

function unique(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>()
  return evidence.filter(({ line, start, end }) => {
    const key = `${line === 0 ? 'name' : 'text'} ${start} ${end}`
    return !seen.has(key) && seen.add(key)
  })
}
