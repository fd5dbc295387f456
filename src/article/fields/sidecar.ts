// Sidecars: `flood.txt.yaml` beside `flood.txt`, in which a person supplies or overrules what the file says.
// The raw file is never touched; what is overruled stays in the record.
import * as problem from '../../diagnostic/catalogue/sidecar.ts'
import { settlingField } from '../../diagnostic/codes.ts'
import type { Diagnostic, Outcome } from '../../diagnostic/diagnostic.ts'
import { UNDATED } from '../../value/archive-date.ts'
import { withoutByteOrderMark } from '../../value/characters.ts'
import { directionOf } from '../../value/language.ts'
import type { Article } from '../article.ts'
import { type Claim, type Evidence, NO_HEADLINE, unknown } from '../claim.ts'
import { evidenceAt, type RawText, rawPlace, rawText } from '../raw-text.ts'
import type { SidecarFile, SourceFacts } from '../source-file.ts'
import type { Dateline, GivenTag, Json, SuppliedField } from '../values.ts'
import { type Field, type Fields, readFields } from './fields.ts'
import { type FrontMatterEntry, readYaml } from './front-matter.ts'
import { type FieldName, isPrivateKey, KEYS, normalKey, publicPart, SIDECAR_ONLY } from './keys.ts'

/** What a sidecar says. */
export interface Sidecar {
  readonly raw: RawText
  readonly entries: readonly FrontMatterEntry[]
  readonly fields: Fields
}

/** Reads a sidecar; undefined, with an error at its place, when it cannot be read. */
export function readSidecar(file: SidecarFile): Outcome<Sidecar | undefined> {
  const raw = rawText(file.path, withoutByteOrderMark(file.text))
  const entries = readYaml(raw.text)
  if ('reason' in entries) {
    const at = rawPlace(raw, entries.offset, entries.offset + entries.length)
    return { value: undefined, diagnostics: [problem.unreadableSidecar(entries.reason, entries.hint, at)] }
  }
  const fields = readFields(raw, entries)
  const unknownKeys = fields.readings.filter(
    ({ key, as }) => as === 'extra' && !key.includes('.') && !SIDECAR_ONLY.includes(normalKey(key)),
  )
  const named = new Map(entries.map((entry) => [entry.key, entry]))
  const diagnostics = [...fields.diagnostics]
  for (const { key } of unknownKeys) {
    const entry = named.get(key)
    // A key of ours whose value is empty or could not be used is not an unknown one.
    if (!entry || SIDECAR_KEYS.includes(normalKey(key))) continue
    diagnostics.push(
      problem.unknownSidecarKey(key, SIDECAR_KEYS, rawPlace(raw, entry.start, entry.start + key.length)),
    )
  }
  return { value: { raw, entries, fields }, diagnostics }
}

/** Every key that a sidecar may have, in normal form. */
const SIDECAR_KEYS: readonly string[] = [...new Set([...Object.values(KEYS).flat(), ...SIDECAR_ONLY])]

/** Holds the file against the digest that was recorded when it was collected. */
export function checkFixity({ raw, entries }: Sidecar, source: SourceFacts): Diagnostic | undefined {
  const entry = entries.find(({ key }) => normalKey(key) === 'sha256')
  if (!entry || entry.value === null) return undefined
  const at = rawPlace(raw, entry.start, entry.end)
  const recorded = String(entry.value)
    .trim()
    .toLowerCase()
    .replace(/^sha-?256[:=]/, '')
  if (!/^[0-9a-f]{64}$/.test(recorded)) return problem.sha256Unreadable(String(entry.value), at)
  return recorded === source.sha256
    ? undefined
    : problem.sha256Mismatch(recorded, source.sha256, source.path, at)
}

/** Whether a problem of the article's file is settled by what the sidecar says. */
export function isSettled({ code }: Diagnostic, { fields }: Sidecar): boolean {
  const field = settlingField(code)
  return field !== undefined && fields[field] !== undefined
}

/**
 * The article with what the sidecar supplies. A value that is there but empty (`byline: ""`) takes the
 * file's away: nothing is known then. What is overruled is kept beside the new value.
 */
