// The decoded text of a file, its lines, and the way from an offset in it to evidence.
import { type Place, placeByLines } from '../diagnostic/place.ts'
import { withoutInvisible } from '../value/characters.ts'
import { once } from '../value/memo.ts'
import { countAtFront } from '../value/order.ts'
import type { Evidence } from './claim.ts'
import type { HidingRule } from './rules/hiding-rules.ts'
import type { HiddenRange } from './values.ts'

/** A file's decoded text. Offsets into it are UTF-16 units; what leaves `article/` counts code points. */
export interface RawText {
  readonly path: string
  readonly text: string
  /** Offset of the first character of each line. */
  readonly lineStarts: readonly number[]
  /** Whether units and code points differ anywhere in it. */
  readonly astral: boolean
  /** Offsets of its characters that are two units; found when first asked for. */
  readonly pairs: () => readonly number[]
  /** As `lineStarts`, of the lines that diagnostics count: ended by CR LF, CR and LF only; made when first asked for. */
  readonly editorLineStarts: () => readonly number[]
  /** What stands before it in its file, when it is only a part of it: evidence and places tell those of the whole file. */
  readonly before: Before
  /** Where blanks within its lines stand for something that is for no reader: a comment in Markdown. */
  readonly gaps?: readonly { readonly start: number; readonly end: number }[]
}

/** How much of a file stands before a part of it. */
interface Before {
  readonly lines: number
  readonly editorLines: number
  readonly codePoints: number
}

const WHOLE_FILE: Before = { lines: 0, editorLines: 0, codePoints: 0 }

/** A line that holds something. */
export interface Line {
  /** From 1. */
  readonly number: number
  /** Offsets of its first and past its last character that is not blank. */
  readonly start: number
  readonly end: number
  /** Its words as they are read: blanks folded, invisible characters gone; joiners stay, they are spelling. */
  readonly text: string
  /** How many blank lines stand right before it. */
  readonly gap: number
  /** Width of the blank before it, in UTF-16 units. */
  readonly indent: number
}

/** Makes a raw text ready for look-ups. Any of CR LF, CR, LF, NEL and the Unicode separators ends a line. */
export function rawText(path: string, text: string, before: Before = WHOLE_FILE): RawText {
  const lineStarts = [0]
  const breaks = /\r\n?|[\n\u0085\u2028\u2029]/g
  for (let found = breaks.exec(text); found; found = breaks.exec(text)) lineStarts.push(breaks.lastIndex)
  return {
    path,
    text,
    lineStarts,
    astral: /[\ud800-\udfff]/.test(text),
    pairs: once(() => pairsOf(text)),
    editorLineStarts: once(() => lineStarts.filter((start) => !isUnicodeBreak(text[start - 1]))),
    before,
  }
}

/**
 * A part of a text as one of its own, so that nothing that reads it looks at its neighbours or takes time for them. It
 * begins with a line. Offsets into it are its own; evidence and places are those of the file.
 */
export function partOf(raw: RawText, start: number, end: number): RawText {
  return rawText(raw.path, raw.text.slice(start, end), {
    lines: lineAt(raw, start) - 1,
    editorLines: countAtFront(raw.editorLineStarts(), (lineStart) => lineStart <= start) - 1,
    codePoints: codePoints(raw, start),
  })
}

function pairsOf(text: string): number[] {
  const pairs: number[] = []
  for (const { index } of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(index)
  return pairs
}

/** Ends of lines that editors and terminals do not count. */
function isUnicodeBreak(unit: string | undefined): boolean {
  return unit === '\u0085' || unit === '\u2028' || unit === '\u2029'
}

/** The number, from 1, of the line that holds an offset. */
export function lineAt(raw: RawText, offset: number): number {
  return Math.max(
    1,
    countAtFront(raw.lineStarts, (start) => start <= offset),
  )
}

/** The words between two offsets as evidence. */
export function evidenceAt(raw: RawText, start: number, end: number): Evidence {
  return {
    quote: raw.text.slice(start, end),
    ...placeInFile(raw, start, end),
  }
}

/** Words of a file's path as evidence: on no line, at their place in the path. */
export function evidenceInPath(path: string, start: number, end: number): Evidence {
  const count = (offset: number) => [...path.slice(0, offset)].length
  return { quote: path.slice(start, end), line: 0, start: count(start), end: count(end) }
}

/** The words between two offsets as a range that is hidden under a rule. */
export function hiddenAt(raw: RawText, rule: HidingRule, start: number, end: number): HiddenRange {
  return {
    rule,
    ...placeInFile(raw, start, end),
    text: raw.text.slice(start, end),
  }
}

function placeInFile(raw: RawText, start: number, end: number): Pick<Evidence, 'line' | 'start' | 'end'> {
  const { lines, codePoints: units } = raw.before
  return {
    line: lines + lineAt(raw, start),
    start: units + codePoints(raw, start),
    end: units + codePoints(raw, end),
  }
}

/** A place for a diagnostic. */
export function rawPlace(raw: RawText, start: number, end: number = start + 1): Place {
  const stretch = { start, length: Math.max(1, end - start) }
  const place = placeByLines(raw.path, raw.text, raw.editorLineStarts(), stretch)
  const { editorLines } = raw.before
  if (editorLines === 0) return place
  const context = place.context.map((each) => ({ ...each, line: each.line + editorLines }))
  return { ...place, line: place.line + editorLines, context }
}

/** The lines from one offset to another that hold something. */
export function linesOf(raw: RawText, from = 0, to: number = raw.text.length): Line[] {
  const lines: Line[] = []
  let gap = 0
  for (let i = lineAt(raw, from) - 1; i < raw.lineStarts.length; i++) {
    const first = Math.max(from, raw.lineStarts[i] ?? 0)
    if (first >= to) break
    const next = Math.min(to, raw.lineStarts[i + 1] ?? raw.text.length)
    const slice = raw.text.slice(first, next)
    const text = tidy(slice)
    if (text === '') {
      gap++
      continue
    }
    const indent = slice.length - slice.trimStart().length
    lines.push({
      number: i + 1,
      start: first + indent,
      end: first + slice.trimEnd().length,
      text,
      gap,
      indent,
    })
    gap = 0
  }
  return lines
}

const UNTIDY = /[^\u0020-\u007e\u00c0-\u024f\u0600-\u06ff\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u200c]/

/**
 * A line as it is read: every kind of blank is a space and runs of them one; control characters, soft
 * hyphens, zero-width spaces and bidirectional overrides are gone; joiners (U+200C, U+200D) stay.
 */
export function tidy(text: string): string {
  const trimmed = text.trim()
  if (!UNTIDY.test(trimmed) && !trimmed.includes('  ')) return trimmed
  return withoutInvisible(text)
    .replace(/[\s\u0085\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .trim()
}

/** How many code points stand before an offset; half a pair counts as one. */
function codePoints(raw: RawText, offset: number): number {
  if (!raw.astral) return offset
  const within = Math.min(offset, raw.text.length)
  return within - countAtFront(raw.pairs(), (pair) => pair + 2 <= within)
}
