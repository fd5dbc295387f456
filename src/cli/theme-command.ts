// `backfile theme list` and `backfile theme copy`: what of the look of a site can be changed, and how to begin.
import { nearest } from '../diagnostic/nearest.ts'
import { copyThemeFile, themeFiles } from '../edge/disk/archive/theme-files.ts'
import { whyNoArchive } from '../edge/disk/archive-folder.ts'
import type { Command } from './command-line.ts'
import { visible } from './report.ts'
import { complain, EXIT, say } from './terminal.ts'

/** Prints the path of every file that a site may have its own version of, one a line, with a mark for those it has. */
export function runThemeList({ root }: Command & { kind: 'theme-list' }): number {
  const reason = whyNoArchive(root)
  if (reason !== undefined) return refuse(reason)
  say(
    themeFiles(root)
      .map(({ path, isOwn }) => `${isOwn ? '*' : ' '} ${path}\n`)
      .join(''),
  )
  return 0
}

/** Copies a file of the theme into the archive, and gives the exit code: 1 when it is there already. */
export function runThemeCopy({ root, path: word }: Command & { kind: 'theme-copy' }): number {
  const reason = whyNoArchive(root)
  if (reason !== undefined) return refuse(reason)
  const path = word.replaceAll('\\', '/').replace(/^\.\//, '')
  switch (copyThemeFile(root, path)) {
    case 'copied':
      say(`${visible(path)}: copied. The next build takes it in place of the default one.\n`)
      return 0
    case 'already there':
      say(`${visible(path)}: is there already and was left as it is.\n`)
      return 1
    case 'unknown':
      return refuse(`The theme has no file "${visible(word)}".${meant(root, path)}`)
  }
}

function meant(root: string, path: string): string {
  const known = themeFiles(root).map((file) => file.path)
  const near = known.find((file) => file.endsWith(`/${path}`)) ?? nearest(path, known)
  return near === undefined ? ' "backfile theme list" names them all.' : ` Did you mean "${near}"?`
}

function refuse(reason: string): number {
  complain(`${reason}\n`)
  return EXIT.wrongCommandLine
}
