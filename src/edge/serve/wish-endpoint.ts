// What a page of ours wishes to have changed, as JSON: who may send it, how long it may be, and what is answered.
import type { Exchange } from './answer.ts'
import { bodyOf, jsonIn, refuse, sendJson } from './json-exchange.ts'
import type { PageToken } from './page-token.ts'

/** A kind of wishes. */
export interface WishKind<Wish> {
  /** A wish is never longer, in bytes of JSON. */
  readonly largest: number
  /** What is said of a longer one. */
  readonly tooLong: string
  /** Reads a wish; undefined for anything else. */
  read(members: { readonly [key: string]: unknown }): Wish | undefined
}

/** Receives a wish with the server's token, and answers with what became of it, or why nothing did. */
export async function receiveWish<Wish>(
  exchange: Exchange,
  token: PageToken,
  { largest, tooLong, read }: WishKind<Wish>,
  change: (wish: Wish) => object | { readonly refused: string },
): Promise<void> {
  const reason = token.whyNot(exchange.request)
  if (reason !== undefined) return refuse(exchange, 403, reason)
  const bytes = await bodyOf(exchange.request, largest)
  if (bytes === undefined) return refuse(exchange, 413, tooLong)
  const wish = read(jsonIn(bytes))
  if (!wish) return refuse(exchange, 400, 'What is wished for cannot be read.')
  const result = change(wish)
  if ('refused' in result) return refuse(exchange, 422, result.refused)
  sendJson(exchange, 200, result)
}
