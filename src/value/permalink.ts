// Addresses within the site, and how one page names another without knowing where the site stands.
import type { Branded } from './branded.ts'

/** A page's address from the site's root: starts and ends with `/`, segments are slugs or digits. */
export type Permalink = Branded<'Permalink'>

/** A file's path inside the published folder, `/` between folders, no leading slash. */
export type OutputPath = string

/** Joins segments into a permalink; without segments, the site's root `/`. */
export function permalink(...segments: readonly string[]): Permalink {
  return (segments.length === 0 ? '/' : `/${segments.join('/')}/`) as Permalink
}

/** The file that a static host serves for a permalink. */
export function indexFile(address: Permalink): OutputPath {
  return `${address.slice(1)}index.html`
}

/** A file's address from the site's root: what an address would read otherwise is percent-encoded. */
export function fileAddress(path: OutputPath): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/** The way from a page up to the site's root: `./` at the root, `../../` two folders down. */
export function rootFrom(address: Permalink): string {
  const depth = address.split('/').length - 2
  return depth === 0 ? './' : '../'.repeat(depth)
}

/** A page's address as that of its file, for who opens it without a host; addresses of files stay as they are. */
export function withFileName(address: string): string {
  return address.replace(/^([^?#]*\/)(?=$|[?#])/, '$1index.html')
}

/**
 * What two addresses must differ in to be two files on every file system: case is ignored (NTFS, APFS)
 * and so is the Unicode normal form (HFS+, APFS).
 */
export function collisionKey(address: string): string {
  if (ASCII.test(address)) return address.toUpperCase()
  return address.normalize('NFKD').toUpperCase().normalize('NFKD')
}

const ASCII = /^[\x20-\x7e]*$/
