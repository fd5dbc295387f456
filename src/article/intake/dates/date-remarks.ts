// What the report says of the date that was taken: sources that disagree with it, and what makes it doubtful.
import * as problem from '../../../diagnostic/catalogue/article.ts'
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import { type ArchiveDate, unmarked } from '../../../value/archive-date.ts'
import { dayOfIso, WEEKDAY_NAMES, weekday } from '../../../value/calendar.ts'
import type { Evidence } from '../../claim.ts'
import type { Status } from '../../status.ts'
import type { DateFindings, DateReading } from './date-reading.ts'
import type { DateSource } from './date-source.ts'
import { fallsOn } from './dates.ts'
import { daysAfter, numberOf } from './distance.ts'

/** The date that was taken. */
export interface TakenDate {
  readonly date: ArchiveDate
  readonly status: Status
  /** The most trusted reading, which gave it. */
  readonly best: DateReading
  /** How many pieces of evidence bear it out. */
  readonly sources: number
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

/** Reports a source that says something else than what was taken, unless that is to be expected. */
export function disagreement(date: ArchiveDate, other: DateReading): Diagnostic | undefined {
  const severity = gravity(date, other)
  if (!severity) return undefined
  const where = STANDS_IN[other.source]
  return problem.datesDisagree({ used: date.edtf, other: other.date.edtf, where, severity }, other.at)
}

/** What the dateline's day says of the date that was taken. */
export function checkByDateline(
  { date, best }: TakenDate,
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

/** What is odd about the date that was taken, beside what other dates say. */
export function remarksOn(
  { date, status, best, sources }: TakenDate,
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
