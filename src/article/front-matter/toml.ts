// The one door to TOML: fields with their places; dates keep their spelling, for the parser makes 1 March of 30 February.
import { parse as parseToml, TomlDate, TomlError } from 'smol-toml'
import { literalPattern } from '../../value/pattern.ts'
import type { Json } from '../values.ts'
import { type BlockEntries, toJson } from './notation.ts'

/** The fields of a TOML document. */
export function readToml(text: string): BlockEntries {
  let data: Record<string, unknown>
  try {
    data = parseToml(text)
  } catch (thrown) {
    if (!(thrown instanceof TomlError)) throw thrown
    const offset = lineOffset(text, thrown.line) + Math.max(0, thrown.column - 1)
    const reason = (thrown.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '')
    return {
      offset,
      length: 1,
      reason: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`,
      hint: undefined,
    }
  }
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
