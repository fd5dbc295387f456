// Which of the keeper's own pages answer a query, beside the articles and apart from them.
import type { IndexedArticle } from '../index/indexed-article.ts'
import type { SiteIndex } from '../index/open-index.ts'
import { type IndexRow, sorted } from '../index/rows.ts'
import { isNarrowed, type SearchState } from '../state.ts'
import { answer } from './find.ts'
import { type Hit, NO_HIT } from './hits.ts'
import { wordsIn } from './tree.ts'

/** An own page that answers. */
export interface FoundPage {
  readonly row: IndexRow
  readonly hit: Hit
  /** What is shown of it. */
  readonly article: IndexedArticle
}

/**
 * The pages that have the words, the best first. None where no word is asked for, and none beside filters, for a page has nothing
 * of what articles are narrowed by. Pages that cannot be loaded take nothing from the articles.
 */
export async function pagesFor(
  { pages, names }: SiteIndex,
  { query, selection, lettersOnly }: SearchState,
  typing: boolean,
): Promise<readonly FoundPage[]> {
  if (query.trim() === '' || isNarrowed(selection)) return []
  try {
    const { engine, rows } = await pages()
    if (rows.all.length === 0) return []
    const found = await answer({ engine, rows, names }, query, { typing, lettersOnly })
    if (wordsIn(found.query).length === 0) return []
    const hitOf = (row: number) => found.hits.get(row) ?? NO_HIT
    const best = sorted(rows, [...found.hits.keys()], 'relevance', hitOf)
    return await Promise.all(
      best.map(async (row) => ({ row: rows.row(row), hit: hitOf(row), article: await engine.load(row) })),
    )
  } catch (error) {
    console.error(error)
    return []
  }
}
