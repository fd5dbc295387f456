// `backfile dev`: starts what shows an archive while it is worked on, and prints what that reports.
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type { Command as Program } from 'commander'
import type { Audience } from '../access/policy.ts'
import { Dev } from '../dev/dev.ts'
import type { DevReport } from '../dev/dev-ports.ts'
import type { UploadResult } from '../dev/live-event.ts'
import { OpenArchive } from '../dev/open-archive.ts'
import { archiveFolder, shownPath, whyNot } from '../edge/disk/archive-folder.ts'
import { placeSchemas } from '../edge/disk/place-schemas.ts'
import { namesChanges } from '../edge/serve/change-names.ts'
import { sidecarChanges } from '../edge/serve/change-sidecar.ts'
import { fileChanges } from '../edge/serve/file-changes.ts'
import { saveUpload } from '../edge/serve/save-upload.ts'
import { type LocalServer, serveSite } from '../edge/serve/serve.ts'
import { createSystem } from '../edge/system.ts'
import { watchArchive } from '../edge/watch/watch.ts'
import { OUTPUTS } from '../pipeline/outputs.ts'
import { audienceWord, dayWord, portNumber, ROOT, siteOf } from './arguments.ts'
import { progressInWords } from './progress.ts'
import { formatDoubts, formatProblems, formatReady, formatUpdate } from './report.ts'
import { colors, EXIT, explain, onInterrupt, print, printError, progressOnScreen } from './terminal.ts'

/** What it is asked for. */
export interface DevCommand {
  readonly kind: 'dev'
  readonly root: string
  readonly out: string
  readonly port: number | undefined
  /** As for a build. */
  readonly audience?: Audience | undefined
  readonly asOf?: string | undefined
}

/** When reading takes longer, the address is told before there is anything to see, in milliseconds. */
const LONG_READING_MS = 2000

/** Declares the command. */
export function declareDev(program: Program, choose: (command: DevCommand) => void): void {
  program
    .command('dev')
    .description('show the site on this machine, and update it as files change')
    .argument(...ROOT)
    .option('--port <number>', 'port to listen on (default: 4321, or the next free one)', portNumber)
    .option('--audience <who>', 'public or private, whatever the settings say', audienceWord)
    .option('--as-of <day>', 'end embargoes up to this day (YYYY-MM-DD)', dayWord)
    .action((root: string, { port, ...told }: Partial<DevCommand>) =>
      choose({ kind: 'dev', root, out: siteOf(root), port, ...told }),
    )
}

/** Runs until Ctrl-C; settles only when it cannot begin, with the exit code. */
export async function runDev({ root, out, port, audience, asOf }: DevCommand): Promise<number> {
  const reason = whyNot(root, out)
  if (reason !== undefined) {
    printError(`${reason}\n`)
    return EXIT.wrongCommandLine
  }
  placeSchemas(root)
  const progress = progressOnScreen()
  let isReady = false
  // Before there is a site, its address tells what is done for it.
  let waiting: string | undefined = progressInWords('read', 0)
  const system = createSystem({
    root,
    out,
    write: true,
    progress(stage, done) {
      if (isReady) return
      progress.show(stage, done)
      if (waiting !== undefined) waiting = progressInWords(stage, done)
    },
  })
  const archive = new OpenArchive(system, OUTPUTS, { audience, asOf })
  const dev = new Dev(archive, {
    clock: system.clock,
    pause: system.pause,
    notify: (event) => server.tell(event),
    report(report) {
      progress.clear()
      printReport(report, server.address)
      isReady ||= report.kind === 'ready' && report.update.isLive
      // What keeps the site from being made is told where the site would be, too.
      if (report.kind === 'ready' || report.kind === 'failed') waiting = undefined
    },
  })
  const { articles, root: base } = archiveFolder(root, out)
  const upload = async (name: string, bytes: Uint8Array): Promise<UploadResult> => {
    const saved = saveUpload(articles, name, bytes)
    return 'refused' in saved ? saved : dev.uploaded(shownPath(join(articles, saved.path), base))
  }
  const changes = fileChanges()
  const changeSidecar = sidecarChanges(base, (path) => archive.changeable(path), changes)
  const changeNames = namesChanges(base, () => archive.nameSuggestions(), changes)
  const options = {
    host: '127.0.0.1',
    upload,
    changeSidecar,
    changeNames,
    waiting: () => waiting,
    ...(port === undefined ? {} : { port }),
  }
  const server: LocalServer = await serveSite(dev, options)
  onInterrupt(() => server.close())
  const early = setTimeout(() => {
    progress.clear()
    if (waiting !== undefined) print(`The archive is being read. Its site will be at ${server.address}\n`)
  }, LONG_READING_MS)
  early.unref()
  await watchArchive(root, out, {
    changed: (changes) => dev.changed(changes),
    failed: (message) => printError(`${message}\n`),
  })
  dev.changed('everything')
  return new Promise(() => {})
}

function printReport(report: DevReport, address: string): void {
  switch (report.kind) {
    case 'problems': {
      const text = formatProblems(report.diagnostics, { colors: colors(), quiet: !report.isFirst })
      print(text === '' ? '' : `${text}\n`)
      break
    }
    case 'ready':
      print(formatReady(report.update, address))
      // `dev` is open all day: from now on less memory counts for more than a little time.
      if (report.update.isLive) setFlagsFromString('--heap-growing-percent=35')
      break
    case 'updated':
      print(formatUpdate(report))
      break
    case 'doubts':
      print(formatDoubts(report.diagnostics))
      break
    case 'failed':
      printError(`${explain(report.error).text}The last good site is still served.\n`)
      break
  }
}
