// The page about the archive: how it decides, with the numbers of what it decided, and its data.
import type { Archive, Entry } from '../../archive/archive.ts'
import type { Status } from '../../article/status.ts'
import { ABOUT, HOME } from '../../value/site-addresses.ts'
import type { Frame, SiteSettings } from '../frame.ts'
import { PageKind, type PageOf } from '../page.ts'
import type { PlainKey, Texts } from '../texts/texts.ts'
import type { LinkView } from '../views.ts'

export interface AboutView {
  readonly description: string
  readonly holdings: string
  /** How many articles have a date of each status, in words. */
  readonly dates: readonly { readonly term: string; readonly count: string }[]
  readonly headlines: readonly { readonly term: string; readonly count: string }[]
  /** Where the files of the articles are; empty when they are not published. */
  readonly rawFiles: string
  readonly data: readonly LinkView[]
}

const ABOUT_PAGE = new PageKind<'about', AboutView>('about')

const CITATION_FILES = [
  ['about.citations-csv', 'data/citations.csv'],
  ['about.citations-ris', 'data/citations.ris'],
  ['about.citations-bib', 'data/citations.bib'],
  ['about.citations-csl', 'data/citations.csl.json'],
] as const

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
    data: [
      { label: texts.say('about.all-records'), href: `${frame.href(ABOUT, HOME)}data/articles.jsonl` },
      {
        label: texts.say('about.schema'),
        href: `${frame.href(ABOUT, HOME)}data/article.schema.json`,
      },
      ...CITATION_FILES.map(([key, path]) => ({
        label: texts.say(key),
        href: frame.href(ABOUT, HOME) + path,
      })),
    ],
  }
}

const TERMS: readonly (readonly [Status, PlainKey])[] = [
  ['stated', 'status.stated'],
  ['supplied', 'about.count-supplied'],
  ['inferred', 'status.inferred'],
  ['bounded', 'status.bounded'],
  ['unknown', 'status.unknown'],
]

function tally(
  archive: Archive,
  texts: Texts,
  statusOf: (entry: Entry) => Status,
): { term: string; count: string }[] {
  const counts = new Map<Status, number>()
  for (const entry of archive.entries) counts.set(statusOf(entry), (counts.get(statusOf(entry)) ?? 0) + 1)
  return TERMS.flatMap(([status, key]) => {
    const count = counts.get(status) ?? 0
    return count === 0 ? [] : [{ term: texts.say(key), count: texts.count('count.article', count) }]
  })
}
