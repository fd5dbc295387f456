// What a person at the review asks of the list of names: the one way in which a browser changes it.
import type { NamesWish } from '../../dev/live-event.ts'
import type { Exchange } from './answer.ts'
import type { ChangeNames } from './change-names.ts'
import { bodyOf, jsonIn, refuse, sendJson } from './json-exchange.ts'
import type { PageToken } from './page-token.ts'

/** A name with all its forms is never longer, in bytes of JSON. */
const LARGEST_WISH = 64 * 1024

/** Receives what a page of ours asks. */
export async function receiveNames(exchange: Exchange, token: PageToken, change: ChangeNames): Promise<void> {
  const reason = token.whyNot(exchange.request)
  if (reason !== undefined) return refuse(exchange, 403, reason)
  const bytes = await bodyOf(exchange.request, LARGEST_WISH)
  if (bytes === undefined) return refuse(exchange, 413, 'The name is too long.')
  const wish = wishIn(jsonIn(bytes))
  if (!wish) return refuse(exchange, 400, 'What is wished for cannot be read.')
  const result = change(wish)
  if ('refused' in result) return refuse(exchange, 422, result.refused)
  sendJson(exchange, 200, result)
}

/** Reads a wish; undefined for anything else. */
function wishIn({
  suggest,
  name,
  of = null,
  kind = null,
  variants,
}: {
  readonly [key: string]: unknown
}): NamesWish | undefined {
  if (suggest === true) return { suggest }
  const isForm = (form: unknown): form is string => typeof form === 'string' && form.trim() !== ''
  const isNone = (value: unknown): value is string | null => value === null || typeof value === 'string'
  return isForm(name) && isNone(of) && isNone(kind) && Array.isArray(variants) && variants.every(isForm)
    ? { name, of, kind, variants }
    : undefined
}
