// A finished site served as a host would: from its folder, under a path of its own, with the headers that `_headers` tells hosts to send.
import { createServer } from 'node:http'
import { join } from 'node:path'
import type { Served } from '../../dev/served-site.ts'
import type { OutputPath } from '../../value/permalink.ts'
import { isBytes, readRegularFile } from '../disk/archive/read-file.ts'
import { factsOf } from '../disk/stamp.ts'
import { ANSWER_HEADERS, type Exchange, fail, sendFile } from './answer.ts'
import { contentType } from './content-type.ts'
import { decodePath, isMeantForUs, isOfSite, redirectToFolder } from './respond.ts'
import { listen } from './serve.ts'

/** A site that is previewed. */
export interface Preview {
  /** `http://127.0.0.1:4321/news/` */
  readonly address: string
  readonly port: number
  close(): Promise<void>
}

/** What is served, and where. */
export interface PreviewOptions {
  /** The site's folder, absolute. */
  readonly folder: string
  readonly host: string
  /** Without it, the first free one of those that `dev` has. */
  readonly port?: number
  /** The path below which the site stands: begins and ends with a stroke. */
  readonly base: string
}

/** Serves a folder. Throws a Refusal when no port can be used. */
export async function servePreview({ folder, host, port, base }: PreviewOptions): Promise<Preview> {
  const server = createServer((request, response) => {
    const exchange = { request, response }
    try {
      respond(folder, base, exchange)
    } catch (error) {
      fail(exchange, 500, `This file could not be served: ${error instanceof Error ? error.message : error}`)
    }
  })
  const bound = await listen(server, host, port)
  return {
    address: `http://${host}:${bound}${base}`,
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function respond(folder: string, base: string, exchange: Exchange) {
  const { request, response } = exchange
  if (!isMeantForUs(request))
    return fail(exchange, 403, 'This server answers to 127.0.0.1 and localhost only.')
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return fail(exchange, 405, 'Only GET and HEAD are answered here.')
  }
  const [, target = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(request.url ?? '') ?? []
  if (base !== '/' && (target === '/' || `${target}/` === base)) {
    response.writeHead(302, { ...ANSWER_HEADERS, Location: base + query }).end()
    return
  }
  const address = target.startsWith(base) ? decodePath(`/${target.slice(base.length)}`) : undefined
  const path = address?.slice(1)
  const found = path !== undefined && isOfSite(path) ? find(folder, path) : undefined
  if (path === undefined || !found) return sendNotFound(folder, exchange)
  const isFolder = path === '' || path.endsWith('/')
  if (found.is === 'folder' && !isFolder) return redirectToFolder(exchange, target, query)
  const file = found.is === 'folder' ? `${path}index.html` : path
  const content = found.is === 'folder' ? find(folder, file) : isFolder ? undefined : found
  if (content?.is !== 'file') return sendNotFound(folder, exchange)
  for (const [name, value] of headersFor(folder, `/${path}`)) response.setHeader(name, value)
  sendFile(exchange, contentType(file), content.content)
}

function sendNotFound(folder: string, exchange: Exchange) {
  const page = find(folder, '404.html')
  if (page?.is !== 'file') return fail(exchange, 404, 'There is no file at this address.')
  const { response, request } = exchange
  const headers = { ...ANSWER_HEADERS, 'Content-Type': contentType('404.html') }
  response.writeHead(404, headers).end(request.method === 'HEAD' ? undefined : page.content)
}

function find(folder: string, path: OutputPath): Served | undefined {
  const file = join(folder, path)
  if (factsOf(file)?.isDirectory()) return { is: 'folder' }
  const content = readRegularFile({ path, file })
  return isBytes(content) ? { is: 'file', content } : undefined
}

/** The headers that the site tells its host to send with an address: of every rule that fits, values of one name together. */
function headersFor(folder: string, path: string): ReadonlyMap<string, string> {
  const rules = find(folder, '_headers')
  const headers = new Map<string, string>()
  if (rules?.is !== 'file') return headers
  const text = typeof rules.content === 'string' ? rules.content : new TextDecoder().decode(rules.content)
  let isOurs = false
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('/')) isOurs = fits(line.trim(), path)
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? []
    if (!isOurs || name === undefined || value === undefined) continue
    const before = headers.get(name)
    headers.set(name, before === undefined ? value : `${before}, ${value}`)
  }
  return headers
}

/** Whether a path fits a pattern, in which `*` stands for anything. */
function fits(pattern: string, path: string): boolean {
  const [first = '', ...others] = pattern.split('*')
  if (others.length === 0) return path === pattern
  const last = others.pop() ?? ''
  if (!path.startsWith(first) || !path.slice(first.length).endsWith(last)) return false
  let at = first.length
  return others.every((part) => {
    const found = path.indexOf(part, at)
    at = found + part.length
    return found >= 0 && at <= path.length - last.length
  })
}
