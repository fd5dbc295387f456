// What one line of a head says: each reader adds it to the head and gives the mark under which the line is hidden.
import { isUndoubted, parseArchiveDate } from '../../../value/archive-date.ts'
import type { Line } from '../../raw-text.ts'
import type { DecidedRule } from '../../rules/claim-rules.ts'
import type { HeadMark } from '../../rules/hiding-rules.ts'
import { readDateline } from '../dates/dateline.ts'
import { findDates, readWholeDate, type WholeDate } from '../dates/dates.ts'
import { readDateLabel } from '../dates/gaps.ts'
import { datesOfLine } from '../dates/line.ts'
import { readUncertain } from '../dates/uncertain/read-uncertain.ts'
import { rangeOfWords, type TextRange } from '../words-in-line.ts'
import { bylineOf, isBylineWord, isName, nameAlone, splitAuthors } from './byline.ts'
import { withoutForwards } from './forwarded.ts'
import { BETWEEN_PARTS, isReadingTime, isRelativeTime, isSection } from './head-lines.ts'
import type { PartialHead } from './partial-head.ts'
import type { PrintedDate, ReadValue } from './read-value.ts'

const EXTRACTOR = /^date\s+(\d{4}(?:-\d{2}){0,2})(?:\s+(\S.*))?$/i

