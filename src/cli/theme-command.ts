// `backfile theme list` and `backfile theme copy`: which files make the look of a site, and how to begin changing one.
import type { Command as Program } from 'commander'
import { nearest } from '../diagnostic/nearest.ts'
import { copyThemeFile, themeFiles } from '../edge/disk/archive/theme-files.ts'
import { whyNoArchive } from '../edge/disk/archive-folder.ts'
import { ROOT } from './arguments.ts'
import { visible } from './report.ts'
import { EXIT, print, printError } from './terminal.ts'

interface ListCommand {
  readonly kind: 'theme-list'
  readonly root: string
}

interface CopyCommand {
  readonly kind: 'theme-copy'
  readonly root: string
  readonly path: string
}

/** What the two are asked for. */
export type ThemeCommand = ListCommand | CopyCommand

/** Declares both commands. */
export function declareTheme(program: Program, choose: (command: ThemeCommand) => void): void {
  const theme = program
    .command('theme')
    .description('list the files of the theme, or copy one into the archive to change it')
    .helpCommand(false)
  theme
    .command('list')
    .description('list the files that the archive can override; * marks those that it does')
    .argument(...ROOT)
    .action((root: string) => choose({ kind: 'theme-list', root }))
  theme
    .command('copy')
    .description('copy a file of the theme into the archive; nothing is overwritten')
    .argument('<path>', 'path of the file, as "backfile theme list" shows it')
    .argument(...ROOT)
    .action((path: string, root: string) => choose({ kind: 'theme-copy', root, path }))
}

/** Prints the path of every file that a site may have its own version of, one a line, with a mark for those it has. */
export function runThemeList({ root }: ListCommand): number {
  const reason = whyNoArchive(root)
  if (reason !== undefined) return refuse(reason)
  print(
    themeFiles(root)
      .map(({ path, isOwn }) => `${isOwn ? '*' : ' '} ${path}\n`)
      .join(''),
  )
  return 0
}

/** Copies a file of the theme into the archive, and gives the exit code: 1 when it is there already. */
export function runThemeCopy({ root, path: word }: CopyCommand): number {
  const reason = whyNoArchive(root)
  if (reason !== undefined) return refuse(reason)
  const path = word.replaceAll('\\', '/').replace(/^\.\//, '')
  switch (copyThemeFile(root, path)) {
    case 'copied':
      print(`${visible(path)}: copied. The next build uses it instead of the default one.\n`)
      return 0
    case 'already there':
      print(`${visible(path)}: already exists, and was left unchanged.\n`)
      return 1
    case 'unknown':
      return refuse(`The theme has no file "${visible(word)}".${meant(root, path)}`)
  }
}

function meant(root: string, path: string): string {
  const known = themeFiles(root).map((file) => file.path)
  const near = known.find((file) => file.endsWith(`/${path}`)) ?? nearest(path, known)
  return near === undefined ? ' See "backfile theme list".' : ` Did you mean "${near}"?`
}

function refuse(reason: string): number {
  printError(`${reason}\n`)
  return EXIT.wrongCommandLine
}
