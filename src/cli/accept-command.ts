// `backfile accept`: a person has looked at what was inferred and stands for it.
import { join } from 'node:path'
import { type Acceptable, acceptableIn, addToSidecar } from '../article/accept.ts'
import { parseArticle } from '../article/parse-article.ts'
import {
  type NamedArticle,
  readArticleFile,
  whyNoArticle,
  writeSidecarFile,
} from '../edge/disk/archive/named-article.ts'
import { createReader } from '../edge/disk/archive/read-archive.ts'
import { readConfig } from '../pipeline/config.ts'
import type { Command } from './command-line.ts'
import { exitCodeOf, formatProblems, visible } from './report.ts'
import { colors, complain, EXIT, say } from './terminal.ts'

/** Writes the inferred values of each article into its sidecar, and says what it wrote; gives the exit code. */
export async function runAccept({ files }: Command & { kind: 'accept' }): Promise<number> {
  const reasons = files.map(whyNoArticle).filter((reason) => reason !== undefined)
  if (reasons.length > 0) {
    complain(`${reasons.join('\n')}\n`)
    return EXIT.wrongCommandLine
  }
  const codes = files.map((word) => acceptFile(word))
  return codes.includes(1) ? 1 : 0
}

function acceptFile(word: string): 0 | 1 {
  const file = readArticleFile(word)
  if ('code' in file) {
    say(formatProblems([file], { colors: colors(), quiet: true }))
    return 1
  }
  const { value, diagnostics } = parseArticle(file.source, { language: languageOf(file) })
  say(
    formatProblems(
      diagnostics.filter(({ severity }) => severity === 'error'),
      { colors: colors(), quiet: true },
    ),
  )
  if (!value) {
    say(`${visible(file.source.path)}: there is no article to accept anything of.\n`)
    return exitCodeOf(diagnostics, false)
  }
  const accepted = addToSidecar(file.source.sidecar?.text ?? '', acceptableIn(value.article))
  if (!accepted || accepted.written.length === 0) {
    say(`${visible(file.source.path)}: nothing to accept.\n`)
    return exitCodeOf(diagnostics, false)
  }
  writeSidecarFile(file, accepted.text)
  say(
    `${visible(file.sidecar.path)}: written as supplied by a person\n${accepted.written.map(line).join('')}`,
  )
  return exitCodeOf(diagnostics, false)
}

function line({ key, value }: Acceptable): string {
  return `  ${key}: ${visible(typeof value === 'string' ? value : value.join(', '))}\n`
}

/** The archive's own language, for texts that show none; its settings are judged by `build`. */
function languageOf({ root }: NamedArticle): string {
  return readConfig(createReader(root, join(root, 'dist')).config()).value?.language ?? 'en'
}
