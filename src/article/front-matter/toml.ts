// Reads TOML, the only file that does, as fields with their places; dates keep their spelling, for the parser makes 1 March of 30 February.
import { parse as parseToml, TomlDate, TomlError } from 'smol-toml'
import { repeatedKey } from '../../diagnostic/catalogue/front-matter.ts'
import { literalPattern } from '../../value/pattern.ts'
import type { Json } from '../values.ts'
import {
  type BlockEntries,
  type BlockNote,
  type FrontMatterEntry,
  toJson,
  type Unreadable,
} from './notation.ts'

/** The fields of a TOML document. */
export function readToml(text: string): BlockEntries {
  const notes: BlockNote[] = []
  let rest = text
  for (let tries = 0; ; tries++) {
    const data = parsed(rest)
    if (!(data instanceof TomlError)) return { entries: entriesOf(rest, data), notes }
    const earlier = tries < MOST_REPEATED ? repeatedKeyAt(rest, data) : undefined
    if (!earlier) return unreadable(rest, data)
    const { key, offset, from, to } = earlier
    notes.push({ offset, length: key.length, tell: (at) => repeatedKey(key, at) })
    rest = rest.slice(0, from) + rest.slice(from, to).replace(/[^\n]/g, ' ') + rest.slice(to)
  }
}

/** So many keys may stand in a document twice: each costs another reading of it. */
const MOST_REPEATED = 20

function parsed(text: string): Record<string, unknown> | TomlError {
  try {
    return parseToml(text)
  } catch (thrown) {
    if (thrown instanceof TomlError) return thrown
    throw thrown
  }
}

const KEY_LINE = /^[ \t]*(["']?)([\w.-]+)\1[ \t]*=/

/**
 * The earlier line of a key that is there again, which TOML does not allow and most programs that write it do not look at: the
 * last one counts, as in the other notations. Undefined when the trouble is another one.
 */
function repeatedKeyAt(
  text: string,
  { message, line }: TomlError,
): { key: string; offset: number; from: number; to: number } | undefined {
  if (!/redefine/.test(message)) return undefined
  const lines = text.split('\n')
  const key = KEY_LINE.exec(lines[line - 1] ?? '')?.[2]
  if (key === undefined) return undefined
  for (let i = line - 2; i >= 0 && !/^[ \t]*\[/.test(lines[i] ?? ''); i--) {
    if (KEY_LINE.exec(lines[i] ?? '')?.[2] !== key) continue
    let end = i + 1
    while (end < line - 1 && !/^[ \t]*(?:\[|#|$)/.test(lines[end] ?? '') && !KEY_LINE.test(lines[end] ?? ''))
      end++
    const offset = lineOffset(text, line) + Math.max(0, (lines[line - 1] ?? '').indexOf(key))
    return { key, offset, from: lineOffset(text, i + 1), to: lineOffset(text, end + 1) - 1 }
  }
  return undefined
}

function unreadable(text: string, { line, column, message }: TomlError): Unreadable {
  const reason = (message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '')
  return {
    offset: lineOffset(text, line) + Math.max(0, column - 1),
    length: 1,
    reason: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`,
    hint: undefined,
  }
}

function entriesOf(text: string, data: Readonly<Record<string, unknown>>): FrontMatterEntry[] {
  return Object.entries(data).map(([key, value]) => {
    const { start, end, source } = tomlPlace(text, key)
    return { key, value: value instanceof TomlDate ? source : tomlJson(text, key, value), start, end }
  })
}

/** Values of tables; a date in one keeps its spelling too, for the parser makes 1 March of 30 February. */
function tomlJson(text: string, key: string, value: unknown): Json {
  if (value instanceof TomlDate) return tomlSpelling(text, key, value)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return toJson(value)
  const plain: Record<string, Json> = Object.create(null) as Record<string, Json>
  for (const [inner, held] of Object.entries(value)) plain[inner] = tomlJson(text, inner, held)
  return plain
}

function tomlSpelling(text: string, key: string, date: TomlDate): string {
  for (const [, spelling = ''] of text.matchAll(
    /=[ \t]*(\d{4}-\d{2}-\d{2}(?:[Tt ][\d:.]+(?:[Zz]|[+-]\d{2}:\d{2})?)?)/g,
  )) {
    if (new TomlDate(spelling).toISOString() === date.toISOString()) return spelling
  }
  return tomlPlace(text, key).source
}

/** The line that sets a key, and the value's own spelling, for dates that the parser would roll over. */
function tomlPlace(text: string, key: string): { start: number; end: number; source: string } {
  const quoted = literalPattern(key)
  const found = new RegExp(
    `^[ \\t]*(?:\\[[ \\t]*)?["']?${quoted}["']?[ \\t]*(?:=[ \\t]*(.*?)|[.\\]].*)$`,
    'm',
  ).exec(text)
  if (!found) return { start: 0, end: Math.max(1, text.indexOf('\n')), source: '' }
  const start = found.index + (found[0].length - found[0].trimStart().length)
  return {
    start,
    end: found.index + found[0].trimEnd().length,
    source: (found[1] ?? '').replace(/\s+#.*$/, '').trim(),
  }
}

function lineOffset(text: string, line: number): number {
  let offset = 0
  for (let i = 1; i < line; i++) offset = text.indexOf('\n', offset) + 1
  return offset
}
