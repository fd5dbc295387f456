// The story's lines as blocks: paragraphs, sub-headings, lists, tables, quotes, verse. Lines that were wrapped at a
// fixed width are joined; lines that were not are paragraphs of their own, or stay lines where they were set so.
import type { Block, Inline, Row } from '../../block.ts'
import type { Line, RawText } from '../../raw-text.ts'
import { isName, opensByline } from '../head/byline.ts'

/** Words of a line that a sub-heading may have at most. */
const SUBHEADING_WORDS = 14
const BULLET = /^(?:[•▪‣·*]|[-–—])\s+(?=\S)/
/** A dash that opens a line is a bullet, or in many languages the mark of direct speech. */
const DASH = /^[–—]/
const NUMBER = /^\(?([0-9]{1,3}|[۰-۹]{1,3}|[٠-٩]{1,3})[.)]\s+(?=\S)/
const QUOTE = /^>\s?(?=\S)/
/** Quotes within quotes deeper than this are shown at this depth. */
const MOST_QUOTES = 4

/** A paragraph that may still become a heading or an item of a list; or a block that is one already. */
type Piece = string | Block

/** What holds for all groups of a text. */
interface GroupedText {
  readonly raw: RawText
  /** How many quotations it stands in. */
  readonly depth: number
  /** Whether its lines may have been wrapped at a fixed width. */
  readonly wrapping: boolean
  /** Whether blank lines part its groups. */
  readonly parted: boolean
}

/** Turns the lines of a story into blocks, in order. */
export function toBlocks(lines: readonly Line[], raw: RawText): Block[] {
  return blocksOf(lines, raw, 0)
}

function blocksOf(lines: readonly Line[], raw: RawText, depth: number): Block[] {
  const all = groups(lines)
  const text: GroupedText = { raw, depth, wrapping: mayBeWrapped(lines), parted: all.length > 1 }
  const pieces = all.flatMap((group) => piecesOf(group, text))
  const blocks: Block[] = []
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]
    if (piece === undefined) continue
    const list = listFrom(pieces, i)
    if (list) {
      blocks.push(list.block)
      i += list.items - 1
    } else if (typeof piece !== 'string') {
      blocks.push(piece)
    } else if (i > 0 && isSubheading(piece, pieces[i + 1]) && !isAmongShort(piece, pieces[i - 1])) {
      blocks.push({ type: 'heading', level: 2, text: [piece] })
    } else {
      blocks.push({ type: 'paragraph', text: [piece] })
    }
  }
  return blocks
}

/** Lines that no blank line parts. */
function groups(lines: readonly Line[]): Line[][] {
  const result: Line[][] = []
  for (const line of lines) {
    if (line.gap > 0 || result.length === 0) result.push([line])
    else result.at(-1)?.push(line)
  }
  return result
}

/** A group's runs of quoted lines and of table rows, and what is between them. */
function piecesOf(group: readonly Line[], { raw, depth, wrapping, parted }: GroupedText): Piece[] {
  const pieces: Piece[] = []
  let plain: Line[] = []
  const flush = () => {
    if (plain.length > 0)
      for (const piece of verseOf(plain, parted) ?? joinWrapped(plain, wrapping)) pieces.push(piece)
    plain = []
  }
  for (let i = 0; i < group.length; ) {
    const quoted = depth < MOST_QUOTES ? quotedFrom(group, i) : []
    const table = quoted.length > 0 ? undefined : tableFrom(group, i, raw)
    const first = group[i]
    if (quoted.length > 0) {
      flush()
      pieces.push({ type: 'quote', blocks: blocksOf(quoted, raw, depth + 1) })
      i += quoted.length
    } else if (table) {
      flush()
      pieces.push(table.block)
      i += table.lines
    } else {
      if (first) plain.push(first)
      i++
    }
  }
  flush()
  return pieces
}

/** Lines each marked `>` as letters quote; one alone is an arrow. */
function quotedFrom(group: readonly Line[], from: number): Line[] {
  let to = from
  while (to < group.length && QUOTE.test(group[to]?.text ?? '')) to++
  if (to - from < 2) return []
  return group
    .slice(from, to)
    .map((line) => ({ ...line, gap: 0, text: line.text.replace(QUOTE, '').trimStart() }))
}

