// One watch of the system for each folder. Measured: Chokidar lists a folder and asks for the facts of all its
// files at every event, 0.4 s of computing for one new article among 20,000, and watches each file besides.
import { type FSWatcher, lstatSync, readdirSync, watch } from 'node:fs'
import { basename, join, sep } from 'node:path'
import { factsOf } from '../disk/stamp.ts'
import { orUndefined, systemCode } from '../disk/system-error.ts'

/** What a watch on folders asks and reports. */
export interface FolderReport {
  /** Absolute paths that cannot matter, with all below them. */
  ignored(path: string): boolean
  /** Whether a folder that is there is a generated site: tens of thousands of folders, of which none matters. */
  generated(folder: string): boolean
  /** Something happened to a file at this absolute path. */
  file(path: string): void
  /** A folder came or went. */
  folder(path: string): void
  /** A folder cannot be watched, by the system's own error. */
  failed(error: Error): void
}

/** A watch on folders. */
export interface FolderWatch {
  close(): void
}

/** Starts to watch one folder, without those in it; `node:fs`'s own, except in tests. */
export type WatchOne = (folder: string, listener: (event: string, name: string | null) => void) => FSWatcher

/** Watches a folder and all folders below it, those that come later included. Links are not followed. */
export function watchFolders(root: string, report: FolderReport, watchOne: WatchOne = watch): FolderWatch {
  const watched = new Map<string, { readonly watcher: FSWatcher; readonly inode: bigint }>()

  /** Watches first and lists after, so that nothing falls between. */
  function add(folder: string, isNew: boolean): void {
    const waiting = [folder]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (report.generated(next) || !open(next)) continue
      for (const entry of entriesOf(next)) {
        const isFolder = entry.isDirectory()
        if (!isFolder && !isNew) continue
        const path = join(next, entry.name)
        if (report.ignored(path)) continue
        if (isFolder) waiting.push(path)
        else report.file(path)
      }
    }
  }

  function open(folder: string): boolean {
    try {
      const { ino } = lstatSync(folder, { bigint: true })
      const watcher = watchOne(folder, (event, name) => happened(folder, event, name))
      watcher.on('error', () => happened(folder, 'rename', null))
      watched.set(folder, { watcher, inode: ino })
      return true
    } catch (error) {
      if (systemCode(error) === undefined || !(error instanceof Error)) throw error
      if (systemCode(error) !== 'ENOENT') report.failed(error)
      return false
    }
  }

  function drop(folder: string): void {
    for (const [path, { watcher }] of watched)
      if (path === folder || path.startsWith(folder + sep)) {
        watched.delete(path)
        watcher.close()
      }
  }

  /**
   * `name` is the folder's own when something happened to the folder itself, and now and then unknown. A watch
   * dies with its folder, which may be there again by now, even with the number that it had.
   */
  function happened(folder: string, event: string, name: string | null): void {
    if (!watched.has(folder)) return
    const isItself = name === null || name === basename(folder)
    if (isItself && event === 'rename') renew(folder)
    else if (name !== null) lookAt(join(folder, name))
  }

  function lookAt(path: string): void {
    if (report.ignored(path)) return
    const facts = factsOf(path)
    const known = watched.get(path)
    if (known ? known.inode !== facts?.ino : facts?.isDirectory()) renew(path)
    else if (!known) report.file(path)
  }

  function renew(folder: string): void {
    drop(folder)
    if (folder !== root && factsOf(folder)?.isDirectory()) add(folder, true)
    report.folder(folder)
  }

  add(root, false)
  return { close: () => drop(root) }
}

function entriesOf(folder: string) {
  return orUndefined(() => readdirSync(folder, { withFileTypes: true })) ?? []
}
