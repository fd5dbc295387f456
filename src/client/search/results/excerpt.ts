// The part of a text that answers a query, as data: pieces of plain text, marked or not.

/** A piece of an excerpt. Text is never markup. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/** Pagefind counts words as runs between these; a location is a position in that list, from 0. */
const BETWEEN = /[^\S\uFEFF]+/

/** A word that had no space after it before it was folded: `war—` of `war—peace`. */
const GLUED = /\S(?:[\u2013\u2014\u2015/|\\]|--)$/

const SIGNS = /^([^\p{L}\p{M}\p{N}]*)(.*?)([^\p{L}\p{M}\p{N}]*)$/su

/** The words of an indexed text, as Pagefind counts them. */
export function indexedWords(content: string): string[] {
  return content.split(BETWEEN)
}

/**
 * The `length` words of `words` that hold the most locations, the first such place when several do, begun
 * a little before its first match. The marks leave out signs around a word; an ellipsis says that the
 * text goes on; the space that folding put behind a dash is taken out again. Without locations, the
 * beginning of the text.
 */
export function excerptOf(words: readonly string[], locations: readonly number[], length = 32): Piece[] {
  const marked = new Set(locations)
  const start = bestStart(
    words.length,
    [...marked].sort((a, b) => a - b),
    length,
  )
  const end = Math.min(start + length, words.length)
  const pieces: Piece[] = start > 0 ? [{ text: '… ', marked: false }] : []
  for (let i = start; i < end; i++) {
    const word = words[i] ?? ''
    const space = i + 1 < end && !GLUED.test(word) ? ' ' : ''
    if (!marked.has(i)) {
      pieces.push({ text: word + space, marked: false })
      continue
    }
    const [, before = '', inner = '', after = ''] = SIGNS.exec(word) ?? []
    pieces.push(
      { text: before, marked: false },
      { text: inner, marked: true },
      { text: after + space, marked: false },
    )
  }
  if (end < words.length) pieces.push({ text: ' …', marked: false })
  return joined(pieces)
}

/** The most words of lead before the first match of an excerpt; a quarter of a short one. */
const LEAD = 6

function bestStart(count: number, locations: readonly number[], length: number): number {
  const lead = Math.min(LEAD, length >> 2)
  let best = 0
  let most = 0
  for (let from = 0, to = 0; from < locations.length; from++) {
    const first = locations[from] ?? 0
    while (to < locations.length && (locations[to] ?? 0) < first + length - lead) to++
    if (to - from > most) {
      most = to - from
      best = first
    }
  }
  return most === 0 ? 0 : Math.max(0, Math.min(best - lead, count - length))
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
