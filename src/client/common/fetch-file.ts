// Files of the site, fetched by the scripts of its pages.

/** Seconds after which a file is given up, unless another time is set. */
const LONGEST = 30

/**
 * Fetches a file of the site. Rejects when it is not there, or has not come whole after some seconds. With the cache mode `no-cache` a stored copy serves only when
 * the server says that it is still the newest.
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
