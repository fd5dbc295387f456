// The reader: every file of an archive ends as an article, as a line in the report, or is known litter.
import { existsSync, lstatSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import type { SidecarFile } from '../../../article/source-file.ts'
import {
  aboutTheFolder,
  generatedFolder,
  linkLeavesFolder,
  otherKind,
} from '../../../diagnostic/catalogue/reading.ts'
import { leftOutWithSidecar, sidecarNotUtf8, sidecarTooLarge } from '../../../diagnostic/catalogue/sidecar.ts'
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import type { ArticleFile, Changes, ReadResult, ScannedFile } from '../../../pipeline/system.ts'
import {
  ARCHIVE_FILES,
  CONFIG_FILE,
  NAMES_FILE,
  PUBLIC,
  REGISTER_FILE,
  TEMPLATES,
} from '../../../value/archive-parts.ts'
import { articleEnding } from '../../../value/article-endings.ts'
import { type Digest, sha256 } from '../../../value/digest.ts'
import { LARGEST_ARTICLE } from '../../../value/limits.ts'
import { by } from '../../../value/order.ts'
import { type ArchiveFolder, archiveFolder, shownPath } from '../archive-folder.ts'
import { MANIFEST } from '../site/manifest.ts'
import { nowNs, provingStamp } from '../stamp.ts'
import { Refusal } from '../system-error.ts'
import { isBytes, readOrRefuse, readRegularFile } from './read-file.ts'
import { matchSidecars } from './sidecar-names.ts'
import { type FoundFile, isLitter, type Listed, type Listings, type Skip, walkFolder } from './walk-folder.ts'

/** The largest sidecar, in bytes: 32 KiB, more than anyone writes of one article. */
export const LARGEST_SIDECAR = 32 * 1024

/** Names in an archive's root that are no articles. */
const NOT_ARTICLES = new Set([...ARCHIVE_FILES, PUBLIC, TEMPLATES, 'node_modules'])
/** A browser that saves `NAME.html` puts the page's pictures and styles into `NAME_files/` beside it. */
const PAGE_ENDINGS = ['.html', '.htm', '.HTML', '.HTM']

/** Reads one archive; each call looks at the disk anew. */
export interface ArchiveReader {
  /** The text of `backfile.yaml`; undefined when there is none. Throws a Refusal when it cannot be read. */
  config(): string | undefined
  /** The text of `names.yaml`; undefined when there is none. Throws a Refusal when it cannot be read. */
  names(): string | undefined
  /** The text of the register; empty when there is none. Throws a Refusal when it cannot be read. */
  register(): string
  /**
   * Every article file and every file that cannot be one, in path order; then notes on other kinds. Nothing is
   * read yet. With `stat` false no stamp proves anything. Only what changed and the folders that hold it are scanned
   * again; of everything else counts what was seen the last time.
   */
  articles(stat: boolean, changes?: Changes): ScannedFile[]
}

/** The reader of the archive at `root`, whose site goes to `out`. */
export function createReader(root: string, out: string): ArchiveReader {
  const seen: Seen = { listings: new Map(), articles: new Map() }
  return {
    config: () => textOf(root, CONFIG_FILE),
    names: () => textOf(root, NAMES_FILE),
    register: () => textOf(root, REGISTER_FILE) ?? '',
    articles(stat, changes = 'everything') {
      const archive = archiveFolder(root, out)
      const changed = changes === 'everything' ? new Set<string>() : changes
      if (changes === 'everything') {
        seen.listings.clear()
        seen.articles.clear()
      }
      for (const path of changed) {
        for (let folder = join(archive.root, path); folder !== archive.root; folder = dirname(folder))
          seen.listings.delete(folder)
        seen.listings.delete(archive.root)
      }
      return findArticles(archive, stat ? nowNs() : 0n, seen, changed)
    },
  }
}

/** What was found the last time. */
interface Seen {
  readonly listings: Listings
  /** By path, with the path of the sidecar or nothing. */
  readonly articles: Map<string, { readonly beside: string; readonly found: ScannedFile }>
}

function textOf(root: string, name: string): string | undefined {
  const file = join(root, name)
  if (!existsSync(file)) return undefined
  return new TextDecoder().decode(readOrRefuse({ path: name, file }))
}

function findArticles(
  archive: ArchiveFolder,
  at: bigint,
  seen: Seen,
  changed: ReadonlySet<string>,
): ScannedFile[] {
  const { articles, prefix, root } = archive
  if (lstatSync(articles, { throwIfNoEntry: false })?.isSymbolicLink())
    return [{ diagnostic: linkLeavesFolder(shownPath(articles, root)) }]
  const walk = walkFolder(articles, prefix, (listed) => skip(listed, archive), seen.listings)
  const others = new Map<string, FoundFile[]>()
  const found: ({ at: string; file: FoundFile } | { at: string; diagnostic: Diagnostic })[] = []
  const sidecars = matchSidecars(walk.files.map(({ path }) => path))
  for (const diagnostic of [...walk.problems, ...sidecars.problems])
    found.push({ at: diagnostic.at.path, diagnostic })
  const byPath = new Map(walk.files.map((file) => [file.path, file]))
  for (const file of walk.files) {
    if (sidecars.taken.has(file.path)) continue
    if (articleEnding(file.path)) found.push({ at: file.path, file })
    else {
      const ending = extname(file.path).toLowerCase()
      const same = others.get(ending)
      if (same) same.push(file)
      else others.set(ending, [file])
    }
  }

  const findings = found.sort(by((it) => it.at)).map((next): ScannedFile => {
    if ('diagnostic' in next) return { diagnostic: next.diagnostic }
    const { path, file } = next.file
    const beside = byPath.get(sidecars.of.get(path) ?? '')
    const last = seen.articles.get(path)
    if (last?.beside === (beside?.path ?? '') && !changed.has(path) && !changed.has(last.beside))
      return last.found
    const now: ArticleFile = {
      path,
      stamp: provingStamp(beside ? [file, beside.file] : [file], at),
      read: () => readArticle(next.file, beside),
      bytes: (digest) => bytesOf(next.file, digest),
    }
    seen.articles.set(path, { beside: beside?.path ?? '', found: now })
    return now
  })
  const kinds = [...others].sort(by(([ending]) => ending))
  return [
    ...findings,
    ...kinds.map(([ending, files]) => ({
      diagnostic: otherKind(ending, files.length, files[0]?.path ?? ''),
    })),
  ]
}

function readArticle(found: FoundFile, beside: FoundFile | undefined): ReadResult[] {
  const bytes = readRegularFile(found, LARGEST_ARTICLE)
  if (!isBytes(bytes)) return [{ diagnostic: bytes }]
  const { path } = found
  if (!beside) return [{ file: { path, bytes } }]
  const sidecar = readSidecarFile(beside)
  if ('code' in sidecar)
    return [{ diagnostic: sidecar }, { diagnostic: leftOutWithSidecar(path, beside.path) }]
  return [{ file: { path, bytes, sidecar } }]
}

function bytesOf(found: FoundFile, digest: Digest): Uint8Array {
  const bytes = readRegularFile(found, LARGEST_ARTICLE)
  if (!isBytes(bytes)) throw new Refusal(`${found.path}: ${bytes.message}`)
  if (sha256(bytes) !== digest)
    throw new Refusal(`"${found.path}" was changed while the site was built. Build again.`)
  return bytes
}

/** A sidecar's text, or why it was not read. */
export function readSidecarFile(file: FoundFile): SidecarFile | Diagnostic {
  const bytes = readRegularFile(file, LARGEST_SIDECAR)
  if (!isBytes(bytes))
    return bytes.code === 'file-too-large' ? sidecarTooLarge(file.path, LARGEST_SIDECAR) : bytes
  try {
    return { path: file.path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return sidecarNotUtf8(file.path)
  }
}

function skip({ path, file, name, isFolder, siblings }: Listed, archive: ArchiveFolder): Skip {
  if (name.startsWith('.') || isLitter(name)) return 'silently'
  if (isFolder) {
    const page = /^(.+)_files$/.exec(name)?.[1]
    if (page !== undefined && PAGE_ENDINGS.some((ending) => siblings.has(page + ending))) return 'silently'
    if (file === archive.out) return 'silently'
    if (existsSync(join(file, MANIFEST))) return generatedFolder(path)
  }
  if (archive.prefix !== '' || path !== name) return undefined
  if (NOT_ARTICLES.has(name)) return 'silently'
  const isAbout = /^(?:README|LICEN[CS]E|CHANGELOG)(?:\.[^/]*)?$/i.test(name)
  return !isFolder && isAbout ? aboutTheFolder(path) : undefined
}
