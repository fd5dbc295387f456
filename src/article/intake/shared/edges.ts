// What of a text may be its site's and not its own: its first and last lines, and how they begin and end, as signs so short
// that those of every text are at hand when an archive is assembled. They depend on the text alone.
import { type RawText, rawText, tidy } from '../../raw-text.ts'
import { type EdgeWord, edgeWords, lineSigns, signsOf } from './words.ts'

/** Lines at either edge of a text that are looked at: what stands deeper in it is the story's. */
export const EDGE_LINES = 8
/** Of these, the ones whose beginnings and endings are looked at. */
export const GLUED_LINES = 3
/** Words of an ending and of a beginning that are compared. */
export const ENDING_WORDS = 32
export const OPENING_WORDS = 12
/** UTF-16 units in which so many words are looked for. */
const UNITS_A_WORD = 12

/** A shorter line says too little to be known again, in UTF-16 units; in scripts that set no blanks, half as many. */
const SHORTEST = 24
/** A longer line is no site's. */
const LONGEST = 2000
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/
/** Where no line is longer the text is verse, a list or a menu: what comes again in it is its own. */
const VERSE = 60

/** Whether words are enough to be known again. */
export function isTelling(text: string): boolean {
  return text.length >= (DENSE.test(text) ? SHORTEST / 2 : SHORTEST)
}

/** The words that end a line, last to first; one more than are compared, for what stands before them. */
export function endingWords(line: string): EdgeWord[] {
  const piece = line.slice(-ENDING_WORDS * UNITS_A_WORD)
  const cut = line.length - piece.length
  const words = edgeWords(piece, cut === 0).map((word) => ({
    ...word,
    start: word.start + cut,
    end: word.end + cut,
  }))
  // Of the first one a part may be missing.
  return (cut === 0 ? words : words.slice(1)).slice(-ENDING_WORDS - 1).reverse()
}

/** The words that begin a line; one more than are compared, which tells whether a sentence ends before it. */
export function openingWords(line: string): EdgeWord[] {
  const piece = line.slice(0, OPENING_WORDS * UNITS_A_WORD)
  const words = edgeWords(piece, true)
  return (piece.length === line.length ? words : words.slice(0, -1)).slice(0, OPENING_WORDS + 1)
}

/** The edges of a text, in signs. */
export interface Edges {
  readonly openings: readonly string[]
  readonly endings: readonly string[]
  /** Hashes of whole lines, one after the other. */
  readonly lines: string
}

/** The edges of a decoded text, as one string that {@link edgesIn} reads; empty for verse. */
export function edgesOf(text: string): string {
  const raw = rawText('', text)
  const first = edgeLines(raw, 0, 1)
  const last = edgeLines(raw, raw.lineStarts.length - 1, -1)
  const lines = [...new Set([...first, ...last])]
  if (lines.every((line) => line.length <= VERSE)) return ''
  const openings = first.slice(0, GLUED_LINES).map((line) => signsOf(openingWords(line)))
  const endings = last.slice(0, GLUED_LINES).map((line) => signsOf(endingWords(line)))
  return [openings.join(BESIDE), endings.join(BESIDE), wholeLines(lines)].join(BELOW)
}

/** The edges of a text that is in blocks: of each the words, in order. Only whole blocks are compared. */
export function edgesOfBlocks(blocks: readonly string[]): string {
  const lines =
    blocks.length <= 2 * EDGE_LINES ? blocks : [...blocks.slice(0, EDGE_LINES), ...blocks.slice(-EDGE_LINES)]
  const whole = wholeLines(lines)
  return whole === '' || lines.every((line) => line.length <= VERSE) ? '' : ['', '', whole].join(BELOW)
}

function wholeLines(lines: readonly string[]): string {
  const telling = lines
    .filter((line) => line.length <= LONGEST)
    .map(tidy)
    .filter(isTelling)
  // A line that comes again within the text counts once.
  return [...new Set(telling.map(lineSigns))].join('')
}

/** What parts strings of signs, and those of one kind from those of another: neither is a sign. */
export const BESIDE = ' '
export const BELOW = '\n'

/** Reads what {@link edgesOf} gave. */
export function edgesIn(kept: string): Edges {
  const [openings = '', endings = '', lines = ''] = kept.split(BELOW)
  return { openings: openings.split(BESIDE), endings: endings.split(BESIDE), lines }
}

/** Some lines that hold something, from one on, in one direction. */
function edgeLines({ text, lineStarts }: RawText, from: number, step: 1 | -1): string[] {
  const found: string[] = []
  for (let i = from; i >= 0 && i < lineStarts.length && found.length < EDGE_LINES; i += step) {
    const line = text.slice(lineStarts[i], lineStarts[i + 1]).trim()
    if (line !== '') found.push(line)
  }
  return found
}
