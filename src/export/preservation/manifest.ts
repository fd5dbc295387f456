// `manifest-sha256.txt`: the digests of the site's records and raw files, as `sha256sum -c` reads them.
import { type Digest, sha256 } from '../../value/digest.ts'
import { by } from '../../value/order.ts'
import type { OutputPath } from '../../value/permalink.ts'

/** Where it stands; a keeper's time stamps of it have names that begin so. */
export const FIXITY_MANIFEST: OutputPath = 'manifest-sha256.txt'

/** Whether a file of `public/` is a time stamp of a manifest (RFC 3161), by its name. */
export function isTimeStamp(path: OutputPath): boolean {
  return /(?:^|\/)manifest-sha256[^/]*\.tsr$/.test(path)
}

/** A file and its digest. */
export interface Fixed {
  readonly path: OutputPath
  readonly digest: string
}

/** A line for each file, in the order of their paths; one of which no digest is known has none. */
export function fixityManifest(files: Iterable<Fixed>): string {
  return [...files]
    .filter(({ digest }) => digest !== '')
    .sort(by(({ path }) => path))
    .map(({ path, digest }) => `${digest}  ${path}\n`)
    .join('')
}

/** A file that is made, with its digest. */
export function fixed({ path, content }: { path: OutputPath; content: string | Uint8Array }): {
  path: OutputPath
  digest: Digest
} {
  return { path, digest: sha256(content) }
}
