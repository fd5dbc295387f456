// The texts of elements that are to be kept, collected while they are open.
import { inOneLine } from '../../value/characters.ts'
import type { TextPiece, Words } from './words.ts'

/** Longest text of a line that is looked at, in UTF-16 units. */
const LONGEST_LINE = 400
/** How many lines can be open at once; more are not nested in any real page. */
const MOST_OPEN_LINES = 12

/** The text of an open element, so far. */
export interface OpenLine {
  readonly keep: (words: Words) => void
  text: string
  /** -1 before there is anything but blanks. */
  start: number
  end: number
}

/** The lines that are open at a place of the page. */
export class OpenLines {
  private lines: readonly OpenLine[] = []

  /** Opens a line that is kept when it is closed; undefined when too many are open. */
  open(keep: (words: Words) => void): OpenLine | undefined {
    if (this.lines.length >= MOST_OPEN_LINES) return undefined
    const line = { keep, text: '', start: -1, end: -1 }
    this.lines = [...this.lines, line]
    return line
  }

  add({ text, start, end }: TextPiece): void {
    const inked = text.trim() !== ''
    for (const line of this.lines) {
      if (line.text.length > LONGEST_LINE) continue
      line.text += text
      if (!inked) continue
      if (line.start < 0) line.start = start + text.length - text.trimStart().length
      line.end = end - (text.length - text.trimEnd().length)
    }
  }

  close(line: OpenLine): void {
    this.lines = this.lines.filter((other) => other !== line)
    const value = inOneLine(line.text)
    if (line.start >= 0 && value !== '' && value.length <= LONGEST_LINE)
      line.keep({ value, start: line.start, end: line.end })
  }
}
