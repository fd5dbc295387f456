// `backfile verify`: compares the files of an archive with its register, and writes nothing.
import type { Command as Program } from 'commander'
import { whyNot } from '../edge/disk/archive-folder.ts'
import { createSystem } from '../edge/system.ts'
import { type Verification, verifyArchive } from '../pipeline/verify-archive.ts'
import { ROOT, siteOf } from './arguments.ts'
import { counted, formatProblems, visible } from './report.ts'
import { colors, EXIT, print, printError } from './terminal.ts'

/** What it is asked for. */
export interface VerifyCommand {
  readonly kind: 'verify'
  readonly root: string
  readonly out: string
}

/** Declares the command. */
export function declareVerify(program: Program, choose: (command: VerifyCommand) => void): void {
  program
    .command('verify')
    .description(
      'compare the files of the archive with its register: what changed, is missing, moved or is new',
    )
    .argument(...ROOT)
    .action((root: string) => choose({ kind: 'verify', root, out: siteOf(root) }))
}

/** Compares, prints what differs, and gives the exit code: 0 only where nothing does. */
export async function runVerify({ root, out }: VerifyCommand): Promise<number> {
  const reason = whyNot(root, out)
  if (reason !== undefined) {
    printError(`${reason}\n`)
    return EXIT.wrongCommandLine
  }
  const system = createSystem({ root, out, write: false, stat: false, progress: () => {} })
  const { found, diagnostics } = await verifyArchive(system)
  print(formatProblems(diagnostics, { colors: colors(), quiet: true }))
  if (found) print(formatFindings(found))
  return found && isSound(found) && diagnostics.length === 0 ? 0 : 1
}

function isSound({ changed, missing, moved, fresh }: Verification): boolean {
  return [changed, missing, moved, fresh].every(({ length }) => length === 0)
}

/** A line for each file that differs, and a line for all. */
export function formatFindings(found: Verification): string {
  const { sound, changed, missing, moved, fresh } = found
  const lines = [
    ...changed.map((place) => `changed  ${place}`),
    ...missing.map((place) => `missing  ${place}`),
    ...moved.map(({ from, to }) => `moved    ${from} -> ${to}`),
    ...fresh.map((place) => `new      ${place}`),
  ]
  const counts = `${changed.length} changed, ${missing.length} missing, ${moved.length} moved, ${fresh.length} new`
  const sum = `${counted(sound, 'article')} as registered${isSound(found) ? '' : `; ${counts}`}.`
  return [...lines.map(visible), sum].map((line) => `${line}\n`).join('')
}
