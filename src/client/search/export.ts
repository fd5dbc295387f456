// Entry of `export.js`, loaded when results are exported: a file of their citations, made in the reader's browser.

import { formatNamed } from '../../citation/formats.ts'
import { download } from '../citation/download.ts'
import { citationLookup } from '../citation/lookup.ts'
import { articleIdsOf, type TakenRows } from './index/article-ids.ts'

/**
 * Saves the articles of the table's rows, in their order, as a file of a format. Rejects when what is
 * known of them cannot be loaded.
 */
export async function exportRows(root: URL, taken: TakenRows, ending: string): Promise<void> {
  const format = formatNamed(ending)
  if (!format) throw new Error(`No format is called "${ending}".`)
  const ids = await articleIdsOf(root, taken)
  const known = await citationLookup(root)(ids)
  const citations = ids.flatMap((id) => known.get(id)?.facts ?? [])
  download('results', format, format.write(citations, ''))
}
