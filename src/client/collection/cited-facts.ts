// What is cited of a collection.
import type { CitationFacts } from '../../citation/citation-facts.ts'
import type { PlacedCitation } from '../../citation/citation-shard.ts'
import type { CollectedItem, Collection } from './collection.ts'

/**
 * The facts to cite, in the reader's order, with the reader's notes. Of an article that the archive does not know they
 * are those that were stored when it was collected.
 */
export function citedFacts(
  items: Collection,
  citations: ReadonlyMap<string, PlacedCitation>,
): CitationFacts[] {
  return items.map((item) => ({ ...(citations.get(item.id)?.facts ?? storedFacts(item)), note: item.note }))
}

function storedFacts({ id, headline, language }: CollectedItem): CitationFacts {
  return {
    id,
    headline: headline === '' ? id : headline,
    headlineSupplied: headline === '',
    byline: '',
    authors: [],
    publication: '',
    date: { edtf: '', text: '', status: 'unknown' },
    language: language === '' ? 'und' : language,
    address: '',
    path: '',
    sourceAddress: '',
    archive: '',
    tags: [],
    sha256: '',
    rights: { words: '', uri: '' },
  }
}
