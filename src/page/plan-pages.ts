// Every page of the site, in the order in which it may be written: what is linked to before what links.
import type { Archive } from '../archive/archive.ts'
import { linkResolver } from '../archive/links.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { OutputPath } from '../value/permalink.ts'
import { articlePage } from './article-page.ts'
import { chronologyPage, directoryPages } from './directory-pages.ts'
import {
  ABOUT,
  AUTHORS,
  DATES,
  frameOf,
  HOME,
  PUBLICATIONS,
  SEARCH,
  type SiteSettings,
  TAGS,
  UNDATED_LIST,
} from './frame.ts'
import { aboutPage, homePage, notFoundPage, searchPage } from './front-pages.ts'
import { type Desk, intakePages } from './intake-pages.ts'
import { shelfPages, spanPages, undatedPages } from './list-pages.ts'
import type { Texts } from './texts.ts'
import type { Page } from './views.ts'

/**
 * Plans the site one page at a time, so that no more than one page's view is held. `files` are the published
 * files that articles may link to beside pages; links that lead nowhere go to `report`. With a `desk` the site
 * has the intake desk's pages too.
 */
export function* planPages(
  archive: Archive,
  settings: SiteSettings,
  texts: Texts,
  files: ReadonlySet<OutputPath>,
  report: (problem: Diagnostic) => void,
  desk?: Desk,
): Generator<Page> {
  const frame = frameOf(archive, settings, texts)
  const resolve = linkResolver(archive.entries, pageAddresses(archive), files)
  const found: Diagnostic[] = []
  const context = {
    archive,
    frame,
    settings,
    resolve,
    report: (problem: Diagnostic) => {
      found.push(problem)
      report(problem)
    },
  }
  const dated = archive.newestFirst.filter(({ filing }) => filing !== null)
  for (const [i, entry] of dated.entries())
    yield articlePage(entry, { newer: dated[i - 1], older: dated[i + 1] }, context)
  for (const entry of archive.undated)
    yield articlePage(entry, { newer: undefined, older: undefined }, context)
  yield* spanPages(archive, frame)
  yield* undatedPages(archive, frame)
  yield* shelfPages(archive, frame)
  yield* directoryPages(archive, frame)
  yield chronologyPage(archive, frame)
  yield searchPage(frame)
  yield aboutPage(archive, frame, settings)
  yield notFoundPage(frame)
  yield homePage(archive, frame, settings)
  if (desk) yield* intakePages(archive, { ...desk, diagnostics: [...desk.diagnostics, ...found] }, frame)
}

/** The addresses that articles may link to: every page but the later pages of long lists. */
function pageAddresses(archive: Archive): Set<string> {
  const months = archive.years.flatMap(({ parts }) => parts)
  return new Set<string>([
    ...[HOME, DATES, TAGS, PUBLICATIONS, AUTHORS, UNDATED_LIST, SEARCH, ABOUT],
    ...archive.entries.map(({ permalink }) => permalink),
    ...[...archive.years, ...months, ...months.flatMap(({ parts }) => parts)].map(
      ({ permalink }) => permalink,
    ),
    ...[...archive.tags, ...archive.publications, ...archive.authors].map(({ permalink }) => permalink),
  ])
}
