// `backfile doctor`: says how an archive will be read, and writes nothing.

import { whyNot } from '../edge/disk/archive-folder.ts'
import { createSystem } from '../edge/system.ts'
import { examineArchive } from '../pipeline/doctor.ts'
import type { Command } from './command-line.ts'
import { formatDoctor } from './doctor-report.ts'
import { exitCodeOf } from './report.ts'
import { colors, complain, EXIT, say } from './terminal.ts'

/** Examines an archive, prints what was found, and gives the exit code. */
export async function runDoctor({ root, out }: Command & { kind: 'doctor' }): Promise<number> {
  const reason = whyNot(root, out)
  if (reason !== undefined) {
    complain(`${reason}\n`)
    return EXIT.wrongCommandLine
  }
  const report = await examineArchive(createSystem({ root, out, write: false, progress: () => {} }))
  say(formatDoctor(report, { colors: colors(), quiet: false }))
  return exitCodeOf(report.diagnostics, false)
}
