// What the local server responds to a request: its own addresses, then those of the site, as a static host would.
import type { IncomingMessage } from 'node:http'
import type { Served, ServedSite } from '../../dev/served-site.ts'
import { EVENTS, LIVE_SCRIPT, NAMES, SIDECAR, UPLOAD, UPLOAD_TOKEN } from '../../value/live-server.ts'
import type { OutputPath } from '../../value/permalink.ts'
import { ANSWER_HEADERS, type Exchange, fail, send, sendFile } from './answer.ts'
import type { ChangeNames } from './change-names.ts'
import { contentType } from './content-type.ts'
import { type Listeners, withLiveScript } from './live-pages.ts'
import { NAMES_WISH } from './names-endpoint.ts'
import type { PageToken } from './page-token.ts'
import { type ChangeSidecar, SIDECAR_WISH } from './sidecar-endpoint.ts'
import { receiveUpload, type Upload } from './upload-endpoint.ts'
import { sendWaiting } from './waiting-page.ts'
import { receiveWish } from './wish-endpoint.ts'

/** What responses are made of. */
export interface Serving {
  readonly site: ServedSite
  readonly listeners: Listeners
  readonly token: PageToken
  /** Undefined when nothing can be uploaded. */
  readonly upload: Upload | undefined
  /** Undefined when nothing can be accepted or corrected. */
  readonly changeSidecar: ChangeSidecar | undefined
  /** Undefined when no name can be listed. */
  readonly changeNames: ChangeNames | undefined
  /** What is being done before there is a site; undefined once there is one. */
  readonly waiting: () => string | undefined
  /** The script of open pages. */
  readonly script: string
}

/** Responds to one request. Rejects with what the site throws. */
export async function respond(serving: Serving, exchange: Exchange): Promise<void> {
  const { request, response } = exchange
  if (!isMeantForUs(request))
    return fail(exchange, 403, 'This server answers to 127.0.0.1 and localhost only.')
  const [, target = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(request.url ?? '') ?? []
  const receive = receiverOf(serving, target)
  const allowed = receive ? ['POST'] : ['GET', 'HEAD']
  if (!allowed.includes(request.method ?? '')) {
    response.setHeader('Allow', allowed.join(', '))
    return fail(exchange, 405, `Only ${allowed.join(' and ')} are answered here.`)
  }
  if (receive) return receive(exchange)
  if (target === EVENTS) return serving.listeners.add(response)
  if (target === LIVE_SCRIPT)
    return send(exchange, { status: 200, type: contentType(LIVE_SCRIPT), content: serving.script })
  if (target === UPLOAD_TOKEN && (serving.upload || serving.changeSidecar || serving.changeNames))
    return serving.token.give(exchange)
  const words = serving.waiting()
  if (words !== undefined) return sendWaiting(exchange, words)
  const address = decodePath(target)
  if (address === undefined) return fail(exchange, 400, 'The address cannot be read.')
  return respondFromSite(serving, exchange, { target, query, path: address.slice(1) })
}

/** Who receives what is sent to an address; undefined for all but the three that receive anything. */
function receiverOf(
  { token, upload, changeSidecar, changeNames }: Serving,
  target: string,
): ((exchange: Exchange) => Promise<void>) | undefined {
  if (target === UPLOAD && upload) return (exchange) => receiveUpload(exchange, token, upload)
  if (target === SIDECAR && changeSidecar)
    return (exchange) => receiveWish(exchange, token, SIDECAR_WISH, changeSidecar)
  if (target === NAMES && changeNames)
    return (exchange) => receiveWish(exchange, token, NAMES_WISH, changeNames)
  return undefined
}

/** An address of the site: as it was asked for, and its path decoded, without the slash that it begins with. */
interface Address {
  readonly target: string
  readonly query: string
  readonly path: OutputPath
}

async function respondFromSite({ site, listeners }: Serving, exchange: Exchange, address: Address) {
  const { target, query, path } = address
  // Before the site is asked: a page that became new meanwhile is fetched once too often, never too seldom.
  const state = listeners.state()
  const found = isOfSite(path) ? await site.find(path) : undefined
  const isFolder = path === '' || path.endsWith('/')
  if (found?.is === 'folder' && !isFolder) return redirectToFolder(exchange, target, query)
  const file = found?.is === 'folder' ? `${path}index.html` : path
  const content = found?.is === 'folder' ? await site.find(file) : isFolder ? undefined : found
  if (content?.is === 'file') {
    const type = contentType(file)
    return isPage(type)
      ? send(exchange, { status: 200, type, content: pageOf(content, state) })
      : sendFile(exchange, type, content.content)
  }
  const notFound = await site.find('404.html')
  const page = notFound?.is === 'file' ? notFound : PLAIN_404
  send(exchange, { status: 404, type: contentType('404.html'), content: pageOf(page, state) })
}

type ServedFile = Extract<Served, { is: 'file' }>

const PLAIN_404: ServedFile = {
  is: 'file',
  content:
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Nothing here</title></head><body><p>There is no page at this address, or the site was not built yet.</p></body></html>',
}

/** The redirect is relative, so that it is right on every host; "./" keeps a colon in the name from reading as a scheme. */
export function redirectToFolder({ response }: Exchange, target: string, query: string): void {
  const last = target.slice(target.lastIndexOf('/') + 1)
  response.writeHead(301, { ...ANSWER_HEADERS, Location: `./${last}/${query}` })
  response.end()
}

/** A page of another origin may have a name that leads to this machine (DNS rebinding); it may not read ours. */
export function isMeantForUs(request: IncomingMessage): boolean {
  const port = request.socket.localPort
  const hosts = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`)
  const host = request.headers.host?.toLowerCase() ?? ''
  return hosts.includes(port === 80 ? `${host}:80` : host)
}

/** The path of an address; undefined when it cannot be read. */
export function decodePath(target: string): string | undefined {
  try {
    const path = decodeURIComponent(target)
    return path.startsWith('/') && !path.includes('\0') ? path : undefined
  } catch {
    return undefined
  }
}

/** Dotfiles are never served, nor is `..` followed, nor a segment passed that is empty. */
export function isOfSite(path: OutputPath): boolean {
  const segments = path.split('/')
  return segments.every((name, i) => !name.startsWith('.') && (name !== '' || i === segments.length - 1))
}

function isPage(type: string): boolean {
  return type.startsWith('text/html')
}

/** A page with the script by which it follows the site. */
function pageOf({ content }: ServedFile, state: string): string {
  return withLiveScript(typeof content === 'string' ? content : new TextDecoder().decode(content), state)
}
