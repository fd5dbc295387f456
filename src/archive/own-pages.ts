// The keeper's own pages: where each stands, in which order they are named, and which say the same in another language.
import type { PublicArticle } from '../access/public-article.ts'
import type { Article } from '../article/article.ts'
import type { SourcePath } from '../article/source-file.ts'
import { factsOfPath } from '../article/tools/names.ts'
import * as problem from '../diagnostic/catalogue/own-pages.ts'
import type { Diagnostic, Outcome } from '../diagnostic/diagnostic.ts'
import { PAGES } from '../value/archive-parts.ts'
import { withoutArticleEnding } from '../value/article-endings.ts'
import type { LanguageTag } from '../value/language.ts'
import { by, inTurn } from '../value/order.ts'
import { type Permalink, permalink } from '../value/permalink.ts'
import { canNameFolder, slugify } from '../value/slug.ts'
import { isOfSite } from '../value/taken-addresses.ts'

/** Where a page is named on all others: in the navigation, at the foot, or nowhere. */
export const MENUS = ['main', 'footer', 'none'] as const
export type Menu = (typeof MENUS)[number]

/** What the front matter of a page says of its place among the others. */
export interface MenuPlace {
  readonly menu: Menu
  /** Light ones come first; those without any come last. */
  readonly weight: number
}

/** A page that the keeper wrote. */
export interface OwnPage extends MenuPlace {
  /** It is read as an article is; of an article's fields it has headline, summary, language and access. */
  readonly article: Article
  readonly permalink: Permalink
  readonly former: readonly Permalink[]
  /** The same for all versions of a page. */
  readonly name: string
}

/** What {@link placePages} is given of a page. */
export interface UnplacedPage extends MenuPlace {
  readonly page: PublicArticle
}

/** Gives each page its address: by its name alone, so that it never moves and never stands in the way of an article. */
export function placePages(pages: readonly UnplacedPage[], language: LanguageTag): Outcome<OwnPage[]> {
  const diagnostics: Diagnostic[] = []
  const byAddress = new Map<Permalink, OwnPage[]>()
  for (const { page, menu, weight } of pages) {
    const { article } = page
    const { path } = article.source
    const name = nameOf(path)
    const wanted = name === '' ? permalink() : permalink(name ?? '')
    if (name === undefined || isOfSite(wanted)) {
      diagnostics.push(problem.pageAddressTaken(name === undefined ? '' : wanted, path))
      continue
    }
    const address = addressOf(name, factsOfPath(path).language, language)
    const placed = { article, menu, weight, name, permalink: address, former: [] }
    byAddress.set(address, [...(byAddress.get(address) ?? []), placed])
  }
  const placed: OwnPage[] = []
  for (const [address, [page, ...others]] of byAddress) {
    if (page && others.length === 0) placed.push(page)
    for (const other of page ? others : [])
      diagnostics.push(problem.pageTwice(address, other.article.source.path, page?.article.source.path ?? ''))
  }
  return { value: placed.sort(inOrder), diagnostics }
}

/** As menus name them. */
const inOrder = inTurn<OwnPage>(
  by(({ weight }) => weight),
  by(({ permalink }) => permalink),
)

/** `contact`, `help/dates`: a path without its folder, ending and language; undefined when a part of it names no folder. */
function nameOf(path: SourcePath): string | undefined {
  const stem = withoutArticleEnding(path.slice(PAGES.length + 1))
  const bare = factsOfPath(path).language === undefined ? stem : stem.replace(/\.[^.]+$/, '')
  const segments = bare
    .replace(/(^|\/)index$/, '')
    .split('/')
    .map(slugify)
  if (segments.length === 1 && segments[0] === '') return bare === 'index' ? '' : undefined
  return segments.every(canNameFolder) ? segments.join('/') : undefined
}

/** A version in another language stands below the tag of that language, as in Hugo. */
function addressOf(name: string, own: LanguageTag | undefined, site: LanguageTag): Permalink {
  return own === undefined || primary(own) === primary(site) ? permalink(name) : permalink(slugify(own), name)
}

function primary(tag: LanguageTag): string {
  return tag.split('-')[0] ?? ''
}

/** Of each page the version that a reader of the site is led to: that in the site's language, or else the first. */
export function ledTo(pages: readonly OwnPage[]): OwnPage[] {
  const chosen = new Map<string, OwnPage>()
  for (const page of pages) {
    const known = chosen.get(page.name)
    if (!known || page.permalink === permalink(page.name)) chosen.set(page.name, page)
  }
  return [...chosen.values()].sort(inOrder)
}

/** The other versions of a page, in the order of their addresses. */
export function versionsOf(page: OwnPage, pages: readonly OwnPage[]): OwnPage[] {
  return pages
    .filter((other) => other.name === page.name && other !== page)
    .sort(by((other) => other.permalink))
}
