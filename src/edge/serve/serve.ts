// The local server: it behaves as a static host does, so that what works here works there.
import { createServer, type Server } from 'node:http'
import type { LiveEvent } from '../../dev/live-event.ts'
import type { ServedSite } from '../../dev/served-site.ts'
import { Refusal, systemCode, systemReason } from '../disk/system-error.ts'
import { fail } from './answer.ts'
import type { ChangeNames } from './change-names.ts'
import { createListeners, readLiveScript } from './live-pages.ts'
import { createPageToken } from './page-token.ts'
import { respond, type Serving } from './respond.ts'
import type { ChangeSidecar } from './sidecar-endpoint.ts'
import type { Upload } from './upload-endpoint.ts'

/** A site being served. */
export interface LocalServer {
  /** `http://127.0.0.1:4321/` */
  readonly address: string
  readonly port: number
  /** Tells every open page. Pages that are opened later are told the last problems as well. */
  tell(event: LiveEvent): void
  close(): Promise<void>
}

/** How to serve. */
export interface ServeOptions {
  readonly host: string
  /** Without it, the first free one of 4321 to 4341. */
  readonly port?: number
  /** Without it, a browser can upload nothing. */
  readonly upload?: Upload
  /** Without it, a browser can accept and correct nothing. */
  readonly changeSidecar?: ChangeSidecar
  readonly changeNames?: ChangeNames
  /** What is being done before there is a site; undefined once there is one. Without it, there always is. */
  readonly waiting?: () => string | undefined
}

const FIRST_PORT = 4321
const LAST_PORT = FIRST_PORT + 20

/** Serves a site. Throws a Refusal when the port that was asked for is taken, or all of ours are. */
export async function serveSite(site: ServedSite, options: ServeOptions): Promise<LocalServer> {
  const { host, port, upload, changeSidecar, changeNames, waiting = () => undefined } = options
  const listeners = createListeners()
  const serving: Serving = {
    site,
    listeners,
    token: createPageToken(),
    upload,
    changeSidecar,
    changeNames,
    waiting,
    script: readLiveScript(),
  }
  const server = createServer((request, response) => {
    const exchange = { request, response }
    respond(serving, exchange).catch((error: unknown) => {
      fail(exchange, 500, `This page could not be served: ${error instanceof Error ? error.message : error}`)
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

/** Listens on a port, or on the first free one of ours; gives which. Throws a Refusal when it cannot. */
export async function listen(server: Server, host: string, port: number | undefined): Promise<number> {
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
