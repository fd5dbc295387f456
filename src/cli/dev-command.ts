// `backfile dev`: shows an archive while it is worked on, and keeps up with every change.
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { type Live, type Look, openLive } from '../dev/live.ts'
import type { TakenIn } from '../dev/live-event.ts'
import { codeFrame } from '../diagnostic/code-frame.ts'
import { byPlace, type Diagnostic } from '../diagnostic/diagnostic.ts'
import { archiveFolder, shownPath, whyNot } from '../edge/disk/archive-folder.ts'
import { Refusal } from '../edge/disk/system-error.ts'
import { saveUpload } from '../edge/serve/save-upload.ts'
import { type LocalServer, serveSite } from '../edge/serve/serve.ts'
import { createSystem } from '../edge/system.ts'
import { createRebuildLoop } from '../edge/watch/rebuild-loop.ts'
import { watchArchive } from '../edge/watch/watch.ts'
import type { Command } from './command-line.ts'
import { formatDoubts, formatLook, formatProblems } from './report.ts'
import { colors, complain, EXIT, explain, onInterrupt, progressOnScreen, say } from './terminal.ts'

/** How long open pages have to fetch what is new before the archive is put together anew. */
const BREAK_MS = 300

/** While articles keep coming, the archive is put together anew as often as this. */
const LONGEST_PATCHED_MS = 10_000

/** Stands for everything among paths that changed: the archive's root. */
const EVERYTHING = ''

/** Runs until Ctrl-C; settles only when it cannot begin, with the exit code. */
export async function runDev({ root, out, port }: Command & { kind: 'dev' }): Promise<number> {
  const reason = whyNot(root, out)
  if (reason !== undefined) {
    complain(`${reason}\n`)
    return EXIT.wrongCommandLine
  }
  const progress = progressOnScreen()
  let isFirst = true
  const system = createSystem({
    root,
    out,
    write: true,
    progress: (stage, done) => isFirst && progress.show(stage, done),
  })
  const live = openLive(system)
  const archive = archiveFolder(root, out)
  const waiting = new Map<string, (taken: TakenIn) => void>()

  let server: LocalServer
  try {
    server = await serveSite(live, {
      host: '127.0.0.1',
      ...(port === undefined ? {} : { port }),
      async upload(name, bytes) {
        const saved = saveUpload(archive.articles, name, bytes)
        if ('refused' in saved) return saved
        const path = shownPath(join(archive.articles, saved.path), archive.root)
        const taken = new Promise<TakenIn>((resolve) => waiting.set(path, resolve))
        loop.changed([path])
        return taken
      },
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    complain(`${error.message}\n`)
    return EXIT.wrongCommandLine
  }
  onInterrupt(() => server.close())

  /** Problems that the terminal has shown and that are still there. */
  let shown = new Set<string>()
  function sayNew(diagnostics: readonly Diagnostic[]): void {
    const fresh = diagnostics.filter((problem) => !shown.has(JSON.stringify(problem)))
    shown = new Set(diagnostics.map((problem) => JSON.stringify(problem)))
    const text = formatProblems([...fresh].sort(byPlace), { colors: colors(), quiet: !isFirst })
    say(text === '' ? '' : `${text}\n`)
  }

  /** Answers those who handed in a text that is live now. */
  function answerWaiting(paths: ReadonlySet<string>): void {
    for (const [path, taken] of waiting) {
      if (!paths.has(path)) continue
      waiting.delete(path)
      taken({ path, desk: live.deskFor(path) ?? '/intake/' })
    }
  }

  /** Shows a few changes at once; the archive is put together anew when the pages that wait were served. */
  async function showAtOnce(paths: ReadonlySet<string>): Promise<boolean> {
    const look = isFirst || paths.has(EVERYTHING) ? undefined : await live.glimpse(paths)
    if (!look) return false
    server.tell({ kind: 'pages', assets: false })
    answerWaiting(paths)
    const start = performance.now()
    const isSearchable = await live.searchAtOnce()
    const seconds = (performance.now() - start) / 1000
    if (isSearchable) server.tell({ kind: 'search' })
    say(formatLook({ paths, look, searchable: isSearchable ? seconds : undefined }))
    await system.pause(BREAK_MS)
    return true
  }

  /** Since when something is shown that the archive was not put together with. */
  let patchedSince: number | undefined
  const isOverdue = () => patchedSince !== undefined && performance.now() - patchedSince > LONGEST_PATCHED_MS

  async function keepUp(paths: ReadonlySet<string>): Promise<void> {
    const isShown = await showAtOnce(paths)
    let isTold = isShown || isFirst
    if (isShown) patchedSince ??= performance.now()
    if (isShown && loop.isDue() && !isOverdue()) return
    const changed = paths.has(EVERYTHING) ? 'everything' : paths
    // What is shown already can wait until nothing else comes, but not for ever.
    const look = await live.look(changed, () => isShown && loop.isDue() && !isOverdue())
    if (!look) return
    patchedSince = undefined
    progress.clear()
    if (look.isLive && !isFirst) server.tell({ kind: 'pages', assets: look.assetsChanged })
    server.tell({ kind: 'problems', problems: shownProblems(look.diagnostics, live) })
    answerWaiting(paths)
    sayNew(look.diagnostics)
    if (isFirst) sayWelcome(look)
    if (!look.isLive) {
      if (!isFirst) say(formatLook({ paths, look, searchable: undefined }))
      return
    }
    const tellOnce = (searchable: number | undefined) => {
      if (!isTold) say(formatLook({ paths, look, searchable }))
      isTold = true
    }
    let summary = isFirst
    isFirst = false
    // `dev` is open all day: from now on less memory counts for more than a little time.
    setFlagsFromString('--heap-growing-percent=35')
    await live.follow(
      {
        search(seconds) {
          server.tell({ kind: 'search' })
          tellOnce(seconds)
        },
        problems(diagnostics) {
          sayNew(diagnostics)
          if (summary) say(formatDoubts(diagnostics))
          summary = false
          server.tell({ kind: 'problems', problems: shownProblems(diagnostics, live) })
        },
      },
      () => loop.isDue(),
    )
    tellOnce(undefined)
  }

  function sayWelcome({ articles, seconds, isLive }: Look): void {
    const ready = (seconds.read + seconds.assemble).toFixed(1)
    if (isLive)
      say(`${articles === 1 ? '1 article is' : `${articles} articles are`} live after ${ready} s.\n`)
    say(`\nThe archive is at ${server.address} (Ctrl-C ends).\n\n`)
  }

  const loop = createRebuildLoop(keepUp, (error) => {
    complain(`${explain(error).text}The last good site is still served.\n`)
  })
  await watchArchive(root, out, {
    changed: (paths) => loop.changed(paths === 'everything' ? [EVERYTHING] : paths),
    failed: (message) => complain(`${message}\n`),
  })
  loop.changed([EVERYTHING])
  return new Promise(() => {})
}

/** What an open page shows of problems. */
function shownProblems(diagnostics: readonly Diagnostic[], live: Live) {
  return diagnostics
    .filter(({ severity }) => severity !== 'note')
    .map(({ at, severity, code, message, hint, ...rest }) => ({
      path: at.path,
      line: at.line,
      column: at.column,
      severity,
      code,
      message,
      frame: codeFrame({ at, severity, code, message, ...rest }),
      hint: hint ?? '',
      desk: live.deskFor(at.path) ?? '',
    }))
}
