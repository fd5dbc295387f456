// The files of a published search index: the generator writes them, the reader's browser reads them.
import type { OutputPath } from './permalink.ts'

/** The table of articles that facets, dates and sorting read. */
export const TABLE_PATH: OutputPath = 'search/table.json'

/** The stamp of that table alone: what an open page asks for, to learn that the archive was published anew. */
export const STAMP_PATH: OutputPath = 'search/stamp.json'

/** Raised whenever a browser with an older script could not read the table. */
export const TABLE_VERSION = 6

/** Stands where the day of which an article may be first is open, in a form that no ISO date comes before. */
export const OPEN_START = '0000'

/** Stands where the last such day is open, in a form that no ISO date comes after. */
export const OPEN_END = '9999'

/** Which record each row of the table is; only exports and collections ask for it. */
export const ARTICLE_IDS_PATH: OutputPath = 'search/articles.json'

/** One language for all articles, and none for which Pagefind knows endings: the words are ours. */
export const INDEX_LANGUAGE = 'und'

/** Pagefind's list of a block: which words its files have, and which articles. Its content is in the table. */
export const BLOCK_META = /^pagefind\.[^/]+\.pf_meta$/

/** The first characters of every other file of Pagefind 1.6.0, once it is decompressed. */
export const PAGEFIND_SIGNATURE = 'pagefind_dcd'

/** From the folder of a block: a part of its words. */
export function wordsPath(name: string): OutputPath {
  return `index/${name}.pf_index`
}

/** From the folder of a block: the stored form of the article with this id. */
export function fragmentPath(id: string): OutputPath {
  return `fragment/${INDEX_LANGUAGE}_${id}.pf_fragment`
}

/** The id of the article whose stored form a file of a block is; undefined for any other file. */
export function fragmentId(path: OutputPath): string | undefined {
  const id = /_([0-9a-f]+)\.pf_fragment$/.exec(path)?.[1]
  return id !== undefined && path === fragmentPath(id) ? id : undefined
}
