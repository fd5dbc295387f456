// Kinds of values: how each is read from the entries of front matter and sidecars, and how a person would write it there.
import * as problem from '../../diagnostic/catalogue/front-matter.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Place } from '../../diagnostic/place.ts'
import { type ArchiveDate, UNDATED } from '../../value/archive-date.ts'
import { type LanguageTag, readLanguage } from '../../value/language.ts'
import { givenDateline } from '../intake/dates/dateline.ts'
import { isNoDate } from '../intake/dates/placeholder.ts'
import { type FieldDate, readFieldDate } from '../intake/dates/value.ts'
import type { Dateline, Json } from '../values.ts'
import { dateText } from './date-values.ts'
import type { ValueKind } from './field.ts'
import type { FieldEntries, GivenValue } from './given-entries.ts'
import type { PlacedEntry } from './nested-entries.ts'
import { withoutReferences } from './plain-text.ts'
import { isMap, namesIn, partOf, textIn } from './plain-values.ts'
import { yesOrNo } from './withholding.ts'

const asItIs = <T>(value: T): T => value

/** Whether a text is an address on the web. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text)
}

/** An address in an entry's value: as it is, in angle brackets, as a link, or in a group. */
export function addressIn(value: Json): string | undefined {
  if (isMap(value)) return addressIn(partOf(value, ['url', 'href', 'link', '@id', 'id']) ?? null)
  const text = typeof value === 'string' ? value.trim() : ''
  const bare = /^\[[^[\]]*\]\(<?(https?:[^\s()]+)>?\)$/i.exec(text)?.[1] ?? text.replace(/^<(.*)>$/, '$1')
  return isAddress(bare) ? withoutReferences(bare) : undefined
}

/** How a text is read from an entry's value; undefined for what is no text. */
type TextReader = (value: Json) => string | undefined

/** The first text among entries that is accepted, with its entry; what is no text is reported. */
export function firstText(
  entries: FieldEntries,
  among: readonly PlacedEntry[],
  accept: (value: string) => boolean = () => true,
  read: TextReader = textIn,
): { readonly value: string; readonly entry: PlacedEntry } | undefined {
  for (const entry of among) {
    const value = read(entry.value)
    if (value === undefined)
      entries.report(entry, problem.wrongType(entry.key, 'a text', entries.place(entry)))
    else if (value !== '' && accept(value)) return { value, entry }
  }
  return undefined
}

function readText(
  entries: FieldEntries,
  accept?: (value: string) => boolean,
): GivenValue<string> | undefined {
  const found = firstText(entries, entries.all(), accept)
  return found && entries.given(found.value, found.entry)
}

/** A text, or nothing. */
export const TEXT: ValueKind<string, string | null, 'text'> = {
  recordedAs: 'text',
  nothing: null,
  read: (entries) => readText(entries),
  valueFrom: asItIs,
  written: asItIs,
}

const FULL_TITLE = ['fulltitle']

/** A text that is always there. Where there is a full title, Readwise's `title` is the name of a file. */
export const HEADLINE: ValueKind<string, string, 'text'> = {
  ...TEXT,
  nothing: '',
  read: (entries) => {
    const found = firstText(entries, [...entries.under(FULL_TITLE), ...entries.all()])
    return found && entries.given(found.value, found.entry)
  },
  valueFrom: asItIs,
  written: asItIs,
}

/** An address on the web; other texts under the same keys are passed over. */
export const ADDRESS: typeof TEXT = {
  ...TEXT,
  read: (entries) => {
    const isOpen = ({ value }: PlacedEntry) => typeof value !== 'boolean'
    const read: TextReader = (value) => addressIn(value) ?? textIn(value)
    const found = firstText(entries, entries.all().filter(isOpen), isAddress, read)
    return found && entries.given(found.value, found.entry)
  },
}

/** Tools that say of a text that they took it, as Evernote does with `source: web.clip`. */
const TAKEN_BY =
  /^(?:(?:web|mobile|desktop|mail)\.[a-z0-9.]+|web[ _-]?clip(?:per)?|reader|readwise|instapaper|pocket|omnivore|hypothesis|raindrop|evernote|zotero|kindle|rss|feed|import(?:ed)?)$/i

/** A name, which is neither an address nor a tool's. */
export const PUBLICATION: ValueKind<string, { readonly name: string } | null, 'publication'> = {
  recordedAs: 'publication',
  nothing: null,
  read: (entries) => {
    const nameIn: TextReader = (value) => {
      const isAlsoAddress = addressIn(value) !== undefined
      return isAlsoAddress && !isMap(value) ? '' : (textIn(value) ?? (isAlsoAddress ? '' : undefined))
    }
    const found = firstText(
      entries,
      entries.all(),
      (text) => !isAddress(text) && !TAKEN_BY.test(text),
      nameIn,
    )
    return found && entries.given(found.value, found.entry)
  },
  valueFrom: (name) => ({ name }),
  written: (publication) => publication?.name ?? null,
}

/** A dateline, whose place is found in its words. */
export const DATELINE: ValueKind<string, Dateline | null, 'dateline'> = {
  recordedAs: 'dateline',
  nothing: null,
  read: (entries) => readText(entries),
  valueFrom: givenDateline,
  written: (dateline) => dateline?.text ?? null,
}

