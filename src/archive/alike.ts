// Which texts are nearly the same: candidates by the bins of their sketches that agree (Leskovec, Rajaraman and Ullman,
// ch. 3), each pair then counted exactly.
import type { Article } from '../article/article.ts'
import { blocksText } from '../article/block.ts'
import { BIN_BYTES, BINS, type Sketch, sortedRuns } from '../article/sketch.ts'
import { placeOfSource } from '../article/source-file.ts'
import { memoized } from '../value/memo.ts'
import { by } from '../value/order.ts'
import type { Steps } from '../value/steps.ts'

/** Two texts by their places in the list, the lower first, and what they have in common. */
export interface AlikePair extends Common {
  readonly a: number
  readonly b: number
}

/** Two articles, the earlier by its place among the files first, and what they have in common. */
export interface AlikeArticles extends Common {
  readonly a: Article
  readonly b: Article
}

/** What two texts have in common, by their word runs; each share is from 0 to 1. */
export interface Common {
  /** Jaccard coefficient of the sets of word runs. */
  readonly share: number
  /** How much of the first the second holds. */
  readonly ofFirst: number
  /** How much of the second the first holds. */
  readonly ofSecond: number
}

/** Share of common word runs from which two texts are alike. */
export const ALIKE = 0.7
/** Share of a text's word runs from which another that has them holds it, though it may be longer. */
export const HELD = 0.9
/** The least share of a pair of which one holds the other: of less, too few bins agree to find it surely. */
const LEAST_HELD = 0.5

const BANDS = 32
const ROWS = BINS / BANDS
/** How many earlier texts of one bucket a text is compared with. */
const NEIGHBOURS = 8
/** How many earlier texts a text is compared with in all: a thousand copies cost a thousand times this. */
const MOST_COMPARED = 32
/** Share of equal bins below which a pair is not counted exactly. */
const PROMISING = 0.35

/** A text among others. */
export interface AlikeText {
  readonly sketch: Sketch
  /** Equal keys, equal texts. */
  readonly key: string
  /** Hashes of its word runs, in order, each once: see `sortedRuns`. */
  runs(): Uint32Array
}

/** The pairs of articles that are alike, whatever their order. */
export function* alikeArticles(articles: readonly Article[]): Steps<AlikeArticles[]> {
  const sorted = [...articles].sort(by(({ source }) => placeOfSource(source)))
  const pairs = yield* findAlike(sorted.map(alikeText))
  return pairs.flatMap(({ a, b, ...common }) => {
    const [one, two] = [sorted[a], sorted[b]]
    return one && two ? [{ a: one, b: two, ...common }] : []
  })
}

/** An article among those that it may be like. */
export const alikeText = memoized((article: Article): AlikeText => {
  let runs: Uint32Array | undefined
  return {
    sketch: article.sketch,
    key: article.bodyDigest,
    runs: () => {
      runs ??= sortedRuns(blocksText(article.body))
      return runs
    },
  }
})

/**
 * The pairs of texts that are alike, or of which one holds the other, found in steps of some milliseconds each. Of texts that are
 * wholly the same only the first is compared further: each later one makes one pair, with the first. Deterministic; the order
 * of the list decides only which of two comes first.
 */
export function* findAlike(texts: readonly AlikeText[]): Steps<AlikePair[]> {
  const pairs: AlikePair[] = []
  const first = new Map<string, number>()
  const heads: number[] = []
  for (const [i, { sketch, key }] of texts.entries()) {
    if (sketch.bins === '') continue
    const twin = first.get(key)
    if (twin !== undefined) pairs.push({ a: twin, b: i, share: 1, ofFirst: 1, ofSecond: 1 })
    else {
      heads.push(i)
      first.set(key, i)
    }
  }
  const buckets = new Buckets(heads.length)
  for (const [head, b] of heads.entries()) {
    const two = texts[b]
    if (!two) continue
    for (const earlier of buckets.add(two.sketch)) {
      const a = heads[earlier] ?? 0
      const common = texts[a] ? commonOf(texts[a].runs(), two.runs()) : NOTHING
      if (isAlike(common)) pairs.push({ a, b, ...common })
    }
    if (head % STEP === 0) yield
  }
  return pairs.sort((x, y) => x.b - y.b || x.a - y.a)
}