/** Rows of as many cells each: two parted by tabs, three by bars. */
function tableFrom(
  group: readonly Line[],
  from: number,
  raw: RawText,
): { readonly block: Block; readonly lines: number } | undefined {
  for (const [cellsOf, fewest] of [
    [cellsByTab, 2],
    [cellsByBar, 3],
  ] as const) {
    const first = group[from]
    const width = first ? cellsOf(first, raw).length : 0
    if (width < 2) continue
    const rows: string[][] = []
    for (let i = from; i < group.length; i++) {
      const line = group[i]
      const cells = line ? cellsOf(line, raw) : []
      if (cells.length !== width) break
      rows.push(cells)
    }
    if (rows.length < fewest) continue
    const ruled = rows[1]?.every((cell) => /^:?-{2,}:?$/.test(cell)) === true
    const row = (cells: readonly string[]): Row => cells.map((cell) => (cell === '' ? [] : [cell]))
    const block: Block = {
      type: 'table',
      head: ruled ? rows.slice(0, 1).map(row) : [],
      rows: rows.slice(ruled ? 2 : 0).map(row),
    }
    return { block, lines: rows.length }
  }
  return undefined
}

/** Tabs are blanks in a line's text: they stand in the raw one only. */
function cellsByTab({ start, end, text }: Line, raw: RawText): string[] {
  if (end - start > LONGEST_ROW) return []
  const slice = raw.text.slice(start, end)
  if (!slice.includes('\t')) return []
  // A line whose text was changed beyond its blanks (a quote without its mark) is not looked up.
  const cells = slice.split('\t').map((cell) => cell.trim().replace(/\s+/g, ' '))
  return cells.length > 1 && cells.filter((cell) => cell !== '').join(' ') === text ? cells : []
}

function cellsByBar({ text }: Line): string[] {
  if (text.length > LONGEST_ROW || !text.includes('|')) return []
  return text
    .replace(/^\|\s*/, '')
    .replace(/\s?\|$/, '')
    .split('|')
    .map((cell) => cell.trim())
}

/** A longer line is no row of a table, in UTF-16 units. */
const LONGEST_ROW = 1000

const VERSE_LINES = 3
const VERSE_LENGTH = 60

/**
 * Short lines that were set as lines (verse, an address, a line-up): one paragraph with its breaks. Only in a text
 * that parts its paragraphs by blank lines, and only where the lines are not sentences of their own.
 */
function verseOf(group: readonly Line[], parted: boolean): Piece[] | undefined {
  if (!parted || group.length < VERSE_LINES) return undefined
  const ended = group.filter(({ text }) => endsStatement(text)).length
  const marked = group.some(({ text }) => BULLET.test(text) || NUMBER.test(text))
  if (marked || ended * 2 >= group.length || group.some(({ text }) => text.length > VERSE_LENGTH))
    return undefined
  if (!allBeginAnew(group) && group.slice(0, -1).every(({ text }) => text.length >= 40)) return undefined
  const text = group.flatMap((line, i): Inline[] => (i === 0 ? [line.text] : [{ type: 'break' }, line.text]))
  return [{ type: 'paragraph', text }]
}

