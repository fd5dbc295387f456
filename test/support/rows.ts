// Rows of the search table as the search page has them, for tests.
import { openRows, type Rows } from '../../src/client/search/index/rows.ts'
import type { SearchRecord } from '../../src/search/search-record.ts'
import { searchTable } from '../../src/search/search-table.ts'
import { asBlocks } from '../search/made-up-records.ts'

/** The rows of records in one block, under ids that say their number. */
export function rowsOf(records: readonly SearchRecord[]): Rows {
  const indexed = records.map((record, i) => ({ record, id: String(i).padStart(7, '0') }))
  return openRows(searchTable(asBlocks([indexed])))
}
