// What one text has and another lacks, word by word: words that stand once in both are found first and hold the rest in its place
// (patience diff), then what lies between them. The time grows with the texts, whatever they hold.

/** A stretch of both texts in turn: words that they share, or words that only one of them has at this place, or each its own. */
export type Stretch =
  | { readonly kind: 'same'; readonly words: readonly string[] }
  | { readonly kind: 'other'; readonly before: readonly string[]; readonly after: readonly string[] }

/** What parts two texts. */
export interface TextDifference {
  readonly stretches: readonly Stretch[]
  /** Words that were not compared, for a text has more than {@link MOST_WORDS}. */
  readonly left: number
}

/** So many words of a text are compared. */
const MOST_WORDS = 50_000
/** A piece of so many pairs of words is compared pair by pair. */
const MOST_PAIRS = 4096
/** How often a piece is looked at anew for words that stand once in it. */
const DEEPEST = 16
/** So few words in a row that are the same, between pieces that are not and have so many together, are chance. */
const LEAST_SAME = 2
const MANY_OTHERS = 8

/** Compares two texts. Paragraphs are parted by empty lines; each word keeps the line breaks before it. */
export function textDifference(before: string, after: string): TextDifference {
  const [one, two] = [wordsOf(before), wordsOf(after)]
  const left = Math.max(0, one.length - MOST_WORDS) + Math.max(0, two.length - MOST_WORDS)
  const [a, b] = [one.slice(0, MOST_WORDS), two.slice(0, MOST_WORDS)]
  const numbers = new Map<string, number>()
  const numbered = (words: readonly string[]) =>
    Int32Array.from(words, (word) => {
      const key = word.trim()
      const known = numbers.get(key) ?? numbers.size
      numbers.set(key, known)
      return known
    })
  const partners = new Matching(numbered(a), numbered(b)).partners()
  return { stretches: withoutChance(stretchesOf(a, b, partners)), left }
}

/** How many words a text has. */
export function countWords(text: string): number {
  return wordsOf(text).length
}

/** Its words with what stands before them: `" and"`, `"\n\nThen"`. */
function wordsOf(text: string): string[] {
  return text.match(/\s*\S+/g) ?? []
}

/** A piece of both texts that is still to be compared. */
interface Piece {
  readonly a: number
  readonly aEnd: number
  readonly b: number
  readonly bEnd: number
  readonly depth: number
}

/** Which word of one text is which of the other. */
class Matching {
  readonly #a: Int32Array
  readonly #b: Int32Array
  /** By word of the first text its partner in the second; -1 for none. */
  readonly #partners: Int32Array

  constructor(a: Int32Array, b: Int32Array) {
    this.#a = a
    this.#b = b
    this.#partners = new Int32Array(a.length).fill(-1)
  }

