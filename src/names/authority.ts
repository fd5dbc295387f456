// The name authority: people, places, organisations, events and topics under the names that the archive's keeper gives
// them, each with the other forms in which it is written. Nothing is guessed: what is not listed is not merged.
import { type ListedForms, listForms } from '../article/intake/names/name-forms.ts'
import { tagKey } from '../value/fold.ts'
import type { LanguageTag } from '../value/language.ts'
import type { NameKind } from '../value/name-kinds.ts'
import { giveIds } from './name-ids.ts'

/** Where else a name may be listed, as its keeper says; never guessed. */
export const AUTHORITY_FILES = ['wikidata', 'viaf'] as const
export type AuthorityFile = (typeof AUTHORITY_FILES)[number]

/** One name of the authority. */
export interface AuthorityName {
  /** A short name for good, by which other names and data refer to it. */
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
  /** Those of the keeper by the key ({@link tagKey}) of each of their forms: what is filed under one of them is filed under the name. */
  readonly byKey: ReadonlyMap<string, AuthorityName>
  /** The same and the names that ship with Backfile: what stands in texts. Those are never merged with anything. */
  readonly byForm: ReadonlyMap<string, AuthorityName>
  /** The keys of every form of a private name: what is found in texts under one of them is no name. */
  readonly closed: ReadonlySet<string>
  /** All forms, to be looked for in texts; undefined when there is none. */
  readonly forms: ListedForms | undefined
}

/**
 * Makes an authority of names no two of which share a form or an id; `shipped` are passed over where the keeper lists their
 * forms, and bear their label in the site's `language`, if they have one.
 */
export function nameAuthority(
  listed: readonly ListedName[],
  shipped: readonly ListedName[] = [],
  language: LanguageTag = '',
): NameAuthority {
  const all = completedAll(listed)
  const privateNames = all.filter(({ isPrivate }) => isPrivate)
  const silent = new Set(privateNames.map(({ id }) => id))
  const names = all.filter(({ isPrivate }) => !isPrivate).map((name) => withoutWordOf(silent, name))
  const taken = new Set(all.flatMap((name) => [name.id, ...allFormsOf(name).map(tagKey)]))
  const left = shipped.flatMap((name) => leftOf(name, taken))
  const others = completedAll(left.map((name) => ({ ...name, name: name.labels?.[language] ?? name.name })))
  const byKey = byEachForm(names)
  const looked = [...names, ...others]
  return {
    names,
    privateNames,
    byKey,
    byForm: others.length === 0 ? byKey : byEachForm(looked),
    closed: new Set(privateNames.flatMap((name) => allFormsOf(name).map(tagKey))),
    forms:
      looked.length === 0
        ? undefined
        : listForms(looked.map((name) => ({ forms: allFormsOf(name), kind: name.kind }))),
  }
}

/** A shipped name without the forms that the keeper has; nothing is left where its name or its id is the keeper's. */
function leftOf(name: ListedName, taken: ReadonlySet<string>): ListedName[] {
  const isFree = (form: string) => !taken.has(tagKey(form))
  if (!isFree(name.name) || (name.id !== undefined && taken.has(name.id))) return []
  const { labels = {}, variants = [] } = name
  const free = Object.entries(labels).filter(([, label]) => isFree(label))
  return [{ ...name, labels: Object.fromEntries(free), variants: variants.filter(isFree) }]
}

/** A name that tells of no private one, not even that it is listed. */
function withoutWordOf(silent: ReadonlySet<string>, name: AuthorityName): AuthorityName {
  if (silent.size === 0) return name
  const told = (ids: readonly string[]) => ids.filter((id) => !silent.has(id))
  return {
    ...name,
    related: told(name.related),
    different: told(name.different),
    broader: told(name.broader),
  }
}

function completedAll(listed: readonly ListedName[]): AuthorityName[] {
  const ids = giveIds(listed)
  return listed.map((name, i) => completed(name, ids[i] ?? ''))
}

function byEachForm(names: readonly AuthorityName[]): Map<string, AuthorityName> {
  return new Map(names.flatMap((name) => allFormsOf(name).map((form) => [tagKey(form), name] as const)))
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
