// A few changed files shown at once, before the archive is assembled anew: what is as it was is taken as it is.

import type { PublicArticle } from '../access/public-article.ts'
import { patchArchive } from '../archive/patch-archive.ts'
import { withPictures } from '../archive/pictures.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { siteLinks } from '../page/plan-pages.ts'
import type { ParsedFiles } from '../pipeline/parse-files.ts'
import type { Prepared } from '../pipeline/prepare.ts'
import type { ArticleFile, ScannedFile } from '../pipeline/system.ts'

/** The article files among some that are not among others. */
export function filesOnlyIn(some: readonly ScannedFile[], others: readonly ScannedFile[]): ArticleFile[] {
  const known = new Set(others)
  return some.flatMap((file) => ('path' in file && !known.has(file) ? [file] : []))
}

/** An archive with a few changes laid in. */
export interface Patched {
  readonly prepared: Prepared
  /** Files that are not there any more. */
  readonly gone: ReadonlySet<string>
  /** Whether a problem is of a file that did not change. */
  isStill(problem: Diagnostic): boolean
}

/** Lays in files that were parsed again; `lost` are those that are no longer what they were, or not there. */
export function patchPrepared(
  prepared: Prepared,
  lost: readonly ArticleFile[],
  files: ParsedFiles,
  disclosed: readonly PublicArticle[],
): Patched {
  const gone = new Set(lost.flatMap(({ path }) => (files.memory.has(path) ? [] : [path])))
  const parsed = new Set(files.parsed.map(({ article }) => article.source.path))
  const unpublished = [...files.memory.keys()].filter((path) => !parsed.has(path))
  const archive = patchArchive(prepared.archive, new Set([...gone, ...unpublished]), disclosed)
  const memory = new Map(prepared.memory)
  for (const path of gone) memory.delete(path)
  for (const [path, file] of files.memory) memory.set(path, file)
  // A picture that is named for the first time is shown once the archive is assembled.
  const resolve = withPictures(siteLinks({ ...prepared, archive }, prepared.files), prepared.pictures)
  return {
    prepared: { ...prepared, archive, memory, resolve },
    gone,
    isStill: ({ at }) => !gone.has(at.path) && !files.memory.has(at.path),
  }
}
