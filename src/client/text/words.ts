// Words as they stand in a text, and when two of them are the same to a reader who searches.
import { searchText } from '../../value/fold.ts'

/** A run of text between spaces, dashes, slashes and ellipses, with its place in UTF-16 units. */
export interface Token {
  readonly key: string
  readonly start: number
  readonly end: number
}

const RUN = /(?:(?!-{2,}|\.{3,})[^\s\u2013\u2014\u2015\u2026/|\\])+/gu
const SIGNS_BEFORE = /^[^\p{L}\p{M}\p{N}]+/u
const SIGNS_AFTER = /[^\p{L}\p{M}\p{N}]+$/u

/**
 * What makes two words one: case, accents, signs within the word, and everything that
 * {@link searchText} folds do not count. Empty when the text has neither letter nor digit.
 */
export function wordKey(word: string): string {
  if (/^[a-z0-9]*$/i.test(word)) return word.toLowerCase()
  return searchText(word)
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()
}

/** The words of a text in order, without the signs around them. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(RUN)) {
    const run = match[0]
    const key = wordKey(run)
    if (key === '') continue
    // A sign such as U+249C shows its letter only when folded: then the run as a whole is the word.
    const signsOnly = !/[\p{L}\p{M}\p{N}]/u.test(run)
    const before = signsOnly ? 0 : (SIGNS_BEFORE.exec(run)?.[0].length ?? 0)
    const after = signsOnly ? 0 : (SIGNS_AFTER.exec(run)?.[0].length ?? 0)
    tokens.push({ key, start: match.index + before, end: match.index + run.length - after })
  }
  return tokens
}
