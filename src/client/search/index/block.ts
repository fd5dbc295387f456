// One block of the index: which articles it holds, and which of its files has which words.
import { wordsPath } from '../../../value/search-files.ts'
import { PackedReader, unpacked } from './packed.ts'
import { openWordFile, type WordFile } from './word-file.ts'

/** A block, open for questions. Every method rejects when a file that it needs cannot be loaded. */
export interface Block {
  /** Of each article in it, by its number in the block: Pagefind's id and the number of its words. */
  readonly pages: readonly { readonly id: string; readonly length: number }[]
  /** The files that may have one of some words. */
  readonly filesFor: (words: readonly string[]) => Promise<readonly WordFile[]>
  /** The files that may have words with a beginning. */
  readonly filesFrom: (prefix: string) => Promise<readonly WordFile[]>
}

/** Loads a file from the block's folder. */
export type Load = (path: string) => Promise<Response>

/** Opens the block whose list of files is `meta`. */
export async function openBlock(meta: string, load: Load): Promise<Block> {
  const reader = new PackedReader(await unpacked(await load(meta)))
  reader.array()
  reader.skip()
  const pages = Array.from({ length: reader.array() }, () => readPage(reader))
  const files = Array.from({ length: reader.array() }, () => readFile(reader))
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
    pages,
    filesFor: (words) => openAll(words.flatMap((word) => fileOf(files, filedAs(word))?.name ?? [])),
    filesFrom: (prefix) => openAll(filesWith(files, filedAs(prefix)).map(({ name }) => name)),
  }
}

interface NamedFile {
  /** No word of the file comes before this, and no later file has a word that does. */
  readonly from: string
  readonly name: string
}

function readPage(reader: PackedReader): Block['pages'][number] {
  let left = reader.array()
  const hash = reader.text()
  const length = reader.number()
  for (left -= 2; left > 0; left--) reader.skip()
  return { id: hash.slice(hash.indexOf('_') + 1), length }
}

function readFile(reader: PackedReader): NamedFile {
  reader.array()
  const from = reader.text()
  reader.skip()
  return { from, name: reader.text() }
}

/** The letters under which Pagefind files a word: those with marks fall apart, and lose them. */
function filedAs(word: string): string {
  return /^[a-z0-9]*$/.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '')
}

function fileOf(files: readonly NamedFile[], word: string): NamedFile | undefined {
  return files.findLast(({ from }) => from <= word)
}

function filesWith(files: readonly NamedFile[], prefix: string): readonly NamedFile[] {
  const first = files.findLastIndex(({ from }) => from <= prefix)
  return files.filter(({ from }, i) => i === first || (i > first && from.slice(0, prefix.length) === prefix))
}
