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

/** For the `<meta>` of every page. */
export const PAGE_POLICY = ["default-src 'none'", "script-src 'self'", ...EVERYWHERE].join('; ')

/**
 * The policy of the whole site, for a host's headers: that of its pages, and that no other site may put
 * a page into a frame, which only a header can say.
 */
export const SITE_POLICY = `${PAGE_POLICY}; frame-ancestors 'none'`
