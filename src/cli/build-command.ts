// `backfile build` and `backfile check`.
import { buildSite } from '../build/build-site.ts'
import { whyNot } from '../edge/archive-folder.ts'
import { createHands } from '../edge/hands.ts'
import type { Command } from './command-line.ts'
import { silent } from './progress.ts'
import { exitCodeOf, formatJson, formatProblems, formatSummary } from './report.ts'
import { colors, complain, EXIT, onInterrupt, progressOnScreen, say } from './terminal.ts'

/** Builds or checks once, prints the report, and gives the exit code. */
export async function runBuild(command: Command & { kind: 'build' | 'check' }): Promise<number> {
  const { kind, root, out, strict, json, quiet } = command
  const reason = whyNot(root, out)
  if (reason !== undefined) {
    complain(`${reason}\n`)
    return EXIT.wrongCommandLine
  }

  const progress = json || quiet ? silent : progressOnScreen()
  const write = kind === 'build'
  const hands = createHands({ root, out, write, progress: progress.show })
  const unhook = onInterrupt(async () => {
    progress.clear()
    await hands.abandon()
  })
  try {
    const report = await buildSite(hands, { strict })
    progress.clear()
    const { diagnostics } = report
    if (json) say(formatJson(diagnostics))
    else {
      const problems = formatProblems(diagnostics, { colors: colors(), quiet })
      say(problems)
      if (!quiet) say(`${problems === '' ? '' : '\n'}${formatSummary(report, { kind, out })}`)
    }
    return exitCodeOf(diagnostics, strict)
  } catch (error) {
    progress.clear()
    await hands.abandon()
    throw error
  } finally {
    unhook()
  }
}
