// Names as a table for spreadsheets, a row each, and back. Forms in one cell are parted by ";".
import { AUTHORITY_FILES, type AuthorityName } from '../authority.ts'
import type { ExchangedField, ExchangedName, ExchangedNames } from './exchanged-name.ts'

const LISTS = ['variants', 'hidden', 'related', 'different', 'broader'] as const
const TEXTS = ['name', 'kind', 'display', 'note'] as const
/** Behind it stands the language. */
const LABEL = 'label:'

/** The rows of names, in their order; the first one names the columns. */
export function namesSheet(names: readonly AuthorityName[]): string[][] {
  const languages = [...new Set(names.flatMap(({ labels }) => Object.keys(labels)))].sort()
  const labels = languages.map((language) => LABEL + language)
  const columns = ['id', 'name', 'kind', 'display', ...labels, ...LISTS, ...AUTHORITY_FILES, 'note']
  return [
    columns,
    ...names.map((each) => [
      each.id,
      each.name,
      each.kind ?? '',
      each.display === each.name ? '' : each.display,
      ...languages.map((language) => each.labels[language] ?? ''),
      ...LISTS.map((list) => joined(each[list])),
      ...AUTHORITY_FILES.map((file) => each.exact[file] ?? ''),
      each.note,
    ]),
  ]
}

/** Reads rows that {@link namesSheet} could have made; columns may stand in any order, and be left out but for the name's. */
export function readNamesSheet([head = [], ...rows]: readonly (readonly string[])[]): ExchangedNames {
  const columns = head.map((cell) => cell.trim())
  if (!columns.includes('name')) return failed('row 1', 'There is no column "name".')
  const unknown = columns.findIndex(
    (column, i) => fieldOf(column) === undefined || columns.indexOf(column) < i,
  )
  if (unknown >= 0)
    return failed(
      placeOf(0, unknown),
      `"${columns[unknown]}" is no column of names, or stands there twice. They are id, ${TEXTS.join(', ')}, ${LABEL}en and so on, ${[...LISTS, ...AUTHORITY_FILES].join(', ')}.`,
    )
  const names = rows.flatMap((row, i) =>
    row.every((cell) => cell.trim() === '') ? [] : [readRow(row, i + 1, columns)],
  )
  return { names, problems: [] }
}

function failed(at: string, words: string): ExchangedNames {
  return { names: [], problems: [{ at, words }] }
}

function fieldOf(column: string): ExchangedField | 'id' | undefined {
  if (column === 'id') return 'id'
  if (column.startsWith(LABEL)) return 'labels'
  if (AUTHORITY_FILES.some((file) => file === column)) return 'exact'
  return [...TEXTS, ...LISTS].find((field) => field === column)
}

function readRow(row: readonly string[], number: number, columns: readonly string[]): ExchangedName {
  const cellOf = (column: string) => row[columns.indexOf(column)]?.trim() ?? ''
  const fields = new Map<ExchangedField, unknown>()
  for (const field of TEXTS) if (columns.includes(field)) fields.set(field, cellOf(field) || null)
  for (const field of LISTS) if (columns.includes(field)) fields.set(field, parted(cellOf(field)))
  const labelled = columns.filter((column) => column.startsWith(LABEL))
  if (labelled.length > 0)
    fields.set(
      'labels',
      group(labelled, (column) => column.slice(LABEL.length), cellOf),
    )
  const files = AUTHORITY_FILES.filter((file) => columns.includes(file))
  if (files.length > 0)
    fields.set(
      'exact',
      group(files, (file) => file, cellOf),
    )
  const at = (field: ExchangedField) =>
    placeOf(
      number,
      columns.findIndex((column) => fieldOf(column) === field),
    )
  return { id: cellOf('id') || undefined, fields, at }
}

/** The cells of several columns as one value, by what each stands for. */
function group(
  columns: readonly string[],
  keyOf: (column: string) => string,
  cellOf: (column: string) => string,
): Record<string, string | null> {
  return Object.fromEntries(columns.map((column) => [keyOf(column), cellOf(column) || null]))
}

function joined(forms: readonly string[]): string {
  return forms.map((form) => form.replace(/[\\;]/g, '\\$&')).join('; ')
}

function parted(cell: string): string[] {
  const forms = [...cell.matchAll(/(?:[^\\;]|\\[\s\S]|\\$)+/g)].map(([form]) => form.trim())
  return forms.filter((form) => form !== '').map((form) => form.replace(/\\([\\;])/g, '$1'))
}

/** A cell as spreadsheets name it; rows and columns from 0, the columns' names being row 0. */
function placeOf(row: number, column: number): string {
  return column < 0 ? `row ${row + 1}` : `row ${row + 1}, column ${column + 1}`
}
