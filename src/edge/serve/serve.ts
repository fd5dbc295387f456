// The local server: it behaves as a static host does, so that what works here works there.
import { promises as fs } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { LiveEvent } from '../../dev/live-event.ts'
import type { Served, ServedSite } from '../../dev/served-site.ts'
import { EVENTS, LIVE_SCRIPT, UPLOAD, UPLOAD_TOKEN } from '../../value/live-server.ts'
import { Refusal, systemCode, systemReason } from '../disk/system-error.ts'
import { ANSWER_HEADERS, fail, sendBytes, sendText } from './answer.ts'
import { contentType } from './content-type.ts'
import { createListeners, type Listeners, readLiveScript, withLiveScript } from './live-pages.ts'
import { createTakeInDoor, type TakeIn, type TakeInDoor } from './upload-endpoint.ts'

/** A site being served. */
export interface LocalServer {
  /** `http://127.0.0.1:4321/` */
  readonly address: string
  readonly port: number
  /** Tells every open page. The last problems are told to pages that are opened later, too. */
  tell(event: LiveEvent): void
  close(): Promise<void>
}

/** How to serve. */
export interface ServeOptions {
  readonly host: string
  /** Without it, the first free one of 4321 to 4341. */
  readonly port?: number
  /** Without it, nothing can be handed in by a browser. */
  readonly takeIn?: TakeIn
}

const FIRST_PORT = 4321
const LAST_PORT = FIRST_PORT + 20

/** What answers are made of. */
interface Desk {
  readonly site: ServedSite
  readonly listeners: Listeners
  readonly door: TakeInDoor | undefined
  readonly script: string
}

/** Serves a site. Throws a Refusal when the port that was asked for is taken, or all of ours are. */
export async function serveSite(site: ServedSite, options: ServeOptions): Promise<LocalServer> {
  const { host, port, takeIn } = options
  const listeners = createListeners()
  const desk: Desk = { site, listeners, door: takeIn && createTakeInDoor(takeIn), script: readLiveScript() }
  const server = createServer((request, response) => {
    answer(desk, request, response).catch((error: unknown) => {
      fail(response, 500, `This page could not be served: ${error instanceof Error ? error.message : error}`)
    })
  })
  const bound = await listen(server, host, port)
  return {
    address: `http://${host}:${bound}/`,
    port: bound,
    tell: (event) => listeners.tell(event),
    close() {
      listeners.close()
      return new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}

async function listen(server: Server, host: string, port: number | undefined): Promise<number> {
  for (let next = port ?? FIRST_PORT; ; next++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen(next, host, () => {
          server.off('error', reject)
          resolve()
        })
      })
      const address = server.address()
      return typeof address === 'object' && address ? address.port : next
    } catch (error) {
      const reason = systemReason(error)
      if (port !== undefined)
        throw new Refusal(`Port ${port} cannot be used: ${reason}. Choose another with --port.`)
      if (systemCode(error) !== 'EADDRINUSE' || next === LAST_PORT)
        throw new Refusal(`No port from ${FIRST_PORT} to ${LAST_PORT} can be used: ${reason}.`)
    }
  }
}

async function answer(
  { site, listeners, door, script }: Desk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isMeantForUs(request))
    return fail(response, 403, 'This server answers to 127.0.0.1 and localhost only.')
  const [, target = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(request.url ?? '') ?? []
  const isDoor = target === UPLOAD && door !== undefined
  if (isDoor && request.method === 'POST') return door.receive(request, response)
  if (isDoor || (request.method !== 'GET' && request.method !== 'HEAD')) {
    const allowed = isDoor ? 'POST' : 'GET, HEAD'
    response.setHeader('Allow', allowed)
    return fail(response, 405, `Only ${allowed.replace(',', ' and')} are answered here.`)
  }
  if (target === EVENTS) return listeners.add(response)
  if (target === LIVE_SCRIPT) return sendText(request, response, 200, contentType(LIVE_SCRIPT), script)
  if (target === UPLOAD_TOKEN && door) return door.giveToken(request, response)

  const address = decodePath(target)
  if (address === undefined) return fail(response, 400, 'The address cannot be read.')
  // Before the site is asked: a page that became new meanwhile is fetched once too often, never too seldom.
  const state = listeners.state()
  const path = address.slice(1)
  const found = isOfSite(path) ? await site.find(path) : undefined
  const isFolder = path === '' || path.endsWith('/')
  if (found?.is === 'folder' && !isFolder) {
    // Relative, so that it is right on every host; "./" keeps a colon in the name from reading as a scheme.
    const last = target.slice(target.lastIndexOf('/') + 1)
    response.writeHead(301, { ...ANSWER_HEADERS, Location: `./${last}/${query}` })
    response.end()
    return
  }
  const file = found?.is === 'folder' ? `${path}index.html` : path
  const content = found?.is === 'folder' ? await site.find(file) : isFolder ? undefined : found
  if (content && content.is !== 'folder') return sendFile(request, response, 200, file, content, state)
  const notFound = await site.find('404.html')
  if (notFound && notFound.is !== 'folder')
    return sendFile(request, response, 404, '404.html', notFound, state)
  sendText(request, response, 404, contentType('404.html'), withLiveScript(PLAIN_404, state))
}

const PLAIN_404 =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Nothing here</title></head><body><p>There is no page at this address, or the site was not built yet.</p></body></html>'

/** A page of another origin may have a name that leads to this machine (DNS rebinding); it may not read ours. */
function isMeantForUs(request: IncomingMessage): boolean {
  const port = request.socket.localPort
  const hosts = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`)
  const host = request.headers.host?.toLowerCase() ?? ''
  return hosts.includes(port === 80 ? `${host}:80` : host)
}

function decodePath(target: string): string | undefined {
  try {
    const path = decodeURIComponent(target)
    return path.startsWith('/') && !path.includes('\0') ? path : undefined
  } catch {
    return undefined
  }
}

/** Dotfiles are never served, nor is `..` followed, nor a segment passed that is empty. */
function isOfSite(path: string): boolean {
  const segments = path.split('/')
  return segments.every((name, i) => !name.startsWith('.') && (name !== '' || i === segments.length - 1))
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  path: string,
  served: Exclude<Served, { is: 'folder' }>,
  state: string,
): Promise<void> {
  const type = contentType(path)
  if (type.startsWith('text/html'))
    return sendText(request, response, status, type, withLiveScript(await textOf(served), state))
  const content = served.is === 'stored' ? served : bytesOf(served.content)
  sendBytes(request, response, status, type, content)
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

async function textOf(served: Exclude<Served, { is: 'folder' }>): Promise<string> {
  if (served.is === 'stored') return fs.readFile(served.file, 'utf8')
  return typeof served.content === 'string' ? served.content : new TextDecoder().decode(served.content)
}
