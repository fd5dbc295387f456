// A date at the start of a file's name: evidence of when an article was published, not a statement.
import { dateOfNumbers, type NameDate } from './address.ts'
import { foldForDates } from './fold.ts'

const NAME =
  /^(?:(?<y1>\d{4})(?<s>[-_.])(?<m1>\d{2})(?:\k<s>(?<d1>\d{2}))?|(?<y2>\d{4})(?<m2>\d{2})(?<d2>\d{2}))(?=[-_. T])/

/**
 * Fourteen figures that begin with a Solar Hijri day: news sites of Iran number their stories so. The same in the
 * Gregorian calendar is the hour at which a web archive or a camera saved something, and is not read.
 */
const STORY_NUMBER = /(?<!\d)(?<y>13\d\d)(?<m>\d\d)(?<d>\d\d)\d{6}(?!\d)/

/**
 * Reads `2021-09-06-…`, `2021_09_06 …`, `20210906-…`, `2021-09-…` or `1400-06-15-…` at the start of a
 * file's name. Undefined when there is none, or no calendar has the day.
 */
export function dateInName(path: string): NameDate | undefined {
  const from = path.lastIndexOf('/') + 1
  const name = foldForDates(path.slice(from))
  const groups = NAME.exec(name)?.groups
  if (groups) {
    const { y1, m1, d1, y2, m2, d2 } = groups
    const length = y1 === undefined ? 8 : d1 === undefined ? 7 : 10
    return dateOfNumbers(
      { y: y1 ?? y2 ?? '', m: m1 ?? m2 ?? '', d: d1 ?? d2 },
      { start: from, end: from + length },
    )
  }
  const story = STORY_NUMBER.exec(name)
  if (!story?.groups) return undefined
  const { y = '', m = '', d } = story.groups
  const start = from + story.index
  return dateOfNumbers({ y, m, d }, { start, end: start + 8 })
}
