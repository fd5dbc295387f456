// What an article has of each facet.
import type { Entry, Shelf } from '../archive/archive.ts'
import {
  isKindFacet,
  type KindFacet,
  NAMED_FACETS,
  STORED_FACETS,
  type StoredFacet,
  type StoredValues,
} from '../value/facets.ts'
import { recordWithKeys } from '../value/record.ts'

/** A value, with the keeper's listing of it if it is a listed name. */
type Value = Pick<Shelf, 'name' | 'authority'>

const VALUES: Readonly<Record<StoredFacet, (entry: Entry) => readonly Value[]>> = {
  tag: ({ tags }) => tags.map(({ shelf }) => shelf),
  publication: ({ publication }) => (publication ? [publication] : []),
  author: ({ authors }) => authors,
  language: ({ article }) => [{ name: article.language, authority: null }],
}

/** The values that an article has of each facet. */
export function facetsOf(entry: Entry): StoredValues {
  return recordWithKeys(STORED_FACETS, (facet) => VALUES[facet](entry).map(({ name }) => name))
}

/** Of the names that an article has, those that are listed with other forms: the name, then the forms. */
export function otherFormsOf(entry: Entry): (readonly [name: string, ...forms: string[]])[] {
  return NAMED_FACETS.flatMap((facet) => VALUES[facet](entry)).flatMap(({ name, authority }) =>
    authority && authority.forms.length > 1 ? [[name, ...authority.forms.slice(1)] as const] : [],
  )
}

/** Of the tags that an article has, those that are listed as names of a kind. */
export function kindsOf({ tags }: Pick<Entry, 'tags'>): (readonly [name: string, kind: KindFacet])[] {
  return tags.flatMap(({ shelf: { name, authority } }) => {
    const kind = authority?.kind ?? null
    return isKindFacet(kind) ? [[name, kind] as const] : []
  })
}
