// What Pagefind is given of one article: the keys of its words, and nothing of its letters, which are shown.
import { sha256, shortId } from '../value/digest.ts'
import { INDEX_LANGUAGE } from '../value/search-files.ts'
import { indexKeys, signKey, wordsOf } from '../value/words.ts'
import type { IndexedRecord } from './search-record.ts'

/** A record in Pagefind's form. */
export interface IndexEntry {
  readonly url: string
  readonly content: string
  readonly language: string
  readonly meta: Readonly<Record<string, string>>
}

/** What readers are shown of an article that was found: `content` has as many words as the index has places. */
export interface ShownArticle {
  readonly url: string
  readonly content: string
  readonly meta: { readonly headline: string }
}

/** Pagefind drops a record without a word and says nothing; this is one that nobody looks for. */
const NO_WORD = signKey(' ')

/**
 * The record as it is indexed. A word's place is its number in the text; behind the text stand the keys by which words
 * are also found, each once. The address carries a digest of what is shown, for the name of the file that shows it
 * is made of this.
 */
export function indexEntry(record: IndexedRecord): IndexEntry {
  const { headline, text, facets } = record
  const [language] = facets.language
  return {
    url: `${record.permalink}?${shortId(sha256(JSON.stringify([headline, text])))}`,
    content: indexKeys(wordsOf(text, language)).join(' ') || NO_WORD,
    language: INDEX_LANGUAGE,
    meta: { title: indexKeys(wordsOf(headline, language)).join(' ') },
  }
}

/** The record as it is shown. */
export function shownArticle({ permalink, headline, text }: IndexedRecord): ShownArticle {
  return { url: permalink, content: text, meta: { headline } }
}
