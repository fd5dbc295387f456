// Who may change the archive through the local server: pages of this server only, with its token.
import type { IncomingMessage } from 'node:http'
import { sha256 } from '../../value/digest.ts'
import { TOKEN_HEADER } from '../../value/live-server.ts'
import type { Exchange } from './answer.ts'
import { refuse, sendJson } from './json-exchange.ts'
import { randomId } from './random-id.ts'

/** The token of one server, which lasts as long as it. The host of each request must be checked before. */
export interface PageToken {
  /** Gives a page of ours the token. */
  give(exchange: Exchange): void
  /** Why a request may change nothing, as a sentence; undefined for one that a page of ours sends with the token. */
  whyNot(request: IncomingMessage): string | undefined
}

/** Makes the token. */
export function createPageToken(): PageToken {
  const token = randomId(16)
  // Digests are compared, so that the time the comparison takes reveals nothing about the token.
  const digest = sha256(token)
  return {
    give(exchange) {
      if (asksForToken(exchange.request)) sendJson(exchange, 200, { token })
      else refuse(exchange, 403, 'The token is for pages of this server only.')
    },
    whyNot(request) {
      if (!isSentByUs(request)) return 'Only pages of this server can change the archive.'
      const given = request.headers[TOKEN_HEADER]
      return typeof given === 'string' && sha256(given) === digest
        ? undefined
        : 'The token is not the one of this server; load the page again.'
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
