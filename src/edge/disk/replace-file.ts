// A file is replaced in one step: who reads it meanwhile, or after a crash, finds the old one or the new one whole.
import { closeSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { pid } from 'node:process'

/** Text is written when so many UTF-16 units wait. */
const BUFFER = 1 << 20

/**
 * Makes a file of `parts`, one after another, with the permissions of the file that it replaces. They are written to
 * `spare` first, a path on the same disk that is ours alone. Throws the system's own error.
 */
export function replaceFile(
  file: string,
  parts: Iterable<string | Uint8Array>,
  spare: string = `${file}-${pid}.tmp`,
): void {
  const mode = statSync(file, { throwIfNoEntry: false })?.mode
  try {
    rmSync(spare, { force: true })
    const descriptor = openSync(spare, 'wx', mode)
    try {
      for (const bytes of gathered(parts)) writeAll(descriptor, bytes)
    } finally {
      closeSync(descriptor)
    }
    renameSync(spare, file)
  } catch (error) {
    rmSync(spare, { force: true })
    throw error
  }
}

/** The parts as bytes, small texts together. */
function* gathered(parts: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  let waiting = ''
  for (const part of parts) {
    const isText = typeof part === 'string'
    if (isText) waiting += part
    if (!isText || waiting.length >= BUFFER) {
      yield Buffer.from(waiting)
      waiting = ''
    }
    if (!isText) yield part
  }
  yield Buffer.from(waiting)
}

/** Writes all of some bytes, from the place `at`, or after what was written last. */
export function writeAll(descriptor: number, bytes: Uint8Array, at: number | null = null): void {
  for (let done = 0; done < bytes.length; )
    done += writeSync(descriptor, bytes, done, bytes.length - done, at === null ? null : at + done)
}
