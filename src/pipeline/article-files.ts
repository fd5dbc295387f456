// The files of an archive that were found: read one after another, or asked for by path.
import type { Entry } from '../archive/archive.ts'
import type { SourcePath } from '../article/source-file.ts'
import { textOfFile } from '../article/source-text.ts'
import { byPlace, type Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Review } from '../page/review/review-context.ts'
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
export function reviewOf(scanned: readonly ScannedFile[], diagnostics: readonly Diagnostic[]): Review {
  return {
    diagnostics: [...diagnostics].sort(byPlace),
    textOf({ article }: Entry) {
      for (const result of articleFiles(scanned).get(article.source.path)?.read() ?? [])
        if ('file' in result) return textOfFile(result.file)
      return ''
    },
  }
}
