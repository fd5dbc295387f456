// The date line of a dumped page: the one that stands nearest to the story, for lists of other stories have
// dates as well.
import { isChoice } from '../../../value/archive-date.ts'
import type { Line } from '../../raw-text.ts'
import { readDateLabel } from './gaps.ts'
import { type LineDate, readLineDate } from './line.ts'

/** A date line, with the words of it that state the date. */
export interface NearDate {
  readonly line: Line
  readonly found: LineDate
  readonly words: string
}

/** Lines above and below the story's first in which its date line may stand. */
const ABOVE = 30
const BELOW = 8
/** Lines above the story that belong to its head for certain, and those that still may. */
const HEAD = 8
const REACH = 15
/** Lines below the story's first in which a line that says "Published" is believed. */
const LABELLED_BELOW = 3
/** A longer line in the story is prose. */
const PROSE = 160

/**
 * The date line of the story that begins with `first`, among all lines of the page: one that says that it
 * is the day of publication before one that says nothing, one in the head before one below the first paragraph. One that
 * speaks of a later change only where nothing else is there.
 */
export function dateNear(lines: readonly Line[], first: Line): NearDate | undefined {
  const begin = lines.indexOf(first)
  if (begin < 0) return undefined
  const all = withoutLists(
    datesAround(lines, Math.max(0, begin - ABOVE - LIST), Math.min(lines.length, begin + BELOW + LIST)),
  ).filter(({ at }) => at >= begin - ABOVE && at < begin + BELOW)
  const around = all.filter(({ found }) => found.label !== 'updated')
  // One of two days is taken where no line states one.
  const days = around.filter(({ found }) => !isChoice(found.date))
  return nearest(lines, begin, days) ?? nearest(lines, begin, around) ?? nearest(lines, begin, all)
}

function nearest(lines: readonly Line[], begin: number, all: readonly PlacedDate[]): PlacedDate | undefined {
  const above = all.filter(({ at }) => at < begin).reverse()
  const head = above.filter(({ at }) => begin - at <= HEAD)
  const below = all.filter(({ at, line }) => at >= begin && line.text.length < PROSE)
  return (
    says('published', head) ??
    says(
      'published',
      below.filter(({ at }) => at - begin <= LABELLED_BELOW),
    ) ??
    says('published', above) ??
    says('none', head) ??
    head[0] ??
    onlyPublished(lines) ??
    below[0] ??
    above.find(({ at }) => begin - at <= REACH)
  )
}

/** A date line with its place among the lines of the page. */
interface PlacedDate extends NearDate {
  readonly at: number
  /** What stands around the date, without its letters. */
  readonly shape: string
}

/** What stands beside a date, so that two lines of one list are alike: its signs, and whether there are words. */
function shapeOf(text: string): string {
  return text.replace(/[\p{L}\p{M}\d].*[\p{L}\p{M}\d]|[\p{L}\p{M}\d]/u, 'x').replace(/\s+/g, '')
}

/** Lines from one entry of a list to the next. */
const LIST = 4
/** Entries that make a list. */
const ENTRIES = 3

/**
 * The dates that stand in no list: lists of other stories, of events, of comments print theirs a few lines apart, in one
 * shape, each of another day.
 */
function withoutLists(all: readonly PlacedDate[]): PlacedDate[] {
  return all.filter((one, i) => {
    if (one.found.label !== 'none') return true
    const alike = (from: number, step: number) => {
      const days = new Set<string>()
      let at = one.at
      for (let k = from; all[k] !== undefined; k += step) {
        const other = all[k]
        if (!other || Math.abs(other.at - at) > LIST) break
        at = other.at
        if (other.shape === one.shape && other.found.label === 'none') days.add(other.found.date.edtf)
        if (days.size >= ENTRIES) break
      }
      return days
    }
    const days = new Set([...alike(i - 1, -1), ...alike(i + 1, 1), one.found.date.edtf])
    return days.size < ENTRIES
  })
}

/** The lines from one place to another that state a day, or one of two. */
function datesAround(lines: readonly Line[], from: number, to: number): PlacedDate[] {
  const all: PlacedDate[] = []
  for (let at = from; at < to; at++) {
    const line = lines[at]
    const read = line && readLineDate(line.text)
    if (!line || !read || (read.date.precision !== 'day' && !isChoice(read.date))) continue
    const label = read.label === 'none' ? readDateLabel(lines[at - 1]?.text ?? '') : undefined
    const found = label === undefined ? read : { ...read, label }
    if (found.label === 'of another thing') continue
    const shape = `${shapeOf(line.text.slice(0, read.start))} ${shapeOf(line.text.slice(read.end))}`
    all.push({ at, line, found, words: line.text.slice(read.start, read.end), shape })
  }
  return all
}

/** The first that its line, or the one above, calls the day of publication; or calls nothing. */
function says(label: 'published' | 'none', some: readonly PlacedDate[]): PlacedDate | undefined {
  return (
    some.find(({ found }) => found.label === label || found.label === `first ${label}`) ??
    (label === 'none' ? some.find(({ found }) => found.label === 'as of') : undefined)
  )
}

/**
 * The one day that any line of the page calls that of publication, wherever it stands: a page names its own day once, and
 * lists of other stories name several.
 */
function onlyPublished(lines: readonly Line[]): PlacedDate | undefined {
  const labelled = datesAround(lines, 0, lines.length).filter(
    ({ found, line }) => /published$/.test(found.label) && line.text.length < PROSE,
  )
  const days = new Set(labelled.map(({ found }) => found.date.edtf))
  return days.size === 1 ? labelled[0] : undefined
}
