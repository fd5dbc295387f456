// The words at the edges of a line as short strings that can be kept for every text of an archive: a character a word.

/** A word of a line: a run of letters and digits, or one character of a script that sets no blanks. */
export interface EdgeWord {
  /** Offsets within the line. */
  readonly start: number
  readonly end: number
  /** Of six bits of the word's hash and one that says whether a sentence may begin with it: U+0040 to U+00BF. */
  readonly sign: number
}

/** What all signs begin at, so that none is a control character or a separator. */
export const FIRST_SIGN = 0x40
const HASH_BITS = 6

/** What parts two sentences, or a sentence from what a site glued to it: a stop and a blank, a bracket, two blanks, a sign. */
const PARTS = /[.!?…][\p{Pe}\p{Pf}"'»]*\s|[。！？۔؟।|©•·●■►*_=~]|\s\s|[)\]]\s/u

/** The words of a piece of a line, in order; `isWhole` says whether the line begins where the piece does. */
export function edgeWords(piece: string, isWhole: boolean): EdgeWord[] {
  const words: EdgeWord[] = []
  let before = ''
  let end = 0
  for (let start = 0; start < piece.length; ) {
    const kind = kindOf(piece.charCodeAt(start))
    if (kind === GAP) {
      start += 1
      continue
    }
    let to = start + 1
    while (kind === WORD && to < piece.length && kindOf(piece.charCodeAt(to)) === WORD) to += 1
    const gap = piece.slice(end, start)
    const begins = words.length === 0 ? isWhole : mayBegin(gap) || (before === '/' && gap !== '/')
    words.push({ start, end: to, sign: signOf(piece.slice(start, to), begins) })
    before = gap
    end = to
    start = to
  }
  return words
}

function mayBegin(gap: string): boolean {
  return gap !== ' ' && gap !== '' && PARTS.test(gap)
}

const GAP = 1
const WORD = 2
const ONE_OF_MANY = 3
/** By UTF-16 unit: what it is, 0 as long as nobody asked. Asking a regular expression each time cost a tenth of all parsing. */
const KINDS = new Uint8Array(1 << 16)
/** Scripts that set no blanks: each of their characters is a word. */
const NO_BLANKS = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/
const LETTER = /[\p{L}\p{M}\p{N}\p{Cs}]/u

function kindOf(unit: number): number {
  const known = KINDS[unit] ?? 0
  if (known !== 0) return known
  const character = String.fromCharCode(unit)
  const kind = !LETTER.test(character) ? GAP : NO_BLANKS.test(character) ? ONE_OF_MANY : WORD
  KINDS[unit] = kind
  return kind
}

function signOf(word: string, begins: boolean): number {
  return FIRST_SIGN + ((hashOf(word.toLowerCase()) >>> (32 - HASH_BITS)) << 1) + (begins ? 1 : 0)
}

/** Whether a sentence may begin with a word. */
export function beginsSentence(sign: number): boolean {
  return (sign & 1) === 1
}

/** The sign of the same word wherever it stands. */
export function bareSign(sign: number): number {
  return sign & ~1
}

/** The signs of words as a string. */
export function signsOf(words: readonly EdgeWord[]): string {
  return String.fromCharCode(...words.map(({ sign }) => sign))
}

/** A hash of a whole line, as {@link LINE_SIGNS} characters of the same range. */
export function lineSigns(line: string): string {
  const hash = hashOf(line)
  const signs: number[] = []
  for (let i = 0; i < LINE_SIGNS; i++) signs.push(FIRST_SIGN + (((hash >>> (i * HASH_BITS)) & 0x3f) << 1))
  return String.fromCharCode(...signs)
}

/** Characters of the hash of a line. */
export const LINE_SIGNS = 5

/** FNV-1a, its bits mixed by the finalizer of MurmurHash3. */
function hashOf(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  h ^= h >>> 16
  return h >>> 0
}
