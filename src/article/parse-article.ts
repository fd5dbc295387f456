// A source file becomes an article: decoded, its front matter read, its text taken apart, every value with
// its evidence. Never throws, whatever the bytes: what cannot be published is an error and no article.
import * as problem from '../diagnostic/catalogue/article.ts'
import type { Diagnostic, Outcome } from '../diagnostic/diagnostic.ts'
import { fileItself } from '../diagnostic/place.ts'
import { sha256 } from '../value/digest.ts'
import { directionOf } from '../value/language.ts'
import type { Article } from './article.ts'
import { type LinkTarget, linksOf } from './block.ts'
import { namesCollector } from './collector.ts'
import { decideFields } from './fields/decide-fields.ts'
import { type ArticleFields, FIELDS, type FieldTable, type TypesOfFields } from './fields/field-table.ts'
import { overrule } from './fields/overrule.ts'
import { isSettled, readSidecar, type Sidecar } from './fields/sidecar.ts'
import { findDoubts } from './intake/doubts/doubts.ts'
import { findListed } from './intake/names/listed-names.ts'
import { findMentions, type Names } from './intake/names/mentions.ts'
import { type ArticlePictures, picturesOf } from './pictures.ts'
import type { RawText } from './raw-text.ts'
import { redactArticle } from './redaction/redact-article.ts'
import type { Redactor, SecretText } from './redaction/redactor.ts'
import { sketchOf } from './sketch.ts'
import type { SourceFile } from './source-file.ts'
import { describeFile } from './steps/describe-file.ts'
import { type OpenFile, openFile, type ParseJob, type ParseSettings } from './steps/open-file.ts'
import { andThen, stopped } from './steps/outcomes.ts'
import { ownFields, UNTITLED } from './steps/own-fields.ts'
import { partFile } from './steps/part-file.ts'
import { readBody, type WholeFile } from './steps/read-body.ts'
import { inlineTags, isObsidianNote, withOuterTags } from './tools/obsidian.ts'
import type { Shortcodes } from './tools/shortcodes.ts'
import type { GivenTag, Mention } from './values.ts'

/** An article, with the acronyms that its text explains: other articles may use them unexplained. */
export interface ParsedArticle {
  readonly article: Article
  readonly acronyms: Names['acronyms']
  /** The forms of listed names that stand in its text. */
  readonly listed: readonly Mention[]
  /** What stands in the text for another generator to run; undefined when nothing does. */
  readonly shortcodes: Shortcodes | undefined
  /** Links of its body that were written as leading somewhere in the archive. */
  readonly links: readonly LinkTarget[]
  /** The pictures that its file names; undefined when it names none. */
  readonly pictures: ArticlePictures | undefined
  /** Of an article out of which words were taken: what only a private build shows. */
  readonly secret?: SecretPart
}

/** An article without redactions, and what was taken out of it. */
export interface SecretPart {
  readonly whole: Omit<ParsedArticle, 'secret'>
  /** Words that nothing of a public site may hold. */
  readonly words: readonly SecretText[]
}

/** A file that was read: its article, and its decoded text, which only the review pages keep. */
export interface ReadFile extends ParsedArticle {
  readonly raw: string
}

/**
 * Reads one file, and its sidecar over it. There is no article in files that hold none, in drafts, and when the sidecar
 * cannot be read or tells of another file: what its keeper meant is not known then. There are several in the export of a
 * database, a mailbox or a chat. Another table of fields is for tests: it has the archive's own and more.
 */
export function parseArticles(
  source: SourceFile,
  settings: ParseSettings,
  table: FieldTable = FIELDS,
): Outcome<readonly ReadFile[]> {
  const read = andThen(prepareJob(source, settings, table), (job) => {
    const parts = andThen(openFile(job), partFile)
    const [{ redacted } = { redacted: undefined }] = parts.value ?? []
    const { value, diagnostics } = readParts(parts.value ?? [])
    const told = [...unsettled(parts.diagnostics, job.sidecar), ...diagnostics]
    if (!redacted || value.length === 0) return { value, diagnostics: told }
    const idle = redacted.redactor.idle().filter((i) => i < redacted.own)
    if (idle.length > 0)
      return stopped(...told, problem.redactionNotFound(idle.length, fileItself(source.path)))
    return { value: withWhole(value, { ...job, isWhole: true }, redacted.redactor), diagnostics: told }
  })
  return { value: read.value ?? [], diagnostics: read.diagnostics }
}

function readParts(parts: readonly OpenFile[]): Outcome<readonly ReadFile[]> {
  const articles = parts.map(parsePart)
  return {
    value: articles.flatMap(({ value }) => value ?? []),
    diagnostics: articles.flatMap(({ diagnostics }) => diagnostics),
  }
}

/** Redacted articles, each with what it is as a whole. */
function withWhole(redacted: readonly ReadFile[], job: ParseJob, redactor: Redactor): readonly ReadFile[] {
  const whole = readParts(andThen(openFile(job), partFile).value ?? []).value
  const words = redactor.secrets()
  return redacted.flatMap((file) => {
    const { number } = file.article.source.part ?? {}
    const same = whole.find(({ article }) => article.source.part?.number === number)
    if (!same) return []
    const { raw: _, ...parsed } = same
    return { ...file, secret: { whole: parsed, words } }
  })
}

