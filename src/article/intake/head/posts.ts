// Posts of networks that somebody copied as text: the writer's handle above them, and below them the line with the time and
// day, perhaps with the program that sent them: `5:14 AM · Jan 6, 2022 · Birdsite for iPhone`.
import type { Line } from '../../raw-text.ts'
import { datesOf, settled } from '../dates/dates.ts'
import { foldForDates } from '../dates/fold.ts'
import { gapAfter, gapBefore } from '../dates/gaps.ts'
import { rangeOfWords } from '../words-in-line.ts'
import type { InferredDate } from './read-value.ts'

/** `@tmarlow`, `@tmarlow@news.example`, `@tmarlow · Jan 6`: a line that is a handle. */
const HANDLE = /^@[\p{L}\p{N}_.-]{2,40}(?:@[\p{L}\p{N}.-]{3,60})?(?:\s*[·•].{0,40})?$/u

/** `Mina Rahbar (@mrahbar)`, `Mina Rahbar @mrahbar · Jan 6`. */
const NAMED_HANDLE =
  /^(\P{Po}{2,50}?)\s+\(?@[\p{L}\p{N}_.-]{2,40}(?:@[\p{L}\p{N}.-]{3,60})?\)?(?:\s*[·•].{0,40})?$/u

/** The name beside a handle that stands on one line with it. */
export function nameBesideHandle(text: string): string | undefined {
  return text.includes('@') ? NAMED_HANDLE.exec(text)?.[1] : undefined
}

/** Whether a line names nobody but a writer by their handle on a network. */
export function isHandle(text: string): boolean {
  return text.startsWith('@') && HANDLE.test(text)
}

/** Lines from the top in which a handle shows that a text is posts: in an article a post only stands. */
const OPENING = 3
/** Lines from the end in which the day of posts stands: below it are counts of readers, one a line. */
const CLOSING = 10
const LONGEST = 120
/** Most words beside time and day: a program, a place. */
const MOST_WORDS = 8

/** The days of posts, of the first of them first; `lines` are the head's and the story's, `story` the story's. */
export function daysOfPosts(lines: readonly Line[], story: readonly Line[]): InferredDate[] {
  const isOpening = ({ text }: Line) => isHandle(text) || nameBesideHandle(text) !== undefined
  if (!lines.slice(0, OPENING).some(isOpening)) return []
  return story.slice(-CLOSING).flatMap((line) => dayBelow(line) ?? [])
}

/** The day of a line that holds a time of day and a day, parted by points, and few words beside them. */
function dayBelow(line: Line): InferredDate | undefined {
  if (line.text.length > LONGEST || !/[·•]/.test(line.text)) return undefined
  const [found, ...others] = datesOf(line.text)
  if (!found || others.length > 0 || found.date === 'invalid' || found.date.precision === 'none')
    return undefined
  const folded = foldForDates(line.text)
  const [before, after] = [gapBefore(folded.slice(0, found.start)), gapAfter(folded.slice(found.end))]
  if (before.rest !== '' || !(before.timed || after.timed) || after.rest.split(' ').length > MOST_WORDS)
    return undefined
  const weekday = before.weekday ?? after.weekday
  return {
    value: settled(found.date, weekday),
    rule: 'date.post-line',
    calendar: found.calendar,
    weekday,
    ...rangeOfWords(line, line.text.slice(found.start, found.end), found.start),
  }
}
