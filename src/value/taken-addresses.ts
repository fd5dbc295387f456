// Which addresses are the site's own, so that a page of the keeper's can never stand there.
import type { Permalink } from './permalink.ts'
import * as ofPages from './site-addresses.ts'

/** The first segments of all addresses that the site itself gives, beside those of years. */
const FIRST_SEGMENTS: ReadonlySet<string> = new Set([
  ...Object.values(ofPages).map((address) => address.split('/')[1] ?? ''),
  'assets',
  'data',
  'feed',
  'feeds',
  'pagefind',
  'withheld',
])

/** Whether an address is, or may become, one that the site gives to pages and files of its own: whatever its articles are. */
export function isOfSite(address: Permalink): boolean {
  const first = address.split('/')[1] ?? ''
  return first === '' || /^\d/.test(first) || FIRST_SEGMENTS.has(first)
}
