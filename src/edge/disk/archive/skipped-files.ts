// What of an archive's folders is no article and no problem: settings, other people's folders, generated sites, litter.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { aboutTheFolder, generatedFolder } from '../../../diagnostic/catalogue/reading.ts'
import { ARCHIVE_FILES, PUBLIC, TEMPLATES } from '../../../value/archive-parts.ts'
import { articleEnding } from '../../../value/article-endings.ts'
import { byCodeUnits } from '../../../value/order.ts'
import type { ScannedFolder } from '../archive-folder.ts'
import { MANIFEST } from '../site/manifest.ts'
import { isLitter, type Listed, type Skip } from './walk-folder.ts'

/** Names in an archive's root that are no articles. */
const NOT_ARTICLES = new Set([...ARCHIVE_FILES, PUBLIC, TEMPLATES, 'node_modules'])

/** Whether something in the folder of an archive's articles is skipped, and why. */
export function skipped({ path, file, name, isFolder }: Listed, archive: ScannedFolder): Skip {
  if (name.startsWith('.') || isLitter(name)) return 'silently'
  if (isFolder) {
    if (file === archive.out) return 'silently'
    if (existsSync(join(file, MANIFEST))) return generatedFolder(path)
  }
  if (archive.prefix !== '' || path !== name) return undefined
  if (NOT_ARTICLES.has(name)) return 'silently'
  return !isFolder && ABOUT.test(name) ? aboutTheFolder(path) : undefined
}

/** Files that tell of the folder in which they stand. */
const ABOUT = /^(?:README|LICEN[CS]E|CHANGELOG)(?:\.[^/]*)?$/i

/** Names of files directly in a root that are articles only as long as it has no folder for them. */
export function looseArticles(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && articleEnding(entry.name) !== undefined)
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('.') && !NOT_ARTICLES.has(name) && !ABOUT.test(name))
    .sort(byCodeUnits)
}
