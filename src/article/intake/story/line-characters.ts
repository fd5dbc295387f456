// What the characters of one line show: how many words, how it begins and ends, which marks it holds.
import { memoizedText } from '../../../value/memo.ts'

/** What the last mark of a line says: `open` is none. */
export type Ending = 'open' | 'sentence' | 'colon' | 'comma'

const ENDED = /[.!?…؟۔。！？｡][”’"'»)\]』」*]*$/
/** How a line ends. */
export function endingOf(text: string): Ending {
  // The last characters decide; a long line is not searched from its beginning.
  const last = text.slice(-8)
  if (ENDED.test(last)) return /\.\.\.$|…$/.test(last) && text.length < 60 ? 'open' : 'sentence'
  if (/[:：]$/.test(last)) return 'colon'
  return /[,،、;؛]$/.test(last) ? 'comma' : 'open'
}

/** How a line begins: the number of a bin. */
export function startOf(text: string): number {
  return startWith(String.fromCodePoint(text.codePointAt(0) ?? 0))
}

const startWith = memoizedText((letter: string): number => {
  if (/["“”„«‘'「『]/.test(letter)) return 3
  if (/[•·▪‣*+–—-]/.test(letter)) return 4
  if (/\p{Nd}/u.test(letter)) return 2
  if (/\p{Lu}/u.test(letter)) return 0
  if (/\p{Ll}/u.test(letter)) return 1
  return /\p{L}/u.test(letter) ? 5 : 6
})

/** What counting a line's characters shows. */
export interface Characters {
  readonly words: number
  readonly sentences: number
  readonly commas: number
  /** Share of the words that begin with a small letter. */
  readonly small: number
  /** Whether no word begins with a letter that has case. */
  readonly caseless: boolean
  readonly capitals: boolean
  /** Share of the characters that are digits. */
  readonly digits: number
  readonly marks: number
}

/** Longest part of a line that is counted through: what a longer line is shows by then. */
const LOOKED_AT = 4000

/** Counts once through a line. */
export function countCharacters(whole: string): Characters {
  const text = whole.length > LOOKED_AT ? whole.slice(0, LOOKED_AT) : whole
  let words = 0
  let dense = 0
  let sentences = 0
  let commas = 0
  let small = 0
  let large = 0
  let digits = 0
  let smallLetters = 0
  let marks = 0
  let inWord = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 32) {
      inWord = false
      continue
    }
    const starts = !inWord
    if (code < 128) {
      const lower = code >= 97 && code <= 122
      const upper = code >= 65 && code <= 90
      const digit = code >= 48 && code <= 57
      if (lower) smallLetters++
      if (digit) digits++
      if (lower || upper || digit) {
        if (starts) {
          words++
          if (lower) small++
          else if (upper) large++
        }
        inWord = true
      } else if (code === 44) commas++
      else if (code === 46 || code === 33 || code === 63) {
        const next = text.charCodeAt(i + 1)
        if (!(next > 32) || next === 34 || next > 127) sentences++
      } else if (code === 124) marks = Math.max(marks, 1)
      else if (code === 64) marks = Math.max(marks, 2)
      else if (code === 58 && text.startsWith('//', i + 1)) marks = Math.max(marks, 2)
    } else if (isDense(code)) {
      dense++
    } else if (code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0x061f || code === 0x06d4) {
      sentences++
    } else if (code === 0x060c || code === 0x3001 || code === 0xff0c) {
      commas++
    } else if (code === 0xa9) {
      marks = 3
    } else if (code === 0x203a || code === 0xbb || code === 0xb7 || code === 0x2022) {
      if (marks === 0 && code !== 0xbb) marks = 1
    } else if (code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f)) {
      const letterCase = caseOf(code)
      if (letterCase === SMALL) smallLetters++
      if (starts) {
        words++
        if (letterCase === SMALL) small++
        else if (letterCase === CAPITAL) large++
      }
      inWord = true
    }
  }
  const cased = small + large
  const scale = whole.length / Math.max(1, text.length)
  const total = words + Math.ceil(dense / 2)
  return {
    words: Math.round(total * scale),
    sentences,
    commas,
    small: total === 0 ? 0 : small / total,
    caseless: cased * 2 < total,
    capitals: large >= 2 && smallLetters === 0,
    digits: digits / Math.max(1, text.length),
    marks,
  }
}

const SMALL = 1
const CAPITAL = 2
const CASELESS = 3
/** The case of each UTF-16 unit that was met; 0 for others. */
const CASES = new Uint8Array(0x10000)

function caseOf(code: number): number {
  const known = CASES[code]
  if (known) return known
  const letter = String.fromCharCode(code)
  const found = letter !== letter.toUpperCase() ? SMALL : letter !== letter.toLowerCase() ? CAPITAL : CASELESS
  CASES[code] = found
  return found
}

/** Characters of scripts that set no spaces between words: Thai and its neighbours, kana, Han. */
function isDense(code: number): boolean {
  return (code >= 0x0e00 && code <= 0x0eff) || (code >= 0x3040 && code <= 0x9fff)
}
