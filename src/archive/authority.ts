// The name authority: people, places, organisations and topics under the names that the archive's keeper gives them,
// each with the other forms in which it is written. Nothing is guessed: what is not listed is not merged.
import { type ListedForms, listForms } from '../article/intake/names/listed-names.ts'
import { tagKey } from '../value/fold.ts'

/** What a name may be of. */
export const NAME_KINDS = ['person', 'place', 'organisation', 'topic'] as const
export type NameKind = (typeof NAME_KINDS)[number]

/** One name of the authority. */
export interface AuthorityName {
  /** The preferred form: shelves bear it, and their addresses are made of it. */
  readonly name: string
  /** Null when the keeper does not say. */
  readonly kind: NameKind | null
  /** The other forms, in the keeper's order. */
  readonly variants: readonly string[]
  /** A remark for readers; empty for none. */
  readonly note: string
}

/** All names of the authority, ready for questions. */
export interface NameAuthority {
  /** By the key ({@link tagKey}) of each of its forms. */
  readonly byKey: ReadonlyMap<string, AuthorityName>
  /** All forms, to be looked for in texts; undefined when there is none. */
  readonly forms: ListedForms | undefined
}

/** Makes an authority of names no two of which share a form. */
export function nameAuthority(names: readonly AuthorityName[]): NameAuthority {
  const byKey = new Map(names.flatMap((name) => formsOf(name).map((form) => [tagKey(form), name] as const)))
  return { byKey, forms: names.length === 0 ? undefined : listForms(names.flatMap(formsOf)) }
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

function formsOf({ name, variants }: AuthorityName): string[] {
  return [name, ...variants]
}
