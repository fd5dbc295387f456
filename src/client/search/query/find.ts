// Finds exactly what was asked for, by several searches of Pagefind, whose own answers are approximate.

import { wordKey } from '../../text/words.ts'
import type { Engine, EngineResult, IndexedArticle } from '../index/engine.ts'
import type { Rows } from '../index/rows.ts'
import { type Query, readQuery, type Term } from './read-query.ts'

/** One matching article. */
export interface Match {
  /** Pagefind's relevance; 0 when it gave none. */
  readonly score: number
  /** Positions in the indexed text: of a finished term its first place at least, of a beginning every one. */
  readonly locations: readonly number[]
  /** Positions of the first words of phrases that matched, with the phrase's length in words. */
  readonly phrases: readonly (readonly [start: number, length: number])[]
  readonly load: () => Promise<IndexedArticle>
}

/** A query with some words taken out, and how many articles answer it. */
export interface ShorterQuery {
  readonly without: readonly string[]
  readonly query: string
  readonly count: number
}

/** What a query found. */
export interface QueryResult {
  /** By row. */
  readonly matches: ReadonlyMap<number, Match>
  /** Terms that no article has, as the reader typed them. */
  readonly absent: readonly string[]
  /** When nothing matches: queries with fewer of the finished terms that find something. */
  readonly shorter: readonly ShorterQuery[]
}

/** The answer to what stands in the search box. */
export interface QueryAnswer {
  readonly query: Query
  readonly result: QueryResult
  /** The last word, when no article has it and the matches have words that begin with it; else empty. */
  readonly beginningWith: string
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
  const query = readQuery(input, typing)
  const result = await find(engine, rows, query)
  const unfinished = readQuery(input.trim(), true)
  const { prefix } = unfinished
  if (query.prefix === '' && prefix !== '' && result.absent.join() === prefix) {
    const instead = await find(engine, rows, unfinished)
    if (instead.matches.size > 0) return { query: unfinished, result: instead, beginningWith: prefix }
  }
  return { query, result, beginningWith: '' }
}

/**
 * Answers a query. For a word that it does not have Pagefind returns words that begin alike, so an article counts only
 * when a quoted search finds it for every finished term. The word still being typed is searched as a beginning, and a
 * block whose answers contain no such word is left out. Without a query, every article matches.
 */
export async function find(engine: Engine, rows: Rows, query: Query): Promise<QueryResult> {
  if (query.ranking === '')
    return { matches: await byRow(rows, await engine.search(null)), absent: [], shorter: [] }
  const [ranked, prefixed, ...exact] = await Promise.all([
    engine.search(query.ranking).then((results) => byRow(rows, results)),
    query.prefix === '' ? undefined : exactRows(engine, rows, { text: '', searches: [`"${query.prefix}"`] }),
    ...query.terms.map((term) => exactRows(engine, rows, term)),
  ])
  const absent = query.terms.filter((_, i) => exact[i]?.size === 0).map(({ text }) => text)
  if (absent.length > 0) return { matches: new Map(), absent, shorter: shorterThan(query, exact) }
  const blocks = prefixed && (await blocksWith(query.prefix, rows, ranked, prefixed))
  if (blocks?.size === 0) return { matches: new Map(), absent: [query.prefix], shorter: [] }
  const candidates = blocks ? ranked : (exact[0] ?? ranked)
  const matches = new Map<number, Match>()
  for (const [row, candidate] of candidates) {
    if (blocks && !blocks.has(rows.blockOf(row))) continue
    const parts = exact.flatMap((some) => some.get(row) ?? [])
    if (parts.length < exact.length) continue
    matches.set(row, {
      score: ranked.get(row)?.score ?? 0,
      locations: union([...parts.map(({ locations }) => locations), blocks ? candidate.locations : []]),
      phrases: parts.flatMap(({ phrases }) => phrases),
      load: candidate.load,
    })
  }
  return { matches, absent: [], shorter: matches.size === 0 ? shorterThan(query, exact) : [] }
}

