// Kinds of values that one field alone has: who wrote it, its tags, its addresses, how it was collected, whether it is a draft.
import * as problem from '../../diagnostic/catalogue/front-matter.ts'
import { encodingNamed } from '../encodings/decode-as.ts'
import { ENCODING_KEYS } from '../encodings/stated.ts'
import { readDateValue } from '../intake/dates/value.ts'
import { toAuthor, withoutContacts } from '../intake/head/author-names.ts'
import type { Author, Collected, GivenTag, Json } from '../values.ts'
import { dateText } from './date-values.ts'
import type { ValueKind } from './field.ts'
import { ADDRESS_KEYS, AUTHOR_KEYS, CREATED_KEYS, SLUG_KEYS, SOURCE_KEYS } from './field-keys.ts'
import type { FieldEntries, GivenValue } from './given-entries.ts'
import { normalKey } from './keys.ts'
import type { PlacedEntry } from './nested-entries.ts'
import { type GivenPeople, peopleOf } from './people.ts'
import { scalar } from './plain-values.ts'
import {
  ANY_CHANGE_DATE,
  addressIn,
  firstText,
  givenNames,
  isAddress,
  listOf,
  type NamedEntry,
  namesUnder,
  TEXT,
} from './value-kinds.ts'
import { yesOrNo } from './withholding.ts'

/** A pattern that splits nothing. */
const WHOLE = /(?!)/

/** Who the first entry that names anybody names. What names nobody is reported. */
function firstPeople(
  entries: FieldEntries,
  among: readonly PlacedEntry[],
): { readonly people: GivenPeople; readonly entry: PlacedEntry } | undefined {
  for (const entry of among) {
    const people = peopleOf(entry.value)
    for (const words of people.unread)
      entries.report(entry, problem.unreadAuthor(entry.key, words, entries.place(entry)))
    if (people.names.length > 0) return { people, entry }
  }
  return undefined
}

const PRINTED_BYLINE = ['byline']

/** The line as printed; where no key gives one, the authors' names. */
export const BYLINE: typeof TEXT = {
  ...TEXT,
  read: (entries) => {
    const [printed] = entries.under(PRINTED_BYLINE)
    const words = printed && withoutContacts(scalar(printed.value)?.replace(/^by\s+/i, '') ?? '')
    if (printed && words) return entries.given(words, printed)
    const found = firstPeople(entries, entries.under(AUTHOR_KEYS))
    if (!found) return undefined
    const { names, printed: line } = found.people
    const joined = names.join(names.some((name) => name.includes(',')) ? '; ' : ', ')
    return entries.lent(line ?? joined, found.entry)
  },
}

/** Who wrote it. A printed byline is left to the byline. */
export const AUTHORS: ValueKind<readonly Author[], readonly Author[], 'authors'> = {
  recordedAs: 'authors',
  nothing: [],
  read: (entries) => {
    const found = firstPeople(entries, entries.all())
    if (!found) return undefined
    const authors = found.people.names.map(toAuthor)
    const isPrinted = normalKey(found.entry.key) === 'byline' && scalar(found.entry.value) !== undefined
    if (found.people.hasOthers) return entries.partly(authors, 'those of them who wrote', found.entry)
    return isPrinted ? entries.lent(authors, found.entry) : entries.given(authors, found.entry)
  },
  valueFrom: (authors) => authors,
  written: (authors) => (authors.length === 0 ? null : authors.map(({ name }) => name)),
}

/** Labels that tools put among the tags and that say nothing of the article. */
const TOOL_TAGS = new Set(['all', 'post', 'posts', 'clippings', 'article', 'articles'])