  partners(): Int32Array {
    const waiting: Piece[] = [{ a: 0, aEnd: this.#a.length, b: 0, bEnd: this.#b.length, depth: 0 }]
    for (let piece = waiting.pop(); piece; piece = waiting.pop())
      for (const smaller of this.#match(piece)) waiting.push(smaller)
    return this.#partners
  }

  /** Matches what is the same at both ends of a piece and within it; gives the smaller pieces that are left. */
  #match(whole: Piece): Piece[] {
    const piece = this.#withoutEnds(whole)
    const { a, aEnd, b, bEnd, depth } = piece
    if (a === aEnd || b === bEnd) return []
    if ((aEnd - a) * (bEnd - b) <= MOST_PAIRS) {
      this.#matchPairs(piece)
      return []
    }
    if (depth >= DEEPEST) return []
    const anchors = this.#anchors(piece)
    const pieces: Piece[] = []
    let [from, fromB] = [a, b]
    for (const anchor of anchors) {
      const at = this.#partners[anchor] ?? fromB
      pieces.push({ a: from, aEnd: anchor, b: fromB, bEnd: at, depth: depth + 1 })
      from = anchor + 1
      fromB = at + 1
    }
    if (anchors.length > 0) pieces.push({ a: from, aEnd, b: fromB, bEnd, depth: depth + 1 })
    return pieces
  }

  #withoutEnds({ a, aEnd, b, bEnd, depth }: Piece): Piece {
    let [from, end, fromB, endB] = [a, aEnd, b, bEnd]
    while (from < end && fromB < endB && this.#a[from] === this.#b[fromB]) this.#partners[from++] = fromB++
    while (from < end && fromB < endB && this.#a[end - 1] === this.#b[endB - 1])
      this.#partners[--end] = --endB
    return { a: from, aEnd: end, b: fromB, bEnd: endB, depth }
  }

  /** The words that stand once in both halves of a piece, as many as come in the same order; their partners are noted. */
  #anchors({ a, aEnd, b, bEnd }: Piece): number[] {
    const inB = placesOfSingles(this.#b, b, bEnd)
    const pairs: (readonly [number, number])[] = []
    for (const [word, at] of placesOfSingles(this.#a, a, aEnd)) {
      const other = inB.get(word)
      if (other !== undefined) pairs.push([at, other])
    }
    const rising = longestRising(pairs.sort((x, y) => x[0] - y[0]))
    for (const [at, other] of rising) this.#partners[at] = other
    return rising.map(([at]) => at)
  }

  /** The longest common subsequence of a small piece. */
  #matchPairs({ a, aEnd, b, bEnd }: Piece): void {
    const [rows, columns] = [aEnd - a, bEnd - b]
    const width = columns + 1
    const lengths = new Uint16Array((rows + 1) * width)
    for (let i = rows - 1; i >= 0; i--)
      for (let j = columns - 1; j >= 0; j--)
        lengths[i * width + j] =
          this.#a[a + i] === this.#b[b + j]
            ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
            : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0)
    for (let i = 0, j = 0; i < rows && j < columns; ) {
      if (this.#a[a + i] === this.#b[b + j]) this.#partners[a + i++] = b + j++
      else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++
      else j++
    }
  }
}

/** The places of the words that stand once in a piece of a text. */
function placesOfSingles(words: Int32Array, start: number, end: number): Map<number, number> {
  const places = new Map<number, number>()
  const repeated = new Set<number>()
  for (let i = start; i < end; i++) {
    const word = words[i] ?? 0
    if (places.has(word)) repeated.add(word)
    else places.set(word, i)
  }
  for (const word of repeated) places.delete(word)
  return places
}

/** Of pairs in the order of their first numbers as many as possible whose second ones rise, too. */
function longestRising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const ends: number[] = []
  const before = new Int32Array(pairs.length).fill(-1)
  for (const [i, [, value]] of pairs.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before[i] = low === 0 ? -1 : (ends[low - 1] ?? -1)
    ends[low] = i
  }
  const rising: (readonly [number, number])[] = []
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) {
    const pair = pairs[i]
    if (pair) rising.push(pair)
  }
  return rising.reverse()
}

function stretchesOf(a: readonly string[], b: readonly string[], partners: Int32Array): Stretch[] {
  const stretches: Stretch[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const start = i
    while (i < a.length && partners[i] === j) {
      i++
      j++
    }
    if (i > start) stretches.push({ kind: 'same', words: a.slice(start, i) })
    const [from, fromB] = [i, j]
    while (i < a.length && partners[i] === -1) i++
    j = i < a.length ? (partners[i] ?? b.length) : b.length
    if (i > from || j > fromB)
      stretches.push({ kind: 'other', before: a.slice(from, i), after: b.slice(fromB, j) })
  }
  return stretches
}

/** A word or two between pieces that have nothing else in common are no sign of a common text. */
function withoutChance(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = []
  let open: { readonly before: string[]; readonly after: string[] } | undefined
  for (const [i, stretch] of stretches.entries()) {
    const isInside = i > 0 && i < stretches.length - 1
    const isShort = isInside && stretch.kind === 'same' && stretch.words.length <= LEAST_SAME
    const isChance = isShort && othersIn(stretches[i - 1]) + othersIn(stretches[i + 1]) >= MANY_OTHERS
    if (stretch.kind === 'same' && !isChance) {
      open = undefined
      kept.push(stretch)
      continue
    }
    if (!open) {
      open = { before: [], after: [] }
      kept.push({ kind: 'other', ...open })
    }
    const { before, after } =
      stretch.kind === 'same' ? { before: stretch.words, after: stretch.words } : stretch
    for (const word of before) open.before.push(word)
    for (const word of after) open.after.push(word)
  }
  return kept
}

function othersIn(stretch: Stretch | undefined): number {
  return stretch?.kind === 'other' ? stretch.before.length + stretch.after.length : 0
}
