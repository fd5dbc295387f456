// Every page of the site, in the order in which it may be written: what is linked to before what links.
import type { Archive } from '../archive/archive.ts'
import { type LinkResolver, linkResolver } from '../archive/links.ts'
import { otherNameAddresses } from '../archive/name-shelves.ts'
import type { OwnPage } from '../archive/own-pages.ts'
import { otherShelfAddresses } from '../archive/shelf-addresses.ts'
import type { OutputPath } from '../value/permalink.ts'
import { articlePages } from './article/article-page.ts'
import { frameOf, type SiteSettings } from './frame.ts'
import { aboutPage } from './front/about-page.ts'
import { homePage } from './front/home-page.ts'
import { collectionPage, notFoundPage, searchPage } from './front/script-pages.ts'
import { strayPage } from './front/stray-page.ts'
import { directoryPages } from './lists/directory-pages.ts'
import { shelfPages } from './lists/shelf-pages.ts'
import { type movedPages, withheldPages } from './moved-pages.ts'
import { namePages } from './names/name-pages.ts'
import { nameDirectories } from './names/names-directory.ts'
import { ownPages as plannedOwnPages } from './own/own-page.ts'
import type { PageData } from './page.ts'
import type { reviewPages } from './review/review-pages.ts'
import { storyPages } from './stories/story-page.ts'
import type { Texts } from './texts/texts.ts'
import { chronologyPage } from './time/chronology-page.ts'
import { onThisDayPages } from './time/on-this-day.ts'
import { solarPages } from './time/solar-pages.ts'
import { spanPages } from './time/span-pages.ts'
import { approximatePages, undatedPages } from './time/undated-pages.ts'

/** What a site is planned from. */
export interface SitePlan {
  readonly archive: Archive
  readonly settings: SiteSettings
  readonly texts: Texts
  /** None when left out. */
  readonly ownPages?: readonly OwnPage[]
  /** As of {@link siteLinks}. */
  readonly resolve: LinkResolver
}

/**
 * Plans the pages of a site one at a time; what a page shows is made when it is asked for. This list is the registry of
 * page types: a new type is a file that plans it and a line here, and the types of pages and views ({@link Page},
 * {@link Views}) follow from it. The pages of the review and those at former addresses are outputs of their own.
 */
export function* planPages({ archive, settings, texts, ownPages = [], resolve }: SitePlan) {
  const frame = frameOf(archive, settings, texts)
  yield* articlePages({ archive, frame, settings, resolve })
  yield* withheldPages(archive, frame)
  yield* plannedOwnPages(ownPages, { frame, settings, resolve })
  yield* spanPages(archive, frame)
  yield* approximatePages(archive, frame)
  yield* undatedPages(archive, frame)
  yield* shelfPages(archive, frame)
  yield* directoryPages(archive, frame)
  yield* namePages(archive, frame)
  yield* nameDirectories(archive, frame)
  yield* storyPages(archive, frame)
  yield* onThisDayPages(archive, frame)
  yield* solarPages(archive, frame)
  yield chronologyPage(archive, frame)
  yield searchPage(archive, frame)
  yield collectionPage(frame)
  yield aboutPage(archive, frame, settings)
  yield settings.baseUrl === '' ? strayPage(frame) : notFoundPage(frame)
  yield homePage(archive, frame, settings)
}

/** What a generator gives. */
type Yield<Planner> = Planner extends (...plan: never[]) => Generator<infer Each> ? Each : never

/** A page of the site before it is rendered: its template, and the data of this very template. */
export type Page = Yield<typeof planPages | typeof reviewPages | typeof movedPages>

/** The view of every page template by the template's name (`templates/pages/NAME.eta`). */
export type Views = {
  readonly [Name in Page['template']]: Extract<Page, { readonly template: Name }>['data']['page']
}

/** All of what a template sees. */
export type TemplateData<Name extends keyof Views> = PageData<Views[Name]>

/** Where the articles' links lead. `files` are the published files that they may link to beside pages. */
export function siteLinks(site: Omit<SitePlan, 'resolve'>, files: ReadonlySet<OutputPath>): LinkResolver {
  const { archive, ownPages = [] } = site
  const resolve: LinkResolver = linkResolver(
    [...archive.entries, ...ownPages],
    () => pageAddresses({ ...site, resolve }),
    () => files,
  )
  return resolve
}

/** The addresses that articles may link to: those of every page, and of lists and names under other forms. */
function pageAddresses(plan: SitePlan): Set<string> {
  const others = [...otherShelfAddresses(plan.archive), ...otherNameAddresses(plan.archive)]
  const addresses = new Set<string>(others.map(({ address }) => address))
  for (const { address } of planPages(plan)) addresses.add(address)
  return addresses
}
