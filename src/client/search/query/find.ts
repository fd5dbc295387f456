// The answer to what stands in the search box.

import { wordsOf } from '../../../value/words.ts'
import type { Engine } from '../index/engine.ts'
import type { Rows } from '../index/rows.ts'
import { type Evaluation, evaluate } from './evaluate.ts'
import type { Hits } from './hits.ts'
import { isOneOff } from './one-off.ts'
import { withNeighbours } from './ranking.ts'
import { readQuery } from './read-query.ts'
import { type ReadQuery, type Words, wordsIn } from './tree.ts'

/** A query with some words taken out, and how many articles answer it. */
export interface ShorterQuery {
  readonly without: readonly string[]
  readonly query: string
  readonly count: number
}

/** A query with another word in the place of one, and how many articles have that word. */
export interface Meant {
  readonly word: string
  readonly query: string
  readonly count: number
}

/** The answer to a query. */
export interface QueryAnswer extends ReadQuery {
  /** By row. */
  readonly hits: Hits
  /** Words that no article has, when that is why there is no hit. */
  readonly absent: readonly Words[]
  /** When nothing matches: queries with fewer of the words that find something. */
  readonly shorter: readonly ShorterQuery[]
  /** Words of the index that answered with another ending than was typed. */
  readonly otherForms: readonly string[]
  /** When nothing matches for one word that no article has: the query with a word in its place that differs by a letter. */
  readonly meant: Meant | undefined
  /** The last word, when no article has it and the hits have words that begin with it; else empty. */
  readonly beginningWith: string
  /** How many articles could not be asked, because a part of the index cannot be loaded. */
  readonly unasked: number
}

/**
 * Answers what was typed. A last word that no article has is taken for the beginning of a word, and the answer
 * says so: a reader who stops in the middle of a word keeps the results that were on the page.
 */
export async function answer(
  engine: Engine,
  rows: Rows,
  input: string,
  typing: boolean,
): Promise<QueryAnswer> {
  const first = await answerTo(engine, rows, readQuery(input, typing))
  const last = wordsIn(first.query).at(-1)
  if (typing || first.hits.size > 0) return first
  if (last?.form !== 'whole' || first.absent.some((words) => words !== last))
    return { ...first, meant: await meantBy(engine, first) }
  const unfinished = readQuery(input.trim(), true)
  if (wordsIn(unfinished.query).at(-1)?.form !== 'begins')
    return { ...first, meant: await meantBy(engine, first) }
  const instead = await answerTo(engine, rows, unfinished)
  if (instead.hits.size > 0) return { ...instead, beginningWith: last.text }
  return { ...first, meant: await meantBy(engine, first) }
}

/** Shorter words differ by a letter from too many. */
const SHORTEST_MEANT = 4
/** The first letters are taken to be right: words that begin otherwise are not looked for. */
const SURE = 2

/** What was meant by one word that no article has: of those that differ by a letter, the one that most articles have. */
async function meantBy(engine: Engine, { absent, input }: QueryAnswer): Promise<Meant | undefined> {
  const [only, ...others] = absent
  const [word, ...more] = only ? wordsOf(only.text) : []
  if (!only || !word || others.length + more.length > 0 || word.key.length < SHORTEST_MEANT) return undefined
  const { words } = await engine.findBeginning(word.key.slice(0, SURE), (other) => isOneOff(other, word.key))
  const counts = [...words].map(([other, places]) => ({ word: other, count: places.size }))
  const [best] = counts.sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
  return best && { ...best, query: input.slice(0, only.start) + best.word + input.slice(only.end) }
}

async function answerTo(engine: Engine, rows: Rows, read: ReadQuery): Promise<QueryAnswer> {
  const evaluation = await evaluate(engine, rows, read.query)
  const { hits, hitsOf, otherForms, unknown } = evaluation
  const absent =
    hits.size > 0 ? [] : [...hitsOf].flatMap(([words, found]) => (found.size === 0 ? [words] : []))
  return {
    ...read,
    hits: ranked(read, evaluation),
    absent,
    shorter: hits.size > 0 ? [] : shorterThan(read, hitsOf),
    otherForms,
    meant: undefined,
    beginningWith: '',
    unasked: unknown.size,
  }
}

/** Hits whose words stand side by side weigh more; only words that are all asked for have an order. */
function ranked({ query }: ReadQuery, { hits, hitsOf }: Evaluation): Hits {
  const parts = query.kind === 'all' ? query.parts.flatMap((part) => (part.kind === 'words' ? part : [])) : []
  if (parts.length < 2) return hits
  return new Map(
    [...hits].map(([row, hit]) => [
      row,
      withNeighbours(
        hit,
        parts.flatMap((part) => hitsOf.get(part)?.get(row) ?? []),
      ),
    ]),
  )
}

/** A query without the words that no article has, or else without each one of its words in turn. */
function shorterThan({ query, input }: ReadQuery, hitsOf: ReadonlyMap<Words, Hits>): ShorterQuery[] {
  const words = query.kind === 'all' ? query.parts : [query]
  const all = words.flatMap((part) => (part.kind === 'words' && part.form === 'whole' ? part : []))
  if (all.length < 2 || all.length < words.length) return []
  const isAbsent = (each: Words) => hitsOf.get(each)?.size === 0
  const drops = all.some(isAbsent) ? [all.filter(isAbsent)] : all.map((each) => [each])
  return drops.flatMap((without) => {
    const kept = all.filter((each) => !without.includes(each))
    const [first, ...others] = kept.map((each) => hitsOf.get(each) ?? new Map())
    const count = [...(first?.keys() ?? [])].filter((row) => others.every((hits) => hits.has(row))).length
    if (count === 0) return []
    const query = kept.map(({ start, end }) => input.slice(start, end)).join(' ')
    return [{ without: without.map(({ text }) => text), query, count }]
  })
}
