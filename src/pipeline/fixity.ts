// The records of a site and the manifest of their digests: what is made once is not made again to be digested.
import { dataFiles } from '../export/data-files.ts'
import { nameFiles } from '../export/name-records.ts'
import { FIXITY_MANIFEST, type Fixed, fixed, fixityManifest } from '../export/preservation/manifest.ts'
import type { OutputFile } from '../render/output-file.ts'
import { memoized } from '../value/memo.ts'
import type { Prepared } from './prepare.ts'
import { rawFiles } from './raw-files.ts'
import type { ScannedFile } from './system.ts'

/** Digests of the records of an archive that were made. */
const digests = memoized((_: Prepared) => new Map<string, Fixed>())

/** The files of records. */
export function* recordFiles(prepared: Prepared): Generator<OutputFile> {
  const { archive, settings, resolve } = prepared
  for (const files of [dataFiles(archive, { ...settings, resolve }), nameFiles(archive)])
    for (const file of files) {
      digests(prepared).set(file.path, fixed(file))
      yield file
    }
}

/** The manifest of records, pictures and raw files. */
export function* fixityFiles(prepared: Prepared, scanned: readonly ScannedFile[]): Generator<OutputFile> {
  if (digests(prepared).size === 0) for (const _ of recordFiles(prepared));
  const raw = prepared.settings.rawFiles ? rawFiles(prepared.archive, scanned) : []
  const pictures = prepared.pictures.sources.map(({ picture: { path, sha256 } }) => ({
    path,
    digest: sha256,
  }))
  const all = [...digests(prepared).values(), ...pictures, ...raw]
  yield { path: FIXITY_MANIFEST, content: fixityManifest(all) }
}
