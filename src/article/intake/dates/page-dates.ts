// The dates on the lines of a dumped page: those that can be its story's, and those of lists.
import { isChoice } from '../../../value/archive-date.ts'
import type { Line } from '../../raw-text.ts'
import { kindOf } from '../story/line-kinds.ts'
import { readDateLabel } from './gaps.ts'
import { readLineDate } from './line.ts'
import type { LineDate } from './line-date.ts'

/** A date line of a page, with the words of it that state the date. */
export interface PlacedDate {
  readonly line: Line
  readonly found: LineDate
  readonly words: string
  /** Its index among the lines of the page. */
  readonly at: number
  /** What stands around the date, without its letters. */
  readonly shape: string
}

/** What stands beside a date, so that two lines of one list are alike: its signs, and whether there are words. */
function shapeOf(text: string): string {
  return text.replace(/[\p{L}\p{M}\d].*[\p{L}\p{M}\d]|[\p{L}\p{M}\d]/u, 'x').replace(/\s+/g, '')
}

/** Lines that lead to other stories and stand over them, beside those that the story's own reader knows. */
const OTHERS =
  /^\W*(?:read also|see also|also read|lesen sie auch|lesen sie mehr|lire aussi|à lire aussi|voir aussi|lea también|lee también|le puede interesar|leia também|veja também|leggi anche|lees ook|läs också|läs mer|les også|læs også|lue myös|czytaj też|czytaj także|čtěte také|čítajte aj|citește și|прочетете още|читайте также|читайте також|baca juga|xem thêm)\P{L}*$/iu

/** Lines from one entry of a list to the next. */
const LIST = 4
/** Days that make a list. */
const ENTRIES = 3

/**
 * The dates that stand in a list: lists of other stories, of events, of comments print theirs in one shape, one as many
 * lines after the other as that after the next, and not all of the same day.
 */
function listedOf(all: readonly PlacedDate[]): ReadonlySet<PlacedDate> {
  const byShape = new Map<string, PlacedDate[]>()
  for (const one of all) {
    const alike = byShape.get(one.shape)
    if (one.found.label !== 'none') continue
    if (alike) alike.push(one)
    else byShape.set(one.shape, [one])
  }
  const listed = new Set<PlacedDate>()
  for (const alike of byShape.values()) {
    if (daysOf(alike) < ENTRIES) continue
    for (const run of runsOf(alike)) if (daysOf(run) > 1) for (const one of run) listed.add(one)
  }
  return listed
}

/** Dates of one shape in runs in which each stands a few lines after the one before it, as many as in the rest of the run. */
export function runsOf(alike: readonly PlacedDate[]): PlacedDate[][] {
  const runs: PlacedDate[][] = []
  let step = 0
  for (const one of alike) {
    const run = runs.at(-1)
    const gap = one.at - (run?.at(-1)?.at ?? 0)
    const goesOn = run !== undefined && gap <= LIST && (run.length === 1 || Math.abs(gap - step) <= 1)
    if (goesOn) run.push(one)
    else runs.push([one])
    step = gap
  }
  return runs
}

/** How many days some dates are of. */
export function daysOf(some: readonly PlacedDate[]): number {
  return new Set(some.map(({ found }) => found.date.edtf)).size
}

/** The dates of a page, parted. */
export interface PageDates {
  /** Those that can be its story's. */
  readonly own: readonly PlacedDate[]
  /** Those of other stories, events and comments. */
  readonly ofOthers: readonly PlacedDate[]
}

/** The dates of a page whose story begins at the line with an index. */
export function datesOfPage(lines: readonly Line[], begin: number): PageDates {
  const all = placedDates(lines)
  const listed = listedOf(all)
  const ofWorks = ofOtherThings(lines, all)
  const isOfOthers = (one: PlacedDate) =>
    ofWorks.has(one.found.date.edtf) || listed.has(one) || standsUnderOthers(lines, one, begin)
  return { own: all.filter((one) => !isOfOthers(one)), ofOthers: all.filter(isOfOthers) }
}

/** The days that a line says to be of another thing, a birth or a book: they are that thing's wherever they stand. */
function ofOtherThings(lines: readonly Line[], all: readonly PlacedDate[]): ReadonlySet<string> {
  const others = all.filter(({ found, at }) => found.label === 'of another thing' || isOfWork(lines, at))
  return new Set(others.map(({ found }) => found.date.edtf))
}

/** Numbers by which books and goods are sold, and lines around a day in which they make it that of the work described. */
const WORK_NUMBER = /\b(?:ISBN|ISSN|ASIN|EAN|UPC)\b/
const WORK_LINES = 8
/** A longer line is no entry of a table, in UTF-16 units. */
const SHORT_LINE = 80

/** Whether a day stands among what a page tells of a book, a record or a film that it speaks of. */
export function isOfWork(lines: readonly Line[], at: number): boolean {
  return lines
    .slice(Math.max(0, at - WORK_LINES), at + WORK_LINES + 1)
    .some(({ text }) => text.length <= SHORT_LINE && WORK_NUMBER.test(text))
}

/** The lines of a page that state a day, or one of two. */
function placedDates(lines: readonly Line[]): PlacedDate[] {
  return lines.flatMap((line, at) => {
    const read = readLineDate(line.text)
    if (!read || (read.date.precision !== 'day' && !isChoice(read.date))) return []
    const label = read.label === 'none' ? readDateLabel(lines[at - 1]?.text ?? '') : undefined
    const found = label === undefined ? read : { ...read, label }
    const shape = `${shapeOf(line.text.slice(0, read.start))} ${shapeOf(line.text.slice(read.end))}`
    return [{ at, line, found, words: line.text.slice(read.start, read.end), shape }]
  })
}

/**
 * Whether a heading over other stories stands a few lines above a date. Menus, which stand above the story, hold such words
 * as well: there only what cannot be in a menu counts, and no date that is called that of publication.
 */
function standsUnderOthers(lines: readonly Line[], { at, found }: PlacedDate, begin: number): boolean {
  const isAbove = at < begin
  if (isAbove && found.label !== 'none') return false
  return lines
    .slice(Math.max(0, at - LIST + 1), at)
    .some(({ text }) => OTHERS.test(text) || (!isAbove && kindOf(text)?.kind === 'related'))
}
