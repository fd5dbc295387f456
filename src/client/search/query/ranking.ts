// How well an article answers a word: BM25 (Robertson and Zaragoza 2009) over the whole archive, the headline weighing more.
import type { Rows } from '../index/rows.ts'
import type { Hit, Span } from './hits.ts'
import type { Truth } from './ways.ts'

const SATURATION = 1.2
const LENGTH = 0.75
/** A word in the headline counts as so many in the text, a name of the article that has it as so many. */
const IN_HEADLINE = 4
const IN_NAME = 3
/** What words side by side add, as a part of the score. */
const SIDE_BY_SIDE = 0.5

/** What a word counts that is written otherwise than it was typed. */
const TRUE_TO: Readonly<Record<Truth, number>> = { typed: 1, spelling: 0.8, ending: 0.5 }

interface Occurrence {
  readonly row: number
  readonly spans: readonly Span[]
  /** Whether a name of the article has the words. */
  readonly named: boolean
  readonly truth: Truth
  /** How many articles have the words. */
  readonly found: number
}

/** The score of one word or phrase in one article. */
export function scoreOf({ row, spans, named, truth, found }: Occurrence, rows: Rows): number {
  const inHeadline = spans.reduce((count, { start }) => (start < 0 ? count + 1 : count), 0)
  const count = spans.length + inHeadline * (IN_HEADLINE - 1) + (named ? IN_NAME : 0)
  const rarity = Math.log(1 + (rows.all.length - found + 0.5) / (found + 0.5))
  const length = (rows.lengthOf(row) || rows.usualLength) / (rows.usualLength || 1)
  return (
    (TRUE_TO[truth] * rarity * count * (SATURATION + 1)) /
    (count + SATURATION * (1 - LENGTH + LENGTH * length))
  )
}

/** Articles whose words stand side by side somewhere as they were typed are better answers. */
export function withNeighbours(hit: Hit, parts: readonly Hit[]): Hit {
  let pairs = 0
  for (const [i, { spans }] of parts.entries()) {
    const next = parts[i + 1]
    if (next && standSideBySide(spans, next.spans)) pairs += 1
  }
  return pairs === 0 ? hit : { ...hit, score: hit.score * (1 + (SIDE_BY_SIDE * pairs) / (parts.length - 1)) }
}

function standSideBySide(spans: readonly Span[], next: readonly Span[]): boolean {
  const starts = new Set(next.map(({ start }) => start))
  return spans.some(({ start, length }) => starts.has(start + length))
}