/** Whether each further line begins with a capital, as lines of verse do and wrapped lines do not. */
function allBeginAnew(group: readonly Line[]): boolean {
  return group.length > VERSE_LINES && group.slice(1).every(({ text }) => /^["“«„‘']?\p{Lu}/u.test(text))
}

/** A text with lines longer than any page is wide was not wrapped; a few may be addresses or tables. */
function mayBeWrapped(lines: readonly Line[]): boolean {
  const long = lines.filter(({ text }) => text.length > WIDEST).length
  return long <= lines.length * 0.05
}

const WIDEST = 120
const NARROWEST = 40

/**
 * The paragraphs of a group of lines. Wrapped text shows in lines of nearly one length that mostly do not
 * end where a sentence does; a line that the next word would still have fitted on ends its paragraph.
 */
function joinWrapped(group: readonly Line[], wrapping: boolean): string[] {
  const texts = group.map((line) => line.text)
  if (texts.length === 1) return texts
  const lengths = texts.slice(0, -1).map((text) => text.length)
  const width = lengths.reduce((most, length) => Math.max(most, length), 0)
  const full = lengths.filter((length) => length > width * 0.75).length
  const open = texts.slice(0, -1).filter((text) => !endsSentence(text)).length
  const wrapped =
    wrapping &&
    width >= NARROWEST &&
    width <= WIDEST &&
    (texts.at(-1)?.length ?? 0) <= width * 1.1 &&
    full >= lengths.length * 0.6 &&
    open >= lengths.length * 0.4 &&
    !allBeginAnew(group)
  const items = group.filter(isItem).length
  if (items > 0) return items === texts.length ? texts : joinItems(group)
  if (!wrapped) return texts
  const paragraphs: string[] = []
  let current: string[] = []
  for (const [i, text] of texts.entries()) {
    current.push(text)
    const nextWord = texts[i + 1]?.split(' ', 1)[0]?.length ?? 0
    const indented = (group[i + 1]?.indent ?? 0) > (group[i]?.indent ?? 0)
    if (nextWord === 0 || indented || (endsSentence(text) && text.length + 1 + nextWord < width * 0.85)) {
      paragraphs.push(current.join(' '))
      current = []
    }
  }
  return paragraphs
}

const isItem = ({ text }: Line) => BULLET.test(text) || NUMBER.test(text)

/** Items whose further lines are indented; other lines stay paragraphs. */
function joinItems(group: readonly Line[]): string[] {
  const paragraphs: string[][] = []
  let indent: number | undefined
  for (const line of group) {
    if (isItem(line)) indent = line.indent
    else if (indent !== undefined && line.indent > indent) {
      paragraphs.at(-1)?.push(line.text)
      continue
    } else indent = undefined
    paragraphs.push([line.text])
  }
  return paragraphs.map((lines) => lines.join(' '))
}

/** A list of two items or more that begins with this piece: bulleted, or numbered one after the other. */
function listFrom(
  pieces: readonly Piece[],
  from: number,
): { readonly block: Block; readonly items: number } | undefined {
  const first = pieces[from]
  if (typeof first !== 'string') return undefined
  const start = numberOf(first)
  const items: string[] = []
  for (let i = from; i < pieces.length; i++) {
    const piece = pieces[i]
    if (typeof piece !== 'string') break
    if (start === undefined ? !BULLET.test(piece) : numberOf(piece) !== start + items.length) break
    items.push(piece)
  }
  const said = items.filter((item) => DASH.test(item) && endsStatement(item)).length
  if (items.length < 2 || said * 2 >= items.length) return undefined
  const mark = start === undefined ? BULLET : NUMBER
  const block: Block = {
    type: 'list',
    start: start ?? null,
    items: items.map((item) => [{ type: 'paragraph', text: [item.replace(mark, '')] }]),
  }
  return { block, items: items.length }
}

/** The number that a text opens with, in Latin, Persian or Arabic digits. */
function numberOf(text: string): number | undefined {
  const digits = NUMBER.exec(text)?.[1]
  if (digits === undefined) return undefined
  return [...digits].reduce((sum, digit) => 10 * sum + (digit.charCodeAt(0) % 16), 0)
}

function isSubheading(text: string, next: Piece | undefined): boolean {
  if (typeof next !== 'string' || text.length > 110 || text.split(' ').length > SUBHEADING_WORDS) return false
  if (/^["“«‘'\-–—•]/.test(text) || !/^[\p{Lu}\p{Lo}\d]/u.test(text)) return false
  if (endsSentence(text) && !/[?؟]$/.test(text)) return false
  if (next.length <= text.length * 1.3 || /^\p{Ll}/u.test(next) || opensByline(text)) return false
  return !isName(text) || speaksOf(next, text)
}

/** A line this short that ends no sentence is one of a list, a verse or an address when another follows it. */
const SHORT_LINE = 60

/**
 * Whether the piece before a line is a short line as well: the last name of a list, the last score, the name below a
 * letter is no heading for what comes after it.
 */
function isAmongShort(text: string, before: Piece | undefined): boolean {
  if (before === undefined || text.length > SHORT_LINE) return false
  if (typeof before === 'string') return before.length <= SHORT_LINE && !endsSentence(before)
  return (
    before.type === 'paragraph' &&
    before.text.some((part) => typeof part !== 'string' && part.type === 'break')
  )
}

/** A name above a paragraph is its heading where the paragraph speaks of the person, else the signature of what ends there. */
function speaksOf(paragraph: string, name: string): boolean {
  return name.split(' ').some((word) => word.length > 2 && paragraph.includes(word))
}

function endsSentence(text: string): boolean {
  return /[.!?؟۔。…:;,،][”’"'»)\]]*$/.test(text.slice(-8))
}

/** A full stop and the like: what commas and colons are not. */
function endsStatement(text: string): boolean {
  return /[.!?؟۔。…][”’"'»)\]]*$/.test(text.slice(-8))
}
