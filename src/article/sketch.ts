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
  const found = wordsOf(text)
  const runs = runsOf(found)
  return { bins: runs.length < LEAST_RUNS ? '' : base64(signed(runs)), terms: base64(mostOf(found)) }
}

/** The hashes of a text's word runs, in order, each once. */
export function sortedRuns(text: string): Uint32Array {
  const runs = runsOf(wordsOf(text)).sort()
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
  const { hashes, starts, ends, count } = wordsOf(text)
  for (let i = 0; i < count; i++) {
    const term = termOf(hashes[i] ?? 0)
    if (!wanted.has(term)) continue
    const written = text.slice(starts[i], ends[i])
    const known = found.get(term)
    if (known === undefined || (known !== known.toLowerCase() && written === written.toLowerCase()))
      found.set(term, written)
  }
  return found
}

const IS_BIG_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 0

/** The least byte first, whatever machine writes it. */
function base64(values: Uint16Array | Uint32Array): string {
  const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength)
  if (IS_BIG_ENDIAN && values.BYTES_PER_ELEMENT === 2) bytes.swap16()
  else if (IS_BIG_ENDIAN) bytes.swap32()
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
function runsOf({ hashes, count }: Readonly<Words>): Uint32Array {
  const runs = new Uint32Array(Math.max(0, count - RUN + 1))
  let hash = 0
  for (let i = 0; i < count; i++) {
    if (i >= RUN) hash = (hash - Math.imul(hashes[i - RUN] ?? 0, OF_FIRST)) | 0
    hash = (Math.imul(hash, FACTOR) + (hashes[i] ?? 0)) | 0
    if (i >= RUN - 1) runs[i - RUN + 1] = mix(hash)
  }
  return runs
}

/** So many bits of a term hold its count. */
const WORD_BITS = 4
/** Places of the table of counts, a power of two: more than are ever taken, so that a free one is near. */
const PLACES = 4 * MOST_COUNTED

/** A table of how often words are there, by their hashes. One for all texts: to make one costs more than to count a text. */
const table = {
  words: new Uint32Array(PLACES),
  /** 0 where a place is free. */
  counts: new Int32Array(PLACES),
  /** The places that are taken, in the order in which their words came. */
  taken: new Int32Array(MOST_COUNTED),
}

/** The words that are there most, of equal ones those that come first; as terms. */
function mostOf(text: Readonly<Words>): Uint32Array {
  const different = countWords(text)
  const { least, ofLeast } = leastOfMost(different)
  const terms = new Uint32Array(MOST_TERMS)
  let length = 0
  let left = ofLeast
  for (let i = 0; i < different; i++) {
    const place = table.taken[i] ?? 0
    const count = table.counts[place] ?? 0
    table.counts[place] = 0
    if (count < least || (count === least && left-- <= 0)) continue
    terms[length++] = ((table.words[place] ?? 0) << WORD_BITS) + Math.min(count, TERM_COUNT)
  }
  return terms.slice(0, length).sort()
}

/** Counts the words of a text in the table; how many different ones it holds then. */
function countWords({ hashes, starts, ends, isNumber, count }: Readonly<Words>): number {
  const { words, counts, taken } = table
  let different = 0
  for (let i = 0; i < count; i++) {
    if (isNumber[i] === 1 || (ends[i] ?? 0) - (starts[i] ?? 0) < SHORTEST_TERM) continue
    const word = mix(hashes[i] ?? 0) >>> WORD_BITS
    let place = word & (PLACES - 1)
    while (counts[place] !== 0 && words[place] !== word) place = (place + 1) & (PLACES - 1)
    if (counts[place] === 0) {
      if (different === MOST_COUNTED) continue
      words[place] = word
      taken[different++] = place
    }
    counts[place] = (counts[place] ?? 0) + 1
  }
  return different
}

/** How often the words that are kept are there at least, and how many are kept of those that are there just so often. */
function leastOfMost(different: number): { readonly least: number; readonly ofLeast: number } {
  const times: number[] = []
  for (let i = 0; i < different; i++) {
    const count = table.counts[table.taken[i] ?? 0] ?? 0
    times[count] = (times[count] ?? 0) + 1
  }
  let left = MOST_TERMS
  for (let count = times.length - 1; count > 0; count--) {
    const words = times[count] ?? 0
    if (words >= left) return { least: count, ofLeast: left }
    left -= words
  }
  return { least: 0, ofLeast: 0 }
}

/**
 * The words of a text in reading order: of each its hash, where it stands in the text (UTF-16 units), and 1 if it is a number.
 * They hold until the next text is taken apart: arrays of their own for each text cost more than all else that is done here.
 */
interface Words {
  readonly hashes: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly isNumber: Uint8Array
  count: number
}

/** Room for the words of all but the longest texts. */
const KEPT = 1 << 16
const kept = roomFor(KEPT)

function roomFor(most: number): Words {
  return {
    hashes: new Int32Array(most),
    starts: new Int32Array(most),
    ends: new Int32Array(most),
    isNumber: new Uint8Array(most),
    count: 0,
  }
}

/** The words of a text with their hashes (FNV-1a) of {@link HASHED} units. */
function wordsOf(text: string): Readonly<Words> {
  // A word and what parts it from the next are two units at least.
  const most = (text.length >> 1) + 1
  const words = most <= KEPT ? kept : roomFor(most)
  const { hashes, starts, ends, isNumber } = words
  let count = 0
  for (let at = 0; at < text.length; at++) {
    let letter = HASHED[text.charCodeAt(at)] ?? 0
    if (letter <= JOINER) continue
    starts[count] = at
    let hash = FNV
    let isOfDigits = 1
    for (; letter !== 0; letter = at < text.length ? (HASHED[text.charCodeAt(at)] ?? 0) : 0) {
      if (letter !== JOINER) hash = Math.imul(hash ^ letter, FACTOR)
      if (letter > NINE || letter === JOINER) isOfDigits = 0
      at++
    }
    hashes[count] = hash
    ends[count] = at
    isNumber[count++] = isOfDigits
  }
  words.count = count
  return words
}

const FNV = 0x811c9dc5
const NINE = 0x39
/** Of what joins letters and is none: it parts no words, and changes none. */
const JOINER = 1
/** For each UTF-16 unit the one that is hashed: of letters and digits, capitals as small, Arabic yeh and kaf as the Persian ones; else 0. */
const HASHED = hashedUnits()

function hashedUnits(): Uint16Array {
  const units = new Uint16Array(0x10000)
  for (let unit = 0; unit < units.length; unit++) if (isLetter(unit)) units[unit] = unit
  for (let capital = 0x41; capital <= 0x5a; capital++) units[capital] = capital + 0x20
  units[0x064a] = 0x06cc
  units[0x0643] = 0x06a9
  units[0x200c] = JOINER
  units[0x200d] = JOINER
  return units
}

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
