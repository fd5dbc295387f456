// The archive as data: every record in one file, and the schema that each of them keeps.
import type { Archive } from '../archive/archive.ts'
import type { OutputFile } from '../render/output-file.ts'
import { ArticleRecord, type RecordContext, recordOf } from './article-record.ts'
import { recordsAndSchema } from './record-files.ts'
import { storyFiles } from './story-record.ts'

/** The records, and the stories: `data/articles.jsonl` in permalink order, and `data/article.schema.json`. */
export function* dataFiles(archive: Archive, context: RecordContext): Generator<OutputFile> {
  const paths = { schema: 'data/article.schema.json', lines: 'data/articles.jsonl' }
  const inArchive = { ...context, archive }
  yield* recordsAndSchema(paths, ArticleRecord, archive.entries, (entry) => recordOf(entry, inArchive))
  if (archive.stories.length > 0) yield* storyFiles(archive)
}
