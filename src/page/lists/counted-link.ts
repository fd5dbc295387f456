// A link with the number of articles that it leads to, and its bar: how much of the largest it is.
import type { Permalink } from '../../value/permalink.ts'
import type { Frame } from '../frame.ts'
import type { CountedLink } from '../views.ts'

/** A list to link to; `largest` is the largest number of articles beside it. */
export interface Counted {
  readonly label: string
  readonly to: Permalink
  readonly count: number
  readonly largest: number
}

/** A link from a page to a list with the number of its articles. */
export function countedLink(
  { label, to, count, largest }: Counted,
  from: Permalink,
  frame: Frame,
): CountedLink {
  return {
    label,
    href: frame.href(from, to),
    count: frame.texts.count('count.article', count),
    share: shareOf(count, largest),
  }
}

/** A count as a part of the largest one, in percent: 1 to 100, 0 for none. */
export function shareOf(count: number, largest: number): number {
  return count === 0 ? 0 : Math.max(1, Math.round((100 * count) / Math.max(1, largest)))
}
