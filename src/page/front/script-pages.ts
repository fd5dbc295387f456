// The pages that scripts fill in the reader's browser, search and the reader's collection, and the page of a wrong
// address. For a reader without scripts they are other ways into the archive.
import type { Archive } from '../../archive/archive.ts'
import { permalink } from '../../value/permalink.ts'
import { COLLECTION, SEARCH } from '../../value/site-addresses.ts'
import { type FormatView, formatViews } from '../article/format-views.ts'
import type { Frame } from '../frame.ts'
import { PageKind, type PageOf } from '../page.ts'
import type { ShownCalendar } from '../texts/texts.ts'
import type { LinkView } from '../views.ts'
import { type SearchStart, searchStart } from './search-start.ts'

export interface SearchView {
  readonly heading: string
  /** What stands in the place of results while nothing is asked. */
  readonly start: SearchStart
  readonly browse: readonly LinkView[]
  /** What the page's script says, as JSON. */
  readonly texts: string
  /** In which formats the reader can take results along. */
  readonly citationFormats: readonly FormatView[]
  /** The calendar in which the page counts years. */
  readonly calendar: ShownCalendar
}

export interface CollectionView {
  readonly heading: string
  /** Other ways into the archive, for readers without scripts. */
  readonly browse: readonly LinkView[]
  /** In which formats the reader can take the collection along. */
  readonly citationFormats: readonly FormatView[]
}

export interface NotFoundView {
  readonly browse: readonly LinkView[]
}

const SEARCH_PAGE = new PageKind<'search', SearchView>('search')
const COLLECTION_PAGE = new PageKind<'collection', CollectionView>('collection')
const NOT_FOUND_PAGE = new PageKind<'not-found', NotFoundView>('not-found', { standsAnywhere: true })

/** The search page. */
export function searchPage(archive: Archive, frame: Frame): PageOf<'search', SearchView> {
  const { texts } = frame
  return SEARCH_PAGE.at(SEARCH, frame, () => ({
    title: texts.say('nav.search'),
    description: texts.say('search.description'),
    view: {
      heading: texts.say('nav.search'),
      start: searchStart(archive, frame),
      browse: frame.browse(SEARCH),
      texts: texts.forScript,
      citationFormats: formatViews('results'),
      calendar: texts.listCalendar,
    },
  }))
}

/** The page of the reader's own collection. */
export function collectionPage(frame: Frame): PageOf<'collection', CollectionView> {
  const { texts } = frame
  return COLLECTION_PAGE.at(COLLECTION, frame, () => ({
    title: texts.say('nav.collection'),
    description: texts.say('reader.collection-lead'),
    noindex: true,
    view: {
      heading: texts.say('nav.collection'),
      browse: frame.browse(COLLECTION),
      citationFormats: formatViews('collection'),
    },
  }))
}

/** What a host shows for an address that leads nowhere, in the file where hosts look for it. */
export function notFoundPage(frame: Frame): PageOf<'not-found', NotFoundView> {
  const root = permalink()
  const make = () => ({
    title: frame.texts.say('not-found.title'),
    description: '',
    noindex: true,
    view: {
      browse: frame
        .browse(root)
        .map(({ label, href }) => ({ label, href: frame.absoluteRoot + href.slice('./'.length) })),
    },
  })
  return NOT_FOUND_PAGE.at(root, frame, make, '404.html')
}
