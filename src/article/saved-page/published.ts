// When a saved page was published and changed, by what it declares, prints, and has in its address.
import { datesDisagree, impossibleDate } from '../../diagnostic/catalogue/article.ts'
import { placeholderDate } from '../../diagnostic/catalogue/saved-page.ts'
import type { Diagnostic, Outcome } from '../../diagnostic/diagnostic.ts'
import { type ArchiveDate, isChoice, qualified } from '../../value/archive-date.ts'
import type { Claim, Rejected } from '../claim.ts'
import { dateInAddress } from '../intake/dates/address.ts'
import { findDates, readWholeDate } from '../intake/dates/dates.ts'
import { readLineDate } from '../intake/dates/line.ts'
import { dayByLanguage } from '../intake/dates/publication-date.ts'
import { savedAddresses } from './addresses.ts'
import { type BesideDate, dateBeside } from './date-beside.ts'
import { readDeclaredDate } from './dates.ts'
import type { PageFacts, Saying } from './facts.ts'
import { printedSayings } from './furniture.ts'
import type { PageEvidence } from './page-evidence.ts'
import { languageOf } from './publication.ts'
import type { SavedPage } from './saved-page.ts'

/** A saying that was read as a date. */
interface SaidDate {
  readonly saying: Saying
  readonly date: ArchiveDate
}

/** The most believed date; those that agree are evidence too, those that do not are kept and reported. */
export function publishedOf(
  page: SavedPage,
  evidence: PageEvidence,
): Outcome<Claim<ArchiveDate> | undefined> {
  const said = [...page.facts.published, ...printedSayings(page.story, 'date')]
  const { sure: declared, likely, diagnostics } = readDates(said, evidence)
  const dated = readDates(page.facts.dated, evidence)
  diagnostics.push(...dated.diagnostics)
  const filed = addressDate(page, evidence)
  const near = dateBeside(page)
  const beside = near && (!filed || meets(near.date, filed.value)) ? near : undefined
  const shown = declared.length === 0 && beside && !beside.saying.likely ? [beside] : []
  const sure = [...declared, ...shown, ...dated.sure]
  const [first] = sure
  if (!first) {
    const guess = likely ?? beside
    return { value: guess ? evidence.claim(guess.saying, qualified(guess.date, '?')) : filed, diagnostics }
  }
  const printed = printedNextTo(first, sure, beside)
  const best =
    printed ?? sure.find(({ date }) => date.precision === 'day' && within(date, first.date)) ?? first
  const all = printed && !sure.includes(printed) ? [...sure, printed] : sure
  const agreeing = all.filter(({ date }) => within(best.date, date))
  const others = all.filter((each) => !agreeing.includes(each))
  if (others[0]) {
    const [used, other] = [best.date.edtf, others[0].date.edtf]
    const at = evidence.place(others[0].saying)
    diagnostics.push(datesDisagree({ used, other, where: 'the page', severity: 'warning' }, at))
  }
  const value = {
    ...(ofLanguage(best, page, evidence) ?? evidence.claim(best.saying, best.date)),
    evidence: agreeing.map(({ saying }) => evidence.at(saying)),
    ...(others.length > 0 ? { rejected: others.map((other) => rejected(other, best, evidence)) } : {}),
  }
  return { value, diagnostics }
}

/** Reads what is said as dates: those that are sure, the first that is only likely, and what is none. */
function readDates(
  said: readonly Saying[],
  evidence: PageEvidence,
): { sure: SaidDate[]; likely: SaidDate | undefined; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const sure: SaidDate[] = []
  let likely: SaidDate | undefined
  for (const saying of said) {
    const date = readDeclaredDate(saying.value) ?? printedDate(saying)
    if (date === 'invalid') diagnostics.push(impossibleDate(saying.value, evidence.place(saying)))
    else if (date === 'placeholder') diagnostics.push(placeholderDate(saying.value, evidence.place(saying)))
    else if (date && saying.likely) likely ??= { saying, date }
    else if (date) sure.push({ saying, date })
  }
  return { sure, likely, diagnostics }
}

