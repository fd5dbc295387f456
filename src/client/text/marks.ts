// Words to mark: carried from results to the opened article in its address, and found in its text.
import { type Token, tokensOf, wordKey } from './words.ts'

/** What the fragment of such an address begins with: `#mark=floods,human rights`. */
export const MARK_PREFIX = '#mark='

const MOST_PHRASES = 12

/** The fragment, with its `#`, that asks an article's page to mark words and phrases; empty for none. */
export function markFragment(phrases: readonly string[]): string {
  const keys = new Map(phrases.map((phrase) => [keysOf(phrase).join(' '), phrase.replace(/,/g, ' ')]))
  keys.delete('')
  const kept = [...keys.values()].slice(0, MOST_PHRASES).map(encodeURIComponent)
  return kept.length === 0 ? '' : MARK_PREFIX + kept.join(',')
}

/**
 * What an article's page should mark for a match: its phrases, the words of the query, and the other words
 * of the text that answered, as they stand there.
 */
export function phrasesToMark(
  words: readonly string[],
  locations: readonly number[],
  runs: readonly (readonly [start: number, length: number])[],
  terms: readonly string[],
): string[] {
  const inRuns = new Set(runs.flatMap(([start, length]) => Array.from({ length }, (_, i) => start + i)))
  const single = locations.filter((location) => !inRuns.has(location))
  return [
    ...runs.map(([start, length]) => words.slice(start, start + length).join(' ')),
    ...terms,
    ...single.map((location) => words[location] ?? ''),
  ]
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
  const tokens = tokensOf(text)
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length)
  const ranges: [number, number][] = []
  for (let i = 0; i < tokens.length; ) {
    const found = longestFirst.find((keys) => standsAt(tokens, i, keys))
    const first = tokens[i]
    const last = tokens[i + (found?.length ?? 1) - 1]
    if (found && first && last) ranges.push([first.start, last.end])
    i += found?.length ?? 1
  }
  return ranges
}

/** The positions of the words that belong to one of the phrases, in order. */
export function markedWords(words: readonly string[], phrases: readonly (readonly string[])[]): number[] {
  const keyed = words.map((word) => ({ key: wordKey(word) }))
  const marked = new Set<number>()
  for (const at of keyed.keys()) {
    for (const keys of phrases) {
      if (standsAt(keyed, at, keys)) for (const i of keys.keys()) marked.add(at + i)
    }
  }
  return [...marked].sort((a, b) => a - b)
}

function standsAt(tokens: readonly Pick<Token, 'key'>[], at: number, keys: readonly string[]): boolean {
  return keys.every((key, i) => tokens[at + i]?.key === key)
}

function keysOf(phrase: string): string[] {
  return phrase
    .split(/\s+/)
    .map(wordKey)
    .filter((key) => key !== '')
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
