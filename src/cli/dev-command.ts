// `backfile dev`: builds, serves, and builds again whenever something changes.
import { buildSite } from '../build/build-site.ts'
import { whyNot } from '../edge/archive-folder.ts'
import { folderSite } from '../edge/folder-site.ts'
import { createHands, type OwnHands } from '../edge/hands.ts'
import { createRebuildLoop } from '../edge/rebuild-loop.ts'
import { type LocalServer, serveSite } from '../edge/serve.ts'
import { Refusal } from '../edge/system-error.ts'
import { watchArchive } from '../edge/watch.ts'
import type { Command } from './command-line.ts'
import { formatProblems, formatRebuild, formatSummary } from './report.ts'
import { colors, complain, EXIT, explain, onInterrupt, progressOnScreen, say } from './terminal.ts'

/** Runs until Ctrl-C; settles only when it cannot begin, with the exit code. */
export async function runDev({ root, out, port }: Command & { kind: 'dev' }): Promise<number> {
  const reason = whyNot(root, out)
  if (reason !== undefined) {
    complain(`${reason}\n`)
    return EXIT.wrongCommandLine
  }
  let server: LocalServer
  try {
    server = await serveSite(folderSite(out), { host: '127.0.0.1', ...(port === undefined ? {} : { port }) })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    complain(`${error.message}\n`)
    return EXIT.wrongCommandLine
  }

  let hands: OwnHands | undefined
  onInterrupt(async () => {
    await hands?.abandon()
    await server.close()
  })

  /** Builds once; the whole report the first time, one line after that. */
  async function build(changes: ReadonlySet<string>): Promise<void> {
    const isFirst = changes.size === 0
    const progress = progressOnScreen()
    hands = createHands({ root, out, write: true, progress: isFirst ? progress.show : () => {} })
    try {
      const report = await buildSite(hands, { strict: false, intake: true })
      progress.clear()
      const problems = formatProblems(report.diagnostics, { colors: colors(), quiet: !isFirst })
      say(problems === '' ? '' : `${problems}\n`)
      say(isFirst ? formatSummary(report, { kind: 'build', out }) : formatRebuild(report, changes.size))
      const { files } = report
      if (files && files.written + files.removed > 0) server.tell({ kind: 'pages', assets: true })
    } catch (error) {
      progress.clear()
      await hands.abandon()
      throw error
    }
  }

  const loop = createRebuildLoop(build, (error) => {
    complain(`${explain(error).text}The last good site is still served.\n`)
  })
  await watchArchive(root, out, {
    changed: (paths) => loop.changed(paths === 'everything' ? ['.'] : paths),
    failed: (message) => complain(`${message}\n`),
  })
  loop.changed([])
  await loop.idle()
  say(`\nThe archive is at ${server.address} (Ctrl-C ends).\n`)
  return new Promise(() => {})
}
