// The changes of files that a browser had made since this server started, each of which can be taken back.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import type { SidecarChanged, SidecarResult } from '../../dev/live-event.ts'
import { replaceFile } from '../disk/replace-file.ts'

/** A change: the file, its path from the archive's root, and its text before; undefined when there was none. */
export interface FileChange {
  readonly file: string
  readonly path: string
  readonly before: string | undefined
  readonly after: string
}

/** What was changed. */
export interface FileChanges {
  /** Remembers a change that was made. */
  readonly made: (change: FileChange) => SidecarChanged
  /** Takes back the change with a number, if the file is still what it made of it. Throws the system's own error. */
  readonly takenBack: (number: number) => SidecarResult
}

/** Nothing is changed yet. */
export function fileChanges(): FileChanges {
  const changes: FileChange[] = []
  return {
    made(change) {
      const undo = changes.push(change)
      return { sidecar: change.path, before: change.before ?? '', after: change.after, undo }
    },
    takenBack(number) {
      const change = changes[number - 1]
      if (!change) return { refused: 'This server knows of no such change.' }
      const { file, path, before, after } = change
      if (!existsSync(file) || readFileSync(file, 'utf8') !== after)
        return { refused: `"${path}" was changed since; nothing was taken back.` }
      if (before === undefined) rmSync(file)
      else replaceFile(file, [before])
      return { sidecar: path, before: after, after: before ?? '', undo: null }
    },
  }
}
