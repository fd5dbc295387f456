// `backfile names`: what could be listed in `names.yaml`, as YAML to be pasted; the other commands below it are declared here, too.
import type { Command as Program } from 'commander'
import { suggestedYaml } from '../archive/suggested-yaml.ts'
import { whyNot } from '../edge/disk/archive-folder.ts'
import { createSystem } from '../edge/system.ts'
import { suggestNamesOf } from '../pipeline/suggest-names.ts'
import { ROOT, siteOf } from './arguments.ts'
import { declareNamesExchange, type ExchangeNamesCommand } from './names-exchange-command.ts'
import { formatProblems } from './report.ts'
import { colors, EXIT, print, printError } from './terminal.ts'

interface SuggestNamesCommand {
  readonly kind: 'names-suggest'
  readonly root: string
}

/** What the commands below `names` are asked for. */
export type NamesCommand = SuggestNamesCommand | ExchangeNamesCommand

/** Declares the commands. */
export function declareNames(program: Program, choose: (command: NamesCommand) => void): void {
  const names = program
    .command('names')
    .description('the names of names.yaml: what could be listed, and the list as a table or a vocabulary')
    .helpCommand(false)
  names
    .command('suggest')
    .description(
      'print names that texts have and names.yaml does not, and likely variants, as YAML to paste; nothing is written',
    )
    .argument(...ROOT)
    .action((root: string) => choose({ kind: 'names-suggest', root }))
  declareNamesExchange(names, choose)
}

/** Prints the suggestions, and gives the exit code. */
export async function runNamesSuggest({ root }: SuggestNamesCommand): Promise<number> {
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