/** A query without the terms that no article has, or else without each one of its terms in turn. */
function shorterThan(
  { terms, prefix }: Query,
  exact: readonly (ReadonlyMap<number, Match> | undefined)[],
): ShorterQuery[] {
  if (prefix !== '') return []
  const isAbsent = (i: number) => exact[i]?.size === 0
  const some = terms.some((_, i) => isAbsent(i))
  const drops = some ? [isAbsent] : terms.map((_, one) => (i: number) => i === one)
  return drops.flatMap((drop) => {
    const kept = terms.filter((_, i) => !drop(i))
    const [first, ...others] = exact.filter((_, i) => !drop(i)).map((some) => some ?? new Map())
    if (first === undefined) return []
    const count = [...first.keys()].filter((row) => others.every((some) => some.has(row))).length
    if (count === 0) return []
    const query = kept.map(({ text }) => (text.includes(' ') ? `"${text}"` : text)).join(' ')
    return [{ without: terms.filter((_, i) => drop(i)).map(({ text }) => text), query, count }]
  })
}

/** The rows that one of a term's quoted searches finds. */
async function exactRows(engine: Engine, rows: Rows, { searches }: Term): Promise<Map<number, Match>> {
  const answers = await Promise.all(
    searches.map(async (search) => ({
      length: search.split(' ').length,
      found: await byRow(rows, await engine.search(search)),
    })),
  )
  const all = new Map<number, Match>()
  for (const { length, found } of answers) {
    for (const [row, match] of found) {
      const before = all.get(row)
      const phrases = length > 1 ? runsOf(match.locations, length) : []
      all.set(row, {
        ...match,
        locations: union([before?.locations ?? [], match.locations]),
        phrases: [...(before?.phrases ?? []), ...phrases],
      })
    }
  }
  return all
}

/** Starts of `length` positions in a row. */
function runsOf(locations: readonly number[], length: number): [number, number][] {
  const present = new Set(locations)
  const starts = [...present].filter((start) => {
    for (let i = 1; i < length; i++) if (!present.has(start + i)) return false
    return true
  })
  return starts.map((start) => [start, length])
}

/**
 * Hits by row. An id that two blocks share is told apart by the permalink in its fragment; one that the table
 * does not have belongs to an article that was taken out of the archive, and is dropped.
 */
async function byRow(rows: Rows, results: readonly EngineResult[]): Promise<Map<number, Match>> {
  const matches = new Map<number, Match>()
  const unclear: EngineResult[] = []
  for (const result of results) {
    const row = rows.byId(result.id)
    if (row !== undefined) matches.set(row, { ...result, phrases: [] })
    else if (rows.isShared(result.id)) unclear.push(result)
  }
  await Promise.all(
    unclear.map(async (result) => {
      const row = rows.byPermalink((await result.load()).url)
      if (row !== undefined) matches.set(row, { ...result, phrases: [] })
    }),
  )
  return matches
}

/** How many articles of a block are examined before the block is taken to have no word that begins so. */
const SAMPLES = 3

/**
 * The blocks that have a word which begins with `prefix`. When a block has none, Pagefind answers for the whole block
 * with shorter beginnings, so its best answers show whether it did. A block that has the word itself need not be examined.
 */
async function blocksWith(
  prefix: string,
  rows: Rows,
  ranked: ReadonlyMap<number, Match>,
  exact: ReadonlyMap<number, Match>,
): Promise<Set<number>> {
  const sure = new Set([...exact.keys()].map(rows.blockOf))
  const samples = new Map<number, Match[]>()
  for (const [row, match] of ranked) {
    const block = rows.blockOf(row)
    const some = samples.get(block) ?? []
    if (!sure.has(block) && some.length < SAMPLES) samples.set(block, [...some, match])
  }
  await Promise.all(
    [...samples].map(async ([block, some]) => {
      const seen = await Promise.all(some.map((match) => hasBeginning(match, prefix)))
      if (seen.includes(true)) sure.add(block)
    }),
  )
  return sure
}

async function hasBeginning(match: Match, prefix: string): Promise<boolean> {
  const { content, meta } = await match.load()
  const words = content.split(/\s+/)
  const texts = [...match.locations.map((location) => words[location] ?? ''), ...Object.values(meta)]
  const key = wordKey(prefix)
  return texts.some((text) =>
    text.split(/\s+/).some((word) => {
      const parts = [word, ...word.split(/[^\p{L}\p{M}\p{N}]+/u)]
      return parts.some((part) => wordKey(part).startsWith(key))
    }),
  )
}

function union(lists: readonly (readonly number[])[]): number[] {
  return [...new Set(lists.flat())].sort((a, b) => a - b)
}
