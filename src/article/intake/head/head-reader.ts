// Reads one line of a head after another and collects what they say.

import type { ArchiveDate } from '../../../value/archive-date.ts'
import { parseArchiveDate } from '../../../value/archive-date.ts'
import type { Line } from '../../raw-text.ts'
import type { ClaimRuleOf, DecidedRule } from '../../rules/claim-rules.ts'
import type { HeadMark } from '../../rules/hiding-rules.ts'
import { readWholeDate, type WholeDate } from '../dates/dates.ts'
import { datesOfLine } from '../dates/line.ts'
import type { HiddenLine } from '../story/tail.ts'
import { bylineOf, isBylineWord, isName, nameAlone, splitAuthors } from './byline.ts'
import { isReadingTime, isRelativeTime, isSection } from './head-lines.ts'
import type { DateReading, Reading } from './head-reading.ts'

/** What has been read so far; see the fields of `Head`. */
export interface Found {
  headline: Reading<string> | undefined
  headlineLine: Line | undefined
  kicker: string | null
  standfirst: string | null
  byline: Reading<string> | undefined
  publication: Reading<string> | undefined
  section: string | null
  sourceUrl: string | null
  readonly printed: DateReading[]
  readonly updates: DateReading[]
  readonly extracted: Reading<ArchiveDate, ClaimRuleOf<'date'>>[]
  readonly impossible: Line[]
  readonly hidden: HiddenLine[]
  /** Number of lines from the top that are explained. */
  length: number
}

/** Nothing read. */
export function nothingFound(): Found {
  return {
    headline: undefined,
    headlineLine: undefined,
    kicker: null,
    standfirst: null,
    byline: undefined,
    publication: undefined,
    section: null,
    sourceUrl: null,
    printed: [],
    updates: [],
    extracted: [],
    impossible: [],
    hidden: [],
    length: 0,
  }
}

const EXTRACTOR = /^date\s+(\d{4}(?:-\d{2}){0,2})(?:\s+(\S.*))?$/i
const SEPARATOR = /\s+[|•·–—]\s+/
/** Sentences that a standfirst has at most; more are a paragraph. */
const STANDFIRST_SENTENCES = 3
const STANDFIRST_LENGTH = 400

