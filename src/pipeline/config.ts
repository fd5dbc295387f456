// `backfile.yaml`: what the archive's keeper says of it. One schema, also for editors.
import { isMap, isScalar } from 'yaml'
import * as z from 'zod'
import { IMAGE_SETTINGS } from '../archive/pictures.ts'
import { accessIn, embargoIn, NOT_EVALUATED, redactionsIn, rightsIn } from '../article/fields/access-kinds.ts'
import type { Json } from '../article/values.ts'
import * as problem from '../diagnostic/catalogue/config.ts'
import type { Diagnostic, Outcome } from '../diagnostic/diagnostic.ts'
import { placeAt } from '../diagnostic/place.ts'
import { LARGEST, USUAL_FEEDS } from '../page/feeds/feed-plan.ts'
import { isPlain, parseArchiveDate, UNDATED } from '../value/archive-date.ts'
import { CONFIG_FILE } from '../value/archive-parts.ts'
import { readLanguage } from '../value/language.ts'
import { readKeepersYaml } from './keepers-yaml.ts'

/** A day, month or year; YAML reads a bare year as a number. */
const Bound = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((text) => {
    const date = parseArchiveDate(text)
    return date !== undefined && (date === UNDATED || isPlain(date))
  }, 'should hold dates such as 2021-08-15, 2021-08 or 2021')
  .default('')

const YesOrNo = z.boolean({ error: 'should be true or false' }).default(false)

/** A value that is read as the same key of an article is. */
const readAs = <T>(read: (value: Json) => T | undefined, error: string) =>
  z.json().transform((value, context): T => {
    const found = read(value as Json)
    if (found !== undefined) return found
    context.addIssue({ code: 'custom', message: error })
    return z.NEVER
  })

const rights = (value: Json) =>
  typeof value === 'string' && value.trim() !== '' ? rightsIn(value) : undefined

const Rule = z
  .strictObject({
    folder: z
      .string()
      .optional()
      .describe('Folder or file, from the root of the archive; "." for all of it.'),
    publication: z.string().optional().describe('Name of a publication.'),
    access: readAs(
      (value) => accessIn('access', value),
      'knows access: open, noindex, metadata-only and withheld, alone or as level beside reason, since, replacement and title',
    ).optional(),
    embargo: readAs(embargoIn, 'should hold an embargo such as 2030-01-01').optional(),
    redactions: readAs(
      redactionsIn,
      'should hold redactions: quotes, or { quote or pattern, reason, scope }',
    ).optional(),
    rights: readAs(rights, 'should hold rights as a text').optional(),
  })
  .refine(
    ({ folder, publication }) => folder !== undefined || publication !== undefined,
    'should name a folder or a publication in each rule',
  )
  .refine(
    ({ publication, redactions }) => publication === undefined || redactions === undefined,
    'can take words out of a folder, not out of a publication: which articles are of it is known only when they are read',
  )

/** So many feeds of a kind, or those of these names. */
const FeedsOf = z
  .union([z.int().min(0), z.array(z.string().trim().min(1))], {
    error: 'should hold a number, or a list of names, for tags, publications and authors',
  })
  .default(LARGEST)