/** The language of a text. What stands for nothing is `und`, "undetermined". */
export const LANGUAGE: ValueKind<LanguageTag, LanguageTag, 'language'> = {
  recordedAs: 'language',
  nothing: 'und',
  read: (entries) => {
    const found = firstText(entries, entries.all())
    if (!found) return undefined
    const language = readLanguage(found.value)
    if (language !== undefined) return entries.given(language, found.entry)
    entries.report(found.entry, problem.unknownLanguage(found.value, entries.place(found.entry)))
    return undefined
  },
  valueFrom: asItIs,
  written: asItIs,
}

/** Words with which Eleventy is told to use a file's own times. */
const DATE_INSTRUCTION = /^(?:git )?(?:last modified|created)$/i

type SayInvalid = (key: string, value: string, at: Place) => Diagnostic

/** The first date under the keys. One that no calendar has ends the search: the others are not what was meant. */
function readDateValue(entries: FieldEntries, sayInvalid: SayInvalid): GivenValue<FieldDate> | undefined {
  for (const entry of entries.all()) {
    if (isTruth(entry.value)) continue
    const value = dateText(entry.value) ?? templateIn(entry.value)
    if (value !== undefined && isNoDate(value)) {
      entries.report(entry, problem.emptyDate(entry.key, value, entries.place(entry)))
      continue
    }
    const read = value === undefined ? undefined : readFieldDate(value)
    if (read === 'invalid') {
      entries.reportImpossible(entry, sayInvalid(entry.key, value ?? '', entries.place(entry)))
      return undefined
    }
    if (read) return read.date === UNDATED ? undefined : entries.given(read, entry)
    entries.report(entry, noDate(entry, value, entries.place(entry)))
  }
  return undefined
}

/** `published: yes` says that an article is, not when. */
function isTruth(value: Json): boolean {
  return yesOrNo(value) !== undefined && !/\d/.test(String(value))
}

/** `{{ date }}` without quotation marks is a group within a group for YAML. */
function templateIn(value: Json): string | undefined {
  const [key, ...others] = value !== null && typeof value === 'object' ? Object.keys(value) : []
  return key !== undefined && others.length === 0 && /^\{.*\}$/.test(key) ? `{${key}}` : undefined
}

function noDate({ key }: PlacedEntry, value: string | undefined, at: Place): Diagnostic {
  if (value === undefined) return problem.wrongType(key, 'a date', at)
  return DATE_INSTRUCTION.test(value)
    ? problem.dateInstruction(key, value, at)
    : problem.unreadDate(key, value, at)
}

/** The date of publication: a day that no calendar has leaves the article undated. */
export const DATE: ValueKind<FieldDate, ArchiveDate, 'date'> = {
  recordedAs: 'date',
  nothing: UNDATED,
  read: (entries) => readDateValue(entries, problem.invalidDate),
  valueFrom: ({ date }) => date,
  written: ({ edtf }) => edtf || null,
}

/** The date of a later change of whatever bears the date, or nothing. */
export const ANY_CHANGE_DATE: ValueKind<FieldDate, ArchiveDate | null, 'date'> = {
  recordedAs: 'date',
  nothing: null,
  read: (entries) => readDateValue(entries, problem.invalidChangeDate),
  valueFrom: ({ date }) => date,
  written: (date) => date?.edtf ?? null,
}

/** A name and the entry that gives it. */
export interface NamedEntry {
  readonly name: string
  readonly entry: PlacedEntry
}

/** Every name under the field's keys; the entries that hold any, or an empty list, are used. */
export function namesUnder(entries: FieldEntries, split: RegExp, among = entries.all()): NamedEntry[] {
  return among.flatMap((entry) => {
    const names = namesIn(entry.value, split)
    if (names.length === 0 && isGroup(entry.value))
      entries.report(entry, problem.wrongType(entry.key, 'a list', entries.place(entry)))
    for (const item of Array.isArray(entry.value) ? (entry.value as readonly Json[]) : [])
      if (isGroup(item) && namesIn(item, split).length === 0)
        entries.report(entry, problem.unreadItem(entry.key, JSON.stringify(item), entries.place(entry)))
    if (names.length > 0 || (Array.isArray(entry.value) && entry.value.length === 0)) entries.use(entry)
    return names.map((name) => ({ name, entry }))
  })
}

function isGroup(value: Json): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Names as a value, each once; undefined when there is none. */
export function givenNames(
  entries: FieldEntries,
  found: readonly NamedEntry[],
): GivenValue<readonly string[]> | undefined {
  const [first, ...others] = new Set(found.map(({ entry }) => entry))
  return first && entries.given([...new Set(found.map(({ name }) => name))], first, ...others)
}

/** A list of texts that is read in some way. */
export function listOf(
  read: ValueKind<readonly string[], unknown>['read'],
): ValueKind<readonly string[], readonly string[], 'texts'> {
  return {
    recordedAs: 'texts',
    nothing: [],
    read,
    valueFrom: asItIs,
    written: (texts) => (texts.length === 0 ? null : texts),
  }
}

/** Addresses on the web, in lists or apart by blanks. */
export const ADDRESSES = listOf((entries) =>
  givenNames(
    entries,
    namesUnder(entries, /\s+/).filter(({ name }) => isAddress(name)),
  ),
)

/** Every two lists as one, each text once. */
export function union(first: readonly string[], second: readonly string[]): readonly string[] {
  return [...new Set([...first, ...second])]
}
