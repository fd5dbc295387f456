// Which texts are nearly the same: one-permutation MinHash over runs of five words, candidates by locality
// (Broder 1997; Li, Owen and Zhang 2012; Leskovec, Rajaraman and Ullman, ch. 3), each pair then counted exactly.

import type { Steps } from '../value/steps.ts'

/** Two texts by their places in the list, the lower first, and the share of word runs that they have in common. */
export interface AlikePair {
  readonly a: number
  readonly b: number
  /** Jaccard coefficient of the sets of word runs, from {@link ALIKE} to 1. */
  readonly share: number
}

/** Share of common word runs from which two texts are alike. */
export const ALIKE = 0.7

const RUN = 5
/** Texts with fewer word runs are formulas more often than copies. */
const LEAST_RUNS = 8
const BINS = 128
const BANDS = 32
const ROWS = BINS / BANDS
/** How many earlier texts of one bucket a text is compared with: a thousand copies cost a thousand times this. */
const NEIGHBOURS = 24
/** Share of equal bins below which a pair is not counted exactly. */
const PROMISING = 0.5

/** What is known of a text without reading it again. */
export interface Signature {
  /** How many word runs it has. */
  readonly runs: number
  /** The least hash in each bin. */
  readonly bins: Uint32Array
}

/** A text among others. */
export interface AlikeText {
  readonly signature: Signature
  /** Equal keys, equal texts. */
  readonly key: string
  /** Hashes of its word runs, in order, each once: see {@link sortedRuns}. */
  runs(): Uint32Array
}

/** The signature of a text. */
export function signatureOf(text: string): Signature {
  const runs = wordRuns(text)
  const bins = new Uint32Array(BINS)
  if (runs.length >= LEAST_RUNS) sign(runs, bins)
  return { runs: runs.length, bins }
}

/**
 * The pairs of texts that are alike, found in steps of some milliseconds each. Of texts that are wholly the same
 * only the first is compared further: each later one makes one pair, with the first. Deterministic; the order
 * of the list decides only which of two comes first.
 */
export function* findAlike(texts: readonly AlikeText[]): Steps<AlikePair[]> {
  const pairs: AlikePair[] = []
  const first = new Map<string, number>()
  const heads: number[] = []
  for (const [i, { signature, key }] of texts.entries()) {
    if (signature.runs < LEAST_RUNS) continue
    const twin = first.get(key)
    if (twin !== undefined) pairs.push({ a: twin, b: i, share: 1 })
    else {
      heads.push(i)
      first.set(key, i)
    }
  }
  yield
  const met = new Set<number>()
  for (let band = 0; band < BANDS; band++) {
    for (const [a, b] of candidates(heads, texts, band, met)) {
      const [one, other] = [texts[a], texts[b]]
      const share = one && other ? jaccard(one.runs(), other.runs()) : 0
      if (share >= ALIKE) pairs.push({ a, b, share })
    }
    yield
  }
  return pairs.sort((x, y) => x.b - y.b || x.a - y.a)
}

/** Pairs that agree in all rows of a band and in no earlier one. */
function* candidates(
  heads: readonly number[],
  texts: readonly AlikeText[],
  band: number,
  met: Set<number>,
): Generator<readonly [number, number]> {
  const buckets = new Map<number, number[]>()
  for (const i of heads) {
    const bins = texts[i]?.signature.bins ?? NO_BINS
    let key = band
    for (let row = 0; row < ROWS; row++) key = mix(Math.imul(key, 31) + (bins[band * ROWS + row] ?? 0))
    const bucket = buckets.get(key)
    if (!bucket) {
      buckets.set(key, [i])
      continue
    }
    for (const j of bucket.slice(-NEIGHBOURS)) {
      const pair = j * texts.length + i
      if (met.has(pair)) continue
      met.add(pair)
      if (equalBins(texts[j]?.signature.bins ?? NO_BINS, bins) >= PROMISING * BINS) yield [j, i]
    }
    bucket.push(i)
  }
}

const NO_BINS = new Uint32Array(0)

function equalBins(a: Uint32Array, b: Uint32Array): number {
  let equal = 0
  for (let bin = 0; bin < BINS; bin++) if (a[bin] === b[bin]) equal++
  return equal
}

const EMPTY = 0xffffffff

/** The least hash in each bin; an empty bin takes that of another, chosen by its own number alone. */
function sign(runs: Uint32Array, bins: Uint32Array): void {
  bins.fill(EMPTY)
  for (const run of runs) {
    const bin = run >>> 25
    const hash = mix(run ^ 0x9e3779b9)
    if (hash < (bins[bin] ?? 0)) bins[bin] = hash
  }
  const filled = bins.slice()
  for (let bin = 0; bin < BINS; bin++) {
    let from = bin
    for (let step = 1; filled[from] === EMPTY; step++) from = mix(bin * 31 + step) & (BINS - 1)
    if (from !== bin) bins[bin] = mix((filled[from] ?? 0) + bin)
  }
}

/** The hashes of every five words in a row. */
function wordRuns(text: string): Uint32Array {
  const words = wordHashes(text)
  const runs = new Uint32Array(Math.max(0, words.length - RUN + 1))
  for (let i = 0; i < runs.length; i++) {
    let hash = 0
    for (let word = i; word < i + RUN; word++) hash = (Math.imul(hash, 0x01000193) + (words[word] ?? 0)) | 0
    runs[i] = mix(hash)
  }
  return runs
}

/** The hashes of a text's word runs, in order, each once. */
export function sortedRuns(text: string): Uint32Array {
  const runs = wordRuns(text).sort()
  let length = 0
  for (const run of runs) if (length === 0 || runs[length - 1] !== run) runs[length++] = run
  return runs.subarray(0, length)
}

/** Jaccard coefficient of two sorted sets. */
function jaccard(a: Uint32Array, b: Uint32Array): number {
  let common = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] ?? 0
    const y = b[j] ?? 0
    if (x === y) common++
    if (x <= y) i++
    if (y <= x) j++
  }
  return common / Math.max(1, a.length + b.length - common)
}

/** Hashes of the words (FNV-1a): letters and digits, capitals as small, Arabic yeh and kaf as the Persian ones. */
function wordHashes(text: string): number[] {
  const words: number[] = []
  let hash = FNV
  let inside = false
  for (let i = 0; i < text.length; i++) {
    let unit = text.charCodeAt(i)
    if (unit >= 65 && unit <= 90) unit += 32
    if (!isLetter(unit)) {
      if (unit === 0x200c || unit === 0x200d) continue
      if (inside) words.push(hash)
      hash = FNV
      inside = false
      continue
    }
    if (unit === 0x064a) unit = 0x06cc
    else if (unit === 0x0643) unit = 0x06a9
    hash = Math.imul(hash ^ unit, 0x01000193)
    inside = true
  }
  if (inside) words.push(hash)
  return words
}

const FNV = 0x811c9dc5

function isLetter(unit: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57)
  if (unit < 0xc0 || (unit >= 0x2000 && unit <= 0x206f) || (unit >= 0x3000 && unit <= 0x303f)) return false
  return unit !== 0x060c && unit !== 0x061b && unit !== 0x061f && unit !== 0x06d4
}

/** The finalizer of MurmurHash3, as an unsigned number. */
function mix(value: number): number {
  let h = value | 0
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  h ^= h >>> 16
  return h >>> 0
}
