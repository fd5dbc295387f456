// Brings an open page up to date: it is fetched anew and changed where it differs from what was served.
import { type LiveParts, readLiveState } from '../../value/live-server.ts'
import { PAGE_UPDATED } from '../common/events.ts'
import { morph } from './morph.ts'

const SCRIPT = 'script[data-state]'

/** The page as it was served. This script runs before any other has changed it. */
let served = partsOf(document)
/** The state that the page shows. */
let shown = servedState().pages
/** The state that the page shall be brought to, while it is. */
let wanted: string | undefined
let isUpdating = false

/** The state that a page was served with; the page at hand without an argument. */
export function servedState(page: Document = document): LiveParts {
  return readLiveState(page.querySelector<HTMLElement>(SCRIPT)?.dataset['state'] ?? '')
}

/** Marks this script as no part of the page as served; see `morph.ts`. */
export function hideScript(): void {
  document.querySelector(SCRIPT)?.setAttribute('data-live', 'own')
}

/** Brings the page to a state, unless it is there or on its way. */
export function updatePage(state: string): void {
  if (state === (wanted ?? shown)) return
  wanted = state
  if (!isUpdating) void update()
}

/** Fetches the page until it is as new as wanted: one request at a time, and no news is forgotten. */
async function update(): Promise<void> {
  isUpdating = true
  for (let goal = wanted; goal !== undefined; goal = wanted) {
    const page = await fetchPage()
    // When the server is gone, the stream says what is new as soon as it is back.
    if (!page) break
    show(page)
    // A newer state that was announced meanwhile needs one more request.
    if (wanted === goal || wanted === shown) break
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
  shown = servedState(page).pages
  if (scriptsOf(page) !== scriptsOf(document)) {
    location.reload()
    return
  }
  keepingFocus(() => {
    for (const name of ['lang', 'dir']) showRootAttribute(name, page.documentElement.getAttribute(name))
    morph(document.head, served.head, next.head)
    morph(document.body, served.body, next.body)
  })
  served = next
  document.dispatchEvent(new CustomEvent(PAGE_UPDATED))
}

function showRootAttribute(name: string, value: string | null): void {
  const root = document.documentElement
  if (value === null) root.removeAttribute(name)
  else if (value !== root.getAttribute(name)) root.setAttribute(name, value)
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

/** Scripts run once: a page that has others than this one must be loaded. */
function scriptsOf(page: Document): string {
  return [...page.querySelectorAll<HTMLScriptElement>(`script:not(${SCRIPT})`)]
    .map(({ src, text }) => src || text)
    .join('\n')
}

function keepingFocus(change: () => void): void {
  const focused = document.activeElement
  change()
  const again = focused?.id ? document.getElementById(focused.id) : null
  if (focused !== document.activeElement && again) again.focus({ preventScroll: true })
}
