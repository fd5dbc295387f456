// Which front-matter keys mean what: the names that Hugo, Jekyll, Eleventy, Zola, Obsidian, Zotero and
// scrapers use for the same few facts. Keys match whatever their case, hyphens and underscores.
import type { Json } from '../values.ts'

/** The keys of each field in normal form (see {@link normalKey}), the one that wins first. */
export const KEYS = {
  title: ['title', 'headline', 'name', 'linktitle'],
  published: ['date', 'publishdate', 'pubdate', 'published', 'publishedtime', 'datepublished', 'issued'],
  updated: ['lastmod', 'modified', 'updated', 'lastmodifiedat', 'datemodified'],
  byline: ['byline'],
  authors: ['authors', 'author', 'byline', 'creator', 'by'],
  publication: [
    'publication',
    'publisher',
    'site',
    'sitename',
    'hostname',
    'source',
    'publicationtitle',
    'containertitle',
  ],
  sourceUrl: [
    'source',
    'sourceurl',
    'url',
    'originalurl',
    'link',
    'canonical',
    'canonicalurl',
    'externalurl',
  ],
  tags: [
    'tags',
    'tag',
    'keywords',
    'subjects',
    'subject',
    'topics',
    'places',
    'people',
    'orgs',
    'organisations',
    'organizations',
    'categories',
    'category',
  ],
  summary: ['summary', 'description', 'excerpt', 'abstract', 'deck', 'subtitle'],
  kicker: ['kicker'],
  dateline: ['dateline'],
  section: ['section'],
  language: ['lang', 'language', 'locale'],
  slug: ['slug'],
  address: ['permalink', 'path', 'url'],
  aliases: ['aliases', 'alias'],
  redirects: ['redirectfrom'],
  collected: [
    'collected',
    'clipped',
    'accessdate',
    'accessed',
    'dateaccessed',
    'retrieved',
    'captured',
    'datesaved',
  ],
  archivedAt: ['archivedat', 'archiveurl'],
  draft: ['draft', 'published', 'publish', 'permalink'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** A field that front matter may give. */
export type FieldName = keyof typeof KEYS

/**
 * Keys that only a sidecar has: the digest recorded at collection, what is to be published under the keeper's own
 * keys, and the diary of custody, which is kept and not published.
 */
export const SIDECAR_ONLY: readonly string[] = ['sha256', 'extra', 'events']

const KNOWN: ReadonlySet<string> = new Set(Object.values(KEYS).flat())

/** Whether a key, in normal form, may give a field. */
export function isKnownKey(key: string): boolean {
  return KNOWN.has(key)
}

/** Keys with which other tools steer themselves: kept, and never taken for a misspelt key of ours. */
export const TOOL_KEYS: ReadonlySet<string> = new Set([
  'layout',
  'template',
  'weight',
  'menu',
  'menus',
  'cascade',
  'outputs',
  'build',
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
  'expirydate',
  'robots',
  'sitemap',
  'insearchindex',
  'created',
  'params',
  'taxonomies',
  'extra',
])

/** What makes two spellings one key: case, hyphens, underscores and spaces do not count. */
export function normalKey(key: string): string {
  return key.toLowerCase().replace(/[-_ ]/g, '')
}

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
])

/** Whether what stands under a key (in normal form) is never published as it is. */
export function isPrivateKey(key: string): boolean {
  return PRIVATE.has(key)
}

/** A value without what is private in it, at whatever depth. */
export function publicPart(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => publicPart(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !isPrivateKey(normalKey(key)))
      .map(([key, inner]) => [key, publicPart(inner)]),
  )
}