export function overrule(article: Article, sidecar: Sidecar): Article {
  const { fields, raw } = sidecar
  const supplied: SuppliedField[] = []

  function claim<T>(field: FieldName, own: Claim<T>, given: Field<T> | undefined, nothing: T): Claim<T> {
    const taken = given ?? (field === 'title' ? undefined : emptied(sidecar, field, nothing))
    if (!taken) return own
    const evidence = inSidecar(raw, taken.evidence)
    const status = given ? 'supplied' : 'unknown'
    const base = { value: taken.value, status, rule: `sidecar.${taken.key}` } as const
    const agrees = JSON.stringify(own.value) === JSON.stringify(taken.value)
    const earlier = own.rejected ?? []
    if (agrees && given)
      return {
        ...base,
        evidence: [...evidence, ...own.evidence],
        ...(earlier.length > 0 ? { rejected: earlier } : {}),
      }
    const overruled =
      own.status === 'unknown' || own.rule === NO_HEADLINE
        ? earlier
        : [{ value: own.value, rule: own.rule, why: OVERRULED, evidence: own.evidence }, ...earlier]
    return { ...base, evidence, ...(overruled.length > 0 ? { rejected: overruled } : {}) }
  }

  /** For a field without a claim of its own; `shown` is how its overruled value is kept. */
  function plain<T>(
    field: FieldName,
    own: T,
    given: Field<T> | undefined,
    nothing: T,
    shown: (value: T) => Json,
  ): T {
    const taken = given ?? emptied(sidecar, field, nothing)
    if (!taken) return own
    const [before, after] = [shown(own), shown(taken.value)]
    supplied.push({
      field: RECORD_NAMES[field] ?? field,
      rule: `sidecar.${taken.key}`,
      evidence: inSidecar(raw, taken.evidence),
      rejected: JSON.stringify(before) === JSON.stringify(after) ? null : before,
    })
    return taken.value
  }

  const published = fields.impossiblyPublished
    ? impossible(article.published)
    : claim(
        'published',
        article.published,
        fields.published && { ...fields.published, value: fields.published.value.date },
        UNDATED,
      )
  const language = plain('language', article.language, fields.language, article.language, (tag) => tag)
  const tags = fields.tags && {
    ...fields.tags,
    value: fields.tags.value.map(
      (tag): GivenTag => ({
        ...tag,
        rule: `sidecar.${fields.tags?.key ?? 'tags'}`,
        evidence: inSidecar(raw, tag.evidence),
      }),
    ),
  }
  const text = (value: string | null): Json => value
  const listed = (values: readonly string[]): Json => (values.length === 0 ? null : values)
  return {
    ...article,
    headline: claim('title', article.headline, fields.title, ''),
    published,
    updated: plain('updated', article.updated, fields.updated, null, (date) => date?.edtf ?? null),
    byline: claim('byline', article.byline, fields.byline, null),
    authors: claim('authors', article.authors, fields.authors, []),
    publication: claim(
      'publication',
      article.publication,
      fields.publication && { ...fields.publication, value: { name: fields.publication.value } },
      null,
    ),
    language,
    dir: directionOf(language),
    summary: plain<string | null>('summary', article.summary, fields.summary, null, text),
    kicker: plain<string | null>('kicker', article.kicker, fields.kicker, null, text),
    dateline: plain<Dateline | null>(
      'dateline',
      article.dateline,
      fields.dateline,
      null,
      (at) => at?.text ?? null,
    ),
    section: plain<string | null>('section', article.section, fields.section, null, text),
    sourceUrl: plain<string | null>('sourceUrl', article.sourceUrl, fields.sourceUrl, null, text),
    tags: plain<readonly GivenTag[]>('tags', article.tags, tags, [], (all) =>
      listed(all.map(({ name }) => name)),
    ),
    slug: plain<string | null>('slug', article.slug, fields.slug, null, text),
    otherTitles: plain('aliases', article.otherTitles, fields.otherTitles, [], listed),
    formerAddresses: [...new Set([...article.formerAddresses, ...(fields.formerAddresses?.value ?? [])])],
    collected: fields.collected?.value ?? article.collected,
    archivedAt: [...new Set([...article.archivedAt, ...(fields.archivedAt?.value ?? [])])],
    extra: { ...article.extra, ...extraOf(sidecar) },
    supplied,
  }
}

const OVERRULED = { rule: 'sidecar-overrules' } as const

/** Fields whose name in the record is another than here. */
const RECORD_NAMES: Readonly<Partial<Record<FieldName, string>>> = {
  sourceUrl: 'source_url',
  aliases: 'other_titles',
}

/** A field whose key stands in the sidecar with an empty value. */
function emptied<T>({ raw, entries }: Sidecar, field: FieldName, nothing: T): Field<T> | undefined {
  const keys: readonly string[] = field === 'byline' ? KEYS.authors : KEYS[field]
  const entry = entries.find(
    ({ key, value }) =>
      keys.includes(normalKey(key)) && (value === '' || (Array.isArray(value) && value.length === 0)),
  )
  return entry && { value: nothing, key: entry.key, evidence: [evidenceAt(raw, entry.start, entry.end)] }
}

/** The keeper meant to give a day and wrote one that no calendar has: the file's own is not put in its place. */
function impossible(own: Article['published']): Article['published'] {
  if (own.status === 'unknown') return unknown(UNDATED)
  const { value, rule, evidence, rejected = [] } = own
  return { ...unknown(UNDATED), rejected: [{ value, rule, why: OVERRULED, evidence }, ...rejected] }
}

function inSidecar(raw: RawText, evidence: readonly Evidence[]): Evidence[] {
  return evidence.map((piece) => ({ ...piece, file: raw.path }))
}

/** What stands under `extra`, for the record; everything else that a sidecar holds stays in it. */
function extraOf({ entries }: Sidecar): Readonly<Record<string, Json>> {
  const value = entries.find(({ key }) => normalKey(key) === 'extra')?.value
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !isPrivateKey(normalKey(key)))
      .map(([key, held]) => [key, publicPart(held)]),
  )
}
