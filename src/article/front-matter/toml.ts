// Reads TOML, the only file that does, as fields with their places; dates keep their spelling, for the parser makes 1 March of 30 February.
import { parse as parseToml, TomlDate, TomlError } from 'smol-toml'
import { repeatedKey } from '../../diagnostic/catalogue/front-matter.ts'
import { once } from '../../value/memo.ts'
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
    if (!(data instanceof TomlError))
      return isTooDeep(data) ? TOO_DEEP : { entries: new TomlEntries(rest).of(data), notes }
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

/** Deeper values are not read: nobody writes them, and whoever walks the value would exhaust the stack. */
const MOST_DEPTH = 64

const TOO_DEEP: Unreadable = { offset: 0, length: 1, reason: 'It is nested too deeply.', hint: undefined }

function isTooDeep(data: object): boolean {
  const open: { readonly value: object; readonly depth: number }[] = [{ value: data, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.depth > MOST_DEPTH) return true
    for (const value of Object.values(next.value))
      if (typeof value === 'object' && value !== null) open.push({ value, depth: next.depth + 1 })
  }
  return false
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

/** Where a key stands, and its value's own spelling, for dates that the parser would roll over. */
interface TomlPlace {
  readonly start: number
  readonly end: number
  readonly source: string
}

/** A line that sets a key, or opens its table. */
const PLACE = /^[ \t]*(?:\[[ \t]*)?(?:"([^"\n]*)"|'([^'\n]*)'|([\w-]+))[ \t]*(?:=[ \t]*(.*?)|[.\]].*)$/gm
/** A date as it is spelled where it is the value of a key. */
const SPELLING = /=[ \t]*(\d{4}-\d{2}-\d{2}(?:[Tt ][\d:.]+(?:[Zz]|[+-]\d{2}:\d{2})?)?)/g

/** The entries of one document; where its keys and dates stand is found once, when it is first asked for. */
class TomlEntries {
  private readonly text: string
  private readonly places = once(() => this.findPlaces())
  private readonly spellings = once(() => this.findSpellings())

  constructor(text: string) {
    this.text = text
  }

  of(data: Readonly<Record<string, unknown>>): FrontMatterEntry[] {
    return Object.entries(data).map(([key, value]) => {
      const { start, end, source } = this.placeOf(key)
      return { key, value: value instanceof TomlDate ? source : this.json(key, value), start, end }
    })
  }

  /** Values of tables; a date in one keeps its spelling too, for the parser makes 1 March of 30 February. */
  private json(key: string, value: unknown): Json {
    if (value instanceof TomlDate)
      return this.spellings().get(value.toISOString()) ?? this.placeOf(key).source
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return toJson(value)
    const plain: Record<string, Json> = Object.create(null) as Record<string, Json>
    for (const [inner, held] of Object.entries(value)) plain[inner] = this.json(inner, held)
    return plain
  }

  private placeOf(key: string): TomlPlace {
    return this.places().get(key) ?? { start: 0, end: Math.max(1, this.text.indexOf('\n')), source: '' }
  }

  /** The first line of each key. */
  private findPlaces(): ReadonlyMap<string, TomlPlace> {
    const places = new Map<string, TomlPlace>()
    for (const { 0: line, 1: double, 2: single, 3: bare, 4: value = '', index } of this.text.matchAll(
      PLACE,
    )) {
      const key = double ?? single ?? bare ?? ''
      if (places.has(key)) continue
      const start = index + (line.length - line.trimStart().length)
      const source = value.replace(/(?<!\s)\s+#.*$/, '').trim()
      places.set(key, { start, end: index + line.trimEnd().length, source })
    }
    return places
  }

  /** The first spelling of each date. */
  private findSpellings(): ReadonlyMap<string, string> {
    const spellings = new Map<string, string>()
    for (const [, spelling = ''] of this.text.matchAll(SPELLING)) {
      const date = new TomlDate(spelling).toISOString()
      if (!spellings.has(date)) spellings.set(date, spelling)
    }
    return spellings
  }
}

function lineOffset(text: string, line: number): number {
  let offset = 0
  for (let i = 1; i < line; i++) offset = text.indexOf('\n', offset) + 1
  return offset
}
