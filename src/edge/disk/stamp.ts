// Stamps: a file's times of change, size, number and kind in one word. Equal stamps mean that nobody touched the file
// in between.
import { type BigIntStats, lstatSync } from 'node:fs'
import { orUndefined } from './system-error.ts'

/**
 * A file that was changed so shortly before it was looked at could be changed again without its times showing
 * it: some file systems keep time in steps of two seconds.
 */
const STEP_NS = 2_500_000_000n

/** The system's facts about a path, links not followed; undefined when nothing is there or it may not be asked. */
export function factsOf(path: string): BigIntStats | undefined {
  return orUndefined(() => lstatSync(path, { bigint: true, throwIfNoEntry: false }))
}

/** The stamp of what is at a path; empty when nothing is there. */
export function fileStamp(path: string): string {
  const facts = factsOf(path)
  return facts === undefined ? '' : stampOfFacts(facts)
}

/**
 * The stamp of files that belong together, for proving later that none of them was touched. Empty, which never
 * matches, when one is not there or was changed a moment before `now` (nanoseconds since 1970).
 */
export function provingStamp(files: readonly string[], now: bigint): string {
  const stamps: string[] = []
  for (const file of files) {
    const facts = factsOf(file)
    if (!facts || facts.mtimeNs > now - STEP_NS || facts.ctimeNs > now - STEP_NS) return ''
    stamps.push(stampOfFacts(facts))
  }
  return stamps.join(' ')
}

function stampOfFacts({ mtimeNs, ctimeNs, size, ino, mode }: BigIntStats): string {
  return [mtimeNs, ctimeNs, size, ino, mode].map((fact) => fact.toString(36)).join('.')
}

/** The present, in nanoseconds since 1970. */
export function nowNs(): bigint {
  return BigInt(Date.now()) * 1_000_000n
}
