// Files of the site, fetched by the scripts of its pages.

/**
 * Fetches a file of the site. Rejects when it is not there. With the cache mode `no-cache` a stored copy serves only when
 * the server says that it is still the newest.
 */
export async function fetchFile(address: URL, cache: RequestCache = 'default'): Promise<Response> {
  const response = await fetch(address, { cache })
  if (response.ok) return response
  throw new Error(`${address.pathname} answered ${response.status}.`)
}
