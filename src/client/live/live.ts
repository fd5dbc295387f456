// What a page served by `dev` does besides: it follows the archive. Never part of a published site.
import type { ToldProblems } from '../../dev/live-event.ts'
import { EVENTS, type LiveParts, readLiveState } from '../../value/live-server.ts'
import { morph } from './morph.ts'
import { problemPanel } from './problems.ts'
import { offerTakingIn } from './upload.ts'

const SCRIPT = 'script[data-state]'
const STYLES = 'link[rel="stylesheet"]:not([data-live])'

/** The page as it was served. This script runs before any other has changed it. */
let served = partsOf(document)
let shown = stateOf(document)
const panel = problemPanel()

let events: EventSource | undefined
/** The state that the page shall be brought to. */
let wanted: string | undefined
let isUpdating = false

/** Listens only while the page is seen: a browser holds no more than six open streams to one server. */
function follow(): void {
  if (document.visibilityState === 'hidden') leave()
  if (events || document.visibilityState === 'hidden') return
  events = new EventSource(EVENTS)
  events.addEventListener('state', ({ data }: MessageEvent<string>) => {
    hear(readLiveState(JSON.parse(data) as string))
  })
  events.addEventListener('problems', ({ data }: MessageEvent<string>) => {
    panel.show(JSON.parse(data) as ToldProblems)
  })
}

function leave(): void {
  events?.close()
  events = undefined
}

function hear(now: LiveParts): void {
  if (now.search !== shown.search) {
    shown = { ...shown, search: now.search }
    document.dispatchEvent(new CustomEvent('backfile:index'))
  }
  if (now.assets !== shown.assets) {
    shown = { ...shown, assets: now.assets }
    renewStyles()
  }
  if (now.pages === (wanted ?? shown.pages)) return
  wanted = now.pages
  if (!isUpdating) void update()
}

/** Fetches the page anew until it is as told; one fetch at a time, no news forgotten. */
async function update(): Promise<void> {
  isUpdating = true
  for (let goal = wanted; goal !== undefined; goal = wanted) {
    const page = await fetchPage()
    // When the server is gone, the stream says what is new as soon as it is back.
    if (!page) break
    show(page)
    // What was told while the page was under way asks for one more look.
    if (wanted === goal || wanted === shown.pages) break
  }
  wanted = undefined
  isUpdating = false
}

/** This page as it is now, whatever its status; undefined when nobody answers. */
function fetchPage(): Promise<Document | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('GET', location.href)
    request.responseType = 'document'
    request.addEventListener('load', () => resolve(request.responseXML ?? undefined))
    request.addEventListener('error', () => resolve(undefined))
    request.send()
  })
}

function show(page: Document): void {
  const next = partsOf(page)
  shown = { ...shown, pages: stateOf(page).pages }
  if (scriptsOf(page) !== scriptsOf(document)) {
    location.reload()
    return
  }
  keepingFocus(() => {
    for (const name of ['lang', 'dir']) {
      const value = page.documentElement.getAttribute(name)
      if (value === null) document.documentElement.removeAttribute(name)
      else if (value !== document.documentElement.getAttribute(name))
        document.documentElement.setAttribute(name, value)
    }
    morph(document.head, served.head, next.head)
    morph(document.body, served.body, next.body)
  })
  served = next
  document.dispatchEvent(new CustomEvent('backfile:page'))
}

/** Head and body without what the local server put there. */
function partsOf(page: Document): { readonly head: Element; readonly body: Element } {
  const head = page.head.cloneNode(true)
  const body = page.body.cloneNode(true)
  for (const part of [head, body])
    if (part instanceof Element) for (const script of part.querySelectorAll(SCRIPT)) script.remove()
  if (head instanceof Element && body instanceof Element) return { head, body }
  throw new Error('A page has no head or no body.')
}

/** Scripts run once: a page that has others than ours must be loaded. */
function scriptsOf(page: Document): string {
  return [...page.querySelectorAll<HTMLScriptElement>(`script:not(${SCRIPT})`)]
    .map(({ src, text }) => src || text)
    .join('\n')
}

function stateOf(page: Document): LiveParts {
  return readLiveState(page.querySelector<HTMLElement>(SCRIPT)?.dataset['state'] ?? '')
}

function keepingFocus(change: () => void): void {
  const focused = document.activeElement
  change()
  const again = focused?.id ? document.getElementById(focused.id) : null
  if (focused !== document.activeElement && again) again.focus({ preventScroll: true })
}

/** Styles are loaded again, each next to the one whose place it takes, so that the page is never bare. */
function renewStyles(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>(STYLES)) {
    const address = new URL(link.href)
    if (address.origin !== location.origin) continue
    address.searchParams.set('live', shown.assets)
    const fresh = link.cloneNode()
    if (!(fresh instanceof HTMLLinkElement)) continue
    fresh.href = address.href
    fresh.setAttribute('data-live', 'own')
    const settle = (stays: HTMLLinkElement, goes: HTMLLinkElement) => () => {
      goes.remove()
      stays.removeAttribute('data-live')
    }
    fresh.addEventListener('load', settle(fresh, link))
    fresh.addEventListener('error', settle(link, fresh))
    link.after(fresh)
  }
}

const ours = document.querySelector(SCRIPT)
ours?.setAttribute('data-live', 'own')
document.addEventListener('visibilitychange', follow)
window.addEventListener('pagehide', leave)
window.addEventListener('pageshow', follow)
follow()
offerTakingIn()
