// What a page may load, run and send (Content Security Policy Level 3): nothing that is not the site's own.
import type { Views } from './views.ts'

/** What a page does beyond being read. */
type Doing = 'reading' | 'searching'

const SCRIPTS: Readonly<Record<Doing, readonly string[]>> = {
  reading: ["script-src 'self'"],
  // Pagefind compiles WebAssembly and starts a worker.
  searching: ["script-src 'self' 'wasm-unsafe-eval'", "worker-src 'self'"],
}

const EVERYWHERE = [
  // Citations are fetched from the site's own records; no page may ask another place.
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
]

/** The policy of a page, for its `<meta>`. */
export function policyOf(template: keyof Views): string {
  return policy(template === 'search' ? 'searching' : 'reading')
}

/**
 * The policy of the whole site, for a host's headers: what any page needs, and that no other site may put
 * a page into a frame, which only a header can say. A page's own policy narrows it.
 */
export const SITE_POLICY = `${policy('searching')}; frame-ancestors 'none'`

function policy(doing: Doing): string {
  return ["default-src 'none'", ...SCRIPTS[doing], ...EVERYWHERE].join('; ')
}
