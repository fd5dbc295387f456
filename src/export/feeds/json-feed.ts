// The newest articles of a feed as JSON Feed 1.1 (jsonfeed.org/version/1.1).
import { absolute, type FeedItem, type FeedSite } from './feed-item.ts'
import type { NewestFeed } from './newest-feed.ts'

/** Writes a feed. What is not known is left out, an hour of a day as well as a day of a month. */
export function jsonFeed({ title, page, self, items }: NewestFeed, site: FeedSite): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: absolute(page, site),
    feed_url: absolute(self, site),
    ...(site.description !== '' && { description: site.description }),
    language: site.language,
    authors: [{ name: site.title, url: site.baseUrl }],
    items: items.map(itemOf),
  }
  return `${JSON.stringify(feed, null, 1)}\n`
}

function itemOf(item: FeedItem): object {
  return {
    id: item.id,
    url: item.address,
    ...(item.source !== '' && { external_url: item.source }),
    title: item.title,
    // The format wants a text; of some articles nothing but the record is public.
    content_text: item.summary,
    ...(item.published !== '' && { date_published: `${item.published}T12:00:00Z` }),
    date_modified: item.updated,
    ...(item.authors.length > 0 && { authors: item.authors.map((name) => ({ name })) }),
    ...(item.tags.length > 0 && { tags: item.tags.map(({ name }) => name) }),
    ...(item.language !== '' && { language: item.language }),
    // Of the date: as EDTF (ISO 8601-2), empty when it is not known, and how it is known.
    _archive: {
      edtf: item.edtf,
      date_status: item.dateStatus,
      ...(item.publication !== '' && { publication: item.publication }),
      rights: item.rights,
    },
  }
}
