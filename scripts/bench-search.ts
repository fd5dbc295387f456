// How well search ranks: `npm run bench:search -- FOLDER [--tune] [--seed N] [--worst]`, beside plain BM25 over the same texts. Known items: the place
// of an article among the results for three of its words. Topics: articles with a tag among the first ten for the words that set its
// headlines apart; tags are not searched then. Articles are parted by their ids: rules may be tuned on one half (`--tune`), and the other half is
// reported. `--sites NEW OLD`: how long answers take instead (bench-answers.ts).
import process from 'node:process'
import type { Archive } from '../src/archive/archive.ts'
import type { Index } from '../src/client/search/index/open-index.ts'
import { pageIndex } from '../src/client/search/index/own-pages.ts'
import { searcher } from '../src/client/search/query/search.ts'
import { readState } from '../src/client/search/state.ts'
import type { SearchRecord } from '../src/search/search-record.ts'
import { searchRecords } from '../src/search/search-record-of.ts'
import { sha256 } from '../src/value/digest.ts'
import { wordsOf } from '../src/value/words.ts'
import { memoryIndex } from '../test/support/memory-engine.ts'
import { type Chance, chanceFrom, oneOf } from '../test/support/oracle/chance.ts'
import { ENGLISH } from '../test/support/texts.ts'
import { benchAnswers } from './bench-answers.ts'
import { SHOWS_ALL } from './bench-figures.ts'
import { archiveOfMarkdown } from './markdown-archive.ts'

const ITEMS = 120
const TOPICS = 50
const FIRST = 10
/** A word of more than this part of all articles says nothing of one. */
const COMMON = 0.1
/** Articles that a topic has at least, in each half. */
const LEAST_OF_TOPIC = 20

/** An article as it is ranked. */
interface Item {
  readonly record: SearchRecord
  readonly headline: readonly string[]
  readonly text: readonly string[]
  readonly tags: readonly string[]
  /** Whether its id lies in the half that is reported. */
  readonly isReported: boolean
}

function itemsOf(archive: Archive): Item[] {
  return searchRecords(archive.entries, archive, ENGLISH).map((found) => {
    // Tags are what topics are judged by.
    const { text, facets } = found
    const record = { ...found, text, facets: { ...facets, tag: [] }, otherForms: [], kinds: [] }
    const keys = (words: string) => wordsOf(words, facets.language[0]).map(({ key }) => key)
    const isReported = sha256(record.permalink) < '8'
    return { record, headline: keys(record.headline), text: keys(text), tags: facets.tag, isReported }
  })
}

/** How often words stand in an article, the headline with the text. */
class Counts {
  readonly of: readonly ReadonlyMap<string, number>[]
  readonly articles = new Map<string, number>()
  readonly lengths: readonly number[]
  readonly usual: number

  constructor(items: readonly Item[]) {
    this.of = items.map(({ headline, text }) => {
      const counts = new Map<string, number>()
      for (const word of [...headline, ...text]) counts.set(word, (counts.get(word) ?? 0) + 1)
      for (const word of counts.keys()) this.articles.set(word, (this.articles.get(word) ?? 0) + 1)
      return counts
    })
    this.lengths = items.map(({ headline, text }) => headline.length + text.length)
    this.usual = this.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, items.length)
  }

  /** The rows by plain BM25 (k1 1.2, b 0.75), for any of the words. */
  bm25(words: readonly string[]): number[] {
    const scores = this.of.map((counts, row) => {
      const length = 0.25 + (0.75 * (this.lengths[row] ?? 0)) / this.usual
      return words.reduce((score, word) => {
        const count = counts.get(word) ?? 0
        const found = this.articles.get(word) ?? 0
        const rarity = Math.log(1 + (this.of.length - found + 0.5) / (found + 0.5))
        return score + (rarity * count * 2.2) / (count + 1.2 * length)
      }, 0)
    })
    return [...scores.keys()]
      .filter((row) => (scores[row] ?? 0) > 0)
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
  }
}

/** Words that say something of an article, and are not its alone. */
function tellingWords(words: readonly string[], { articles, of }: Counts): string[] {
  return [...new Set(words)].filter((word) => {
    const count = articles.get(word) ?? 0
    return /^\p{L}{3,}$/u.test(word) && count > 1 && count < of.length * COMMON
  })
}

/** Three words of an article in the order in which they stand: two of the headline, one of the text. */
function knownItemQuery({ headline, text }: Item, counts: Counts, chance: Chance): string[] | undefined {
  const above = tellingWords(headline, counts)
  const below = tellingWords(text, counts).filter((word) => !above.includes(word))
  if (above.length < 2 || below.length === 0) return undefined
  const first = oneOf(above, chance)
  const second = oneOf(
    above.filter((word) => word !== first),
    chance,
  )
  const inOrder = above.filter((word) => word === first || word === second)
  return [...inOrder, oneOf(below, chance)]
}

interface Topic {
  readonly tag: string
  readonly query: readonly string[]
}

/** Tags with the two words that set the headlines of their articles apart, as the half that is not judged has them. */
function topicsOf(items: readonly Item[], counts: Counts, judged: readonly boolean[]): Topic[] {
  const tagged = new Map<string, number[]>()
  for (const [row, { tags }] of items.entries())
    for (const tag of tags) tagged.set(tag, [...(tagged.get(tag) ?? []), row])
  return [...tagged].flatMap(([tag, rows]) => {
    const learnt = rows.filter((row) => !judged[row])
    if (learnt.length < LEAST_OF_TOPIC || rows.length - learnt.length < LEAST_OF_TOPIC) return []
    const found = new Map<string, number>()
    for (const row of learnt)
      for (const word of tellingWords(items[row]?.headline ?? [], counts))
        found.set(word, (found.get(word) ?? 0) + 1)
    // What the word adds to telling the topic from all articles (Kullback and Leibler 1951).
    const weight = (word: string) => {
      const share = (found.get(word) ?? 0) / learnt.length
      return share * Math.log((share * items.length) / (counts.articles.get(word) ?? 1))
    }
    const query = [...found.keys()].sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1)).slice(0, 2)
    return query.length === 2 ? [{ tag, query }] : []
  })
}

