// `backfile dev`: starts what shows an archive while it is worked on, and prints what that reports.
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Dev, type DevReport } from '../dev/dev.ts'
import type { TakenIn } from '../dev/live-event.ts'
import { OpenArchive } from '../dev/open-archive.ts'
import { archiveFolder, shownPath, whyNot } from '../edge/disk/archive-folder.ts'
import { saveUpload } from '../edge/serve/save-upload.ts'
import { type LocalServer, serveSite } from '../edge/serve/serve.ts'
import { createSystem } from '../edge/system.ts'
import { watchArchive } from '../edge/watch/watch.ts'
import type { Command } from './command-line.ts'
import { formatDoubts, formatProblems, formatReady, formatUpdate } from './report.ts'
import { colors, complain, EXIT, explain, onInterrupt, progressOnScreen, say } from './terminal.ts'

/** Runs until Ctrl-C; settles only when it cannot begin, with the exit code. */
export async function runDev({ root, out, port }: Command & { kind: 'dev' }): Promise<number> {
  const reason = whyNot(root, out)
  if (reason !== undefined) {
    complain(`${reason}\n`)
    return EXIT.wrongCommandLine
  }
  const progress = progressOnScreen()
  let isReady = false
  const system = createSystem({
    root,
    out,
    write: true,
    progress: (stage, done) => isReady || progress.show(stage, done),
  })
  const dev = new Dev(new OpenArchive(system), {
    clock: system.clock,
    pause: system.pause,
    tell: (event) => server.tell(event),
    report(report) {
      progress.clear()
      print(report, server.address)
      isReady ||= report.kind === 'ready' && report.update.isLive
    },
  })
  const { articles, root: base } = archiveFolder(root, out)
  const upload = async (name: string, bytes: Uint8Array): Promise<TakenIn> => {
    const saved = saveUpload(articles, name, bytes)
    return 'refused' in saved ? saved : dev.uploaded(shownPath(join(articles, saved.path), base))
  }
  const options = { host: '127.0.0.1', upload, ...(port === undefined ? {} : { port }) }
  const server: LocalServer = await serveSite(dev, options)
  onInterrupt(() => server.close())
  await watchArchive(root, out, {
    changed: (changes) => dev.changed(changes),
    failed: (message) => complain(`${message}\n`),
  })
  dev.changed('everything')
  return new Promise(() => {})
}

function print(report: DevReport, address: string): void {
  switch (report.kind) {
    case 'problems': {
      const text = formatProblems(report.diagnostics, { colors: colors(), quiet: !report.isFirst })
      say(text === '' ? '' : `${text}\n`)
      break
    }
    case 'ready':
      say(formatReady(report.update, address))
      // `dev` is open all day: from now on less memory counts for more than a little time.
      if (report.update.isLive) setFlagsFromString('--heap-growing-percent=35')
      break
    case 'updated':
      say(formatUpdate(report))
      break
    case 'doubts':
      say(formatDoubts(report.diagnostics))
      break
    case 'failed':
      complain(`${explain(report.error).text}The last good site is still served.\n`)
      break
  }
}
