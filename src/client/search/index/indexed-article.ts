// Reads one article of the index by itself, without Pagefind: for the page of an article that links the next result.

import { fragmentPath, PAGEFIND_SIGNATURE } from '../../../value/search-files.ts'
import { fetchFile } from '../../common/fetch-file.ts'
import type { IndexedArticle } from './engine.ts'

/** The stored form of the article with an id in a block's folder. Rejects when it is not there or cannot be read. */
export async function loadIndexedArticle(root: URL, folder: string, id: string): Promise<IndexedArticle> {
  const { body } = await fetchFile(new URL(folder + fragmentPath(id), root))
  if (!body) throw new Error('The index answered with nothing.')
  const unpacked = body.pipeThrough(new DecompressionStream('gzip'))
  const text = await new Response(unpacked).text()
  if (!text.startsWith(PAGEFIND_SIGNATURE)) throw new Error('A part of the index is of another form.')
  return JSON.parse(text.slice(PAGEFIND_SIGNATURE.length))
}
