// What stands in a Markdown text and is for no reader: comments of HTML and of Obsidian, scripts and styles. It goes before
// anything else is read, so that nothing of it can reach a page, a record or the index. Instructions to other generators go too;
// they are listed as hidden. Words in code are code.
import { countAtFront } from '../../value/order.ts'
import type { RawText } from '../raw-text.ts'
import { attributesAt, type Instruction, instructionAt, wordpressCodeAt } from '../tools/instructions.ts'

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A stretch that goes, with what is written in its place. */
interface Gone extends Stretch {
  /** Written from its beginning on; blanks follow. */
  readonly written?: string
  /** Whether what follows are blanks to the parser as well: within an address or a tag nothing else may stand. */
  readonly isBlank?: true
}

/** A file without what is for no reader. */
export interface ReadableText {
  /** Of the same length: every unit that goes is a blank in it, and lines stay where they are. */
  readonly raw: RawText
  /** Where a comment opens that nothing closes: all below it goes with it. */
  readonly unclosed: Stretch | undefined
  /** Instructions to other generators, as they stand in the file. */
  readonly instructions: readonly Stretch[]
}

/**
 * A unit that stands for what went within a line. It is no blank, which would be an indent or a line break to a parser of
 * Markdown, and no character at all: no text holds it.
 */
export const GAP = '\ufffe'
const GAPS = /( ?)\ufffe+( ?)/g

/** A text without the marks of what went, and of two blanks around one with a single one. */
export function withoutGaps(text: string): string {
  return text.includes(GAP) ? text.replace(GAPS, (_, before: string, after: string) => before || after) : text
}

/** A piece of HTML as its reader wants it: there the sign of a picture that an instruction showed is none. */
export function htmlWithoutGaps(text: string): string {
  return withoutGaps(text).replace(/!\[([^[\]\n]{0,3000})\]\(\)/g, '$1')
}

/** A Markdown file without what is for no reader, from an offset on. In an Obsidian note `%%` is a comment wherever it stands. */
export function withoutUnread(raw: RawText, from: number, isNote: boolean): ReadableText {
  const { found, ...more } = new Scan(raw.text, from, isNote).all()
  if (found.length === 0) return { raw, ...more }
  const { text, gaps } = blanked(raw, found)
  return { raw: { ...raw, text, gaps }, ...more }
}

/** A part of a raw text for the parser of Markdown: what went within its lines is filled with {@link GAP}. */
export function textForParser(raw: RawText, from: number, to: number = raw.text.length): string {
  const { text, gaps = [] } = raw
  let filled = ''
  let at = from
  for (let i = countAtFront(gaps, ({ end }) => end <= from); i < gaps.length; i++) {
    const gap = gaps[i]
    if (!gap || gap.start >= to) break
    const [start, end] = [Math.max(at, gap.start), Math.min(to, gap.end)]
    filled += text.slice(at, start) + GAP.repeat(end - start)
    at = end
  }
  return filled + text.slice(at, to)
}

/** Blanks in place of what goes; `gaps` are those in lines that hold something else. */
function blanked(raw: RawText, found: readonly Gone[]): { text: string; gaps: Stretch[] } {
  const parts: string[] = []
  let at = 0
  for (const { start, end, written = '' } of found) {
    const rest = raw.text.slice(start + written.length, end)
    parts.push(raw.text.slice(at, start), written, rest.replace(/[^\r\n\u0085\u2028\u2029]/g, ' '))
    at = end
  }
  const text = parts.join('') + raw.text.slice(at)
  const lines = new LineEnds(raw, text)
  const gaps = found
    .filter(({ isBlank }) => !isBlank)
    .flatMap(({ start, end, written = '' }) => gapsOf(lines, start + written.length, end))
  return { text, gaps }
}

/** What is left of each line; every one is looked at once, however many gaps it has. */
class LineEnds {
  private readonly raw: RawText
  private readonly text: string
  private known: { readonly line: number; readonly end: number; readonly isBlank: boolean } | undefined

  constructor(raw: RawText, text: string) {
    this.raw = raw
    this.text = text
  }

  /** The line, from 0, that holds an offset. */
  lineOf(offset: number): number {
    return countAtFront(this.raw.lineStarts, (each) => each <= offset) - 1
  }

