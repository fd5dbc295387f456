// What Pagefind's list of a block tells: which articles it holds, and which of its files has which words. Readers find it in the table,
// one step sooner and without the rest of it.
import { PackedReader } from '../value/packed.ts'

/** A file of a block's words: no word of it comes before `from`, and no later file has a word that does. */
export type WordRange = readonly [from: string, name: string]

/** Of a block, in Pagefind's order. */
export interface IndexList {
  /** Of each article its id, and how many words it has. */
  readonly pages: readonly (readonly [id: string, length: number])[]
  readonly words: readonly WordRange[]
}

/** Reads the unpacked list. Throws when it is not in the form of Pagefind 1.6.0. */
export function readIndexList(bytes: Uint8Array): IndexList {
  const reader = new PackedReader(bytes)
  reader.array()
  reader.skip()
  const pages = Array.from({ length: reader.array() }, () => readPage(reader))
  const words = Array.from({ length: reader.array() }, () => readRange(reader))
  return { pages, words }
}

function readPage(reader: PackedReader): IndexList['pages'][number] {
  let left = reader.array()
  const hash = reader.text()
  const length = reader.number()
  for (left -= 2; left > 0; left--) reader.skip()
  return [hash.slice(hash.indexOf('_') + 1), length]
}

function readRange(reader: PackedReader): WordRange {
  reader.array()
  const from = reader.text()
  reader.skip()
  return [from, reader.text()]
}
