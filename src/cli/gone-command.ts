// `backfile gone`: prints what a host is to be told of the addresses of withdrawn articles.
import { InvalidArgumentError, type Command as Program } from 'commander'
import { readRegister } from '../archive/register.ts'
import { whyNot } from '../edge/disk/archive-folder.ts'
import { createSystem } from '../edge/system.ts'
import { goneAddresses, goneSettings, HOSTS, type Host } from '../export/gone-addresses.ts'
import { readConfig } from '../pipeline/config.ts'
import { ROOT, siteOf } from './arguments.ts'
import { formatProblems } from './report.ts'
import { colors, EXIT, print, printError } from './terminal.ts'

/** What it is asked for. */
export interface GoneCommand {
  readonly kind: 'gone'
  readonly root: string
  readonly out: string
  readonly host: Host
}

/** Declares the command. */
export function declareGone(program: Program, choose: (command: GoneCommand) => void): void {
  program
    .command('gone')
    .description('print settings by which a host answers 410 Gone at the addresses of withdrawn articles')
    .argument(...ROOT)
    .option('--host <name>', `whose settings: ${HOSTS.join(', ')}`, hostWord, 'nginx')
    .action((root: string, { host }: { host: Host }) =>
      choose({ kind: 'gone', root, out: siteOf(root), host }),
    )
}

function hostWord(word: string): Host {
  const host = HOSTS.find((known) => known === word)
  if (host === undefined) throw new InvalidArgumentError(`A host is ${HOSTS.join(', ')}.`)
  return host
}

/** Prints the settings, which stand nowhere else: they name what was withdrawn. */
export async function runGone({ root, out, host }: GoneCommand): Promise<number> {
  const reason = whyNot(root, out)
  if (reason !== undefined) {
    printError(`${reason}\n`)
    return EXIT.wrongCommandLine
  }
  const system = createSystem({ root, out, write: false, progress: () => {} })
  const config = readConfig(await system.readConfig())
  const register = readRegister(await system.readRegister())
  if (!config.value || !register.value) {
    const diagnostics = [...config.diagnostics, ...register.diagnostics]
    printError(formatProblems(diagnostics, { colors: colors(), quiet: true }))
    return EXIT.refusal
  }
  print(goneSettings(goneAddresses(register.value), config.value, host))
  return 0
}