const SHOWN: ReadonlySet<string> = new Set(['page.date-line', 'date.printed-line', 'date.short-year-line'])
const DAY_MS = 86_400_000

/**
 * The day that a page prints, where it declares the day before or after it as a moment: at an evening's or a morning's hour
 * the days of two zones differ, and the day of a publication is the one that its readers are shown. Nothing where
 * the printed line has the declared day as well.
 */
function printedNextTo(
  declared: SaidDate,
  sure: readonly SaidDate[],
  beside: BesideDate | undefined,
): SaidDate | undefined {
  if (!/\d[T ]\d\d:?\d\d/.test(declared.saying.value)) return undefined
  const dayOf = ({ date }: SaidDate) => Date.parse(date.earliest ?? '')
  const isNext = (each: SaidDate) =>
    each.date.precision === 'day' && Math.abs(dayOf(each) - dayOf(declared)) === DAY_MS
  const shown = sure.find((each) => SHOWN.has(each.saying.rule) && isNext(each))
  if (shown || !beside || beside.saying.likely || !isNext(beside)) return shown
  return findDates(beside.line).some(({ date }) => date.edtf === declared.date.edtf) ? undefined : beside
}

/** A printed day that its words leave open, as the language of the page writes it: `02/10/2022` on a German page. */
function ofLanguage(
  { saying, date }: SaidDate,
  page: SavedPage,
  evidence: PageEvidence,
): Claim<ArchiveDate> | undefined {
  const language = isChoice(date) && SHOWN.has(saying.rule) ? languageOf(page) : undefined
  const day = language === undefined ? undefined : dayByLanguage(saying.value, date, language)
  return day && { ...evidence.claim(saying, day), status: 'inferred', rule: 'date.line-by-language' }
}

/** Whether a day lies in the time that an address names, or right beside it. */
function meets(day: ArchiveDate, filed: ArchiveDate): boolean {
  const at = (edge: string | null) => Date.parse(edge ?? '')
  return at(day.latest) + DAY_MS >= at(filed.earliest) && at(day.earliest) - DAY_MS <= at(filed.latest)
}

/** The date of a line that a reader sees: words that lead a date may stand before it. */
function printedDate({ rule, value }: Saying): ArchiveDate | 'invalid' | undefined {
  if (!SHOWN.has(rule)) return undefined
  const found = readWholeDate(value)
  if (found === 'invalid') return found
  return found?.date ?? readLineDate(value)?.date
}

function rejected({ saying, date }: SaidDate, best: SaidDate, evidence: PageEvidence): Rejected<ArchiveDate> {
  return {
    value: date,
    rule: saying.rule,
    why: { rule: 'less-trusted-declaration', believed: best.saying.rule },
    evidence: [evidence.at(saying)],
  }
}

/** Whether the days of one date all lie within another. */
function within(inner: ArchiveDate, outer: ArchiveDate): boolean {
  return (
    inner.earliest !== null &&
    inner.latest !== null &&
    (outer.earliest ?? '9') <= inner.earliest &&
    inner.latest <= (outer.latest ?? '')
  )
}

/** The day in an address like `/2022/01/05/`: about when, unless the page says it. */
function addressDate({ facts, source }: SavedPage, evidence: PageEvidence): Claim<ArchiveDate> | undefined {
  for (const saying of [...facts.addresses, ...savedAddresses(source)]) {
    const written = source.html.slice(saying.start, saying.end)
    const found = dateInAddress(written)
    if (!found) continue
    const day = { ...saying, start: saying.start + found.start, end: saying.start + found.end }
    return { ...evidence.claim(day, found.date), status: 'inferred', rule: 'page.address' }
  }
  return undefined
}

/** The first declared date of a change; null when there is none. */
export function updatedOf({ updated }: PageFacts): ArchiveDate | null {
  for (const { value } of updated) {
    const date = readDeclaredDate(value)
    if (typeof date === 'object') return date
  }
  return null
}
