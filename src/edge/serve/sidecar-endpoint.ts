// What a person accepts or corrects at the review: the one way in which a browser changes a sidecar.
import type { SidecarResult, SidecarWish } from '../../dev/live-event.ts'
import type { Exchange } from './answer.ts'
import { bodyOf, jsonIn, refuse, sendJson } from './json-exchange.ts'
import type { PageToken } from './page-token.ts'

/** Writes what a person wishes into a sidecar. */
export type ChangeSidecar = (wish: SidecarWish) => SidecarResult

/** A value is never longer, in bytes of JSON. */
const LARGEST_WISH = 256 * 1024

/** Receives what a page of ours wishes. */
export async function receiveWish(
  exchange: Exchange,
  token: PageToken,
  change: ChangeSidecar,
): Promise<void> {
  const reason = token.whyNot(exchange.request)
  if (reason !== undefined) return refuse(exchange, 403, reason)
  const bytes = await bodyOf(exchange.request, LARGEST_WISH)
  if (bytes === undefined) return refuse(exchange, 413, 'The value is too long.')
  const wish = wishIn(jsonIn(bytes))
  if (!wish) return refuse(exchange, 400, 'What is wished for cannot be read.')
  const result = change(wish)
  if ('refused' in result) return refuse(exchange, 422, result.refused)
  sendJson(exchange, 200, result)
}

/** Reads a wish; undefined for anything else. */
function wishIn({
  path,
  accept,
  column,
  value,
  undo,
}: {
  readonly [key: string]: unknown
}): SidecarWish | undefined {
  if (typeof undo === 'number') return { undo }
  if (typeof path !== 'string') return undefined
  if (accept === 'all') return { path, accept }
  return typeof column === 'string' && typeof value === 'string' ? { path, column, value } : undefined
}
