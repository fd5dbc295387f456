// The one door to gray-matter, YAML and TOML: front matter as text, never as code.
//
// gray-matter would evaluate `---js` blocks, answer `{}` from its cache for text that it could not parse,
// end a block at any line that starts with `---`, and read 2020-02-30 as 1 March. So the fences are found
// here, the block is handed over between delimiters that no text holds, every engine but ours refuses, and
// options are always passed (without them it caches).
import matter from 'gray-matter'
import { parse as parseToml, TomlDate, TomlError } from 'smol-toml'
import { isScalar, LineCounter, parseDocument, visit } from 'yaml'
import * as problem from '../../diagnostic/catalogue/front-matter.ts'
import { clean, type Outcome } from '../../diagnostic/diagnostic.ts'
import { readStrictJson } from '../../value/json.ts'
import { literalPattern } from '../../value/pattern.ts'
import { type RawText, rawPlace } from '../raw-text.ts'
import type { Json } from '../values.ts'

/** One top-level key of front matter, as written. */
export interface FrontMatterEntry {
  readonly key: string
  readonly value: Json
  /** Offsets in the raw text of the key and its value. */
  readonly start: number
  readonly end: number
}

/** The notations that front matter comes in. */
export type FrontMatterFormat = 'yaml' | 'toml' | 'json'

/** What stands between the fences, and where the body begins. */
export interface FrontMatter {
  /** False when the file has none. */
  readonly present: boolean
  /** The notation between the fences; null when there is no front matter. */
  readonly format: FrontMatterFormat | null
  readonly entries: readonly FrontMatterEntry[]
  /** Offset of the body's first line. */
  readonly bodyStart: number
}

/** A delimiter of private-use characters, so that nothing within a block can end it. */
const DELIMITER = '\ue000---\ue000'

/**
 * Reads the front matter of a file: YAML between `---` lines, TOML between `+++` lines, or a JSON object
 * from the first line on. The fence must be the file's first line. Undefined when there is a block that
 * cannot be read: a broken block never becomes an empty one.
 */
