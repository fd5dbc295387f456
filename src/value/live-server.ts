// What the local server of `dev` and the script on its pages must agree on.

/** The stream of events that an open page listens to. Only the local server answers to addresses that begin so. */
export const EVENTS = '/.backfile/events'

/** The script that each page is served with. */
export const LIVE_SCRIPT = '/.backfile/live.js'

/** Gives a page of the server the token that an upload must carry. */
export const UPLOAD_TOKEN = '/.backfile/token'

/** Receives one uploaded text. */
export const UPLOAD = '/.backfile/upload'

/** Receives a value that a person accepts or corrects, or takes back. */
export const SIDECAR = '/.backfile/sidecar'

/** Gives the names that could be listed, and receives those that a person lists. */
export const NAMES = '/.backfile/names'

/** The headers of an upload, in lower case as a server is told of them; the name is percent-encoded. */
export const TOKEN_HEADER = 'x-backfile-token'
export const NAME_HEADER = 'x-backfile-name'

/**
 * Which start of the server a page is from, and how often since then pages, the search index, and what pages load have
 * become new. A part of another start is always another one.
 */
export interface LiveState {
  readonly start: string
  readonly pages: number
  readonly search: number
  readonly assets: number
}

/** The state as text: `START.PAGES.SEARCH.ASSETS`. */
export function writeLiveState({ start, pages, search, assets }: LiveState): string {
  return [start, pages, search, assets].join('.')
}

/** The parts of a state, each to be compared with the same part of another state and with nothing else. */
export interface LiveParts {
  readonly pages: string
  readonly search: string
  readonly assets: string
}

/** Reads a state that {@link writeLiveState} wrote. */
export function readLiveState(state: string): LiveParts {
  const [start, pages, search, assets] = state.split('.')
  return { pages: `${start}.${pages}`, search: `${start}.${search}`, assets: `${start}.${assets}` }
}
