// The list of the files that we wrote into an output folder, kept in the folder: only these are ever removed.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { byCodeUnits } from '../../value/order.ts'
import type { OutputPath } from '../../value/permalink.ts'
import { isSafePath } from './safe-path.ts'
import { systemReason } from './system-error.ts'

/** The manifest's name in the output folder. */
export const MANIFEST = '.backfile-manifest.json'

/** The paths that earlier builds wrote. A manifest that is missing, damaged or foreign lists nothing. */
export function readManifest(folder: string): ReadonlySet<OutputPath> {
  let text: string
  try {
    text = readFileSync(join(folder, MANIFEST), 'utf8')
  } catch (error) {
    systemReason(error)
    return new Set()
  }
  try {
    const paths: unknown = JSON.parse(text)
    return new Set(Array.isArray(paths) && paths.every(isPath) ? paths : [])
  } catch {
    return new Set()
  }
}

function isPath(path: unknown): path is OutputPath {
  return typeof path === 'string' && isSafePath(path)
}

/** Writes the manifest, by way of `spare`, a path on the same disk; equal bytes are left untouched. */
export function writeManifest(folder: string, paths: Iterable<OutputPath>, spare: string): void {
  const file = join(folder, MANIFEST)
  const text = `${JSON.stringify([...paths].sort(byCodeUnits), null, 1)}\n`
  try {
    if (readFileSync(file, 'utf8') === text) return
  } catch (error) {
    systemReason(error)
  }
  writeFileSync(spare, text)
  renameSync(spare, file)
}
