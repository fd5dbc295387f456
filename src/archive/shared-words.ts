// Which articles have rare words in common: TF-IDF over the words of their sketches, by an inverted index in typed arrays.
import type { Article } from '../article/article.ts'
import { TERM_COUNT, termsOf } from '../article/sketch.ts'
import { memoized } from '../value/memo.ts'
import { countAtFront } from '../value/order.ts'
import type { Archive, Entry } from './archive.ts'
import { newestFirst } from './filing.ts'

/** Another article, and the words that it shares, by the terms of their sketches. */
export interface SharedWords {
  readonly entry: Entry
  /** What they weigh together: some 50 for each rare word, more where both have it often. */
  readonly weight: number
  /** The weightiest first. Put in order when they are asked for: few of the articles that are compared are told of. */
  readonly terms: () => number[]
}

/** So many of an article's words are looked up. */
const MOST_LOOKED_UP = 10
/** Of a word that many articles have, only as many on each side count, in the order of time. */
const REACH = 10
/** So many articles are compared word by word. */
const MOST_COMPARED = 24
/** A word that more than an eighth of the articles have tells nothing; in fewer than sixteen articles none does. */
const LEAST_RARENESS = 3
/** What a word weighs that only two articles of a large archive have. */
const RAREST = 75
/** How often a word counts at most. */
const MOST_OFTEN = 3

/** The articles near to one by their words. What is the same in an archive that was patched is that of the archive before. */
export function sharingWords(entry: Entry, archive: Archive): SharedWords[] {
  const index = indexOf(archive.patchOf ?? archive)
  const found = index.near(entry)
  return archive.patchOf ? found.filter((shared) => liveIn(archive).has(shared.entry)) : found
}

const indexOf = memoized(({ newestFirst: entries }: Archive) => new WordIndex(entries))
const liveIn = memoized(({ entries }: Archive) => new Set(entries))

/** The words of all articles. Each language has its own: a common word of a rare language is no rare word. */
class WordIndex {
  readonly #entries: readonly Entry[]
  /** Terms of one article after another, and where those of each begin. */
  readonly #terms: Uint32Array
  readonly #starts: Int32Array
  /** By language its number, and by that number how many articles have it, as a power of two. */
  readonly #languages = new Map<string, number>()
  readonly #sizes: number[] = []
  /** By language and term its place in what follows. */
  readonly #places = new Map<number, number>()
  /** By article its number. */
  readonly #numbers: ReadonlyMap<Entry, number>
  /** By term of an article the place of its word. */
  readonly #placed: Int32Array
  /** By place how rare a word is. */
  readonly #weights: Float64Array
  /** Of a word the articles that have it: from which place in `#holders` on. */
  readonly #froms: Int32Array
  readonly #holders: Int32Array
  /** By article what its words weigh that are looked up at the time; 0 between two questions. */
  readonly #met: Float64Array
  /** By the first bits of a word the place, counted from 1, of the first word of the article in question that begins so. */
  readonly #slots = new Uint8Array(SLOTS)

  /** `entries` are newest first. */
  constructor(entries: readonly Entry[]) {
    this.#entries = entries
    const all = entries.map(({ article }) => termsOf(article.sketch))
    this.#starts = new Int32Array(entries.length + 1)
    for (const [i, terms] of all.entries()) this.#starts[i + 1] = (this.#starts[i] ?? 0) + terms.length
    this.#terms = new Uint32Array(this.#starts.at(-1) ?? 0)
    for (const [i, terms] of all.entries()) this.#terms.set(terms, this.#starts[i])
    this.#numbers = new Map(entries.map((entry, i) => [entry, i]))
    this.#placed = new Int32Array(this.#terms.length)
    const counts: number[] = []
    const languages: number[] = []
    for (const [i, { article }] of entries.entries()) {
      const language = this.#languageOf(article)
      this.#sizes[language] = (this.#sizes[language] ?? 0) + 1
      for (let at = this.#starts[i] ?? 0; at < (this.#starts[i + 1] ?? 0); at++) {
        const place = this.#placeOf(language, this.#terms[at] ?? 0)
        this.#placed[at] = place
        counts[place] = (counts[place] ?? 0) + 1
        languages[place] = language
      }
    }
    this.#froms = new Int32Array(counts.length + 1)
    for (const [place, count] of counts.entries()) this.#froms[place + 1] = (this.#froms[place] ?? 0) + count
    this.#weights = Float64Array.from(counts, (count, place) =>
      weightOf(count, this.#sizes[languages[place] ?? 0] ?? 1),
    )
    this.#holders = this.#holdersByWord()
    this.#met = new Float64Array(entries.length)
  }

