// Two folders of a site that lie over folders of the package: `templates/` and `public/`.
import { join } from 'node:path'
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import { PUBLIC, TEMPLATES } from '../../../value/archive-parts.ts'
import { by } from '../../../value/order.ts'
import { PACKAGE_FOLDER } from '../../package-folder.ts'
import { type FoundFile, isLitter, type Walk, walkFolder } from './walk-folder.ts'

/** The folders of the package that a site may have its own of. */
const LAYERED = [PUBLIC, TEMPLATES] as const
export type LayeredFolder = (typeof LAYERED)[number]

/** A site's folder over the package's folder of the same name: by path, the site's file counts. */
export interface LayeredFiles {
  /** Paths from that folder, in order by code units. */
  readonly files: readonly FoundFile[]
  /** The site's own, with the folder's name before their paths: `templates/pages/article.eta`. */
  readonly own: readonly FoundFile[]
  /** The package's, likewise. */
  readonly defaults: readonly FoundFile[]
  /** What of the site's folder is no file that could be read. */
  readonly problems: readonly Diagnostic[]
}

/** Layers `ROOT/NAME/` over the package's `NAME/`. */
export function layerFiles(root: string, name: LayeredFolder, base: string = PACKAGE_FOLDER): LayeredFiles {
  const { files: own, problems } = walkLayer(root, name)
  const { files: defaults } = walkLayer(base, name)
  const files = new Map<string, FoundFile>()
  for (const { path, file } of [...defaults, ...own]) {
    const inside = path.slice(name.length + 1)
    files.set(inside, { path: inside, file })
  }
  return { files: [...files.values()].sort(by(({ path }) => path)), own, defaults, problems }
}

/** The files of the package that a site may have its own of, in path order: `templates/pages/article.eta`. */
export function defaultFiles(base: string = PACKAGE_FOLDER): FoundFile[] {
  return LAYERED.flatMap((name) => walkLayer(base, name).files)
}

/** The files of `FOLDER/NAME/`, with the name before their paths. */
export function walkLayer(folder: string, name: LayeredFolder): Walk {
  return walkFolder(join(folder, name), `${name}/`, (listed) =>
    isLitter(listed.name) || listed.path.startsWith(`${name}/.backfile-`) ? 'silently' : undefined,
  )
}
