// Files of a portable site as scripts. From a disk, browsers let a page run the scripts of its site but read none of its files; so each
// file that scripts read is published as a script that hands it over.
//
// A script is made of lines `(self.backfile??=[]).push(["PATH","TEXT"]);`, a line a file. Bytes that are no text stand there in Base64,
// with a 1 behind.

import type { OutputPath } from './permalink.ts'
import { ARTICLE_IDS_PATH, fragmentId, STAMP_PATH, TABLE_PATH } from './search-files.ts'
import { NAMES_PATH } from './search-names.ts'
import { PAGES_PATH } from './search-pages.ts'
import { READER_TEXTS_PATH } from './site-scripts.ts'

/** A file as its script holds it: its path from the site's root, its text or Base64, and 1 for the latter. */
export type HandedFile = readonly [path: OutputPath, content: string, isPacked?: 1]

const BEFORE = '(self.backfile??=[]).push('
const AFTER = ');\n'

declare global {
  /** In a browser: what scripts have handed over and nobody has taken yet. */
  var backfile: HandedFile[] | undefined
}

/** What is told a reader who opens a site without a host that needs one; it is always in a script. */
export const NEEDS_HOST_PATH: OutputPath = 'assets/needs-host.txt'

/** What the scripts of a site's pages read of it, and nobody else. */
const NAMED: readonly OutputPath[] = [
  ...[TABLE_PATH, STAMP_PATH, ARTICLE_IDS_PATH, NAMES_PATH, PAGES_PATH],
  READER_TEXTS_PATH,
]
const READ_BY_SCRIPTS =
  /^(?:pagefind\/.*\.pf_(?:meta|index|fragment)|data\/citations\/(?:index|[a-z\d])\.json)$/

/** Whether a file of the site is there for the scripts of its pages. */
export function isReadByScripts(path: OutputPath): boolean {
  return NAMED.includes(path) || READ_BY_SCRIPTS.test(path)
}

/** The line that hands a file over. */
export function fileScript(file: HandedFile): string {
  return `${BEFORE}${JSON.stringify(file)}${AFTER}`
}

/** The files that a script hands over; none of any other text. */
export function filesInScript(script: string): HandedFile[] {
  if (!script.startsWith(BEFORE)) return []
  return script
    .split(AFTER)
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line.slice(BEFORE.length)))
}

/**
 * The script that hands a file over. The stored forms of articles share scripts, some 16 of them in a large archive: folders on sticks
 * hold 65,000 names at most.
 */
export function scriptOf(path: OutputPath): OutputPath {
  const folder = path.slice(0, path.lastIndexOf('fragment/'))
  const id = fragmentId(path.slice(folder.length))
  return id === undefined ? `${path}.js` : `${folder}fragment/${id.slice(0, 2)}.js`
}
