// Finds the articles of an archive, and finds them again after a change without looking at what did not change.
import { lstatSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { linkLeavesFolder, otherKind } from '../../../diagnostic/catalogue/reading.ts'
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import type { BesideFile, Changes, ScannedFile } from '../../../pipeline/system.ts'
import { articleEnding, endingsOf } from '../../../value/article-endings.ts'
import { by } from '../../../value/order.ts'
import { hasPictureEnding } from '../../../value/picture-endings.ts'
import { type ScannedFolder, shownPath } from '../archive-folder.ts'
import { nowNs, provingStamp } from '../stamp.ts'
import { lostWithholdings } from './lost-sidecars.ts'
import { bytesOf, readArticle } from './read-article.ts'
import { pictureBytes, readPicture } from './read-picture.ts'
import { matchSidecars } from './sidecar-names.ts'
import { skipped } from './skipped-files.ts'
import { type FoundFile, type Listings, type Walk, walkFolder } from './walk-folder.ts'

/** An article's file with its sidecar, found and not yet read. */
export interface Pair {
  readonly file: FoundFile
  readonly beside: FoundFile | undefined
}

/** What a scan found, each list in path order. */
interface FilesByKind {
  readonly articles: readonly Pair[]
  readonly problems: readonly Diagnostic[]
  /** Files of other kinds. */
  readonly others: readonly OtherFile[]
}

interface OtherFile extends FoundFile {
  /** Whether a browser saved it with a page. */
  readonly isOfPage: boolean
}

/** Scans one archive. */
export class ArticleScanner {
  readonly #listings: Listings = new Map()
  /** What was found the last time, by path, with the path of the sidecar or nothing. */
  readonly #known = new Map<string, { readonly beside: string; readonly found: ScannedFile }>()

  #beside: ReadonlyMap<string, BesideFile> = new Map()

  /** Files of other kinds that the last scan met, in path order. */
  get beside(): readonly BesideFile[] {
    return [...this.#beside.values()]
  }

  /** What the reader's `articles` gives; stamps prove something with `stat` only. */
  scan(archive: ScannedFolder, stat: boolean, changes: Changes): ScannedFile[] {
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
    this.#beside = new Map(others.map((file) => [file.path, this.#besideOf(file, at, changed)]))
    return [
      ...found.sort(by(({ path }) => path)).map(({ scanned }) => scanned),
      ...kindsOf(others).map(([ending, files]) => ({
        diagnostic: otherKind(ending, files.length, files[0]?.path ?? ''),
      })),
    ]
  }

  #besideOf(file: OtherFile, at: bigint, changed: ReadonlySet<string>): BesideFile {
    const { path, isOfPage } = file
    const last = this.#beside.get(path)
    if (last && last.isOfPage === isOfPage && !changed.has(path)) return last
    return {
      path,
      isOfPage,
      stamp: provingStamp([file.file], at),
      read: () => readPicture(file),
      bytes: (digest) => pictureBytes(file, digest),
    }
  }

  /** Forgets the folders that hold what changed. */
  #forget(root: string, changes: Changes): void {
    if (changes === 'everything') {
      this.#listings.clear()
      this.#known.clear()
      this.#beside = new Map()
      return
    }
    for (const path of changes) {
      for (let folder = join(root, path); folder !== root; folder = dirname(folder))
        this.#listings.delete(folder)
      this.#listings.delete(root)
    }
  }

  #scanned({ file, beside }: Pair, now: bigint, changed: ReadonlySet<string>): ScannedFile {
    const { path } = file
    const last = this.#known.get(path)
    if (last?.beside === (beside?.path ?? '') && !changed.has(path) && !changed.has(last.beside))
      return last.found
    const found: ScannedFile = {
      path,
      stamp: provingStamp(beside ? [file.file, beside.file] : [file.file], now),
      read: () => readArticle(file, beside),
      bytes: (digest) => bytesOf(file, digest),
    }
    PAIRS.set(found, { file: at(file), beside: beside && at(beside) })
    this.#known.set(path, { beside: beside?.path ?? '', found })
    return found
  }
}

/** Where each file that was found lies. */
const PAIRS = new WeakMap<ScannedFile, Pair>()

/** Where an article's file and its sidecar lie. */
export function pairOf(found: ScannedFile): Pair {
  const pair = PAIRS.get(found)
  if (!pair) throw new Error('The file is none of a scan.')
  return pair
}

function at({ path, file }: FoundFile): FoundFile {
  return { path, file }
}

/** Parts the files of a walk into articles with their sidecars, and all others. */
function filesByKind({ files, problems }: Walk): FilesByKind {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const isOfPage = pageFolders(files)
  const own = files.filter((file) => !isOfPage(file))
  const sidecars = matchSidecars(own.map(({ path }) => path))
  const heard = new Set(sidecars.of.values())
  const lost = own.filter(({ path }) => sidecars.taken.has(path) && !heard.has(path))
  const articles: Pair[] = []
  const others: OtherFile[] = []
  for (const file of files) {
    if (sidecars.taken.has(file.path)) continue
    if (isOfPage(file)) others.push({ ...file, isOfPage: true })
    else if (articleEnding(file.path))
      articles.push({ file, beside: byPath.get(sidecars.of.get(file.path) ?? '') })
    else others.push({ ...file, isOfPage: false })
  }
  return {
    articles,
    problems: [...problems, ...sidecars.problems, ...lostWithholdings(lost)],
    others,
  }
}

/** A browser that saves `NAME.html` puts the page's pictures, frames and styles into `NAME_files/` beside it. */
function pageFolders(files: readonly FoundFile[]): (file: FoundFile) => boolean {
  const pages = new Set(
    files.flatMap(({ path }) =>
      endingsOf('html').flatMap((ending) =>
        path.toLowerCase().endsWith(ending) ? [path.slice(0, -ending.length)] : [],
      ),
    ),
  )
  return ({ path }) => {
    for (let at = path.indexOf('_files/'); at >= 0; at = path.indexOf('_files/', at + 1))
      if (pages.has(path.slice(0, at))) return true
    return false
  }
}

/** Files of kinds that are told, by their endings: neither pictures nor what belongs to a saved page. */
function kindsOf(others: readonly OtherFile[]): [string, OtherFile[]][] {
  const kinds = new Map<string, OtherFile[]>()
  for (const file of others) {
    if (file.isOfPage || hasPictureEnding(file.path)) continue
    // WARC files are mostly packed, and opened so; what else is packed is not.
    const ending = /\.warc\.gz$/i.test(file.path) ? '.warc.gz' : extname(file.path).toLowerCase()
    kinds.set(ending, [...(kinds.get(ending) ?? []), file])
  }
  return [...kinds].sort(by(([ending]) => ending))
}
