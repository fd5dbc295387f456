// The published record of an article: one shape for people's own tools, described by its JSON Schema.
import { z } from 'zod'
import type { Entry } from '../archive/archive.ts'
import { rawFileOf } from '../archive/raw-file.ts'
import type { Block } from '../article/block.ts'
import { blocksText, blockText, rowText } from '../article/block.ts'
import type { Claim } from '../article/claim.ts'
import { REJECTION_RULES } from '../article/rules/rejection-rules.ts'
import type { SiteSettings } from '../page/frame.ts'

const evidence = z
  .strictObject({
    file: z
      .string()
      .optional()
      .describe('Path of the file that holds the words, when it is not the article’s own.'),
    quote: z.string().describe('The words themselves.'),
    line: z.int().min(0).describe('Line of the file, from 1; 0 for evidence in its name.'),
    start: z
      .int()
      .min(0)
      .describe('First code point of the quote in the decoded text without byte order mark, from 0.'),
    end: z.int().min(0).describe('Past its last code point.'),
  })
  .describe('Words of the file that bear the value out: text[start:end] is the quote.')

const status = z
  .enum(['stated', 'supplied', 'inferred', 'bounded', 'unknown'])
  .describe(
    'How far the value can be trusted: the file states it; a person or the archive supplied it; it is inferred; only a bound is known; nothing is known.',
  )

const rejectionReason = z
  .enum(REJECTION_RULES)
  .describe(
    'Why it was not taken: the sidecar says otherwise; of two dates in the same place the first was taken; a source that is believed before this one says otherwise; the saved page says otherwise in a place that is believed before this one.',
  )

const claim = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    value,
    status,
    rule: z.string().describe('Name of the rule that gave the value; empty when nothing is known.'),
    evidence: z.array(evidence),
    rejected: z
      .array(
        z.strictObject({ value, rule: z.string(), reason: rejectionReason, evidence: z.array(evidence) }),
      )
      .optional()
      .describe(
        'What other sources say and was not taken, the most trusted first; absent when there is none.',
      ),
  })

const isoDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable()

const date = z.strictObject({
  edtf: z
    .string()
    .describe('Extended Date/Time Format (ISO 8601-2), levels 0 to 2; empty when nothing is known.'),
  earliest: isoDay.describe('First possible day of publication.'),
  latest: isoDay.describe('Last possible day of publication.'),
  precision: z.enum(['day', 'month', 'year', 'range', 'none']),
})

const block = z.union([
  z.strictObject({ type: z.enum(['paragraph', 'heading', 'quote', 'code']), text: z.string() }),
  z.strictObject({ type: z.enum(['list', 'notes', 'table']), items: z.array(z.string()) }),
])

