// One block of the index: which of its files has which words.
import type { WordRange } from '../../../search/index-list.ts'
import { wordsPath } from '../../../value/search-files.ts'
import { unpacked } from './unpacked.ts'
import { openWordFile, type WordFile } from './word-file.ts'

/** A block, open for questions. Every method rejects when a file that it needs cannot be loaded. */
export interface Block {
  /** The files that may have one of some words. */
  readonly filesFor: (words: readonly string[]) => Promise<readonly WordFile[]>
  /** The files that may have words with a beginning. */
  readonly filesFrom: (prefix: string) => Promise<readonly WordFile[]>
}

/** Loads a file from the block's folder. */
export type Load = (path: string) => Promise<Response>

/** Opens the block whose files have such words. */
export function openBlock(words: readonly WordRange[], load: Load): Block {
  const open = new Map<string, Promise<WordFile>>()
  const openFile = (name: string): Promise<WordFile> => {
    const opening = open.get(name) ?? load(wordsPath(name)).then(unpacked).then(openWordFile)
    open.set(name, opening)
    // What failed is asked for again by the next search.
    opening.catch(() => open.delete(name))
    return opening
  }
  const openAll = (names: Iterable<string>) => Promise.all([...new Set(names)].map(openFile))
  return {
    filesFor: (sought) => openAll(sought.flatMap((word) => fileOf(words, filedAs(word)) ?? [])),
    filesFrom: (prefix) => openAll(filesWith(words, filedAs(prefix))),
  }
}

/** The letters under which Pagefind files a word: those with marks fall apart, and lose them. */
function filedAs(word: string): string {
  return /^[a-z0-9]*$/.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '')
}

function fileOf(ranges: readonly WordRange[], word: string): string | undefined {
  return ranges.findLast(([from]) => from <= word)?.[1]
}

function filesWith(ranges: readonly WordRange[], prefix: string): string[] {
  const first = ranges.findLastIndex(([from]) => from <= prefix)
  return ranges
    .filter(([from], i) => i === first || (i > first && from.slice(0, prefix.length) === prefix))
    .map(([, name]) => name)
}
