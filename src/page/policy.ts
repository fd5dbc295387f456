// What a page may load, run and send (Content Security Policy Level 3): nothing that is not the site's own.
import { integrityOf } from '../value/digest.ts'

/** What a page brings within itself, where it cannot know where the site's files are. */
export interface Inline {
  readonly script: string
  readonly style: string
}

/** How a page differs from most in what it may do. */
export interface PolicyNeeds {
  readonly inline?: Inline | undefined
  /** It may ask a page of the site in a frame what the reader keeps: see `client/portable/`. */
  readonly portable?: boolean | undefined
}

/** For the `<meta>` of a page. */
export function pagePolicy({ inline, portable = false }: PolicyNeeds = {}): string {
  const by = (text: string | undefined) => (text === undefined ? '' : ` '${integrityOf(text)}'`)
  return [
    "default-src 'none'",
    `script-src 'self'${by(inline?.script)}`,
    // Citations are fetched from the site's own records; no page may ask another place.
    "connect-src 'self'",
    `style-src 'self'${by(inline?.style)}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    ...(portable ? ["frame-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')
}

/**
 * The policy of the whole site, for a host's headers: that of its pages, and that no other site may put
 * a page into a frame, which only a header can say.
 */
export function sitePolicy(needs?: PolicyNeeds): string {
  return `${pagePolicy(needs)}; frame-ancestors 'none'`
}
