// The newest articles of a feed as RSS 2.0 (rssboard.org/rss-specification), for readers that know nothing else.
import { emptyElement, inTag, textElement } from '../../value/xml.ts'
import { absolute, type FeedItem, type FeedSite } from './feed-item.ts'
import type { NewestFeed } from './newest-feed.ts'

const NAMESPACES = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
}

/** Writes a feed. */
export function rssFeed({ title, page, self, items }: NewestFeed, site: FeedSite): string {
  const href = absolute(self, site)
  return [
    `<?xml version="1.0" encoding="utf-8"?>\n<rss${inTag(NAMESPACES)}>\n<channel>`,
    `  ${textElement('title', title)}`,
    `  ${textElement('link', absolute(page, site))}`,
    `  ${textElement('description', site.description === '' ? title : site.description)}`,
    `  ${textElement('language', site.language)}`,
    `  ${emptyElement('atom:link', { rel: 'self', type: 'application/rss+xml', href })}`,
    ...items.map((item) => itemOf(item, site)),
    '</channel>\n</rss>\n',
  ].join('\n')
}

/** Its `author` would have to be an address for letters, so names are those of Dublin Core. */
function itemOf(item: FeedItem, site: FeedSite): string {
  const domain = absolute('tags/', site)
  return [
    '  <item>',
    `    ${textElement('title', item.title)}`,
    `    ${textElement('link', item.address)}`,
    `    ${textElement('guid', item.id, { isPermaLink: 'false' })}`,
    ...item.authors.map((name) => `    ${textElement('dc:creator', name)}`),
    ...(item.publication === '' ? [] : [`    ${textElement('dc:publisher', item.publication)}`]),
    ...(item.published === '' ? [] : [`    ${textElement('pubDate', mailDate(item.published))}`]),
    ...item.tags.map(({ name }) => `    ${textElement('category', name, { domain })}`),
    ...(item.summary === '' ? [] : [`    ${textElement('description', item.summary)}`]),
    '  </item>',
  ].join('\n')
}

/** `Sat, 01 Jan 2022 12:00:00 GMT` (RFC 822 with years of four digits): noon, as in {@link atomWriter}. */
function mailDate(day: string): string {
  return new Date(`${day}T12:00:00Z`).toUTCString()
}
