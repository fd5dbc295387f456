// The feeds that a page names in its head.
import type { Archive } from '../../archive/archive.ts'
import { once } from '../../value/memo.ts'
import { type Permalink, rootFrom } from '../../value/permalink.ts'
import type { Texts } from '../texts/texts.ts'
import type { FeedView } from '../views.ts'
import { FEED_FORMATS, type FeedSettings, followedLists, USUAL_FEEDS } from './feed-plan.ts'

/** What the settings say of a site's feeds. */
interface FollowedSite {
  readonly title: string
  readonly baseUrl: string
  readonly feeds?: FeedSettings
}

/** Makes the feeds of the page at an address: its own in every format, or else that of the whole archive. */
export function feedViews(
  archive: Archive,
  { title, baseUrl, feeds = USUAL_FEEDS }: FollowedSite,
  texts: Texts,
): (address: Permalink) => readonly FeedView[] {
  if (baseUrl === '') return () => []
  const lists = once(() => new Map(followedLists(archive, feeds).map((list) => [list.page, list])))
  return (address) => {
    const own = lists().get(address)
    const { name, folder } = own ?? { name: '', folder: '' }
    const all = FEED_FORMATS.map(({ label, file, type }) => ({
      label,
      type,
      title: name === '' ? title : texts.say('feed.of', { list: name, archive: title }),
      href: rootFrom(address) + folder + file,
    }))
    return own === undefined ? all.slice(0, 1) : all
  }
}
