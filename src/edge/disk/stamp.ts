// What the system says of files, as proof that they were not touched since it was last asked.
import { lstatSync } from 'node:fs'

/**
 * A file that was changed so shortly before it was looked at could be changed again without its times showing
 * it: some file systems keep time in steps of two seconds.
 */
const STEP_NS = 2_500_000_000n

/**
 * The stamp of files that belong together: equal stamps prove that none of them was touched. Empty, which
 * proves nothing, when one is not there or was changed a moment before `now` (nanoseconds since 1970).
 */
export function stampOf(files: readonly string[], now: bigint): string {
  const stamps: string[] = []
  for (const file of files) {
    const facts = lstatSync(file, { bigint: true, throwIfNoEntry: false })
    if (!facts) return ''
    const { mtimeNs, ctimeNs, size, ino } = facts
    if (mtimeNs > now - STEP_NS || ctimeNs > now - STEP_NS) return ''
    stamps.push(`${mtimeNs.toString(36)}.${ctimeNs.toString(36)}.${size.toString(36)}.${ino.toString(36)}`)
  }
  return stamps.join(' ')
}

/** The present, in nanoseconds since 1970. */
export function nowNs(): bigint {
  return BigInt(Date.now()) * 1_000_000n
}
