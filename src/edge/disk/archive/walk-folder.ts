// Every file below a folder, links and special files never followed, each of them accounted for.
import { lstatSync, readdirSync, readlinkSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import {
  danglingLink,
  linkLeavesFolder,
  linkNotFollowed,
  nameNotUtf8,
  notRegularFile,
  unreadableFile,
  vanished,
} from '../../../diagnostic/catalogue/reading.ts'
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import { by } from '../../../value/order.ts'
import { systemCode, systemReason } from '../system-error.ts'

/** A regular file: its path for messages and records, and where it lies on the disk. */
export interface FoundFile {
  readonly path: string
  readonly file: string
}

/** Something in a folder, before anything is decided about it. */
export interface Listed {
  /** As in messages: `articles/2021/fall.txt`. */
  readonly path: string
  /** On the disk. */
  readonly file: string
  readonly name: string
  readonly isFolder: boolean
}

/** What to do with something listed: skip it silently, skip it and report why, or (undefined) take it. */
export type Skip = 'silently' | Diagnostic | undefined

/** What a walk found, both lists in path order by code units. */
export interface Walk {
  readonly files: readonly FoundFile[]
  readonly problems: readonly Diagnostic[]
}

/** What folders held when they were last looked into, for a walk that looks into those only that are not here. */
export type Listings = Map<string, readonly Entry[]>

/**
 * Walks a folder. `prefix` is put before every path. A folder that does not exist is an empty one. Folders in
 * `known` are not looked into again; those that are looked into are put there.
 */
export function walkFolder(
  folder: string,
  prefix: string,
  skip: (listed: Listed) => Skip,
  known: Listings = new Map(),
): Walk {
  const files: FoundFile[] = []
  const problems: Diagnostic[] = []
  const waiting = [{ folder, path: prefix }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const count = problems.length
    const entries = known.get(next.folder) ?? list(next.folder, next.path, problems, next.folder === folder)
    // A folder with a problem is looked into each time, so that the problem is reported each time.
    if (problems.length === count) known.set(next.folder, entries)
    for (const entry of entries) {
      const path = next.path + entry.name
      const file = join(next.folder, entry.name)
      const isFolder = entry.kind === 'folder'
      const verdict = skip({ path, file, name: entry.name, isFolder })
      if (verdict === 'silently') continue
      if (verdict) problems.push(verdict)
      else if (entry.kind === 'file') files.push({ path, file })
      else if (isFolder) waiting.push({ folder: file, path: `${path}/` })
      else if (entry.kind === 'link') problems.push(aboutLink(file, path, folder))
      else problems.push(notRegularFile(path, entry.kind))
    }
  }
  return { files: files.sort(by((file) => file.path)), problems: problems.sort(by((it) => it.at.path)) }
}

/** What an entry of a folder is; what is none of the three is named for its message. */
type Kind = 'file' | 'folder' | 'link' | 'a pipe' | 'a socket' | 'a device'

/** Something in a folder. */
interface Entry {
  readonly name: string
  readonly kind: Kind
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The entries of a folder that have a name in UTF-8; the others, and refusals, are put to `problems`. */
function list(folder: string, path: string, problems: Diagnostic[], isTop: boolean): Entry[] {
  try {
    const entries: Entry[] = []
    for (const entry of readdirSync(folder, { encoding: 'buffer', withFileTypes: true })) {
      const kind: Kind = entry.isFile()
        ? 'file'
        : entry.isDirectory()
          ? 'folder'
          : entry.isSymbolicLink()
            ? 'link'
            : entry.isFIFO()
              ? 'a pipe'
              : entry.isSocket()
                ? 'a socket'
                : 'a device'
      try {
        entries.push({ name: UTF8.decode(entry.name), kind })
      } catch {
        problems.push(nameNotUtf8(path + entry.name.toString('utf8')))
      }
    }
    return entries
  } catch (error) {
    const shown = path.replace(/\/$/, '') || '.'
    if (systemCode(error) !== 'ENOENT') problems.push(unreadableFile(shown, systemReason(error)))
    else if (!isTop) problems.push(vanished(shown))
    return []
  }
}

function aboutLink(file: string, path: string, folder: string): Diagnostic {
  try {
    const target = realpathSync(file)
    return target.startsWith(realpathSync(folder) + sep) || target === realpathSync(folder)
      ? linkNotFollowed(path)
      : linkLeavesFolder(path)
  } catch (error) {
    systemReason(error)
    return stillThere(file) ? danglingLink(path) : vanished(path)
  }
}

function stillThere(link: string): boolean {
  try {
    readlinkSync(link)
    return lstatSync(link).isSymbolicLink()
  } catch {
    return false
  }
}

/** Files that editors, systems and version control leave about: never anybody's article or page. */
export function isLitter(name: string): boolean {
  return (
    /~$|^#.*#$|^~\$|\.(?:sw[a-p]|tmp|bak)$/i.test(name) ||
    /^(?:\.#.*|\.DS_Store|\._.*|\.git.*|Thumbs\.db|desktop\.ini)$/i.test(name)
  )
}
