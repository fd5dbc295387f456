// What the system refuses, in words.
import { getSystemErrorMap } from 'node:util'

/**
 * Thrown in `edge/` when the machine or another process stands in the way: a full disk, a folder that may not be
 * written, a port that is taken. The message is whole sentences for the person at the terminal; it is no fault in
 * Backfile.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

/** The system's code of an error, `ENOENT`; undefined for an error that is not the system's. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('errno' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** Whether an error is the system's with one of these codes. */
export function isOneOf(error: unknown, codes: readonly string[]): boolean {
  return codes.includes(systemCode(error) ?? '')
}

/** The system's reason: `permission denied`. Throws what is not the system's: that is a bug. */
export function systemReason(error: unknown): string {
  const code = systemCode(error)
  if (code === undefined || !(error instanceof Error) || !('errno' in error)) throw error
  const known = typeof error.errno === 'number' ? getSystemErrorMap().get(error.errno) : undefined
  return known?.[1] ?? code
}

/** Does something with the disk; a refusal of the system becomes a {@link Refusal} that says what failed. */
export function orRefuse<T>(what: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(`${what}: ${systemReason(error)}.`, { cause: error })
  }
}

/** Does something with the disk that may fail, as with a cache: what it gives, or undefined when the system refuses. */
export function orUndefined<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    systemReason(error)
    return undefined
  }
}
