// Pauses in long synchronous work, so that signals are heard and the local server answers.
import { setImmediate } from 'node:timers/promises'

/** How many small files are handled between two pauses: some milliseconds of work. */
const FILES = 64

/** A counter to await after each file: every 64th time it lets waiting events through. */
export function createBreath(): () => Promise<void> | undefined {
  let files = 0
  return () => {
    files += 1
    return files % FILES === 0 ? setImmediate() : undefined
  }
}
