// What a row of a table was made of, in few letters that travel with it, so that what changed since in the archive is told from what
// was changed in the table.
import { type Digest, sha256 } from '../value/digest.ts'
import { COLUMNS, type Column } from './table-row.ts'

/** A row as it was exported. */
export interface RowVersion {
  /** Whether the article's file was this one. */
  readonly isOfFile: (digest: Digest) => boolean
  /** Whether a cell was this one. */
  readonly had: (column: Column, cell: string) => boolean
}

/** Letters of a digest: of the file, and of each cell. The letter before them keeps spreadsheets from reading a number. */
const FILE_LETTERS = 12
const CELL_LETTERS = 4
const MARK = 'v'

/** The version of a row. */
export function versionOf(file: Digest, cells: ReadonlyMap<Column, string>): string {
  return `${MARK}${file.slice(0, FILE_LETTERS)}${[...COLUMNS.keys()].map((column) => digestOf(cells.get(column) ?? '')).join('')}`
}

/** Reads a version; undefined for a text that is none, or one of a program with other columns. */
export function readVersion(text: string): RowVersion | undefined {
  const columns = [...COLUMNS.keys()]
  const length = FILE_LETTERS + CELL_LETTERS * columns.length
  if (!text.startsWith(MARK) || !/^[0-9a-f]+$/.test(text.slice(1)) || text.length !== length + 1)
    return undefined
  const [file, cells] = [text.slice(1, 1 + FILE_LETTERS), text.slice(1 + FILE_LETTERS)]
  return {
    isOfFile: (digest) => digest.startsWith(file),
    had(column, cell) {
      const at = columns.indexOf(column) * CELL_LETTERS
      return cells.slice(at, at + CELL_LETTERS) === digestOf(cell)
    },
  }
}

/** Blanks at the ends do not count: spreadsheets drop them. */
function digestOf(cell: string): string {
  return sha256(cell.trim()).slice(0, CELL_LETTERS)
}
