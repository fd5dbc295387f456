// Articles of which not all is public: the record without the text, and the stub in place of a withheld one.
import type { Access } from '../article/access.ts'
import type { Article } from '../article/article.ts'
import { type Claim, unknown } from '../article/claim.ts'
import { decideFields } from '../article/fields/decide-fields.ts'
import { FIELDS, type TypesOfFields } from '../article/fields/field-table.ts'
import { NO_SKETCH } from '../article/sketch.ts'
import type { SourceFacts } from '../article/source-file.ts'
import { NO_DIGEST, sha256 } from '../value/digest.ts'
import type { LanguageTag } from '../value/language.ts'

const NO_TEXT = sha256(JSON.stringify([]))

/** A copy with other values, which does not read a text that is put away. */
export function withFields(article: Article, changes: Partial<Article>): Article {
  const properties = Object.getOwnPropertyDescriptors(article)
  for (const key of Object.keys(changes)) Reflect.deleteProperty(properties, key)
  return Object.assign(Object.defineProperties({}, properties) as Article, changes)
}

/** A file whose digest and size are not told: with most of the text they would let the rest be guessed. */
export function closedSource({ path, form, encoding, part }: SourceFacts): SourceFacts {
  return {
    path,
    sha256: NO_DIGEST,
    bytes: 0,
    form,
    encoding,
    ...(part && { part: { ...part, sha256: NO_DIGEST } }),
  }
}

/** The record alone: values without the words that show them, for those are the text's. */
export function withoutText(article: Article, access: Access): Article {
  return withFields(article, {
    access,
    source: closedSource(article.source),
    headline: withoutEvidence(headlineOf(article)),
    published: withoutEvidence(article.published),
    byline: withoutEvidence(article.byline),
    authors: withoutEvidence(article.authors),
    publication: withoutEvidence(article.publication),
    tags: article.tags.map(({ evidence: _, ...tag }) => ({ ...tag, evidence: [] })),
    summary: null,
    kicker: null,
    mentions: [],
    body: [],
    bodyDigest: NO_TEXT,
    sketch: NO_SKETCH,
    hidden: [],
    extra: {},
    redactions: [],
    supplied: [],
  })
}

/** A headline that was made of the first sentence is text. */
function headlineOf({ headline }: Article): Claim<string> {
  return headline.rule === 'headline.first-sentence'
    ? { ...headline, value: 'Untitled', rule: 'headline.none' }
    : headline
}

function withoutEvidence<Value>({ value, status, rule }: Claim<Value>): Claim<Value> {
  return { value, status, rule, evidence: [] }
}

/** In place of a withheld article: nothing but what its keeper tells of it. */
export function stubOf({ source }: Article, access: Access, language: LanguageTag): Article {
  return {
    ...decideFields<TypesOfFields>(FIELDS, {}, {}),
    source: { ...closedSource(source), path: '' },
    headline: unknown(access.title ?? ''),
    language,
    access,
    dir: 'ltr',
    mentions: [],
    body: [],
    bodyDigest: NO_TEXT,
    sketch: NO_SKETCH,
    hidden: [],
    extra: {},
    redactions: [],
    supplied: [],
    namesCollector: true,
  }
}
