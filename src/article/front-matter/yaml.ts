// The one door to YAML that is read: fields with their places, as they are written. Used for front matter and sidecars.
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml'
import type { FrontMatterEntry } from './notation.ts'
import { type BlockEntries, toJson, type Unreadable } from './notation.ts'

/** The fields of a YAML mapping, as written: numbers and dates keep their spelling. */
export function readYaml(text: string): BlockEntries {
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: false, // The parser compares each key with all before it; see repeatedKeyIn.
    prettyErrors: false,
    logLevel: 'silent',
  })
  const [error] = document.errors
  if (error) return unreadable(text, error)
  if (document.contents === null) return []
  if (!isMap(document.contents)) return NO_FIELDS
  keepSpelling(document)
  return repeatedKeyIn(document) ?? entriesOf(text, document, document.contents)
}

const NO_FIELDS: Unreadable = {
  offset: 0,
  length: 1,
  reason: 'It is not a list of fields.',
  hint: 'Write one "field: value" a line.',
}

function unreadable(text: string, { pos: [from, to], message, code }: YAMLError): Unreadable {
  const restOfLine = /^[^\n]*/.exec(text.slice(from))?.[0].trimEnd().length ?? 0
  return {
    offset: from,
    length: Math.max(1, to - from, restOfLine),
    reason: `${message}.`,
    hint: hintFor(code, text, from),
  }
}

function hintFor(code: string, text: string, at: number): string | undefined {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  const line = text.slice(lineStart, text.indexOf('\n', at) === -1 ? undefined : text.indexOf('\n', at))
  if (/^\s*[\w-]+:\s+[^"'\s].*:\s/.test(line))
    return 'A value that holds a colon needs quotation marks around it: headline: "Kabul: one year on".'
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces.'
  return undefined
}

/** `00123`, `1.10` and numbers too large to be exact are what stands there, not what they count. */
function keepSpelling(document: Document): void {
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'number' && node.source !== undefined && String(node.value) !== node.source)
        node.value = node.source
      if (typeof node.value === 'bigint') node.value = node.source ?? String(node.value)
    },
  })
}

/** The first key, at whatever depth, that its mapping has already. */
function repeatedKeyIn(document: Document): Unreadable | undefined {
  let repeated: Unreadable | undefined
  visit(document, {
    Map(_, map) {
      repeated ??= repeatedKey(map.items)
      return repeated && visit.BREAK
    },
  })
  return repeated
}

function repeatedKey(items: readonly Pair[]): Unreadable | undefined {
  const seen = new Set<unknown>()
  for (const { key } of items) {
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

function entriesOf(text: string, document: Document, { items }: YAMLMap): BlockEntries {
  const entries: FrontMatterEntry[] = []
  for (const { key, value } of items) {
    if (!isScalar(key)) return NO_FIELDS
    const node = isNode(value) ? value : undefined
    const start = key.range?.[0] ?? 0
    const end = node?.range?.[1] ?? key.range?.[1] ?? start
    try {
      entries.push({
        key: String(key.value),
        value: toJson(node?.toJS(document, { maxAliasCount: 50 })),
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
