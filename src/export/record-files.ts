// Records as files: one JSON object a line, beside the schema that each of them keeps.
import * as z from 'zod'
import type { OutputFile } from '../render/output-file.ts'
import { joinedBytes } from '../value/bytes.ts'
import type { OutputPath } from '../value/permalink.ts'

/** Where the records of a kind are, and where their schema is. */
export interface RecordPaths {
  readonly schema: OutputPath
  readonly lines: OutputPath
}

/** The schema of a kind of records (JSON Schema 2020-12), then the records in the order given. */
export function* recordsAndSchema<Item>(
  { schema: schemaPath, lines: linesPath }: RecordPaths,
  schema: z.ZodType,
  items: readonly Item[],
  recordOf: (item: Item) => unknown,
): Generator<OutputFile> {
  const described = z.toJSONSchema(schema, { io: 'output' })
  yield { path: schemaPath, content: `${JSON.stringify(described, null, 2)}\n` }
  const encoder = new TextEncoder()
  // Bytes, for the records of a large archive are longer than the longest string.
  const lines = items.map((item) => encoder.encode(`${JSON.stringify(recordOf(item))}\n`))
  yield { path: linesPath, content: joinedBytes(lines) }
}
