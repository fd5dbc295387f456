// What Pagefind is given of one article: folded text and searchable facts, no filters and no sort keys.
import { NAMED_FACETS } from '../value/facets.ts'
import { searchText } from '../value/fold.ts'
import { INDEX_LANGUAGE } from '../value/search-files.ts'
import type { SearchRecord } from './search-record.ts'

/** A record in Pagefind's form. */
export interface IndexEntry {
  readonly url: string
  readonly content: string
  readonly language: string
  readonly meta: Readonly<Record<string, string>>
}

/**
 * The record as it is indexed. Every value of `meta` is searched, so it holds only what a reader may look
 * for; the headline as printed is added when folding changed it, to be shown. The text always has a word,
 * if need be those of the headline or the address, because Pagefind drops a record without one and says
 * nothing.
 */
export function indexEntry(record: SearchRecord): IndexEntry {
  const title = searchText(record.headline)
  return {
    url: record.permalink,
    content: [searchText(record.text), title].find(hasWord) ?? record.permalink.replace(/[/-]+/g, ' ').trim(),
    language: INDEX_LANGUAGE,
    meta: presentOnly({
      title,
      headline: title === record.headline ? '' : record.headline,
      ...Object.fromEntries(
        NAMED_FACETS.map((facet) => [facet, record.facets[facet].map(searchText).join(', ')]),
      ),
    }),
  }
}

function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

function presentOnly(meta: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== ''))
}
