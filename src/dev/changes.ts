// What changed in an archive while something else was being done, gathered.
import type { Changes } from '../pipeline/system.ts'

/** Both changes as one. */
export function mergeChanges(some: Changes | undefined, more: Changes): Changes {
  if (some === undefined) return more
  return some === 'everything' || more === 'everything' ? 'everything' : new Set([...some, ...more])
}
