// Keys of front matter and sidecars: when two are one, which are only other tools' own, and which are never published.
import { memoizedText } from '../../value/memo.ts'
import type { Json } from '../values.ts'
import { withholds } from './withholding.ts'

/**
 * Keys that only a sidecar has: the digest recorded at collection, what is to be published under the keeper's own
 * keys, and the diary of custody, which is kept and not published.
 */
export const SIDECAR_ONLY: readonly string[] = ['sha256', 'extra', 'events']

/** Keys with which other tools steer themselves: kept, and never taken for a misspelt key of ours. */
export const TOOL_KEYS: ReadonlySet<string> = new Set([
  'layout',
  'template',
  'weight',
  'menu',
  'menus',
  'cascade',
  'outputs',
  'type',
  'kind',
  'cssclass',
  'cssclasses',
  'eleventynavigation',
  'eleventyexcludefromcollections',
  'comments',
  'toc',
  'math',
  'image',
  'images',
  'cover',
  'thumbnail',
  'series',
  'status',
  'headless',
  'markup',
  'sitemap',
  'insearchindex',
  'created',
  'params',
  'taxonomies',
  'extra',
])

/** What makes two spellings one key: case, hyphens, underscores, points, colons and spaces do not count. */
export const normalKey: (key: string) => string = memoizedText((key) =>
  key.toLowerCase().replace(/[-_ .:]/g, ''),
)

/** Names of vocabularies and things that tools put before a key: `dc.date`, `og:title`, `citation_author`, `post_date`, `articleTitle`. */
const NAMESPACE =
  /^(?:dc|dct|dcterms?|citation|bepress_citation|prism|og|schema|parsely|sailthru|article|post|page|story|document)[-_ .:]+(?=.)/i
const JOINED_NAMESPACE = /^(?:article|post|page|story|document|citation)(?=[A-Z])/

/** A key without what tells which vocabulary it is of; undefined when nothing does. */
export function withoutNamespace(key: string): string | undefined {
  const bare = bareKey(key)
  return bare === key || bare === '' ? undefined : bare
}

const bareKey = memoizedText((key) =>
  key.replace(NAMESPACE, '').replace(NAMESPACE, '').replace(JOINED_NAMESPACE, ''),
)

/**
 * Keys whose values name a collector or their machine. What is recorded about the person who collected a text
 * never leaves the file that it stands in (Berkeley Protocol on Digital Open Source Investigations: the safety
 * of those who collect).
 */
const PRIVATE: ReadonlySet<string> = new Set([
  'collected',
  'collectedby',
  'collector',
  'clipper',
  'clippedby',
  'useragent',
  'ip',
  'ipaddress',
  'clientip',
  'createdby',
  'lasteditedby',
  'addedby',
  'savedby',
  'capturedby',
  'archivedby',
  'downloadedby',
])

/** Whether what stands under a key is never published as it is: it names a collector, or keeps something back. */
export function isPrivate(key: string, value: Json): boolean {
  return PRIVATE.has(normalKey(key)) || withholds(key, value)
}

/** A value without what is private in it, at whatever depth. */
export function publicPart(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => publicPart(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !isPrivate(key, inner))
      .map(([key, inner]) => [key, publicPart(inner)]),
  )
}
