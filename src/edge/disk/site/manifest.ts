// The list of the files that we wrote into an output folder, kept in the folder: only these are ever removed.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { byCodeUnits } from '../../../value/order.ts'
import type { OutputPath } from '../../../value/permalink.ts'
import { replaceFile } from '../replace-file.ts'
import { orUndefined } from '../system-error.ts'
import { isSafePath } from './safe-path.ts'

/** The manifest's name in the output folder. */
export const MANIFEST = '.backfile-manifest.json'

/**
 * The paths that earlier builds wrote; none when the manifest is missing or damaged. It is published with the site and
 * kept by every version of Backfile, so it is plain JSON and no list of the cache.
 */
export function readManifest(folder: string): ReadonlySet<OutputPath> {
  const text = orUndefined(() => readFileSync(join(folder, MANIFEST), 'utf8'))
  try {
    const paths: unknown = JSON.parse(text ?? '')
    return new Set(Array.isArray(paths) && paths.every(isPath) ? paths : [])
  } catch {
    return new Set()
  }
}

function isPath(path: unknown): path is OutputPath {
  return typeof path === 'string' && isSafePath(path)
}

/** Writes the manifest by way of `spare`, a path on the same disk; equal bytes are left untouched. */
export function writeManifest(folder: string, paths: Iterable<OutputPath>, spare: string): void {
  const file = join(folder, MANIFEST)
  const text = `${JSON.stringify([...paths].sort(byCodeUnits), null, 1)}\n`
  if (orUndefined(() => readFileSync(file, 'utf8')) !== text) replaceFile(file, [text], spare)
}
