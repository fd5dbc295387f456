// `backfile names suggest`: names that the texts have and `names.yaml` does not, as YAML to be pasted.
import type { Command as Program } from 'commander'
import { suggestedYaml } from '../archive/suggested-yaml.ts'
import { whyNot } from '../edge/disk/archive-folder.ts'
import { createSystem } from '../edge/system.ts'
import { suggestNamesOf } from '../pipeline/suggest-names.ts'
import { ROOT, siteOf } from './arguments.ts'
import { formatProblems } from './report.ts'
import { colors, EXIT, print, printError } from './terminal.ts'

/** What it is asked for. */
export interface NamesCommand {
  readonly kind: 'names-suggest'
  readonly root: string
}

/** Declares the command. */
export function declareNames(program: Program, choose: (command: NamesCommand) => void): void {
  const names = program
    .command('names')
    .description('suggest names for names.yaml, with the sentences that show them')
    .helpCommand(false)
  names
    .command('suggest')
    .description(
      'print names that texts have and names.yaml does not, and likely variants, as YAML to paste; nothing is written',
    )
    .argument(...ROOT)
    .action((root: string) => choose({ kind: 'names-suggest', root }))
}

/** Prints the suggestions, and gives the exit code. */
export async function runNamesSuggest({ root }: NamesCommand): Promise<number> {
  const out = siteOf(root)
  const reason = whyNot(root, out)
  if (reason !== undefined) {
    printError(`${reason}\n`)
    return EXIT.wrongCommandLine
  }
  const system = createSystem({ root, out, write: false, progress: () => {} })
  const { suggestions, diagnostics } = await suggestNamesOf(system)
  if (!suggestions) {
    printError(formatProblems(diagnostics, { colors: colors(), quiet: true }))
    return 1
  }
  print(suggestedYaml(suggestions) || '# There is nothing to suggest.\n')
  return 0
}
