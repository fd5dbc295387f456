// Finds the file that an article means by a path or a name: beside it, below the folders around it, or by its name alone as Obsidian does.
import type { LinkTarget } from '../article/block.ts'
import type { SourcePath } from '../article/source-file.ts'
import { once } from '../value/memo.ts'
import { decodedPath, resolvePath } from './paths.ts'

/** Anything with a path. */
interface Located {
  readonly path: SourcePath
}

/** Files that can be found. What is not among them is never found, wherever a path may lead. */
export class FilesBeside<File extends Located> {
  private readonly lookup: () => Lookup<File>

  constructor(files: readonly File[]) {
    this.lookup = once(() => lookupOf(files))
  }

  /** The file that is meant; `several` when a name alone is that of more than one and none is nearest. */
  find({ href, wiki }: LinkTarget, from: SourcePath): File | 'several' | undefined {
    if (href === '' || /^[a-z][a-z\d+.-]*:|^\/\//i.test(href)) return undefined
    const path = decodedPath(href.replace(/[?#].*$/, '')) ?? ''
    if (path === '') return undefined
    const folders = foldersAround(from)
    if (wiki && !path.includes('/')) return this.named(path, folders)
    const steps = path.startsWith('/') ? folders.slice(-1) : folders
    for (const folder of steps) {
      const found = this.at(folder, path.replace(/^\/+/, ''))
      if (found) return found
    }
    // A name with a percent sign in it, and a name with a question mark, as they are written.
    const written = this.at(folders[0] ?? '', href)
    return written ?? (wiki ? this.named(path.slice(path.lastIndexOf('/') + 1), folders) : undefined)
  }

  private at(folder: string, path: string): File | undefined {
    const resolved = resolvePath(folder, path)
    if (resolved === undefined) return undefined
    const { byPath, byFoldedPath } = this.lookup()
    return byPath.get(resolved.normalize('NFC')) ?? byFoldedPath.get(folded(resolved))
  }

  /** By name alone: the only one, or the only one within the innermost folder around the article that holds any. */
  private named(name: string, folders: readonly string[]): File | 'several' | undefined {
    const all = this.lookup().byName.get(folded(name)) ?? []
    if (all.length < 2) return all[0]
    for (const folder of folders) {
      const here = all.filter(({ path }) => path.slice(0, path.lastIndexOf('/') + 1) === folder)
      if (here.length === 1) return here[0]
      const within = all.filter(({ path }) => path.startsWith(folder))
      if (within.length > 0) return within.length === 1 ? within[0] : 'several'
    }
    return 'several'
  }
}

interface Lookup<File> {
  readonly byPath: ReadonlyMap<string, File>
  /** Whatever the letters' case, where only one file is meant. */
  readonly byFoldedPath: ReadonlyMap<string, File>
  readonly byName: ReadonlyMap<string, readonly File[]>
}

function lookupOf<File extends Located>(files: readonly File[]): Lookup<File> {
  const byPath = new Map<string, File>()
  const byFoldedPath = new Map<string, File>()
  const twice = new Set<string>()
  const byName = new Map<string, File[]>()
  for (const file of files) {
    byPath.set(file.path.normalize('NFC'), file)
    const key = folded(file.path)
    if (byFoldedPath.has(key)) twice.add(key)
    byFoldedPath.set(key, file)
    const name = folded(file.path.slice(file.path.lastIndexOf('/') + 1))
    const same = byName.get(name)
    if (same) same.push(file)
    else byName.set(name, [file])
  }
  for (const key of twice) byFoldedPath.delete(key)
  return { byPath, byFoldedPath, byName }
}

function folded(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

/** The folder of a file and those around it, the innermost first, each with a stroke at its end; the last is the archive's root. */
function foldersAround(file: SourcePath): string[] {
  const folders: string[] = []
  for (let at = file.lastIndexOf('/'); at >= 0; at = file.lastIndexOf('/', at - 1)) {
    folders.push(file.slice(0, at + 1))
    if (at === 0) break
  }
  return [...folders, '']
}
