// The review: what was read from every file and from which words, what was hidden, and what is doubtful. For the keeper
// of an archive; a published site has it only when it is asked for (`intake: true`), at `/intake/`.
import type { Archive } from '../../archive/archive.ts'
import type { Frame } from '../frame.ts'
import { fileDoubts } from './filed-doubts.ts'
import { type ReviewArticlePage, reviewArticle } from './review-article.ts'
import type { Review, ReviewContext } from './review-context.ts'
import { type ReviewListPage, reviewList } from './review-list.ts'

/** A page for each article, the articles of each doubt, and all articles. */
export function* reviewPages(
  archive: Archive,
  review: Review,
  frame: Frame,
): Generator<ReviewArticlePage | ReviewListPage> {
  const filed = fileDoubts(archive, review.diagnostics)
  const context: ReviewContext = { archive, review, filed, frame }
  const { inOrder } = filed
  for (const [i, entry] of inOrder.entries())
    yield reviewArticle(entry, { before: inOrder[i - 1], after: inOrder[i + 1] }, context)
  for (const code of filed.codes) yield* reviewList(code, context)
  yield* reviewList(undefined, context)
}
