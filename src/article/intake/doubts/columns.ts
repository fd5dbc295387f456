// Columns of print that stand side by side in a text, so that each of its lines is half of one and half of another.
import * as problem from '../../../diagnostic/catalogue/doubts.ts'
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import { type RawText, rawPlace } from '../../raw-text.ts'

/** Words, then a gap, then words: two pieces of which each is long enough to be a line of prose. */
const TWO_PIECES = /^\s{0,8}(\S.{10,}?)(?:\t+| {3,})\s*(\S.{10,})$/u
/** Fewer lines than these may be a table, a list of dates or the head of a letter. */
const FEWEST = 6
/** Share of the lines between the first and the last that must be so, and of their pieces that go on with a sentence. */
const MOST_LINES = 0.6
const IN_SENTENCE = 0.35

interface TwoPieces {
  readonly at: number
  readonly line: number
  readonly column: number
  readonly left: string
  readonly right: string
}

/**
 * Two columns of prose. The right pieces begin at the same place of their lines (or one beside it: letters of print are
 * of many widths), and many pieces begin within a sentence, in small letters; those of a table do not. Scripts without
 * small letters have this proof from pieces that end without a stop.
 */
export function sideBySide(raw: RawText): Diagnostic | undefined {
  const found = piecesIn(raw)
  if (found.length < FEWEST) return undefined
  const counts = new Map<number, number>()
  for (const { column } of found) counts.set(column, (counts.get(column) ?? 0) + 1)
  const [column] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))
  const aligned = found.filter((each) => Math.abs(each.column - column) <= 1)
  const [first, last] = [aligned[0], aligned.at(-1)]
  if (!first || !last || aligned.length < FEWEST) return undefined
  if (aligned.length < MOST_LINES * (last.line - first.line + 1 - blankLines(raw, first, last)))
    return undefined
  const isProse = [aligned.map(({ left }) => left), aligned.map(({ right }) => right)].every(goesOn)
  return isProse ? problem.sideBySide(aligned.length, rawPlace(raw, first.at)) : undefined
}

function piecesIn({ text, lineStarts }: RawText): TwoPieces[] {
  if (!text.includes('\t') && !text.includes('   ')) return []
  return lineStarts.flatMap((at, i): TwoPieces[] => {
    const line = text.slice(at, lineStarts[i + 1] ?? text.length).trimEnd()
    if (line.length > 400 || !/\S(?:\t| {3})/.test(line)) return []
    const [, left, right] = TWO_PIECES.exec(line) ?? []
    if (left === undefined || right === undefined) return []
    return [{ at, line: i, column: line.length - right.length, left, right }]
  })
}

function blankLines({ text, lineStarts }: RawText, first: TwoPieces, last: TwoPieces): number {
  let blank = 0
  for (let i = first.line; i < last.line; i++)
    if (text.slice(lineStarts[i], lineStarts[i + 1]).trim() === '') blank += 1
  return blank
}

/** Whether many of the pieces of a column go on with a sentence that the one above it began. */
function goesOn(pieces: readonly string[]): boolean {
  const words = pieces.filter((piece) => /\p{L}{2,}\P{L}+\p{L}{2,}/u.test(piece))
  if (words.length < MOST_LINES * pieces.length) return false
  const within = words.filter((piece) => /^\p{Ll}/u.test(piece) || /^\p{Lo}.*[^.!?؟۔。]$/u.test(piece))
  return within.length >= IN_SENTENCE * words.length
}
