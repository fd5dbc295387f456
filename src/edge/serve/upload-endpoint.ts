// The one door by which a browser gives the archive something: local pages of this server only, with its token.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TakenIn } from '../../dev/live-event.ts'
import { sha256 } from '../../value/digest.ts'
import { LARGEST_ARTICLE } from '../../value/limits.ts'
import { NAME_HEADER, TOKEN_HEADER } from '../../value/live-server.ts'
import { sendText } from './answer.ts'
import { randomId } from './random-id.ts'

/** Takes in one text under the name that was given to it, which may be empty, unsafe or taken. */
export type TakeIn = (name: string, bytes: Uint8Array) => Promise<TakenIn>

/** The door of one server. */
export interface TakeInDoor {
  /** Gives a page of ours the token. */
  giveToken(request: IncomingMessage, response: ServerResponse): void
  /** Takes in what a page of ours sends. */
  receive(request: IncomingMessage, response: ServerResponse): Promise<void>
}

/** Makes the door, with a token that lasts as long as the server. The host of each request must be checked before. */
export function createTakeInDoor(takeIn: TakeIn): TakeInDoor {
  const token = randomId(16)
  // Digests are compared, so that the time it takes says nothing of the token.
  const digest = sha256(token)

  return {
    giveToken(request, response) {
      const site = request.headers['sec-fetch-site']
      const origin = request.headers.origin
      // A browser that does not say where a request comes from names the origin of a foreign one.
      const isOurs = site === undefined ? origin === undefined || origin === ownOrigin(request) : undefined
      if (!(isOurs ?? site === 'same-origin'))
        return refuse(request, response, 403, 'The token is for pages of this server only.')
      sendJson(request, response, 200, { token })
    },
    async receive(request, response) {
      const { headers } = request
      if (headers.origin !== ownOrigin(request))
        return refuse(request, response, 403, 'Only pages of this server can hand in a text.')
      if (headers['sec-fetch-site'] !== undefined && headers['sec-fetch-site'] !== 'same-origin')
        return refuse(request, response, 403, 'Only pages of this server can hand in a text.')
      const given = headers[TOKEN_HEADER]
      if (typeof given !== 'string' || sha256(given) !== digest)
        return refuse(request, response, 403, 'The token is not the one of this server; load the page again.')
      const name = decoded(headers[NAME_HEADER])
      if (name === undefined) return refuse(request, response, 400, 'The name of the text cannot be read.')
      const tooLarge = `The text is larger than ${LARGEST_ARTICLE / 1024 / 1024} MiB.`
      if (Number(headers['content-length'] ?? 0) > LARGEST_ARTICLE)
        return refuse(request, response, 413, tooLarge)
      const bytes = await bodyOf(request)
      if (bytes === undefined) return refuse(request, response, 413, tooLarge)
      const taken = await takeIn(name, bytes)
      if ('refused' in taken) return refuse(request, response, 422, taken.refused)
      sendJson(request, response, 201, taken)
    },
  }
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

/** What was sent; undefined when it is too large. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array | undefined> {
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
function refuse(request: IncomingMessage, response: ServerResponse, status: number, message: string): void {
  request.resume()
  sendJson(request, response, status, { message })
}

function sendJson(request: IncomingMessage, response: ServerResponse, status: number, data: unknown): void {
  sendText(request, response, status, 'application/json; charset=utf-8', `${JSON.stringify(data)}\n`)
}
