// Answers of the local server: their headers, and how texts, bytes and refusals are sent.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readRange } from './byte-range.ts'

/** On every answer: nothing is kept by the browser, and no type is guessed. */
export const ANSWER_HEADERS = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }

/** A request and the response that waits for an answer. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

/** What is sent: `type` is the value of `Content-Type`. */
export interface Answer {
  readonly status: number
  readonly type: string
  readonly content: string | Uint8Array
}

/** Sends an answer as a whole. */
export function send({ request, response }: Exchange, { status, type, content }: Answer): void {
  const body = bytesOf(content)
  response.writeHead(status, { ...ANSWER_HEADERS, 'Content-Type': type, 'Content-Length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Sends the bytes of a file, or the range of them that was asked for. */
export function sendFile({ request, response }: Exchange, type: string, content: string | Uint8Array): void {
  const body = bytesOf(content)
  const range = readRange(request.headers.range, body.length)
  if (range === 'unsatisfiable') {
    response.writeHead(416, { ...ANSWER_HEADERS, 'Content-Range': `bytes */${body.length}` }).end()
    return
  }
  const { start, end } = range ?? { start: 0, end: body.length - 1 }
  response.writeHead(range ? 206 : 200, {
    ...ANSWER_HEADERS,
    'Content-Type': type,
    'Accept-Ranges': 'bytes',
    'Content-Length': end - start + 1,
    ...(range ? { 'Content-Range': `bytes ${start}-${end}/${body.length}` } : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : body.subarray(start, end + 1))
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content
}

/** Sends a status with a sentence that explains it. */
export function fail({ response }: Exchange, status: number, message: string): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(status, { ...ANSWER_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`${message}\n`)
}