/** Takes a line as the headline. */
export function takeHeadline(found: Found, line: Line, rule: DecidedRule): void {
  const text = line.text.replace(/^#{1,6}\s+/, '')
  found.headline = { value: text, rule, ...wordsIn(line, text) }
  found.headlineLine = line
}

/** `date 2022-01-01 A Name`: a scraper's note. */
export function readExtractor(found: Found, line: Line): HeadMark | undefined {
  const match = EXTRACTOR.exec(line.text)
  const date = match?.[1] === undefined ? undefined : parseArchiveDate(match[1])
  if (!match || !date) return undefined
  found.extracted.push({ value: date, rule: 'date.extractor-line', ...wordsIn(line, match[1] ?? '') })
  const name = match[2]
  if (name && !found.byline && isName(name))
    found.byline = { value: name, rule: 'byline.extractor-line', ...wordsIn(line, name) }
  return 'extractor-line'
}

/** A line that is one date, perhaps with a label. */
export function readDate(found: Found, line: Line): HeadMark | undefined {
  const date = readWholeDate(line.text)
  if (!date) return undefined
  if (date === 'invalid') {
    found.impossible.push(line)
    return 'impossible-date'
  }
  takeWholeDate(found, date, { start: line.start, end: line.end })
  return date.label === 'updated' ? 'updated-line' : 'date-line'
}

/** Takes what a line, or a part of one, states that is nothing but a date. */
function takeWholeDate(
  found: Found,
  { date, label, calendar, weekday, later }: WholeDate,
  at: { start: number; end: number },
): void {
  const reading = { rule: 'date.printed-line' as const, calendar, weekday, sure: true, ...at }
  takeDate(found, { ...reading, value: date, label })
  if (later) takeDate(found, { ...reading, value: later, label: 'updated' })
}

function takeDate(found: Found, reading: DateReading): void {
  if (reading.label === 'updated') found.updates.push(reading)
  else found.printed.push(reading)
}

/** A line with several dates, or with a date beside a name or a label: `Published 3 March 2022 | Updated …`. */
export function readDates(found: Found, line: Line): HeadMark | undefined {
  const dates = datesOfLine(line.text)
  for (const { date, start, end, ...more } of dates) {
    const at = wordsIn(line, line.text.slice(start, end), start)
    takeDate(found, { value: date, rule: 'date.printed-line', ...more, ...at })
  }
  return dates.length > 0 ? 'date-line' : undefined
}

/** `By A`, or the word alone with the name on the next line. Gives how many lines it takes. */
export function readByline(found: Found, line: Line, next: Line | undefined): number {
  const names = bylineOf(line.text)
  if (names !== undefined) {
    addByline(found, 'byline.printed-line', names, wordsIn(line, names))
    return 1
  }
  if (!next || !isBylineWord(line.text)) return 0
  const below = bylineOf(`By ${next.text}`)
  if (below === undefined || next.text.length > 100) return 0
  addByline(found, 'byline.printed-line', below, wordsIn(next, below))
  return 2
}

/** A name without "By", where the line's place speaks for it. */
export function readNameAlone(found: Found, line: Line, rule: DecidedRule): boolean {
  const names = found.byline ? undefined : nameAlone(line.text)
  if (names === undefined) return false
  addByline(found, rule, names, wordsIn(line, names))
  return true
}

/** The first byline, or the next of several that stand on lines of their own. */
function addByline(found: Found, rule: DecidedRule, names: string, at: { start: number; end: number }): void {
  const known = found.byline
  if (!known) {
    found.byline = { value: names, rule, ...at }
    return
  }
  if (known.rule !== 'byline.printed-line' || at.start - known.end > 60 || at.start < known.end) return
  const had = new Set(splitAuthors(known.value))
  if (splitAuthors(names).every((name) => had.has(name))) return
  found.byline = { ...known, value: `${known.value} and ${names}`, end: at.end }
}

/** The page's address. */
export function readAddress(found: Found, line: Line): HeadMark | undefined {
  if (!/^https?:\/\/\S+$/i.test(line.text)) return undefined
  found.sourceUrl ??= line.text
  return 'address'
}

/** `By A | 3 March 2022 | 4 min read`: two parts or more, and every one of them known. */
export function readComposite(found: Found, line: Line): HeadMark | undefined {
  const parts = line.text.split(SEPARATOR)
  if (parts.length < 2 || line.text.length > 160) return undefined
  const readings = parts.map((part) => {
    const date = readWholeDate(part)
    if (date && date !== 'invalid') return { part, date }
    if (isReadingTime(part) || isRelativeTime(part) || isSection(part)) return { part }
    const names = bylineOf(part) ?? (isName(part) ? part : undefined)
    return names === undefined ? undefined : { part, names }
  })
  const dated = readings.some((reading) => reading && ('date' in reading || !('names' in reading)))
  if (!dated || readings.includes(undefined)) return undefined
  for (const reading of readings) {
    if (!reading) continue
    if ('date' in reading && reading.date) takeWholeDate(found, reading.date, wordsIn(line, reading.part))
    if ('names' in reading && reading.names !== undefined) {
      found.byline ??= { value: reading.names, rule: 'byline.printed-line', ...wordsIn(line, reading.names) }
    }
  }
  return 'byline-and-date'
}

/** Whether a line has a standfirst's form: few sentences that are no whole paragraph. */
export function isStandfirst(text: string): boolean {
  if (
    text.length > STANDFIRST_LENGTH ||
    text.split(' ').length < 6 ||
    !/^["“‘'«(]?[\p{Lu}\p{Lo}\d]/u.test(text)
  )
    return false
  return (text.match(/[.!?؟۔]["”’»)]*(?=\s|$)/gu) ?? []).length <= STANDFIRST_SENTENCES
}

/** Offsets of words within a line; the line itself when tidying changed their spelling. */
export function wordsIn(line: Line, words: string, from = 0): { start: number; end: number } {
  const at = line.text.indexOf(words, from)
  const untouched = line.end - line.start === line.text.length
  return untouched && at >= 0
    ? { start: line.start + at, end: line.start + at + words.length }
    : { start: line.start, end: line.end }
}
