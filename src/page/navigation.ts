// The navigation of a site, and where in it a page stands.
import type { Permalink } from '../value/permalink.ts'
import {
  ABOUT,
  AUTHORS,
  COLLECTION,
  DATES,
  INTAKE,
  PUBLICATIONS,
  SEARCH,
  TAGS,
} from '../value/site-addresses.ts'
import type { PlainKey } from './texts/texts.ts'

/** An entry of the navigation: its label, and where it leads. */
export type Section = readonly [label: PlainKey, address: Permalink]

/** The lists that lead to every article. */
export const LISTS: readonly Section[] = [
  ['nav.dates', DATES],
  ['nav.tags', TAGS],
  ['nav.publications', PUBLICATIONS],
  ['nav.authors', AUTHORS],
]

const NAVIGATION: readonly Section[] = [
  ...LISTS,
  ['nav.search', SEARCH],
  ['nav.collection', COLLECTION],
  ['nav.about', ABOUT],
]

/** The navigation of a site, before and after the pages of the keeper's own: the review, where the site has one, comes last. */
export function navigationOf(hasReview: boolean): readonly [readonly Section[], readonly Section[]] {
  return [NAVIGATION, hasReview ? [['nav.intake', INTAKE]] : []]
}

/** The section that a page is found in; the pages of years, months and days are in that of dates. */
export function sectionOf(address: Permalink): Permalink | undefined {
  if (/^\/(?:\d|undated\/)/.test(address)) return DATES
  return [DATES, TAGS, PUBLICATIONS, AUTHORS, INTAKE].find((section) => address.startsWith(section))
}
