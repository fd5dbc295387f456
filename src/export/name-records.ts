// The listed names as data: what each is called, how it stands to others, and which articles it is named in.
import * as z from 'zod'
import type { Archive } from '../archive/archive.ts'
import { type NameShelf, nameShelves } from '../archive/name-shelves.ts'
import type { OutputFile } from '../render/output-file.ts'
import { NAME_KINDS } from '../value/name-kinds.ts'
import { recordsAndSchema } from './record-files.ts'

const ids = z.array(z.string())

/** A line of `data/names.jsonl`. */
export const NameRecord = z
  .strictObject({
    id: z.string(),
    permalink: z.string().describe('The page of the name.'),
    name: z.string().describe('The preferred form: lists are sorted by it.'),
    display: z.string().describe('The form that headings bear.'),
    kind: z.enum(NAME_KINDS).nullable(),
    labels: z.record(z.string(), z.string()).describe('Forms by language.'),
    variants: z.array(z.string()),
    related: ids.describe('Ids of names that readers may look for too.'),
    different: ids.describe('Ids of names that are taken for this one.'),
    broader: ids.describe('Ids of names that it is a part or a kind of.'),
    exact: z.strictObject({ wikidata: z.string().optional(), viaf: z.string().optional() }),
    note: z.string(),
    articles: z
      .array(z.strictObject({ permalink: z.string(), count: z.int().min(0) }))
      .describe(
        'The articles of the name, newest first, and how often each names it in its text: 0 where a tag, a byline or the publication alone does.',
      ),
  })
  .meta({
    title: 'Name record',
    description: 'One listed name. Written by Backfile, one record a line, sorted by id.',
  })
type NameRecord = z.output<typeof NameRecord>

/** `data/names.jsonl` and `data/name.schema.json`; none where no article has a listed name. */
export function* nameFiles(archive: Archive): Generator<OutputFile> {
  const shelves = nameShelves(archive)
  if (shelves.length === 0) return
  const paths = { schema: 'data/name.schema.json', lines: 'data/names.jsonl' }
  yield* recordsAndSchema(paths, NameRecord, shelves, nameRecord)
}

function nameRecord({ name, permalink, entries }: NameShelf): NameRecord {
  const { id, display, kind, labels, exact, note } = name
  return {
    id,
    permalink,
    name: name.name,
    display,
    kind,
    labels: { ...labels },
    variants: [...name.variants],
    related: [...name.related],
    different: [...name.different],
    broader: [...name.broader],
    exact: { ...exact },
    note,
    articles: entries.map((entry) => ({
      permalink: entry.permalink,
      count: entry.names.find((mentioned) => mentioned.name === name)?.count ?? 0,
    })),
  }
}
