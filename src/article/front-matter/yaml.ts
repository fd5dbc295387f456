// Reads YAML as fields with their places, as they are written. Used for front matter and sidecars.
import { isMap, isScalar, type Node, type Pair, parseDocument, type Scalar, type YAMLMap } from 'yaml'
import { repeatedKey, valueCut, valueJoined } from '../../diagnostic/catalogue/front-matter.ts'
import {
  type BlockEntries,
  type BlockNote,
  type FrontMatterEntry,
  nothing,
  type Unreadable,
} from './notation.ts'
import { readPlainYaml } from './plain-yaml.ts'
import { unreadableYaml, unresolvedIn } from './yaml-errors.ts'
import { MERGE, YamlValues } from './yaml-values.ts'

/** The fields of a YAML mapping, as written: numbers and dates keep their spelling. */
export function readYaml(text: string): BlockEntries {
  const entries = readPlainYaml(text)
  return entries ? { entries, notes: [] } : readAnyYaml(text)
}

/** The same for every text, by the library. */
export function readAnyYaml(text: string): BlockEntries {
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: false, // The parser compares each key with all before it, and leaves out what has one twice.
    prettyErrors: false,
    logLevel: 'silent',
  })
  const [error] = document.errors
  if (error) return unreadableYaml(text, error, document)
  if (document.contents === null) return nothing()
  if (!isMap(document.contents)) return NO_FIELDS
  const values = new YamlValues(document)
  const { unresolved } = values
  return unresolved ? unresolvedIn(text, unresolved) : new YamlEntries(text, values).of(document.contents)
}

const NO_FIELDS: Unreadable = {
  offset: 0,
  length: 1,
  reason: 'It is not a list of fields.',
  hint: 'Write one "field: value" a line.',
}

/** A field: a key and its value. */
interface Field {
  readonly key: Scalar
  readonly value: Node | undefined
  /** The value of the same key above it. */
  readonly before?: Node | undefined
}

class YamlEntries {
  private readonly text: string
  private readonly values: YamlValues
  private readonly notes: BlockNote[] = []

  constructor(text: string, values: YamlValues) {
    this.text = text
    this.values = values
  }

  of(map: YAMLMap): BlockEntries {
    const fields = new Map<string, Field>()
    for (const pair of map.items) {
      if (!isScalar(pair.key)) return NO_FIELDS
      const key = String(pair.key.value)
      // The place of a key that is there twice is that of the last one, which counts.
      const before = fields.get(key)?.value
      if (key !== MERGE) fields.delete(key)
      fields.set(key, { ...fieldOf(pair, pair.key), before })
    }
    for (const [key, field] of this.mergedInto(fields)) fields.set(key, field)
    const entries: FrontMatterEntry[] = []
    for (const [key, field] of fields) {
      const entry = this.entry(key, field)
      if (entry === undefined) return this.withoutEnd(field)
      entries.push(entry)
    }
    for (const { key, node } of this.values.repeated) this.noteAt(node, (at) => repeatedKey(key, at))
    for (const { key, node } of this.values.scalars) this.noteCut(key, node)
    return { entries, notes: this.notes.sort((a, b) => a.offset - b.offset) }
  }

  private entry(key: string, { key: node, value, before }: Field): FrontMatterEntry | undefined {
    const start = node.range?.[0] ?? 0
    const end = value?.range?.[1] ?? node.range?.[1] ?? start
    const held = value === undefined ? null : this.values.json(value, key)
    if (held === undefined) return undefined
    const earlier = before && this.values.json(before, key)
    return {
      key,
      value: held,
      start,
      end: start + this.text.slice(start, end).trimEnd().length,
      ...(earlier !== undefined && { before: earlier }),
    }
  }

  /** The fields that `<<` takes over from other blocks and that are not given themselves. */
  private mergedInto(fields: Map<string, Field>): Map<string, Field> {
    const merge = fields.get(MERGE)
    const maps = merge?.value ? this.values.mapsOf(merge.value) : []
    if (maps.length === 0) return new Map()
    fields.delete(MERGE)
    const merged = new Map<string, Field>()
    for (const { items } of maps)
      for (const pair of items)
        if (isScalar(pair.key) && !fields.has(String(pair.key.value)) && !merged.has(String(pair.key.value)))
          merged.set(String(pair.key.value), fieldOf(pair, pair.key))
    return merged
  }

  private withoutEnd({ key }: Field): Unreadable {
    const [start, end] = key.range ?? [0, 1]
    return {
      offset: start,
      length: Math.max(1, end - start),
      reason: 'What it refers to unfolds without end.',
      hint: 'Write the values out instead of referring to them by "*name".',
    }
  }

  /** Tells of words in a value's line that YAML takes for a comment or a mark. */
  private noteCut(key: string, node: Scalar): void {
    const [start, end] = node.range ?? [0, 0]
    const read = node.value === null ? '' : String(node.value)
    const mark = this.values.markOf(node)
    if (mark !== undefined) this.noteAt(node, (at) => valueCut(key, read, mark, at))
    if (mark !== undefined || node.type !== 'PLAIN') return
    if (JOINED.test(this.text.slice(start, end))) this.noteAt(node, (at) => valueJoined(key, read, at))
    const line = this.text.indexOf('\n', end)
    const rest = this.text.slice(end, line < 0 ? undefined : line).trim()
    if (!(node.value === null ? CUT_WHOLE : isTitle(key) ? COMMENT : CUT).test(rest)) return
    this.notes.push({
      offset: start,
      length: Math.max(1, end - start),
      tell: (at) => valueCut(key, read, rest, at),
    })
  }

  private noteAt({ range }: Scalar, tell: BlockNote['tell']): void {
    const [start, end] = range ?? [0, 1]
    this.notes.push({ offset: start, length: Math.max(1, end - start), tell })
  }
}

/** A sign and words that are written together, `#hashtag`: who comments leaves a blank. */
const CUT = /^#[^\s#]/
/** Words where there is no value: tags that are written with their sign. */
const CUT_WHOLE = /^#[\p{L}\p{N}_]/u
const COMMENT = /^#/

/** A line of a value that was meant to be an item or a field of its own, and begins too far in. */
const JOINED = /\n[ \t]+(?:- |[\p{L}_-]{1,40}:[ \t]*(?:\n|$))/u

/** Of a title every word that goes is told. */
function isTitle(key: string): boolean {
  return /^(?:title|headline|name|subtitle|deck)$/i.test(key)
}

function fieldOf({ value }: Pair, key: Scalar): Field {
  return { key, value: (value ?? undefined) as Node | undefined }
}
