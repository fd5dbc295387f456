// Watches what a site is made of. An event only means that something there is to be looked at again.
import { existsSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { watch as chokidarWatch } from 'chokidar'
import type { Changes } from '../../pipeline/system.ts'
import { ARCHIVE_FILES, ARTICLES, PUBLIC, SOURCE_FOLDERS } from '../../value/archive-parts.ts'
import { isLitter } from '../disk/archive/walk-folder.ts'
import { archiveFolder, isWithin } from '../disk/archive-folder.ts'
import { MANIFEST } from '../disk/site/manifest.ts'
import { fileStamp } from '../disk/stamp.ts'
import { systemCode, systemReason } from '../disk/system-error.ts'
import { createSettler, type Settler } from './settle.ts'
import { type FolderReport, type FolderWatch, type WatchOne, watchFolders } from './watch-folders.ts'

/** A watch on an archive. */
export interface Watch {
  close(): Promise<void>
}

/** What a watch reports. */
export interface WatchReport {
  /**
   * Paths from the root that are new, changed or gone, as soon as they are whole; `'everything'` when folders
   * came or went or too much happened to be named.
   */
  changed(changes: Changes): void
  /** The watch has a gap, or goes on in another way; the message is for the person at the terminal. */
  failed(message: string): void
}

/** Files and folders of an archive that a site depends on. */
const PARTS = [...SOURCE_FOLDERS, ...ARCHIVE_FILES]

/** Pause between two looks for a root that is gone, and between two looks at everything when the system is out of watches. */
const POLL_MS = 1000

/** Watches what a site is made of. Settles when the watch has begun. */
export async function watchArchive(
  root: string,
  out: string,
  report: WatchReport,
  watchOne?: WatchOne,
): Promise<Watch> {
  const watch = new ArchiveWatch({ root, out, report, watchOne })
  await watch.begin()
  return watch
}

/** What is watched, and where changes are reported. */
interface Watching {
  readonly root: string
  readonly out: string
  readonly report: WatchReport
  readonly watchOne: WatchOne | undefined
}

class ArchiveWatch implements Watch {
  readonly #of: Watching
  /** The root, absolute and without links. */
  readonly #base: string
  readonly #settler: Settler
  #watch: FolderWatch | undefined
  /** Counts beginnings, so that one which comes late does not take the place of a later one. */
  #turn = 0
  #isClosed = false
  #isPolling = false
  #returning: NodeJS.Timeout | undefined

  constructor(of: Watching) {
    this.#of = of
    this.#base = archiveFolder(of.root, of.out).root
    this.#settler = createSettler({
      stamp: (path) => fileStamp(`${this.#base}/${path}`),
      now: () => performance.now(),
      changed: (paths) => of.report.changed(paths),
    })
  }

  /** Where the articles lie may change with the folder `articles/`: the watch begins anew then. */
  async begin(): Promise<void> {
    this.#turn += 1
    const turn = this.#turn
    const report = this.#folderReport()
    const next = this.#isPolling
      ? await poll(this.#base, report)
      : watchFolders(this.#base, report, this.#of.watchOne)
    if (this.#isClosed || turn !== this.#turn) next.close()
    else this.#watch = next
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#returning)
    this.#settler.clear()
    this.#watch?.close()
  }

  #folderReport(): FolderReport {
    const { root, out, prefix } = archiveFolder(this.#of.root, this.#of.out)
    return {
      ignored: (path) => isIgnored(path, root, out, prefix !== ''),
      generated: (folder) => existsSync(join(folder, MANIFEST)),
      file: (path) => this.#settler.hint(relative(this.#base, path).split(sep).join('/')),
      folder: (path) => this.#folderChanged(path),
      failed: (error) => this.#failed(error),
    }
  }

  #folderChanged(path: string): void {
    this.#settler.everything()
    if (path === this.#base) this.#waitForRoot()
    else if (relative(this.#base, path) === ARTICLES) void this.#beginAgain()
  }

  #failed(error: Error): void {
    const { report } = this.#of
    if (systemCode(error) !== 'ENOSPC' && systemCode(error) !== 'EMFILE')
      report.failed(`Some changes will not be seen: ${systemReason(error)}.`)
    else if (!this.#isPolling) {
      this.#isPolling = true
      report.failed(limitReached(error))
      setImmediate(() => void this.#beginAgain())
    }
  }

  async #beginAgain(): Promise<void> {
    this.#stop()
    if (this.#isClosed) return
    await this.begin()
    if (this.#isRootGone()) return this.#waitForRoot()
    this.#settler.everything()
  }

  /** The root is gone; it may come back, as when a disk is mounted or a version checked out. */
  #waitForRoot(): void {
    this.#stop()
    if (this.#isClosed || this.#returning) return
    if (this.#isRootGone()) {
      this.#of.report.failed(
        `The folder "${this.#of.root}" is gone; the last good site is served until it is back.`,
      )
      this.#settler.clear()
    }
    this.#lookForRoot()
  }

  #lookForRoot(): void {
    this.#returning = undefined
    if (this.#isClosed) return
    if (this.#isRootGone()) this.#returning = setTimeout(() => this.#lookForRoot(), POLL_MS)
    else void this.#beginAgain()
  }

  #stop(): void {
    this.#watch?.close()
    this.#watch = undefined
  }

  #isRootGone(): boolean {
    return fileStamp(this.#base) === ''
  }
}

function limitReached(error: Error): string {
  const limit =
    systemCode(error) === 'ENOSPC' ? 'fs.inotify.max_user_watches' : 'fs.inotify.max_user_instances'
  return `The system watches no more folders, so they are looked through every second instead. On Linux, "sudo sysctl ${limit}=524288" raises the limit.`
}

/** Looks at every file again and again: for systems that are out of watches. */
async function poll(root: string, report: FolderReport): Promise<FolderWatch> {
  const watcher = chokidarWatch(root, {
    followSymlinks: false,
    ignoreInitial: true,
    usePolling: true,
    interval: POLL_MS,
    binaryInterval: POLL_MS,
    ignored: (path) => path !== root && report.ignored(path),
  })
  watcher.on('all', (event, path) => {
    if (event === 'addDir' || event === 'unlinkDir') report.folder(path)
    else report.file(path)
  })
  watcher.on('error', (error) => {
    if (error instanceof Error && systemCode(error) !== undefined) report.failed(error)
  })
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()))
  return { close: () => void watcher.close() }
}

/** Whether a change at an absolute path cannot change the site. */
export function isIgnored(path: string, root: string, out: string, hasArticlesFolder: boolean): boolean {
  if (isWithin(path, out)) return true
  const segments = relative(root, path).split(sep)
  const [top = '', ...below] = segments
  if (top === '') return false
  if (segments.some((name) => name === 'node_modules' || isLitter(name))) return true
  if (top !== PUBLIC && segments.some((name) => name.startsWith('.'))) return true
  return hasArticlesFolder && (!PARTS.includes(top) || (/\.\w+$/.test(top) && below.length > 0))
}
