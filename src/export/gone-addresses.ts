// For hosts that can say so: that an address is gone for good (HTTP 410; RFC 9110, 15.5.11), in the words of each. They are printed for the
// keeper and no part of a site, for the address of a withdrawn article may be made of what it said.
import type { Register } from '../archive/register.ts'
import { collisionKey, type Permalink } from '../value/permalink.ts'

/** The hosts whose words are known. */
export const HOSTS = ['nginx', 'apache', 'caddy'] as const
export type Host = (typeof HOSTS)[number]

/** Addresses of withdrawn articles that lead nowhere now, in the order of their accession. */
export function goneAddresses(register: Register): Permalink[] {
  const live = new Set(
    register
      .filter(({ withdrawn }) => withdrawn === null)
      .flatMap(({ permalink, former }) => [permalink, ...former].map(collisionKey)),
  )
  return register
    .filter(({ withdrawn }) => withdrawn !== null)
    .flatMap(({ permalink, former }) => [permalink, ...former])
    .filter((address) => !live.has(collisionKey(address)))
}

/** What the site says of its place and of withdrawn articles. */
export interface GoneSite {
  readonly baseUrl: string
  /** Whether a page at each address says that it was withdrawn: it is sent along. */
  readonly tombstones: boolean
}

/** The piece for the settings of a host; empty where nothing is gone. */
export function goneSettings(
  addresses: readonly Permalink[],
  { baseUrl, tombstones }: GoneSite,
  host: Host,
): string {
  const root = baseUrl === '' ? '/' : new URL(baseUrl).pathname
  const pieceOf = PIECES[host]
  return addresses.map((address) => `${pieceOf(root + address.slice(1), tombstones)}\n`).join('')
}

/** Each for an address from the root of the host: letters of any kind, digits, hyphens. */
const PIECES: Readonly<Record<Host, (path: string, hasPage: boolean) => string>> = {
  nginx: (path, hasPage) =>
    [
      `location = "${path}" {`,
      ...(hasPage ? [`  error_page 410 "${path}index.html";`] : []),
      '  return 410;',
      '}',
    ].join('\n'),
  apache: (path, hasPage) =>
    [
      `RedirectMatch gone "^${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$"`,
      ...(hasPage ? [`<Location "${path}">`, `  ErrorDocument 410 "${path}index.html"`, '</Location>'] : []),
    ].join('\n'),
  caddy: (path, hasPage) =>
    [
      `handle ${path} {`,
      ...(hasPage
        ? [`\trewrite * ${path}index.html`, '\tfile_server {', '\t\tstatus 410', '\t}']
        : ['\trespond 410']),
      '}',
    ].join('\n'),
}
