// Folded text as numbers and words, with the month that begins at each word.
import { MONTH_WORDS, type MonthName, monthNamed, monthWord } from './words.ts'

/** A number or a word, with its offsets in UTF-16 units. */
export interface Token {
  readonly isNumber: boolean
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The name of a month at some token. */
export interface MonthAt {
  readonly name: MonthName
  /** How many tokens it is made of. */
  readonly length: number
  readonly end: number
}

/** Numbers, and runs of letters with the apostrophes within them. */
const TOKEN = /\d+|[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu
/** The same in text of the oldest letters, of which there is most. */
const ASCII_TOKEN = /\d+|[A-Za-z]+(?:'[A-Za-z]+)*/g
const ASCII = /^[\0-\x7f]*$/

/** A word that has grown to the one before it. */
const GROWN = /\p{Ll}\p{Lu}/u

/** A year that what was copied put too close to the time or the date after it: `20225:14`, `201922. Dezember`. */
const GLUED_YEAR = /^(?:19|20)\d\d(?=\d{1,2}$)/
const AFTER_GLUED = /^(?:[:.h/-]\d|\.? ?\p{L}{3})/u

/** The words and numbers of a part of a text. Words grow together in copies of pages: a capital after a small letter parts them. */
export function tokensOf(text: string, from = 0): Token[] {
  const tokens: Token[] = []
  const push = (isNumber: boolean, start: number, end: number) =>
    tokens.push({ isNumber, text: text.slice(start, end), start: from + start, end: from + end })
  const mayGrow = GROWN.test(text)
  const pattern = ASCII.test(text) ? ASCII_TOKEN : TOKEN
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { 0: run, index } = match
    const end = index + run.length
    const isNumber = run.charCodeAt(0) <= 0x39
    const glued =
      isNumber && run.length > 4 && AFTER_GLUED.test(text.slice(end, end + 6))
        ? GLUED_YEAR.exec(run)?.[0]
        : undefined
    let start = index
    if (glued !== undefined) {
      push(true, start, start + glued.length)
      start += glued.length
    } else if (mayGrow && GROWN.test(run)) {
      for (const { index: at } of run.matchAll(/(?<=\p{Ll})(?=\p{Lu})/gu)) {
        push(false, start, index + at)
        start = index + at
      }
    }
    push(isNumber, start, end)
  }
  return tokens
}

/** What may stand between the words of one name: `Rabi-al-Awwal`, `ม.ค.`. */
const WITHIN_NAME = /^[ \u200c.-]$/

/** Whether the name of a month may begin with a word. */
export function opensMonth(word: string): boolean {
  const { name, opensLonger } = monthWord(word)
  return name !== undefined || opensLonger
}

/** The month that the words from a token on name, the longest name first. */
export function monthAt(text: string, tokens: readonly Token[], i: number): MonthAt | undefined {
  const first = tokens[i]
  if (!first || first.isNumber) return undefined
  const { name, opensLonger } = monthWord(first.text)
  return (
    (opensLonger ? longerAt(text, tokens, i) : undefined) ?? (name && { name, length: 1, end: first.end })
  )
}

/** The month that several words from a token on name. */
function longerAt(text: string, tokens: readonly Token[], i: number): MonthAt | undefined {
  let words = tokens[i]?.text ?? ''
  let found: MonthAt | undefined
  for (let k = 1; k < MONTH_WORDS; k++) {
    const [before, next] = [tokens[i + k - 1], tokens[i + k]]
    if (!before || !next || next.isNumber) break
    const between = text.slice(before.end, next.start)
    if (!WITHIN_NAME.test(between)) break
    words += `${between === '.' ? '.' : ' '}${next.text}`
    const name = monthNamed(words)
    if (name) found = { name, length: k + 1, end: next.end }
  }
  return found
}
