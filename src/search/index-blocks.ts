// What each block of the index is made of: a block whose digest is the same is the same, file for file.

import type { Archive, Entry } from '../archive/archive.ts'
import { headlineInList } from '../page/lists/headline.ts'
import type { Texts } from '../page/texts/texts.ts'
import { sha256 } from '../value/digest.ts'
import { joinsWords } from '../value/joined-words.ts'
import { memoized } from '../value/memo.ts'
import { blockLayout } from './block-layout.ts'
import type { SearchRecord } from './search-record.ts'
import { printedBeside, searchRecords } from './search-record-of.ts'

/** One block of the index, before it is built. */
export interface IndexBlock {
  /** From the site's root. */
  readonly folder: string
  /** In order of accession. */
  readonly records: readonly SearchRecord[]
  /** By the id of each article, in the same order, what the text index holds of it. */
  readonly facts: ReadonlyMap<string, string>
  /** Of all that the block's files are made of. */
  readonly digest: string
}

/**
 * The blocks of an archive's index. Every line of the register has its place in them, what was withdrawn an
 * empty one: so nothing but an article's own block changes when it comes, changes or goes.
 */
export function indexBlocks(archive: Archive, texts: Texts): IndexBlock[] {
  const entries = new Map(archive.entries.map((entry) => [entry.id, entry]))
  return blockLayout(archive.register.length).map(({ folder, start, end }) => {
    const held = archive.register.slice(start, end).flatMap(({ id }) => entries.get(id) ?? [])
    return blockOf(folder, held, archive, texts)
  })
}

/** A block of some articles of an archive. */
export function blockOf(
  folder: string,
  entries: readonly Entry[],
  archive: Archive,
  texts: Texts,
): IndexBlock {
  const facts = new Map(entries.map((entry) => [entry.id, indexedFacts(entry)]))
  return {
    folder,
    records: searchRecords(entries, archive, texts),
    facts,
    digest: sha256(JSON.stringify([...facts.values()])),
  }
}

/** What the text index holds of an article, the text by its digest. */
export const indexedFacts = memoized(({ article, permalink }: Entry): string =>
  JSON.stringify([
    permalink,
    joinsWords(article.language),
    headlineInList(article),
    article.summary,
    article.dateline?.text,
    printedBeside(article),
    article.bodyDigest,
  ]),
)
