// The pages that the keeper wrote, and the links by which all other pages lead to them.

import type { LinkResolver } from '../../archive/links.ts'
import { ledTo, type OwnPage, versionsOf } from '../../archive/own-pages.ts'
import { accessNotices } from '../access-words.ts'
import { hrefsOf } from '../article/article-page.ts'
import { passagesOf } from '../article/body-anchors.ts'
import { bodyHtml } from '../article/body-html.ts'
import { brief, type Frame, type MenuLink, type SiteSettings } from '../frame.ts'
import { printedHeadline } from '../lists/headline.ts'
import { type PageContent, PageKind, type PageOf } from '../page.ts'
import { languageName } from '../texts/words.ts'
import type { ForeignText } from '../views.ts'

/** A page that the keeper wrote: about us, corrections, rights, contact. */
export interface OwnPageView {
  readonly headline: ForeignText
  /** Empty when there is none. */
  readonly summary: string
  readonly lang: string
  readonly dir: string
  /** What of it is withheld from the public, in sentences; empty when it is open as a whole. */
  readonly notices: readonly string[]
  /** Safe HTML, made from blocks. */
  readonly bodyHtml: string
  /** The same page in other languages. */
  readonly versions: readonly VersionView[]
}

/** A page in another language. */
export interface VersionView {
  readonly href: string
  /** What it is called there. */
  readonly headline: ForeignText
  /** Name of the language. */
  readonly language: string
}

const OWN_PAGE = new PageKind<'page', OwnPageView>('page', { isInNoSection: true })

/** What the pages are made with. */
export interface OwnPageContext {
  readonly frame: Frame
  readonly settings: SiteSettings
  readonly resolve: LinkResolver
}

/** Every page that the keeper wrote. */
export function* ownPages(
  pages: readonly OwnPage[],
  context: OwnPageContext,
): Generator<PageOf<'page', OwnPageView>> {
  for (const page of pages)
    yield OWN_PAGE.at(page.permalink, context.frame, () => contentOf(page, versionsOf(page, pages), context))
}

function contentOf(
  { article, permalink }: OwnPage,
  versions: readonly OwnPage[],
  { frame, settings, resolve }: OwnPageContext,
): PageContent<OwnPageView> {
  const { headline, language, dir, summary, body, access } = article
  const { texts } = frame
  const passages = passagesOf(body)
  const hrefOf = hrefsOf(article, (address) => frame.href(permalink, address), resolve)
  const words = passages.flatMap((passage) => passage.words)
  return {
    title: headline.value,
    description: brief(summary ?? words.join(' ').slice(0, 400)),
    ...(access.level !== 'open' && { noindex: true, canonical: frame.canonical(permalink) }),
    view: {
      headline: printedHeadline(article),
      summary: summary ?? '',
      lang: language,
      dir,
      notices: accessNotices(article, settings, texts),
      bodyHtml: bodyHtml(body, hrefOf, texts, passages),
      versions: versions.map((other) => ({
        href: frame.href(permalink, other.permalink),
        headline: printedHeadline(other.article),
        language: languageName(other.article.language, texts),
      })),
    },
  }
}

/** The links to the pages that are named on every other, in order. */
export function menuOf(pages: readonly OwnPage[]): MenuLink[] {
  return ledTo(pages).flatMap(({ article, permalink, menu }) =>
    menu === 'none'
      ? []
      : [{ menu, label: article.headline.value, language: article.language, address: permalink }],
  )
}
