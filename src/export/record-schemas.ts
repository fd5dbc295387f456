// The schemas of the values that stand in the published record.
import * as z from 'zod'
import { ACCESS_LEVELS } from '../article/access.ts'
import type { RecordedKind } from '../article/fields/field.ts'
import { REJECTION_RULES } from '../article/rules/rejection-rules.ts'

export const evidence = z
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

export const status = z
  .enum(['stated', 'supplied', 'inferred', 'bounded', 'unknown'])
  .describe(
    'How far the value can be trusted: the file states it; the archive supplied it, in a sidecar or in place of a headline that is missing; it is inferred; only limits are known; nothing is known.',
  )

const rejectionReason = z
  .enum(REJECTION_RULES)
  .describe(
    'Why it was not taken: the sidecar says otherwise; of two dates in the same place the first was taken; a source that is believed before this one says otherwise; the saved page says otherwise in a place that is believed before this one.',
  )

/** A value with how far it can be trusted, and why. */
export const claim = <T extends z.ZodType>(value: T) =>
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

/** The schema of each kind of value that a field may have. */
export const KINDS: Readonly<Record<RecordedKind, z.ZodType>> = {
  text: z.string(),
  texts: z.array(z.string()),
  date,
  language: z.string(),
  authors: z.array(z.strictObject({ name: z.string(), kind: z.enum(['person', 'organisation']) })),
  publication: z.strictObject({ name: z.string() }),
  dateline: z.strictObject({ text: z.string(), place: z.string() }),
  access: z.strictObject({
    level: z.enum(ACCESS_LEVELS),
    reason: z.string().nullable(),
    since: isoDay,
    replacement: z.string().nullable(),
    title: z.string().nullable(),
    until: isoDay,
  }),
  rights: z.strictObject({
    words: z.string(),
    uri: z.string().nullable().describe('Of a statement of rightsstatements.org; null for other words.'),
  }),
  collected: z.strictObject({
    at: z.string().nullable(),
    method: z.string().nullable(),
    clock: z.string().nullable(),
  }),
}
