// The files that a site publishes as they are: its own `public/` over the package's.
import type { Outcome } from '../../../diagnostic/diagnostic.ts'
import type { PublicFile } from '../../../pipeline/system.ts'
import { PUBLIC } from '../../../value/archive-parts.ts'
import { PACKAGE_FOLDER } from '../../package-folder.ts'
import { nowNs, provingStamp } from '../stamp.ts'
import { layerFiles } from './layered-files.ts'
import { readOrRefuse } from './read-file.ts'

/** The files of `public/`, not yet read. Reading throws a Refusal when the system refuses. */
export function findPublic(
  root: string,
  stat: boolean,
  base: string = PACKAGE_FOLDER,
): Outcome<readonly PublicFile[]> {
  const now = stat ? nowNs() : 0n
  const { files, problems } = layerFiles(root, PUBLIC, base)
  const found = files.map(({ path, file }) => ({
    path,
    digest: '',
    stamp: provingStamp([file], now),
    read: () => readOrRefuse({ path: `public/${path}`, file }),
  }))
  return { value: found, diagnostics: problems }
}