  #holdersByWord(): Int32Array {
    const holders = new Int32Array(this.#placed.length)
    const next = this.#froms.slice()
    for (let i = 0; i < this.#entries.length; i++)
      for (let at = this.#starts[i] ?? 0; at < (this.#starts[i + 1] ?? 0); at++) {
        const place = this.#placed[at] ?? 0
        holders[next[place] ?? 0] = i
        next[place] = (next[place] ?? 0) + 1
      }
    return holders
  }

  near(entry: Entry): SharedWords[] {
    const own = this.#own(entry)
    const others = this.#mostMet(own, entry)
    this.#fillSlots(own)
    const near: SharedWords[] = []
    for (const other of others) {
      const there = this.#entries[other]
      if (there)
        near.push({
          entry: there,
          weight: this.#weightShared(own, other),
          terms: () => this.#termsShared(own, other),
        })
    }
    return near
  }

  /** Of the articles that have some of an article's weightiest words, those whose words weigh most; of equal ones the newest. */
  #mostMet({ terms, places, self }: Own, entry: Entry): number[] {
    const met = this.#met
    const others: number[] = []
    for (const i of this.#weightiest(terms, places)) {
      const place = places[i] ?? 0
      const weight = (this.#weights[place] ?? 0) * oftenIn(terms[i] ?? 0)
      const [start, end] = this.#holdersNear(place, self)
      for (let at = start; at < end; at++) {
        const other = this.#holders[at] ?? 0
        const before = met[other] ?? 0
        if (before === 0) others.push(other)
        met[other] = before + weight
      }
    }
    const most = new Most(MOST_COMPARED)
    for (const other of others) {
      if (this.#entries[other] !== entry) most.add(other, met[other] ?? 0)
      met[other] = 0
    }
    return most.items
  }

  /** The places in a list of terms of those words that are looked up. */
  #weightiest(terms: Uint32Array, places: Int32Array): number[] {
    const most = new Most(MOST_LOOKED_UP)
    for (let i = 0; i < terms.length; i++) {
      const weight = (this.#weights[places[i] ?? -1] ?? 0) * oftenIn(terms[i] ?? 0)
      if (weight > 0) most.add(i, weight)
    }
    return most.items
  }

  /** The words of an article, and where it stands among the others. One that came later has them looked up. */
  #own(entry: Entry): Own {
    const self = this.#numbers.get(entry)
    if (self !== undefined) {
      const [start, end] = [this.#starts[self], this.#starts[self + 1]]
      return { terms: this.#terms.subarray(start, end), places: this.#placed.subarray(start, end), self }
    }
    const language = this.#languages.get(primaryOf(entry.article)) ?? -1
    const terms = termsOf(entry.article.sketch)
    return {
      terms,
      places: Int32Array.from(terms, (term) => this.#places.get(keyOf(language, term)) ?? -1),
      self: countAtFront(this.#entries, (other) => newestFirst(other, entry) < 0),
    }
  }

  /** What the words weigh that an article shares with another. `#slots` holds its own. */
  #weightShared({ terms, places }: Own, other: number): number {
    let weight = 0
    const end = this.#starts[other + 1] ?? 0
    for (let at = this.#starts[other] ?? 0; at < end; at++) {
      const its = this.#terms[at] ?? 0
      const slot = slotOf(its)
      // Nearly always 0: this asks once for each word, where a search in two lists would be wrong at every second step.
      for (let i = (this.#slots[slot] ?? 0) - 1; i >= 0 && slotOf(terms[i] ?? 0) === slot; i++) {
        const term = terms[i] ?? 0
        if (bare(term) !== bare(its)) continue
        weight += (this.#weights[places[i] ?? -1] ?? 0) * Math.min(oftenIn(term), oftenIn(its))
      }
    }
    return Math.round(weight)
  }

  #fillSlots({ terms }: Own): void {
    this.#slots.fill(0)
    for (let i = terms.length - 1; i >= 0; i--) this.#slots[slotOf(terms[i] ?? 0)] = i + 1
  }

  /** The words that an article shares with another, the weightiest first; those that weigh the same in the order of their hashes. */
  #termsShared({ terms, places }: Own, other: number): number[] {
    const words: number[] = []
    const weights: number[] = []
    let at = this.#starts[other] ?? 0
    const end = this.#starts[other + 1] ?? 0
    for (let i = 0; i < terms.length && at < end; i++) {
      const term = terms[i] ?? 0
      const word = bare(term)
      while (at < end && bare(this.#terms[at] ?? 0) < word) at++
      const its = this.#terms[at] ?? 0
      if (at >= end || bare(its) !== word) continue
      const weight = (this.#weights[places[i] ?? -1] ?? 0) * Math.min(oftenIn(term), oftenIn(its))
      if (weight === 0) continue
      words.push(word)
      weights.push(weight)
    }
    return [...words.keys()].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0)).map((i) => words[i] ?? 0)
  }

  /** From which place in `#holders` to which the articles stand that have a word, those nearest to one when they are many. */
  #holdersNear(place: number, self: number): readonly [from: number, end: number] {
    const from = this.#froms[place] ?? 0
    const end = this.#froms[place + 1] ?? 0
    if (end - from <= 2 * REACH) return [from, end]
    let [low, high] = [from, end]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#holders[middle] ?? 0) < self) low = middle + 1
      else high = middle
    }
    return [Math.max(from, low - REACH), Math.min(end, low + REACH + 1)]
  }

  #languageOf(article: Article): number {
    const primary = primaryOf(article)
    const known = this.#languages.get(primary) ?? this.#languages.size
    this.#languages.set(primary, known)
    return known
  }

  #placeOf(language: number, term: number): number {
    const key = keyOf(language, term)
    const known = this.#places.get(key) ?? this.#places.size
    this.#places.set(key, known)
    return known
  }
}

/** The words of an article with their places, and where it stands among the others. */
interface Own {
  readonly terms: Uint32Array
  readonly places: Int32Array
  readonly self: number
}

/** A few of many numbered things: those that weigh most, of equal ones those of the least numbers. */
class Most {
  /** The weightiest first. */
  readonly items: number[] = []
  readonly #weights: number[] = []
  readonly #count: number

