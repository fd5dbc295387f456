// How open pages hear what changed: the script that each page is served with and the stream that it listens to.
import { existsSync, readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { LiveEvent, SentProblems, ShownProblem } from '../../dev/live-event.ts'
import { LIVE_SCRIPT, writeLiveState } from '../../value/live-server.ts'
import { Refusal } from '../disk/system-error.ts'
import { PACKAGE_FOLDER } from '../package-folder.ts'
import { ANSWER_HEADERS } from './answer.ts'
import { randomId } from './random-id.ts'

/** The script of open pages. Throws a Refusal when the package was never compiled. */
export function readLiveScript(base: string = PACKAGE_FOLDER): string {
  const file = join(base, 'lib', 'client', 'live.js')
  if (!existsSync(file))
    throw new Refusal('Backfile was not compiled: lib/client/live.js is missing. Run "npm run compile".')
  return readFileSync(file, 'utf8')
}

/**
 * A page as it is served: with the listening script, which bears the state of the site that the page was made
 * from. It stands before every other script, so that it sees the page as it was served.
 */
export function withLiveScript(html: string, state: string): string {
  const tag = `<script src="${LIVE_SCRIPT}" data-state="${state}" type="module"></script>`
  const head = /<\/head>/i.exec(html)?.index ?? html.length
  const script = html.search(/<script[\s>]/i)
  const at = script >= 0 && script < head ? script : head
  return html.slice(0, at) + tag + html.slice(at)
}

/** Everyone who listens. */
export interface Listeners {
  /** Adds one, and sends it the present state and problems. */
  add(response: ServerResponse): void
  tell(event: LiveEvent): void
  /** The state of the site, as {@link writeLiveState} writes it. */
  state(): string
  close(): void
}

/** Pause between two signs of life, which keep proxies and browsers from dropping the stream. */
const HEARTBEAT_MS = 20_000

/** No page shows more problems than this. */
const MOST_PROBLEMS = 50

/** Keeps the event streams. */
export function createListeners(): Listeners {
  const open = new Set<ServerResponse>()
  const start = randomId(4)
  let pages = 0
  let search = 0
  let assets = 0
  let problems: readonly ShownProblem[] = []
  const heartbeat = setInterval(() => send(': still here\n\n'), HEARTBEAT_MS)
  heartbeat.unref()

  const state = (): string => writeLiveState({ start, pages, search, assets })

  function send(text: string): void {
    for (const response of open) response.write(text)
  }

  function problemsMessage(): string {
    const grave = problems.filter(({ severity }) => severity !== 'note')
    const sent: SentProblems = {
      problems: grave.slice(0, MOST_PROBLEMS),
      more: Math.max(0, grave.length - MOST_PROBLEMS),
    }
    return message('problems', sent)
  }

  return {
    state,
    add(response) {
      open.add(response)
      response.on('close', () => open.delete(response))
      response.writeHead(200, { ...ANSWER_HEADERS, 'Content-Type': 'text/event-stream' })
      response.write(`retry: 1000\n\n${message('state', state())}${problemsMessage()}`)
    },
    tell(event) {
      if (event.kind === 'problems') {
        problems = event.problems
        send(problemsMessage())
        return
      }
      if (event.kind === 'search') search += 1
      else pages += 1
      if (event.kind === 'pages' && event.assets) assets += 1
      send(message('state', state()))
    },
    close() {
      clearInterval(heartbeat)
      for (const response of open) response.end()
    },
  }
}

function message(event: string, data: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}
