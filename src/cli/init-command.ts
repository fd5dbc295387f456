// `backfile init` and `backfile new`: an archive to begin with, and a file for the next article.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Command as Program } from 'commander'
import { today } from '../edge/clock.ts'
import { readArticleFile, whyNoArticle, writeSidecarFile } from '../edge/disk/archive/named-article.ts'
import { looseArticles } from '../edge/disk/archive/skipped-files.ts'
import { archiveFolder, whyNoArchive } from '../edge/disk/archive-folder.ts'
import { writeNewFile } from '../edge/disk/new-files.ts'
import { placeSchemas } from '../edge/disk/place-schemas.ts'
import { ARTICLES } from '../value/archive-parts.ts'
import { articleEnding } from '../value/article-endings.ts'
import { slugify } from '../value/slug.ts'
import { ROOT, siteOf } from './arguments.ts'
import { visible } from './report.ts'
import { FIRST_ARTICLE, newArticle, newSidecar, STARTER } from './starter.ts'
import { EXIT, print, printError } from './terminal.ts'

interface InitCommand {
  readonly kind: 'init'
  readonly root: string
}

interface NewCommand {
  readonly kind: 'new'
  /** A headline, or the path of an article's file that is there. */
  readonly what: string
  readonly root: string
}

/** What the two are asked for. */
export type BeginCommand = InitCommand | NewCommand

/** Declares both commands. */
export function declareBegin(program: Program, choose: (command: BeginCommand) => void): void {
  program
    .command('init')
    .description(
      'begin an archive: settings, an article to replace, and files for git; nothing is overwritten',
    )
    .argument('[folder]', 'folder of the archive, which need not exist', '.')
    .action((root: string) => choose({ kind: 'init', root }))
  program
    .command('new')
    .description('make a file for an article, or a sidecar for a file that is there, collected today')
    .argument('<headline>', 'headline of the article, or path of its file')
    .argument(...ROOT)
    .action((what: string, root: string) => choose({ kind: 'new', what, root }))
}

/** Begins an archive, and gives the exit code. */
export function runInit({ root }: InitCommand): number {
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() === false)
    return refuse(`"${root}" is a file; an archive is a folder.`)
  placeSchemas(root)
  // Where articles are kept already, nobody waits for one to replace.
  const isBegun = statSync(join(root, ARTICLES), { throwIfNoEntry: false }) !== undefined
  for (const [path, text] of STARTER) {
    if (isBegun && path === FIRST_ARTICLE) continue
    const isNew = writeNewFile(root, path, text)
    print(`${path}: ${isNew ? 'written' : 'already there, left as it is'}.\n`)
  }
  const [loose, ...others] = looseArticles(root)
  if (loose !== undefined)
    print(
      `\nOnly ${ARTICLES}/ is read from now on: move ${visible(loose)}${others.length === 0 ? '' : ` and ${others.length} more`} of this folder into it.\n`,
    )
  const folder = root === '.' ? '' : ` ${visible(root)}`
  print(
    `\nbackfile dev${folder}    shows the archive while you fill articles/.\nbackfile build${folder}  makes the site.\n`,
  )
  return 0
}

/** Makes a file for an article, and gives the exit code: 1 when it is there already. */
export function runNew({ what, root }: NewCommand): number {
  if (articleEnding(what) !== undefined && statSync(what, { throwIfNoEntry: false })) return sidecarFor(what)
  const reason = whyNoArchive(root)
  if (reason !== undefined) return refuse(reason)
  const slug = slugify(what)
  if (slug === '') return refuse('A headline has letters or digits.')
  const { root: base, prefix } = archiveFolder(root, siteOf(root))
  const path = `${prefix}${slug}.md`
  return told(join(base, path), path, writeNewFile(base, path, newArticle(what, today())))
}

function sidecarFor(word: string): number {
  const reason = whyNoArticle(word)
  if (reason !== undefined) return refuse(reason)
  const named = readArticleFile(word)
  if ('code' in named) return refuse(named.message)
  const { file, path } = named.sidecar
  const isNew = named.source.sidecar === undefined
  if (isNew) {
    placeSchemas(named.root)
    writeSidecarFile(named, newSidecar(path, today()))
  }
  return told(file, path, isNew)
}

function told(file: string, path: string, isNew: boolean): number {
  print(
    isNew
      ? `${visible(path)}: written. Open ${visible(file)}.\n`
      : `${visible(path)}: already there, left as it is.\n`,
  )
  return isNew ? 0 : 1
}

function refuse(reason: string): number {
  printError(`${visible(reason)}\n`)
  return EXIT.wrongCommandLine
}
