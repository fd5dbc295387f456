// Which front-matter keys mean what: the names that Hugo, Jekyll, Eleventy, Zola, Obsidian, Zotero and
// scrapers use for the same few facts. Keys match whatever their case, hyphens and underscores; of several
// keys for one field the first in the list wins; every key that is not used stays in `extra`.
import * as problem from '../diagnostic/catalogue/front-matter.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { type ArchiveDate, UNDATED } from '../value/archive-date.ts'
import { type LanguageTag, readLanguage } from '../value/language.ts'
import type { Author, GivenTag, Json } from './article.ts'
import type { Evidence } from './claim.ts'
import type { FrontMatterEntry } from './front-matter.ts'
import { splitAuthors, toAuthor } from './intake/byline.ts'
import { type FieldDate, readFieldDate } from './intake/dates-value.ts'
import { evidenceAt, type RawText, rawPlace } from './raw-text.ts'

/** A value that front matter gives, with the key it stands under. */
export interface Field<T> {
  readonly value: T
  readonly key: string
  readonly evidence: readonly Evidence[]
}

/** What front matter says of an article; undefined where it says nothing. */
export interface Fields {
  readonly title: Field<string> | undefined
  readonly published: Field<FieldDate> | undefined
  readonly updated: Field<ArchiveDate> | undefined
  /** When somebody took the article into a collection; it stays in `extra` too. */
  readonly collected: Field<ArchiveDate> | undefined
  readonly byline: Field<string> | undefined
  readonly authors: Field<readonly Author[]> | undefined
  readonly publication: Field<string> | undefined
  readonly sourceUrl: string | null
  readonly tags: readonly GivenTag[]
  readonly summary: string | null
  readonly kicker: string | null
  readonly section: string | null
  readonly language: LanguageTag | undefined
  readonly slug: string | null
  readonly formerAddresses: readonly string[]
  readonly otherTitles: readonly string[]
  readonly draft: boolean
  readonly extra: Readonly<Record<string, Json>>
  readonly diagnostics: readonly Diagnostic[]
}

const TITLE = ['title', 'headline', 'name', 'linktitle']
const PUBLISHED = ['date', 'publishdate', 'pubdate', 'published', 'publishedtime', 'datepublished', 'issued']
const UPDATED = ['lastmod', 'modified', 'updated', 'lastmodifiedat', 'datemodified']
/** Not `created`: notes and drafts are created at other times than their texts were copied. */
const COLLECTED = ['collected', 'captured', 'retrieved', 'accessed', 'accessdate', 'dateaccessed']
const AUTHORS = ['authors', 'author', 'byline', 'creator', 'by']
const PUBLICATION = [
  'publication',
  'publisher',
  'site',
  'sitename',
  'hostname',
  'source',
  'publicationtitle',
  'containertitle',
]
const SOURCE_URL = [
  'source',
  'sourceurl',
  'url',
  'originalurl',
  'link',
  'canonical',
  'canonicalurl',
  'externalurl',
]
const TAGS = [
  'tags',
  'tag',
  'keywords',
  'subjects',
  'subject',
  'topics',
  'places',
  'people',
  'orgs',
  'organisations',
  'organizations',
  'categories',
  'category',
]
const SUMMARY = ['summary', 'description', 'excerpt', 'abstract', 'deck', 'subtitle']
const LANGUAGE = ['lang', 'language', 'locale']

/** Words with which Eleventy is told to use a file's own times. */
const DATE_INSTRUCTION = /^(?:git )?(?:last modified|created)$/i

/** Labels that tools put among the tags and that say nothing of the article. */
const TOOL_TAGS = new Set(['all', 'post', 'posts', 'clippings'])

const ADDRESS = /^https?:\/\/\S+$/i