export function readFrontMatter(raw: RawText): Outcome<FrontMatter | undefined> {
  const first = lineText(raw, 0)
  if (/^---/.test(first)) return readFenced(raw, '---')
  if (/^\+\+\+[ \t]*$/.test(first)) return readFenced(raw, '+++')
  if (/^\{[ \t]*$/.test(first) || /^\{\s*"/.test(first)) return readJson(raw)
  return none(0)
}

function none(bodyStart: number): Outcome<FrontMatter> {
  return clean({ present: false, format: null, entries: [], bodyStart })
}

function readFenced(raw: RawText, fence: '---' | '+++'): Outcome<FrontMatter | undefined> {
  const first = lineText(raw, 0)
  const language = first.slice(3).trim().toLowerCase()
  const close = closingLine(raw, fence)
  const blockStart = raw.lineStarts[1] ?? raw.text.length
  const opened = looksLikeFields(
    raw.text.slice(blockStart, close ? raw.lineStarts[close] : blockStart + 400),
    fence,
  )
  if (language !== '' && language !== 'yaml' && language !== 'yml') {
    if (!/^[a-z]+$/.test(language) || close === undefined) return none(0)
    return {
      value: undefined,
      diagnostics: [problem.refusedLanguage(language, rawPlace(raw, 0, first.length))],
    }
  }
  if (close === undefined) {
    if (!opened) return none(0)
    return { value: undefined, diagnostics: [problem.unclosed(fence, rawPlace(raw, 0, first.length))] }
  }
  if (!opened) return none(0)
  const blockEnd = raw.lineStarts[close] ?? raw.text.length
  const bodyStart = raw.lineStarts[close + 1] ?? raw.text.length
  const block = raw.text.slice(blockStart, blockEnd)
  const format = fence === '+++' ? 'toml' : 'yaml'
  const parsed = parseBlock(raw, block, blockStart, format)
  if (!parsed.value) return { value: undefined, diagnostics: parsed.diagnostics }
  return clean({ present: true, format, entries: parsed.value, bodyStart })
}

/** Index of the line that ends the block: `---` (or `...`) or `+++` alone on it. */
function closingLine(raw: RawText, fence: string): number | undefined {
  for (let i = 1; i < raw.lineStarts.length; i++) {
    const text = lineText(raw, i).trimEnd()
    if (text === fence || (fence === '---' && text === '...')) return i
  }
  return undefined
}

/** A rule at the top of plain text is not a fence: fields are. */
function looksLikeFields(block: string, fence: string): boolean {
  if (fence === '+++') return block.trim() !== ''
  return /^[ \t]*(?:["']?[\p{L}_][\p{L}\p{N} _.@-]*["']?[ \t]*:(?:[ \t]|\r?$)|\{)/mu.test(block)
}

function readJson(raw: RawText): Outcome<FrontMatter | undefined> {
  for (let i = 0; i < raw.lineStarts.length; i++) {
    if (!/^\}[ \t]*$/.test(lineText(raw, i)) && !(i === 0 && /^\{.*\}[ \t]*$/.test(lineText(raw, 0))))
      continue
    const bodyStart = raw.lineStarts[i + 1] ?? raw.text.length
    const parsed = parseBlock(raw, raw.text.slice(0, bodyStart), 0, 'json')
    if (!parsed.value) return { value: undefined, diagnostics: parsed.diagnostics }
    return clean({ present: true, format: 'json', entries: parsed.value, bodyStart })
  }
  return none(0)
}

/** Why a block cannot be read, and where in it. */
export interface EngineFailure {
  readonly offset: number
  readonly length: number
  readonly reason: string
  readonly hint: string | undefined
}

function parseBlock(
  raw: RawText,
  block: string,
  blockStart: number,
  format: FrontMatterFormat,
): Outcome<FrontMatterEntry[] | undefined> {
  let failure: EngineFailure | undefined
  let entries: FrontMatterEntry[] = []
  const engine = (text: string): object => {
    const read =
      format === 'yaml' ? readYaml(text) : format === 'toml' ? readTomlBlock(text) : readJsonBlock(text)
    if ('reason' in read) failure = read
    else
      entries = read.map((entry) => ({
        ...entry,
        start: entry.start + blockStart,
        end: entry.end + blockStart,
      }))
    return {}
  }
  if (block.includes(DELIMITER)) {
    failure = {
      offset: block.indexOf(DELIMITER),
      length: DELIMITER.length,
      reason: 'It holds private-use characters.',
      hint: undefined,
    }
  } else {
    matter(`${DELIMITER}\n${block}\n${DELIMITER}\n`, {
      language: 'archive',
      delimiters: [DELIMITER, DELIMITER],
      engines: {
        archive: { parse: () => engine(block) },
        yaml: refuse,
        json: refuse,
        javascript: refuse,
        js: refuse,
        coffee: refuse,
      },
    })
  }
  if (failure) {
    const at = blockStart + failure.offset
    return {
      value: undefined,
      diagnostics: [
        problem.unreadable(format, failure.reason, failure.hint, rawPlace(raw, at, at + failure.length)),
      ],
    }
  }
  return clean(entries)
}

const refuse = {
  parse(): never {
    throw new Error('Front matter is data here, never code.')
  },
}

/** The fields of a YAML mapping, as written: numbers and dates keep their spelling. */
export function readYaml(text: string): FrontMatterEntry[] | EngineFailure {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: false, // The parser compares each key with all before it; see below.
    lineCounter,
    logLevel: 'silent',
  })
  const [error] = document.errors
  if (error) {
    const [from, to] = error.pos
    const restOfLine = /^[^\n]*/.exec(text.slice(from))?.[0].trimEnd().length ?? 0
    return {
      offset: from,
      length: Math.max(1, to - from, restOfLine),
      reason: yamlReason(error.message),
      hint: yamlHint(error.code, text, from),
    }
  }
  const root = document.contents
  if (root === null) return []
  if (!('items' in root) || root.flow === undefined) {
    if (!('items' in root))
      return {
        offset: 0,
        length: 1,
        reason: 'It is not a list of fields.',
        hint: 'Write one "field: value" a line.',
      }
  }
  let repeated: EngineFailure | undefined
  visit(document, {
    Map(_, map) {
      repeated ??= repeatedKey(map.items.map(({ key }) => key))
    },
    Scalar(_, node) {
      if (typeof node.value === 'number' && node.source !== undefined && String(node.value) !== node.source)
        node.value = node.source
      if (typeof node.value === 'bigint') node.value = node.source ?? String(node.value)
    },
  })
  if (repeated) return repeated
  const entries: FrontMatterEntry[] = []
  for (const item of root.items) {
    if (!('key' in item) || !isScalar(item.key)) {
      return {
        offset: 0,
        length: 1,
        reason: 'It is not a list of fields.',
        hint: 'Write one "field: value" a line.',
      }
    }
    const value = item.value as {
      range?: [number, number, number]
      toJS?: (doc: unknown, options: object) => unknown
    } | null
    const start = item.key.range?.[0] ?? 0
    const end = value?.range?.[1] ?? item.key.range?.[1] ?? start
    try {
      const plain = value?.toJS?.(document, { maxAliasCount: 50 }) ?? null
      entries.push({
        key: String(item.key.value),
        value: toJson(plain),
        start,
        end: start + text.slice(start, end).trimEnd().length,
      })
    } catch {
      return {
        offset: start,
        length: Math.max(1, end - start),
        reason: 'Its aliases unfold without end.',
        hint: undefined,
      }
    }
  }
  return entries
}

/** The first key of a mapping that it has already. */
function repeatedKey(keys: readonly unknown[]): EngineFailure | undefined {
  const seen = new Set<unknown>()
  for (const key of keys) {
    if (!isScalar(key)) continue
    if (seen.has(key.value)) {
      const [start, end] = key.range ?? [0, 1]
      return {
        offset: start,
        length: Math.max(1, end - start),
        reason: `Map keys must be unique: "${String(key.value)}" is there twice.`,
        hint: 'Keep one of the two.',
      }
    }
    seen.add(key.value)
  }
  return undefined
}

function yamlReason(message: string): string {
  const firstLine = message.split('\n')[0] ?? message
  return `${firstLine.replace(/ at line \d+, column \d+:?$/, '')}.`
}

function yamlHint(code: string, text: string, at: number): string | undefined {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  const line = text.slice(lineStart, text.indexOf('\n', at) === -1 ? undefined : text.indexOf('\n', at))
  if (/^\s*[\w-]+:\s+[^"'\s].*:\s/.test(line))
    return 'A value that holds a colon needs quotation marks around it: headline: "Kabul: one year on".'
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces.'
  return undefined
}

function readTomlBlock(text: string): FrontMatterEntry[] | EngineFailure {
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

function readJsonBlock(text: string): FrontMatterEntry[] | EngineFailure {
  const read = readStrictJson(text)
  if (read.kind === 'fault') {
    const reason = read.tooDeep ? 'It is nested too deeply.' : 'It is not valid JSON.'
    return { offset: read.offset, length: 1, reason, hint: undefined }
  }
  if (read.kind !== 'object') {
    return { offset: 0, length: 1, reason: 'It is not an object of fields.', hint: undefined }
  }
  const data: Readonly<Record<string, unknown>> = JSON.parse(text)
  return Object.entries(data).map(([key, value]) => {
    const start = read.keyStarts.get(key) ?? 0
    const lineEnd = text.indexOf('\n', start)
    const end = start + text.slice(start, lineEnd === -1 ? undefined : lineEnd).trimEnd().length
    return { key, value: toJson(value), start, end }
  })
}

/** Plain JSON of whatever a parser made; keys such as `__proto__` stay ordinary keys. */
function toJson(value: unknown): Json {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (typeof value === 'bigint') return String(value)
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(toJson)
  const plain: Record<string, Json> = Object.create(null) as Record<string, Json>
  for (const [key, inner] of Object.entries(value as object)) plain[key] = toJson(inner)
  return plain
}

function lineText(raw: RawText, index: number): string {
  const start = raw.lineStarts[index]
  if (start === undefined) return ''
  return raw.text
    .slice(start, raw.lineStarts[index + 1] ?? raw.text.length)
    .replace(/[\r\n\u0085\u2028\u2029]+$/, '')
}

function lineOffset(text: string, line: number): number {
  let offset = 0
  for (let i = 1; i < line; i++) offset = text.indexOf('\n', offset) + 1
  return offset
}
