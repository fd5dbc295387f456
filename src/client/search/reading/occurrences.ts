// Keyword in context: where a text has what was asked, each place with the words around it, in the text's own letters.
import type { Word } from '../../../value/words.ts'
import type { Span } from '../query/hits.ts'
import type { WordRange } from '../results/excerpt.ts'
import type { LineOrder } from '../state.ts'

/** One place that answers, in one line. */
export interface Occurrence {
  readonly before: string
  /** What answers. */
  readonly match: string
  readonly after: string
  /** The words before it, the nearest first, and those after it: by these, lines are sorted. */
  readonly wordsBefore: readonly string[]
  readonly wordsAfter: readonly string[]
}

/** Words shown at each side; where each letter is a word, more of them. */
const AROUND = 14
const AROUND_IN_LETTERS = 40

/** Lines are sorted by so many words; those that have all of them alike stay in the order of the articles. */
const SORTED_BY = 5

/** The places of a text that answer, in order. Of places within others only the outer ones. */
export function occurrencesIn(
  text: string,
  words: readonly Word[],
  ranges: readonly WordRange[],
): Occurrence[] {
  return outermost(ranges).flatMap(([first, last]) => {
    const [from, to] = [words[first], words[last]]
    if (!from || !to) return []
    const around = from.letter === undefined ? AROUND : AROUND_IN_LETTERS
    const start = words[Math.max(0, first - around)]?.start ?? 0
    const end = words[Math.min(words.length - 1, last + around)]?.end ?? text.length
    return [
      {
        before: inOneLine(text.slice(first - around <= 0 ? 0 : start, from.start)),
        match: inOneLine(text.slice(from.start, to.end)),
        after: inOneLine(text.slice(to.end, last + around >= words.length - 1 ? text.length : end)),
        wordsBefore: keysOf(words.slice(Math.max(0, first - SORTED_BY), first).toReversed()),
        wordsAfter: keysOf(words.slice(last + 1, last + 1 + SORTED_BY)),
      },
    ]
  })
}

/** How many lines the spans of a hit will be; about so many where some are told without their place. */
export function countOf(spans: readonly Span[]): number {
  return outermost(spans.map(({ start, length }): WordRange => [start, start + length - 1])).length
}

function outermost(ranges: readonly WordRange[]): WordRange[] {
  const kept: WordRange[] = []
  let end = Number.NEGATIVE_INFINITY
  for (const range of ranges.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (range[1] <= end) continue
    kept.push(range)
    end = range[1]
  }
  return kept
}

function keysOf(words: readonly Word[]): string[] {
  return words.map(({ key, letter }) => letter ?? key)
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** Lines in an order, by the alphabet of a language; what is alike stays in the order of the articles. */
export function inOrder<Line extends Pick<Occurrence, 'wordsBefore' | 'wordsAfter'>>(
  lines: readonly Line[],
  order: LineOrder,
  language: string,
): readonly Line[] {
  if (order === 'article') return lines
  const { compare } = new Intl.Collator(language)
  const words = (line: Line) => (order === 'before' ? line.wordsBefore : line.wordsAfter)
  return lines.toSorted((a, b) => compareWords(words(a), words(b), compare))
}

function compareWords(
  a: readonly string[],
  b: readonly string[],
  compare: (a: string, b: string) => number,
): number {
  for (const [i, word] of a.entries()) {
    const other = b[i]
    if (other === undefined) return 1
    const difference = compare(word, other)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
