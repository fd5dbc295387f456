// The local server: it behaves as a static host does, so that what works here works there.
import { createReadStream, promises as fs, realpathSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { isWithin } from './archive-folder.ts'
import { contentType } from './content-type.ts'
import {
  createListeners,
  EVENTS,
  LIVE_SCRIPT,
  type Listeners,
  SCRIPT,
  withLiveScript,
} from './live-reload.ts'
import { Refusal, systemCode, systemReason } from './system-error.ts'

/** A site being served. */
export interface LocalServer {
  /** `http://127.0.0.1:4321/` */
  readonly address: string
  readonly port: number
  /** Has every open page load itself again. */
  reload(): void
  close(): Promise<void>
}

/** Where to listen. Without a port, the first free one of 4321 to 4341. */
export interface ServeOptions {
  readonly host: string
  readonly port?: number
}

const FIRST_PORT = 4321
const LAST_PORT = FIRST_PORT + 20

/**
 * Serves a folder, which may come to be later and be replaced at any time. Throws a Refusal when the port
 * that was asked for is taken, or all of ours are.
 */
export async function serveSite(folder: string, { host, port }: ServeOptions): Promise<LocalServer> {
  const listeners = createListeners()
  const server = createServer((request, response) => {
    answer(folder, listeners, request, response).catch((error: unknown) => {
      fail(response, 500, `This page could not be served: ${error instanceof Error ? error.message : error}`)
    })
  })
  const bound = await listen(server, host, port)
  return {
    address: `http://${host}:${bound}/`,
    port: bound,
    reload: () => listeners.reload(),
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

const HEADERS = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }

async function answer(
  folder: string,
  listeners: Listeners,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isMeantForUs(request))
    return fail(response, 403, 'This server answers to 127.0.0.1 and localhost only.')
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return fail(response, 405, 'Only GET and HEAD are answered.')
  }
  const [, target = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(request.url ?? '') ?? []
  if (target === EVENTS) return listeners.add(response)
  if (target === SCRIPT) return sendText(request, response, 200, contentType(SCRIPT), LIVE_SCRIPT)

  const path = decodePath(target)
  if (path === undefined) return fail(response, 400, 'The address cannot be read.')
  const found = path.split('/').some(isHidden) ? undefined : await find(folder, path)
  if (found?.is === 'folder' && !path.endsWith('/')) {
    // Relative, so that it is right on every host; "./" keeps a colon in the name from reading as a scheme.
    const last = target.slice(target.lastIndexOf('/') + 1)
    response.writeHead(301, { ...HEADERS, Location: `./${last}/${query}` })
    response.end()
    return
  }
  const file = found?.is === 'folder' ? await find(folder, `${path}index.html`) : found
  if (file?.is === 'file') return sendFile(request, response, 200, file)
  const notFound = await find(folder, '/404.html')
  if (notFound?.is === 'file') return sendFile(request, response, 404, notFound)
  sendText(request, response, 404, contentType('404.html'), withLiveScript(PLAIN_404))
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

/** Dotfiles are never served, nor is `..` followed. */
function isHidden(segment: string): boolean {
  return segment.startsWith('.')
}

type Found = { readonly is: 'folder' } | { readonly is: 'file'; readonly file: string; readonly size: number }

/** What lies at a path of the site, links resolved; what lies outside the site is not there. */
async function find(folder: string, path: string): Promise<Found | undefined> {
  try {
    const root = realpathSync(folder)
    const file = await fs.realpath(root + path)
    if (!isWithin(file, root)) return undefined
    const facts = await fs.stat(file)
    if (facts.isDirectory()) return { is: 'folder' }
    return facts.isFile() && !path.endsWith('/') ? { is: 'file', file, size: facts.size } : undefined
  } catch (error) {
    systemReason(error)
    return undefined
  }
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  { file, size }: Found & { is: 'file' },
): Promise<void> {
  const type = contentType(file)
  if (type.startsWith('text/html'))
    return sendText(request, response, status, type, withLiveScript(await fs.readFile(file, 'utf8')))
  const range = status === 200 ? readRange(request.headers.range, size) : undefined
  const headers = { ...HEADERS, 'Content-Type': type, 'Accept-Ranges': 'bytes' }
  if (range === 'unsatisfiable') {
    response.writeHead(416, { ...HEADERS, 'Content-Range': `bytes */${size}` }).end()
    return
  }
  const { start, end } = range ?? { start: 0, end: size - 1 }
  response.writeHead(range ? 206 : status, {
    ...headers,
    'Content-Length': end - start + 1,
    ...(range ? { 'Content-Range': `bytes ${start}-${end}/${size}` } : {}),
  })
  if (request.method === 'HEAD' || size === 0) {
    response.end()
    return
  }
  const stream = createReadStream(file, { start, end })
  response.on('close', () => stream.destroy())
  stream.on('error', () => response.destroy())
  stream.pipe(response)
}

function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  type: string,
  text: string,
): void {
  const body = Buffer.from(text)
  response.writeHead(status, { ...HEADERS, 'Content-Type': type, 'Content-Length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function fail(response: ServerResponse, status: number, message: string): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`${message}\n`)
}

/**
 * One range of bytes, both ends included (RFC 9110, section 14). Several ranges, and what cannot be read,
 * are answered with the whole file, as the RFC allows.
 */
export function readRange(
  header: string | undefined,
  size: number,
): { readonly start: number; readonly end: number } | 'unsatisfiable' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return undefined
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return start >= size || (first === '' && last === '0') ? 'unsatisfiable' : { start, end }
}
