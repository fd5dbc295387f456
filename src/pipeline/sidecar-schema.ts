// What a sidecar may hold, as a schema for editors. Its keys are those of the table of fields; other spellings of a key are read as well, so keys
// that are not named here are no mistake.
import * as z from 'zod'
import { ACCESS_LEVELS } from '../article/access.ts'
import type { FieldName } from '../article/fields/field-table.ts'
import { USUAL_KEYS } from '../article/fields/usual-keys.ts'

/** What is written without quotes may be a number to YAML. */
const text = z.union([z.string(), z.number(), z.boolean(), z.null()])
const texts = z.union([text, z.array(z.union([z.string(), z.number()]))])
const date = z.union([z.string(), z.number(), z.null()])
const reason = z.string().nullish()

const access = z.union([
  z.enum(ACCESS_LEVELS),
  z.strictObject({
    level: z.enum(ACCESS_LEVELS),
    reason,
    since: date.optional(),
    replacement: z.string().nullish(),
    title: z.string().nullish(),
  }),
  z.null(),
])
const embargo = z.union([
  date,
  z.strictObject({ until: date, shows: z.enum(['withheld', 'metadata-only']).optional(), reason }),
])
const scope = z.enum(['archive', 'article']).optional()
const redaction = z.union([
  z.string(),
  z.strictObject({ quote: z.string(), reason, scope }),
  z.strictObject({ pattern: z.string(), reason, scope }),
])

/** Each field: its value, and what is told of it. */
const FIELD_SCHEMAS: Readonly<Record<FieldName, z.ZodType>> = {
  headline: text.describe('Headline as printed.'),
  published: date.describe(
    'Day of publication, as far as it is known: 1998-11-03, 1998-11, 1998, c. 1990, 1990s, before 1990.',
  ),
  language: text.describe('Language of the text: en, fa-AF, ps, de.'),
  updated: date.describe('A later change that the source itself names.'),
  byline: text.describe('As printed, without the word "By".'),
  authors: texts.describe('The people in the byline.'),
  publication: text.describe('The newspaper, agency or site that published the article.'),
  summary: text.describe('A standfirst or a summary.'),
  kicker: text.describe('A label above the headline.'),
  dateline: text.describe('The place above the story, as printed.'),
  section: text.describe('Section of the newspaper.'),
  sourceUrl: text.describe('Address of the page that the text was taken from.'),
  tags: texts.describe('What the article is about.'),
  slug: text.describe('The readable end of its address.'),
  formerAddresses: texts.describe('Addresses that it had elsewhere (they begin with /), and other titles.'),
  otherTitles: texts.describe('Addresses that it had elsewhere (they begin with /), and other titles.'),
  collected: z
    .union([date, z.looseObject({ at: date.optional(), method: text.optional(), clock: text.optional() })])
    .describe('When the text was saved, and how. Who saved it is never published.'),
  archivedAt: texts.describe('Addresses of copies in web archives.'),
  access: access.describe('How far the article is open to the public.'),
  embargo: embargo.describe('Day until which it is withheld.'),
  expiry: date.describe('Day from which it is withheld.'),
  rights: text.describe('Rights in the text: a statement of rightsstatements.org, or words.'),
}

/** A sidecar. */
export const SidecarFile = z
  .looseObject({
    ...Object.fromEntries(
      Object.entries(FIELD_SCHEMAS).map(([name, schema]) => [
        USUAL_KEYS[name as FieldName],
        schema.optional(),
      ]),
    ),
    draft: z.boolean().nullish().describe('Keeps the article back.'),
    redactions: z
      .array(redaction)
      .nullish()
      .describe('Words that are taken out before anybody sees the article.'),
    encoding: z.string().nullish().describe('Encoding of the file: windows-1251.'),
    sha256: z
      .string()
      .nullish()
      .describe('Digest of the file as it was collected. If the file is another one now, that is an error.'),
    extra: z.looseObject({}).nullish().describe('What you want to publish under keys of your own.'),
    events: z.unknown().optional().describe('Diary of custody: kept, and not published.'),
  })
  .nullable()
  .describe('What a person adds to an article file of Backfile, or corrects in it.')
