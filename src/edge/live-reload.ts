// What makes an open page load itself again after a rebuild: an event stream and the script that listens.
import type { ServerResponse } from 'node:http'

/** Addresses that only the local server answers; no path of a site begins like this. */
export const EVENTS = '/.backfile/events'
export const SCRIPT = '/.backfile/live.js'

/** The listening script. A server that comes back after it was gone may have a newer site, too. */
export const LIVE_SCRIPT = `const events = new EventSource('${EVENTS}')
let lost = false
events.addEventListener('reload', () => location.reload())
events.addEventListener('error', () => { lost = true })
events.addEventListener('open', () => { if (lost) location.reload() })
addEventListener('pagehide', () => events.close())
`

/** A policy that lets a page ask for nothing. */
const SILENT_POLICY = /(http-equiv="Content-Security-Policy" content=")(?![^"]*connect-src)/i

/** A page as it is served: with the listening script at the end of its head, and allowed to listen. */
export function withLiveScript(page: string): string {
  const tag = `<script src="${SCRIPT}" defer></script>`
  const html = page.replace(SILENT_POLICY, "$1connect-src 'self'; ")
  const head = html.search(/<\/head>/i)
  return head < 0 ? html + tag : html.slice(0, head) + tag + html.slice(head)
}

/** Everyone who listens. */
export interface Listeners {
  add(response: ServerResponse): void
  reload(): void
  close(): void
}

/** Pause between two signs of life, which keep proxies and browsers from dropping the stream. */
const HEARTBEAT_MS = 20_000

/** Keeps the event streams. */
export function createListeners(): Listeners {
  const open = new Set<ServerResponse>()
  const heartbeat = setInterval(() => send(': still here\n\n'), HEARTBEAT_MS)
  heartbeat.unref()

  function send(text: string): void {
    for (const response of open) response.write(text)
  }

  return {
    add(response) {
      open.add(response)
      response.on('close', () => open.delete(response))
      response.writeHead(200, {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      })
      response.write('retry: 1000\n\n')
    },
    reload: () => send('event: reload\ndata:\n\n'),
    close() {
      clearInterval(heartbeat)
      for (const response of open) response.end()
    },
  }
}
