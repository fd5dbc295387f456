// Where words of a line stand in the raw text.
import type { Line } from '../raw-text.ts'

/** A stretch of the raw text: offsets in UTF-16 units. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** Offsets of words within a line; those of the line itself when tidying changed their spelling. */
export function rangeOfWords(line: Line, words: string, from = 0): TextRange {
  const at = line.text.indexOf(words, from)
  const untouched = line.end - line.start === line.text.length
  return untouched && at >= 0
    ? { start: line.start + at, end: line.start + at + words.length }
    : { start: line.start, end: line.end }
}
