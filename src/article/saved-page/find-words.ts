// Finds the words of a block again in the source of its page, across tags, character references and blanks.

import { inkOf, isInk } from '../../value/characters.ts'
import { countAtFront } from '../../value/order.ts'
import type { SourceRange, TextPiece } from './words.ts'

/** So many texts may fail to be found before the search is given up: each costs a look through the page. */
const MOST_MISSES = 20
/** Longer pieces are cut, so that a place within one is found by looking through few characters. */
const LONGEST_PIECE = 256

/**
 * A search for the texts of blocks in reading order: each is looked for from where the one before it ended.
 * Gives undefined for a text that stands otherwise in the source.
 */
export function wordsInOrder(texts: readonly TextPiece[]): (text: string) => SourceRange | undefined {
  const starts: number[] = []
  const parts: string[] = []
  let length = 0
  const pieces = texts.flatMap(shortPieces)
  for (const { text } of pieces) {
    starts.push(length)
    const inked = inkOf(text)
    parts.push(inked)
    length += inked.length
  }
  const ink = parts.join('')
  let from = 0
  let misses = 0
  return (text) => {
    const wanted = inkOf(text)
    if (wanted === '' || misses > MOST_MISSES) return undefined
    const at = ink.indexOf(wanted, from)
    if (at < 0) {
      misses++
      return undefined
    }
    from = at + wanted.length
    return { start: place(at).start, end: place(at + wanted.length - 1).end }
  }

  /** The place of one inked character. */
  function place(index: number): SourceRange {
    const nth = Math.max(0, countAtFront(starts, (start) => start <= index) - 1)
    const piece = pieces[nth] ?? { text: '', start: 0, end: 0 }
    // A character reference is a piece of its own: it stands for one character and is written with more.
    if (piece.end - piece.start !== piece.text.length) return { start: piece.start, end: piece.end }
    let skip = index - (starts[nth] ?? 0)
    let offset = 0
    for (; offset < piece.text.length; offset++) {
      if (isInk(piece.text[offset] ?? '') && skip-- === 0) break
    }
    return { start: piece.start + offset, end: piece.start + offset + 1 }
  }
}

function shortPieces(piece: TextPiece): TextPiece[] {
  const { text, start, end } = piece
  // Only where each unit is written as itself does a cut have a place.
  if (text.length <= LONGEST_PIECE || end - start !== text.length) return [piece]
  const pieces: TextPiece[] = []
  for (let at = 0; at < text.length; at += LONGEST_PIECE) {
    const part = text.slice(at, at + LONGEST_PIECE)
    pieces.push({ text: part, start: start + at, end: start + at + part.length })
  }
  return pieces
}
