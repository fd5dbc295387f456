// The dates that a text gives of its own publication: those of its head, its dateline and its address.
import { qualified } from '../../../value/archive-date.ts'
import type { Calendar } from '../../../value/calendar.ts'
import { evidenceAt, type Line, type RawText, rawPlace } from '../../raw-text.ts'
import type { ClaimRuleOf } from '../../rules/claim-rules.ts'
import type { Head } from '../head/head.ts'
import { rangeOfWords, type TextRange } from '../words-in-line.ts'
import { dateInAddress } from './address.ts'
import type { DateReading, DayReading } from './date-reading.ts'
import { type DatelineDay, readDatelineDay } from './dateline-date.ts'
import type { DatesNear, NearDate } from './near.ts'

/** What a text says of its publication. */
export interface DatesOfText {
  readonly readings: readonly DateReading[]
  readonly datelineDay: DayReading | undefined
  /** The last change that its lines name. */
  readonly update?: DateReading | undefined
}

/** How many lines from the top a dateline is looked for in. */
const DATELINE_LINES = 14

/**
 * Gathers the dates of a text. `lines` are all of the article's, its head among them; `page` is what the
 * lines of a dumped page say of it.
 */
export function datesOfText(raw: RawText, head: Head, lines: readonly Line[], page?: DatesNear): DatesOfText {
  const dateline = datelineOf(raw, lines)
  return {
    readings: [
      ...printedOf(raw, head, page),
      ...head.inferred.map(({ value, ...more }) => ofInferred(raw, { ...more, date: value }, more)),
      ...(dateline?.reading ? [dateline.reading] : []),
      ...head.extracted.map(({ value, rule, ...range }) =>
        readingAt(raw, range, { date: value, calendar: 'gregorian', source: 'extractor', rule }),
      ),
      ...addressOf(raw, head),
    ],
    datelineDay: dateline?.day,
    update: updateOf(raw, head),
  }
}

function updateOf(raw: RawText, { updates }: Head): DateReading | undefined {
  const last = updates.at(-1)
  return last && ofLine(raw, { ...last, date: last.value }, last)
}

/** What is printed beside the text; in the text of a page the date nearest to the story is believed before its head. */
function printedOf(raw: RawText, head: Head, page: DatesNear | undefined): DateReading[] {
  const { near, ofOthers = [] } = page ?? {}
  const isOfOthers = ({ start }: TextRange) =>
    ofOthers.some((line) => line.start <= start && start < line.end)
  const printed = head.printed.filter((date) => !isOfOthers(date))
  const isSure = near !== undefined && near.found.label !== 'updated' && !near.isOnly
  if (near && (isSure || printed.length === 0)) return [ofNear(raw, near)]
  return printed.map((date) => ofLine(raw, { ...date, date: date.value }, date))
}

/** A date in the address of the page, where the address stands in the text. */
export function dateOfAddress(raw: RawText, address: string): DateReading | undefined {
  const found = dateInAddress(address)
  const at = found ? raw.text.indexOf(address) : -1
  if (!found || at < 0) return undefined
  return readingAt(
    raw,
    { start: at + found.start, end: at + found.end },
    { ...found, source: 'address', rule: inCalendar('address', found.calendar) },
  )
}

/** The rule by which a date was read, which names its calendar: `date.solar-hijri-line`. */
export function inCalendar(
  what: 'line' | 'dateline' | 'file-name' | 'address',
  calendar: Calendar,
): ClaimRuleOf<'date'> {
  if (calendar !== 'gregorian') return `date.${calendar}-${what}`
  return what === 'line' ? 'date.printed-line' : `date.${what}`
}

function ofLine(
  raw: RawText,
  found: Pick<DateReading, 'date' | 'calendar' | 'weekday' | 'sure'>,
  range: TextRange,
): DateReading {
  const rule = found.sure ? inCalendar('line', found.calendar) : 'date.short-year-line'
  return { ...readingAt(raw, range, { ...found, source: 'printed', rule }), sure: found.sure }
}

/** A day that was printed for another end than to say when the text was published. */
function ofInferred(
  raw: RawText,
  found: Pick<DateReading, 'date' | 'calendar' | 'weekday' | 'rule'>,
  range: TextRange,
): DateReading {
  return { ...readingAt(raw, range, { ...found, source: 'printed' }), sure: false }
}

/**
 * Where a page prints the day of its last change alone, or one day anywhere, that is the day of publication very likely,
 * and no more.
 */
function ofNear(raw: RawText, { line, found, words, isOnly }: NearDate): DateReading {
  const reading = ofLine(raw, found, rangeOfWords(line, words))
  if (found.label !== 'updated' && !isOnly) return reading
  const rule = isOnly ? 'date.only-line' : 'date.updated-line'
  return { ...reading, date: qualified(found.date, '?'), sure: false, rule }
}

function addressOf(raw: RawText, { sourceUrl }: Head): DateReading[] {
  const own = sourceUrl === null ? undefined : dateOfAddress(raw, sourceUrl)
  return own ? [own] : []
}

function datelineOf(
  raw: RawText,
  lines: readonly Line[],
): { readonly reading?: DateReading; readonly day?: DayReading } | undefined {
  for (const line of lines.slice(0, DATELINE_LINES)) {
    const found = readDatelineDay(raw.text.slice(line.start, line.end))
    if (found) return datelineReading(raw, found, line.start)
  }
  return undefined
}

function datelineReading(
  raw: RawText,
  found: DatelineDay,
  from: number,
): { readonly reading?: DateReading; readonly day?: DayReading } {
  const start = from + found.start
  const end = from + found.end
  if (found.kind === 'date') {
    const rule = inCalendar('dateline', found.calendar)
    return { reading: readingAt(raw, { start, end }, { ...found, source: 'dateline', rule }) }
  }
  // A month of another calendar would need a year to be compared at all.
  if (found.calendar !== 'gregorian') return {}
  const { month, day } = found
  return { day: { month, day, evidence: evidenceAt(raw, start, end), at: rawPlace(raw, start, end) } }
}

/** A date that was read at some place of the text, with the words there as its evidence. */
function readingAt(
  raw: RawText,
  { start, end }: TextRange,
  read: Pick<DateReading, 'date' | 'calendar' | 'source' | 'rule'> & { readonly weekday?: number | null },
): DateReading {
  const { date, calendar, source, rule, weekday = null } = read
  return {
    date,
    source,
    calendar,
    sure: true,
    weekday,
    rule,
    evidence: [evidenceAt(raw, start, end)],
    at: rawPlace(raw, start, end),
  }
}
