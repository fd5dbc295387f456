// The fields of an export as entries that the table of fields reads, as it does those of front matter.

import type { FrontMatterEntry } from '../front-matter/notation.ts'
import { readExactDate } from '../intake/dates/exact-value.ts'
import { readFieldDate } from '../intake/dates/value.ts'
import type { Line } from '../raw-text.ts'
import type { Json } from '../values.ts'
import type { LabelledLine, Meaning } from './labels.ts'

/** The key of the table of fields under which a labelled line of each meaning is read. */
const KEYS: Partial<Readonly<Record<Meaning, string>>> = {
  title: 'title',
  byline: 'byline',
  author: 'author',
  section: 'section',
  dateline: 'dateline',
  date: 'date',
  publication: 'publication',
  summary: 'abstract',
  address: 'url',
  subject: 'subjects',
}

/** An entry made of some lines. */
export function entryOf(key: string, value: Json, lines: readonly Line[]): FrontMatterEntry[] {
  const [first, last] = [lines[0], lines.at(-1)]
  return first && last ? [{ key, value, start: first.start, end: last.end }] : []
}

/**
 * Every labelled line as an entry: the first of each meaning under the key of its field, all that have none under their own
 * labels. What names who made the export is left out: what is not read cannot leak.
 */
export function entriesOf(labelled: readonly LabelledLine[]): FrontMatterEntry[] {
  const entries = new Map<string, FrontMatterEntry>()
  const add = (key: string, value: Json, lines: readonly Line[]) => {
    for (const entry of entryOf(key, value, lines)) if (!entries.has(key)) entries.set(key, entry)
  }
  for (const { label, meaning, value, lines } of labelled) {
    const read = meaning === undefined ? value : readValue(meaning, value)
    if (read === undefined || meaning === 'private' || meaning === 'body') continue
    add((meaning && KEYS[meaning]) ?? label, read, lines)
  }
  for (const line of labelled.filter(({ meaning }) => meaning === 'origin')) {
    const { publication, date } = readOrigin(line.value)
    if (publication !== '') add('publication', publication, line.lines)
    if (date) add('date', date, line.lines)
  }
  return [...entries.values()]
}

/** What the line says; undefined where it says that there is nothing to say. */
function readValue(meaning: Meaning, value: string): Json | undefined {
  if (value === '' || /^(?:none available|not available|keine angabe|non disponible)\.?$/i.test(value))
    return undefined
  if (meaning === 'author') return authorsIn(value)
  if (meaning === 'subject') return subjectsIn(value)
  if (meaning === 'publication') return value.replace(/\s*;.*$/, '')
  if (meaning === 'date') return readableDate(value)
  // Whose subscription it was is nobody's business.
  if (meaning === 'address')
    return /^https?:\/\//.test(value) ? value.replace(/[?&]accountid=\w*/i, '') : undefined
  return value
}

/** `Marlow, Tessa; Lund, Priya`: databases put the family name first and part people by semicolons. */
export function authorsIn(value: string): string[] {
  return value
    .split(/\s*;\s*/)
    .map((name) => name.trim().replace(/[.,]$/, ''))
    .filter((name) => name !== '')
    .map((name) => name.replace(/^([^,]+), ([^,]+)$/, '$2 $1'))
}

/** `HARBORS & PORTS (90%); STORMS (78%)`: a database says how sure it is of each. */
function subjectsIn(value: string): string[] {
  return value
    .split(/\s*;\s*/)
    .map((name) => name.replace(/\s*\(\d{1,3} ?%\)/g, '').trim())
    .filter((name) => name !== '')
}

/** `The Ellery Courier ; Port Ellery [Port Ellery]06 Jan 2022: A.1.`: the newspaper, its place and the day in one line. */
function readOrigin(value: string): { readonly publication: string; readonly date: string | undefined } {
  const publication = value.split(/\s*[;[(]|,\s/)[0]?.trim() ?? ''
  const date = /\d{1,2} \p{L}{3,9}\.? \d{4}|\p{L}{3,9}\.? \d{1,2}, \d{4}/u.exec(value)?.[0]
  return { publication, date }
}

/** Words around a date that are no part of it: an edition, an hour. */
export function readableDate(value: string): string {
  if (readFieldDate(value) !== undefined) return value
  const start = /^.{0,40}?\b(?:1[6-9]|20)\d\d\b/u.exec(value)?.[0]
  return start !== undefined && readFieldDate(start) !== undefined ? start : value
}

/** Whether a line is a date, with a weekday, an hour or an edition beside it at most. */
export function isDateLine(line: Line): boolean {
  if (line.text.length > 80 || !/\d/.test(line.text)) return false
  return typeof readExactDate(readableDate(line.text)) === 'object' && /\d{4}/.test(line.text)
}
