// A source file becomes an article: decoded, its front matter read, its text taken apart, every value with
// its evidence. Never throws, whatever the bytes: what cannot be published is an error and no article.
import * as problem from '../diagnostic/catalogue/article.ts'
import type { Diagnostic, Outcome } from '../diagnostic/diagnostic.ts'
import { fileItself } from '../diagnostic/place.ts'
import { type ArchiveDate, UNDATED } from '../value/archive-date.ts'
import { sha256 } from '../value/digest.ts'
import { directionOf, type LanguageTag } from '../value/language.ts'
import type { Article, SourceFacts, SourceFile, SourceForm } from './article.ts'
import { blocksText } from './block.ts'
import { type Claim, unknown } from './claim.ts'
import { decode } from './decode.ts'
import { type Draft, draftOfText } from './draft.ts'
import { readFields } from './fields.ts'
import { readFrontMatter } from './front-matter.ts'
import { lowerBound } from './intake/bounds.ts'
import { findDoubts } from './intake/doubts.ts'
import { dateInName } from './intake/file-name.ts'
import { languageOfText } from './intake/language-of-text.ts'
import { findMentions, type Names } from './intake/mentions.ts'
import { evidenceAt, type RawText, rawPlace, rawText } from './raw-text.ts'
import { declaredEncoding } from './saved-page.ts'
import { draftOfPage } from './saved-page-draft.ts'

/** What an article's file cannot say of itself. */
export interface ParseSettings {
  /** Language of texts that show none of their own. */
  readonly language: LanguageTag
}

/** An article, with the acronyms that its text explains: other articles may use them unexplained. */
export interface ParsedArticle {
  readonly article: Article
  readonly acronyms: Names['acronyms']
}

/** A file that was read: its article, and its decoded text, which a build without an intake desk lets go of. */
export interface ReadFile extends ParsedArticle {
  readonly raw: string
}

/** Reads one file. The value is undefined for files that hold no article, and for drafts. */
export function parseArticle(source: SourceFile, settings: ParseSettings): Outcome<ReadFile | undefined> {
  const form = formOf(source.path)
  const decoded = decode(source.bytes, form === 'html' ? declaredEncoding(source.bytes) : undefined)
  if (decoded === 'empty') return rejected(problem.emptyFile(fileItself(source.path)))
  if (decoded === 'binary') return rejected(problem.binaryFile(fileItself(source.path)))

  const raw = rawText(source.path, decoded.text)
  const facts: SourceFacts = {
    path: source.path,
    sha256: sha256(source.bytes),
    bytes: source.bytes.length,
    form,
    encoding: decoded.encoding,
  }
  const diagnostics: Diagnostic[] = []
  if (decoded.damaged > 0) {
    diagnostics.push(
      problem.damagedText(decoded.damaged, decoded.encoding, rawPlace(raw, raw.text.indexOf('\ufffd'))),
    )
  } else if (decoded.guessed) {
    diagnostics.push(problem.guessedEncoding(decoded.encoding, rawPlace(raw, firstForeign(raw.text))))
  }

  const frontMatter = readFrontMatter(raw)
  diagnostics.push(...frontMatter.diagnostics)
  if (!frontMatter.value) return { value: undefined, diagnostics }
  const fields = readFields(raw, frontMatter.value.entries)
  diagnostics.push(...fields.diagnostics)
  if (fields.draft) return { value: undefined, diagnostics }

  const read =
    form === 'html'
      ? draftOfPage(raw)
      : draftOfText(raw, frontMatter.value.bodyStart, {
          markdown: form === 'markdown',
          described: fields.title !== undefined,
        })
  diagnostics.push(...read.diagnostics)
  if (!read.value) return { value: undefined, diagnostics }
  const draft = read.value

  const text = blocksText(draft.body)
  const stated = <T>(field: {
    readonly value: T
    readonly key: string
    readonly evidence: Claim<T>['evidence']
  }): Claim<T> => ({
    value: field.value,
    status: 'stated',
    rule: `front-matter.${field.key}`,
    evidence: field.evidence,
  })
  const headline = fields.title
    ? stated(fields.title)
    : (draft.headline ?? headlineFromText(raw, draft) ?? UNTITLED)
  if (headline === UNTITLED && frontMatter.value.entries.length === 0) {
    return {
      value: undefined,
      diagnostics: [...diagnostics, problem.nothingToPublish(fileItself(source.path))],
    }
  }
  if (text === '') diagnostics.push(problem.noArticleText(fileItself(source.path)))

  const invalid = fields.diagnostics.some(({ code }) => code === 'invalid-date')
  const published = fields.published
    ? stated(fields.published)
    : invalid
      ? unknown(UNDATED)
      : (draft.published ?? dateFromName(source.path) ?? boundFromText(raw, draft) ?? unknown(UNDATED))

  const language =
    fields.language ??
    draft.language ??
    languageOfText(text === '' ? headline.value : text) ??
    settings.language
  const names = findMentions(text, raw, draft.bodyStart)
  const article: Article = {
    source: facts,
    headline,
    published,
    updated: fields.updated?.value ?? draft.updated,
    byline: fields.byline ? stated<string | null>(fields.byline) : draft.byline,
    authors: fields.authors ? stated(fields.authors) : draft.authors,
    publication: fields.publication
      ? stated<Article['publication']['value']>({
          ...fields.publication,
          value: { name: fields.publication.value },
        })
      : draft.publication,
    dateline: draft.dateline,
    language,
    dir: directionOf(language),
    summary: fields.summary ?? draft.summary,
    section: fields.section ?? draft.section,
    sourceUrl: fields.sourceUrl ?? draft.sourceUrl,
    tags: fields.tags.length > 0 ? fields.tags : draft.tags,
    mentions: names.mentions,
    slug: fields.slug,
    otherTitles: fields.otherTitles,
    formerAddresses: fields.formerAddresses,
    body: draft.body,
    hidden: draft.hidden,
    extra: fields.extra,
  }
  diagnostics.push(...findDoubts(raw, article, decoded.damaged > 0))
  return { value: { article, raw: raw.text, acronyms: names.acronyms }, diagnostics }
}

