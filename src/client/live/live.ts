// Entry of `live.js`, which pages served by `dev` carry: it keeps the page up to date. Never part of a published site.
import { EVENTS, type LiveParts, readLiveState } from '../../value/live-server.ts'
import { INDEX_UPDATED } from '../common/events.ts'
import { problemPanel } from './problems.ts'
import { offerDesk } from './review-tools.ts'
import { hideScript, servedState, updatePage } from './update-page.ts'
import { updateStyles } from './update-styles.ts'

/** The state that search and styles have; `update-page.ts` knows that of the page. */
let known = servedState()
const panel = problemPanel()
let events: EventSource | undefined

/** Listens only while the page is visible: a browser holds no more than six open streams to one server. */
function connect(): void {
  if (document.visibilityState === 'hidden') disconnect()
  if (events || document.visibilityState === 'hidden') return
  events = new EventSource(EVENTS)
  events.addEventListener('state', ({ data }: MessageEvent<string>) => {
    follow(readLiveState(JSON.parse(data)))
  })
  events.addEventListener('problems', ({ data }: MessageEvent<string>) => {
    panel.show(JSON.parse(data))
  })
}

function disconnect(): void {
  events?.close()
  events = undefined
}

/** Brings everything to a new state. */
function follow(state: LiveParts): void {
  const former = known
  known = state
  if (state.search !== former.search) document.dispatchEvent(new CustomEvent(INDEX_UPDATED))
  if (state.assets !== former.assets) updateStyles(state.assets)
  updatePage(state.pages)
}

hideScript()
document.addEventListener('visibilitychange', connect)
window.addEventListener('pagehide', disconnect)
window.addEventListener('pageshow', connect)
connect()
void offerDesk()
