// What a page may load, run and send (Content Security Policy Level 3): nothing that is not the site's own.
import type { Views } from './views.ts'

/** What pages do beyond being read. */
type Doing = 'reading' | 'fetching' | 'searching'

const SCRIPTS: Readonly<Record<Doing, readonly string[]>> = {
  reading: ["script-src 'self'"],
  fetching: ["script-src 'self'", "connect-src 'self'"],
  // Pagefind compiles WebAssembly and starts a worker.
  searching: ["script-src 'self' 'wasm-unsafe-eval'", "worker-src 'self'", "connect-src 'self'"],
}

const EVERYWHERE = [
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
]

/** Pages that do more than being read. */
const DOINGS: Readonly<Partial<Record<keyof Views, Doing>>> = {
  search: 'searching',
  collection: 'fetching',
}

/** The policy of a page, for its `<meta>`. */
export function policyOf(template: keyof Views): string {
  return policy(DOINGS[template] ?? 'reading')
}

/**
 * The policy of the whole site, for a host's headers: what any page needs, and that no other site may put
 * a page into a frame, which only a header can say. A page's own policy narrows it.
 */
export const SITE_POLICY = `${policy('searching')}; frame-ancestors 'none'`

function policy(doing: Doing): string {
  return ["default-src 'none'", ...SCRIPTS[doing], ...EVERYWHERE].join('; ')
}
