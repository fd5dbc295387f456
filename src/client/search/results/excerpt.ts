// The part of a text that answers a query, as data: pieces of the text as it was written, marked or not.
import type { Word } from '../../../value/words.ts'

/** A piece of an excerpt. Text is never markup. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/** Words of a text by number, from the first to the last of them. */
export type WordRange = readonly [first: number, last: number]

/** The most words of an excerpt. Where each letter is a word, more of them. */
const LENGTH = 32
const LENGTH_IN_LETTERS = 90

/** The most words of lead before the first match of an excerpt; a quarter of a short one. */
const LEAD = 6

/**
 * The stretch of a text that holds the most marked words, the first such stretch when several do, begun a little
 * before its first mark. The marks leave out signs around a word; an ellipsis says that the text goes on. Without
 * marks, the beginning of the text.
 */
export function excerptOf(
  text: string,
  words: readonly Word[],
  ranges: readonly WordRange[],
  length = lengthFor(words),
): Piece[] {
  const marked = numbersIn(ranges, words.length)
  const first = bestStart(words.length, marked, length)
  const last = Math.min(first + length, words.length) - 1
  const start = first === 0 ? 0 : beginOf(text, words[first - 1]?.end ?? 0, words[first]?.start ?? 0)
  const end =
    last + 1 >= words.length ? text.length : endOf(text, words[last]?.end ?? 0, words[last + 1]?.start ?? 0)
  const shown = ranges.filter(([from, to]) => from >= first && to <= last)
  return joined([
    { text: start > 0 ? '… ' : '', marked: false },
    ...markedPieces(text, words, shown, [start, end]),
    { text: end < text.length ? ' …' : '', marked: false },
  ])
}

/** A stretch of a text in pieces. */
export function markedPieces(
  text: string,
  words: readonly Word[],
  ranges: readonly WordRange[],
  [start, end]: readonly [number, number] = [0, text.length],
): Piece[] {
  const pieces: Piece[] = []
  let at = start
  for (const [first, last] of ranges.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const [from, to] = [Math.max(at, words[first]?.start ?? end), words[last]?.end ?? end]
    if (to <= from) continue
    pieces.push({ text: text.slice(at, from), marked: false }, { text: text.slice(from, to), marked: true })
    at = to
  }
  return joined([...pieces, { text: text.slice(at, end), marked: false }].map(inOneLine))
}

function lengthFor(words: readonly Word[]): number {
  const letters = words.reduce((count, { letter }) => (letter === undefined ? count : count + 1), 0)
  return letters * 2 > words.length ? LENGTH_IN_LETTERS : LENGTH
}

function numbersIn(ranges: readonly WordRange[], count: number): number[] {
  const numbers = ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i),
  )
  return [...new Set(numbers)].filter((number) => number < count).sort((a, b) => a - b)
}

function bestStart(count: number, marked: readonly number[], length: number): number {
  const lead = Math.min(LEAD, length >> 2)
  let best = 0
  let most = 0
  for (let from = 0, to = 0; from < marked.length; from++) {
    const first = marked[from] ?? 0
    while (to < marked.length && (marked[to] ?? 0) < first + length - lead) to++
    if (to - from > most) {
      most = to - from
      best = first
    }
  }
  return most === 0 ? 0 : Math.max(0, Math.min(best - lead, count - length))
}

/** Where a stretch begins whose first word begins at `word`: with the signs that open it. */
function beginOf(text: string, before: number, word: number): number {
  return word - (/\S*$/.exec(text.slice(before, word))?.[0].length ?? 0)
}

/** Where a stretch ends whose last word ends at `word`: with the signs that close it. */
function endOf(text: string, word: number, after: number): number {
  return word + (/^\S*/.exec(text.slice(word, after))?.[0].length ?? 0)
}

function inOneLine({ text, marked }: Piece): Piece {
  return { text: text.replace(/\s+/g, ' '), marked }
}

function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    if (piece.text === '') continue
    const last = result.at(-1)
    if (last?.marked === piece.marked) result[result.length - 1] = { ...last, text: last.text + piece.text }
    else result.push(piece)
  }
  return result
}
