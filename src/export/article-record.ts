// The published record of an article: one shape for people's own tools, described by its JSON Schema. What it has of the
// article's fields follows from the table of fields.
import * as z from 'zod'
import type { Archive, Entry, MentionedName, PublishedPicture } from '../archive/archive.ts'
import type { LinkResolver } from '../archive/links.ts'
import { rawFileOf } from '../archive/raw-file.ts'
import { capturesWith, storyOfEntry } from '../archive/stories.ts'
import type { Block, Figure, Image, List } from '../article/block.ts'
import { blockText, imagesOf, imageText, itemNumbers, rowText } from '../article/block.ts'
import type { Claim } from '../article/claim.ts'
import type { RecordedClaim } from '../article/fields/claim-field.ts'
import type { Field, FieldTypes, HeldOf, TableOf, TypesByName } from '../article/fields/field.ts'
import {
  type ArticleFields,
  FIELDS,
  type FieldName,
  type FieldTable,
  type TypesOfFields,
} from '../article/fields/field-table.ts'
import { type RecordName, recordName } from '../article/fields/record-name.ts'
import type { SourceFacts } from '../article/source-file.ts'
import type { SiteSettings } from '../page/frame.ts'
import { rightsOf } from '../page/rights.ts'
import { FORMATS } from '../picture/picture.ts'
import { SOURCE_FORMS } from '../value/article-endings.ts'
import { NO_DIGEST } from '../value/digest.ts'
import { memoized } from '../value/memo.ts'
import { NAME_KINDS } from '../value/name-kinds.ts'
import { namesOf } from '../value/table.ts'
import { claim, evidence, KINDS, status } from './record-schemas.ts'