/** The record, as it stands in `data/articles.jsonl`. */
export const ArticleRecord = z
  .strictObject({
    id: z.string().describe('Short and stable name of the record.'),
    permalink: z.string().regex(/^\//).describe('Address of its page from the root of the site.'),
    source: z.strictObject({
      path: z.string().describe('Of the file, from the root of the archive.'),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .describe('Of the raw bytes.'),
      bytes: z.int().min(0),
      form: z.enum(['text', 'markdown', 'html']),
      encoding: z.string(),
      raw: z
        .string()
        .regex(/^\//)
        .nullable()
        .describe('Address of the file itself from the root of the site; null when it is not published.'),
    }),
    headline: claim(z.string()),
    published: claim(date),
    updated: date.nullable().describe('A later change that the source itself names.'),
    byline: claim(z.string().nullable()).describe('As printed, without the word "By".'),
    authors: claim(z.array(z.strictObject({ name: z.string(), kind: z.enum(['person', 'organisation']) }))),
    publication: claim(z.strictObject({ name: z.string() }).nullable()),
    dateline: z.strictObject({ text: z.string(), place: z.string() }).nullable(),
    language: z.string().describe('BCP 47.'),
    dir: z.enum(['ltr', 'rtl']),
    summary: z.string().nullable(),
    kicker: z.string().nullable().describe('A label above the headline.'),
    section: z.string().nullable(),
    source_url: z.string().nullable().describe('Address that the file names as its source.'),
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
    body: z.array(block).describe('The text in blocks, in reading order.'),
    hidden: z
      .array(
        z.strictObject({ rule: z.string(), line: z.int(), start: z.int(), end: z.int(), text: z.string() }),
      )
      .describe('Text of the file that is not part of the article.'),
    other_titles: z.array(z.string()),
    former_addresses: z.array(z.string()),
    collected: z
      .strictObject({
        at: z.string().nullable(),
        method: z.string().nullable(),
        clock: z.string().nullable(),
      })
      .nullable()
      .describe('How the text came into the collector’s hands. Who collected it is not published.'),
    archived_at: z.array(z.string()).describe('Addresses of copies in web archives.'),
    extra: z
      .record(z.string(), z.json())
      .describe('Front matter that has no meaning to the archive, as it was.'),
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
  .meta({
    title: 'Article record',
    description:
      'One article of the archive. Written by Backfile, one record a line, in the order of permalinks.',
  })

/** The type of a record. */
export type ArticleRecord = z.infer<typeof ArticleRecord>

/** Makes the record of an article; `rawFiles` tells whether the articles' own files are published. */
export function recordOf(entry: Entry, { rawFiles }: Pick<SiteSettings, 'rawFiles'>): ArticleRecord {
  const { id, permalink, article, tags } = entry
  const raw = rawFiles ? rawFileOf(entry) : undefined
  return {
    id,
    permalink,
    source: { ...article.source, raw: raw === undefined ? null : `/${raw}` },
    headline: mutable(article.headline, same),
    published: mutable(article.published, (date) => ({ ...date })),
    updated: article.updated && { ...article.updated },
    byline: mutable(article.byline, same),
    authors: mutable(article.authors, (authors) => authors.map((author) => ({ ...author }))),
    publication: mutable(article.publication, same),
    dateline: article.dateline && { ...article.dateline },
    language: article.language,
    dir: article.dir,
    summary: article.summary,
    kicker: article.kicker,
    section: article.section,
    source_url: article.sourceUrl,
    tags: tags.map(({ shelf, written, status, rule, evidence }) => ({
      name: shelf.name,
      ...(shelf.authority && shelf.name !== written && { written }),
      permalink: shelf.permalink,
      status,
      rule,
      evidence: evidence.map((piece) => ({ ...piece })),
    })),
    body: article.body.flatMap(blockRecord),
    hidden: article.hidden.map((range) => ({ ...range })),
    other_titles: [...article.otherTitles],
    former_addresses: [...article.formerAddresses],
    collected: article.collected && { ...article.collected },
    archived_at: [...article.archivedAt],
    // The same JSON values; only their readonly marks differ.
    extra: article.extra as ArticleRecord['extra'],
    supplied: article.supplied.map(({ field, rule, evidence, rejected }) => ({
      field,
      rule,
      evidence: evidence.map((piece) => ({ ...piece })),
      rejected: rejected as ArticleRecord['extra'][string],
    })),
  }
}

type MutableEvidence = ArticleRecord['headline']['evidence']

function mutable<T, V>({ value, status, rule, evidence, rejected }: Claim<T>, copy: (value: T) => V) {
  const pieces = (all: Claim<T>['evidence']): MutableEvidence => all.map((piece) => ({ ...piece }))
  return {
    value: copy(value),
    status,
    rule,
    evidence: pieces(evidence),
    ...(rejected && {
      rejected: rejected.map((other) => ({
        value: copy(other.value),
        rule: other.rule,
        reason: other.why.rule,
        evidence: pieces(other.evidence),
      })),
    }),
  }
}

const same = <T>(value: T): T => value

function blockRecord(block: Block): ArticleRecord['body'] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'code':
    case 'quote':
      return [{ type: block.type, text: blockText(block) }]
    case 'list':
    case 'notes':
      return [{ type: block.type, items: block.items.map(blocksText) }]
    case 'table':
      return [{ type: 'table', items: [...block.head, ...block.rows].map(rowText) }]
    case 'rule':
      return []
  }
}
