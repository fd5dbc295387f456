// Which paths of a site are taken: no path can be both a file and a folder.
import type { OutputPath } from '../../../value/permalink.ts'
import { foldersAbove } from './site-folders.ts'

/** Claims paths of one build for its files. What is made answers with the path that stands in the way, if one does. */
export function createClaims(): (path: OutputPath) => OutputPath | undefined {
  const files = new Set<OutputPath>()
  const neededBy = new Map<OutputPath, OutputPath>()
  return (path) => {
    const above = foldersAbove(path)
    const clash = above.find((folder) => files.has(folder)) ?? neededBy.get(path)
    if (clash !== undefined) return clash
    files.add(path)
    for (const folder of above) if (!neededBy.has(folder)) neededBy.set(folder, path)
    return undefined
  }
}