/** The headline of a record that has front matter and neither a title nor a text. */
const UNTITLED: Claim<string> = { value: 'Untitled', status: 'supplied', rule: 'headline.none', evidence: [] }

/** The form that a file's ending promises. */
export function formOf(path: string): SourceForm {
  if (/\.html?$/i.test(path)) return 'html'
  return /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'text'
}

function rejected(diagnostic: Diagnostic): Outcome<undefined> {
  return { value: undefined, diagnostics: [diagnostic] }
}

/** Longest headline that is made of a text's first sentence, in UTF-16 units. */
const SUPPLIED_LENGTH = 90

/** The first sentence, cut at a word: a headline that the archive supplies and says so. */
function headlineFromText(raw: RawText, draft: Draft): Claim<string> | undefined {
  const first = blocksText(draft.body).split('\n')[0] ?? ''
  const sentence = /^.*?[.!?؟۔](?=["”’»)]*(?:\s|$))["”’»)]*/u.exec(first)?.[0] ?? first
  const cut =
    sentence.length <= SUPPLIED_LENGTH
      ? sentence
      : `${sentence.slice(0, SUPPLIED_LENGTH).replace(/\s+\S*$/, '')}…`
  if (cut === '') return undefined
  const at = raw.text.indexOf(cut.replace(/…$/, ''), draft.bodyStart)
  const evidence = at < 0 ? [] : [evidenceAt(raw, at, at + cut.replace(/…$/, '').length)]
  return { value: cut.replace(/[.,;:]$/, ''), status: 'supplied', rule: 'headline.first-sentence', evidence }
}

function dateFromName(path: string): Claim<ArchiveDate> | undefined {
  const found = dateInName(path)
  if (!found) return undefined
  const evidence = [
    {
      quote: path.slice(found.start, found.end),
      line: 0,
      start: [...path.slice(0, found.start)].length,
      end: [...path.slice(0, found.end)].length,
    },
  ]
  return { value: found.date, status: 'inferred', rule: 'date.file-name', evidence }
}

/** A lower bound, with its words found again in the raw text. */
function boundFromText(raw: RawText, draft: Draft): Claim<ArchiveDate> | undefined {
  const text = blocksText(draft.body)
  const bound = lowerBound(text)
  if (!bound) return undefined
  const quote = text.slice(bound.start, bound.end)
  const context = text.slice(Math.max(0, bound.start - 12), bound.end)
  const near = raw.text.indexOf(context, draft.bodyStart)
  const at = near >= 0 ? near + context.length - quote.length : raw.text.indexOf(quote, draft.bodyStart)
  if (at < 0) return undefined
  return {
    value: bound.date,
    status: 'bounded',
    rule: 'date.latest-in-text',
    evidence: [evidenceAt(raw, at, at + quote.length)],
  }
}

function firstForeign(text: string): number {
  return Math.max(0, text.search(/[^\u0000-\u007f]/))
}
