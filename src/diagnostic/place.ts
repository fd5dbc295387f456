// From an offset in a text to a place that a person can find.
import { countAtFront } from '../value/order.ts'

/** A place in a file of the archive. Lines, columns and lengths count from 1, columns in UTF-16 units. */
export interface Place {
  /** Path from the archive's root, `/` between folders. */
  readonly path: string
  readonly line: number
  readonly column: number
  readonly length: number
  /** The guilty line with one line of context on each side, kept here because the text itself is not. */
  readonly context: readonly ContextLine[]
}

/** One line of a code frame. */
export interface ContextLine {
  readonly line: number
  readonly text: string
}

/** Longest piece of a source line that a code frame repeats, in UTF-16 units. */
const FRAME_WIDTH = 160

/** The place of a file as a whole: for files whose text cannot be shown. */
export function fileItself(path: string): Place {
  return { path, line: 1, column: 1, length: 1, context: [] }
}

/**
 * The place of `length` UTF-16 units from `offset` in a file's text. Offsets past the end mean the end.
 * Any of CR LF, CR and LF ends a line.
 */
export function placeAt(path: string, text: string, offset: number, length = 1): Place {
  const end = Math.max(0, Math.min(offset, text.length))
  let line = 1
  let start = 0
  const breaks = /\r\n?|\n/g
  for (
    let found = breaks.exec(text);
    found && found.index + found[0].length <= end;
    found = breaks.exec(text)
  ) {
    line += 1
    start = found.index + found[0].length
  }
  const lines = text.slice(lookBack(text, start), lookAhead(text, end)).split(/\r\n?|\n/)
  return placeAmong(path, lines, { line, column: end - start + 1, length, firstLine: Math.max(1, line - 1) })
}

/** Units of a text, from an offset on. */
export interface Stretch {
  readonly start: number
  readonly length: number
}

/**
 * As {@link placeAt}, in a text whose lines are known to start at `lineStarts` (from 0, ascending): for texts of which
 * many places are asked, since none of them costs a walk through what stands before it.
 */
export function placeByLines(
  path: string,
  text: string,
  lineStarts: readonly number[],
  { start, length }: Stretch,
): Place {
  const at = Math.max(0, Math.min(start, text.length))
  const line = Math.max(
    1,
    countAtFront(lineStarts, (lineStart) => lineStart <= at),
  )
  const firstLine = Math.max(1, line - 1)
  const lines: string[] = []
  for (let number = firstLine; number <= Math.min(line + 1, lineStarts.length); number++)
    lines.push(withoutBreak(text.slice(lineStarts[number - 1], lineStarts[number])))
  return placeAmong(path, lines, { line, column: at - (lineStarts[line - 1] ?? 0) + 1, length, firstLine })
}

function withoutBreak(line: string): string {
  if (line.endsWith('\r\n')) return line.slice(0, -2)
  return line.endsWith('\n') || line.endsWith('\r') ? line.slice(0, -1) : line
}

/** The place of a line counted from 1, by default the whole line without its indent. */
export function placeOfLine(
  path: string,
  text: string,
  line: number,
  { column, length }: { readonly column?: number; readonly length?: number } = {},
): Place {
  return placeOfLineIn(path, text.split(/\r\n?|\n/), line, { column, length })
}

/** As {@link placeOfLine}, in a text that was parted into its lines: for texts of which many places are asked. */
export function placeOfLineIn(
  path: string,
  lines: readonly string[],
  line: number,
  { column, length }: { readonly column?: number | undefined; readonly length?: number | undefined } = {},
): Place {
  const wanted = Math.min(Math.max(1, line), lines.length)
  const guilty = lines[wanted - 1] ?? ''
  const indent = guilty.length - guilty.trimStart().length
  return {
    path,
    line: wanted,
    column: column ?? indent + 1,
    length: length ?? Math.max(1, guilty.trim().length),
    context: contextOf(lines, wanted, 1),
  }
}

/** The place on one of some lines of a text, of which the first has the number `firstLine`. */
function placeAmong(
  path: string,
  lines: readonly string[],
  at: { line: number; column: number; length: number; firstLine: number },
): Place {
  const guilty = lines[at.line - at.firstLine] ?? ''
  const room = Math.max(1, guilty.length - at.column + 1)
  return {
    path,
    line: at.line,
    column: at.column,
    length: Math.max(1, Math.min(at.length, room)),
    context: contextOf(lines, at.line, at.firstLine),
  }
}

function contextOf(lines: readonly string[], guilty: number, firstLine: number): ContextLine[] {
  const context: ContextLine[] = []
  for (let line = guilty - 1; line <= guilty + 1; line++) {
    const text = lines[line - firstLine]
    if (text !== undefined && line >= 1) context.push({ line, text: text.slice(0, FRAME_WIDTH) })
  }
  return context
}

/** Start of the line before the one that starts at `start`. */
function lookBack(text: string, start: number): number {
  if (start === 0) return 0
  const beforeBreak = text[start - 2] === '\r' && text[start - 1] === '\n' ? start - 2 : start - 1
  if (beforeBreak === 0) return 0
  return Math.max(text.lastIndexOf('\n', beforeBreak - 1), text.lastIndexOf('\r', beforeBreak - 1)) + 1
}

/** End of the line after the one that holds `offset`. */
function lookAhead(text: string, offset: number): number {
  const twoLines = /[^\r\n]*(?:\r\n?|\n)?[^\r\n]*/y
  twoLines.lastIndex = offset
  return twoLines.test(text) ? twoLines.lastIndex : offset
}
