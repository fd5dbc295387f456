// `backfile build` and `backfile check`.

import { whyNot } from '../edge/disk/archive-folder.ts'
import { createSystem, verifyingSystem } from '../edge/system.ts'
import { buildSite } from '../pipeline/build-site.ts'
import type { BuildReport } from '../pipeline/report.ts'
import { byCodeUnits } from '../value/order.ts'
import type { Command } from './command-line.ts'
import { silent } from './progress.ts'
import { exitCodeOf, formatJson, formatProblems, formatSummary, formatVerification } from './report.ts'
import { colors, complain, EXIT, onInterrupt, progressOnScreen, say } from './terminal.ts'

/** Builds or checks once, prints the report, and gives the exit code. */
export async function runBuild(command: Command & { kind: 'build' | 'check' }): Promise<number> {
  const { kind, root, out, strict, json, quiet, frozen, verify, stat } = command
  const reason = whyNot(root, out)
  if (reason !== undefined) {
    complain(`${reason}\n`)
    return EXIT.wrongCommandLine
  }

  const progress = json || quiet ? silent : progressOnScreen()
  const write = kind === 'build'
  const system = createSystem({ root, out, write, stat, progress: progress.show })
  const unhook = onInterrupt(async () => {
    progress.clear()
    await system.abandon()
  })
  try {
    const report = await buildSite(system, { strict, frozen })
    progress.clear()
    const { diagnostics } = report
    if (json) say(formatJson(diagnostics))
    else {
      const problems = formatProblems(diagnostics, { colors: colors(), quiet })
      say(problems)
      if (!quiet) say(`${problems === '' ? '' : '\n'}${formatSummary(report, { kind, out })}`)
    }
    const exitCode = exitCodeOf(diagnostics, strict)
    if (!verify || !report.written) return exitCode
    return (await isVerified(command, report)) ? exitCode : 1
  } catch (error) {
    progress.clear()
    await system.abandon()
    throw error
  } finally {
    unhook()
  }
}

/** Builds again from nothing and says whether that comes to the same: files, byte for byte, and messages. */
async function isVerified(
  { root, out, strict, quiet }: Command & { kind: 'build' | 'check' },
  report: BuildReport,
): Promise<boolean> {
  const progress = quiet ? silent : progressOnScreen()
  const system = verifyingSystem({ root, out, write: false, progress: progress.show })
  const clean = await buildSite(system, { strict })
  progress.clear()
  const isSaidAgain = JSON.stringify(clean.diagnostics) === JSON.stringify(report.diagnostics)
  const text = formatVerification([...system.differences].sort(byCodeUnits), isSaidAgain)
  if (system.differences.size === 0 && isSaidAgain) {
    if (!quiet) say(text)
    return true
  }
  complain(text)
  return false
}
