// What a field of an article is. The table of fields has one entry of this type for each.
import type { SuppliedField } from '../values.ts'
import type { FieldEntries, GivenValue } from './given-entries.ts'

/** The kinds of values that the published record has a schema for. */
export type RecordedKind =
  | 'text'
  | 'texts'
  | 'date'
  | 'language'
  | 'authors'
  | 'publication'
  | 'dateline'
  | 'collected'
  | 'access'
  | 'rights'

/**
 * How values of one kind are read and written. `Given` is what an entry says, `Value` what the article holds of it, `Kind` the
 * schema that the record has for it: null when the record leaves it out, or has it in a form that is not made here.
 */
export interface ValueKind<Given, Value, Kind extends RecordedKind | null = RecordedKind | null> {
  readonly recordedAs: Kind
  /** What an article holds where nothing is known: null, or an empty text, list or date. */
  readonly nothing: Value
  /** Reads the first usable value under the field's keys; what cannot be used is reported. */
  readonly read: (entries: FieldEntries) => GivenValue<Given> | undefined
  readonly valueFrom: (given: Given) => Value
  /** As a person would write it in a sidecar; null for nothing. */
  readonly written: (value: Value) => Written | null
}

/** A value as it is written in a sidecar. */
export type Written = string | readonly string[]

/** What is said of a field in the table. */
export interface FieldSpec<Given, Value, Kind extends RecordedKind | null> {
  /** Its keys in other tools' front matter, in normal form, the one that wins first. */
  readonly keys: readonly string[]
  readonly value: ValueKind<Given, Value, Kind>
  /** What `doctor` calls it: `source address`. */
  readonly doctor: string
  /** What the record's JSON Schema says of it. */
  readonly description?: string
  /** Keys by which a sidecar takes the file's value away when it leaves their value empty (`byline: ""`). All when left out. */
  readonly emptiedBy?: readonly string[]
  /** Those of its keys that may mean another field as well: `accept` does not take them for this one. */
  readonly ambiguous?: readonly string[]
  /** Whether a sidecar may give it for all articles of a file that holds several. */
  readonly isShared?: boolean
}

/** The types of a field: of a value that is given, of what an article holds, and the record's kind of value. */
export interface FieldTypes {
  readonly given: unknown
  readonly held: unknown
  readonly kind: RecordedKind | null
}

/** What a sidecar says of a field. */
export interface SidecarWord<Given> {
  readonly given: GivenValue<Given> | undefined
  /** Where its value is left empty on purpose, to take the file's away. */
  readonly emptied: Pick<GivenValue<unknown>, 'key' | 'evidence'> | undefined
  /** Whether it gives a value that cannot be. */
  readonly isImpossible: boolean
}

/** What an article holds of a field once its sidecar was heard. */
export interface Overruled<Held> {
  readonly held: Held
  /** For the record, of a field that has no claim to tell it. */
  readonly supplied?: Omit<SuppliedField, 'field'>
}

/** One field of the table. */
export interface Field<T extends FieldTypes> {
  readonly keys: readonly string[]
  readonly emptiedBy: readonly string[]
  readonly ambiguous: readonly string[]
  readonly isShared: boolean
  readonly doctor: string
  readonly description: string | undefined
  readonly kind: T['kind']
  /** Whether the article holds it with status, rule and evidence. */
  readonly isClaim: boolean
  /** Whether its value is null where nothing is known. */
  readonly isNullable: boolean
  /** Whether it holds several values. */
  readonly isList: boolean
  readonly read: (entries: FieldEntries) => GivenValue<T['given']> | undefined
  /** Decides between what front matter gives and what the rest of the file says. */
  readonly decide: (given: GivenValue<T['given']> | undefined, own: T['held'] | undefined) => T['held']
  readonly overrule: (own: T['held'], word: SidecarWord<T['given']>) => Overruled<T['held']>
  /** What the record has of it: plain JSON. */
  readonly recorded: (held: T['held']) => unknown
  /** As a person would write it; null where nothing is known: a bound is no date. */
  readonly written: (held: T['held']) => Written | null
  /** What a person may accept of it and write into a sidecar; null when it is stated, supplied, or not known. */
  readonly acceptable: (held: T['held']) => Written | null
}

/** The types of a table's fields. */
export type TypesByName<Types> = { readonly [Name in keyof Types]: FieldTypes }

/** A table of fields. */
export type TableOf<Types extends TypesByName<Types>> = { readonly [Name in keyof Types]: Field<Types[Name]> }

/** What front matter or a sidecar gives of each field; undefined where it says nothing. */
export type GivenOf<Types extends TypesByName<Types>> = {
  readonly [Name in keyof Types]: GivenValue<Types[Name]['given']> | undefined
}

/** What an article holds of each field. */
export type HeldOf<Types extends TypesByName<Types>> = { readonly [Name in keyof Types]: Types[Name]['held'] }

/** The part of a field that is as the table says it, whether it is a claim or not. */
export function commonPart<Given, Value, Kind extends RecordedKind | null>(
  spec: FieldSpec<Given, Value, Kind>,
) {
  const { keys, value, doctor, description, emptiedBy = keys, ambiguous = [], isShared = false } = spec
  const { recordedAs: kind, read } = value
  return {
    keys,
    emptiedBy,
    ambiguous,
    isShared,
    doctor,
    description,
    kind,
    read,
    isNullable: value.nothing === null,
    isList: Array.isArray(value.nothing),
  }
}
