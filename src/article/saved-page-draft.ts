// What a saved page says of its article: its own declarations are statements, each with the words that
// declare it as evidence.
import * as problem from '../diagnostic/catalogue/article.ts'
import type { Diagnostic, Outcome } from '../diagnostic/diagnostic.ts'
import { fileItself } from '../diagnostic/place.ts'
import type { ArchiveDate } from '../value/archive-date.ts'
import { readLanguage } from '../value/language.ts'
import { type Claim, type Evidence, unknown } from './claim.ts'
import type { Draft } from './draft.ts'
import { readDateValue } from './fields.ts'
import { toAuthor } from './intake/byline.ts'
import { type FieldDate, readFieldDate } from './intake/dates-value.ts'
import type { DateReading } from './intake/publication-date.ts'
import { evidenceAt, type RawText, rawPlace } from './raw-text.ts'
import { readSavedPage } from './saved-page.ts'

/** Reads a saved page; undefined, with an error, when it cannot be read safely. */
export function draftOfPage(raw: RawText): Outcome<Draft | undefined> {
  const page = readSavedPage(raw.text)
  if (!page) return { value: undefined, diagnostics: [problem.pageTooDeep(fileItself(raw.path))] }
  const { facts } = page
  const diagnostics: Diagnostic[] = []
  if (!page.found && page.body.length > 0) diagnostics.push(problem.contentNotFound(fileItself(raw.path)))

  const published = facts.published === undefined ? undefined : readFieldDate(facts.published)
  if (facts.published !== undefined && (published === 'invalid' || published === undefined)) {
    const at = Math.max(0, raw.text.indexOf(facts.published))
    diagnostics.push(problem.impossibleDate(facts.published, rawPlace(raw, at, at + facts.published.length)))
  }
  const declared = <T>(value: T, rule: string, words: string): Claim<T> => ({
    value,
    status: 'stated',
    rule: `page.${rule}`,
    evidence: evidenceOf(raw, words),
  })
  const byline = facts.authors.join(', ')
  const draft: Draft = {
    headline: facts.headline === undefined ? undefined : declared(facts.headline, 'headline', facts.headline),
    dates: {
      readings:
        typeof published === 'object' && facts.published !== undefined
          ? [declaredDate(raw, published, facts.published)]
          : [],
      datelineDay: undefined,
    },
    updated: toDate(facts.updated),
    byline: byline === '' ? unknown(null) : declared<string | null>(byline, 'author', facts.authors[0] ?? ''),
    authors:
      byline === '' ? unknown([]) : declared(facts.authors.map(toAuthor), 'author', facts.authors[0] ?? ''),
    publication:
      facts.publication === undefined
        ? unknown(null)
        : declared({ name: facts.publication }, 'publisher', facts.publication),
    dateline: null,
    language: facts.language === undefined ? undefined : readLanguage(facts.language),
    summary: facts.summary ?? null,
    kicker: null,
    section: null,
    sourceUrl: facts.address !== undefined && /^https?:\/\//i.test(facts.address) ? facts.address : null,
    tags: facts.tags.map((name) => ({ name, evidence: evidenceOf(raw, name) })),
    body: page.body,
    hidden: [],
    bodyStart: 0,
  }
  return { value: draft, diagnostics }
}

function declaredDate(raw: RawText, read: FieldDate, words: string): DateReading {
  const at = Math.max(0, raw.text.indexOf(words))
  return {
    ...read,
    source: 'page',
    weekday: null,
    rule: 'page.published',
    evidence: evidenceOf(raw, words),
    at: rawPlace(raw, at, at + words.length),
  }
}

function toDate(value: string | undefined): ArchiveDate | null {
  const date = value === undefined ? undefined : readDateValue(value)
  return date === undefined || date === 'invalid' ? null : date
}

/** Where the words stand in the page's source; none when they are written with character references. */
function evidenceOf(raw: RawText, words: string): Evidence[] {
  const at = words === '' ? -1 : raw.text.indexOf(words)
  return at < 0 ? [] : [evidenceAt(raw, at, at + words.length)]
}
