// Chokidar behind one door: an event only means "look again".
import { relative, sep } from 'node:path'
import { watch } from 'chokidar'
import { archiveFolder, isWithin } from './archive-folder.ts'
import { systemCode } from './system-error.ts'
import { isLitter } from './walk-folder.ts'

/** A watch on an archive. */
export interface Watch {
  close(): Promise<void>
}

/** What a watch tells. */
export interface WatchTalk {
  /** Paths from the root that are new, changed or gone; told when the folder has been quiet for a moment. */
  changed(paths: ReadonlySet<string> | 'everything'): void
  /** The watch has a gap; the message is for the person at the terminal. */
  failed(message: string): void
}

/** How long a folder must be quiet, and the longest that a busy one is waited for. */
const SETTLE_MS = 100
const LONGEST_MS = 1000

/** Parts of an archive that a site depends on, besides its articles. */
const PARTS = ['articles', 'templates', 'public', 'backfile.yaml']

/** Watches what a site is made of. Settles when the watch has begun. */
export async function watchArchive(root: string, out: string, talk: WatchTalk): Promise<Watch> {
  const archive = archiveFolder(root, out)
  const pending = gather(talk)
  const watcher = watch(archive.root, {
    followSymlinks: false,
    ignoreInitial: true,
    ignored: (path) => isIgnored(path, archive.root, archive.out, archive.prefix !== ''),
  })
  watcher.on('all', (event, path) => {
    // A folder changes a site only by the files in it, and they have events of their own.
    if (event !== 'addDir' && event !== 'unlinkDir')
      pending.add(relative(archive.root, path).split(sep).join('/'))
  })
  watcher.on('error', (error) => {
    talk.failed(
      systemCode(error) === 'ENOSPC'
        ? 'The system watches no more files (fs.inotify.max_user_watches); some changes will not be seen.'
        : `Some changes will not be seen: ${error instanceof Error ? error.message : error}.`,
    )
  })
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()))
  return {
    async close() {
      pending.close()
      await watcher.close()
    },
  }
}

/** Whether a change at an absolute path cannot change the site. */
export function isIgnored(path: string, root: string, out: string, hasArticlesFolder: boolean): boolean {
  if (isWithin(path, out)) return true
  const segments = relative(root, path).split(sep)
  const [top = '', ...below] = segments
  if (top === '') return false
  if (segments.some((name) => name === 'node_modules' || isLitter(name))) return true
  if (top !== 'public' && segments.some((name) => name.startsWith('.'))) return true
  return hasArticlesFolder && (!PARTS.includes(top) || (top === 'backfile.yaml' && below.length > 0))
}

/** Gathers paths until none has come for a while. */
function gather({ changed }: WatchTalk): { add(path: string): void; close(): void } {
  let paths = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let first = 0

  function tell(): void {
    timer = undefined
    const told = paths
    paths = new Set()
    changed(told)
  }

  return {
    add(path) {
      const now = performance.now()
      if (paths.size === 0) first = now
      paths.add(path)
      clearTimeout(timer)
      timer = setTimeout(tell, Math.max(0, Math.min(SETTLE_MS, first + LONGEST_MS - now)))
    },
    close: () => clearTimeout(timer),
  }
}
