// A part of a block's words: an alphabetical run of them, each with the articles that have it.
import { PackedReader } from '../../../value/packed.ts'

/** Where an article has a word. */
export interface Posting {
  /** The number of the article in its block. */
  readonly page: number
  /** Places in the text, from 0, in order; those in the headline are counted from {@link HEADLINE}, so they are negative. */
  readonly places: readonly number[]
}

/** The place of a headline's first word: far enough from the text that no phrase reaches across. */
export const HEADLINE = -1_000_000

/** The words of one file. */
export interface WordFile {
  readonly words: () => Iterable<string>
  /** In order of pages; none for a word that the file does not have. */
  readonly postingsOf: (word: string) => readonly Posting[]
}

/** Opens the unpacked bytes of a file. Throws when they are not in the form of Pagefind 1.6.0. */
export function openWordFile(bytes: Uint8Array): WordFile {
  const starts = new Map<string, number>()
  const reader = new PackedReader(bytes)
  reader.array()
  for (let left = reader.array(); left > 0; left--) {
    reader.array()
    noteWord(reader, starts)
    // Pagefind files a word with marks under the same letters without them.
    for (let variants = reader.array(); variants > 0; variants--) {
      reader.array()
      noteWord(reader, starts)
    }
  }
  const known = new Map<string, readonly Posting[]>()
  return {
    words: () => starts.keys(),
    postingsOf(word) {
      const start = starts.get(word)
      if (start === undefined) return []
      const found = known.get(word) ?? postings(new PackedReader(bytes, start))
      known.set(word, found)
      return found
    },
  }
}

function noteWord(reader: PackedReader, starts: Map<string, number>): void {
  const word = reader.text()
  const start = reader.at
  const isEmpty = reader.array() === 0
  reader.at = start
  if (!isEmpty) starts.set(word, start)
  reader.skip()
}

function postings(reader: PackedReader): Posting[] {
  const found: Posting[] = []
  let page = 0
  for (let left = reader.array(); left > 0; left--) {
    reader.array()
    page += reader.number()
    const text = places(reader, 0)
    const headline = places(reader, HEADLINE)
    found.push({ page, places: headline.length === 0 ? text : [...headline, ...text] })
  }
  return found
}

/** Each place is told by its distance from the one before; a negative number changes the weight or field of what follows. */
function places(reader: PackedReader, from: number): number[] {
  const found: number[] = []
  let last = from
  for (let left = reader.array(); left > 0; left--) {
    const next = reader.number()
    last = next < 0 ? from : last + next
    if (next >= 0) found.push(last)
  }
  return found
}
