// YAML as nearly everybody writes it in front matter: one `key: value` a line, with flat lists. A small exact reader of that
// alone; at the first doubt it gives way to the library, which takes ten times as long. That both agree wherever this one
// answers is tested with made-up blocks.
import type { Json } from '../values.ts'
import type { FrontMatterEntry } from './notation.ts'

/** A line of a field. Keys that YAML might take for anything but a text are left to the library. */
const FIELD = /^([A-Za-z_][\w-]{0,60}):(?:[ ]+(.*))?$/
const ITEM = /^( *)- +(.*)$/
/** What YAML takes for no text, in its core schema (https://yaml.org/spec/1.2.2/#103-core-schema). */
const NO_TEXT = /^(?:null|true|false|~)$/i
const TRUE_OR_FALSE = /^(?:true|True|TRUE|false|False|FALSE)$/
/** Characters that never stand in a plain line: controls, other line ends, a byte order mark, halves of characters. */
const ODD =
  /[^\n\u{20}-\u{7e}\u{a0}-\u{2027}\u{202a}-\u{d7ff}\u{e000}-\u{fefe}\u{ff00}-\u{fffd}\u{10000}-\u{10ffff}]/u

/** A line that is not blank, and where it begins in the block. */
interface Line {
  readonly text: string
  readonly start: number
}

/** The fields of a block of plain YAML, with their places; undefined where anything in it may mean something else. */
export function readPlainYaml(text: string): FrontMatterEntry[] | undefined {
  if (ODD.test(text)) return undefined
  const lines = linesOf(text)
  const entries: FrontMatterEntry[] = []
  const keys = new Set<string>()
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] as Line
    const [, key, rest = ''] = FIELD.exec(line.text) ?? []
    if (key === undefined || NO_TEXT.test(key) || keys.has(key)) return undefined
    keys.add(key)
    const list = rest === '' ? itemsBelow(lines, i + 1) : undefined
    const value = list === undefined ? valueOn(rest) : list.value
    const last = list === undefined ? line : list.last
    if (value === undefined || last === undefined) return undefined
    entries.push({ key, value, start: line.start, end: last.start + last.text.trimEnd().length })
    i += 1 + (list?.count ?? 0)
  }
  return entries.length === 0 ? undefined : entries
}

/** The lines that are neither blank nor a comment, without the blanks at their ends. */
function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    const line = text.slice(start, end).replace(/ +$/, '')
    if (line !== '' && !line.startsWith('#')) lines.push({ text: line, start })
    start = end + 1
  }
  return lines
}

/** A list below its key, an item a line; undefined where none stands there, and its value where it is in doubt. */
function itemsBelow(
  lines: readonly Line[],
  from: number,
): { readonly value: Json | undefined; readonly last: Line | undefined; readonly count: number } | undefined {
  const items: Json[] = []
  let indent: string | undefined
  let at = from
  for (; at < lines.length; at++) {
    const [, before, rest = ''] = ITEM.exec(lines[at]?.text ?? '') ?? []
    if (before === undefined) break
    indent ??= before
    const value = before === indent ? valueOn(rest) : undefined
    if (value === undefined || Array.isArray(value)) return { value: undefined, last: undefined, count: 0 }
    items.push(value)
  }
  if (items.length === 0) return undefined
  return { value: items, last: lines[at - 1], count: items.length }
}

/** A value that stands alone on its line; undefined where it is in doubt. */
function valueOn(text: string): Json | undefined {
  if (text === '') return null
  if (text.startsWith('[')) return listOf(text)
  return text.startsWith('"') || text.startsWith("'") ? quoted(text) : plain(text)
}

/** A scalar without quotation marks: a text begins with a letter or a figure, and holds no sign of YAML's. */
function plain(text: string): Json | undefined {
  if (!/^[\p{L}\p{N}/($“‘«]/u.test(text) || /:(?: |$)| #/.test(text)) return undefined
  if (TRUE_OR_FALSE.test(text)) return text.toLowerCase() === 'true'
  if (!/^\d/.test(text)) return NO_TEXT.test(text) ? undefined : text
  if (!/^[\d.+\-_eExXoa-fA-F]+$/.test(text)) return text
  if (/^\d{4}-\d{2}(?:-\d{2})?$/.test(text)) return text
  return /^(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : undefined
}

/** A scalar in quotation marks. Of escapes only those of the marks themselves are undone here. */
function quoted(text: string): string | undefined {
  if (/^"(?:[^"\\]|\\["\\])*"$/.test(text)) return text.slice(1, -1).replace(/\\(.)/g, '$1')
  return /^'(?:[^']|'')*'$/.test(text) ? text.slice(1, -1).replaceAll("''", "'") : undefined
}

const FLOW_ITEM = / *(?:("[^"\\]*"|'[^']*')|([^\s,[\]{}"'#&*!|>%@`:?-][^,[\]{}#:"']*?)) *(,|\]$)/y

/** A list in brackets on one line, of texts and numbers. */
function listOf(text: string): Json | undefined {
  if (/^\[ *\]$/.test(text)) return []
  const items: Json[] = []
  for (FLOW_ITEM.lastIndex = 1; ; ) {
    const found = FLOW_ITEM.exec(text)
    if (!found) return undefined
    const [, inMarks, bare = '', end] = found
    const value = inMarks === undefined ? plain(bare) : inMarks.slice(1, -1)
    if (value === undefined) return undefined
    items.push(value)
    if (end !== ',') return items
  }
}
