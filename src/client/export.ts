// Results as a file of citations, made in the reader's browser; loaded only when one is asked for.
import type { ArticleIds } from '../search/article-ids.ts'
import { citationLookup } from './citations.ts'
import { download, formatted, isFormat } from './download.ts'

/**
 * Hands over the articles of the table's rows, in their order, as a file of a format. Rejects when what is
 * known of them cannot be loaded.
 */
export async function exportRows(root: URL, rows: readonly number[], format: string): Promise<void> {
  if (!isFormat(format)) throw new Error(`No format is called "${format}".`)
  const response = await fetch(new URL('search/articles.json', root), { cache: 'no-cache' })
  if (!response.ok) throw new Error(`The ids of the articles answered ${response.status}.`)
  const { ids }: ArticleIds = await response.json()
  const all = ids.split(' ')
  const wanted = rows.map((row) => all[row] ?? '')
  const known = await citationLookup(root)(wanted)
  const citations = wanted.flatMap((id) => known.get(id)?.facts ?? [])
  download('results', format, formatted(format, citations, ''))
}