  /** Where a line begins; undefined past the last one. */
  startOf(line: number): number | undefined {
    return this.raw.lineStarts[line]
  }

  /** Where a line ends without its break, and whether nothing is left of it. Gaps come in the order of lines. */
  ofLine(line: number): { readonly end: number; readonly isBlank: boolean } {
    if (this.known?.line === line) return this.known
    const words = this.text.slice(this.startOf(line) ?? 0, this.startOf(line + 1) ?? this.text.length)
    const end = (this.startOf(line) ?? 0) + words.replace(/[\r\n\u0085\u2028\u2029]$|\r\n$/, '').length
    this.known = { line, end, isBlank: words.trim() === '' }
    return this.known
  }
}

/** The pieces of a stretch that share a line with something else. */
function gapsOf(lines: LineEnds, start: number, end: number): Stretch[] {
  const gaps: Stretch[] = []
  for (let i = lines.lineOf(start); ; i++) {
    const first = lines.startOf(i)
    if (first === undefined || first >= end) return gaps
    const line = lines.ofLine(i)
    const gap = { start: Math.max(first, start), end: Math.min(line.end, end) }
    if (gap.start < gap.end && !line.isBlank) gaps.push(gap)
  }
}

/**
 * What may open something: an escaped sign, a fence or a tick of code, a comment, a script, an instruction to a generator, a
 * reference that is a comment.
 */
