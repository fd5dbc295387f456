// What a feed is made of that tells of the newest articles alone.
import type { FeedItem } from './feed-item.ts'

/** The newest articles of a list. */
export interface NewestFeed {
  readonly title: string
  /** Paths in the site: of the list's page, and of this file. */
  readonly page: string
  readonly self: string
  /** Newest first. */
  readonly items: readonly FeedItem[]
}
