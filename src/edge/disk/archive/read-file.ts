// One file of an archive, read without ever following a link or waiting on a pipe.
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import {
  fileTooLarge,
  notRegularFile,
  unreadableFile,
  vanished,
} from '../../../diagnostic/catalogue/reading.ts'
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import { Refusal, systemCode, systemReason } from '../system-error.ts'
import type { FoundFile } from './walk-folder.ts'

/** Without these two flags a file swapped for a link or a pipe after it was listed would be followed. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** The bytes of a file of at most `limit` bytes, or why they were not read; `tooLarge` says it of one that has more. */
export function readRegularFile(
  { path, file }: FoundFile,
  limit: number = Number.POSITIVE_INFINITY,
  tooLarge: (path: string, bytes: number, limit: number) => Diagnostic = fileTooLarge,
): Uint8Array | Diagnostic {
  let descriptor: number
  try {
    descriptor = openSync(file, FLAGS)
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ELOOP' || code === 'ENOTDIR') return vanished(path)
    return unreadableFile(path, systemReason(error))
  }
  try {
    const facts = fstatSync(descriptor)
    if (!facts.isFile()) return notRegularFile(path, facts.isDirectory() ? 'a folder' : 'a special file')
    if (facts.size > limit) return tooLarge(path, facts.size, limit)
    return readFileSync(descriptor)
  } catch (error) {
    return unreadableFile(path, systemReason(error))
  } finally {
    closeSync(descriptor)
  }
}

/** Whether reading ended in bytes. */
export function isBytes(outcome: Uint8Array | Diagnostic): outcome is Uint8Array {
  return outcome instanceof Uint8Array
}

/** The bytes of a file that a build cannot do without. Throws a Refusal when they are not read. */
export function readOrRefuse(found: FoundFile): Uint8Array {
  const bytes = readRegularFile(found)
  if (!isBytes(bytes)) throw new Refusal(bytes.message)
  return bytes
}
