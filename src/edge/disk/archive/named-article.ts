// One article on the disk with its sidecar, for commands that are given a file and not an archive.
import { existsSync, readdirSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { cwd } from 'node:process'
import type { SourceFile } from '../../../article/source-file.ts'
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import { ARTICLES, CONFIG_FILE } from '../../../value/archive-parts.ts'
import { articleEnding, ENDINGS_IN_WORDS } from '../../../value/article-endings.ts'
import { isWithin, shownPath } from '../archive-folder.ts'
import { replaceFile } from '../replace-file.ts'
import { orRefuse, systemReason } from '../system-error.ts'
import { readArticleBytes, readSidecarFile } from './read-article.ts'
import { isBytes } from './read-file.ts'
import { matchSidecars } from './sidecar-names.ts'

/** An article's file, read. */
export interface NamedArticle {
  /** The archive that it belongs to, absolute. */
  readonly root: string
  readonly source: SourceFile
  /** Where its sidecar is, or will be: on the disk, and from the root. */
  readonly sidecar: { readonly file: string; readonly path: string }
}

/** Why a word of the command line is no article file, as a sentence; undefined when it is one. */
export function whyNoArticle(word: string): string | undefined {
  try {
    if (!statSync(word).isFile()) return `"${word}" is not a file; name article files.`
  } catch (error) {
    return existsSync(word)
      ? `"${word}" could not be read: ${systemReason(error)}.`
      : `There is no file "${word}".`
  }
  return articleEnding(word) === undefined
    ? `"${word}" is not an article: its name does not end in ${ENDINGS_IN_WORDS}.`
    : undefined
}

/** Reads an article file and its sidecar as a build of its archive would. */
export function readArticleFile(word: string): NamedArticle | Diagnostic {
  const folder = realpathSync(dirname(resolve(word)))
  const file = join(folder, basename(word))
  const root = rootOf(folder)
  const path = shownPath(file, root)
  const bytes = readArticleBytes({ path, file })
  if (!isBytes(bytes)) return bytes
  const beside = readdirSync(folder).sort()
  const known = matchSidecars(beside).of.get(basename(file))
  if (known === undefined)
    return { root, source: { path, bytes }, sidecar: { file: `${file}.yaml`, path: `${path}.yaml` } }
  const sidecar = { file: join(folder, known), path: shownPath(join(folder, known), root) }
  const read = readSidecarFile(sidecar)
  return 'code' in read ? read : { root, source: { path, bytes, sidecar: read }, sidecar }
}

/** Writes a sidecar whole or not at all; one that came up meanwhile is not overwritten. */
export function writeSidecarFile({ sidecar, source }: NamedArticle, text: string): void {
  orRefuse(`"${sidecar.path}" could not be written`, () => {
    if (source.sidecar === undefined) writeFileSync(sidecar.file, text, { flag: 'wx' })
    else replaceFile(sidecar.file, [text])
  })
}

/**
 * The archive that a folder of articles belongs to: the nearest folder above with settings, or with the
 * `articles/` that this one lies in; else the current folder when it lies in that, else itself.
 */
function rootOf(folder: string): string {
  for (let above = folder; ; above = dirname(above)) {
    if (existsSync(join(above, CONFIG_FILE))) return above
    if (basename(above) === ARTICLES) return dirname(above)
    if (dirname(above) === above) break
  }
  const here = realpathSync(cwd())
  return isWithin(folder, here) && here !== sep ? here : folder
}