  constructor(count: number) {
    this.#count = count
  }

  add(item: number, weight: number): void {
    const { items } = this
    const weights = this.#weights
    let at = items.length
    if (at === this.#count) {
      at--
      if (!isBefore(item, weight, items[at] ?? 0, weights[at] ?? 0)) return
    }
    for (; at > 0 && isBefore(item, weight, items[at - 1] ?? 0, weights[at - 1] ?? 0); at--) {
      items[at] = items[at - 1] ?? 0
      weights[at] = weights[at - 1] ?? 0
    }
    items[at] = item
    weights[at] = weight
  }
}

function isBefore(item: number, weight: number, other: number, its: number): boolean {
  return weight > its || (weight === its && item < other)
}

/**
 * How rare a word is, squared. Only powers of two count, so that a new article seldom moves what stands on the
 * pages of others.
 */
function weightOf(holders: number, articles: number): number {
  const all = Math.floor(Math.log2(articles))
  const rareness = all - Math.floor(Math.log2(Math.max(1, holders)))
  return rareness < LEAST_RARENESS ? 0 : RAREST * (rareness / all) ** 2
}

function primaryOf({ language }: Article): string {
  return language.split('-')[0] ?? ''
}

/** Of the hash of a word its first 12 bits: no two words of most articles have the same. */
function slotOf(term: number): number {
  return term >>> 20
}

const SLOTS = 4096

/** A term without its count. */
function bare(term: number): number {
  return (term & ~TERM_COUNT) >>> 0
}

function keyOf(language: number, term: number): number {
  return language * 2 ** 32 + bare(term)
}

function oftenIn(term: number): number {
  return Math.min(term & TERM_COUNT, MOST_OFTEN)
}
