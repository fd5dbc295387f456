// Watches what a site is made of. An event only means "look again".
import { existsSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { watch as chokidarWatch } from 'chokidar'
import { archiveFolder, isWithin } from '../disk/archive-folder.ts'
import { MANIFEST } from '../disk/manifest.ts'
import { fileStamp } from '../disk/stamp.ts'
import { systemCode, systemReason } from '../disk/system-error.ts'
import { isLitter } from '../disk/walk-folder.ts'
import { createSettler } from './settle.ts'
import { type FolderTalk, type FolderWatch, type WatchOne, watchFolders } from './watch-folders.ts'

/** A watch on an archive. */
export interface Watch {
  close(): Promise<void>
}

/** What a watch tells. */
export interface WatchTalk {
  /**
   * Paths from the root that are new, changed or gone, as soon as they are whole; `'everything'` when folders
   * came or went or too much happened to be named.
   */
  changed(paths: ReadonlySet<string> | 'everything'): void
  /** The watch has a gap, or goes on in another way; the message is for the person at the terminal. */
  failed(message: string): void
}

/** Files and folders of an archive that a site depends on. */
const PARTS = ['articles', 'templates', 'public', 'backfile.yaml', 'names.yaml', 'accessions.jsonl']

/** Pause between two looks for a root that is gone, and between two of a system that tells nothing by itself. */
const POLL_MS = 1000

/** Watches what a site is made of. Settles when the watch has begun. */
export async function watchArchive(
  root: string,
  out: string,
  talk: WatchTalk,
  watchOne?: WatchOne,
): Promise<Watch> {
  const base = archiveFolder(root, out).root
  const settler = createSettler({
    look: (path) => fileStamp(`${base}/${path}`),
    now: () => performance.now(),
    changed: talk.changed,
  })
  let watching: FolderWatch | undefined
  /** Counts beginnings, so that one which comes late does not take the place of a later one. */
  let turn = 0
  let closed = false
  let isPolling = false
  let returning: NodeJS.Timeout | undefined

  /** Where the articles lie may change with the folder `articles/`: the watch begins anew then. */
  async function begin(): Promise<void> {
    turn += 1
    const mine = turn
    const archive = archiveFolder(root, out)
    const folders: FolderTalk = {
      ignored: (path) => isIgnored(path, archive.root, archive.out, archive.prefix !== ''),
      generated: (folder) => existsSync(join(folder, MANIFEST)),
      file: (path) => settler.hint(relative(base, path).split(sep).join('/')),
      folder(path) {
        settler.everything()
        if (path === base) wait()
        else if (relative(base, path) === 'articles') void again()
      },
      failed(error) {
        if (systemCode(error) !== 'ENOSPC' && systemCode(error) !== 'EMFILE')
          talk.failed(`Some changes will not be seen: ${systemReason(error)}.`)
        else if (!isPolling) {
          isPolling = true
          talk.failed(limitReached(error))
          setImmediate(() => void again())
        }
      },
    }
    const next = isPolling ? await poll(base, folders) : watchFolders(base, folders, watchOne)
    if (closed || mine !== turn) next.close()
    else watching = next
  }

  async function again(): Promise<void> {
    watching?.close()
    watching = undefined
    if (closed) return
    await begin()
    if (fileStamp(base) === '') return wait()
    settler.everything()
  }

  /** The root is gone; it may come back, as when a disk is mounted or a version checked out. */
  function wait(): void {
    watching?.close()
    watching = undefined
    if (closed || returning) return
    if (fileStamp(base) === '') {
      talk.failed(`The folder "${root}" is gone; the last good site is served until it is back.`)
      settler.clear()
    }
    const look = () => {
      returning = undefined
      if (closed) return
      if (fileStamp(base) === '') returning = setTimeout(look, POLL_MS)
      else void again()
    }
    look()
  }

  await begin()
  return {
    async close() {
      closed = true
      clearTimeout(returning)
      settler.clear()
      watching?.close()
    },
  }
}

function limitReached(error: Error): string {
  const limit =
    systemCode(error) === 'ENOSPC' ? 'fs.inotify.max_user_watches' : 'fs.inotify.max_user_instances'
  return `The system watches no more folders, so they are looked through every second instead. On Linux, "sudo sysctl ${limit}=524288" raises the limit.`
}

/** Looks at every file again and again: for systems that are out of watches. */
async function poll(root: string, talk: FolderTalk): Promise<FolderWatch> {
  const watcher = chokidarWatch(root, {
    followSymlinks: false,
    ignoreInitial: true,
    usePolling: true,
    interval: POLL_MS,
    binaryInterval: POLL_MS,
    ignored: (path) => path !== root && talk.ignored(path),
  })
  watcher.on('all', (event, path) => {
    if (event === 'addDir' || event === 'unlinkDir') talk.folder(path)
    else talk.file(path)
  })
  watcher.on('error', (error) => {
    if (error instanceof Error && systemCode(error) !== undefined) talk.failed(error)
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
  if (top !== 'public' && segments.some((name) => name.startsWith('.'))) return true
  return hasArticlesFolder && (!PARTS.includes(top) || (/\.\w+$/.test(top) && below.length > 0))
}
