// One article with its sidecar, read from the disk.
import type { SidecarFile } from '../../../article/source-file.ts'
import { leftOutWithSidecar, sidecarNotUtf8, sidecarTooLarge } from '../../../diagnostic/catalogue/sidecar.ts'
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import type { ReadResult } from '../../../pipeline/system.ts'
import { type Digest, sha256 } from '../../../value/digest.ts'
import { LARGEST_ARTICLE } from '../../../value/limits.ts'
import { Refusal } from '../system-error.ts'
import { isBytes, readRegularFile } from './read-file.ts'
import type { FoundFile } from './walk-folder.ts'

/** The largest sidecar, in bytes: 32 KiB, more than anyone writes of one article. */
export const LARGEST_SIDECAR = 32 * 1024

/** An article, with the sidecar beside it if there is one; or why it was not read. */
export function readArticle(found: FoundFile, beside: FoundFile | undefined): ReadResult[] {
  const bytes = readRegularFile(found, LARGEST_ARTICLE)
  if (!isBytes(bytes)) return [{ diagnostic: bytes }]
  const { path } = found
  if (!beside) return [{ file: { path, bytes } }]
  const sidecar = readSidecarFile(beside)
  if ('code' in sidecar)
    return [{ diagnostic: sidecar }, { diagnostic: leftOutWithSidecar(path, beside.path) }]
  return [{ file: { path, bytes, sidecar } }]
}

/** The bytes of an article that was read before. Throws a Refusal when they are others by now. */
export function bytesOf(found: FoundFile, digest: Digest): Uint8Array {
  const bytes = readRegularFile(found, LARGEST_ARTICLE)
  if (!isBytes(bytes)) throw new Refusal(`${found.path}: ${bytes.message}`)
  if (sha256(bytes) !== digest)
    throw new Refusal(`"${found.path}" was changed while the site was built. Build again.`)
  return bytes
}

/** A sidecar's text, or why it was not read. */
export function readSidecarFile(file: FoundFile): SidecarFile | Diagnostic {
  const bytes = readRegularFile(file, LARGEST_SIDECAR)
  if (!isBytes(bytes))
    return bytes.code === 'file-too-large' ? sidecarTooLarge(file.path, LARGEST_SIDECAR) : bytes
  try {
    return { path: file.path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return sidecarNotUtf8(file.path)
  }
}
