// The stored form of one article, in its own letters.
import { textOf } from '../../../value/packed.ts'
import { fragmentPath } from '../../../value/search-files.ts'
import { fetchFile } from '../../common/host.ts'
import { unpacked } from './unpacked.ts'

/** The stored form of one article. */
export interface IndexedArticle {
  /** The permalink. */
  readonly url: string
  /** The text as it was written. The number of a word in it is its place in the index. */
  readonly content: string
  readonly meta: { readonly headline: string }
}

/** Reads a file that holds an article. Rejects when it is of another form. */
export async function indexedArticle(response: Response): Promise<IndexedArticle> {
  return JSON.parse(textOf(await unpacked(response)))
}

/** The article with an id in a block's folder, without the rest of the index. Rejects when it cannot be read. */
export async function loadIndexedArticle(root: URL, folder: string, id: string): Promise<IndexedArticle> {
  return indexedArticle(await fetchFile(new URL(folder + fragmentPath(id), root)))
}
