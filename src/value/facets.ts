// The facets of search: kinds of values by which results are narrowed and counted. The table of articles has a column of
// each, the search page a list, called `client.NAME` in templates/texts/. What an article has of each stands in
// `search/facets-of.ts`.
import { recordWithKeys } from './record.ts'

interface FacetTraits {
  /** Whether its values are names: the text index holds them, and the page suggests them. Others are codes. */
  readonly isNamed: boolean
  /** Whether every article has exactly one of its values: where all have the same, there is nothing to choose. */
  readonly isOfEvery: boolean
  /** Whether an article may have several of its values, so that all of some can be asked for. */
  readonly hasSeveral: boolean
  /** Whether its values are tags: those that are listed as names of this kind. The table holds them once, as tags. */
  readonly isKindOfTag: boolean
}

/** Every facet, in the order in which they are shown. */
export const FACET_TRAITS = {
  person: { isNamed: false, isOfEvery: false, hasSeveral: true, isKindOfTag: true },
  place: { isNamed: false, isOfEvery: false, hasSeveral: true, isKindOfTag: true },
  organisation: { isNamed: false, isOfEvery: false, hasSeveral: true, isKindOfTag: true },
  event: { isNamed: false, isOfEvery: false, hasSeveral: true, isKindOfTag: true },
  topic: { isNamed: false, isOfEvery: false, hasSeveral: true, isKindOfTag: true },
  tag: { isNamed: true, isOfEvery: false, hasSeveral: true, isKindOfTag: false },
  publication: { isNamed: true, isOfEvery: false, hasSeveral: false, isKindOfTag: false },
  author: { isNamed: true, isOfEvery: false, hasSeveral: true, isKindOfTag: false },
  /** BCP 47. */
  language: { isNamed: false, isOfEvery: true, hasSeveral: false, isKindOfTag: false },
} as const satisfies Record<string, FacetTraits>

/** A facet, as the search page's address calls it: `#tag=Weather`. */
export type Facet = keyof typeof FACET_TRAITS

const isFacet = (key: string): key is Facet => key in FACET_TRAITS

/** Every facet, in the order in which they are shown. */
export const FACETS: readonly Facet[] = Object.keys(FACET_TRAITS).filter(isFacet)

/** A facet whose values are names. */
export type NamedFacet = {
  [Name in Facet]: (typeof FACET_TRAITS)[Name]['isNamed'] extends true ? Name : never
}[Facet]

const isNamed = (facet: Facet): facet is NamedFacet => FACET_TRAITS[facet].isNamed

/** The facets whose values are names. */
export const NAMED_FACETS: readonly NamedFacet[] = FACETS.filter(isNamed)

/** A facet of tags of one kind. */
export type KindFacet = {
  [Name in Facet]: (typeof FACET_TRAITS)[Name]['isKindOfTag'] extends true ? Name : never
}[Facet]

/** Whether a facet, or the kind of a name, is a facet of tags of one kind. */
export function isKindFacet(name: string | null): name is KindFacet {
  return name !== null && isFacet(name) && FACET_TRAITS[name].isKindOfTag
}

/** A facet of which the table has a column. */
export type StoredFacet = Exclude<Facet, KindFacet>

/** The facets of which the table has a column. */
export const STORED_FACETS: readonly StoredFacet[] = FACETS.filter(
  (facet): facet is StoredFacet => !isKindFacet(facet),
)

/** What an article has of each facet of which the table has a column. */
export type StoredValues = Readonly<Record<StoredFacet, readonly string[]>>

/** Values of each facet: those that an article has, or that a reader chose. */
export type FacetValues = Readonly<Record<Facet, readonly string[]>>

/** Something for each facet. */
export function forEachFacet<T>(make: (facet: Facet) => T): Record<Facet, T> {
  return recordWithKeys(FACETS, make)
}
