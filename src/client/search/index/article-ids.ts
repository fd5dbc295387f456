// Which record each row of the table is: fetched when the reader collects or exports results.
import type { ArticleIds } from '../../../search/article-ids.ts'
import { ARTICLE_IDS_PATH } from '../../../value/search-files.ts'
import { fetchFile } from '../../common/host.ts'

/** Rows of a table that a reader collects or exports. */
export interface TakenRows {
  /** Of the table. */
  readonly stamp: string
  readonly rows: readonly number[]
}

/**
 * The ids of the records that rows are, in their order. Rejects when they cannot be loaded, or belong to another
 * table: the archive was published anew since the page was opened.
 */
export async function articleIdsOf(root: URL, { stamp, rows }: TakenRows): Promise<readonly string[]> {
  const response = await fetchFile(new URL(ARTICLE_IDS_PATH, root), 'no-cache')
  const found: ArticleIds = await response.json()
  if (found.stamp !== stamp) throw new Error('The archive was published anew since this page was opened.')
  const ids = found.ids.split(' ')
  return rows.map((row) => ids[row] ?? '')
}
