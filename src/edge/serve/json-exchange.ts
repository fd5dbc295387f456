// What pages of this server send to it, and its answers to that: bodies of a bounded size, JSON, refusals.
import type { IncomingMessage } from 'node:http'
import { type Exchange, send } from './answer.ts'

/** What was sent; undefined when it is larger than `most` bytes, or declares that it will be. */
export async function bodyOf(request: IncomingMessage, most: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > most) return undefined
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    if (!(part instanceof Uint8Array)) continue
    size += part.length
    if (size > most) return undefined
    parts.push(Buffer.from(part))
  }
  return Buffer.concat(parts)
}

/** Says why nothing was done. What is still being sent is read and thrown away, so that the answer can be heard. */
export function refuse(exchange: Exchange, status: number, message: string): void {
  exchange.request.resume()
  sendJson(exchange, status, { message })
}

/** Answers with data. */
export function sendJson(exchange: Exchange, status: number, data: unknown): void {
  send(exchange, { status, type: 'application/json; charset=utf-8', content: `${JSON.stringify(data)}\n` })
}

/** The members of JSON that was sent; none for anything else. */
export function jsonIn(bytes: Uint8Array): { readonly [key: string]: unknown } {
  try {
    const data: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return typeof data === 'object' && data !== null ? { ...data } : {}
  } catch {
    return {}
  }
}
