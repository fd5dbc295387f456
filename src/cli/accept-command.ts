// `backfile accept`: a person has checked what was inferred of articles, and it is written into their sidecars.
import type { Command as Program } from 'commander'
import { type Acceptable, acceptableIn, addToSidecar } from '../article/accept.ts'
import { parseArticles } from '../article/parse-article.ts'
import {
  type NamedArticle,
  readArticleFile,
  whyNoArticle,
  writeSidecarFile,
} from '../edge/disk/archive/named-article.ts'
import { createReader } from '../edge/disk/archive/read-archive.ts'
import { readConfig } from '../pipeline/config.ts'
import { siteOf } from './arguments.ts'
import { exitCodeOf, formatProblems, visible } from './report.ts'
import { colors, EXIT, print, printError } from './terminal.ts'

/** What it is asked for. */
export interface AcceptCommand {
  readonly kind: 'accept'
  readonly files: readonly string[]
}

/** Declares the command. */
export function declareAccept(program: Program, choose: (command: AcceptCommand) => void): void {
  program
    .command('accept')
    .description('write the inferred values of articles into their sidecars, once you have checked them')
    .argument('<files...>', 'article files')
    .action((files: string[]) => choose({ kind: 'accept', files }))
}

/** Writes the inferred values of each article into its sidecar, prints what it wrote, and gives the exit code. */
export async function runAccept({ files }: AcceptCommand): Promise<number> {
  const reasons = files.map(whyNoArticle).filter((reason) => reason !== undefined)
  if (reasons.length > 0) {
    printError(`${reasons.join('\n')}\n`)
    return EXIT.wrongCommandLine
  }
  const codes = files.map((word) => acceptFile(word))
  return codes.includes(1) ? 1 : 0
}

function acceptFile(word: string): 0 | 1 {
  const file = readArticleFile(word)
  if ('code' in file) {
    print(formatProblems([file], { colors: colors(), quiet: true }))
    return 1
  }
  const { value: articles, diagnostics } = parseArticles(file.source, { language: languageOf(file) })
  print(
    formatProblems(
      diagnostics.filter(({ severity }) => severity === 'error'),
      { colors: colors(), quiet: true },
    ),
  )
  const [article, ...others] = articles
  if (others.length > 0) {
    const count = articles.length
    print(
      `${visible(file.source.path)}: this file holds ${count} articles, and a sidecar speaks for all of them.\n`,
    )
    return exitCodeOf(diagnostics, false)
  }
  if (!article) {
    print(`${visible(file.source.path)}: this file holds no article.\n`)
    return exitCodeOf(diagnostics, false)
  }
  const accepted = addToSidecar(file.source.sidecar?.text ?? '', acceptableIn(article.article))
  if (!accepted || accepted.written.length === 0) {
    print(`${visible(file.source.path)}: there are no inferred values to accept.\n`)
    return exitCodeOf(diagnostics, false)
  }
  writeSidecarFile(file, accepted.text)
  print(
    `${visible(file.sidecar.path)}: these values now count as supplied by the archive\n${accepted.written.map(line).join('')}`,
  )
  return exitCodeOf(diagnostics, false)
}

function line({ key, value }: Acceptable): string {
  return `  ${key}: ${visible(typeof value === 'string' ? value : value.join(', '))}\n`
}

/** The archive's own language, for texts that show none; its settings are judged by `build`. */
function languageOf({ root }: NamedArticle): string {
  return readConfig(createReader(root, siteOf(root)).config()).value?.language ?? 'en'
}