const block = z.union([
  z.strictObject({ type: z.enum(['paragraph', 'heading', 'quote', 'code']), text: z.string() }),
  z.strictObject({ type: z.enum(['notes', 'table']), items: z.array(z.string()) }),
  z.strictObject({
    type: z.literal('figure'),
    text: z
      .string()
      .describe('What stands for the picture where it is not seen, its caption and its credit.'),
    picture: z
      .string()
      .regex(/^\//)
      .nullable()
      .describe('Address of the picture from the root of the site; null when it is not published.'),
  }),
  z.strictObject({
    type: z.literal('list'),
    ordered: z.boolean().describe('Whether its items are numbered.'),
    start: z.int().optional().describe('The number of the first item of an ordered list.'),
    numbers: z
      .array(z.int())
      .optional()
      .describe('The number of each item, where they do not follow one on the other.'),
    figures: z
      .enum(['a', 'A', 'i', 'I'])
      .optional()
      .describe('Letters or Roman figures in which the numbers are printed.'),
    items: z.array(z.string()),
  }),
])

const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .nullable()

/** What a record has beside the fields: who it is, its text, and what was left over. Tags are as the archive files them. */
const ownParts = z.strictObject({
  id: z.string().describe('Short and stable name of the record.'),
  permalink: z.string().regex(/^\//).describe('Address of its page from the root of the site.'),
  source: z.strictObject({
    path: z.string().describe('Of the file, from the root of the archive.'),
    sha256: digest.describe('Of the raw bytes; null when not all of the file is public.'),
    bytes: z.int().min(0).nullable(),
    form: z.enum(SOURCE_FORMS),
    encoding: z.string(),
    part: z
      .strictObject({
        number: z.int().min(1),
        of: z.int().min(2),
        firstLine: z.int().min(1),
        lastLine: z.int().min(1),
        sha256: digest.describe('Of its own words, as UTF-8.'),
      })
      .optional()
      .describe('Which of several articles in the file; absent where it is the only one.'),
    raw: z
      .string()
      .regex(/^\//)
      .nullable()
      .describe('Address of the file itself from the root of the site; null when it is not published.'),
  }),
  dir: z.enum(['ltr', 'rtl']),
  tags: z.array(
    z.strictObject({
      name: z.string(),
      written: z
        .string()
        .optional()
        .describe('As the file has it, where the archive files it under another form.'),
      permalink: z.string(),
      status,
      rule: z.string(),
      evidence: z.array(evidence),
    }),
  ),
  names: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        kind: z.enum(NAME_KINDS).nullable(),
        count: z.int().min(1),
        written: z.array(z.string()).describe('The forms in which it stands there.'),
        evidence: z.array(evidence),
      }),
    )
    .optional()
    .describe(
      'The listed names in the text, those that stand there most often first; absent when there are none.',
    ),
  body: z.array(block).describe('The text in blocks, in reading order.'),
  story: z
    .strictObject({
      id: z.string().describe('Of the article of it that was registered first.'),
      permalink: z.string().regex(/^\//).describe('Address of its page from the root of the site.'),
      articles: z.int().min(2).describe('How many articles tell it.'),
    })
    .optional()
    .describe('The story that it tells in the same words as other articles; absent when it has none.'),
  version: z
    .strictObject({
      number: z.int().min(1).describe('1 is the earliest capture.'),
      of: z.int().min(2),
      latest: z.string().regex(/^\//).describe('Address of the latest capture from the root of the site.'),
    })
    .optional()
    .describe('Which capture of its page it is; absent when there is one only.'),
  pictures: z
    .array(
      z.strictObject({
        address: z.string().regex(/^\//).describe('From the root of the site.'),
        media_type: z.string(),
        width: z.int().min(1).describe('In pixels, as it is shown.'),
        height: z.int().min(1),
        bytes: z.int().min(1),
        sha256: digest.describe('Of the bytes that are published.'),
        alt: z.string(),
        caption: z.string().nullable(),
        credit: z.string().nullable(),
      }),
    )
    .optional()
    .describe('The pictures of the text that are published, in reading order; absent when there are none.'),
  hidden: z
    .array(
      z.strictObject({
        rule: z.string(),
        line: z.int(),
        start: z.int(),
        end: z.int(),
        text: z.string(),
        texts: z
          .int()
          .optional()
          .describe('Of what many texts share: how many at the least, a round number.'),
      }),
    )
    .describe('Text of the file that is not part of the article.'),
  extra: z
    .record(z.string(), z.json())
    .describe('Front matter that has no meaning to the archive, as it was.'),
  redactions: z
    .array(z.strictObject({ reason: z.string().nullable(), count: z.int().min(1) }))
    .describe('In how many places words were taken out of the text, and why; ▮ stands for them.'),
  supplied: z
    .array(
      z.strictObject({
        field: z.string(),
        rule: z.string(),
        evidence: z.array(evidence),
        rejected: z.json(),
      }),
    )
    .describe('Fields without a claim of their own that a sidecar supplies, with what it overrules.'),
})

type OwnParts = z.infer<typeof ownParts>

/** Fields that the record has under their own name. */
type RecordedField = {
  [Name in FieldName]: TypesOfFields[Name]['kind'] extends null ? never : Name
}[FieldName]

type Recorded<Held> = Held extends Claim<infer Value> ? RecordedClaim<Value> : Held

/** The record, as it stands in `data/articles.jsonl`. */
export type ArticleRecord = OwnParts & {
  readonly [Name in RecordedField as RecordName<Name>]: Recorded<ArticleFields[Name]>
}

/**
 * The order in which the parts of a record have been published. It is kept for those who compare records as texts; a field that
 * is not named here comes before `extra`.
 */
const ORDER: readonly (keyof ArticleRecord)[] = [
  'id',
  'permalink',
  'source',
  'headline',
  'published',
  'updated',
  'byline',
  'authors',
  'publication',
  'dateline',
  'language',
  'dir',
  'summary',
  'kicker',
  'section',
  'source_url',
  'tags',
  'names',
  'story',
  'version',
  'body',
  'pictures',
  'hidden',
  'other_titles',
  'former_addresses',
  'collected',
  'archived_at',
  'access',
  'rights',
  'redactions',
  'extra',
  'supplied',
]

/** The same parts in the order of a record. */
function inOrder<Part>(parts: Readonly<Record<string, Part>>): Record<string, Part> {
  const order: readonly string[] = ORDER
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.indexOf('extra') - 0.5)
  return Object.fromEntries(Object.entries(parts).sort(([a], [b]) => rank(a) - rank(b)))
}

/** The schema of a record whose fields are those of a table. */
export const recordSchema = memoized((table: FieldTable): z.ZodType<ArticleRecord> => {
  const fields = namesOf(table).flatMap((name) => {
    const schema = fieldSchema(table[name])
    return schema ? [[recordName(name), schema] as const] : []
  })
  const parts = inOrder<z.ZodType>({ ...ownParts.shape, ...Object.fromEntries(fields) })
  // zod cannot know what parts are made of a table; the table's own types do.
  return z.strictObject(parts).meta({
    title: 'Article record',
    description:
      'One article of the archive. Written by Backfile, one record a line, in the order of permalinks.',
  }) as z.ZodType<unknown> as z.ZodType<ArticleRecord>
})

/** The schema of what a record has of a field; undefined when it has nothing of it. */
function fieldSchema({
  kind,
  isNullable,
  isClaim,
  description,
}: Pick<Field<FieldTypes>, 'kind' | 'isNullable' | 'isClaim' | 'description'>): z.ZodType | undefined {
  if (kind === null) return undefined
  const value = isNullable ? KINDS[kind].nullable() : KINDS[kind]
  const schema = isClaim ? claim(value) : value
  return description === undefined ? schema : schema.describe(description)
}

/** The schema of the records that are published. */
export const ArticleRecord = recordSchema(FIELDS)

/** What a record is made with. */
export interface RecordContext extends Pick<SiteSettings, 'rawFiles' | 'rights'> {
  /** Finds its pictures; without it, none is published. */
  readonly resolve?: LinkResolver
  /** Finds its story; without it, none is told. */
  readonly archive?: Pick<Archive, 'stories'>
}

/** Makes the record of an article. */
export function recordOf(entry: Entry, settings: RecordContext, table: FieldTable = FIELDS): ArticleRecord {
  const fields = recordedFields<TypesOfFields>(table, entry.article)
  // As above: what the parts are is known from the table's types.
  const rights = rightsOf(entry.article, settings)
  return inOrder<unknown>({ ...partsOf(entry, settings), ...fields, rights }) as ArticleRecord
}

function recordedFields<Types extends TypesByName<Types>>(
  table: TableOf<Types>,
  held: HeldOf<Types>,
): Record<string, unknown> {
  const recorded = namesOf(table).filter((name) => table[name].kind !== null)
  return Object.fromEntries(recorded.map((name) => [recordName(name), table[name].recorded(held[name])]))
}

/** The story of an article and which capture of its page it is, without the others: a story may have any number of articles. */
function storyParts(entry: Entry, archive: Pick<Archive, 'stories'>): Pick<OwnParts, 'story' | 'version'> {
  const story = storyOfEntry(archive, entry)
  if (!story) return {}
  const { id, permalink, entries } = story
  const versions = capturesWith(entry, story)
  const [latest] = versions
  return {
    story: { id, permalink, articles: entries.length },
    ...(latest && {
      version: {
        number: versions.length - versions.indexOf(entry),
        of: versions.length,
        latest: latest.permalink,
      },
    }),
  }
}

function partsOf(entry: Entry, { rawFiles, resolve, archive }: RecordContext): OwnParts {
  const { id, permalink, article, tags } = entry
  const raw = rawFiles ? rawFileOf(entry) : undefined
  const pictureOf = ({ target }: Image) => {
    const found = resolve?.(target, article.source.path)
    return found?.kind === 'picture' ? found.picture : undefined
  }
  const pictures = [...imagesOf(article.body)].flatMap((image) => pictureRecord(image, pictureOf(image)))
  return {
    id,
    permalink,
    source: { ...sourceOf(article.source), raw: raw === undefined ? null : `/${raw}` },
    dir: article.dir,
    tags: tags.map(({ shelf, written, status, rule, evidence }) => ({
      name: shelf.name,
      ...(shelf.authority && shelf.name !== written && { written }),
      permalink: shelf.permalink,
      status,
      rule,
      evidence: evidence.map((piece) => ({ ...piece })),
    })),
    ...(entry.names.length > 0 && { names: entry.names.map(nameRecord) }),
    ...(archive && storyParts(entry, archive)),
    body: article.body.flatMap((block) =>
      block.type === 'figure' ? figureRecord(block, pictureOf(block.image)) : blockRecord(block),
    ),
    ...(pictures.length > 0 && { pictures }),
    hidden: article.hidden.map((range) => ({ ...range })),
    // The same JSON values; only their readonly marks differ.
    extra: article.extra as OwnParts['extra'],
    redactions: article.redactions.map((note) => ({ ...note })),
    supplied: article.supplied.map(({ field, rule, evidence, rejected }) => ({
      field,
      rule,
      evidence: evidence.map((piece) => ({ ...piece })),
      rejected: rejected as OwnParts['extra'][string],
    })),
  }
}

function nameRecord({
  name,
  count,
  written,
  evidence,
}: MentionedName): NonNullable<OwnParts['names']>[number] {
  const { id, display, kind } = name
  return { id, name: display, kind, count, written: [...written], evidence: [{ ...evidence }] }
}

/** Of a file that is not public as a whole neither digest nor size are told. */
function sourceOf({ part, sha256, bytes, ...source }: SourceFacts): Omit<OwnParts['source'], 'raw'> {
  const isClosed = sha256 === NO_DIGEST
  return {
    ...source,
    sha256: isClosed ? null : sha256,
    bytes: isClosed ? null : bytes,
    ...(part && { part: { ...part, sha256: part.sha256 === NO_DIGEST ? null : part.sha256 } }),
  }
}

type PictureRecord = NonNullable<OwnParts['pictures']>[number]

function pictureRecord(
  { text, caption, credit }: Image,
  picture: PublishedPicture | undefined,
): PictureRecord[] {
  if (!picture) return []
  const { path, format, width, height, bytes, sha256 } = picture
  const media_type = FORMATS[format].mediaType
  const words = { alt: text, caption: caption ?? null, credit: credit ?? null }
  return [{ address: `/${path}`, media_type, width, height, bytes, sha256, ...words }]
}

function figureRecord({ image, ifThere }: Figure, picture: PublishedPicture | undefined): OwnParts['body'] {
  if (ifThere && !picture) return []
  return [{ type: 'figure', text: imageText(image), picture: picture ? `/${picture.path}` : null }]
}

function blockRecord(block: Exclude<Block, Figure>): OwnParts['body'] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'code':
      return [{ type: block.type, text: blockText(block) }]
    case 'quote':
      return [{ type: block.type, text: numberedText(block.blocks) }]
    case 'list': {
      const { start, numbers, figures } = block
      return [
        {
          type: 'list',
          ordered: start !== null,
          ...(start !== null && { start }),
          ...(numbers && { numbers: [...numbers] }),
          ...(figures && { figures }),
          items: block.items.map(numberedText),
        },
      ]
    }
    case 'notes':
      return [{ type: block.type, items: block.items.map(numberedText) }]
    case 'table':
      return [{ type: 'table', items: [...block.head, ...block.rows].map(rowText) }]
    case 'rule':
      return []
  }
}

/** The words of blocks within another, where a list has no fields of its own: its numbers stand before its items. */
function numberedText(blocks: readonly Block[]): string {
  const texts = blocks.map((block) => {
    if (block.type === 'quote') return numberedText(block.blocks)
    return block.type === 'list' ? listText(block) : blockText(block)
  })
  return texts.filter((text) => text !== '').join('\n\n')
}

function listText(list: List): string {
  const numbers = itemNumbers(list)
  return list.items
    .map((item, i) => (numbers ? `${numbers[i]}. ${numberedText(item)}` : numberedText(item)))
    .join('\n\n')
}
