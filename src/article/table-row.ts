// An article as a row of a table: one cell for each field, as a person would write it, and back.
import { namesOf } from '../value/table.ts'
import type { Article } from './article.ts'
import type { HeldOf, TableOf, TypesByName, Written } from './fields/field.ts'
import { FIELDS, type FieldName, type TypesOfFields } from './fields/field-table.ts'
import { USUAL_KEYS } from './fields/usual-keys.ts'

/** A column, named by the key under which its values stand in a sidecar. */
export type Column = (typeof USUAL_KEYS)[FieldName]

/** Every column with its fields: two for `aliases`. */
export const COLUMNS: ReadonlyMap<Column, readonly FieldName[]> = columnsOf(namesOf(FIELDS))

function columnsOf(names: readonly FieldName[]): Map<Column, readonly FieldName[]> {
  const columns = new Map<Column, readonly FieldName[]>()
  for (const name of names) columns.set(USUAL_KEYS[name], [...(columns.get(USUAL_KEYS[name]) ?? []), name])
  return columns
}

/** The cells of an article; empty where nothing is known. */
export function cellsOf(article: Article): ReadonlyMap<Column, string> {
  const written = writtenIn<TypesOfFields>(article, FIELDS)
  return new Map([...COLUMNS].map(([column, names]) => [column, cellOf(names.map((name) => written[name]))]))
}

function writtenIn<Types extends TypesByName<Types>>(held: HeldOf<Types>, table: TableOf<Types>) {
  const found: Partial<Record<keyof Types, Written | null>> = {}
  for (const name of namesOf(table)) found[name] = table[name].written(held[name])
  return found
}

/** Several values stand in one cell, or, where one of them holds what parts them, each on a line. */
function cellOf(written: readonly (Written | null | undefined)[]): string {
  const values = written.flatMap((value) => value ?? []).map((value) => value.trim())
  const holdsMark = values.length > 1 && values.some((value) => /;(?:\s|$)/.test(value))
  return values.join(holdsMark ? '\n' : '; ')
}

/** What a cell says, as it is written into a sidecar. */
export function writtenOf(column: Column, cell: string): Written {
  const isList = COLUMNS.get(column)?.some((name) => FIELDS[name].isList) ?? false
  if (!isList) return cell
  return cell
    .split(cell.includes('\n') ? '\n' : /;(?:\s+|$)/)
    .map((value) => value.trim())
    .filter((value) => value !== '')
}
