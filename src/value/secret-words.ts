// Finding words that must not stand somewhere, however they are written: in other case, composed or decomposed, with other
// forms of Arabic letters, hyphenated, joined, in an address. One pass for all of them (Aho and Corasick, 1975), over words.
import { foldLetters } from './fold.ts'
import { memoizedText } from './memo.ts'

/** Where one of the secrets stands in a text. */
export interface FoundSecret {
  /** Index of the secret. */
  readonly secret: number
  readonly start: number
  readonly end: number
}

/** A word of a text with its place. */
interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Scripts that write no blanks between words: each of their characters counts as a word. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
/** Marks in a word that nobody sees. Joiners of Persian part words, as blanks do. */
const UNSEEN = '\\u00ad\\u200b\\u200e\\u200f\\u2060\\ufeff'
const WORDS = new RegExp(
  `[${UNSPACED}]\\p{M}*|\\p{N}[\\p{N}\\p{M}${UNSEEN}]*|[^${UNSPACED}\\P{L}][^${UNSPACED}\\P{L}\\p{N}]*(?:[\\p{M}${UNSEEN}]+[^${UNSPACED}\\P{L}]*)*`,
  'gu',
)

/** Letters that Unicode does not take apart, in the form that people type for them. */
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i' }

const folded = memoizedText((word) =>
  foldLetters(word)
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b\u200e\u200f\u2060\ufeff]/gu, '')
    .toLowerCase()
    .replace(/[ßłøđæœı]/g, (letter) => PLAIN[letter] ?? letter),
)

/** The kind of an ASCII character: 1 for letters, 2 for figures, 0 for every other sign. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code)
  return /[a-z]/i.test(sign) ? 1 : /[0-9]/.test(sign) ? 2 : 0
})

/** The words of a text in their folded forms. Letters and figures are apart. Most words are plain ASCII, and are met at once. */
function* wordsOf(text: string): Generator<Word> {
  for (let at = 0; at < text.length; ) {
    const kind = KINDS[text.charCodeAt(at)]
    let end = at + 1
    if (kind) while (KINDS[text.charCodeAt(end)] === kind) end++
    // A letter with a mark, and whatever else is not ASCII, is read by the rules of Unicode.
    const isPlain = kind !== undefined && !(text.charCodeAt(end) > 127)
    if (kind && isPlain) yield { text: text.slice(at, end).toLowerCase(), start: at, end }
    else if (kind !== 0) {
      // Set before each look, for one text may be read while another is.
      WORDS.lastIndex = at
      const found = WORDS.exec(text)
      if (!found) return
      const word = folded(found[0])
      end = found.index + found[0].length
      if (word !== '') yield { text: word, start: found.index, end }
    }
    at = end
  }
}

/** The words of a text, folded: two texts with the same are one to the matcher. */
export function foldedWords(text: string): string[] {
  return [...wordsOf(text)].map(({ text: word }) => word)
}

/** What may stand between two words of one name: blanks, joiners, hyphens, dots, strokes, emphasis, brackets. */
const LOOSE = /^(?:[\s\u00ad\p{Pd}_'’‘`.·*~+\\/()[\]]|\u200c|\u200d)*$/u
/** A sign that parts what stands on its two sides for good. */
export const APART = '\u0001'
/** Longest stretch between two words of one secret, in UTF-16 units. */
const LONGEST_GAP = 16
/** So many letters must a name of several words have for its joined form to be looked for. */
const LEAST_JOINED = 7

interface Node {
  readonly next: Map<string, Node>
  fail: Node | undefined
  /** Secrets that end here, with how many words they have here, and whether signs stand between their own words. */
  readonly ends: { readonly secret: number; readonly length: number; readonly isSigned: boolean }[]
}

const node = (): Node => ({ next: new Map(), fail: undefined, ends: [] })

/** Finds secrets in texts. Time grows with the text and with what is found in it. */
export class SecretWords {
  readonly #root = node()

  constructor(secrets: readonly string[]) {
    for (const [secret, text] of secrets.entries()) this.#add(secret, text)
    this.#link()
  }

  #add(secret: number, text: string): void {
    const words = [...wordsOf(text)]
    const isSigned = words.some((word, i) => i > 0 && !LOOSE.test(text.slice(words[i - 1]?.end, word.start)))
    this.#put(
      words.map(({ text: word }) => word),
      { secret, isSigned },
    )
    const joined = words.map(({ text: word }) => word).join('')
    if (words.length > 1 && joined.length >= LEAST_JOINED) {
      const again = foldedWords(joined)
      if (again.length < words.length) this.#put(again, { secret, isSigned })
    }
  }

  #put(words: readonly string[], end: { readonly secret: number; readonly isSigned: boolean }): void {
    let at = this.#root
    for (const word of words) {
      const next = at.next.get(word) ?? node()
      at.next.set(word, next)
      at = next
    }
    if (words.length > 0) at.ends.push({ ...end, length: words.length })
  }

  #link(): void {
    const waiting: Node[] = []
    for (const child of this.#root.next.values()) {
      child.fail = this.#root
      waiting.push(child)
    }
    for (const at of waiting) {
      for (const [word, child] of at.next) {
        let back = at.fail
        while (back && back !== this.#root && !back.next.has(word)) back = back.fail
        child.fail = back?.next.get(word) ?? this.#root
        child.ends.push(...child.fail.ends)
        waiting.push(child)
      }
    }
  }

  /** Every place of a secret, in the order of their ends. */
  *find(text: string): Generator<FoundSecret> {
    let at = this.#root
    const met: Word[] = []
    for (const word of wordsOf(text)) {
      while (at !== this.#root && !at.next.has(word.text)) at = at.fail ?? this.#root
      const next = at.next.get(word.text)
      if (!next) {
        met.length = 0
        continue
      }
      at = next
      met.push(word)
      for (const { secret, length, isSigned } of at.ends) {
        const words = met.slice(-length)
        const start = words[0]?.start ?? word.start
        if (areTogether(text, words, isSigned)) yield { secret, start, end: word.end }
      }
    }
  }

  /** Whether one of the secrets stands in a text. */
  isIn(text: string): boolean {
    return !this.find(text).next().done
  }
}

/** Whether words that follow each other stand so close that they are read together. */
function areTogether(text: string, words: readonly Word[], isSigned: boolean): boolean {
  return words.every((word, i) => {
    const before = words[i - 1]
    if (!before) return true
    const gap = text.slice(before.end, word.start)
    if (gap.length > LONGEST_GAP || gap.includes(APART)) return false
    return isSigned || LOOSE.test(gap)
  })
}
