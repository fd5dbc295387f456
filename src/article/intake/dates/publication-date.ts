// When an article was published: every source that gives a date is weighed against the others.
//
// A higher source is believed; sources that say the same are its evidence; what says something else is kept as
// rejected and reported. Nothing here adds a doubt to what is stated, and nothing makes a date of a bound.
import * as problem from '../../../diagnostic/catalogue/article.ts'
import type { Diagnostic, Outcome } from '../../../diagnostic/diagnostic.ts'
import { type ArchiveDate, choicesOf, isChoice, qualified } from '../../../value/archive-date.ts'
import type { Claim, Evidence, Rejected } from '../../claim.ts'
import type { ClaimRule } from '../../rules/claim-rules.ts'
import type { Rejection } from '../../rules/rejection-rules.ts'
import type { Status } from '../../status.ts'
import { boundOf } from './bound-claim.ts'
import type { DateFindings, DateReading, TextContext } from './date-reading.ts'
import { checkByDateline, disagreement, remarksOn } from './date-remarks.ts'
import { rankOf } from './date-source.ts'
import { agree, daysAfter } from './distance.ts'
import { dateWords } from './forms.ts'
import type { DateContext } from './numbers.ts'
import { isFirstDay } from './placeholder.ts'
import { orderOfLanguage } from './words.ts'

/** Decides when the article was published. Without a source of its own it is bounded, or unknown. */
export function weighDates(findings: DateFindings): Outcome<Claim<ArchiveDate>> {
  const ranked = [...findings.readings].sort((a, b) => rank(a) - rank(b))
  const [best, ...others] = ranked
  if (!best) return { value: boundOf(findings), diagnostics: [] }
  const diagnostics: Diagnostic[] = []
  const settled = settledBy(best, others, findings)
  const evidence = [...best.evidence, ...settled.evidence]
  const rejected: Rejected<ArchiveDate>[] = []
  for (const other of others) {
    if (agree(settled.date, other.date)) {
      evidence.push(...other.evidence)
      continue
    }
    rejected.push({ value: other.date, rule: other.rule, why: whyNot(best, other), evidence: other.evidence })
    const remark = disagreement(settled.date, other)
    if (remark) diagnostics.push(remark)
  }
  const doubtful = best.source === 'extractor' ? doubted(settled.date) : settled.date
  const early = doubtful.latest !== null && doubtful.latest < FIRST_NEWSPAPER
  // A program writes its first day into one place; what the text or a second place says as well is a day.
  const empty =
    evidence.length === 1 &&
    best.weekday === null &&
    doubtful.precision === 'day' &&
    isFirstDay(doubtful.earliest)
  const isDoubted = early || empty
  const date = isDoubted ? doubted(doubtful) : doubtful
  const status = isDoubted ? 'inferred' : settled.status
  if (empty) diagnostics.push(problem.programDay(best.date.edtf, best.at))
  if (early) diagnostics.push(problem.tooEarly(best.date.edtf, best.at))
  const taken = { date, status, best, sources: evidence.length }
  const checked = checkByDateline(taken, findings)
  diagnostics.push(...checked.diagnostics, ...remarksOn(taken, findings))
  return {
    value: {
      value: date,
      status,
      rule: settled.rule ?? best.rule,
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

/** What decided between the days that a date may be. */
interface Settled {
  readonly date: ArchiveDate
  readonly status: Status
  readonly evidence: readonly Evidence[]
  /** Absent where the date's own rule says enough. */
  readonly rule?: ClaimRule
}

/** A date that can be one of two days is the one that another source names, or that the text's own way of writing dates shows. */
function settledBy(best: DateReading, others: readonly DateReading[], findings: DateFindings): Settled {
  const { datelineDay } = findings
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
  return settledByChange(best, findings.updated) ?? settledByText(best, findings.context) ?? undecided
}

/** A text is published before it is changed: of two days one may be too late for that. */
function settledByChange(best: DateReading, updated: ArchiveDate | null): Settled | undefined {
  const latest = updated?.latest ?? null
  if (latest === null) return undefined
  const [date, ...others] = choicesOf(best.date).filter(
    ({ earliest }) => earliest !== null && earliest <= latest,
  )
  if (!date || others.length > 0) return undefined
  return { date, status: 'inferred', evidence: [], rule: 'date.line-as-in-file' }
}

/** The later change that lines of a text name, in the order in which its dates are written. */
export function settledUpdate(update: DateReading, context: TextContext): ArchiveDate {
  return settledByText(update, context)?.date ?? update.date
}

/** Of the two days that words leave, the one that they name in the order of a language; undefined where it leaves the choice. */
export function dayByLanguage(words: string, date: ArchiveDate, language: string): ArchiveDate | undefined {
  return dayReadAs(words, date, { language, order: orderOfLanguage(language) })
}

/** Of the two days that words leave, the one that they name when they are read in some way. */
function dayReadAs(words: string, date: ArchiveDate, how: DateContext): ArchiveDate | undefined {
  for (const { date: read } of dateWords(words, { ...how, shortYears: true }))
    if (read !== 'invalid' && choicesOf(date).some(({ edtf }) => edtf === read.edtf)) return read
  return undefined
}

/** The choice that other dates of the file, its language or its site leave: its words are read again with what is known now. */
function settledByText(best: DateReading, context: TextContext | undefined): Settled | undefined {
  const [words] = best.evidence
  if (!words || !context || best.source === 'page') return undefined
  const { language, siteOrder } = context
  if (!isChoice(best.date)) return undefined
  const order = context.order()
  const byFile = order && dayReadAs(words.quote, best.date, { order })
  if (byFile) return { date: byFile, status: 'inferred', evidence: [], rule: 'date.line-as-in-file' }
  const byLanguage = language === undefined ? undefined : dayByLanguage(words.quote, best.date, language)
  if (byLanguage) return { date: byLanguage, status: 'inferred', evidence: [], rule: 'date.line-by-language' }
  const bySite = siteOrder && dayReadAs(words.quote, best.date, { order: siteOrder })
  return bySite && { date: bySite, status: 'inferred', evidence: [], rule: 'date.line-as-site' }
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
