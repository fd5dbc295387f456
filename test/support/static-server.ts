// A web server over files in memory, as a static host would serve them.
import { createServer } from 'node:http'
import { extname } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { OutputFile } from '../../src/render/output-file.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
}

/** A running server. */
export interface StaticServer {
  /** Where the site's root is, with a final `/`. */
  readonly root: URL
  /** Site paths asked for so far, in order: `search/table.json`. */
  readonly requests: readonly string[]
  /** From now on, these files stand beside or in place of the others. */
  publish(files: Iterable<OutputFile>): void
  /** From now on, paths that match are not found; undefined finds everything again. */
  hide(paths: RegExp | undefined): void
  close(): Promise<void>
}

/** Serves files under `folder` of a free port of this machine: a site need not stand at a host's root. */
export async function serve(files: Iterable<OutputFile>, folder = '/archive/'): Promise<StaticServer> {
  const byPath = new Map([...files].map((file) => [file.path, file.content]))
  const requests: string[] = []
  let hidden: RegExp | undefined
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = decodeURI(pathname)
      .slice(folder.length)
      .replace(/(^|\/)$/, '$1index.html')
    requests.push(path)
    const content = pathname.startsWith(folder) && !hidden?.test(path) ? byPath.get(path) : undefined
    if (content === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found')
      return
    }
    const type = TYPES[extname(path)]
    const headers = { 'content-type': type ?? 'application/octet-stream', 'cache-control': 'no-cache' }
    // Texts are sent compressed; what Pagefind writes is so already.
    if (type !== undefined && /\bgzip\b/.test(String(request.headers['accept-encoding'])))
      response.writeHead(200, { ...headers, 'content-encoding': 'gzip' }).end(gzipSync(content))
    else response.writeHead(200, headers).end(content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return {
    root: new URL(`http://127.0.0.1:${address.port}${folder}`),
    requests,
    publish: (more) => {
      for (const file of more) byPath.set(file.path, file.content)
    },
    hide: (paths) => {
      hidden = paths
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
