// The sketch of a text: how like others it is can be told from it without reading the text again. One-permutation
// MinHash over runs of five words (Broder 1997; Li, Owen and Zhang 2012), and the words that it has most.

/** What is known of a text without its words. Made when a file is parsed, and remembered with the article. */
export interface Sketch {
  /** The least hash of its word runs in each of {@link BINS} bins, two bytes each, in base 64; empty for a text of few words. */
  readonly bins: string
  /** The words that it has most , in order, four bytes each, in base 64. */
  readonly terms: string
}

/** Of a text that is compared with no other. */
export const NO_SKETCH: Sketch = { bins: '', terms: '' }

export const BINS = 128
/** Bytes of all bins. */
export const BIN_BYTES = 2 * BINS
const RUN = 5
/** Texts with fewer word runs are formulas more often than copies. */
const LEAST_RUNS = 20
/** How many words of a text are kept. */
export const MOST_TERMS = 64
/** Shorter words are particles more often than subjects. */
const SHORTEST_TERM = 3
/** Different words of a text that are counted; those of a longer one stand in its first part. */
const MOST_COUNTED = 4096
/** The bits of a term that hold how often its word is there. */
export const TERM_COUNT = 15

/** The sketch of a text. */
export function sketchOf(text: string): Sketch {
  const words: number[] = []
  const counted = new Counts()
  eachWord(text, (hash, length, isNumber) => {
    words.push(hash)
    if (length >= SHORTEST_TERM && !isNumber) counted.add(hash)
  })
  const runs = runsOf(words)
  return { bins: runs.length < LEAST_RUNS ? '' : base64(signed(runs)), terms: base64(counted.most()) }
}

/** The hashes of a text's word runs, in order, each once. */
export function sortedRuns(text: string): Uint32Array {
  const words: number[] = []
  eachWord(text, (hash) => words.push(hash))
  const runs = runsOf(words).sort()
  let length = 0
  for (const run of runs) if (length === 0 || runs[length - 1] !== run) runs[length++] = run
  return runs.subarray(0, length)
}

/** A word as a term of a sketch, without its count. */
function termOf(hash: number): number {
  return (mix(hash) & ~TERM_COUNT) >>> 0
}

/** The terms of a sketch, in order. */
export function termsOf({ terms }: Sketch): Uint32Array {
  const bytes = Buffer.from(terms, 'base64')
  const read = new Uint32Array(bytes.length / 4)
  for (let i = 0; i < read.length; i++) read[i] = bytes.readUInt32LE(4 * i)
  return read
}

/** Of some terms the words of a text, as they are written where they stand in it first, in small letters if they are so anywhere. */
export function writtenTerms(text: string, wanted: ReadonlySet<number>): Map<number, string> {
  const found = new Map<number, string>()
  eachWord(text, (hash, length, _, end) => {
    const term = termOf(hash)
    if (!wanted.has(term)) return
    const written = text.slice(end - length, end)
    const known = found.get(term)
    if (known === undefined || (known !== known.toLowerCase() && written === written.toLowerCase()))
      found.set(term, written)
  })
  return found
}

function base64(values: Uint16Array | Uint32Array): string {
  const bytes = Buffer.alloc(values.byteLength)
  const width = values.BYTES_PER_ELEMENT
  let at = 0
  // The least byte first, whatever machine writes it.
  for (const value of values) for (let byte = 0; byte < width; byte++) bytes[at++] = value >>> (8 * byte)
  return bytes.toString('base64')
}

const EMPTY = 0xffffffff

