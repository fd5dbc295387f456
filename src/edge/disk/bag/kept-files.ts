// Every file of an archive's folder that is its keeper's: articles, sidecars, pictures, theme, public files, settings and register.
import { readFileSync } from 'node:fs'
import type { StoredFile } from '../../../render/output-file.ts'
import { isLitter, walkFolder } from '../archive/walk-folder.ts'
import { archiveFolder, isWithin } from '../archive-folder.ts'
import { orRefuse } from '../system-error.ts'

/**
 * The files in the order of their paths; neither the site, nor another folder that is told, nor what begins with a dot in
 * the root: what is remembered between builds, and version control.
 */
export function keptFiles(root: string, out: string, besides: string): StoredFile[] {
  const archive = archiveFolder(root, out)
  const other = archiveFolder(root, besides).out
  const { files } = walkFolder(archive.root, '', ({ path, name, file }) =>
    path.startsWith('.') ||
    isLitter(name) ||
    name === 'node_modules' ||
    isWithin(file, archive.out) ||
    isWithin(file, other)
      ? 'silently'
      : undefined,
  )
  return files.map(({ path, file }) => ({
    path,
    digest: '',
    read: () => orRefuse(`"${path}" could not be read`, () => readFileSync(file)),
  }))
}