/** Every setting: what it may be, what it is where nothing is said, and what it means. */
export const Config = z.strictObject({
  title: z.string().trim().min(1).default('News archive').describe('Name of the archive, on every page.'),
  description: z.string().trim().default('').describe('What the archive holds, in a sentence.'),
  language: z
    .string()
    .refine((tag) => readLanguage(tag) !== undefined, 'should be a language tag such as en, fa-AF or ps')
    .transform((tag) => readLanguage(tag) ?? tag)
    .default('en')
    .describe('Language of the site (BCP 47), and of articles that show none of their own.'),
  baseUrl: z
    .url({ protocol: /^https?$/, error: 'should be an address such as https://archive.example/' })
    .transform((url) => (url.endsWith('/') ? url : `${url}/`))
    .or(z.literal(''))
    .default('')
    .describe(
      'Where the site will stand. For canonical links, the 404 page, feeds, sitemap and OpenSearch: the site works anywhere.',
    ),
  lead: z
    .string({ error: 'should be the record number of an article, or the path of its file, as a text' })
    .trim()
    .default('')
    .describe(
      'Article that leads the home page: its record number, or the path of its file. Without it, what was added last leads if it has a summary.',
    ),
  calendars: z
    .array(z.enum(['gregorian', 'solar-hijri'], { error: 'knows the calendars gregorian and solar-hijri' }))
    .min(1, 'should name a calendar, or two')
    .transform((calendars) => [...new Set(calendars)])
    .optional()
    .describe(
      'Calendars in which the page of an article gives its date, in this order. Without it, sites in Dari, Persian and Pashto use both, the Solar Hijri first; others the Gregorian.',
    ),
  coverage: z
    .strictObject({
      earliest: Bound.describe('No article is older than this day, month or year.'),
      latest: Bound.describe('No article is younger.'),
    })
    .default({ earliest: '', latest: '' })
    .describe('What the archive covers. Articles dated outside of it are reported.'),
  addresses: z
    .enum(['move', 'keep'], { error: 'should be move or keep' })
    .default('move')
    .describe(
      'What happens to the address of an article whose headline or date was corrected: it moves and leaves a page that leads there (move), or stays (keep).',
    ),
  tombstones: YesOrNo.describe(
    'Whether a page at the address of a withdrawn article says that it was withdrawn.',
  ),
  audience: z
    .enum(['public', 'private'], { error: 'should be public or private' })
    .default('public')
    .describe(
      'For whom the site is. A private one shows everything, whatever is withheld, and says so on every page.',
    ),
  access: z
    .array(Rule)
    .default([])
    .describe(
      'How far the articles of a folder or a publication are open: access, embargo, redactions and rights, as in a sidecar. The most closed word counts.',
    ),
  rights: readAs(rights, 'should be a text')
    .default(NOT_EVALUATED)
    .describe(
      'Rights in the texts, where nothing else is said: a statement of rightsstatements.org (InC, UND, CNE …) or words.',
    ),
  metadataLicense: z
    .url({ protocol: /^https?$/, error: 'should be the address of a licence' })
    .or(z.literal(''))
    .default('')
    .describe(
      'Address of the licence of what the archive itself wrote: records, lists and their order; never of the texts.',
    ),
  feeds: z
    .strictObject({ tags: FeedsOf, publications: FeedsOf, authors: FeedsOf })
    .default({ ...USUAL_FEEDS })
    .describe(
      'Which tags, publications and authors have feeds of their own beside that of the archive: so many of the largest, or a list of names. Needs baseUrl.',
    ),
  starterNames: z
    .boolean({ error: 'should be true or false' })
    .default(true)
    .describe(
      'Whether countries, capitals and the provinces of Afghanistan, which ship with Backfile, are found in the texts beside the names of names.yaml.',
    ),
  llmsTxt: YesOrNo.describe(
    'Whether the site tells programs that read for people, in llms.txt, what it holds.',
  ),
  stories: z
    .boolean({ error: 'should be true or false' })
    .default(true)
    .describe(
      'Whether articles that tell the same in the same words, and captures of one page, are brought together under stories/.',
    ),
  related: z
    .boolean({ error: 'should be true or false' })
    .default(true)
    .describe('Whether the page of an article names others that it has names and words in common with.'),
  rawFiles: YesOrNo.describe(
    'Whether each article’s file is published byte for byte beside its page, with all of its front matter and markup; never a file that says who collected it.',
  ),
  images: z
    .enum(IMAGE_SETTINGS, { error: 'should be strip, original or none' })
    .default('strip')
    .describe(
      'What becomes of pictures beside the articles: published without the place, the camera’s number and the names that their files tell (strip), as they are (original), or not at all (none).',
    ),
  portable: YesOrNo.describe(
    'Whether the built site opens from a disk as well, such as a USB stick, without a host: every link ends in a file.',
  ),
  maxFiles: z
    .int({ error: 'should be a number of files such as 20000' })
    .min(1, 'should be a number of files such as 20000')
    .optional()
    .describe(
      'How many files the site may have, such as 20000 where its host takes no more. A build with more writes nothing, and the site of the last one stays.',
    ),
  intake: YesOrNo.describe(
    'Whether the published site has the review pages, with the whole text of every file.',
  ),
})

/** The settings of an archive. */
export type Config = z.output<typeof Config>

/** Reads the settings; undefined, with errors, when they cannot be used. Without a file, all defaults. */
export function readConfig(text: string | undefined): Outcome<Config | undefined> {
  if (text === undefined || text.trim() === '') return { value: Config.parse({}), diagnostics: [] }
  const yaml = readKeepersYaml(text)
  const at = (offset: number, length = 1) => placeAt(CONFIG_FILE, text, offset, length)
  if ('reason' in yaml) return failed(problem.unreadableConfig(yaml, at(yaml.offset, yaml.length)))
  const { document, data } = yaml
  if (document.contents === null) return { value: Config.parse({}), diagnostics: [] }
  if (!isMap(document.contents))
    return failed(problem.unreadableConfig({ reason: 'It is not a list of settings.' }, at(0)))

  const keys = new Map<string, number>()
  for (const { key } of document.contents.items) {
    if (isScalar(key)) keys.set(String(key.value), key.range?.[0] ?? 0)
  }
  const result = Config.safeParse(dropNulls(data))
  if (result.success) return { value: result.data, diagnostics: [] }
  const diagnostics = result.error.issues.flatMap((issue): Diagnostic[] => {
    if (issue.code === 'unrecognized_keys' && issue.path.length === 0) {
      return issue.keys.map((key) =>
        problem.unknownSetting(key, Object.keys(Config.shape), at(keys.get(key) ?? 0, key.length)),
      )
    }
    const key = String(issue.path[0] ?? '')
    const reason =
      issue.code === 'unrecognized_keys' ? `it has no part "${issue.keys.join('", "')}"` : issue.message
    return [problem.wrongSetting(key, reason, at(keys.get(key) ?? 0, key.length))]
  })
  return { value: undefined, diagnostics }
}

function failed(diagnostic: Diagnostic): Outcome<undefined> {
  return { value: undefined, diagnostics: [diagnostic] }
}

/** `title:` with nothing after it is a setting that is not made. */
function dropNulls(data: unknown): unknown {
  return Object.fromEntries(Object.entries(data as object).filter(([, value]) => value !== null))
}
