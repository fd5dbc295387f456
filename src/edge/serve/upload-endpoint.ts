// Uploads: the one way in which a browser adds to the archive, for pages of this server only, with its token.
import type { UploadResult } from '../../dev/live-event.ts'
import { LARGEST_ARTICLE } from '../../value/limits.ts'
import { NAME_HEADER } from '../../value/live-server.ts'
import type { Exchange } from './answer.ts'
import { bodyOf, refuse, sendJson } from './json-exchange.ts'
import type { PageToken } from './page-token.ts'

/** Keeps one text under the name that was given to it, which may be empty, unsafe or taken. */
export type Upload = (name: string, bytes: Uint8Array) => Promise<UploadResult>

/** Receives what a page of ours uploads. */
export async function receiveUpload(exchange: Exchange, token: PageToken, upload: Upload): Promise<void> {
  const reason = token.whyNot(exchange.request)
  if (reason !== undefined) return refuse(exchange, 403, reason)
  const name = decoded(exchange.request.headers[NAME_HEADER])
  if (name === undefined) return refuse(exchange, 400, 'The name of the text cannot be read.')
  const bytes = await bodyOf(exchange.request, LARGEST_ARTICLE)
  if (bytes === undefined)
    return refuse(exchange, 413, `The text is larger than ${LARGEST_ARTICLE / 1024 / 1024} MiB.`)
  const uploaded = await upload(name, bytes)
  if ('refused' in uploaded) return refuse(exchange, 422, uploaded.refused)
  sendJson(exchange, 201, uploaded)
}

function decoded(name: string | string[] | undefined): string | undefined {
  try {
    return decodeURIComponent(typeof name === 'string' ? name : '')
  } catch {
    return undefined
  }
}
