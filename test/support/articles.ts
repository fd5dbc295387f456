// Complete articles of few words, for tests that begin where reading has ended.

import type { PublicArticle } from '../../src/access/public-article.ts'
import type { Article } from '../../src/article/article.ts'
import { type Block, blocksText, linksOf } from '../../src/article/block.ts'
import { type Claim, type Evidence, unknown } from '../../src/article/claim.ts'
import { decideFields } from '../../src/article/fields/decide-fields.ts'
import { FIELDS, type TypesOfFields } from '../../src/article/fields/field-table.ts'
import type { Acronym } from '../../src/article/intake/names/mentions.ts'
import { picturesOf } from '../../src/article/pictures.ts'
import type { ClaimRule } from '../../src/article/rules/claim-rules.ts'
import { sketchOf } from '../../src/article/sketch.ts'
import type { Status } from '../../src/article/status.ts'
import type { Mention } from '../../src/article/values.ts'
import { parseArchiveDate } from '../../src/value/archive-date.ts'
import { sha256 } from '../../src/value/digest.ts'
import { directionOf } from '../../src/value/language.ts'

/** What a test says of an article; everything else is unknown, null or empty. */
export interface ArticleWords {
  readonly path?: string
  readonly headline?: string
  /** Whether the archive made the headline. */
  readonly headlineSupplied?: boolean
  readonly summary?: string
  /** EDTF; empty for a date that is not known. */
  readonly date?: string
  readonly dateStatus?: Status
  readonly tags?: readonly string[]
  readonly publication?: string
  readonly authors?: readonly string[]
  readonly language?: string
  readonly slug?: string
  readonly otherTitles?: readonly string[]
  readonly formerAddresses?: readonly string[]
  /** Names met in the text, once each unless told. */
  readonly mentions?: readonly (string | readonly [name: string, count: number])[]
  /** Paragraphs of plain text, or blocks. */
  readonly body?: string | readonly Block[]
  /** What the file holds: two articles of the same bytes are the same file twice. */
  readonly bytes?: string
  readonly namesCollector?: boolean
}

/** An article of a test's own words. */
export function article(words: ArticleWords = {}): Article {
  const headline = words.headline ?? 'Rain in Herat'
  const path = words.path ?? `articles/${headline}.txt`
  const bytes = words.bytes ?? `${path}\n${headline}\n`
  const language = words.language ?? 'en'
  const date = parseArchiveDate(words.date ?? '')
  if (!date) throw new Error(`The test gives no date of the profile: ${words.date}`)
  const authors = words.authors ?? []
  const body = typeof words.body === 'object' ? words.body : paragraphs(words.body ?? 'It rained.')
  return {
    ...decideFields<TypesOfFields>(FIELDS, {}, {}),
    source: {
      path,
      sha256: sha256(bytes),
      bytes: new TextEncoder().encode(bytes).length,
      form: 'text',
      encoding: 'utf-8',
    },
    headline: words.headlineSupplied
      ? { ...stated(headline, 'headline.first-sentence'), status: 'supplied' }
      : stated(headline, 'headline.first-line'),
    summary: words.summary ?? null,
    published:
      date.edtf === ''
        ? unknown(date)
        : { ...stated(date, 'date.printed-line'), status: words.dateStatus ?? 'stated' },
    byline: authors.length === 0 ? unknown(null) : stated(authors.join(' and '), 'byline.printed-line'),
    authors:
      authors.length === 0
        ? unknown([])
        : stated(
            authors.map((name) => ({ name, kind: 'person' })),
            'byline.printed-line',
          ),
    publication:
      words.publication === undefined
        ? unknown(null)
        : stated({ name: words.publication }, 'front-matter.publication'),
    language,
    dir: directionOf(language),
    supplied: [],
    redactions: [],
    tags: (words.tags ?? []).map((name) => ({ name, evidence: [evidence(name)] })),
    mentions: (words.mentions ?? []).map(mentionOf),
    slug: words.slug ?? null,
    otherTitles: words.otherTitles ?? [],
    formerAddresses: words.formerAddresses ?? [],
    body,
    bodyDigest: sha256(JSON.stringify(body)),
    sketch: sketchOf(blocksText(body)),
    hidden: [],
    extra: {},
    namesCollector: words.namesCollector ?? false,
  }
}

/** Articles as reading hands them on, with the acronyms that the texts of each explain. */
export function parsed(
  words: readonly ArticleWords[],
  acronyms: readonly (readonly Acronym[])[] = [],
): PublicArticle[] {
  return words.map((words, i) => {
    const each = article(words)
    const links = [...linksOf(each.body)].filter(({ at }) => at !== null)
    return {
      article: each,
      acronyms: acronyms[i] ?? [],
      listed: [],
      shortcodes: undefined,
      links,
      pictures: picturesOf(each.body),
    }
  })
}

/** A short text as blocks: an empty line parts two paragraphs. */
export function paragraphs(text: string): Block[] {
  return text.split('\n\n').map((part) => ({ type: 'paragraph', text: [part] }))
}

/** Evidence at the top of a file. */
export function evidence(quote: string): Evidence {
  return { quote, line: 1, start: 0, end: [...quote].length }
}

function stated<T>(value: T, rule: ClaimRule): Claim<T> {
  return { value, status: 'stated', rule, evidence: [evidence('as printed')] }
}

function mentionOf(given: string | readonly [name: string, count: number]): Mention {
  const [name, count] = typeof given === 'string' ? [given, 1] : given
  return { name, count, evidence: evidence(name) }
}