const OPENING =
  /\\[\\`<%]|^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(`{3,}|~{3,})|(`+)|(<!--)|<(script|style)(?=[\s/>])|(%%)|^ {0,3}\[[^\]\n]{0,60}\]:[ \t]*(?:#|<>)[ \t]+(?:\([^\n]*\)|"[^\n]*"|'[^\n]*')[ \t]*$|(\{(?=[{%#:.]|[\w-]+=")|\\?\[(?=\/?[a-z_-]{3,50}[ =:\]\\]))/gim

/** Longest code within a line, in UTF-16 units: no further is its end looked for. */
const LONGEST_CODE = 1000
/** How far the rest of a line is looked at for anything but blanks. */
const NEAR = 100

class Scan {
  private readonly text: string
  private readonly isNote: boolean
  private readonly found: Gone[] = []
  private readonly instructions: Stretch[] = []
  private at: number
  private unclosed: Stretch | undefined
  /** Ends that were looked for and not found: they need not be looked for again. */
  private readonly missing = new Set<string>()

  constructor(text: string, from: number, isNote: boolean) {
    this.text = text
    this.at = from
    this.isNote = isNote
  }

  all(): Omit<ReadableText, 'raw'> & { readonly found: readonly Gone[] } {
    const opening = new RegExp(OPENING)
    for (;;) {
      opening.lastIndex = this.at
      const match = opening.exec(this.text)
      if (!match) return { found: this.found, unclosed: this.unclosed, instructions: this.instructions }
      this.at = Math.max(this.after(match), match.index + match[0].length)
    }
  }

  /** Where to go on behind something that opens. */
  private after(match: RegExpExecArray): number {
    const [all, fence, ticks, comment, element, percent, instruction] = match
    const start = match.index
    const end = start + all.length
    if (instruction !== undefined) return this.afterInstruction(start, end)
    if (all.startsWith('\\')) return end
    if (fence !== undefined) return this.afterFence(fence, end)
    if (ticks !== undefined) return this.afterCode(ticks, end)
    if (comment !== undefined) return this.hide(start, this.endOf('-->', start + 2) ?? this.open(start, end))
    if (element !== undefined) return this.afterElement(element.toLowerCase(), start, end)
    if (percent !== undefined) return this.afterPercent(start, end)
    return this.hide(start, end)
  }

  private hide(start: number, end: number): number {
    this.found.push({ start, end })
    return end
  }

  /** Behind an instruction to another generator; behind its first sign where there is none. */
  private afterInstruction(start: number, from: number): number {
    const { text } = this
    const found =
      text[start] === '{'
        ? (instructionAt(text, start) ?? attributesAt(text, start))
        : wordpressCodeAt(text, start)
    if (!found) return from
    this.instructions.push({ start, end: found.end })
    if (found.address === undefined) for (const gone of this.aroundWords(start, found)) this.found.push(gone)
    else
      this.found.push({
        start,
        end: found.end,
        written: found.address.slice(0, found.end - start),
        isBlank: true,
      })
    return found.end
  }

  /** What goes of an instruction around the words that it holds, with the signs that Markdown has for them. */
  private aroundWords(start: number, { end, words, lead = '' }: Instruction): Gone[] {
    const gone: Gone[] = []
    let from = start
    let written = lead
    for (const held of words) {
      const before = this.fits(from + written.length, held.start, held.before) ? held.before : ''
      const blank = held.isInTag && { isBlank: true as const }
      gone.push({ start: from, end: held.start - before.length, written, ...blank })
      gone.push({ start: held.start - before.length, end: held.start, written: before })
      from = held.end
      written = held.after
    }
    gone.push({ start: from, end, written: this.fits(from, end, written) ? written : '' })
    return gone.filter((each) => each.end > each.start)
  }

  /** Whether signs can be written between two offsets, and no line ends there. */
  private fits(from: number, to: number, signs: string): boolean {
    return (
      to - from >= signs.length &&
      !/[\r\n]/.test(this.text.slice(to - signs.length, to) + this.text.slice(from, from + signs.length))
    )
  }

  /** A comment that nothing closes reaches to the end, as in a browser and in Obsidian: what is private stays so. */
  private open(start: number, end: number): number {
    this.unclosed = { start, end }
    return this.text.length
  }

  private endOf(mark: string, from: number): number | undefined {
    if (this.missing.has(mark)) return undefined
    const at = this.text.indexOf(mark, from)
    if (at < 0) this.missing.add(mark)
    return at < 0 ? undefined : at + mark.length
  }

  private afterFence(fence: string, from: number): number {
    const closing = new RegExp(`^[ \\t>]*${fence[0]}{${fence.length},}[ \\t]*$`, 'gm')
    closing.lastIndex = from
    return closing.exec(this.text) ? closing.lastIndex : this.text.length
  }

  /** Behind the ticks that close code; behind the first ones where none do. */
  private afterCode(ticks: string, from: number): number {
    const near = this.text.slice(from, from + LONGEST_CODE)
    const paragraph = near.slice(0, (/\n[ \t]*\n/.exec(near)?.index ?? near.length) + 1)
    for (const run of paragraph.matchAll(/`+/g))
      if (run[0].length === ticks.length) return from + run.index + run[0].length
    return from
  }

  /** A script that nothing closes ends with its paragraph; within a line the word is one of the text. */
  private afterElement(element: string, start: number, from: number): number {
    const closing = new RegExp(`</${element}[^>]{0,100}>`, 'gi')
    closing.lastIndex = from
    if (!this.missing.has(element)) {
      if (closing.exec(this.text)) return this.hide(start, closing.lastIndex)
      this.missing.add(element)
    }
    if (!this.beginsLine(start)) return from
    const blank = /\n[ \t]*\r?\n/g
    blank.lastIndex = from
    return this.hide(start, blank.exec(this.text)?.index ?? this.text.length)
  }

  /**
   * Obsidian's comment. In files that nothing else shows to be its notes, "50%% … 60%%" is a slip of the pen, and within
   * a line both signs must be of one paragraph.
   */
  private afterPercent(start: number, from: number): number {
    const end = this.endOf('%%', from)
    const isAlone = this.beginsLine(start) && /^[ \t]*(?:[\r\n]|$)/.test(this.text.slice(from, from + NEAR))
    if (end === undefined) return this.isNote && isAlone ? this.hide(start, this.open(start, from)) : from
    if (this.isNote || isAlone) return this.hide(start, end)
    if (
      /\d ?$/.test(this.text.slice(Math.max(0, start - 2), start)) ||
      /\n[ \t]*\r?\n/.test(this.text.slice(from, end))
    )
      return from
    return this.hide(start, end)
  }

  /** Whether nothing but blanks stands before an offset in its line. */
  private beginsLine(offset: number): boolean {
    const before = this.text.slice(Math.max(0, offset - NEAR), offset)
    return offset <= NEAR ? /(?:^|\n)[ \t]*$/.test(before) : /\n[ \t]*$/.test(before)
  }
}
