// A source file becomes an article: decoded, its front matter read, its text taken apart, every value with
// its evidence. Never throws, whatever the bytes: what cannot be published is an error and no article.
import * as problem from '../diagnostic/catalogue/article.ts'
import type { Diagnostic, Outcome } from '../diagnostic/diagnostic.ts'
import { fileItself } from '../diagnostic/place.ts'
import { UNDATED } from '../value/archive-date.ts'
import { formOf } from '../value/article-endings.ts'
import { sha256 } from '../value/digest.ts'
import { directionOf, type LanguageTag } from '../value/language.ts'
import type { Article } from './article.ts'
import { blocksText, type LinkTarget, linksOf } from './block.ts'
import { type Claim, NO_HEADLINE, unknown } from './claim.ts'
import { namesCollector } from './collector.ts'
import { decode } from './decode.ts'
import { type Field, type Fields, readDateValue, readFields } from './fields/fields.ts'
import { readFrontMatter } from './fields/front-matter.ts'
import { checkFixity, isSettled, overrule, readSidecar, type Sidecar } from './fields/sidecar.ts'
import { latestPast } from './intake/dates/bounds.ts'
import type { BoundReading, DateFindings, DateReading } from './intake/dates/date-reading.ts'
import { dateInName } from './intake/dates/file-name.ts'
import { dateOfAddress, inCalendar } from './intake/dates/of-text.ts'
import { weighDates } from './intake/dates/publication-date.ts'
import type { FieldDate } from './intake/dates/value.ts'
import { findDoubts } from './intake/doubts/doubts.ts'
import { languageOfText } from './intake/language-of-text.ts'
import { findListed, type ListedForms } from './intake/names/listed-names.ts'
import { findMentions, type Names } from './intake/names/mentions.ts'
import { evidenceAt, type RawText, rawPlace, rawText } from './raw-text.ts'
import { readText } from './read-text.ts'
import { declaredEncoding } from './saved-page/encoding.ts'
import { readSavedPage } from './saved-page/read-page.ts'
import type { SourceFacts, SourceFile } from './source-file.ts'
import type { TextFacts } from './text-facts.ts'
import { factsOfPath, slugInPath } from './tools/names.ts'
import { inlineTags, isObsidianNote, withOuterTags } from './tools/obsidian.ts'
import { findShortcodes, type Shortcodes } from './tools/shortcodes.ts'
import type { Mention } from './values.ts'

/** What an article's file cannot say of itself. */
export interface ParseSettings {
  /** Language of texts that show none of their own. */
  readonly language: LanguageTag
  /** Names that are looked for in its text, whatever capitals show. */
  readonly listed?: ListedForms | undefined
}

/** An article, with the acronyms that its text explains: other articles may use them unexplained. */
export interface ParsedArticle {
  readonly article: Article
  readonly acronyms: Names['acronyms']
  /** The forms of listed names that stand in its text; not looked for when its own file gives tags. */
  readonly listed: readonly Mention[]
  /** What stands in the text for another generator to run; undefined when nothing does. */
  readonly shortcodes: Shortcodes | undefined
  /** Links and images of its body that were written as leading somewhere in the archive. */
  readonly links: readonly LinkTarget[]
}

/** A file that was read: its article, and its decoded text, which a build without an intake desk lets go of. */
export interface ReadFile extends ParsedArticle {
  readonly raw: string
}

/**
 * Reads one file, and its sidecar over it. The value is undefined for files that hold no article, for drafts,
 * and when the sidecar cannot be read or tells of another file: what its keeper meant is not known then.
 */
export function parseArticle(source: SourceFile, settings: ParseSettings): Outcome<ReadFile | undefined> {
  const { value, diagnostics } = readWithSidecar(source, settings)
  if (!value) return { value: undefined, diagnostics }
  const { raw, damaged, ...parsed } = value
  return {
    value: { ...parsed, raw: raw.text },
    diagnostics: [...diagnostics, ...findDoubts(raw, parsed.article, damaged)],
  }
}

/** An article with what its doubts are looked for in. */
interface Reading extends ParsedArticle {
  readonly raw: RawText
  /** Whether some of the file's bytes had no reading. */
  readonly damaged: boolean
}

function readWithSidecar(source: SourceFile, settings: ParseSettings): Outcome<Reading | undefined> {
  if (source.sidecar === undefined) return parseFile(source, settings, undefined)
  const sidecar = readSidecar(source.sidecar)
  if (!sidecar.value) return { value: undefined, diagnostics: sidecar.diagnostics }
  const { value, diagnostics } = parseFile(source, settings, sidecar.value)
  const unsettled = diagnostics.filter((found) => !sidecar.value || !isSettled(found, sidecar.value))
  return {
    value: value && { ...value, article: overrule(value.article, sidecar.value) },
    diagnostics: [...sidecar.diagnostics, ...unsettled],
  }
}

