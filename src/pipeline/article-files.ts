// The files of an archive that were found: read one after another, or asked for by path.
import type { Disclosure } from '../access/disclose.ts'
import type { AccessPolicy } from '../access/policy.ts'
import type { Entry } from '../archive/archive.ts'
import type { SourcePath } from '../article/source-file.ts'
import { textOfFile } from '../article/source-text.ts'
import { isPublishable } from '../diagnostic/codes.ts'
import { byPlace, type Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Review } from '../page/review/review-context.ts'
import { NO_DIGEST } from '../value/digest.ts'
import { memoized } from '../value/memo.ts'
import type { ArticleFile, ReadResult, ScannedFile, System } from './system.ts'

/** Reads what is found, in order; one file is held at a time. */
export async function* readAll(system: Pick<System, 'findArticles' | 'breathe'>): AsyncGenerator<ReadResult> {
  for (const file of await system.findArticles('everything')) {
    await system.breathe()
    if ('diagnostic' in file) yield file
    else yield* file.read()
  }
}

/** The article files among those that were scanned, by path. */
export const articleFiles = memoized(
  (scanned: readonly ScannedFile[]): ReadonlyMap<SourcePath, ArticleFile> =>
    new Map(scanned.flatMap((file) => ('path' in file ? [[file.path, file] as const] : []))),
)

/** What the review has: it reads a file again when its page is asked for, so nobody holds an archive's raw texts. */
export function reviewOf(
  scanned: readonly ScannedFile[],
  diagnostics: readonly Diagnostic[],
  { disclosure, policy }: { readonly disclosure: Disclosure; readonly policy: AccessPolicy },
): Review {
  const isShown = (problem: Diagnostic) =>
    policy.audience === 'private' || (!disclosure.closed.has(problem.at.path) && isPublishable(problem))
  return {
    diagnostics: diagnostics.filter(isShown).sort(byPlace),
    textOf({ article }: Entry) {
      // Of a file that is not public as a whole no digest is told, and no text.
      if (article.source.sha256 === NO_DIGEST) return ''
      for (const result of articleFiles(scanned).get(article.source.path)?.read() ?? [])
        if ('file' in result) return textOfFile(result.file)
      return ''
    },
  }
}
