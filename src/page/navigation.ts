// The navigation of a site, and where in it a page stands.
import type { Permalink } from '../value/permalink.ts'
import {
  ABOUT,
  AUTHORS,
  COLLECTION,
  DATES,
  INTAKE,
  NAMES,
  PUBLICATIONS,
  SEARCH,
  TAGS,
} from '../value/site-addresses.ts'
import type { PlainKey } from './texts/texts.ts'

/** An entry of the navigation: its label, and where it leads. */
export type Section = readonly [label: PlainKey, address: Permalink]

/** What of a site's navigation is not on every site. */
export interface NavigationParts {
  /** Whether names are listed. */
  readonly hasNames: boolean
  readonly hasReview: boolean
}

/** The lists that lead to every article, and that of names. */
export function listSections({ hasNames }: Pick<NavigationParts, 'hasNames'>): readonly Section[] {
  return [
    ['nav.dates', DATES],
    ['nav.tags', TAGS],
    ...(hasNames ? [['nav.names', NAMES] as const] : []),
    ['nav.publications', PUBLICATIONS],
    ['nav.authors', AUTHORS],
  ]
}

/** The navigation of a site, before and after the pages of the keeper's own: the review, where the site has one, comes last. */
export function navigationOf(parts: NavigationParts): readonly [readonly Section[], readonly Section[]] {
  const before: readonly Section[] = [
    ...listSections(parts),
    ['nav.search', SEARCH],
    ['nav.collection', COLLECTION],
    ['nav.about', ABOUT],
  ]
  return [before, parts.hasReview ? [['nav.intake', INTAKE]] : []]
}

/** The section that a page is found in; the pages of years, months and days are in that of dates. */
export function sectionOf(address: Permalink): Permalink | undefined {
  if (/^\/(?:\d|undated\/)/.test(address)) return DATES
  return [DATES, TAGS, NAMES, PUBLICATIONS, AUTHORS, INTAKE].find((section) => address.startsWith(section))
}
