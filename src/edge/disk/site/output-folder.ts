// What lies in an output folder before a build is committed into it: our files, and everybody else's.
import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OutputPath } from '../../../value/permalink.ts'
import { walkFolder } from '../archive/walk-folder.ts'
import { foldersAbove } from './site-folders.ts'

/**
 * How a file of the new site meets what is there.
 * - `new`: nothing is there, or only files of ours that go away;
 * - `changed`: our file is there with other bytes;
 * - `kept`: a file with the same bytes is there;
 * - `foreign`: something that we did not write is there, at `path` or as a folder above it.
 */
export type Meeting =
  | { readonly is: 'new' | 'changed' | 'kept' }
  | { readonly is: 'foreign'; path: OutputPath }

/** An output folder as it is while a build is made. */
export interface OutputFolder {
  meet(path: OutputPath, bytes: Uint8Array): Meeting
  /** Whether all folders above a path are real ones: a link may lead out of the site. */
  isReached(path: OutputPath): boolean
}

/** Looks at a folder in which the files `ours` are known to be ours. */
export function lookAt(folder: string, ours: ReadonlySet<OutputPath>): OutputFolder {
  const known = new Map<OutputPath, 'folder' | 'nothing' | 'other'>()

  function kindOf(path: OutputPath): 'folder' | 'nothing' | 'other' {
    const before = known.get(path)
    if (before) return before
    const facts = lstatSync(join(folder, path), { throwIfNoEntry: false })
    const kind = facts?.isDirectory() ? 'folder' : facts ? 'other' : 'nothing'
    known.set(path, kind)
    return kind
  }

  function holdsOnlyOurs(path: OutputPath): boolean {
    const { files, problems } = walkFolder(join(folder, path), `${path}/`, () => undefined)
    return problems.length === 0 && files.every((file) => ours.has(file.path))
  }

  return {
    meet(path, bytes) {
      for (const above of foldersAbove(path)) {
        const kind = kindOf(above)
        if (kind === 'nothing' || (kind === 'other' && ours.has(above))) return { is: 'new' }
        if (kind === 'other') return { is: 'foreign', path: above }
      }
      const file = join(folder, path)
      const facts = lstatSync(file, { throwIfNoEntry: false })
      if (!facts) return { is: 'new' }
      if (facts.isDirectory()) return holdsOnlyOurs(path) ? { is: 'new' } : { is: 'foreign', path }
      if (facts.isFile() && facts.size === bytes.length && readFileSync(file).equals(bytes))
        return { is: 'kept' }
      return ours.has(path) ? { is: 'changed' } : { is: 'foreign', path }
    },
    isReached: (path) => foldersAbove(path).every((above) => kindOf(above) === 'folder'),
  }
}
