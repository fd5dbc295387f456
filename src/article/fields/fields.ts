// The values of front matter and sidecars: which of the keys that are there is believed, and what it says.
// Of several keys for one field the first in `KEYS` wins; every key that is not used stays in `extra`.
import * as problem from '../../diagnostic/catalogue/front-matter.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { type ArchiveDate, UNDATED } from '../../value/archive-date.ts'
import { type LanguageTag, readLanguage } from '../../value/language.ts'
import type { Evidence } from '../claim.ts'
import { givenDateline } from '../intake/dates/dateline.ts'
import { type FieldDate, readFieldDate } from '../intake/dates/value.ts'
import { splitAuthors, toAuthor } from '../intake/head/byline.ts'
import { evidenceAt, type RawText, rawPlace } from '../raw-text.ts'
import type { Author, Collected, Dateline, GivenTag, Json } from '../values.ts'
import { isEmptied, namesIn, nested, type PlacedEntry, scalar, withoutBrackets } from './field-entries.ts'
import type { FrontMatterEntry } from './front-matter.ts'
import { type FieldName, isPrivateKey, KEYS, normalKey, publicPart } from './keys.ts'

/** A value that front matter gives, with the key it stands under. */
export interface Field<T> {
  readonly value: T
  readonly key: string
  readonly evidence: readonly Evidence[]
}

/** How a key was read: as a field, or kept as it is; `private` ones are read by nobody. */
export interface KeyReading {
  /** As written; `params.author` for one that stands within another. */
  readonly key: string
  readonly as: FieldName | 'extra' | 'private'
}

