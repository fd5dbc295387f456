// The site's addresses for search engines (sitemaps.org, protocol 0.9).
import type { OutputFile } from '../../render/output-file.ts'
import { textElement } from '../../value/xml.ts'

/** What one file may hold: addresses, and bytes. */
export interface SitemapLimits {
  readonly addresses: number
  readonly bytes: number
}

/** Those of the protocol; 50 MB are 52,428,800 bytes. */
const LIMITS: SitemapLimits = { addresses: 50_000, bytes: 52_428_800 }

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

/**
 * `sitemap.xml` of absolute addresses in printable ASCII; where they do not fit into one file, an index of as many as are wanted.
 * It says nothing of when a page changed, for that is not kept, and nothing of how much it matters.
 */
export function* sitemap(
  addresses: readonly string[],
  baseUrl: string,
  limits: SitemapLimits = LIMITS,
): Generator<OutputFile> {
  const parts = partsOf(
    addresses.map((address) => `<url>${textElement('loc', address)}</url>\n`),
    limits,
  )
  const [only = ''] = parts
  if (parts.length < 2) return yield { path: 'sitemap.xml', content: setOf(only) }
  const paths = parts.map((_, i) => `sitemap-${i + 1}.xml`)
  for (const [i, part] of parts.entries()) yield { path: paths[i] ?? '', content: setOf(part) }
  const named = paths.map((path) => `<sitemap>${textElement('loc', new URL(path, baseUrl).href)}</sitemap>\n`)
  yield {
    path: 'sitemap.xml',
    content: `${HEAD}<sitemapindex xmlns="${NAMESPACE}">\n${named.join('')}</sitemapindex>\n`,
  }
}

function setOf(lines: string): string {
  return `${HEAD}<urlset xmlns="${NAMESPACE}">\n${lines}</urlset>\n`
}

/** Lines in as few parts as fit; each line has as many bytes as characters. */
function partsOf(lines: readonly string[], limits: SitemapLimits): string[] {
  const room = limits.bytes - setOf('').length
  const parts: string[][] = []
  let bytes = 0
  for (const line of lines) {
    const last = parts.at(-1)
    if (last && last.length < limits.addresses && bytes + line.length <= room) {
      last.push(line)
      bytes += line.length
    } else {
      parts.push([line])
      bytes = line.length
    }
  }
  return parts.map((part) => part.join(''))
}
