// Answers of the local server: their headers, and how bytes, files and refusals are sent.
import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readRange } from './byte-range.ts'

/** On every answer: nothing is kept by the browser, and no type is guessed. */
export const ANSWER_HEADERS = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }

/** Bytes in memory, or in a file of the disk. */
export type Content = Uint8Array | { readonly file: string; readonly size: number }

/** Sends bytes, or the range of them that was asked for. */
export function sendBytes(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  type: string,
  content: Content,
): void {
  const size = content instanceof Uint8Array ? content.length : content.size
  const range = status === 200 ? readRange(request.headers.range, size) : undefined
  if (range === 'unsatisfiable') {
    response.writeHead(416, { ...ANSWER_HEADERS, 'Content-Range': `bytes */${size}` }).end()
    return
  }
  const { start, end } = range ?? { start: 0, end: size - 1 }
  response.writeHead(range ? 206 : status, {
    ...ANSWER_HEADERS,
    'Content-Type': type,
    'Accept-Ranges': 'bytes',
    'Content-Length': end - start + 1,
    ...(range ? { 'Content-Range': `bytes ${start}-${end}/${size}` } : {}),
  })
  if (request.method === 'HEAD' || size === 0) response.end()
  else if (content instanceof Uint8Array) response.end(content.subarray(start, end + 1))
  else {
    const stream = createReadStream(content.file, { start, end })
    response.on('close', () => stream.destroy())
    stream.on('error', () => response.destroy())
    stream.pipe(response)
  }
}

/** Sends a whole text. */
export function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  type: string,
  text: string,
): void {
  const body = Buffer.from(text)
  response.writeHead(status, { ...ANSWER_HEADERS, 'Content-Type': type, 'Content-Length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Sends a sentence that says why there is nothing else. */
export function fail(response: ServerResponse, status: number, message: string): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(status, { ...ANSWER_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`${message}\n`)
}