/** What front matter says of an article; undefined where it says nothing. */
export interface Fields {
  readonly title: Field<string> | undefined
  readonly published: Field<FieldDate> | undefined
  /** True when it gives a day of publication that no calendar has. */
  readonly impossiblyPublished: boolean
  readonly updated: Field<ArchiveDate> | undefined
  readonly byline: Field<string> | undefined
  readonly authors: Field<readonly Author[]> | undefined
  readonly publication: Field<string> | undefined
  readonly sourceUrl: Field<string> | undefined
  readonly tags: Field<readonly GivenTag[]> | undefined
  readonly summary: Field<string> | undefined
  readonly kicker: Field<string> | undefined
  readonly dateline: Field<Dateline> | undefined
  readonly section: Field<string> | undefined
  readonly language: Field<LanguageTag> | undefined
  readonly slug: Field<string> | undefined
  readonly formerAddresses: Field<readonly string[]> | undefined
  readonly otherTitles: Field<readonly string[]> | undefined
  readonly collected: Field<Collected> | undefined
  readonly archivedAt: Field<readonly string[]> | undefined
  /** Whether it is a draft, with the note that says so. */
  readonly draft: { readonly value: boolean; readonly note: Diagnostic } | undefined
  readonly extra: Readonly<Record<string, Json>>
  readonly readings: readonly KeyReading[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Words with which Eleventy is told to use a file's own times. */
const DATE_INSTRUCTION = /^(?:git )?(?:last modified|created)$/i

/** Labels that tools put among the tags and that say nothing of the article. */
const TOOL_TAGS = new Set(['all', 'post', 'posts', 'clippings'])

const ADDRESS = /^https?:\/\/\S+$/i

/** Values of `draft`, `published` and the like that keep an article from being published. */
const MEANS_DRAFT = [
  ['draft', true],
  ['published', false],
  ['publish', false],
  ['permalink', false],
] as const

/** Reads the fields of front matter. Values that cannot be used are reported and kept in `extra`. */
export function readFields(raw: RawText, entries: readonly FrontMatterEntry[]): Fields {
  const diagnostics: Diagnostic[] = []
  const used = new Map<PlacedEntry, FieldName>()
  const top = entries.map((entry): PlacedEntry => ({ ...entry, path: entry.key }))
  const all = [...top, ...nested(raw, top)]
  const byKey = new Map<string, PlacedEntry>()
  for (const entry of all) {
    const key = normalKey(entry.key)
    if (!byKey.has(key)) byKey.set(key, entry)
  }
  const at = (entry: FrontMatterEntry) => rawPlace(raw, entry.start, entry.end)
  const use = <T>(field: FieldName, value: T, ...from: readonly PlacedEntry[]): Field<T> => {
    for (const entry of from) if (!used.has(entry)) used.set(entry, field)
    return {
      value,
      key: from[0]?.key ?? '',
      evidence: from.map(({ start, end }) => evidenceAt(raw, start, end)),
    }
  }

  function text(
    field: FieldName,
    accept: (value: string) => boolean = () => true,
  ): Field<string> | undefined {
    for (const key of KEYS[field]) {
      const entry = byKey.get(key)
      if (!entry || entry.value === null) continue
      const value = scalar(entry.value)
      if (value === undefined) diagnostics.push(problem.wrongType(entry.key, 'a text', at(entry)))
      else if (value !== '' && accept(value)) return use(field, value, entry)
    }
    return undefined
  }

  function date(field: FieldName): Field<FieldDate> | 'invalid' | undefined {
    for (const key of KEYS[field]) {
      const entry = byKey.get(key)
      if (!entry || entry.value === null || typeof entry.value === 'boolean') continue
      const value = scalar(entry.value)
      if (value === undefined) diagnostics.push(problem.wrongType(entry.key, 'a date', at(entry)))
      else if (DATE_INSTRUCTION.test(value))
        diagnostics.push(problem.dateInstruction(entry.key, value, at(entry)))
      else {
        const read = readFieldDate(value)
        if (read === 'invalid') {
          const say = field === 'published' ? problem.invalidDate : problem.invalidChangeDate
          diagnostics.push(say(entry.key, value, at(entry)))
          return 'invalid'
        }
        if (read) return read.date === UNDATED ? undefined : use(field, read, entry)
        diagnostics.push(problem.unreadDate(entry.key, value, at(entry)))
      }
    }
    return undefined
  }

  /** Every name under the keys of a field, and the entries that give them. */
  function list(field: FieldName, split: RegExp): { name: string; entry: PlacedEntry }[] {
    return KEYS[field].flatMap((key) => {
      const entry = byKey.get(key)
      if (!entry || entry.value === null) return []
      const names = namesIn(entry.value, split)
      if (names.length === 0 && typeof entry.value === 'object' && !Array.isArray(entry.value)) {
        diagnostics.push(problem.wrongType(entry.key, 'a list', at(entry)))
      }
      if (names.length > 0 || (Array.isArray(entry.value) && entry.value.length === 0)) use(field, '', entry)
      return names.map((name) => ({ name, entry }))
    })
  }

  const title = text('title')
  const published = date('published')
  const updated = date('updated')
  const { byline, authors } = readAuthors()
  const language = readLanguageField()
  const sourceUrl = text('sourceUrl', (value) => ADDRESS.test(value))
  const publication = text('publication', (value) => !ADDRESS.test(value))
  const tags = readTags()
  const { formerAddresses, otherTitles } = readAliases()
  const summary = text('summary')
  const kicker = text('kicker')
  const dateline = text('dateline')
  const section = text('section')
  const slug = text('slug') ?? readAddressSlug()
  const collected = readCollected()
  const archived = list('archivedAt', /\s+/).filter(({ name }) => ADDRESS.test(name))
  const draft = readDraft()

  // Of a literal address only the last part is used, so it is kept as well.
  const isKept = (entry: PlacedEntry) =>
    (used.get(entry) ?? 'address') === 'address' && !isPrivateKey(normalKey(entry.key))
  const usedWithin = new Set(all.filter((entry) => !isKept(entry)).map(({ path }) => path))
  return {
    title,
    published: published === 'invalid' ? undefined : published,
    impossiblyPublished: published === 'invalid',
    updated: updated === 'invalid' || !updated ? undefined : { ...updated, value: updated.value.date },
    byline,
    authors,
    publication,
    sourceUrl,
    tags,
    summary,
    kicker,
    dateline: dateline && { ...dateline, value: givenDateline(dateline.value) },
    section,
    language,
    slug,
    formerAddresses,
    otherTitles,
    collected,
    archivedAt: fieldOf('archivedAt', archived),
    draft,
    extra: Object.fromEntries(
      top.filter(isKept).flatMap(({ key, value }) => {
        const rest = publicPart(withoutUsed(key, value))
        return isEmptied(value, rest) ? [] : [[key, rest]]
      }),
    ),
    readings: all.map((entry) => ({ key: entry.path, as: readingOf(entry) })),
    diagnostics,
  }

  /** What is left of `params` and the like when the fields in it are taken out. */
  function withoutUsed(key: string, value: Json): Json {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).filter(([inner]) => !usedWithin.has(`${key}.${inner}`)))
  }

  function readingOf(entry: PlacedEntry): KeyReading['as'] {
    const field = used.get(entry)
    if (field !== undefined) return field
    return isPrivateKey(normalKey(entry.key)) ? 'private' : 'extra'
  }

  function fieldOf(
    field: FieldName,
    found: readonly { name: string; entry: PlacedEntry }[],
  ): Field<readonly string[]> | undefined {
    if (found.length === 0) return undefined
    return use(
      field,
      [...new Set(found.map(({ name }) => name))],
      ...new Set(found.map(({ entry }) => entry)),
    )
  }

