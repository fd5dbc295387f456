// Splits a file into its front matter and its body; the only file that uses gray-matter. Front matter is text, never code.
//
// gray-matter takes any text that begins with three hyphens for front matter, ends a block at any line that begins with
// them, knows neither `...` nor the line ends of other systems, and would evaluate `---js` blocks. So which lines are fences
// is decided here, and they are handed over as delimiters that no text holds. gray-matter then splits the file, asks the
// engine of the notation (ours alone; every other is refused), and gives back fields and body. Options are always passed:
// without them it would answer from a cache that knows no errors.
import matter from 'gray-matter'
import * as problem from '../../diagnostic/catalogue/front-matter.ts'
import { clean, type Diagnostic, type Outcome } from '../../diagnostic/diagnostic.ts'
import { LONGEST_FRONT_MATTER } from '../../value/limits.ts'
import { type RawText, rawPlace } from '../raw-text.ts'
import { findFenceBelow, findHead } from './heads.ts'
import { readJson } from './json.ts'
import { type BlockEntries, type FrontMatterEntry, nothing, type Unreadable } from './notation.ts'
import { readToml } from './toml.ts'
import { readYaml } from './yaml.ts'

/** The notations that front matter comes in; `lines` without fences, each with its key. */
export type FrontMatterFormat = 'yaml' | 'toml' | 'json' | 'lines'

/** What stands between the fences, and where the body begins. */
export interface FrontMatter {
  /** The notation between the fences; null when there is no front matter. */
  readonly format: FrontMatterFormat | null
  readonly entries: readonly FrontMatterEntry[]
  /** Offset of the body's first line. */
  readonly bodyStart: number
}

type FencedFormat = Exclude<FrontMatterFormat, 'lines'>

/** A block of front matter that was found, before it is read. */
interface FencedBlock {
  readonly format: FencedFormat
  /** Offsets in the raw text: of what stands between the fences, and of the line after them. */
  readonly start: number
  readonly end: number
  readonly bodyStart: number
}

/**
 * Reads the front matter of a file: YAML between `---` lines, TOML between `+++` lines, JSON between `;;;` lines or as an
 * object from the first line on. Blank lines and blanks may stand before the fence. Undefined when there is a block that
 * cannot be read: a broken block never becomes an empty one.
 */
export function readFrontMatter(raw: RawText): Outcome<FrontMatter | undefined> {
  const block = findBlock(raw)
  if (block === undefined) return readUnfenced(raw)
  return 'code' in block ? { value: undefined, diagnostics: [block] } : readBlock(raw, block)
}

/** A head that is no block: fields in lines, or YAML with a fence only below it. One that cannot be read is told, and is text. */
function readUnfenced(raw: RawText): Outcome<FrontMatter> {
  const none: FrontMatter = { format: null, entries: [], bodyStart: 0 }
  const below = findFenceBelow(raw)
  if (below) {
    const { value, diagnostics } = readBlock(raw, { format: 'yaml', start: 0, ...below })
    if (value) return { value, diagnostics }
    return { value: none, diagnostics: [problem.headUnread(rawPlace(raw, 0, lineText(raw, 0).length))] }
  }
  const head = findHead(raw)
  if (head === undefined) return clean(none)
  if ('entries' in head) return clean({ format: 'lines', ...head })
  if ('heldBackBy' in head) return clean({ ...none, entries: head.heldBackBy })
  return { value: none, diagnostics: [problem.headUnread(rawPlace(raw, head.start, head.end))] }
}

/** The notations of each fence; the language behind the signs may name another, which Eleventy and gray-matter allow. */
const FENCES: ReadonlyMap<string, FencedFormat> = new Map([
  ['---', 'yaml'],
  ['+++', 'toml'],
  [';;;', 'json'],
])
const LANGUAGES: ReadonlyMap<string, FencedFormat> = new Map([
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['toml', 'toml'],
  ['json', 'json'],
])

/** No fence is longer, with the blanks around it, in UTF-16 units. */
const LONGEST_FENCE = 100
/** So many lines may be blank above a fence. */
const MOST_BLANK = 20

