// What a page may load, run and send (Content Security Policy Level 3): nothing that is not the site's own.

const EVERYWHERE = [
  // Citations are fetched from the site's own records; no page may ask another place.
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
]

/** For the `<meta>` of a page that is only read. */
export const READING_POLICY = policy(["script-src 'self'"])

/** For the `<meta>` of a page that searches: Pagefind compiles WebAssembly and starts a worker. */
export const SEARCHING_POLICY = policy(["script-src 'self' 'wasm-unsafe-eval'", "worker-src 'self'"])

/**
 * The policy of the whole site, for a host's headers: what any page needs, and that no other site may put
 * a page into a frame, which only a header can say. A page's own policy narrows it.
 */
export const SITE_POLICY = `${SEARCHING_POLICY}; frame-ancestors 'none'`

function policy(scripts: readonly string[]): string {
  return ["default-src 'none'", ...scripts, ...EVERYWHERE].join('; ')
}