/** The first, or only, article of a file. */
export function parseArticle(
  source: SourceFile,
  settings: ParseSettings,
  table: FieldTable = FIELDS,
): Outcome<ReadFile | undefined> {
  const { value, diagnostics } = parseArticles(source, settings, table)
  return { value: value[0], diagnostics }
}

function parsePart(file: OpenFile): Outcome<ReadFile | undefined> {
  const described = describeFile(file)
  const whole = andThen(described, readBody)
  const decided = andThen(whole, decide)
  const parsed = andThen(decided, ([file, fields]) => ({ value: parsedFile(file, fields), diagnostics: [] }))
  const told = [...(file.sidecar?.given.diagnostics ?? []), ...parsed.diagnostics]
  return andThen(settledBySidecar(parsed, file), ({ raw, isDamaged, ...read }) => {
    const redactor = file.redacted?.redactor
    const article = redactor ? redactArticle(read, redactor) : read
    return {
      value: { ...article, raw: raw.text },
      diagnostics: findDoubts(raw, article.article, isDamaged, told),
    }
  })
}

/** A sidecar is read before its file: it may hold the file back, or give what the file lacks. */
function prepareJob(
  source: SourceFile,
  settings: ParseSettings,
  table: FieldTable,
): Outcome<ParseJob | undefined> {
  const job = { source, settings, table, sidecar: undefined }
  if (!source.sidecar) return { value: job, diagnostics: [] }
  const read: Outcome<Sidecar | undefined> = readSidecar(source.sidecar, table)
  return andThen(read, (sidecar) => ({ value: { ...job, sidecar }, diagnostics: [] }))
}

/** An article with what its doubts are looked for in. */
interface ParsedFile extends ParsedArticle {
  readonly raw: RawText
  readonly isDamaged: boolean
}

/** Every field, by the table. The value is undefined when there is nothing that could be published. */
function decide(file: WholeFile): Outcome<[WholeFile, ArticleFields] | undefined> {
  const { source, sidecar, frontMatter, given, words, table } = file
  const here = fileItself(source.path)
  const own = ownFields(file)
  const isUntitled = own.value.headline === UNTITLED && !given.values.headline
  if (isUntitled && frontMatter.entries.length === 0 && !sidecar?.given.values.headline)
    return stopped(problem.nothingToPublish(here))
  const fields = decideFields<TypesOfFields>(table, given.values, own.value)
  return {
    value: [file, { ...fields, tags: tagsOf(file, fields.tags) }],
    diagnostics: [...(words === '' ? [problem.noArticleText(here)] : []), ...own.diagnostics],
  }
}

/** An Obsidian note has tags in its text too, and tags within others. */
function tagsOf({ raw, facts, frontMatter }: WholeFile, given: readonly GivenTag[]): readonly GivenTag[] {
  if (facts.form !== 'markdown' || !isObsidianNote(frontMatter.entries)) return given
  return withOuterTags([...given, ...inlineTags(raw, frontMatter.bodyStart)])
}

/** The article of decided fields, with the names in its text. */
function parsedFile(file: WholeFile, fields: ArticleFields): ParsedFile {
  const { raw, facts, isDamaged, frontMatter, given, text, words, settings } = file
  const names = findMentions(words, raw, text.bodyStart)
  const looked = settings.listed
  return {
    article: {
      source: facts,
      ...fields,
      dir: directionOf(fields.language, words || fields.headline.value),
      mentions: names.mentions,
      body: text.body,
      bodyDigest: sha256(JSON.stringify(text.body)),
      sketch: sketchOf(words),
      hidden: text.hidden,
      extra: given.extra,
      redactions: file.redacted?.redactor.notes() ?? [],
      supplied: [],
      ...(text.pictures?.isTelling && { holdsTellingPictures: true }),
      namesCollector: file.exported?.isPrivate || text.namesCollector || namesCollector(frontMatter.entries),
    },
    acronyms: names.acronyms,
    listed: looked ? findListed({ text: words, named: names.all }, looked, raw, text.bodyStart) : [],
    shortcodes: file.shortcodes,
    links: [...linksOf(text.body)].filter(({ at }) => at !== null),
    pictures: picturesOf(text.body, text.pictures),
    raw,
    isDamaged,
  }
}

/** What the sidecar says stands above the file, and settles some of its problems. */
function settledBySidecar(
  { value, diagnostics }: Outcome<ParsedFile | undefined>,
  { sidecar, table }: ParseJob,
): Outcome<ParsedFile | undefined> {
  if (!sidecar) return { value, diagnostics }
  return {
    value: value && { ...value, article: overrule(value.article, sidecar, table) },
    diagnostics: unsettled(diagnostics, sidecar),
  }
}

function unsettled(diagnostics: readonly Diagnostic[], sidecar: Sidecar | undefined): readonly Diagnostic[] {
  return sidecar ? diagnostics.filter((found) => !isSettled(found, sidecar)) : diagnostics
}
