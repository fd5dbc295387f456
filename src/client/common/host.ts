// How the scripts of a site on a host reach the rest of the site. Those of a portable site have `portable/disk.ts` in
// its place.
import type { LoadedScript } from '../../value/site-scripts.ts'

/** The folder of the scripts, directly below the site's root. */
export const scriptsFolder = new URL('./', import.meta.url)

/** The address of a page of the site as links name it. */
export function linkTo(address: URL): string {
  return address.href
}

/** Seconds after which a file is given up, unless another time is set. */
const LONGEST = 30

/**
 * Fetches a file of the site. Rejects when it is not there, or has not come whole after some seconds. With the cache mode `no-cache` a
 * stored copy serves only when the server says that it is still the newest.
 */
export async function fetchFile(
  address: URL,
  cache: RequestCache = 'default',
  seconds: number = LONGEST,
): Promise<Response> {
  const response = await fetch(address, { cache, signal: AbortSignal.timeout(seconds * 1000) })
  if (response.ok) return response
  throw new Error(`${address.pathname} answered ${response.status}.`)
}

/** Loads a script that few readers need; what it offers. Rejects when it is out of reach. */
export function loadScript<Script>(name: LoadedScript): Promise<Script> {
  return import(new URL(`${name}.js`, scriptsFolder).href)
}
