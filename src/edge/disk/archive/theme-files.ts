// The files of the default theme that a site may have its own version of, by the same path.
import { constants, copyFileSync, existsSync, lstatSync, mkdirSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isWithin } from '../archive-folder.ts'
import { orRefuse, Refusal } from '../system-error.ts'
import { defaultFiles } from './layered-files.ts'
import type { FoundFile } from './walk-folder.ts'

/** A file of the theme. */
export interface ThemeFile {
  /** From the archive's root: `templates/pages/article.eta`. */
  readonly path: string
  /** Whether the site has its own. */
  readonly isOwn: boolean
}

/** Every file of the default theme, in path order by code units. */
export function themeFiles(root: string): ThemeFile[] {
  return defaultFiles().map(({ path }) => ({ path, isOwn: isThere(join(root, path)) }))
}

/** The result of asking for a copy. */
export type Copying = 'copied' | 'already there' | 'unknown'

/**
 * Copies a file of the default theme into the archive at `root`; what stands there already is never touched. Throws
 * a Refusal when the system refuses, or when the path leads out of the archive through a link.
 */
export function copyThemeFile(root: string, path: string): Copying {
  const found = defaultFiles().find((file) => file.path === path)
  if (!found) return 'unknown'
  const target = join(root, path)
  if (isThere(target)) return 'already there'
  copyInto(root, found, target)
  return 'copied'
}

function copyInto(root: string, { path, file }: FoundFile, target: string): void {
  let known = dirname(target)
  while (!isThere(known)) known = dirname(known)
  orRefuse(`"${path}" could not be copied`, () => {
    if (!isWithin(realpathSync(known), realpathSync(root)))
      throw new Refusal(`"${path}" was not copied: "${known}" is a link that leads out of the archive.`)
    mkdirSync(dirname(target), { recursive: true })
    copyFileSync(file, target, constants.COPYFILE_EXCL)
  })
}

/** A link that leads nowhere is there, too. */
function isThere(file: string): boolean {
  return existsSync(file) || lstatSync(file, { throwIfNoEntry: false }) !== undefined
}
