// Which record each row of the table is: apart from it, for only exports and collections ask.
import type { OutputPath } from '../value/permalink.ts'
import { type IndexedRecord, stampOf } from './search-table.ts'

/** Where the ids are published. */
export const ARTICLE_IDS_PATH: OutputPath = 'search/articles.json'

/** Ids of the records in the order of the table's rows. */
export interface ArticleIds {
  /** That of the table whose rows these are. */
  readonly stamp: string
  /** Joined by spaces. */
  readonly ids: string
}

/** The ids of records in index order. */
export function articleIds(records: readonly IndexedRecord[]): ArticleIds {
  return { stamp: stampOf(records), ids: records.map(({ record }) => record.articleId).join(' ') }
}
