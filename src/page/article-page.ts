// The page of one article: its text, and the record card beside it that says how much of it is known.

import type { Archive, Entry } from '../archive/archive.ts'
import type { LinkResolver } from '../archive/links.ts'
import type { Article } from '../article/article.ts'
import { blocksText } from '../article/block.ts'
import type { Claim, Evidence, Status } from '../article/claim.ts'
import { fileAddress, rootFrom } from '../value/permalink.ts'
import { bodyHtml } from './body-html.ts'
import type { Frame, SiteSettings } from './frame.ts'
import type { ArticleView, ClaimView, EvidenceView, ForeignText, LinkView, Page } from './views.ts'
import { counted, dateInWords, dateView, hiddenReason, languageName, number, reasonInWords } from './words.ts'

/** What an article's page is made with. */
export interface ArticlePageContext {
  readonly archive: Archive
  readonly frame: Frame
  readonly settings: SiteSettings
  readonly resolve: LinkResolver
}

const NO_LINK: LinkView = { label: '', href: '' }

/** The page of an article; `newer` and `older` are its neighbours in time. */
export function articlePage(
  entry: Entry,
  neighbours: { readonly newer: Entry | undefined; readonly older: Entry | undefined },
  context: ArticlePageContext,
): Page {
  const { article, permalink } = entry
  const root = rootFrom(permalink)
  const here = (address: string) => root + address.slice(1)
  const html = bodyHtml(article.body, (target) => {
    const found = context.resolve(target, article.source.path)
    if (found.kind === 'outside') return { href: found.href, outside: true }
    if (found.kind === 'file') return { href: root + fileAddress(found.path), outside: false }
    if (found.kind === 'page')
      return {
        href: here(found.permalink) + (found.fragment === '' ? '' : `#${found.fragment}`),
        outside: false,
      }
    return undefined
  })
  const own = (text: string): ForeignText => ({ text, lang: article.language, dir: article.dir })
  const view: ArticleView = {
    headline: own(article.headline.value),
    headlineSupplied: article.headline.status === 'supplied',
    date: dateView(article.published, context.settings.calendars),
    publication: entry.publication
      ? { label: article.publication.value?.name ?? '', href: here(entry.publication.permalink) }
      : NO_LINK,
    byline: article.byline.value ?? '',
    summary: article.summary ?? '',
    section: [article.section, article.kicker].filter((label) => label !== null).join(' · '),
    lang: article.language,
    dir: article.dir,
    languageNote: article.language === context.settings.language ? '' : languageName(article.language),
    bodyHtml: html,
    tags: entry.tags.map(({ shelf, status }) => ({
      label: shelf.name,
      href: here(shelf.permalink),
      found: status === 'inferred',
    })),
    tagsFound: entry.tags.some(({ status }) => status === 'inferred'),
    claims: claimsOf(entry, here, context.settings.calendars),
    source: {
      path: article.source.path,
      bytes: `${number(article.source.bytes)} bytes`,
      sha256: article.source.sha256,
      address: article.sourceUrl ?? '',
    },
    id: entry.id,
    hiddenSummary: article.hidden.length === 0 ? '' : hiddenInWords(article.hidden.length),
    hidden: hiddenGroups(article),
    citation: citationOf(entry, context.settings.title),
    newer: neighbour(neighbours.newer, here),
    older: neighbour(neighbours.older, here),
  }
  return context.frame.page(
    permalink,
    'article',
    { title: article.headline.value, description: article.summary ?? blocksText(article.body).slice(0, 400) },
    view,
  )
}

function hiddenInWords(count: number): string {
  return `${counted(count, 'line')} of the file ${count === 1 ? 'is' : 'are'} not part of the article`
}

/** Hidden lines under their reasons, in the order of the file. */
function hiddenGroups(article: Article): ArticleView['hidden'] {
  const groups: { reason: string; lines: string[] }[] = []
  for (const { rule, text } of article.hidden) {
    const reason = hiddenReason(rule)
    const last = groups.at(-1)
    if (last?.reason === reason) last.lines.push(text)
    else groups.push({ reason, lines: [text] })
  }
  return groups
}

