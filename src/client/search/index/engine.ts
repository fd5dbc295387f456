// What the page asks of the index: which articles have a word, over all blocks as one.
import { fragmentPath } from '../../../value/search-files.ts'
import { type Block, type Load, openBlock } from './block.ts'
import { type IndexedArticle, indexedArticle } from './indexed-article.ts'
import type { Rows } from './rows.ts'
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
  /** How many words an article has; 0 when its block is not there. */
  readonly lengthOf: (row: number) => number
  /** How many words the articles have that it knows of, on average. */
  readonly usualLength: () => number
  /** The stored form of an article. Rejects when it cannot be loaded. */
  readonly load: (row: number) => Promise<IndexedArticle>
}

interface OpenBlock {
  readonly block: Block
  /** The row of each page; undefined for an article that the table does not have. */
  readonly rows: readonly (number | undefined)[]
}

/** Opens the index whose blocks a table names. `load` loads a file of the site. */
export function openEngine(rows: Rows, load: Load): Engine {
  const opening = new Map<number, Promise<OpenBlock>>()
  const lengths = new Map<number, number>()
  let all = 0
  const note = (row: number, length: number) => {
    all += length - (lengths.get(row) ?? 0)
    lengths.set(row, length)
  }
  const open = (number: number): Promise<OpenBlock> => {
    const known = opening.get(number) ?? openNumbered(number)
    opening.set(number, known)
    known.catch(() => opening.delete(number))
    return known
  }
  const openNumbered = async (number: number): Promise<OpenBlock> => {
    const { folder, meta } = rows.blocks[number] ?? { folder: '', meta: '' }
    const block = await openBlock(meta, (path) => load(folder + path))
    const numbers = block.pages.map(({ id }) => rows.rowOf(number, id))
    for (const [page, row] of numbers.entries())
      if (row !== undefined) note(row, block.pages[page]?.length ?? 0)
    return { block, rows: numbers }
  }
  const ask = async (
    filesOf: (block: Block) => Promise<readonly WordFile[]>,
    wordsIn: (file: WordFile) => Iterable<string>,
  ): Promise<Found> => {
    const words = new Map<string, Map<number, readonly number[]>>()
    const unknown = new Set<number>()
    await Promise.all(
      rows.blocks.map(async (_, number) => {
        try {
          const { block, rows } = await open(number)
          for (const file of await filesOf(block))
            for (const word of wordsIn(file)) collect(words, word, file, rows)
        } catch (error) {
          console.error(error)
          for (const row of rows.rowsOf(number)) unknown.add(row)
        }
      }),
    )
    return { words, unknown }
  }
  // What each block has is asked for at once, not when the first word is; who cannot be reached is asked again then.
  for (const number of rows.blocks.keys()) void open(number).catch(() => {})
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
    lengthOf: (row) => lengths.get(row) ?? 0,
    usualLength: () => (lengths.size === 0 ? 0 : all / lengths.size),
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
  rows: OpenBlock['rows'],
): void {
  const postings = file.postingsOf(word)
  if (postings.length === 0) return
  const places = words.get(word) ?? new Map<number, readonly number[]>()
  for (const posting of postings) {
    const row = rows[posting.page]
    if (row !== undefined) places.set(row, posting.places)
  }
  if (places.size > 0) words.set(word, places)
}
