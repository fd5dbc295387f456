// What a person may accept of an article as it was read, and how it is written into the sidecar.
import { parseDocument, stringify } from 'yaml'
import { namesOf } from '../value/table.ts'
import type { Article } from './article.ts'
import type { HeldOf, TableOf, TypesByName, Written } from './fields/field.ts'
import { FIELDS, type FieldTable, type TypesOfFields } from './fields/field-table.ts'
import { normalKey } from './fields/keys.ts'
import { readYaml } from './front-matter/yaml.ts'

/** One value for the sidecar. */
export interface Acceptable {
  /** The key that it is written with. */
  readonly key: string
  readonly value: Written
}

/**
 * The values that the archive inferred or supplied itself. What the file states needs no acceptance, a bound
 * is no date, "Untitled" is no headline, and what a sidecar gives is accepted already.
 */
export function acceptableIn(article: Article, table: FieldTable = FIELDS): Acceptable[] {
  return acceptableOf<TypesOfFields>(article, table)
}

function acceptableOf<Types extends TypesByName<Types>>(
  held: HeldOf<Types>,
  table: TableOf<Types>,
): Acceptable[] {
  return namesOf(table).flatMap((name) => {
    const { keys, acceptable } = table[name]
    const [key] = keys
    const value = acceptable(held[name])
    return key === undefined || value === null ? [] : [{ key, value }]
  })
}

/** Whether the field that a key is the first of is given already, under whatever of its keys. */
function isGiven(first: string, there: ReadonlySet<string>, table: FieldTable): boolean {
  const field = Object.values(table).find(({ keys }) => keys[0] === first)
  return field?.keys.some((key) => there.has(key) && !field.ambiguous.includes(key)) ?? false
}

/** A sidecar's new text, and which of the values it did not have. */
export interface AcceptedText {
  readonly text: string
  readonly written: readonly Acceptable[]
}

/**
 * Adds values to a sidecar (the empty text when there is none). A field that has a key there already, whatever
 * its value, is left as it is. What stands in the sidecar stays byte for byte: fields are written below it;
 * only a sidecar that cannot be added to so (one in braces, an end mark) is written anew, comments and all.
 * Undefined when the sidecar cannot be read.
 */
export function addToSidecar(
  text: string,
  values: readonly Acceptable[],
  table: FieldTable = FIELDS,
): AcceptedText | undefined {
  const before = readYaml(text)
  if ('reason' in before) return undefined
  const there = new Set(before.entries.map(({ key }) => normalKey(key)))
  const written = values.filter(({ key }) => !isGiven(key, there, table))
  if (written.length === 0) return { text, written }
  const fields = written.map(({ key, value }) => [key, value] as const)
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const block = stringify(Object.fromEntries(fields), { lineWidth: 0 }).replaceAll('\n', newline)
  const appended = `${text}${text === '' || text.endsWith('\n') ? '' : newline}${block}`
  const wanted = JSON.stringify([...before.entries.map(({ key, value }) => [key, value]), ...fields])
  const after = readYaml(appended)
  if (!('reason' in after) && JSON.stringify(after.entries.map(({ key, value }) => [key, value])) === wanted)
    return { text: appended, written }
  const document = parseDocument(text, { version: '1.2', schema: 'core' })
  for (const [key, value] of fields) document.set(key, value)
  return { text: document.toString({ lineWidth: 0 }).replaceAll('\n', newline), written }
}