/** Reads the fields of front matter. Values that cannot be used are reported and kept in `extra`. */
export function readFields(raw: RawText, entries: readonly FrontMatterEntry[]): Fields {
  const diagnostics: Diagnostic[] = []
  const used = new Set<FrontMatterEntry>()
  const all = [...entries, ...nested(entries)]
  const byKey = new Map<string, FrontMatterEntry>()
  for (const entry of all) {
    const key = normalKey(entry.key)
    if (!byKey.has(key)) byKey.set(key, entry)
  }
  const at = (entry: FrontMatterEntry) => rawPlace(raw, entry.start, entry.end)
  const use = <T>(entry: FrontMatterEntry, value: T): Field<T> => {
    used.add(entry)
    return { value, key: entry.key, evidence: [evidenceAt(raw, entry.start, entry.end)] }
  }

  function text(
    keys: readonly string[],
    accept: (value: string) => boolean = () => true,
  ): Field<string> | undefined {
    for (const key of keys) {
      const entry = byKey.get(key)
      if (!entry || entry.value === null) continue
      const value = scalar(entry.value)
      if (value === undefined) diagnostics.push(problem.wrongType(entry.key, 'a text', at(entry)))
      else if (value !== '' && accept(value)) return use(entry, value)
    }
    return undefined
  }

  function date(keys: readonly string[]): Field<FieldDate> | undefined {
    for (const key of keys) {
      const entry = byKey.get(key)
      if (!entry || entry.value === null || typeof entry.value === 'boolean') continue
      const value = scalar(entry.value)
      if (value === undefined) diagnostics.push(problem.wrongType(entry.key, 'a date', at(entry)))
      else if (DATE_INSTRUCTION.test(value))
        diagnostics.push(problem.dateInstruction(entry.key, value, at(entry)))
      else {
        const read = readFieldDate(value)
        if (read === 'invalid') {
          diagnostics.push(problem.invalidDate(entry.key, value, at(entry)))
          return undefined
        }
        if (read) return read.date === UNDATED ? undefined : use(entry, read)
        diagnostics.push(problem.unreadDate(entry.key, value, at(entry)))
      }
    }
    return undefined
  }

  function list(keys: readonly string[], split: RegExp): { name: string; entry: FrontMatterEntry }[] {
    return keys.flatMap((key) => {
      const entry = byKey.get(key)
      if (!entry || entry.value === null) return []
      const names = namesIn(entry.value, split)
      if (names.length === 0 && typeof entry.value === 'object' && !Array.isArray(entry.value)) {
        diagnostics.push(problem.wrongType(entry.key, 'a list', at(entry)))
      }
      if (names.length > 0 || (Array.isArray(entry.value) && entry.value.length === 0)) used.add(entry)
      return names.map((name) => ({ name, entry }))
    })
  }

  const title = text(TITLE)
  const published = date(PUBLISHED)
  const updated = plainDate(date(UPDATED))
  const { byline, authors } = readAuthors()
  const language = readLanguageField()
  const sourceUrl = text(SOURCE_URL, (value) => ADDRESS.test(value))?.value ?? null
  const publication = text(PUBLICATION, (value) => !ADDRESS.test(value))
  const tags = list(TAGS, /,/)
    .map(({ name, entry }) => ({
      name: name.replace(/^#/, ''),
      evidence: [evidenceAt(raw, entry.start, entry.end)],
    }))
    .filter(({ name }) => name !== '' && !TOOL_TAGS.has(name.toLowerCase()))
  const { formerAddresses, otherTitles } = readAliases()

  return {
    title,
    published,
    updated,
    collected: collectedOn(),
    byline,
    authors,
    publication,
    sourceUrl,
    tags,
    summary: text(SUMMARY)?.value ?? null,
    kicker: text(['kicker'])?.value ?? null,
    section: text(['section'])?.value ?? null,
    language,
    slug: text(['slug'])?.value ?? readAddressSlug(),
    formerAddresses,
    otherTitles,
    draft: readDraft(),
    extra: Object.fromEntries(
      entries.filter((entry) => !used.has(entry)).map(({ key, value }) => [key, value]),
    ),
    diagnostics,
  }

  function plainDate(field: Field<FieldDate> | undefined): Field<ArchiveDate> | undefined {
    return field && { ...field, value: field.value.date }
  }

  /** Read quietly: a day of collection that makes no sense is no problem of the article. */
  function collectedOn(): Field<ArchiveDate> | undefined {
    for (const key of COLLECTED) {
      const entry = byKey.get(key)
      const read = readFieldDate((entry && scalar(entry.value)) ?? '')
      if (!entry || typeof read !== 'object' || read.date.latest === null) continue
      return { value: read.date, key: entry.key, evidence: [evidenceAt(raw, entry.start, entry.end)] }
    }
    return undefined
  }

  function readAuthors(): {
    byline: Field<string> | undefined
    authors: Field<readonly Author[]> | undefined
  } {
    for (const key of AUTHORS) {
      const entry = byKey.get(key)
      if (!entry || entry.value === null) continue
      const names = Array.isArray(entry.value)
        ? namesIn(entry.value, /(?!)/)
        : splitAuthors(namesIn(entry.value, /(?!)/)[0] ?? '')
      const people = names
        .map((name) => name.replace(/^\[\[([^\]|]+)(?:\|[^\]]+)?\]\]$/, '$1'))
        .filter((name) => name !== '')
      if (people.length === 0) continue
      return { byline: use(entry, people.join(', ')), authors: use(entry, people.map(toAuthor)) }
    }
    return { byline: undefined, authors: undefined }
  }

  function readLanguageField(): LanguageTag | undefined {
    const field = text(LANGUAGE)
    if (!field) return undefined
    const language = readLanguage(field.value)
    const entry = byKey.get(normalKey(field.key))
    if (language === undefined && entry) {
      diagnostics.push(problem.unknownLanguage(field.value, at(entry)))
      used.delete(entry)
    }
    return language
  }

  function readAliases(): { formerAddresses: string[]; otherTitles: string[] } {
    const names = list(['aliases', 'alias', 'redirectfrom'], /(?!)/).map(({ name }) => name)
    return {
      formerAddresses: names.filter((name) => name.startsWith('/')),
      otherTitles: names.filter((name) => !name.startsWith('/')),
    }
  }

  /** The last segment of a literal address; the rest of it is made from the date here. */
  function readAddressSlug(): string | null {
    for (const key of ['permalink', 'path', 'url']) {
      const entry = byKey.get(key)
      if (!entry || typeof entry.value !== 'string' || ADDRESS.test(entry.value)) continue
      if (/[{}]|:\w/.test(entry.value)) {
        diagnostics.push(problem.addressTemplate(entry.key, entry.value, at(entry)))
        continue
      }
      const segment = entry.value
        .replace(/\.html?$/, '')
        .split('/')
        .filter(Boolean)
        .at(-1)
      if (segment) return segment
    }
    return null
  }

  function readDraft(): boolean {
    for (const [key, meansDraft] of [
      ['draft', true],
      ['published', false],
      ['publish', false],
    ] as const) {
      const entry = byKey.get(key)
      if (entry && entry.value === meansDraft) {
        diagnostics.push(problem.draft(`${entry.key}: ${String(entry.value)}`, at(entry)))
        return true
      }
      if (entry && typeof entry.value === 'boolean') used.add(entry)
    }
    return false
  }
}