function parseFile(
  source: SourceFile,
  settings: ParseSettings,
  sidecar: Sidecar | undefined,
): Outcome<Reading | undefined> {
  const inPath = factsOfPath(source.path)
  if (inPath.notAnArticle) return rejected(inPath.notAnArticle)
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
  const tampered = sidecar && checkFixity(sidecar, facts)
  if (tampered?.code === 'sha256-mismatch') return rejected(tampered)
  const diagnostics: Diagnostic[] = tampered ? [tampered] : []
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
  const kept = sidecar?.fields.draft
  const draftNote =
    kept !== undefined
      ? kept.value && kept.note
      : (inPath.draft ?? (fields.draft?.value && fields.draft.note))
  if (draftNote) return { value: undefined, diagnostics: [...diagnostics, draftNote] }

  const read =
    form === 'html'
      ? readSavedPage(raw, frontMatter.value.bodyStart)
      : readText(raw, frontMatter.value.bodyStart, {
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
    : (draft.fields.headline ?? headlineFromText(raw, draft) ?? UNTITLED)
  if (headline === UNTITLED && frontMatter.value.entries.length === 0 && !sidecar?.fields.title) {
    return {
      value: undefined,
      diagnostics: [...diagnostics, problem.nothingToPublish(fileItself(source.path))],
    }
  }
  if (text === '') diagnostics.push(problem.noArticleText(fileItself(source.path)))

  const updated = fields.updated?.value ?? draft.fields.updated ?? null
  const dated = fields.impossiblyPublished
    ? { value: unknown(UNDATED), diagnostics: [] }
    : draft.fields.published && !fields.published
      ? { value: draft.fields.published, diagnostics: [] }
      : weighDates({ ...findingsOf(raw, draft, fields, text), updated })
  diagnostics.push(...dated.diagnostics)

  const language =
    fields.language?.value ??
    inPath.language ??
    draft.fields.language ??
    languageTold(text === '' ? headline.value : text, settings) ??
    settings.language
  const names = findMentions(text, raw, draft.bodyStart)
  const given = fields.tags?.value ?? draft.fields.tags ?? []
  const isObsidian = form === 'markdown' && isObsidianNote(frontMatter.value.entries)
  const tags = isObsidian ? withOuterTags([...given, ...inlineTags(raw, frontMatter.value.bodyStart)]) : given
  const listed =
    settings.listed && tags.length === 0
      ? findListed({ text, named: names.all }, settings.listed, raw, draft.bodyStart)
      : []
  const article: Article = {
    source: facts,
    headline,
    published: dated.value,
    updated,
    byline: fields.byline ? stated<string | null>(fields.byline) : (draft.fields.byline ?? unknown(null)),
    authors: fields.authors ? stated(fields.authors) : (draft.fields.authors ?? unknown([])),
    publication: fields.publication
      ? stated<Article['publication']['value']>({
          ...fields.publication,
          value: { name: fields.publication.value },
        })
      : (draft.fields.publication ?? unknown(null)),
    dateline: fields.dateline?.value ?? draft.fields.dateline ?? null,
    language,
    dir: directionOf(language),
    summary: fields.summary?.value ?? draft.fields.summary ?? null,
    kicker: fields.kicker?.value ?? draft.fields.kicker ?? null,
    section: fields.section?.value ?? draft.fields.section ?? null,
    sourceUrl: fields.sourceUrl?.value ?? draft.fields.sourceUrl ?? null,
    tags,
    mentions: names.mentions,
    slug: fields.slug?.value ?? (frontMatter.value.present ? slugInPath(source.path) : null),
    otherTitles: fields.otherTitles?.value ?? [],
    formerAddresses: fields.formerAddresses?.value ?? [],
    collected: fields.collected?.value ?? draft.fields.collected ?? null,
    archivedAt: [...new Set([...(fields.archivedAt?.value ?? []), ...(draft.fields.archivedAt ?? [])])],
    body: draft.body,
    bodyDigest: sha256(JSON.stringify(draft.body)),
    hidden: draft.hidden,
    extra: fields.extra,
    supplied: [],
    namesCollector: namesCollector(frontMatter.value.entries),
  }
  const shortcodes = form === 'markdown' ? findShortcodes(raw, frontMatter.value.bodyStart) : undefined
  const links = [...linksOf(draft.body)].filter(({ at }) => at !== null)
  const { acronyms } = names
  const value = { article, acronyms, listed, shortcodes, links, raw, damaged: decoded.damaged > 0 }
  return { value, diagnostics }
}

/** The headline of a record that has front matter and neither a title nor a text. */
const UNTITLED: Claim<string> = { value: 'Untitled', status: 'supplied', rule: NO_HEADLINE, evidence: [] }

function rejected(diagnostic: Diagnostic): Outcome<undefined> {
  return { value: undefined, diagnostics: [diagnostic] }
}

/** Longest headline that is made of a text's first sentence, in UTF-16 units. */
const SUPPLIED_LENGTH = 90

/** The first sentence, cut at a word: a headline that the archive supplies and says so. */
function headlineFromText(raw: RawText, draft: TextFacts): Claim<string> | undefined {
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

/** Every source of the date of publication: front matter, the text, the file's name, addresses, bounds. */
function findingsOf(
  raw: RawText,
  draft: TextFacts,
  fields: Fields,
  text: string,
): Omit<DateFindings, 'updated'> {
  const { published, collected, sourceUrl } = fields
  const address = sourceUrl && dateOfAddress(raw, sourceUrl.value)
  return {
    readings: [
      ...(published ? [givenDate(raw, published)] : []),
      ...draft.dates.readings,
      ...dateFromName(raw.path),
      ...(address ? [address] : []),
    ],
    datelineDay: draft.dates.datelineDay,
    latestInText: latestInText(raw, draft, text),
    collected: collectedOn(raw, collected),
  }
}

/**
 * The day of collection as a bound. Only from a line of its own: among other facts of the collection its words
 * would name the collector. A clipper's `created` is the day of the note.
 */
function collectedOn(raw: RawText, collected: Fields['collected']): DateFindings['collected'] {
  const [evidence] = collected?.evidence ?? []
  if (!collected || !evidence || /[\n{]/.test(evidence.quote) || /^created$/i.test(collected.key))
    return undefined
  const date = readDateValue(collected.value.at ?? '')
  if (typeof date !== 'object' || date.latest === null) return undefined
  return { date, evidence, at: fileItself(raw.path) }
}

function givenDate(raw: RawText, { value, key, evidence }: Field<FieldDate>): DateReading {
  const [line] = evidence
  const at = line
    ? rawPlace(raw, raw.text.indexOf(line.quote), raw.text.indexOf(line.quote) + line.quote.length)
    : fileItself(raw.path)
  return {
    ...value,
    source: 'front-matter',
    weekday: null,
    rule:
      value.sure || value.calendar === 'gregorian'
        ? `front-matter.${key}`
        : `date.${value.calendar}-front-matter`,
    evidence,
    at,
  }
}

function dateFromName(path: string): DateReading[] {
  const found = dateInName(path)
  if (!found) return []
  const evidence = {
    quote: path.slice(found.start, found.end),
    line: 0,
    start: [...path.slice(0, found.start)].length,
    end: [...path.slice(0, found.end)].length,
  }
  const rule = inCalendar('file-name', found.calendar)
  const { date, calendar } = found
  return [
    {
      date,
      calendar,
      source: 'file-name',
      sure: true,
      weekday: null,
      rule,
      evidence: [evidence],
      at: fileItself(path),
    },
  ]
}

/** The latest date that the text speaks of as past, with its words found again in the raw text. */
function latestInText(raw: RawText, draft: TextFacts, text: string): BoundReading | undefined {
  const bound = latestPast(text)
  if (!bound) return undefined
  const quote = text.slice(bound.start, bound.end)
  const context = text.slice(Math.max(0, bound.start - 12), bound.end)
  const near = raw.text.indexOf(context, draft.bodyStart)
  const at = near >= 0 ? near + context.length - quote.length : raw.text.indexOf(quote, draft.bodyStart)
  if (at < 0) return undefined
  return {
    date: bound.date,
    evidence: evidenceAt(raw, at, at + quote.length),
    at: rawPlace(raw, at, at + quote.length),
  }
}

/** Too few words to tell, in the letters of the site's own language, are taken to be in it. */
function languageTold(text: string, { language }: ParseSettings): LanguageTag | undefined {
  const told = languageOfText(text)
  if (told !== 'und' || directionOf(language) === 'rtl') return told
  return /[^\P{L}\p{Script=Latin}]/u.test(text) ? told : undefined
}

function firstForeign(text: string): number {
  return Math.max(0, text.search(/[^\u0000-\u007f]/))
}
