// What front matter or a sidecar says: which of the keys that are there is believed, and what becomes of every key.
import * as problem from '../../diagnostic/catalogue/front-matter.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { mapTable } from '../../value/table.ts'
import type { Redaction } from '../access.ts'
import type { FrontMatterEntry } from '../front-matter/notation.ts'
import type { RawText } from '../raw-text.ts'
import type { Json } from '../values.ts'
import { REDACTIONS } from './access-kinds.ts'
import type { GivenOf, TableOf, TypesByName } from './field.ts'
import { FIELDS, type FieldTable, type GivenValues, keysOf } from './field-table.ts'
import { FieldEntries, GivenEntries, type Origin } from './given-entries.ts'
import { isPrivate, normalKey, publicPart } from './keys.ts'
import { isEmptied, type PlacedEntry } from './nested-entries.ts'
import { DRAFT, ENCODING, marksDraft } from './special-kinds.ts'
import { withheldWithin, withholds, yesOrNo } from './withholding.ts'

/** How a key was read: what it gives in words (`source address`), or that it gives nothing; private ones nobody reads. */
export interface KeyReading {
  /** As written; `params.author` for one that stands within another. */
  readonly key: string
  readonly as: { readonly field: string } | 'extra' | 'private'
}

/** All that front matter or a sidecar says of an article. */
export interface GivenFields {
  readonly values: GivenValues
  /** Fields that it gives a value that cannot be, such as a day that no calendar has. */
  readonly impossible: ReadonlySet<string>
  /** Whether it holds the article back, with the note that tells so; undefined when it says nothing of that. */
  readonly draft: { readonly value: boolean; readonly note: Diagnostic } | undefined
  /** What is to be taken out of the article before anybody sees it. */
  readonly redactions: readonly Redaction[]
  /** Keys that look as if they kept something back and are not understood: what their keeper meant is not known. */
  readonly unreadWithholding: readonly Diagnostic[]
  /** Keys that are there twice and say two things, of which none may be dropped. */
  readonly contested: readonly Diagnostic[]
  /** What has no meaning here, under its own keys and without what is private. */
  readonly extra: Readonly<Record<string, Json>>
  readonly readings: readonly KeyReading[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads every field of the table. Values that cannot be used are reported and kept in `extra`. */
export function readFields(
  raw: RawText,
  found: readonly FrontMatterEntry[],
  origin: Origin = 'front-matter',
  table: FieldTable = FIELDS,
): GivenFields {
  const entries = new GivenEntries(raw, found, origin, (key) => keysOf(table).has(key))
  ENCODING.read(new FieldEntries(entries, 'encoding', ENCODING))
  const redactions = REDACTIONS.read(new FieldEntries(entries, 'redactions', REDACTIONS))
  return {
    values: readValues(table, entries),
    impossible: entries.impossible,
    draft: draftOf(entries),
    redactions,
    unreadWithholding: unreadWithholding(entries),
    contested: contestedIn(entries),
    extra: extraOf(entries, table),
    readings: entries.all.map((entry) => ({ key: entry.path, as: readingOf(entries, entry) })),
    diagnostics: entries.diagnostics,
  }
}

function readValues<Types extends TypesByName<Types>>(
  table: TableOf<Types>,
  entries: GivenEntries,
): GivenOf<Types> {
  return mapTable<TableOf<Types>, GivenOf<Types>>(table, (name, field) =>
    field.read(new FieldEntries(entries, name, field)),
  )
}

function draftOf(entries: GivenEntries): GivenFields['draft'] {
  const mark = DRAFT.read(new FieldEntries(entries, 'draft', DRAFT))
  return (
    mark && { value: mark.value.isDraft, note: problem.draft(`${mark.key}: ${mark.value.written}`, mark.at) }
  )
}

/** Every entry, and every one within others, that keeps something back and gives nothing. */
function unreadWithholding(entries: GivenEntries): Diagnostic[] {
  return entries.top.flatMap((entry) => {
    const path = unreadPath(entries, entry)
    return path === undefined ? [] : [problem.unreadWithholding(path, entries.place(entry))]
  })
}

/** The key that is not understood, with those that lead to it. What stands under a key that is never published is not looked at. */
function unreadPath(entries: GivenEntries, entry: PlacedEntry): string | undefined {
  const { key, value } = entry
  if (NEVER_PUBLISHED.has(normalKey(key))) return undefined
  if (entries.meaningOf(entry) === undefined && (withholds(key, value) || isUnreadDraft(key, value)))
    return key
  const inner = withheldWithin(value)
  return inner && `${key}.${inner}`
}

/** Lists of a field that are not alike, and a mark that once keeps the article back and once does not. */
function contestedIn(entries: GivenEntries): Diagnostic[] {
  const isContested = (entry: PlacedEntry) => {
    const { key, value, before } = entry
    if (before === undefined) return false
    if (Array.isArray(value) && Array.isArray(before))
      return entries.meaningOf(entry) !== undefined && JSON.stringify(value) !== JSON.stringify(before)
    const isHeld = (held: Json) => withholds(key, held) || marksDraft(normalKey(key), held)
    return isHeld(before) && !isHeld(value)
  }
  return entries.top.filter(isContested).map((entry) => problem.contestedKey(entry.key, entries.place(entry)))
}

/** Of a collection only known parts are published, and nothing of the diary of custody. */
const NEVER_PUBLISHED: ReadonlySet<string> = new Set(['collected', 'events'])

/** A mark of a draft that says neither yes nor no. */
function isUnreadDraft(key: string, value: Json): boolean {
  return (
    ['draft', 'isdraft'].includes(normalKey(key)) &&
    value !== null &&
    value !== '' &&
    yesOrNo(value) === undefined
  )
}

function readingOf(entries: GivenEntries, entry: PlacedEntry): KeyReading['as'] {
  const field = entries.meaningOf(entry)
  if (field !== undefined) return { field }
  return isPrivate(entry.key, entry.value) ? 'private' : 'extra'
}

/** Whether a key of a field has nothing after it, as in a form that is to be filled in. */
function isLeftOpen({ key, value }: PlacedEntry, table: FieldTable): boolean {
  return value === null && keysOf(table).has(normalKey(key))
}

function extraOf(entries: GivenEntries, table: FieldTable): GivenFields['extra'] {
  const usedPaths = new Set(entries.all.filter((entry) => !entries.isKept(entry)).map(({ path }) => path))
  return Object.fromEntries(
    entries.top
      .filter((entry) => entries.isKept(entry) && !isLeftOpen(entry, table))
      .flatMap(({ key, value }) => {
        const rest = publicPart(withoutUsed(key, value, usedPaths))
        return isEmptied(value, rest) ? [] : [[key, rest]]
      }),
  )
}

/** What is left of `params` and the like when the fields in it are taken out. */
function withoutUsed(key: string, value: Json, usedPaths: ReadonlySet<string>): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([inner]) => !usedPaths.has(`${key}.${inner}`)))
}