/** The least hash in each bin; an empty bin takes that of another, chosen by its own number alone. */
function signed(runs: Uint32Array): Uint16Array {
  const least = new Uint32Array(BINS).fill(EMPTY)
  for (const run of runs) {
    const bin = run >>> 25
    const hash = mix(run ^ 0x9e3779b9)
    if (hash < (least[bin] ?? 0)) least[bin] = hash
  }
  const bins = new Uint16Array(BINS)
  for (let bin = 0; bin < BINS; bin++) {
    let from = bin
    for (let step = 1; least[from] === EMPTY; step++) from = mix(bin * 31 + step) & (BINS - 1)
    bins[bin] = from === bin ? (least[bin] ?? 0) : mix((least[from] ?? 0) + bin)
  }
  return bins
}

const FACTOR = 0x01000193
/** What the first word of a run is multiplied by in the end: the factor to the power of the words behind it. */
const OF_FIRST = Array.from({ length: RUN - 1 }).reduce<number>((power) => Math.imul(power, FACTOR), 1)

/** The hashes of every five words in a row, each made of the one before it (Karp and Rabin 1987). */
function runsOf(words: readonly number[]): Uint32Array {
  const runs = new Uint32Array(Math.max(0, words.length - RUN + 1))
  let hash = 0
  for (let i = 0; i < words.length; i++) {
    if (i >= RUN) hash = (hash - Math.imul(words[i - RUN] ?? 0, OF_FIRST)) | 0
    hash = (Math.imul(hash, FACTOR) + (words[i] ?? 0)) | 0
    if (i >= RUN - 1) runs[i - RUN + 1] = mix(hash)
  }
  return runs
}

/** So many bits of a term hold its count. Without them a word is a number that V8 keeps in place, and a map of such is faster. */
const WORD_BITS = 4

/** How often words are there, by their hashes. */
class Counts {
  readonly #counts = new Map<number, number>()

  add(hash: number): void {
    const word = mix(hash) >>> WORD_BITS
    const known = this.#counts.get(word)
    if (known !== undefined) this.#counts.set(word, known + 1)
    else if (this.#counts.size < MOST_COUNTED) this.#counts.set(word, 1)
  }

  /** Those that are there most, of equal ones those that come first; as terms. */
  most(): Uint32Array {
    const { least, ofLeast } = this.#leastOfMost()
    const chosen: number[] = []
    let left = ofLeast
    for (const [word, count] of this.#counts) {
      if (count < least || (count === least && left-- <= 0)) continue
      chosen.push(((word << WORD_BITS) >>> 0) + Math.min(count, TERM_COUNT))
    }
    return new Uint32Array(chosen).sort()
  }

  /** How often the words that are kept are there at least, and how many are kept of those that are there just so often. */
  #leastOfMost(): { readonly least: number; readonly ofLeast: number } {
    const times: number[] = []
    for (const count of this.#counts.values()) times[count] = (times[count] ?? 0) + 1
    let left = MOST_TERMS
    for (let count = times.length - 1; count > 0; count--) {
      const words = times[count] ?? 0
      if (words >= left) return { least: count, ofLeast: left }
      left -= words
    }
    return { least: 0, ofLeast: 0 }
  }
}

type Visit = (hash: number, length: number, isNumber: boolean, end: number) => void

/** The hashes of a text's words (FNV-1a): letters and digits, capitals as small, Arabic yeh and kaf as the Persian ones. */
function eachWord(text: string, visit: Visit): void {
  let hash = FNV
  let start = -1
  let digits = 0
  for (let i = 0; i <= text.length; i++) {
    let unit = i < text.length ? text.charCodeAt(i) : SPACE
    if (unit >= 65 && unit <= 90) unit += 32
    if (!isLetter(unit)) {
      if (unit === 0x200c || unit === 0x200d) continue
      if (start >= 0) visit(hash, i - start, digits === i - start, i)
      hash = FNV
      start = -1
      digits = 0
      continue
    }
    if (start < 0) start = i
    if (unit === 0x064a) unit = 0x06cc
    else if (unit === 0x0643) unit = 0x06a9
    else if (unit <= 57) digits++
    hash = Math.imul(hash ^ unit, 0x01000193)
  }
}

const FNV = 0x811c9dc5
const SPACE = 0x20

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
