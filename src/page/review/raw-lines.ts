// A file's own text for the review: its lines, with what is hidden and with the words that bear something out.
import type { Evidence } from '../../article/claim.ts'
import { lineAt, type RawText } from '../../article/raw-text.ts'
import type { HiddenRange } from '../../article/values.ts'
import type { Place } from '../../diagnostic/place.ts'
import type { Texts } from '../texts/texts.ts'
import { hiddenReason } from '../texts/words.ts'

/** A line of a file as it is. */
export interface RawLineView {
  readonly number: number
  /** Why it is not part of the article; empty when it is. */
  readonly hidden: string
  /** The line in pieces; `note` says what a marked piece shows and is empty for all but its last one. */
  readonly pieces: readonly {
    readonly text: string
    readonly mark: 'none' | 'evidence' | 'doubt' | 'hidden'
    readonly note: string
  }[]
}

/** How much of a file is shown: more lines, or more characters (UTF-16 units), make a page that no one reads. */
const MOST_LINES = 3000
const MOST_TEXT = 200_000

/** Words of the file that are marked, and what they show. Offsets are UTF-16 units of the raw text. */
export interface Marking {
  readonly start: number
  readonly end: number
  readonly mark: 'evidence' | 'doubt' | 'hidden'
  readonly note: string
}

/** The lines of a file that are shown, and whether there are more. */
export interface RawLines {
  readonly lines: readonly RawLineView[]
  readonly isCut: boolean
}

/** A file's text, and the way from code points, which evidence counts, to UTF-16 units, which offsets count. */
export interface MeasuredText {
  readonly raw: RawText
  /** Of the start or end of a range that the text was measured for. */
  readonly toUnits: (points: number) => number
}

/** A file's lines with their marks. */
export function rawLines(
  file: MeasuredText,
  markings: readonly Marking[],
  hidden: readonly HiddenRange[],
  texts: Texts,
): RawLines {
  const { raw } = file
  const reasons = reasonsByLine(
    file,
    hidden.filter((range) => !isPartOfLine(range)),
    texts,
  )
  const parts = hidden.filter(isPartOfLine).map((range) => hiddenMarking(range, file, texts))
  const marked = markingsByLine(raw, [...markings, ...parts])
  const lines: RawLineView[] = []
  for (const [i, start] of raw.lineStarts.entries()) {
    const next = raw.lineStarts[i + 1] ?? raw.text.length
    // A file that ends with a line break has no line after it.
    if (start === next && i > 0 && i === raw.lineStarts.length - 1) break
    if (i >= MOST_LINES || start >= MOST_TEXT) return { lines, isCut: true }
    const end = Math.min(next, MOST_TEXT)
    lines.push({
      number: i + 1,
      hidden: reasons.get(i + 1) ?? '',
      pieces: piecesOf(raw.text, start, end, marked.get(i + 1) ?? []),
    })
  }
  return { lines, isCut: raw.text.length > MOST_TEXT }
}

/** Why lines are hidden, by their numbers. */
function reasonsByLine(
  { raw, toUnits }: MeasuredText,
  hidden: readonly HiddenRange[],
  texts: Texts,
): Map<number, string> {
  const reasons = new Map<number, string>()
  for (const range of hidden)
    for (const line of linesOf(raw, toUnits(range.start), toUnits(range.end)))
      reasons.set(line, reasonOf(range, texts))
  return reasons
}

/** Whether what is hidden stands on a line of the article. */
function isPartOfLine({ rule }: HiddenRange): boolean {
  return rule === 'shared.ending' || rule === 'shared.opening'
}

function hiddenMarking(range: HiddenRange, { toUnits }: MeasuredText, texts: Texts): Marking {
  const note = reasonOf(range, texts)
  return { start: toUnits(range.start), end: toUnits(range.end), mark: 'hidden', note }
}

function reasonOf(range: HiddenRange, texts: Texts): string {
  return `${hiddenReason(range, texts)} (${range.rule})`
}

function markingsByLine(raw: RawText, markings: readonly Marking[]): Map<number, Marking[]> {
  const marked = new Map<number, Marking[]>()
  for (const marking of markings)
    for (const line of linesOf(raw, marking.start, marking.end)) {
      const others = marked.get(line)
      if (others) others.push(marking)
      else marked.set(line, [marking])
    }
  return marked
}

/** The numbers of the lines of a range, as far as they are shown. */
function* linesOf(raw: RawText, start: number, end: number): Generator<number> {
  const last = Math.min(MOST_LINES, lineAt(raw, Math.max(start, end - 1)))
  for (let line = lineAt(raw, start); line <= last; line++) yield line
}

/** Of several marks on a piece the first of these is shown. */
const GRAVEST = ['doubt', 'evidence', 'hidden'] as const

/** A line cut where a marking begins or ends. */
function piecesOf(
  text: string,
  start: number,
  end: number,
  markings: readonly Marking[],
): RawLineView['pieces'] {
  const line = text.slice(start, end).replace(/[\r\n\u0085\u2028\u2029]+$/, '')
  const stop = start + line.length
  const cuts = new Set([start, stop])
  for (const marking of markings) {
    if (marking.start > start && marking.start < stop) cuts.add(marking.start)
    if (marking.end > start && marking.end < stop) cuts.add(marking.end)
  }
  const borders = [...cuts].sort((a, b) => a - b)
  return borders.slice(1).map((to, i) => {
    const from = borders[i] ?? start
    const here = markings.filter((marking) => marking.start < to && marking.end > from)
    const ending = here.filter((marking) => marking.end <= to)
    const notes = [...new Set(ending.map(({ note }) => note))]
    return {
      text: visible(text.slice(from, to)),
      mark: GRAVEST.find((wanted) => here.some(({ mark }) => mark === wanted)) ?? 'none',
      note: notes.join(', '),
    }
  })
}

/** Signs that would be invisible, or turn the line round, are shown as boxes. */
function visible(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\u25af')
}

/** A text measured for the given ranges of code points. */
export function measuredText(
  raw: RawText,
  ranges: readonly { readonly start: number; readonly end: number }[],
): MeasuredText {
  const { text, astral } = raw
  if (!astral) return { raw, toUnits: (wanted) => wanted }
  const points = new Set(ranges.flatMap(({ start, end }) => [start, end]))
  const units = new Map<number, number>()
  let unit = 0
  let point = 0
  for (const wanted of [...points].sort((a, b) => a - b)) {
    for (; point < wanted && unit < text.length; point++)
      unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1
    units.set(wanted, unit)
  }
  return { raw, toUnits: (wanted) => units.get(wanted) ?? 0 }
}

/** Evidence in the file's text, not in its name, as a marking. */
export function evidenceMarking(evidence: Evidence, note: string, { toUnits }: MeasuredText): Marking[] {
  if (evidence.line === 0) return []
  return [{ start: toUnits(evidence.start), end: toUnits(evidence.end), mark: 'evidence', note }]
}

/** The place of a problem as a marking; none for a problem of the file as a whole. */
export function placeMarking({ raw }: MeasuredText, at: Place, note: string): Marking[] {
  if (at.context.length === 0) return []
  const breaks = /\r\n?|\n/g
  let start = 0
  for (let line = 1; line < at.line; line++) {
    if (!breaks.exec(raw.text)) return []
    start = breaks.lastIndex
  }
  const from = start + at.column - 1
  return [{ start: from, end: from + at.length, mark: 'doubt', note }]
}
