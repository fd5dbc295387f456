// Every page of the site, in the order in which it may be written: what is linked to before what links.
import type { Archive } from '../archive/archive.ts'
import { type LinkResolver, linkResolver } from '../archive/links.ts'
import { otherShelfAddresses } from '../archive/shelf-addresses.ts'
import type { OutputPath } from '../value/permalink.ts'
import {
  ABOUT,
  AUTHORS,
  COLLECTION,
  DATES,
  HOME,
  PUBLICATIONS,
  SEARCH,
  TAGS,
  UNDATED_LIST,
} from '../value/site-addresses.ts'
import { articlePage } from './article/article-page.ts'
import {
  folderOf,
  listRedirectPage,
  redirectFile,
  redirectPage,
  withdrawnPage,
} from './article/moved-pages.ts'
import { frameOf, lazily, type SiteSettings } from './frame.ts'
import { aboutPage, collectionPage, homePage, notFoundPage, searchPage } from './front/front-pages.ts'
import { directoryPages } from './lists/directory-pages.ts'
import { shelfPages, spanPages, undatedPages } from './lists/list-pages.ts'
import type { Texts } from './texts/texts.ts'
import { chronologyPage } from './time/chronology-page.ts'
import { onThisDayPages } from './time/on-this-day.ts'
import { solarPages } from './time/solar-pages.ts'
import type { Page } from './views.ts'

const NO_NEIGHBOURS = { newer: undefined, older: undefined }

/**
 * Plans the site one page at a time; a page's view is made when it is asked for. `resolve` is that of
 * {@link siteLinks}.
 */
export function* planPages(
  archive: Archive,
  settings: SiteSettings,
  texts: Texts,
  resolve: LinkResolver,
): Generator<Page> {
  const frame = frameOf(archive, settings, texts)
  const context = { archive, frame, settings, resolve }
  const dated = archive.newestFirst.filter(({ filing }) => filing !== null)
  for (const [i, entry] of dated.entries()) {
    const neighbours = { newer: dated[i - 1], older: dated[i + 1] }
    yield lazily(entry.permalink, 'article', () => articlePage(entry, neighbours, context))
  }
  for (const entry of archive.undated)
    yield lazily(entry.permalink, 'article', () => articlePage(entry, NO_NEIGHBOURS, context))
  yield* spanPages(archive, frame)
  yield* undatedPages(archive, frame)
  yield* shelfPages(archive, frame)
  yield* directoryPages(archive, frame)
  yield* onThisDayPages(archive, frame)
  yield* solarPages(archive, frame)
  yield lazily(DATES, 'chronology', () => chronologyPage(archive, frame))
  yield searchPage(frame)
  yield collectionPage(frame)
  yield lazily(ABOUT, 'about', () => aboutPage(archive, frame, settings))
  yield notFoundPage(frame)
  yield lazily(HOME, 'home', () => homePage(archive, frame, settings))
}

/**
 * Pages at addresses where an article was, here or elsewhere, or where one was withdrawn, the more binding first; then
 * at those of lists under other forms of their names. Whatever else the site has at such an address takes precedence.
 */
export function* movedPages(archive: Archive, settings: SiteSettings, texts: Texts): Generator<Page> {
  const frame = frameOf(archive, settings, texts)
  for (const entry of archive.entries)
    for (const address of entry.former)
      yield lazily(address, 'redirect', () => redirectPage(address, entry, frame))
  for (const { id, permalink, former, withdrawn } of settings.tombstones ? archive.register : [])
    if (withdrawn !== null)
      for (const address of [permalink, ...former])
        yield lazily(address, 'withdrawn', () => withdrawnPage(address, id, frame))
  for (const { file, entry } of archive.formerAddresses)
    yield lazily(folderOf(file), 'redirect', () => redirectFile(file, entry, frame), file)
  for (const other of otherShelfAddresses(archive))
    yield lazily(other.address, 'redirect', () => listRedirectPage(other, frame))
}

/** Where the articles' links lead. `files` are the published files that they may link to beside pages. */
export function siteLinks(archive: Archive, files: ReadonlySet<OutputPath>): LinkResolver {
  return linkResolver(
    archive.entries,
    () => pageAddresses(archive),
    () => files,
  )
}

/** The addresses that articles may link to: every page but the later pages of long lists. */
function pageAddresses(archive: Archive): Set<string> {
  const months = archive.years.flatMap(({ parts }) => parts)
  return new Set<string>([
    ...[HOME, DATES, TAGS, PUBLICATIONS, AUTHORS, UNDATED_LIST, SEARCH, COLLECTION, ABOUT],
    ...archive.entries.map(({ permalink }) => permalink),
    ...[...archive.years, ...months, ...months.flatMap(({ parts }) => parts)].map(
      ({ permalink }) => permalink,
    ),
    ...[...archive.tags, ...archive.publications, ...archive.authors].map(({ permalink }) => permalink),
    ...otherShelfAddresses(archive).map(({ address }) => address),
  ])
}
