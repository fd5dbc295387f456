// The date line of a dumped page: the one that stands nearest to the story, for lists of other stories have
// dates as well.
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
 * is the day of publication before one that says nothing, one in the head before one below the first paragraph.
 */
export function dateNear(lines: readonly Line[], first: Line): NearDate | undefined {
  const begin = lines.indexOf(first)
  if (begin < 0) return undefined
  const all: (NearDate & { readonly at: number })[] = []
  for (let at = Math.max(0, begin - ABOVE); at < Math.min(lines.length, begin + BELOW); at++) {
    const line = lines[at]
    const read = line && readLineDate(line.text)
    if (!line || !read || read.date.precision !== 'day') continue
    const label = read.label === 'none' ? readDateLabel(lines[at - 1]?.text ?? '') : undefined
    if (label === 'of another thing') continue
    const found = label === undefined ? read : { ...read, label }
    all.push({ at, line, found, words: line.text.slice(read.start, read.end) })
  }
  const above = all.filter(({ at }) => at < begin).reverse()
  const head = above.filter(({ at }) => begin - at <= HEAD)
  const below = all.filter(({ at, line }) => at >= begin && line.text.length < PROSE)
  const says = (label: 'published' | 'none', some: typeof all) =>
    some.find(({ found }) => found.label === label || found.label === `first ${label}`) ??
    (label === 'none' ? some.find(({ found }) => found.label === 'as of') : undefined)
  return (
    says('published', head) ??
    says(
      'published',
      below.filter(({ at }) => at - begin <= LABELLED_BELOW),
    ) ??
    says('published', above) ??
    says('none', head) ??
    head[0] ??
    below[0] ??
    above.find(({ at }) => begin - at <= REACH)
  )
}
