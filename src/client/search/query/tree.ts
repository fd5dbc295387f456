// What a query means, as a tree: read once, answered, and shown back in words.
import type { NamedFacet } from '../../../value/facets.ts'
import type { SearchName } from '../../../value/search-names.ts'

/** A query, read. */
export type Query = Every | Words | Joined | Not | NameQuery | DateQuery | Named

/** Nothing is asked: every article. */
export interface Every {
  readonly kind: 'every'
}

/** Words that must stand in a row; mostly one. */
export interface Words {
  readonly kind: 'words'
  /** As typed, without quotation marks. */
  readonly text: string
  /** In quotation marks: as written, without endings and other spellings. */
  readonly quoted: boolean
  /** How many other words may stand between them, in any order; 0 when they stand in a row. */
  readonly near: number
  /** Only in headlines. */
  readonly inHeadline: boolean
  /** `begins`: the last word may go on. `pattern`: the text has `*` or `?` for letters. */
  readonly form: 'whole' | 'begins' | 'pattern'
  /** Keys of one word that this may be a half of: who types two words may mean a text that joins them. */
  readonly halves: readonly string[]
  /** Set for a form of a listed name that was not typed: no other ending makes it that name. */
  readonly isForm?: true
  /** Where it stands in what was typed, with what belongs to it. */
  readonly start: number
  readonly end: number
}

/** All of the parts, or any of them. */
export interface Joined {
  readonly kind: 'all' | 'any'
  readonly parts: readonly Query[]
}

export interface Not {
  readonly kind: 'not'
  readonly part: Query
}

/** Which names a field looks among; `name`: those of all facets that have names. */
export type NameField = NamedFacet | 'name' | 'lang'

/** The article has a name with these words. */
export interface NameQuery {
  readonly kind: 'name'
  readonly field: NameField
  readonly text: string
}

/** The article may be of a day between these, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty for no bound. */
export interface DateQuery {
  readonly kind: 'dates'
  readonly from: string
  readonly to: string
}

/** Words that are a form of a listed name: its other forms mean the same. */
export interface Named {
  readonly kind: 'named'
  /** As typed, each of them to be found. */
  readonly typed: readonly Words[]
  readonly name: SearchName
  /** The other forms that are looked for in texts, each as words in a row. */
  readonly forms: readonly Words[]
  /** Whether articles that are filed under the name are meant, wherever the words stand. */
  readonly filed: boolean
}

/** Why a part of a query was left out. */
export type Misread = 'no-word' | 'no-value' | 'no-date' | 'no-beginning' | 'alone' | 'no-end'

/** A part of a query that means nothing. */
export interface LeftOut {
  readonly text: string
  readonly why: Misread
}

/** What was typed, and what it means. */
export interface ReadQuery {
  readonly input: string
  readonly query: Query
  readonly leftOut: readonly LeftOut[]
}

/** The words of a query that an article must have, in the order in which they were typed; those of alternatives, too. */
export function wordsIn(query: Query): Words[] {
  if (query.kind === 'words') return [query]
  if (query.kind === 'named') return [...query.typed]
  return query.kind === 'all' || query.kind === 'any' ? query.parts.flatMap(wordsIn) : []
}
