// The facts of citations as the reader's browser fetches them: one small file for each first letter of an id.
//
// `data/citations/index.json` is a ShardIndex; `data/citations/K.json` holds every article whose id begins with
// `k`: `{"version":2,"articles":{ID:[…]}}`, each article a row as in {@link ShardRow}. An id is in its letter's file or in
// none, so a page fetches no more files than the articles that it cites have first letters.
import { permalink as makePermalink, type OutputPath, type Permalink } from '../value/permalink.ts'
import type { CitationFacts, CitedAuthor, CitedDate, CitedRights } from './citation-facts.ts'

/** Raised whenever an older script could not read the files. */
export const SHARD_VERSION = 2

/** What all citations of the archive share, and which files there are. */
export interface ShardIndex {
  readonly version: number
  /** Title of the archive. */
  readonly archive: string
  /** Where the site says that it stands, ending with `/`; empty when it does not say. */
  readonly baseUrl: string
  /** The first letters that ids have, in order: `2abk`. */
  readonly letters: string
  /** Every statement of rights that an article has; a row names its own by its place here. */
  readonly rights: readonly CitedRights[]
}

/** One article, without what the index says. */
export type ShardRow = readonly [
  permalink: string,
  headline: string,
  /** 1 when the archive made the headline, else 0. */
  headlineSupplied: 0 | 1,
  byline: string,
  people: readonly string[],
  organisations: readonly string[],
  publication: string,
  edtf: string,
  dateText: string,
  dateStatus: CitedDate['status'],
  language: string,
  sourceAddress: string,
  tags: readonly string[],
  sha256: string,
  rights: number,
]

/** Every article whose id begins with one letter. */
export interface Shard {
  readonly version: number
  readonly articles: Readonly<Record<string, ShardRow>>
}

/** The facts of an article with its place in the site. */
export interface PlacedCitation {
  readonly permalink: Permalink
  readonly facts: CitationFacts
}

/** Where the index stands. */
export const SHARD_INDEX_PATH: OutputPath = 'data/citations/index.json'

/** The first letter of an id, by which its file is called. */
export function letterOf(id: string): string {
  return id.slice(0, 1)
}

/** Where the articles of a letter stand. */
export function shardPath(letter: string): OutputPath {
  return `data/citations/${letter}.json`
}

/** An article as a row; `rights` is the place of its rights in the index. */
export function shardRow({ permalink, facts }: PlacedCitation, rights: number): ShardRow {
  const names = (kind: CitedAuthor['kind']) =>
    facts.authors.filter((author) => author.kind === kind).map(({ name }) => name)
  return [
    permalink,
    facts.headline,
    facts.headlineSupplied ? 1 : 0,
    facts.byline,
    names('person'),
    names('organisation'),
    facts.publication,
    facts.date.edtf,
    facts.date.text,
    facts.date.status,
    facts.language,
    facts.sourceAddress,
    facts.tags,
    facts.sha256,
    rights,
  ]
}

/**
 * A row as facts again; people stand before organisations. Without a base URL an article's address is where it is read now: `root` is
 * the site's root there.
 */
export function placedCitation(id: string, row: ShardRow, index: ShardIndex, root: URL): PlacedCitation {
  const [permalink, headline, supplied, byline, people, organisations, publication, ...rest] = row
  const [edtf, text, status, language, sourceAddress, tags, sha256, rights] = rest
  const author = (kind: CitedAuthor['kind']) => (name: string) => ({ name, kind })
  return {
    permalink: makePermalink(...permalink.split('/').filter(Boolean)),
    facts: {
      id,
      headline,
      headlineSupplied: supplied === 1,
      byline,
      authors: [...people.map(author('person')), ...organisations.map(author('organisation'))],
      publication,
      date: { edtf, text, status },
      language,
      address: new URL(permalink.slice(1), index.baseUrl === '' ? root : index.baseUrl).href,
      path: permalink,
      sourceAddress,
      archive: index.archive,
      tags,
      sha256,
      rights: index.rights[rights] ?? { words: '', uri: '' },
    },
  }
}
