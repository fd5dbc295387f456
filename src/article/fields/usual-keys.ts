// The key by which a person writes a field in a sidecar or a table, where several are understood.
import type { FieldName } from './field-table.ts'

/** Former addresses and other titles are given by one key; the addresses have it. */
export const USUAL_KEYS = {
  headline: 'title',
  published: 'date',
  language: 'language',
  updated: 'lastmod',
  byline: 'byline',
  authors: 'authors',
  publication: 'publication',
  summary: 'summary',
  kicker: 'kicker',
  dateline: 'dateline',
  section: 'section',
  sourceUrl: 'source_url',
  tags: 'tags',
  slug: 'slug',
  formerAddresses: 'aliases',
  otherTitles: 'aliases',
  collected: 'collected',
  archivedAt: 'archived_at',
  access: 'access',
  embargo: 'embargo',
  expiry: 'expiryDate',
  rights: 'rights',
} as const satisfies Readonly<Record<FieldName, string>>