/** `#harbour #storm` are two tags, `#harbour` and `harbour wall` one. */
function hashtagsIn(name: string): string[] {
  return /^#\S+(?:\s+#\S+)+$/.test(name)
    ? name.split(/\s+/).map((tag) => tag.replace(/^#/, ''))
    : [name.replace(/^#/, '')]
}

/** Tags, each with the entry that gives it as its evidence. The record has them as the archive files them. */
export const TAGS: ValueKind<readonly GivenTag[], readonly GivenTag[], null> = {
  recordedAs: null,
  nothing: [],
  read: (entries) => {
    const found = namesUnder(entries, /[,;，、；،؛]/)
    const named = found
      .flatMap(({ name, entry }) => hashtagsIn(name).map((tag) => ({ name: tag, entry })))
      .filter(({ name }) => name !== '' && !TOOL_TAGS.has(name.toLowerCase()))
    const [first, ...others] = new Set(found.map(({ entry }) => entry))
    if (!first || named.length === 0) return undefined
    const rule = entries.origin === 'sidecar' ? ({ rule: `sidecar.${first.key}` } as const) : {}
    const tags = named.map(({ name, entry }) => ({ name, evidence: [entries.evidence(entry)], ...rule }))
    return entries.given(tags, first, ...others)
  },
  valueFrom: (tags) => tags,
  written: (tags) => (tags.length === 0 ? null : tags.map(({ name }) => name)),
}

/** Other tools' aliases are titles unless they are paths. */
const isPath = ({ name }: NamedEntry) => name.startsWith('/')

export const OTHER_TITLES = listOf((entries) =>
  givenNames(
    entries,
    namesUnder(entries, WHOLE).filter((alias) => !isPath(alias)),
  ),
)

/** Paths among the aliases; Jekyll's `redirect_from` holds nothing else, with a stroke before them or not. */
export const FORMER_ADDRESSES = listOf((entries) =>
  givenNames(
    entries,
    namesUnder(entries, WHOLE).flatMap((found) => {
      if (isPath(found)) return found
      return normalKey(found.entry.key) === 'redirectfrom' ? { ...found, name: `/${found.name}` } : []
    }),
  ),
)

/** A slug; where there is none, the last part of a literal address: the rest of it is made from the date here. The record has the whole address. */
export const SLUG: ValueKind<string, string | null, null> = {
  ...TEXT,
  recordedAs: null,
  read: (entries) => {
    const found = firstText(entries, entries.under(SLUG_KEYS))
    if (found) return entries.given(found.value, found.entry)
    for (const entry of entries.under(ADDRESS_KEYS)) {
      if (typeof entry.value !== 'string' || isAddress(entry.value)) continue
      if (/[{}]|:\w/.test(entry.value)) {
        entries.report(entry, problem.addressTemplate(entry.key, entry.value, entries.place(entry)))
        continue
      }
      const path = entry.value.replace(/\.html?$/, '')
      const segment = path.split('/').filter(Boolean).at(-1)
      if (segment) return entries.partly(segment, 'from its last part', entry)
    }
    return undefined
  },
}

/** Whether the entries are a note's that a tool made of a page: they name its address and the day of the note itself. */
function isOfNote(entries: FieldEntries): boolean {
  return (
    entries.has(CREATED_KEYS) &&
    !entries.has(['datepublished']) &&
    entries.under(SOURCE_KEYS).some(({ value }) => addressIn(value) !== undefined)
  )
}

/** Keys of Zotero's own days, beside which a change is one of its entry. */
const OF_LIBRARY = ['dateadded', 'itemtype', 'citekey']

/** The date of a later change. What changed of a note, or of an entry of a library, is none of the article. */
export const CHANGE_DATE: typeof ANY_CHANGE_DATE = {
  ...ANY_CHANGE_DATE,
  read: (entries) =>
    isOfNote(entries) || entries.has(OF_LIBRARY) ? undefined : ANY_CHANGE_DATE.read(entries),
}

/**
 * When and how a text was taken: a day or moment, or a group of facts. A clipper's `created` is that only beside the address
 * of the page.
 */
export const COLLECTED: ValueKind<Collected, Collected | null, 'collected'> = {
  recordedAs: 'collected',
  nothing: null,
  read: (entries) => {
    for (const entry of [...entries.all(), ...(isOfNote(entries) ? entries.under(CREATED_KEYS) : [])]) {
      const found = typeof entry.value === 'boolean' ? undefined : collectedIn(entries, entry)
      if (found) return found
    }
    return undefined
  },
  valueFrom: (collected) => collected,
  written: (collected) => collected?.at ?? null,
}

/** A day that cannot be read is reported; only under `collected` itself the other facts count without it. */
function collectedIn(entries: FieldEntries, entry: PlacedEntry): GivenValue<Collected> | undefined {
  const text = dateText(entry.value)
  const facts = text === undefined ? factsIn(entry.value) : new Map<string, Json>([['at', text]])
  const fact = (name: string) => scalar(facts.get(name) ?? null) || null
  const at = fact('at')
  const isDay = at !== null && typeof readDateValue(at) === 'object'
  const isOwnKey = normalKey(entry.key) === 'collected'
  if (at !== null && !isDay) {
    const words = isOwnKey && facts.size > 1 ? `${entry.key}.at` : entry.key
    entries.report(entry, problem.unreadCollected(words, at, entries.place(entry)))
    if (!isOwnKey) return undefined
  }
  return entries.given({ at: isDay ? at : null, method: fact('method'), clock: fact('clock') }, entry)
}

function factsIn(value: Json): ReadonlyMap<string, Json> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map([['at', value]])
  return new Map(Object.entries(value).map(([key, held]) => [normalKey(key), held]))
}

/** Whether an article is held back, and the value that says so, as written. */
export interface DraftMark {
  readonly isDraft: boolean
  readonly written: string
}

/** Keys that hold an article back by their truth, with the one that does. */
const HELD_BACK_BY: ReadonlyMap<string, boolean> = new Map([
  ['draft', true],
  ['isdraft', true],
  ['headless', true],
  ['build', true],
  ['published', false],
  ['publish', false],
  ['ispublished', false],
  ['permalink', false],
  ['status', true],
])

/**
 * What a value says. Pelican, Nikola and WordPress tell a draft by its status, under which other words say nothing of that; an
 * address that reads "no" is one.
 */
function saidOfDraft(key: string, value: Json): boolean | undefined {
  if (key === 'permalink') return typeof value === 'boolean' ? value : undefined
  if (!HELD_BACK_BY.has(key)) return undefined
  if (key === 'build') return hasNoPage(value)
  if (key !== 'status') return yesOrNo(value)
  return typeof value === 'string' && /^\s*(?:auto-?)?draft\s*$/i.test(value) ? true : undefined
}

/** Hugo's `build` of a page that is never made (`render: never`), or only where another page shows it (`link`). */
function hasNoPage(value: Json): true | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const render = Object.entries(value).find(([key]) => normalKey(key) === 'render')?.[1]
  return render === false || /^\s*(?:never|link|false)\s*$/i.test(String(render)) ? true : undefined
}

/** Whether what stands under a key, in normal form, holds the article back. */
export function marksDraft(key: string, value: Json): boolean {
  const said = saidOfDraft(key, value)
  return said !== undefined && said === HELD_BACK_BY.get(key)
}

/** What holds an article back, or lets it out; not a field, for an article that is held back is none. */
export const DRAFT = { keys: [...HELD_BACK_BY.keys()], doctor: 'draft or not', read: readDraft }

/** The first key that holds it back, else the last that lets it out. */
function readDraft(entries: FieldEntries): GivenValue<DraftMark> | undefined {
  const marks = entries.all().flatMap((entry) => {
    const key = normalKey(entry.key)
    const said = saidOfDraft(key, entry.value)
    if (said === undefined) return []
    return entries.given(
      {
        isDraft: said === HELD_BACK_BY.get(key),
        written: scalar(entry.value) ?? JSON.stringify(entry.value),
      },
      entry,
    )
  })
  return marks.find(({ value }) => value.isDraft) ?? marks.at(-1)
}

function readEncoding(entries: FieldEntries): void {
  for (const entry of entries.all()) {
    const label = scalar(entry.value)
    if (label !== undefined && encodingNamed(label) !== undefined) entries.given(label, entry)
    else entries.report(entry, problem.unknownEncoding(label ?? '', entries.place(entry)))
  }
}

/** The encoding of the file. It is heard before the text is decoded (`encodings/stated.ts`); here it is held to be understood. */
export const ENCODING = { keys: ENCODING_KEYS, doctor: 'encoding of the file', read: readEncoding }
