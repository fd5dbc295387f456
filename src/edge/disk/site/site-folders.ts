// The folders of a site: which stand above a path, how they are made and how empty ones go.
import { mkdirSync, rmdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { by, reversed } from '../../../value/order.ts'
import type { OutputPath } from '../../../value/permalink.ts'
import { isOneOf, systemCode } from '../system-error.ts'

/** The folders above a path, from the top: `a`, `a/b` for `a/b/c`. */
export function foldersAbove(path: OutputPath): OutputPath[] {
  const folders: OutputPath[] = []
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) folders.push(path.slice(0, at))
  return folders
}

/** Makes the folders above a path, each once; `clear` is given a path where a file may be in the way. */
export function folderMaker(base: string, clear?: (path: OutputPath) => void): (path: OutputPath) => void {
  const made = new Set<string>()
  return (path) => {
    if (made.has(dirname(path))) return
    for (const folder of foldersAbove(path)) {
      if (made.has(folder)) continue
      try {
        mkdirSync(join(base, folder))
      } catch (error) {
        if (systemCode(error) !== 'EEXIST') throw error
        if (clear && !statSync(join(base, folder)).isDirectory()) {
          clear(folder)
          mkdirSync(join(base, folder))
        }
      }
      made.add(folder)
    }
  }
}

/** Removes the folders that files were removed from, deepest first, as far as nothing is left in them. */
export function removeEmptyFolders(base: string, removed: readonly OutputPath[]): void {
  const folders = [...new Set(removed.flatMap(foldersAbove))]
  for (const folder of folders.sort(reversed(by((path) => path.split('/').length)))) {
    try {
      rmdirSync(join(base, folder))
    } catch (error) {
      if (!isOneOf(error, ['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR'])) throw error
    }
  }
}
