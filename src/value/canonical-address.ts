// Whether two web addresses are those of one page: what differs between the ways in which people come to a page is taken off.

/** Parts of a query that tell how a reader came, not what he reads. */
const WAYS =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|cmpid|ref|ref_src|ref_url|cmp|output)$/i
/** The copy of a page in a web archive, with the page's own address. */
const COPY =
  /^https?:\/\/(?:web\.archive\.org\/web|archive\.(?:today|is|ph|md|li|vn|fo))\/[\d.-]+(?:[a-z]{2}_)?\/(https?:\S+)$/i

/**
 * The address of a page without protocol, `www.`, fragment, the way of the reader, and signs at its end; what is left of its query
 * in order. Undefined for what is no address of the web, and for the front page of a site, which is another one every day.
 */
export function canonicalAddress(address: string): string | undefined {
  const url = urlOf(COPY.exec(address)?.[1] ?? address)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  const query = [...url.searchParams].filter(([key]) => !WAYS.test(key)).map((pair) => pair.join('='))
  const path = url.pathname.replace(/\/(?:index\.[a-z]{3,5}|amp)?\/*$/i, '')
  if (path === '' && query.length === 0) return undefined
  const host = url.host.replace(/^(?:www|m|amp)\./, '')
  return [host + path, ...query.sort()].join('&')
}

function urlOf(address: string): URL | undefined {
  try {
    return new URL(address)
  } catch {
    return undefined
  }
}
