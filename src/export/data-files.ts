// The archive as data: every record in one file, and the schema that each of them keeps.
import { z } from 'zod'
import type { Archive } from '../archive/archive.ts'
import type { OutputFile } from '../render/output-file.ts'
import { joinedBytes } from '../value/bytes.ts'
import { ArticleRecord, type RecordContext, recordOf } from './article-record.ts'
import { storyFiles } from './story-record.ts'

/** The records, and the stories: `data/articles.jsonl` in permalink order, and `data/article.schema.json` (JSON Schema 2020-12). */
export function* dataFiles(archive: Archive, context: RecordContext): Generator<OutputFile> {
  const schema = z.toJSONSchema(ArticleRecord, { io: 'output' })
  yield { path: 'data/article.schema.json', content: `${JSON.stringify(schema, null, 2)}\n` }
  const encoder = new TextEncoder()
  const lines = archive.entries.map((entry) =>
    encoder.encode(`${JSON.stringify(recordOf(entry, { ...context, archive }))}\n`),
  )
  // Bytes, for the records of a large archive are longer than the longest string.
  yield { path: 'data/articles.jsonl', content: joinedBytes(lines) }
  if (archive.stories.length > 0) yield* storyFiles(archive)
}