/** Texts that are looked at in one step. */
const STEP = 256
const NOTHING: Common = { share: 0, ofFirst: 0, ofSecond: 0 }

function isAlike({ share, ofFirst, ofSecond }: Common): boolean {
  return share >= ALIKE || (share >= LEAST_HELD && Math.max(ofFirst, ofSecond) >= HELD)
}

/** The bins of many texts, and by each band of them a table of the texts that agree in it. In typed arrays, for there are many. */
class Buckets {
  readonly #bytes: Buffer
  readonly #bins: Uint16Array
  readonly #slots: number
  /** By band and slot the text that came last, one more than its number; 0 for none. */
  readonly #last: Int32Array
  /** By text and band the one that came before it in the same slot, likewise. */
  readonly #before: Int32Array
  /** By text the one that it was met for last, so that it is looked at once, likewise. */
  readonly #met: Int32Array
  #count = 0

  constructor(texts: number) {
    this.#bytes = Buffer.alloc(texts * BIN_BYTES)
    this.#bins = new Uint16Array(this.#bytes.buffer, this.#bytes.byteOffset, texts * BINS)
    this.#slots = 2 ** Math.ceil(Math.log2(Math.max(16, 2 * texts)))
    this.#last = new Int32Array(BANDS * this.#slots)
    this.#before = new Int32Array(BANDS * texts)
    this.#met = new Int32Array(texts)
  }

  /** Adds a text; gives the numbers of the earlier ones that it is to be compared with. */
  add({ bins }: Sketch): number[] {
    const text = this.#count++
    this.#bytes.write(bins, text * BIN_BYTES, 'base64')
    const found: number[] = []
    for (let band = 0; band < BANDS; band++) {
      const slot = band * this.#slots + (this.#keyOf(text, band) & (this.#slots - 1))
      this.#before[text * BANDS + band] = this.#last[slot] ?? 0
      this.#collect(text, band, found)
      this.#last[slot] = text + 1
    }
    return found
  }

  #collect(text: number, band: number, found: number[]): void {
    let other = (this.#before[text * BANDS + band] ?? 0) - 1
    for (let looked = 0; other >= 0 && looked < NEIGHBOURS && found.length < MOST_COMPARED; looked++) {
      if (this.#met[other] !== text + 1) {
        this.#met[other] = text + 1
        if (this.#isPromising(text, other)) found.push(other)
      }
      other = (this.#before[other * BANDS + band] ?? 0) - 1
    }
  }

  #keyOf(text: number, band: number): number {
    let key = band
    const start = text * BINS + band * ROWS
    for (let row = 0; row < ROWS; row++) {
      key = Math.imul(key ^ (this.#bins[start + row] ?? 0), 0x85ebca6b)
      key ^= key >>> 15
    }
    return key
  }

  #isPromising(a: number, b: number): boolean {
    let equal = 0
    for (let bin = 0; bin < BINS; bin++)
      if (this.#bins[a * BINS + bin] === this.#bins[b * BINS + bin]) equal++
    return equal >= PROMISING * BINS
  }
}

/** What two texts have in common, each a sorted set of word runs. */
export function commonOf(a: Uint32Array, b: Uint32Array): Common {
  let common = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] ?? 0
    const y = b[j] ?? 0
    if (x === y) common++
    if (x <= y) i++
    if (y <= x) j++
  }
  return {
    share: common / Math.max(1, a.length + b.length - common),
    ofFirst: common / Math.max(1, a.length),
    ofSecond: common / Math.max(1, b.length),
  }
}
