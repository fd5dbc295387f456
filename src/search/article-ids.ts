// Which record each row of the table is: apart from it, for only exports and collections ask.
import type { IndexedRecord } from './search-table.ts'

/** Ids of the records in the order of the table's rows. */
export interface ArticleIds {
  /** That of the table whose rows these are. */
  readonly stamp: string
  /** Joined by spaces. */
  readonly ids: string
}

/** The ids of records in index order, under the stamp of their table. */
export function articleIds(records: readonly IndexedRecord[], stamp: string): ArticleIds {
  return { stamp, ids: records.map(({ record }) => record.articleId).join(' ') }
}
