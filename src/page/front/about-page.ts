// The page about the archive: how it decides, with the numbers of what it decided, and its data.
import type { Archive, Entry } from '../../archive/archive.ts'
import type { Status } from '../../article/status.ts'
import { fileAddress } from '../../value/permalink.ts'
import { ABOUT } from '../../value/site-addresses.ts'
import { FEED_FORMATS } from '../feeds/feed-plan.ts'
import type { Frame, SiteSettings } from '../frame.ts'
import { PageKind, type PageOf } from '../page.ts'
import type { Texts } from '../texts/texts.ts'
import type { LinkView } from '../views.ts'
import { downloads } from './downloads.ts'

export interface AboutView {
  readonly description: string
  readonly holdings: string
  /** How many articles have a date of each status, in words. */
  readonly dates: readonly { readonly term: string; readonly count: string }[]
  readonly headlines: readonly { readonly term: string; readonly count: string }[]
  /** Where the files of the articles are; empty when they are not published. */
  readonly rawFiles: string
  readonly data: readonly LinkView[]
  /** Time stamps of the manifest, where the keeper has any. */
  readonly timeStamps: readonly LinkView[]
}

const ABOUT_PAGE = new PageKind<'about', AboutView>('about')

/** How the archive decides, with the numbers of what it decided. */
export function aboutPage(
  archive: Archive,
  frame: Frame,
  settings: SiteSettings,
): PageOf<'about', AboutView> {
  return ABOUT_PAGE.at(ABOUT, frame, () => ({
    title: frame.texts.say('about.title'),
    description: frame.texts.say('about.description'),
    view: aboutView(archive, frame, settings),
  }))
}

function aboutView(archive: Archive, frame: Frame, settings: SiteSettings): AboutView {
  const { texts } = frame
  return {
    description: settings.description,
    holdings: frame.holdings,
    dates: tally(archive, texts, ({ article }) => article.published.status),
    headlines: tally(archive, texts, ({ article }) => article.headline.status),
    rawFiles: settings.rawFiles ? texts.say('about.raw-files') : '',
    timeStamps: (settings.timeStamps ?? []).map((path) => ({
      label: path,
      href: frame.href(ABOUT, `/${fileAddress(path)}`),
    })),
    data: dataLinks(texts, settings).map(({ label, path }) => ({
      label,
      href: frame.href(ABOUT, `/${path}`),
    })),
  }
}

/** The archive's data, each with its path in the site; behind the records what one holds. */
function dataLinks(
  texts: Texts,
  { baseUrl }: SiteSettings,
): { readonly label: string; readonly path: string }[] {
  const [records, ...citations] = downloads(texts)
  const schema = { label: texts.say('about.schema'), path: 'data/article.schema.json' }
  const feeds = FEED_FORMATS.map(({ label, file }) => ({
    label: texts.say('about.feed', { format: label }),
    path: file,
  }))
  return [...(records ? [records] : []), schema, ...citations, ...(baseUrl === '' ? [] : feeds)]
}

/** In the order in which they are counted. */
const STATUSES: readonly Status[] = ['stated', 'supplied', 'inferred', 'bounded', 'unknown']

function tally(
  archive: Archive,
  texts: Texts,
  statusOf: (entry: Entry) => Status,
): { term: string; count: string }[] {
  const counts = new Map<Status, number>()
  for (const entry of archive.entries) counts.set(statusOf(entry), (counts.get(statusOf(entry)) ?? 0) + 1)
  return STATUSES.flatMap((status) => {
    const count = counts.get(status) ?? 0
    return count === 0
      ? []
      : [{ term: texts.say(`status.${status}`), count: texts.count('count.article', count) }]
  })
}
