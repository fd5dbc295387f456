// Values are changed in a sidecar, and everything else in it stays as it is.
import { stringify } from 'yaml'
import { withoutByteOrderMark } from '../value/characters.ts'
import { namesOf } from '../value/table.ts'
import type { Written } from './fields/field.ts'
import { readFields } from './fields/given-fields.ts'
import { normalKey } from './fields/keys.ts'
import type { FrontMatterEntry } from './front-matter/notation.ts'
import { readYaml } from './front-matter/yaml.ts'
import { rawText } from './raw-text.ts'
import { COLUMNS, type Column } from './table-row.ts'

/** One value for a sidecar, empty to take the file's away. */
export interface SetValue {
  readonly column: Column
  readonly value: Written
}

/** Why a value cannot be set: its entry says more than the value (a group of facts, comments), or the sidecar is built so that it cannot be taken apart. */
export type NotSet = { readonly column: Column; readonly reason: 'holds-more' | 'built-otherwise' }

/**
 * Sets values in a sidecar's text (empty when there is none). Where a field has a key already, whichever of its keys, the value
 * behind that is replaced; others are written below. All else stays byte for byte.
 */
export function setInSidecar(text: string, values: readonly SetValue[]): string | NotSet {
  const words = withoutByteOrderMark(text)
  let now = words
  for (const value of values) {
    const set = setOne(now, value)
    if (typeof set !== 'string') return set
    now = set
  }
  return `${text.slice(0, text.length - words.length)}${now}`
}

function setOne(text: string, { column, value }: SetValue): string | NotSet {
  const before = readYaml(text)
  if ('reason' in before) return { column, reason: 'built-otherwise' }
  const entry = entryOf(column, text, before.entries)
  if (entry && holdsMore(text, entry)) return { column, reason: 'holds-more' }
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const field = stringify({ [entry?.key ?? column]: value }, { lineWidth: 0 })
    .trimEnd()
    .replaceAll('\n', newline)
  const isOpenLine = text !== '' && !text.endsWith('\n')
  const changed = entry
    ? `${text.slice(0, entry.start)}${field}${text.slice(entry.end)}`
    : `${text}${isOpenLine ? newline : ''}${field}${newline}`
  const wanted = [...before.entries.filter((other) => other !== entry), { key: entry?.key ?? column, value }]
  return isAs(changed, wanted) ? changed : { column, reason: 'built-otherwise' }
}

/** The entry under a column's key; else the one that gives its fields, and no other field. */
function entryOf(
  column: Column,
  text: string,
  entries: readonly FrontMatterEntry[],
): FrontMatterEntry | undefined {
  const own = entries.find((entry) => normalKey(entry.key) === normalKey(column))
  if (own) return own
  const { values } = readFields(rawText('', text), entries, 'sidecar')
  const names = COLUMNS.get(column) ?? []
  const given = names.map((name) => values[name]?.key).find((key) => key !== undefined)
  const isOfOthers = namesOf(values).some((name) => !names.includes(name) && values[name]?.key === given)
  return isOfOthers ? undefined : entries.find(({ key }) => key === given)
}

function holdsMore(text: string, { value, start, end, before }: FrontMatterEntry): boolean {
  const isGroup = (held: unknown) => typeof held === 'object' && held !== null && !Array.isArray(held)
  if (isGroup(value) || (Array.isArray(value) && value.some(isGroup)) || before !== undefined) return true
  return /(?:^|\s)#/m.test(text.slice(start, end)) && !JSON.stringify(value).includes('#')
}

/** Whether a sidecar holds these entries and no others, in whatever order. */
function isAs(text: string, wanted: readonly Pick<FrontMatterEntry, 'key' | 'value'>[]): boolean {
  const read = readYaml(text)
  if ('reason' in read) return false
  const named = (entries: readonly Pick<FrontMatterEntry, 'key' | 'value'>[]) =>
    JSON.stringify(
      entries.map(({ key, value }) => [key, value]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    )
  return named(read.entries) === named(wanted)
}
