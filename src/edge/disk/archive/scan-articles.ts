// Finds the articles of an archive, and finds them again after a change without looking at what did not change.
import { lstatSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { linkLeavesFolder, otherKind } from '../../../diagnostic/catalogue/reading.ts'
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import type { Changes, ScannedFile } from '../../../pipeline/system.ts'
import { articleEnding } from '../../../value/article-endings.ts'
import { by } from '../../../value/order.ts'
import { type ArchiveFolder, shownPath } from '../archive-folder.ts'
import { nowNs, provingStamp } from '../stamp.ts'
import { lostWithholdings } from './lost-sidecars.ts'
import { bytesOf, readArticle } from './read-article.ts'
import { matchSidecars } from './sidecar-names.ts'
import { skipped } from './skipped-files.ts'
import { type FoundFile, type Listings, type Walk, walkFolder } from './walk-folder.ts'

/** An article's file with its sidecar, found and not yet read. */
interface Pair {
  readonly file: FoundFile
  readonly beside: FoundFile | undefined
}

/** What a scan found, each list in path order. */
interface FilesByKind {
  readonly articles: readonly Pair[]
  readonly problems: readonly Diagnostic[]
  /** Files of other kinds, by their endings. */
  readonly others: ReadonlyMap<string, readonly FoundFile[]>
}

/** Scans one archive. */
export class ArticleScanner {
  readonly #listings: Listings = new Map()
  /** What was found the last time, by path, with the path of the sidecar or nothing. */
  readonly #known = new Map<string, { readonly beside: string; readonly found: ScannedFile }>()

  /** What the reader's `articles` gives; stamps prove something with `stat` only. */
  scan(archive: ArchiveFolder, stat: boolean, changes: Changes): ScannedFile[] {
    const { articles: folder, prefix, root } = archive
    this.#forget(root, changes)
    if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink())
      return [{ diagnostic: linkLeavesFolder(shownPath(folder, root)) }]
    const walk = walkFolder(folder, prefix, (listed) => skipped(listed, archive), this.#listings)
    const { articles, problems, others } = filesByKind(walk)
    const at = stat ? nowNs() : 0n
    const changed = changes === 'everything' ? new Set<string>() : changes
    const found = [
      ...problems.map((diagnostic) => ({ path: diagnostic.at.path, scanned: { diagnostic } })),
      ...articles.map((pair) => ({ path: pair.file.path, scanned: this.#scanned(pair, at, changed) })),
    ]
    return [
      ...found.sort(by(({ path }) => path)).map(({ scanned }) => scanned),
      ...[...others].map(([ending, files]) => ({
        diagnostic: otherKind(ending, files.length, files[0]?.path ?? ''),
      })),
    ]
  }

  /** Forgets the folders that hold what changed. */
  #forget(root: string, changes: Changes): void {
    if (changes === 'everything') {
      this.#listings.clear()
      this.#known.clear()
      return
    }
    for (const path of changes) {
      for (let folder = join(root, path); folder !== root; folder = dirname(folder))
        this.#listings.delete(folder)
      this.#listings.delete(root)
    }
  }

  #scanned({ file, beside }: Pair, at: bigint, changed: ReadonlySet<string>): ScannedFile {
    const { path } = file
    const last = this.#known.get(path)
    if (last?.beside === (beside?.path ?? '') && !changed.has(path) && !changed.has(last.beside))
      return last.found
    const found: ScannedFile = {
      path,
      stamp: provingStamp(beside ? [file.file, beside.file] : [file.file], at),
      read: () => readArticle(file, beside),
      bytes: (digest) => bytesOf(file, digest),
    }
    this.#known.set(path, { beside: beside?.path ?? '', found })
    return found
  }
}

/** Parts the files of a walk into articles with their sidecars, and all others. */
function filesByKind({ files, problems }: Walk): FilesByKind {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const sidecars = matchSidecars(files.map(({ path }) => path))
  const heard = new Set(sidecars.of.values())
  const lost = files.filter(({ path }) => sidecars.taken.has(path) && !heard.has(path))
  const articles: Pair[] = []
  const others = new Map<string, FoundFile[]>()
  for (const file of files) {
    if (sidecars.taken.has(file.path)) continue
    if (articleEnding(file.path)) {
      articles.push({ file, beside: byPath.get(sidecars.of.get(file.path) ?? '') })
      continue
    }
    const ending = extname(file.path).toLowerCase()
    const same = others.get(ending)
    if (same) same.push(file)
    else others.set(ending, [file])
  }
  return {
    articles,
    problems: [...problems, ...sidecars.problems, ...lostWithholdings(lost)],
    others: new Map([...others].sort(by(([ending]) => ending))),
  }
}
