// The published records of stories: which articles tell the same, described by their JSON Schema.
import * as z from 'zod'
import type { Archive, Story } from '../archive/archive.ts'
import type { OutputFile } from '../render/output-file.ts'
import { recordsAndSchema } from './record-files.ts'

const entry = z.strictObject({
  id: z.string().describe('Of the record of the article.'),
  permalink: z.string().regex(/^\//).describe('From the root of the site.'),
})

/** A story, as it stands in `data/stories.jsonl`. */
export const StoryRecord = z
  .strictObject({
    id: z.string().describe('Of the article of it that was registered first.'),
    permalink: z.string().regex(/^\//).describe('Address of its page from the root of the site.'),
    articles: z.array(entry).min(2).describe('All of its articles, the latest first.'),
    captures: z
      .array(z.array(z.string()).min(2))
      .describe('Of those that are captures of one page the ids, the latest first, for each page.'),
  })
  .meta({
    title: 'Story record',
    description:
      'Articles that tell the same in the same words, or captures of one page. Written by Backfile, one record a line, in the order of ids.',
  })

export type StoryRecord = z.infer<typeof StoryRecord>

/** Makes the record of a story. */
export function storyRecord({ id, permalink, entries, captures }: Story): StoryRecord {
  return {
    id,
    permalink,
    articles: entries.map((entry) => ({ id: entry.id, permalink: entry.permalink })),
    captures: captures.map((group) => group.map((entry) => entry.id)),
  }
}

/** `data/story.schema.json` and `data/stories.jsonl`. */
export function* storyFiles({ stories }: Archive): Generator<OutputFile> {
  const paths = { schema: 'data/story.schema.json', lines: 'data/stories.jsonl' }
  yield* recordsAndSchema(paths, StoryRecord, stories, storyRecord)
}
