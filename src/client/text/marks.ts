// Words to mark: carried from results to the opened article in its address, and found in its text.
import { compoundEnd, type Word, wordsOf } from '../../value/words.ts'

/** What the fragment of such an address begins with: `#mark=floods,human rights`. */
export const MARK_PREFIX = '#mark='

const MOST_PHRASES = 12

/** The fragment, with its `#`, that asks an article's page to mark words and phrases; empty for none. */
export function markFragment(phrases: readonly string[]): string {
  const keys = new Map(phrases.map((phrase) => [keysOf(phrase).join(' '), phrase.replace(/[,\s]+/g, ' ')]))
  keys.delete('')
  const kept = [...keys.values()].slice(0, MOST_PHRASES).map(encodeURIComponent)
  return kept.length === 0 ? '' : MARK_PREFIX + kept.join(',')
}

/** The words and phrases that a fragment asks to mark, each as the keys of its words. */
export function readMarks(fragment: string): string[][] {
  if (!fragment.startsWith(MARK_PREFIX)) return []
  return fragment
    .slice(MARK_PREFIX.length)
    .split(',')
    .slice(0, MOST_PHRASES)
    .map((part) => keysOf(decoded(part)))
    .filter((keys) => keys.length > 0)
}

/** Where marks go in a text: whole words only, the longest phrase at each place. In order, never overlapping. */
export function markedRanges(text: string, phrases: readonly (readonly string[])[]): [number, number][] {
  const words = wordsOf(text)
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length)
  const ranges: [number, number][] = []
  for (let i = 0; i < words.length; ) {
    const last = longestFirst.map((keys) => endOf(words, i, keys)).find((end) => end >= 0) ?? -1
    const [from, to] = [words[i], words[last]]
    if (from && to) ranges.push([from.start, to.end])
    i = Math.max(last, i) + 1
  }
  return ranges
}

/** The last word of a phrase that begins at a word; -1 when none does. */
function endOf(words: readonly Word[], first: number, keys: readonly string[]): number {
  if (keys.every((key, i) => markKey(words[first + i]) === key)) return first + keys.length - 1
  const [key = '', ...others] = keys
  return others.length === 0 && words[first]?.also.includes(key) ? compoundEnd(words, first, key) : -1
}

/** What makes a word of a text one that is marked. */
function markKey(word: Word | undefined): string | undefined {
  return word?.letter ?? word?.key
}

function keysOf(phrase: string): string[] {
  return wordsOf(phrase).map(({ key, letter }) => letter ?? key)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
