// The articles' own files, published byte for byte beside their pages.
import type { Archive } from '../archive/archive.ts'
import { rawFileOf } from '../archive/raw-file.ts'
import type { StoredFile } from '../render/output-file.ts'
import { articleFiles } from './article-files.ts'
import type { ScannedFile } from './system.ts'

/** Every file that may be published, in permalink order; its bytes are read when they are wanted. */
export function* rawFiles(archive: Archive, scanned: readonly ScannedFile[]): Generator<StoredFile> {
  for (const entry of archive.entries) {
    const { path: source, sha256 } = entry.article.source
    const path = rawFileOf(entry)
    const file = articleFiles(scanned).get(source)
    if (path && file) yield { path, digest: sha256, read: () => file.bytes(sha256) }
  }
}
