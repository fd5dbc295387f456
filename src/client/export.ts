// Results as a file of citations, made in the reader's browser; loaded only when one is asked for.
import { toBibtex } from '../citation/bibtex.ts'
import type { CitationFacts } from '../citation/citation-facts.ts'
import { toCsv } from '../citation/csv.ts'
import { toCslJson } from '../citation/csl-json.ts'
import {
  letterOf,
  placedCitation,
  SHARD_INDEX_PATH,
  type Shard,
  type ShardIndex,
  shardPath,
} from '../citation/citation-shard.ts'
import { toRis } from '../citation/ris.ts'
import type { ArticleIds } from '../search/article-ids.ts'

/** Formats by the value of their button: how they are made, and what such a file is. */
const FORMATS: Readonly<
  Record<string, { make: (citations: readonly CitationFacts[]) => string; ending: string; type: string }>
> = {
  csv: { make: toCsv, ending: 'csv', type: 'text/csv' },
  ris: { make: toRis, ending: 'ris', type: 'application/x-research-info-systems' },
  bibtex: { make: toBibtex, ending: 'bib', type: 'application/x-bibtex' },
  csl: { make: toCslJson, ending: 'json', type: 'application/vnd.citationstyles.csl+json' },
}

/**
 * The articles of the table's rows, in their order, as a file of a format. Rejects when what is known of
 * them cannot be loaded.
 */
export async function exported(root: URL, rows: readonly number[], format: string): Promise<File> {
  const { make, ending, type } = FORMATS[format] ?? {}
  if (!make) throw new Error(`No format is called "${format}".`)
  const ids = (await json<ArticleIds>(root, 'search/articles.json')).ids.split(' ')
  const index = await json<ShardIndex>(root, SHARD_INDEX_PATH)
  const wanted = rows.map((row) => ids[row] ?? '')
  const letters = [...new Set(wanted.map(letterOf))].filter((letter) => index.letters.includes(letter))
  const shards = await Promise.all(letters.map((letter) => json<Shard>(root, shardPath(letter))))
  const facts = new Map(shards.flatMap(({ articles }) => Object.entries(articles)))
  const citations = wanted.flatMap((id) => {
    const row = facts.get(id)
    return row ? [placedCitation(id, row, index, root).facts] : []
  })
  return new File([make(citations)], `results.${ending}`, { type })
}

async function json<T>(root: URL, path: string): Promise<T> {
  const response = await fetch(new URL(path, root), { cache: 'no-cache' })
  if (!response.ok) throw new Error(`"${path}" answered ${response.status}.`)
  return response.json()
}
