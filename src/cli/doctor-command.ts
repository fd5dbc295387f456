// `backfile doctor`: reports how an archive will be read, and writes nothing.
import type { Command as Program } from 'commander'
import { whyNot } from '../edge/disk/archive-folder.ts'
import { createSystem } from '../edge/system.ts'
import { examineArchive } from '../pipeline/doctor.ts'
import { ROOT, siteOf } from './arguments.ts'
import { formatDoctor } from './doctor-report.ts'
import { exitCodeOf } from './report.ts'
import { colors, EXIT, print, printError } from './terminal.ts'

/** What it is asked for. */
export interface DoctorCommand {
  readonly kind: 'doctor'
  readonly root: string
  readonly out: string
}

/** Declares the command. */
export function declareDoctor(program: Program, choose: (command: DoctorCommand) => void): void {
  program
    .command('doctor')
    .description('list the front matter keys of the archive, and how each of them will be read')
    .argument(...ROOT)
    .action((root: string) => choose({ kind: 'doctor', root, out: siteOf(root) }))
}

/** Examines an archive, prints what was found, and gives the exit code. */
export async function runDoctor({ root, out }: DoctorCommand): Promise<number> {
  const reason = whyNot(root, out)
  if (reason !== undefined) {
    printError(`${reason}\n`)
    return EXIT.wrongCommandLine
  }
  const report = await examineArchive(createSystem({ root, out, write: false, progress: () => {} }))
  print(formatDoctor(report, { colors: colors(), quiet: false }))
  return exitCodeOf(report.diagnostics, false)
}