function neighbour(entry: Entry | undefined, here: (address: string) => string): LinkView {
  if (!entry) return NO_LINK
  return {
    label: `${dateView(entry.article.published).text}: ${entry.article.headline.value}`,
    href: here(entry.permalink),
  }
}

/** The status of a claim in the reader's words. */
export const STATUS: Readonly<Record<Status, string>> = {
  stated: 'stated',
  supplied: 'supplied by the archive',
  inferred: 'inferred',
  bounded: 'bounded',
  unknown: 'not known',
}

function claimsOf(
  { article, publication, authors }: Entry,
  here: (address: string) => string,
  calendars: SiteSettings['calendars'],
): ClaimView[] {
  const [author] = authors
  return [
    claimView('Published', article.published, (date) => plain(dateInWords(date, calendars))),
    ...(article.updated === null ? [] : [statedView('Changed', dateInWords(article.updated, calendars))]),
    claimView(
      'Publication',
      article.publication,
      (value) => plain(value?.name ?? ''),
      publication ? here(publication.permalink) : '',
    ),
    claimView(
      'Byline',
      article.byline,
      (value) => plain(value ?? ''),
      author && authors.length === 1 ? here(author.permalink) : '',
    ),
    ...(article.headline.status === 'supplied'
      ? [
          claimView('Headline', article.headline, (value) => ({
            text: value,
            lang: article.language,
            dir: article.dir,
          })),
        ]
      : []),
    ...(article.dateline === null ? [] : [statedView('Dateline', article.dateline.text)]),
    statedView('Language', languageName(article.language)),
    ...(article.collected?.at ? [statedView('Collected', article.collected.at)] : []),
    ...(article.collected?.method ? [statedView('How collected', article.collected.method)] : []),
    ...article.archivedAt.map((address) => statedView('Archived copy', address, address)),
  ]
}

/** A text that is not in the article's own language, as far as is known. */
function plain(text: string): ForeignText {
  return { text, lang: '', dir: 'auto' }
}

function claimView<T>(term: string, claim: Claim<T>, words: (value: T) => ForeignText, href = ''): ClaimView {
  return {
    term,
    value: claim.status === 'unknown' ? plain('') : words(claim.value),
    href,
    status: STATUS[claim.status],
    doubtful: claim.status !== 'stated',
    reason: reasonInWords(claim.rule),
    evidence: claim.evidence.map(evidenceView),
    rejected: (claim.rejected ?? []).map(({ value, why, evidence }) => ({
      sentence: `Not taken: ${words(value).text}. ${why}`,
      evidence: evidence.map(evidenceView),
    })),
  }
}

function evidenceView({ quote, line, file }: Evidence): EvidenceView {
  const where = file === undefined ? '' : ` of ${file}`
  return { quote, place: line === 0 ? 'name of the file' : `line ${line}${where}` }
}

function statedView(term: string, text: string, href = ''): ClaimView {
  return {
    term,
    value: plain(text),
    href,
    status: '',
    doubtful: false,
    reason: '',
    evidence: [],
    rejected: [],
  }
}

/** One line to copy: what is known, in the order of a bibliography; supplied values in brackets. */
function citationOf({ article, id }: Entry, archive: string): string {
  const headline =
    article.headline.status === 'supplied' ? `[${article.headline.value}]` : article.headline.value
  const parts = [
    article.byline.value ? stopped(article.byline.value) : '',
    `“${stopped(headline)}”`,
    [article.publication.value?.name ?? '', dateView(article.published).text]
      .filter(Boolean)
      .join(', ')
      .concat('.'),
    `${archive}, ${id}.`,
  ]
  return parts.filter(Boolean).join(' ')
}

/** With a full stop, unless the words bring an end of their own. */
function stopped(text: string): string {
  return /[.!?…؟۔]$/.test(text) ? text : `${text}.`
}
