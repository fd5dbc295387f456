// What an export of a database, a mailbox or a chat is made of, whatever its vendor.
import type { Block } from '../block.ts'
import type { FrontMatterEntry } from '../front-matter/notation.ts'
import type { Line, RawText } from '../raw-text.ts'

/** Offsets in a text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** One article of an export as it stands in its text: its labelled fields, and where its words are. */
export interface LabelledText {
  /** Its fields, as front matter gives them; those that mean nothing here are kept under their own labels. */
  readonly entries: readonly FrontMatterEntry[]
  /** Where the article's own words are, in order. */
  readonly body: readonly Stretch[]
  /** Its words as they were read, where they are no lines of text. */
  readonly blocks?: readonly Block[]
  /** Lines that belong to the export: they are kept and hidden. */
  readonly hidden: readonly Stretch[]
  /** Whether the export names who made it, or people's mail addresses: then the file itself is never published. */
  readonly isPrivate: boolean
}

/** The articles that were found in an export. */
export interface FoundParts {
  /** Where each of them stands, first to last. What lies between two of them is of the export alone. */
  readonly parts: readonly Stretch[]
  /** How many it holds, when they are not parted: the messages of a conversation. */
  readonly unparted?: number
}

/** One kind of exports. */
export interface ExportKind {
  /** In words: `Nexis`. */
  readonly name: string
  /** Stands in every text of this kind: others are not looked at line by line. */
  readonly hint: RegExp
  /** Whether what stands between two articles is shown among the hidden lines; not where it tells who made the export. */
  readonly keepsBetween: boolean
  /** The articles of such an export; undefined for every other text. */
  readonly find: (lines: readonly Line[]) => FoundParts | undefined
  /** Reads one of them, of which these are the lines. */
  readonly read: (lines: readonly Line[], raw: RawText) => LabelledText
}

/** Some stretches as what was found; nothing when there is none. */
export function foundParts(parts: readonly Stretch[]): FoundParts | undefined {
  return parts.length > 0 ? { parts } : undefined
}

/** From the first of some lines to the end of the last; undefined when there is none. */
export function stretchOf(lines: readonly Line[]): Stretch | undefined {
  const [first, last] = [lines[0], lines.at(-1)]
  return first && last && { start: first.start, end: last.end }
}

/** The same as a list. */
export function stretchesOf(lines: readonly Line[]): Stretch[] {
  return stretchOf(lines) ? [stretchOf(lines) as Stretch] : []
}

/** Lines in groups that no blank line parts. */
export function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = []
  for (const line of lines) {
    const open = groups.at(-1)
    if (open && line.gap === 0) open.push(line)
    else groups.push([line])
  }
  return groups
}
