// How long an article takes to read.
import type { Direction } from '../../value/language.ts'

/**
 * Words that are read silently in a minute: 238 of English, 181 of Arabic (Brysbaert, "How many words do we read per
 * minute?", 2019). Other languages are counted as the one of their script's direction.
 */
const WORDS_A_MINUTE: Readonly<Record<Direction, number>> = { ltr: 238, rtl: 181 }

/** Minutes, at least one. */
export function readingMinutes(texts: Iterable<string>, dir: Direction): number {
  let words = 0
  for (const text of texts) words += wordsIn(text)
  return Math.max(1, Math.round(words / WORDS_A_MINUTE[dir]))
}

/** Runs of anything but spaces, without making a list of them. */
function wordsIn(text: string): number {
  let words = 0
  let inWord = false
  for (let i = 0; i < text.length; i++) {
    const isSpace = text.charCodeAt(i) <= 0x20 || text.charCodeAt(i) === 0xa0
    if (!isSpace && !inWord) words += 1
    inWord = !isSpace
  }
  return words
}