/** Discounted gain of the first ten beside that of the best ten (Järvelin and Kekäläinen 2002). */
function ndcg(gains: readonly number[], relevant: number): number {
  const gain = (all: readonly number[]) => all.reduce((sum, each, i) => sum + each / Math.log2(i + 2), 0)
  return gain(gains.slice(0, FIRST)) / gain(Array.from({ length: Math.min(FIRST, relevant) }, () => 1))
}

function reciprocal(rows: readonly number[], row: number): number {
  const place = rows.slice(0, FIRST).indexOf(row)
  return place < 0 ? 0 : 1 / (place + 1)
}

function mean(all: readonly number[]): number {
  return all.reduce((sum, each) => sum + each, 0) / Math.max(1, all.length)
}

/** The index in memory, with the lengths that ranking asks for. */
function indexOf(items: readonly Item[], counts: Counts): Index {
  const index = memoryIndex(items.map(({ record }) => record))
  const lengthOf = (row: number) => items[row]?.text.length ?? 0
  const usualLength = mean(items.map(({ text }) => text.length)) || counts.usual
  return { ...index, rows: { ...index.rows, lengthOf, usualLength } }
}

const sites = process.argv.indexOf('--sites')
if (sites > 0) {
  const [newer, older, only = ''] = process.argv.slice(sites + 1).filter((word) => !word.startsWith('--'))
  if (newer === undefined || older === undefined) {
    console.error('npm run bench:search -- --sites NEW OLD [CLASS] [--files]')
    process.exit(2)
  }
  await benchAnswers(newer, older, { only, withFiles: process.argv.includes('--files') })
  process.exit()
}
const [folder] = process.argv.slice(2).filter((word) => !/^(?:--.*|\d+)$/.test(word))
if (folder === undefined) {
  console.error('npm run bench:search -- FOLDER [--tune] [--seed N] [--worst]')
  process.exit(2)
}
const isTuned = process.argv.includes('--tune')
const seed = Number(process.argv[process.argv.indexOf('--seed') + 1]) || 1
const items = itemsOf(archiveOfMarkdown(folder))
const counts = new Counts(items)
const judged = items.map(({ isReported }) => isReported !== isTuned)
const index = { ...indexOf(items, counts), pages: async () => pageIndex([]) }
const { search } = searcher(async () => index)
const chance = chanceFrom(seed)

async function found(words: readonly string[]): Promise<readonly number[]> {
  const state = { ...readState(''), query: words.join(' ') }
  return (await search(state, false))().results.slice(0, FIRST)
}

/** How well a query was answered, and by plain BM25. */
interface Ranked {
  readonly query: string
  readonly ours: number
  readonly bm25: number
}

const known: Ranked[] = []
for (let tries = 0; known.length < ITEMS && tries < items.length * 4; tries++) {
  const row = chance(items.length)
  const item = items[row]
  const query = item && judged[row] ? knownItemQuery(item, counts, chance) : undefined
  if (!query) continue
  known.push({
    query: query.join(' '),
    ours: reciprocal(await found(query), row),
    bm25: reciprocal(counts.bm25(query), row),
  })
}

const anyWord: Ranked[] = []
const allWords: Ranked[] = []
for (const { tag, query } of topicsOf(items, counts, judged).slice(0, TOPICS)) {
  // Both rank the same articles of the half that is judged: those with any of the words, then those with all of them.
  for (const [typed, topics] of [
    [query.join(' OR '), anyWord],
    [query.join(' '), allWords],
  ] as const) {
    const { results } = (await search({ ...readState(''), query: typed }, false))()
    const found = new Set(results)
    const gains = (rows: readonly number[]) =>
      rows
        .filter((row) => judged[row] && found.has(row))
        .map((row) => (items[row]?.tags.includes(tag) ? 1 : 0))
    const relevant = gains(results).filter((gain) => gain > 0).length
    if (relevant === 0) continue
    topics.push({
      query: `${tag}: ${typed}`,
      ours: ndcg(gains(results), relevant),
      bm25: ndcg(gains(counts.bm25(query)), relevant),
    })
  }
}

const half = isTuned ? 'the half for tuning' : 'the half that is reported'
console.log(`${items.length} articles, seed ${seed}, ${half}`)
const line = (name: string, all: readonly Ranked[]) =>
  console.log(
    `${name.padEnd(34)} ${mean(all.map(({ ours }) => ours)).toFixed(3)}   BM25 ${mean(all.map(({ bm25 }) => bm25)).toFixed(3)}`,
  )
line(`MRR@10 of ${known.length} known items`, known)
line(`NDCG@10 of ${anyWord.length} topics, any word`, anyWord)
line(`NDCG@10 of ${allWords.length} topics, all words`, allWords)
if (SHOWS_ALL)
  for (const { query, ours, bm25 } of [...known, ...anyWord, ...allWords])
    if (ours < bm25) console.log(`  ${ours.toFixed(2)} BM25 ${bm25.toFixed(2)}  ${query}`)
