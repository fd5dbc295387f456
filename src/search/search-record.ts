// What search knows of one article.
import type { KindFacet, StoredValues } from '../value/facets.ts'
import type { Permalink } from '../value/permalink.ts'

/** One article as the search index is given it: plain values, not yet folded for search. */
export interface SearchRecord {
  /** The id of the article's record. */
  readonly articleId: string
  readonly permalink: Permalink
  readonly headline: string
  /** The whole text, empty lines between blocks. */
  readonly text: string
  readonly dir: 'ltr' | 'rtl'
  /** `1 January 2022`, `undated`: as a result shows it. */
  readonly dateText: string
  /** What a reader must know of it beside: that it was inferred, is uncertain, or only limits are known; empty for most. */
  readonly dateSign: string
  /** First possible day of an article, `YYYY-MM-DD`, `OPEN_START` for no limit; empty when it is filed as undated. */
  readonly day: string
  /** Last possible day of an article, `OPEN_END` for no limit; empty when it is filed as undated. */
  readonly lastDay: string
  readonly facets: StoredValues
  /** Of the names among these values, those that are listed with other forms: the name, then the forms. */
  readonly otherForms: readonly (readonly [name: string, ...forms: string[]])[]
  /** Of its tags, those that are names of a kind. */
  readonly kinds: readonly (readonly [name: string, kind: KindFacet])[]
  /** The id of the story that it tells with others; empty when it has none. */
  readonly story: string
}

/** What the text index is made of. */
export type IndexedRecord = Pick<SearchRecord, 'permalink' | 'headline' | 'text'> & {
  readonly facets: Pick<StoredValues, 'language'>
}
