// Sidecars that belong to no article, or are not heard: one that withholds something must not be lost without a word.
import { readSidecar } from '../../../article/fields/sidecar.ts'
import { lostWithholding } from '../../../diagnostic/catalogue/sidecar.ts'
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import { readSidecarFile } from './read-article.ts'
import type { FoundFile } from './walk-folder.ts'

/** Tells of each of some sidecars that withholds something: its article may stand elsewhere, and would be published. */
export function lostWithholdings(files: readonly FoundFile[]): Diagnostic[] {
  return files.flatMap((file) => (isWithholding(file) ? [lostWithholding(file.path)] : []))
}

function isWithholding(file: FoundFile): boolean {
  const read = readSidecarFile(file)
  const given = 'code' in read ? undefined : readSidecar(read).value?.given
  if (!given) return false
  const { values, redactions, unreadWithholding, draft } = given
  const isClosed = (values.access?.value.level ?? 'open') !== 'open' || values.embargo !== undefined
  return isClosed || redactions.length > 0 || unreadWithholding.length > 0 || draft?.value === true
}
