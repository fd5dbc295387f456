// A table of texts in the bytes of a file: CSV, or an OpenDocument spreadsheet.
import { readDelimited, withoutGuard } from '../value/delimited.ts'
import { type ReadSheet, readOds } from './ods.ts'

/** Endings of files that are read as tables. */
export const SHEET_ENDINGS = ['.csv', '.tsv', '.ods'] as const

/** Endings of tables that are written. */
export const WRITTEN_ENDINGS = ['.csv', '.tsv'] as const

/** A larger table is not read, in bytes; and no more of one that was packed: some 100,000 articles. */
export const LARGEST_SHEET = 64 * 1024 * 1024

/** The ending of a table's name among some; undefined when it has none of them. */
export function endingOf<Ending extends string>(name: string, among: readonly Ending[]): Ending | undefined {
  return among.find((ending) => name.toLowerCase().endsWith(ending))
}

/** Reads a table, whose ending tells what its bytes are. */
export function readSheet(bytes: Uint8Array, ending: (typeof SHEET_ENDINGS)[number]): ReadSheet {
  if (bytes.length > LARGEST_SHEET) return { reason: 'It is larger than the 64 MiB that are read.' }
  const read = ending === '.ods' ? readOds(bytes, LARGEST_SHEET) : readText(bytes)
  if ('reason' in read) return read
  return {
    rows: read.rows.map((row) => row.map((text) => withoutGuard(text).replace(/\r\n?/g, '\n').trim())),
  }
}

/** Excel writes "Unicode text" in UTF-16; whatever else is no UTF-8 is not guessed, for names would be garbled. */
function readText(bytes: Uint8Array): ReadSheet {
  const text = decoded(bytes)
  if (text === undefined)
    return { reason: 'It is not text in UTF-8. Save it as "CSV UTF-8", or as an .ods spreadsheet.' }
  const rows = readDelimited(text)
  return rows ? { rows } : { reason: 'A quotation mark that begins a cell is never closed.' }
}

function decoded(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  const encoding = isWide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