/** Takes a line as the headline. */
export function takeHeadline(head: PartialHead, line: Line, rule: DecidedRule): void {
  const text = withoutForwards(line.text.replace(/^#{1,6}\s+/, ''))
  head.headline = { value: text, rule, ...rangeOfWords(line, text) }
  head.headlineLine = line
}

/** `date 2022-01-01 A Name`: a scraper's note. */
export function readExtractor(head: PartialHead, line: Line): HeadMark | undefined {
  const match = EXTRACTOR.exec(line.text)
  const date = match?.[1] === undefined ? undefined : parseArchiveDate(match[1])
  if (!match || !date) return undefined
  head.extracted.push({ value: date, rule: 'date.extractor-line', ...rangeOfWords(line, match[1] ?? '') })
  const name = match[2]
  if (name && !head.byline && isName(name))
    head.byline = { value: name, rule: 'byline.extractor-line', ...rangeOfWords(line, name) }
  return 'extractor-line'
}

/** A line that is one date, perhaps with a label, which may stand on the line above. */
export function readDateLine(head: PartialHead, line: Line, above?: Line): HeadMark | undefined {
  const date = readWholeDate(line.text)
  if (!date) return readCoarseDateLine(head, line)
  if (date === 'invalid') {
    head.impossible.push(line)
    return 'impossible-date'
  }
  const label = date.label === 'none' ? (readDateLabel(above?.text ?? '') ?? 'none') : date.label
  if (label === 'of another thing') return undefined
  takeWholeDate(head, { ...date, label }, { start: line.start, end: line.end })
  return label === 'updated' ? 'updated-line' : 'date-line'
}

/** A label with its colon before what it labels. */
const LABELLED = /^(\p{L}[\p{L} ]{2,25}):\s*(\S.*)$/u

/**
 * A line that states a date less exactly than by its day: `Published: c. 1990` by its label, `Spring 2003` and `March–May 2019` alone,
 * as issues of magazines are dated. `c. 1990` or `1990–1992` alone may speak of anything.
 */
function readCoarseDateLine(head: PartialHead, line: Line): HeadMark | undefined {
  const [, words = '', labelled] = LABELLED.exec(line.text) ?? []
  const label = labelled === undefined ? 'none' : readDateLabel(`${words}:`)
  if (label !== 'none' && label !== 'published' && label !== 'first published') return undefined
  const stated = labelled ?? line.text
  const read = readUncertain(stated)
  if (!read?.sure) return undefined
  const { date: value, calendar, sure } = read
  if (labelled === undefined && (!isUndoubted(value) || value.precision === 'year')) return undefined
  const at = rangeOfWords(line, stated)
  takeDate(head, { value, label, rule: 'date.printed-line', calendar, weekday: null, sure, ...at })
  return 'date-line'
}

/** `Published` or `Last updated` alone, above its date. */
export function readLabelLine(line: Line, below: Line | undefined): HeadMark | undefined {
  if (typeof readWholeDate(below?.text ?? '') !== 'object') return undefined
  const label = readDateLabel(line.text)
  if (label === undefined || label === 'of another thing') return undefined
  return label === 'updated' ? 'updated-line' : 'date-line'
}

/** Takes what a line, or a part of one, states that is nothing but a date. */
function takeWholeDate(
  head: PartialHead,
  { date, label, calendar, weekday, later, sure }: WholeDate,
  at: TextRange,
): void {
  const reading = { rule: 'date.printed-line' as const, calendar, weekday, sure, ...at }
  takeDate(head, { ...reading, value: date, label })
  if (later) takeDate(head, { ...reading, value: later, label: 'updated' })
}

function takeDate(head: PartialHead, date: PrintedDate): void {
  if (date.label === 'updated') head.updates.push(date)
  else head.printed.push(date)
}

/** A line with several dates, or with a date beside a name or a label: `Published 3 March 2022 | Updated …`. */
export function readLineWithDates(head: PartialHead, line: Line): HeadMark | undefined {
  const dates = datesOfLine(line.text)
  for (const { date, start, end, ...more } of dates) {
    const at = rangeOfWords(line, line.text.slice(start, end), start)
    takeDate(head, { value: date, rule: 'date.printed-line', ...more, ...at })
  }
  return dates.length > 0 ? 'date-line' : undefined
}

/** The days on a byline's own line, also before the section in which it stood: `Posted by A on January 24, 2022 in News`. */
export function readDatesBeside(head: PartialHead, line: Line): void {
  if (!/\d{2}/.test(line.text) || readLineWithDates(head, line)) return
  const section = /\s+(?:in|under)\s+\p{Lu}[^\d]{0,40}$/u.exec(line.text)
  if (section) readLineWithDates(head, { ...line, text: line.text.slice(0, section.index) })
}

/** Words that say from when a text may be published. */
const RELEASE =
  /^\W*(?:strictly )?(?:under )?(?:embargo(?:ed)?|not for (?:publication|release|broadcast)|hold for (?:release|publication)|for (?:immediate )?release|(?:press|news|media) release|sperrfrist|sperrvermerk|sous embargo|embargado|embargo|под эмбарго|эмбарго)(?!\p{L})/iu

/** The mark of a press release that names a day: published on it, or soon after. */
export function readRelease(head: PartialHead, line: Line): HeadMark | undefined {
  if (line.text.length > 120 || !/\d{4}/.test(line.text) || !RELEASE.test(line.text)) return undefined
  const days = findDates(line.text).filter(({ date }) => date.precision === 'day')
  const [found] = days
  if (!found || days.length > 1) return undefined
  const { date: value, calendar, start, end } = found
  const day = rangeOfWords(line, line.text.slice(start, end), start)
  head.inferred.push({ value, rule: 'date.release-line', calendar, weekday: null, ...day })
  return 'release-mark'
}

/** Lines below a name in which it may be said to be a place. */
const PLACE_LINES = 20

/** Whether the text speaks of a name as of a place: `in Port Sample`, or a dateline of the same words. */
export function isPlaceIn(name: string, lines: readonly Line[], at: number): boolean {
  if (readDateline(`${name}: …`) !== undefined) return true
  const said = [' in ', ' at ', ' near ', ' from '].map((word) => word + name)
  return lines
    .slice(at + 1, at + 1 + PLACE_LINES)
    .some(({ text }) => said.some((words) => text.includes(words)) || startsPlace(text, name))
}

function startsPlace(text: string, name: string): boolean {
  if (!text.slice(0, name.length).toLowerCase().startsWith(name.toLowerCase())) return false
  return readDateline(text)?.place.toLowerCase() === name.toLowerCase()
}

/** `By A`, or the word alone with the name on the next line. Gives how many lines it takes. */
export function readByline(head: PartialHead, line: Line, next: Line | undefined): number {
  const names = bylineOf(line.text)
  if (names !== undefined) {
    addByline(head, { value: names, rule: 'byline.printed-line', ...rangeOfWords(line, names) })
    return 1
  }
  if (!next || !isBylineWord(line.text)) return 0
  const below = bylineOf(`By ${next.text}`)
  if (below === undefined || next.text.length > 100) return 0
  addByline(head, { value: below, rule: 'byline.printed-line', ...rangeOfWords(next, below) })
  return 2
}

/** A name without "By", where the line's place speaks for it. */
export function readNameAlone(head: PartialHead, line: Line): boolean {
  const names = head.byline ? undefined : nameAlone(line.text)
  if (names === undefined) return false
  addByline(head, { value: names, rule: 'byline.name-alone', ...rangeOfWords(line, names) })
  return true
}

/** The first byline, or the next of several that stand on lines of their own. */
function addByline(head: PartialHead, more: ReadValue<string>): void {
  const known = head.byline
  if (!known) {
    head.byline = more
    return
  }
  if (known.rule !== 'byline.printed-line' || more.start - known.end > 60 || more.start < known.end) return
  const had = new Set(splitAuthors(known.value))
  if (splitAuthors(more.value).every((name) => had.has(name))) return
  head.byline = { ...known, value: `${known.value} and ${more.value}`, end: more.end }
}

/** `https://…`, `URL: https://…`: a line that is an address, perhaps behind a label. */
const ADDRESS =
  /^(?:(?:(?:(?:source|original|article|page) )?(?:url|link)|permalink|web ?address|source|quelle|fuente|منبع|سرچینه)\s?[:：]\s*)?(https?:\/\/\S+)$/iu

/** The address that a line is there to give. */
export function addressIn(text: string): string | undefined {
  return text.includes('://') ? ADDRESS.exec(text)?.[1] : undefined
}

/** The page's address. */
export function readAddress(head: PartialHead, line: Line): HeadMark | undefined {
  const address = addressIn(line.text)
  if (address === undefined) return undefined
  head.sourceUrl ??= address
  return 'address'
}

/** A place as it stands between a name and a day: one capitalised word. */
const ONE_WORD = /^\p{Lu}[\p{L}\p{M}’'-]{2,24}$/u

const isNameAndDate = (parts: readonly (object | undefined)[]): boolean =>
  ['names', 'date'].every((key) => parts.some((part) => part !== undefined && key in part))

/** `By A | 3 March 2022 | 4 min read`, `A | Madrid | 3 March 2022`: two parts or more, and every one of them known. */
export function readComposite(head: PartialHead, line: Line): HeadMark | undefined {
  if (line.text.length > 160 || !/[|•·–—]/.test(line.text)) return undefined
  const parts = line.text.split(BETWEEN_PARTS)
  if (parts.length < 2) return undefined
  const readings = parts.map((part) => {
    const date = readWholeDate(part)
    if (date && date !== 'invalid') return { part, date }
    if (isReadingTime(part) || isRelativeTime(part) || isSection(part)) return { part }
    const names = bylineOf(part) ?? (isName(part) ? part : undefined)
    if (names !== undefined) return { part, names }
    return ONE_WORD.test(part) ? { part, place: part } : undefined
  })
  if (readings.some((reading) => reading && 'place' in reading) && !isNameAndDate(readings)) return undefined
  const dated = readings.some((reading) => reading && ('date' in reading || !('names' in reading)))
  if (!dated || readings.includes(undefined)) return undefined
  for (const reading of readings) {
    if (!reading) continue
    if ('date' in reading && reading.date) takeWholeDate(head, reading.date, rangeOfWords(line, reading.part))
    if ('names' in reading && reading.names !== undefined) {
      head.byline ??= {
        value: reading.names,
        rule: 'byline.printed-line',
        ...rangeOfWords(line, reading.names),
      }
    }
  }
  return 'byline-and-date'
}
