// One article with its sidecar, read from the disk.
import type { SidecarFile } from '../../../article/source-file.ts'
import { fileTooLarge } from '../../../diagnostic/catalogue/reading.ts'
import { leftOutWithSidecar, sidecarNotUtf8, sidecarTooLarge } from '../../../diagnostic/catalogue/sidecar.ts'
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import type { ReadResult } from '../../../pipeline/system.ts'
import { formOf } from '../../../value/article-endings.ts'
import { type Digest, sha256 } from '../../../value/digest.ts'
import { LARGEST_ARTICLE, LARGEST_PAGE_FILE } from '../../../value/limits.ts'
import { Refusal } from '../system-error.ts'
import { isBytes, readRegularFile } from './read-file.ts'
import type { FoundFile } from './walk-folder.ts'

/** The largest sidecar, in bytes: 32 KiB, more than anyone writes of one article. */
export const LARGEST_SIDECAR = 32 * 1024

/** The bytes of an article file, or why they were not read. A saved page is measured without the pictures written into it. */
export function readArticleBytes(found: FoundFile): Uint8Array | Diagnostic {
  const isPage = formOf(found.path) === 'html'
  const bytes = readRegularFile(found, isPage ? LARGEST_PAGE_FILE : LARGEST_ARTICLE)
  if (!isBytes(bytes) || bytes.length <= LARGEST_ARTICLE) return bytes
  const size = bytes.length - bytesOfData(bytes)
  return size > LARGEST_ARTICLE ? fileTooLarge(found.path, size, LARGEST_ARTICLE) : bytes
}

/** Bytes that end an address in markup or in a style: blanks, quotes, brackets. */
const ENDS = new Set(Array.from(' \t\n\r"\')<>', (character) => character.charCodeAt(0)))

/** How many bytes of a page are in `data:` addresses. */
function bytesOfData(bytes: Uint8Array): number {
  const page = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let data = 0
  for (let at = page.indexOf('data:'); at >= 0; at = page.indexOf('data:', at)) {
    const start = at
    while (at < page.length && !ENDS.has(page[at] ?? 0)) at++
    data += at - start
  }
  return data
}

/** An article, with the sidecar beside it if there is one; or why it was not read. */
export function readArticle(found: FoundFile, beside: FoundFile | undefined): ReadResult[] {
  const bytes = readArticleBytes(found)
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
  const bytes = readArticleBytes(found)
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