  function readTags(): Field<readonly GivenTag[]> | undefined {
    const found = list('tags', /,/)
    const given = found
      .map(({ name, entry }) => ({
        name: name.replace(/^#/, ''),
        evidence: [evidenceAt(raw, entry.start, entry.end)],
      }))
      .filter(({ name }) => name !== '' && !TOOL_TAGS.has(name.toLowerCase()))
    if (given.length === 0) return undefined
    return use('tags', given, ...new Set(found.map(({ entry }) => entry)))
  }

  function readAuthors(): {
    byline: Field<string> | undefined
    authors: Field<readonly Author[]> | undefined
  } {
    const printed = byKey.get('byline')
    const words = printed && scalar(printed.value)?.replace(/^by\s+/i, '')
    const byline = printed && words ? use('byline', words, printed) : undefined
    for (const key of KEYS.authors) {
      const entry = byKey.get(key)
      if (!entry || entry.value === null) continue
      const names = Array.isArray(entry.value)
        ? namesIn(entry.value, /(?!)/)
        : splitAuthors(namesIn(entry.value, /(?!)/)[0] ?? '')
      const people = names.map(withoutBrackets).filter((name) => name !== '')
      if (people.length === 0) continue
      const authors = use('authors', people.map(toAuthor), entry)
      return { byline: byline ?? { ...authors, value: people.join(', ') }, authors }
    }
    return { byline, authors: undefined }
  }

  function readLanguageField(): Field<LanguageTag> | undefined {
    const field = text('language')
    if (!field) return undefined
    const language = readLanguage(field.value)
    if (language !== undefined) return { ...field, value: language }
    const entry = byKey.get(normalKey(field.key))
    if (entry) {
      diagnostics.push(problem.unknownLanguage(field.value, at(entry)))
      used.delete(entry)
    }
    return undefined
  }

  /** Jekyll's `redirect_from` holds addresses only; other tools' aliases are titles unless they are paths. */
  function readAliases(): Pick<Fields, 'formerAddresses' | 'otherTitles'> {
    const aliases = list('aliases', /(?!)/)
    const redirects = list('redirects', /(?!)/).map(({ name, entry }) => ({
      name: name.startsWith('/') ? name : `/${name}`,
      entry,
    }))
    const isPath = ({ name }: { readonly name: string }) => name.startsWith('/')
    return {
      formerAddresses: fieldOf('aliases', [...aliases.filter(isPath), ...redirects]),
      otherTitles: fieldOf(
        'aliases',
        aliases.filter((alias) => !isPath(alias)),
      ),
    }
  }

  /** The last segment of a literal address; the rest of it is made from the date here. */
  function readAddressSlug(): Field<string> | undefined {
    for (const key of KEYS.address) {
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
      if (segment) return use('address', segment, entry)
    }
    return undefined
  }

  /** When and how the text was taken. A clipper's `created` is that only beside the page's address. */
  function readCollected(): Field<Collected> | undefined {
    const keys = sourceUrl ? [...KEYS.collected, 'created'] : KEYS.collected
    for (const key of keys) {
      const entry = byKey.get(key)
      if (!entry || entry.value === null) continue
      const { value } = entry
      const facts = new Map<string, Json>(
        typeof value === 'object' && !Array.isArray(value)
          ? Object.entries(value).map(([inner, held]) => [normalKey(inner), held])
          : [['at', value]],
      )
      const fact = (name: string) => scalar(facts.get(name) ?? null) || null
      const moment = fact('at')
      const read = moment === null ? undefined : readDateValue(moment)
      if (moment !== null && (read === undefined || read === 'invalid')) {
        const words = key === 'collected' && facts.size > 1 ? `${entry.key}.at` : entry.key
        diagnostics.push(problem.unreadCollected(words, moment, at(entry)))
        if (key !== 'collected') continue
      }
      const isDay = read !== undefined && read !== 'invalid'
      return use(
        'collected',
        { at: isDay ? moment : null, method: fact('method'), clock: fact('clock') },
        entry,
      )
    }
    return undefined
  }

  function readDraft(): Fields['draft'] {
    let found: Fields['draft']
    for (const [key, meansDraft] of MEANS_DRAFT) {
      const entry = byKey.get(key)
      if (!entry || typeof entry.value !== 'boolean') continue
      use('draft', entry.value, entry)
      const note = problem.draft(`${entry.key}: ${String(entry.value)}`, at(entry))
      if (!found?.value) found = { value: entry.value === meansDraft, note }
    }
    return found
  }
}

/** The date of {@link readFieldDate} alone. */
export function readDateValue(value: string): ArchiveDate | 'invalid' | undefined {
  const read = readFieldDate(value)
  return typeof read === 'object' ? read.date : read
}
