// Addresses that articles had on another site, as their files name them: which of them this site may serve.

import { placeOfSource } from '../article/source-file.ts'
import * as problem from '../diagnostic/catalogue/archive.ts'
import type { Diagnostic, Outcome } from '../diagnostic/diagnostic.ts'
import { by } from '../value/order.ts'
import { collisionKey, type OutputPath } from '../value/permalink.ts'
import { canNameFolder, slugify } from '../value/slug.ts'
import type { Entry, FormerAddress } from './archive.ts'

/** Folders of the site that hold no pages. */
const NOT_FOR_PAGES: ReadonlySet<string> = new Set(['assets', 'data', 'pagefind'])
const MOST_SEGMENTS = 8

/**
 * The file that would serve an address, for the two shapes that are safe: `/segments/of/slugs/` and
 * `/segments/page.html`. Undefined for any other: front matter is not to be trusted, and what cannot be served
 * stays in the record.
 */
export function fileOfFormer(address: string): OutputPath | undefined {
  if (!address.startsWith('/')) return undefined
  const segments = address.slice(1).replace(/\/$/, '').split('/')
  const last = segments.pop() ?? ''
  const isFile = address.endsWith('.html')
  const name = isFile ? last.slice(0, -'.html'.length) : last
  const all = [...segments, name]
  if (all.length > MOST_SEGMENTS || NOT_FOR_PAGES.has(all[0] ?? '') || !segments.every(isFolder))
    return undefined
  // As a folder `page` holds the later pages of a list; as a file it is a name like any other.
  if (!isFolder(name) && !(isFile && name === 'page')) return undefined
  return [...segments, isFile ? last : `${last}/index.html`].join('/')
}

/** Whether a segment is a folder's name as this site would have made it itself. */
function isFolder(segment: string): boolean {
  const slug = slugify(segment)
  return slug === segment && canNameFolder(slug)
}

/**
 * The former addresses that can be served, in the order of their files. One that several articles claim is
 * given to none of them, and is reported.
 */
export function formerAddresses(entries: readonly Entry[]): Outcome<readonly FormerAddress[]> {
  const claims = new Map<string, { address: string; file: OutputPath; entries: Entry[] }>()
  for (const entry of entries) {
    for (const address of entry.article.formerAddresses) {
      const file = fileOfFormer(address)
      if (file === undefined) continue
      const key = collisionKey(file)
      const claim = claims.get(key)
      if (!claim) claims.set(key, { address, file, entries: [entry] })
      else if (!claim.entries.includes(entry)) claim.entries.push(entry)
    }
  }
  const value: FormerAddress[] = []
  const diagnostics: Diagnostic[] = []
  for (const { address, file, entries: claimants } of claims.values()) {
    const [first, ...others] = claimants.sort(by(({ article }) => placeOfSource(article.source)))
    if (!first) continue
    if (others.length === 0) value.push({ file, entry: first })
    else {
      const paths = others.map(({ article }) => article.source.path)
      diagnostics.push(problem.formerAddressContested(address, first.article.source.path, paths))
    }
  }
  return { value: value.sort(by(({ file }) => file)), diagnostics }
}