/** The block at the head of a file; undefined where there is none, a problem where it must not or cannot be read. */
function findBlock(raw: RawText): FencedBlock | Diagnostic | undefined {
  let index = 0
  while (index < MOST_BLANK && index < raw.lineStarts.length && lineText(raw, index).trim() === '') index++
  const first = lineText(raw, index)
  const opening =
    first.length > LONGEST_FENCE
      ? null
      : /^([\s\u200b\ufeff]*)(-{3,10}|[–—-]{1,6}|\+\+\+|;;;|```)[ \t]*([a-z]*)[ \t]*$/i.exec(first)
  if (opening) {
    const [, indent = '', fence = '', language = ''] = opening
    return findFenced(raw, {
      index,
      fence,
      language: language.toLowerCase(),
      isMoved: index > 0 || indent !== '' || !FENCES.has(fence),
    })
  }
  if (index === 0 && (/^\{[ \t]*$/.test(first) || /^\{\s*"/.test(first))) return findJson(raw)
  return undefined
}

/** The line that opens a block. */
interface Opening {
  readonly index: number
  readonly fence: string
  readonly language: string
  /** Whether blanks or blank lines stand before it: then what follows must look more like fields. */
  readonly isMoved: boolean
}

function findFenced(raw: RawText, opening: Opening): FencedBlock | Diagnostic | undefined {
  const { index, fence, language } = opening
  const first = raw.lineStarts[index] ?? 0
  const at = rawPlace(raw, first, first + lineText(raw, index).length)
  const close = closingLine(raw, opening)
  const isOdd = !FENCES.has(fence)
  const format =
    language === '' ? FENCES.get(/^[–—-]+$/.test(fence) ? '---' : fence) : LANGUAGES.get(language)
  if (format === undefined && isOdd) return undefined
  if (format === undefined) return close === undefined ? undefined : problem.refusedLanguage(language, at)
  const start = raw.lineStarts[index + 1] ?? raw.text.length
  const end = close === undefined ? start + LONGEST_LOOK : (raw.lineStarts[close] ?? raw.text.length)
  const block = raw.text.slice(start, end)
  if (!looksLikeFields(block, format, opening) || (isOdd && !HAS_TITLE.test(block))) return undefined
  if (close === undefined) return opening.isMoved ? undefined : problem.unclosed(fence, at)
  const bodyStart = raw.lineStarts[close + 1] ?? raw.text.length
  return { format, start, end, bodyStart }
}

/** Behind a fence that is none to any tool (a longer one, one that an editor made dashes of, one of code) a title must stand. */
const HAS_TITLE = /^[ \t]*["']?(?:title|headline)["']?[ \t]*[:=]/im

/** How far fields are looked for below a fence that nothing closes, in UTF-16 units. */
const LONGEST_LOOK = 400

/** Index of the line that ends the block: its fence (or `...`) alone on it. */
function closingLine(raw: RawText, { index, fence, isMoved }: Opening): number | undefined {
  for (let i = index + 1; i < raw.lineStarts.length; i++) {
    const line = lineText(raw, i)
    const text = isMoved ? line.trim() : line.trimEnd()
    if (text === fence || (/^---+$/.test(fence) && text === '...')) return i
    if (/[–—]/.test(fence) && /^[–—-]{1,6}$/.test(text)) return i
  }
  return undefined
}

/** A rule at the top of plain text is not a fence: fields are. */
function looksLikeFields(block: string, format: FencedFormat, { isMoved }: Opening): boolean {
  if (format === 'json') return /^\s*(?:\{|")/.test(block)
  if (format === 'toml')
    return block.trim() !== '' && (!isMoved || /^[ \t]*["']?[\w.-]+["']?[ \t]*=/m.test(block))
  return (isMoved ? FIRST_IS_FIELD : ANY_IS_FIELD).test(block)
}

const ANY_IS_FIELD = /^[ \t]*(?:["']?[\p{L}_][\p{L}\p{N} _.@-]*["']?[ \t]*:(?:[ \t]|\r?$)|\{)/mu
const FIRST_IS_FIELD = /^\s*(?:#[^\n]*\n\s*)*["']?[\p{L}_][\p{L}\p{N}_.@-]{0,40}["']?[ \t]*:(?:[ \t]|\r?\n)/u

/** An object has no fences: its braces are part of the block. */
function findJson(raw: RawText): FencedBlock | undefined {
  for (let i = 0; i < raw.lineStarts.length; i++) {
    const line = lineText(raw, i)
    if (!/^\}[ \t]*$/.test(line) && !(i === 0 && /^\{.*\}[ \t]*$/.test(line))) continue
    const bodyStart = raw.lineStarts[i + 1] ?? raw.text.length
    return { format: 'json', start: 0, end: bodyStart, bodyStart }
  }
  return undefined
}

/** A delimiter of private-use characters, so that nothing within a block can end it. */
const DELIMITER = '\ue000---\ue000'

function readBlock(
  raw: RawText,
  { format, start, end, bodyStart }: FencedBlock,
): Outcome<FrontMatter | undefined> {
  const block = raw.text.slice(start, end)
  const found = refused(block) ?? split(block, raw.text.slice(bodyStart), format)
  if ('reason' in found) {
    const at = start + found.offset
    const place = rawPlace(raw, at, at + found.length)
    return { value: undefined, diagnostics: [problem.unreadable(format, found.reason, found.hint, place)] }
  }
  const entries = found.entries.map((entry) => ({
    ...entry,
    start: entry.start + start,
    end: entry.end + start,
  }))
  const notes = found.notes.map(({ offset, length, tell }) => {
    const at = start + offset
    return tell(rawPlace(raw, at, at + length))
  })
  return {
    value: { format, entries, bodyStart: raw.text.length - found.body.length },
    diagnostics: notes,
  }
}

/** Stands for the block where gray-matter looks for comments: it would look through blank lines again from each of them. */
const STAND_IN = 'fields'

/** The engines of gray-matter; it is asked for one of them by the notation. */
const enginesFor = (block: string) => ({
  yaml: { parse: () => ({ found: readYaml(block) }) },
  toml: { parse: () => ({ found: readToml(block) }) },
  json: { parse: () => ({ found: readJson(block) }) },
  /** gray-matter's own would run the block. Nothing asks for it, and nothing shall. */
  javascript: {
    parse(): never {
      throw new Error('Front matter is data here, never code.')
    },
  },
})

/** Lets gray-matter part a file, whose fences are made unmistakable, and read the fields. */
function split(
  block: string,
  body: string,
  format: FencedFormat,
): Unreadable | (Exclude<BlockEntries, Unreadable> & { readonly body: string }) {
  const { data, content } = matter(`${DELIMITER}\n${STAND_IN}\n${DELIMITER}\n${body}`, {
    language: format,
    delimiters: [DELIMITER, DELIMITER],
    engines: enginesFor(block),
  })
  const found: BlockEntries = data['found'] ?? nothing()
  return 'reason' in found ? found : { ...found, body: content }
}

/** A block that is not handed to any parser. */
function refused(block: string): Unreadable | undefined {
  if (block.length > LONGEST_FRONT_MATTER)
    return {
      offset: 0,
      length: 1,
      reason: `It is longer than ${LONGEST_FRONT_MATTER / 1024} KB.`,
      hint: 'If it is no front matter but text, let a line of words stand before it.',
    }
  if (!block.includes(DELIMITER)) return undefined
  return {
    offset: block.indexOf(DELIMITER),
    length: DELIMITER.length,
    reason: 'It holds private-use characters.',
    hint: undefined,
  }
}

function lineText(raw: RawText, index: number): string {
  const start = raw.lineStarts[index]
  if (start === undefined) return ''
  return raw.text
    .slice(start, raw.lineStarts[index + 1] ?? raw.text.length)
    .replace(/[\r\n\u0085\u2028\u2029]+$/, '')
}
