// Which texts are nearly the same: one-permutation MinHash over runs of five words, candidates by locality
// (Broder 1997; Li, Owen and Zhang 2012; Leskovec, Rajaraman and Ullman, ch. 3), each pair then counted exactly.

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

/**
 * The pairs of texts that are alike. `text(i)` gives one when it is asked for, so that they need not all be in
 * memory. Of texts that are wholly the same only the first is compared further: each later one makes one
 * pair, with the first. Deterministic; the order of the list decides only which of two comes first.
 */
export function findAlike(count: number, text: (i: number) => string): AlikePair[] {
  const signatures = new Uint32Array(count * BINS)
  const pairs: AlikePair[] = []
  const first = new Map<number, number[]>()
  const heads: number[] = []
  const runsOf = (i: number) => sortedRuns(text(i))
  for (let i = 0; i < count; i++) {
    const bins = signatures.subarray(i * BINS, (i + 1) * BINS)
    const runs = wordRuns(text(i))
    if (runs.length < LEAST_RUNS) continue
    sign(runs, bins)
    const digest = bins.reduce((hash, bin) => mix(Math.imul(hash, 31) + bin), runs.length)
    const same = first.get(digest)
    const twin = same?.find((j) => text(j) === text(i))
    if (twin !== undefined) pairs.push({ a: twin, b: i, share: 1 })
    else {
      heads.push(i)
      if (same) same.push(i)
      else first.set(digest, [i])
    }
  }
  const sets = new Map<number, Uint32Array>()
  const setOf = (i: number) => {
    const known = sets.get(i) ?? runsOf(i)
    sets.set(i, known)
    return known
  }
  for (const [a, b] of candidates(heads, count, signatures)) {
    const share = jaccard(setOf(a), setOf(b))
    if (share >= ALIKE) pairs.push({ a, b, share })
  }
  return pairs.sort((x, y) => x.b - y.b || x.a - y.a)
}

/** Pairs that agree in all rows of some band. */
function* candidates(
  heads: readonly number[],
  count: number,
  signatures: Uint32Array,
): Generator<readonly [number, number]> {
  const met = new Set<number>()
  for (let band = 0; band < BANDS; band++) {
    const buckets = new Map<number, number[]>()
    for (const i of heads) {
      let key = band
      for (let row = 0; row < ROWS; row++)
        key = mix(Math.imul(key, 31) + (signatures[i * BINS + band * ROWS + row] ?? 0))
      const bucket = buckets.get(key)
      if (!bucket) {
        buckets.set(key, [i])
        continue
      }
      for (const j of bucket.slice(-NEIGHBOURS)) {
        const pair = j * count + i
        if (met.has(pair)) continue
        met.add(pair)
        if (equalBins(signatures, i, j) >= PROMISING * BINS) yield [j, i]
      }
      bucket.push(i)
    }
  }
}

function equalBins(signatures: Uint32Array, i: number, j: number): number {
  let equal = 0
  for (let bin = 0; bin < BINS; bin++) if (signatures[i * BINS + bin] === signatures[j * BINS + bin]) equal++
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

function sortedRuns(text: string): Uint32Array {
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
