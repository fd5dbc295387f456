// Where the parts of an archive lie, and whether a build may write to the output folder that was named.
import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { ARTICLES, PAGES, SOURCE_FOLDERS } from '../../value/archive-parts.ts'
import { articleEnding, formOf } from '../../value/article-endings.ts'
import { isLitter, walkFolder } from './archive/walk-folder.ts'
import { MANIFEST } from './site/manifest.ts'
import { orRefuse, systemReason } from './system-error.ts'

/** An archive on the disk; all paths absolute. */
export interface ArchiveFolder {
  readonly root: string
  /** Where the site goes. */
  readonly out: string
  /** The folder of the articles: `articles/` of the root, or the root itself when it has none. */
  readonly articles: string
  /** What stands before the path of an article in records: `articles/`, or nothing. */
  readonly prefix: 'articles/' | ''
}

/** A folder that is scanned, within its archive. */
export type ScannedFolder = Omit<ArchiveFolder, 'prefix'> & {
  readonly prefix: ArchiveFolder['prefix'] | 'pages/'
}

/** Finds the parts of an archive. */
export function archiveFolder(root: string, out: string): ArchiveFolder {
  const base = trueFolder(root)
  const articles = join(base, ARTICLES)
  const parts = { root: base, out: trueFolder(out) }
  const found = lstatSync(articles, { throwIfNoEntry: false })
  return found?.isDirectory() || found?.isSymbolicLink()
    ? { ...parts, articles, prefix: 'articles/' }
    : { ...parts, articles: base, prefix: '' }
}

/** Why `root` is no archive that could be read, as a sentence for the terminal; undefined when it is one. */
export function whyNoArchive(root: string): string | undefined {
  try {
    if (!statSync(root).isDirectory()) return `"${root}" is a file; an archive is a folder.`
    readdirSync(root)
    return undefined
  } catch (error) {
    const missing = !existsSync(root)
    return missing ? `There is no folder "${root}".` : `"${root}" could not be read: ${systemReason(error)}.`
  }
}

/** Why nothing can be built from `root` into `out`, as a sentence for the terminal; undefined when it can. */
export function whyNot(root: string, out: string): string | undefined {
  const reason = whyNoArchive(root)
  if (reason !== undefined) return reason
  const archive = archiveFolder(root, out)
  if (statSync(archive.out, { throwIfNoEntry: false })?.isDirectory() === false)
    return `The output folder "${out}" is a file.`
  if (isWithin(archive.root, archive.out))
    return `The output folder "${out}" holds the archive itself: building would overwrite its sources.`
  for (const part of SOURCE_FOLDERS)
    if ((part !== PAGES || archive.prefix !== '') && isWithin(archive.out, join(archive.root, part)))
      return `The output folder "${out}" lies in ${part}/, among the archive's sources.`
  if (archive.prefix === '' && isWithin(archive.out, archive.root) && holdsArticles(archive.out))
    return `The output folder "${out}" holds articles of the archive.`
  return undefined
}

/** Whether `path` is `folder` or lies below it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

/** A path from the archive's root as messages show it. */
export function shownPath(file: string, root: string): string {
  return relative(root, file).split(sep).join('/')
}

/** Saved pages do not count: a site whose manifest was lost is full of them. */
function holdsArticles(folder: string): boolean {
  if (existsSync(join(folder, MANIFEST))) return false
  const { files } = walkFolder(folder, '', ({ name }) => (isLitter(name) ? 'silently' : undefined))
  return files.some(({ path }) => articleEnding(path) !== undefined && formOf(path) !== 'html')
}

/** The absolute path with its links resolved as far as it exists. */
function trueFolder(path: string): string {
  const missing: string[] = []
  for (let known = resolve(path); ; known = dirname(known)) {
    if (existsSync(known)) {
      const real = orRefuse(`"${path}" could not be found`, () => realpathSync(known))
      return join(real, ...missing)
    }
    missing.unshift(basename(known))
  }
}
