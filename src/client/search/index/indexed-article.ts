// One article of the index read by itself: for a page that needs to know where it stands, and no search.

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
