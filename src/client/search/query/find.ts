// The answer to what stands in the search box.

import { wordsOf } from '../../../value/words.ts'
import type { Engine } from '../index/engine.ts'
import { NO_NAMES } from '../index/listed-names.ts'
import type { Index } from '../index/open-index.ts'
import { type Evaluation, evaluate, expect } from './evaluate.ts'
import type { Hits } from './hits.ts'
import { isOneOff } from './one-off.ts'
import { withNeighbours } from './ranking.ts'
import { readQuery } from './read-query.ts'
import { type Named, type Query, type ReadQuery, type Words, wordsIn } from './tree.ts'
import { namelike, namesIn, withNames } from './with-names.ts'

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
  /** Listed names of which the query has a form, each once. */
  readonly names: readonly Named[]
  /** Whether it is not known which of its words are names, because the list of names cannot be loaded. */
  readonly namesUnasked: boolean
  /** Whether these were searched in their other forms, too. */
  readonly inAllForms: boolean
  /** When nothing matches for one word that no article has: the query with a word in its place that differs by a letter. */
  readonly meant: Meant | undefined
  /** The last word, when no article has it and the hits have words that begin with it; else empty. */
  readonly beginningWith: string
  /** How many articles could not be asked, because a part of the index cannot be loaded. */
  readonly unasked: number
}

/** How a query is asked. */
export interface Manner {
  /** While it is being typed. */
  readonly typing: boolean
  /** Only the letters that were typed, not the other forms of names. */
  readonly lettersOnly: boolean
}

/**
 * Answers what was typed. A last word that no article has, and that is no listed name, is taken for the beginning of a
 * word, and the answer says so: a reader who stops in the middle of a word keeps the results that were on the page.
 */
export async function answer(index: Index, input: string, manner: Manner): Promise<QueryAnswer> {
  const { engine } = index
  const first = await answerTo(index, readQuery(input, manner.typing), manner)
  const last = wordsIn(first.query).at(-1)
  if (manner.typing || first.hits.size > 0) return first
  const isName = first.names.some(({ typed }) => last !== undefined && typed.includes(last))
  if (last?.form !== 'whole' || isName || first.absent.some((words) => words !== last))
    return { ...first, meant: await meantBy(engine, first) }
  const unfinished = readQuery(input.trim(), true)
  if (wordsIn(unfinished.query).at(-1)?.form !== 'begins')
    return { ...first, meant: await meantBy(engine, first) }
  const instead = await answerTo(index, unfinished, manner)
  if (instead.hits.size > 0) return { ...instead, beginningWith: last.text }
  return { ...first, meant: await meantBy(engine, first) }
}

/** Shorter words differ by a letter from too many. */
const SHORTEST_MEANT = 4
/** The first letters are taken to be right: words that begin otherwise are not looked for. */
const SURE = 2
/** A number that differs is another one, and signs stand in the index as letters that no text has (`signKey`). */
const LETTERS_ALONE = /^(?:(?![\u{20000}-\u{2a6df}])[\p{L}\p{M}])+$/u

/** What was meant by one word that no article has: of those that differ by a letter, the one that most articles have. */
async function meantBy(engine: Engine, { absent, input }: QueryAnswer): Promise<Meant | undefined> {
  const [only, ...others] = absent
  const [word, ...more] = only ? wordsOf(only.text) : []
  if (!only || !word || others.length + more.length > 0) return undefined
  const { key } = word
  if (key.length < SHORTEST_MEANT || !LETTERS_ALONE.test(key)) return undefined
  const isNear = (other: string) => LETTERS_ALONE.test(other) && isOneOff(other, key)
  const { words } = await engine.findBeginning(key.slice(0, SURE), isNear)
  const counts = [...words].map(([other, places]) => ({ word: other, count: places.size }))
  const [best] = counts.sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
  return best && { ...best, query: input.slice(0, only.start) + best.word + input.slice(only.end) }
}

async function answerTo(
  { engine, rows, names }: Index,
  read: ReadQuery,
  { lettersOnly }: Manner,
): Promise<QueryAnswer> {
  const words = namelike(read.query)
  if (words.length > 0) expect(engine, read.query)
  const listed = words.length === 0 ? NO_NAMES : await names(words).catch(saidInConsole)
  const named = withNames(read.query, listed ?? NO_NAMES)
  const query = lettersOnly ? read.query : named
  const evaluation = await evaluate(engine, rows, query)
  const { hits, hitsOf, otherForms, unknown } = evaluation
  const absent =
    hits.size > 0 ? [] : [...hitsOf].flatMap(([words, found]) => (found.size === 0 ? [words] : []))
  return {
    ...read,
    query,
    names: namesIn(named),
    inAllForms: !lettersOnly,
    namesUnasked: listed === undefined,
    hits: ranked(query, evaluation),
    absent,
    shorter: hits.size > 0 ? [] : shorterThan(query, read.input, evaluation),
    otherForms,
    meant: undefined,
    beginningWith: '',
    unasked: unknown.size,
  }
}

function saidInConsole(error: unknown): undefined {
  console.error(error)
}

/** Hits whose words stand side by side weigh more; only words that are all asked for have an order. */
function ranked(query: Query, { hits, hitsOf }: Evaluation): Hits {
  const parts = (query.kind === 'all' ? query.parts : [query]).flatMap((part) =>
    part.kind === 'words' ? part : part.kind === 'named' ? part.typed : [],
  )
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
function shorterThan(query: Query, input: string, { hitsOfParts }: Evaluation): ShorterQuery[] {
  const parts = query.kind === 'all' ? query.parts : []
  const all = parts.flatMap((part) => {
    const words = part.kind === 'words' ? [part] : part.kind === 'named' ? part.typed : []
    const isWhole = words.length > 0 && words.every(({ form }) => form === 'whole')
    return isWhole ? [{ words, hits: hitsOfParts.get(part) ?? NO_HITS }] : []
  })
  if (all.length < 2 || all.length < parts.length) return []
  const absent = all.filter(({ hits }) => hits.size === 0)
  const drops = absent.length > 0 ? [absent] : all.map((each) => [each])
  return drops.flatMap((without) => {
    const kept = all.filter((each) => !without.includes(each))
    const [first = NO_HITS, ...others] = kept.map(({ hits }) => hits)
    const count = [...first.keys()].filter((row) => others.every((hits) => hits.has(row))).length
    if (count === 0) return []
    const query = kept
      .flatMap(({ words }) => words.map(({ start, end }) => input.slice(start, end)))
      .join(' ')
    return [{ without: without.flatMap(({ words }) => words.map(({ text }) => text)), query, count }]
  })
}

const NO_HITS: Hits = new Map()
