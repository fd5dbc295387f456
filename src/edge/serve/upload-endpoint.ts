// Uploads: the one way in which a browser adds to the archive, for pages of this server only, with its token.
import type { IncomingMessage } from 'node:http'
import type { UploadResult } from '../../dev/live-event.ts'
import { sha256 } from '../../value/digest.ts'
import { LARGEST_ARTICLE } from '../../value/limits.ts'
import { NAME_HEADER, TOKEN_HEADER } from '../../value/live-server.ts'
import { type Exchange, send } from './answer.ts'
import { randomId } from './random-id.ts'

/** Keeps one text under the name that was given to it, which may be empty, unsafe or taken. */
export type Upload = (name: string, bytes: Uint8Array) => Promise<UploadResult>

/** The uploads of one server. */
export interface Uploads {
  /** Gives a page of ours the token. */
  giveToken(exchange: Exchange): void
  /** Receives what a page of ours sends. */
  receive(exchange: Exchange): Promise<void>
}

/** Receives uploads, with a token that lasts as long as the server. The host of each request must be checked before. */
export function createUploads(upload: Upload): Uploads {
  const token = randomId(16)
  // Digests are compared, so that the time the comparison takes reveals nothing about the token.
  const digest = sha256(token)
  return {
    giveToken(exchange) {
      if (asksForToken(exchange.request)) sendJson(exchange, 200, { token })
      else refuse(exchange, 403, 'The token is for pages of this server only.')
    },
    async receive(exchange) {
      const { headers } = exchange.request
      if (!isSentByUs(exchange.request))
        return refuse(exchange, 403, 'Only pages of this server can upload a text.')
      const given = headers[TOKEN_HEADER]
      if (typeof given !== 'string' || sha256(given) !== digest)
        return refuse(exchange, 403, 'The token is not the one of this server; load the page again.')
      const name = decoded(headers[NAME_HEADER])
      if (name === undefined) return refuse(exchange, 400, 'The name of the text cannot be read.')
      const bytes = await bodyOf(exchange.request)
      if (bytes === undefined)
        return refuse(exchange, 413, `The text is larger than ${LARGEST_ARTICLE / 1024 / 1024} MiB.`)
      const uploaded = await upload(name, bytes)
      if ('refused' in uploaded) return refuse(exchange, 422, uploaded.refused)
      sendJson(exchange, 201, uploaded)
    },
  }
}

/** Whether a page of ours asks. A browser without `Sec-Fetch-Site` names the origin when it is a foreign one. */
function asksForToken(request: IncomingMessage): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers
  if (site !== undefined) return site === 'same-origin'
  return origin === undefined || origin === ownOrigin(request)
}

/** Whether a page of ours sends. A browser names the origin of everything that it sends. */
function isSentByUs(request: IncomingMessage): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers
  return origin === ownOrigin(request) && (site === undefined || site === 'same-origin')
}

/** The origin of our own pages, by the name that they were asked for with. */
function ownOrigin(request: IncomingMessage): string {
  return `http://${request.headers.host?.toLowerCase()}`
}

function decoded(name: string | string[] | undefined): string | undefined {
  try {
    return decodeURIComponent(typeof name === 'string' ? name : '')
  } catch {
    return undefined
  }
}

/** What was sent; undefined when it is too large, or declares that it will be. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_ARTICLE) return undefined
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    if (!(part instanceof Uint8Array)) continue
    size += part.length
    if (size > LARGEST_ARTICLE) return undefined
    parts.push(Buffer.from(part))
  }
  return Buffer.concat(parts)
}

/** What is still being sent is read and thrown away, so that the answer can be heard. */
function refuse(exchange: Exchange, status: number, message: string): void {
  exchange.request.resume()
  sendJson(exchange, status, { message })
}

function sendJson(exchange: Exchange, status: number, data: unknown): void {
  send(exchange, { status, type: 'application/json; charset=utf-8', content: `${JSON.stringify(data)}\n` })
}
