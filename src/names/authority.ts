// The name authority: people, places, organisations, events and topics under the names that the archive's keeper gives
// them, each with the other forms in which it is written. Nothing is guessed: what is not listed is not merged.
import { type ListedForms, listForms } from '../article/intake/names/listed-names.ts'
import { tagKey } from '../value/fold.ts'
import type { LanguageTag } from '../value/language.ts'
import { giveIds } from './name-ids.ts'

/** What a name may be of. */
export const NAME_KINDS = ['person', 'place', 'organisation', 'event', 'topic'] as const
export type NameKind = (typeof NAME_KINDS)[number]

/** Where else a name may be listed, as its keeper says; never guessed. */
export const AUTHORITY_FILES = ['wikidata', 'viaf'] as const
export type AuthorityFile = (typeof AUTHORITY_FILES)[number]

/** One name of the authority. */
export interface AuthorityName {
  /** A short name for good, as addresses have it. */
  readonly id: string
  /** The preferred form: lists are sorted by it, and the addresses of shelves are made of it. */
  readonly name: string
  /** Null when the keeper does not say. */
  readonly kind: NameKind | null
  /** The form that headings bear, where it is not the preferred one: `Ahmad Massoud` for `Massoud, Ahmad`. */
  readonly display: string
  /** What it is called in languages, one form for each. */
  readonly labels: Readonly<Record<LanguageTag, string>>
  /** The other forms, in the keeper's order. */
  readonly variants: readonly string[]
  /** Forms that are found and searched, and never shown: misspellings. */
  readonly hidden: readonly string[]
  /** Ids of names that readers of this one may look for too. */
  readonly related: readonly string[]
  /** Ids of names that are taken for this one, and are of others. */
  readonly different: readonly string[]
  /** Ids of names that this one is a part or a kind of. */
  readonly broader: readonly string[]
  /** The same name elsewhere: `{ wikidata: 'Q1065' }`. */
  readonly exact: Readonly<Partial<Record<AuthorityFile, string>>>
  /** A remark for readers; empty for none. */
  readonly note: string
  /** Whether nothing of the site may tell of this name. */
  readonly isPrivate: boolean
  /** What headings bear, then every other form that may be shown, each once: the preferred one, labels, variants. */
  readonly forms: readonly [string, ...string[]]
}

/** A name as its keeper lists it: the preferred form, and whatever else there is to say. Without an id, one is made of that form. */
export type ListedName = Pick<AuthorityName, 'name'> & Partial<Omit<AuthorityName, 'name' | 'forms'>>

/** All names of the authority, ready for questions. */
export interface NameAuthority {
  /** Those that the site may tell of, in the keeper's order. */
  readonly names: readonly AuthorityName[]
  /** Those that it may not: they are in nothing else of the authority but {@link closed}. */
  readonly privateNames: readonly AuthorityName[]
  /** By the key ({@link tagKey}) of each of its forms. */
  readonly byKey: ReadonlyMap<string, AuthorityName>
  readonly byId: ReadonlyMap<string, AuthorityName>
  /** The keys of every form of a private name: what is found in texts under one of them is no name. */
  readonly closed: ReadonlySet<string>
  /** All forms, to be looked for in texts; undefined when there is none. */
  readonly forms: ListedForms | undefined
}

/** Makes an authority of names no two of which share a form or an id. */
export function nameAuthority(listed: readonly ListedName[]): NameAuthority {
  const ids = giveIds(listed)
  const all = listed.map((name, i) => completed(name, ids[i] ?? ''))
  const names = all.filter(({ isPrivate }) => !isPrivate)
  const privateNames = all.filter(({ isPrivate }) => isPrivate)
  return {
    names,
    privateNames,
    byKey: new Map(names.flatMap((name) => allFormsOf(name).map((form) => [tagKey(form), name] as const))),
    byId: new Map(names.map((name) => [name.id, name])),
    closed: new Set(privateNames.flatMap((name) => allFormsOf(name).map(tagKey))),
    forms: names.length === 0 ? undefined : listForms(names.flatMap(allFormsOf)),
  }
}

function completed(listed: ListedName, id: string): AuthorityName {
  const { name, display = name, labels = {}, variants = [] } = listed
  const others = [name, ...Object.values(labels), ...variants].filter((form) => form !== display)
  return {
    name,
    id,
    kind: listed.kind ?? null,
    display,
    labels,
    variants,
    hidden: listed.hidden ?? [],
    related: listed.related ?? [],
    different: listed.different ?? [],
    broader: listed.broader ?? [],
    exact: listed.exact ?? {},
    note: listed.note ?? '',
    isPrivate: listed.isPrivate ?? false,
    forms: [display, ...new Set(others)],
  }
}

/** The authority of an archive whose keeper lists no names. */
export const NO_NAMES: NameAuthority = nameAuthority([])

/** The name that a form stands for; undefined for forms that are not listed. */
export function authorityOf(form: string, { byKey }: NameAuthority): AuthorityName | undefined {
  return byKey.size === 0 ? undefined : byKey.get(tagKey(form))
}

/** The key of the shelf that a form is filed on. */
export function filingKey(form: string, authority: NameAuthority): string {
  return tagKey(authorityOf(form, authority)?.name ?? form)
}

/** Every form by which a name is found, those that are never shown last. */
export function allFormsOf({ forms, hidden }: AuthorityName): string[] {
  return [...forms, ...hidden]
}
