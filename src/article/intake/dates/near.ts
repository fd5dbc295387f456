// The date line of a dumped page: the one that stands nearest to the story, for lists of other stories have
// dates as well.
import { isChoice } from '../../../value/archive-date.ts'
import type { Line } from '../../raw-text.ts'
import { readWholeDate } from './dates.ts'
import { datesOfPage, daysOf, type PlacedDate, runsOf } from './page-dates.ts'

/** A page's date line. */
export interface NearDate extends PlacedDate {
  /** Whether nothing but its being the only one on the page speaks for it. */
  readonly isOnly?: true
}

/** What the dates of a page say of its story. */
export interface DatesNear {
  readonly near: NearDate | undefined
  /** Lines that state the days of other stories. */
  readonly ofOthers: readonly Line[]
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
export function dateNear(lines: readonly Line[], first: Line): DatesNear {
  const begin = lines.indexOf(first)
  if (begin < 0) return { near: undefined, ofOthers: [] }
  const { own, ofOthers } = datesOfPage(lines, begin)
  return { near: chosen(own, begin), ofOthers: ofOthers.map(({ line }) => line) }
}

function chosen(page: readonly PlacedDate[], begin: number): NearDate | undefined {
  const near = page.filter(({ at }) => at >= begin - ABOVE && at < begin + BELOW)
  const own = near.filter(({ found }) => found.label !== 'updated')
  // One of two days is taken where no line states one.
  const days = own.filter(({ found }) => !isChoice(found.date))
  return (
    labelled(begin, days) ??
    onlyPublished(page) ??
    nearest(begin, days) ??
    labelled(begin, own) ??
    nearest(begin, own) ??
    nearest(begin, near) ??
    onlyDay(page)
  )
}

/** The nearest that its line, or the one above, calls the day of publication. */
function labelled(begin: number, all: readonly PlacedDate[]): PlacedDate | undefined {
  const { head, above, below } = around(begin, all)
  return (
    says('published', head) ??
    says(
      'published',
      below.filter(({ at }) => at - begin <= LABELLED_BELOW),
    ) ??
    says('published', above)
  )
}

/** The nearest, whatever its line calls it. */
function nearest(begin: number, all: readonly PlacedDate[]): PlacedDate | undefined {
  const { head, above, below } = around(begin, all)
  // Several days below are those of other stories.
  const only = daysOf(below) === 1 ? below[0] : undefined
  return says('none', head) ?? head[0] ?? only ?? above.find(({ at }) => begin - at <= REACH)
}

/** The dates above the story, the nearest first, those of them that are near, and those within its beginning. */
function around(begin: number, all: readonly PlacedDate[]): Record<'above' | 'head' | 'below', PlacedDate[]> {
  const above = all.filter(({ at }) => at < begin).reverse()
  return {
    above,
    head: above.filter(({ at }) => begin - at <= HEAD),
    below: all.filter(({ at, line }) => at >= begin && line.text.length < PROSE),
  }
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
function onlyPublished(page: readonly PlacedDate[]): PlacedDate | undefined {
  const called = page.filter(({ found }) => /published$/.test(found.label))
  return daysOf(called) === 1 ? called[0] : undefined
}

/** The one day that a page prints on lines of their own, where no line calls any day anything. */
function onlyDay(page: readonly PlacedDate[]): NearDate | undefined {
  const alone = page.filter(
    ({ line, found }) => found.label === 'none' && readWholeDate(line.text) !== undefined,
  )
  const [first] = alone
  // One entry after the other, all of one day, is a list as well.
  if (runsOf(alone).some((run) => run.length > 1)) return undefined
  return first && daysOf(page) === 1 ? { ...first, isOnly: true } : undefined
}
