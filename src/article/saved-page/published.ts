// When a saved page was published and changed, by what it declares, prints, and has in its address.
import { datesDisagree, impossibleDate } from '../../diagnostic/catalogue/article.ts'
import { placeholderDate } from '../../diagnostic/catalogue/saved-page.ts'
import type { Diagnostic, Outcome } from '../../diagnostic/diagnostic.ts'
import { type ArchiveDate, qualified } from '../../value/archive-date.ts'
import type { Claim, Rejected } from '../claim.ts'
import { dateInAddress } from '../intake/dates/address.ts'
import { readWholeDate } from '../intake/dates/dates.ts'
import { savedAddresses } from './addresses.ts'
import { readDeclaredDate } from './dates.ts'
import type { PageFacts, Saying } from './facts.ts'
import { printedSayings } from './furniture.ts'
import type { PageEvidence } from './page-evidence.ts'
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
  const { sure, likely, diagnostics } = readDates(said, evidence)
  const [first] = sure
  if (!first) {
    const value = likely
      ? evidence.claim(likely.saying, qualified(likely.date, '?'))
      : addressDate(page, evidence)
    return { value, diagnostics }
  }
  const best =
    printedNextTo(first, sure) ??
    sure.find(({ date }) => date.precision === 'day' && within(date, first.date)) ??
    first
  const agreeing = sure.filter(({ date }) => within(best.date, date))
  const others = sure.filter((each) => !agreeing.includes(each))
  if (others[0]) {
    const [used, other] = [best.date.edtf, others[0].date.edtf]
    const at = evidence.place(others[0].saying)
    diagnostics.push(datesDisagree({ used, other, where: 'the page', severity: 'warning' }, at))
  }
  const value = {
    ...evidence.claim(best.saying, best.date),
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

const SHOWN: ReadonlySet<string> = new Set(['page.date-line', 'date.printed-line'])
const DAY_MS = 86_400_000

/**
 * The day that a page prints, where it declares the day before or after it as a moment in universal time: at an evening's or a
 * morning's hour the two differ, and the day of a publication is that of its place.
 */
function printedNextTo(declared: SaidDate, sure: readonly SaidDate[]): SaidDate | undefined {
  if (!/T\d\d:?\d\d.*(?:Z|[+-]00:?00)$/i.test(declared.saying.value)) return undefined
  const dayOf = ({ date }: SaidDate) => Date.parse(date.earliest ?? '')
  return sure.find(
    (each) =>
      SHOWN.has(each.saying.rule) &&
      each.date.precision === 'day' &&
      Math.abs(dayOf(each) - dayOf(declared)) === DAY_MS,
  )
}

/** The date of a line that a reader sees: words that lead a date may stand before it. */
function printedDate({ rule, value }: Saying): ArchiveDate | 'invalid' | undefined {
  const found = rule === 'page.date-line' ? readWholeDate(value) : undefined
  return found === 'invalid' ? found : found?.date
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