/** The date of {@link readFieldDate} alone. */
export function readDateValue(value: string): ArchiveDate | 'invalid' | undefined {
  const read = readFieldDate(value)
  return typeof read === 'object' ? read.date : read
}

function normalKey(key: string): string {
  return key.toLowerCase().replace(/[-_ ]/g, '')
}

/** Hugo's `params`, Zola's `taxonomies` and `extra` hold fields of the same names one level down. */
function nested(entries: readonly FrontMatterEntry[]): FrontMatterEntry[] {
  return entries.flatMap((entry) => {
    if (!['params', 'taxonomies', 'extra'].includes(normalKey(entry.key))) return []
    if (typeof entry.value !== 'object' || entry.value === null || Array.isArray(entry.value)) return []
    return Object.entries(entry.value).map(([key, value]) => ({ ...entry, key, value }))
  })
}

function scalar(value: Json): string | undefined {
  if (typeof value === 'string') return value.trim()
  return typeof value === 'number' ? String(value) : undefined
}

/** Names in a text, a list of texts, or a list of `{name}`. */
function namesIn(value: Json, split: RegExp): string[] {
  if (Array.isArray(value)) return value.flatMap((item: Json) => namesIn(item, /(?!)/))
  if (typeof value === 'object' && value !== null && 'name' in value) {
    return namesIn((value as { readonly name: Json }).name, /(?!)/)
  }
  const text = scalar(value)
  return text === undefined
    ? []
    : text
        .split(split)
        .map((name) => name.trim())
        .filter((name) => name !== '')
}
