// How each key of a file's front matter, and of its sidecar, is read: without reading the article itself.
import { FIELDS, type FieldTable } from './fields/field-table.ts'
import { type KeyReading, readFields } from './fields/given-fields.ts'
import { readSidecar } from './fields/sidecar.ts'
import { type FrontMatterFormat, readFrontMatter } from './front-matter/front-matter.ts'
import { rawText } from './raw-text.ts'
import type { SourceFile } from './source-file.ts'
import { textOfFile } from './source-text.ts'

/** What stands over an article. */
export interface Examination {
  /** Null for a file without front matter, or whose front matter cannot be read. */
  readonly format: FrontMatterFormat | null
  readonly keys: readonly KeyReading[]
  readonly sidecarKeys: readonly KeyReading[]
}

/** Examines a file. What is wrong with it is not said here but by `parseArticle`. */
export function examine(source: SourceFile, table: FieldTable = FIELDS): Examination {
  const sidecar = source.sidecar && readSidecar(source.sidecar, table).value
  const raw = rawText(source.path, textOfFile(source))
  const { format, entries } = readFrontMatter(raw).value ?? { format: null, entries: [] }
  return {
    format,
    keys: readFields(raw, entries, 'front-matter', table).readings,
    sidecarKeys: sidecar?.given.readings ?? [],
  }
}
