// What the page asks of the index: which articles have a word, over all blocks as one.
import { fragmentPath } from '../../../value/search-files.ts'
import { type Block, type Load, openBlock } from './block.ts'
import { type IndexedArticle, indexedArticle } from './indexed-article.ts'
import type { IndexedFiles, Rows } from './rows.ts'
import type { WordFile } from './word-file.ts'

/** The rows that have a word, each with the places. */
export type Places = ReadonlyMap<number, readonly number[]>

/** What the index knows of some words. */
export interface Found {
  /** By word; a word that no article has is missing. */
  readonly words: ReadonlyMap<string, Places>
  /** Rows of which it is not known, because a part of the index could not be loaded. */
  readonly unknown: ReadonlySet<number>
}

/** The index over all blocks. */
export interface Engine {
  /** The articles that have one of these words, exactly so. */
  readonly find: (words: readonly string[]) => Promise<Found>
  /** The articles that have a word with this beginning for which `fits` holds. */
  readonly findBeginning: (prefix: string, fits: (word: string) => boolean) => Promise<Found>
  /** Begins to load what {@link find} and {@link findBeginning} of these will need, for who does not know yet what to ask. */
  readonly expect: (words: readonly string[], beginnings: readonly string[]) => void
  /** The stored form of an article. Rejects when it cannot be loaded. */
  readonly load: (row: number) => Promise<IndexedArticle>
}

/** Opens the index whose blocks a table names. `load` loads a file of the site. */
export function openEngine(rows: Rows, load: Load): Engine {
  const blocks = rows.blocks.map(({ folder, words }) => openBlock(words, (path) => load(folder + path)))
  const ask = async (
    filesOf: (block: Block) => Promise<readonly WordFile[]>,
    wordsIn: (file: WordFile) => Iterable<string>,
  ): Promise<Found> => {
    const words = new Map<string, Map<number, readonly number[]>>()
    const unknown = new Set<number>()
    await Promise.all(
      rows.blocks.map(async ({ rowOf }, number) => {
        try {
          const block = blocks[number]
          for (const file of block ? await filesOf(block) : [])
            for (const word of wordsIn(file)) collect(words, word, file, rowOf)
        } catch (error) {
          console.error(error)
          for (const row of rows.rowsOf(number)) unknown.add(row)
        }
      }),
    )
    return { words, unknown }
  }
  return {
    find: (words) =>
      ask(
        (block) => block.filesFor(words),
        () => words,
      ),
    findBeginning: (prefix, fits) =>
      ask(
        (block) => block.filesFrom(prefix),
        (file) => [...file.words()].filter((word) => word.startsWith(prefix) && fits(word)),
      ),
    expect(words, beginnings) {
      const ignore = () => {}
      for (const block of blocks) {
        block.filesFor(words).catch(ignore)
        for (const prefix of beginnings) block.filesFrom(prefix).catch(ignore)
      }
    },
    load: async (row) => {
      const { folder, id } = rows.placeOf(row)
      return indexedArticle(await load(folder + fragmentPath(id)))
    },
  }
}

function collect(
  words: Map<string, Map<number, readonly number[]>>,
  word: string,
  file: WordFile,
  rowOf: IndexedFiles['rowOf'],
): void {
  const postings = file.postingsOf(word)
  if (postings.length === 0) return
  const places = words.get(word) ?? new Map<number, readonly number[]>()
  for (const posting of postings) {
    const row = rowOf(posting.page)
    if (row !== undefined) places.set(row, posting.places)
  }
  if (places.size > 0) words.set(word, places)
}
