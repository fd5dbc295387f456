// The page of one article: its text, and the record card beside it that says how much of it is known.

import type { Archive, Entry } from '../archive/archive.ts'
import type { LinkResolver } from '../archive/links.ts'
import type { Article } from '../article/article.ts'
import { blocksText } from '../article/block.ts'
import type { Claim, Evidence } from '../article/claim.ts'
import { fileAddress, rootFrom } from '../value/permalink.ts'
import { bodyHtml } from './body-html.ts'
import type { Frame, SiteSettings } from './frame.ts'
import type { PlainKey, Texts } from './texts.ts'
import type { ArticleView, ClaimView, EvidenceView, ForeignText, LinkView, Page } from './views.ts'
import { dateInWords, dateView, hiddenReason, languageName, reasonInWords } from './words.ts'

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
  const { texts } = context.frame
  const root = rootFrom(permalink)
  const here = (address: string) => root + address.slice(1)
  const html = bodyHtml(
    article.body,
    (target) => {
      const found = context.resolve(target, article.source.path)
      if (found.kind === 'outside') return { href: found.href, outside: true }
      if (found.kind === 'file') return { href: root + fileAddress(found.path), outside: false }
      if (found.kind === 'page')
        return {
          href: here(found.permalink) + (found.fragment === '' ? '' : `#${found.fragment}`),
          outside: false,
        }
      return undefined
    },
    texts,
  )
  const own = (text: string): ForeignText => ({ text, lang: article.language, dir: article.dir })
  const view: ArticleView = {
    headline: own(article.headline.value),
    headlineSupplied: article.headline.status === 'supplied',
    date: dateView(article.published, texts, texts.calendars),
    publication: entry.publication
      ? { label: article.publication.value?.name ?? '', href: here(entry.publication.permalink) }
      : NO_LINK,
    byline: article.byline.value ?? '',
    summary: article.summary ?? '',
    section: [article.section, article.kicker].filter((label) => label !== null).join(' · '),
    lang: article.language,
    dir: article.dir,
    languageNote:
      article.language === context.settings.language
        ? ''
        : texts.say('article.in-language', { language: languageName(article.language, texts) }),
    bodyHtml: html,
    tags: entry.tags.map(({ shelf, status }) => ({
      label: shelf.name,
      href: here(shelf.permalink),
      found: status === 'inferred',
    })),
    tagsFound: entry.tags.some(({ status }) => status === 'inferred'),
    claims: claimsOf(entry, here, texts),
    source: {
      path: article.source.path,
      bytes: texts.count('count.byte', article.source.bytes),
      sha256: article.source.sha256,
      address: article.sourceUrl ?? '',
    },
    id: entry.id,
    hiddenSummary:
      article.hidden.length === 0 ? '' : texts.count('article.hidden-lines', article.hidden.length),
    hidden: hiddenGroups(article, texts),
    citation: citationOf(entry, context.settings.title, texts),
    newer: neighbour(neighbours.newer, here, texts),
    older: neighbour(neighbours.older, here, texts),
  }
  return context.frame.page(
    permalink,
    'article',
    { title: article.headline.value, description: article.summary ?? blocksText(article.body).slice(0, 400) },
    view,
  )
}

/** Hidden lines under their reasons, in the order of the file. */
function hiddenGroups(article: Article, texts: Texts): ArticleView['hidden'] {
  const groups: { reason: string; lines: string[] }[] = []
  for (const { rule, text } of article.hidden) {
    const reason = hiddenReason(rule, texts)
    const last = groups.at(-1)
    if (last?.reason === reason) last.lines.push(text)
    else groups.push({ reason, lines: [text] })
  }
  return groups
}

function neighbour(entry: Entry | undefined, here: (address: string) => string, texts: Texts): LinkView {
  if (!entry) return NO_LINK
  return {
    label: neighbourLabel(entry, texts),
    href: here(entry.permalink),
  }
}

/** What an article is called in a link from its neighbour. */
export function neighbourLabel({ article }: Entry, texts: Texts): string {
  return texts.say('article.neighbour', {
    date: dateView(article.published, texts).text,
    headline: article.headline.value,
  })
}

function claimsOf(
  { article, publication, authors }: Entry,
  here: (address: string) => string,
  texts: Texts,
): ClaimView[] {
  const [author] = authors
  const { calendars } = texts
  const claimView = claimViews(texts)
  return [
    claimView('claim.published', article.published, (date) => plain(dateInWords(date, texts, calendars))),
    ...(article.updated === null
      ? []
      : [statedView(texts.say('claim.changed'), dateInWords(article.updated, texts, calendars))]),
    claimView(
      'claim.publication',
      article.publication,
      (value) => plain(value?.name ?? ''),
      publication ? here(publication.permalink) : '',
    ),
    claimView(
      'claim.byline',
      article.byline,
      (value) => plain(value ?? ''),
      author && authors.length === 1 ? here(author.permalink) : '',
    ),
    ...(article.headline.status === 'supplied'
      ? [
          claimView('claim.headline', article.headline, (value) => ({
            text: value,
            lang: article.language,
            dir: article.dir,
          })),
        ]
      : []),
    ...(article.dateline === null ? [] : [statedView(texts.say('claim.dateline'), article.dateline.text)]),
    statedView(texts.say('claim.language'), languageName(article.language, texts)),
    ...(article.collected?.at ? [statedView(texts.say('claim.collected'), article.collected.at)] : []),
    ...(article.collected?.method
      ? [statedView(texts.say('claim.how-collected'), article.collected.method)]
      : []),
    ...article.archivedAt.map((address) => statedView(texts.say('claim.archived-copy'), address, address)),
  ]
}

/** A text that is not in the article's own language, as far as is known. */
function plain(text: string): ForeignText {
  return { text, lang: '', dir: 'auto' }
}

function claimViews(texts: Texts) {
  return <T>(term: PlainKey, claim: Claim<T>, words: (value: T) => ForeignText, href = ''): ClaimView => ({
    term: texts.say(term),
    value: claim.status === 'unknown' ? plain('') : words(claim.value),
    href,
    status: texts.say(`status.${claim.status}`),
    doubtful: claim.status !== 'stated',
    reason: reasonInWords(claim.rule, texts),
    evidence: claim.evidence.map((found) => evidenceView(found, texts)),
    rejected: (claim.rejected ?? []).map(({ value, why, evidence }) => ({
      sentence: texts.say('claim.rejected', { value: words(value).text, why }),
      evidence: evidence.map((found) => evidenceView(found, texts)),
    })),
  })
}

function evidenceView({ quote, line, file }: Evidence, texts: Texts): EvidenceView {
  if (line === 0) return { quote, place: texts.say('evidence.file-name') }
  const number = texts.digits(line)
  return {
    quote,
    place:
      file === undefined
        ? texts.say('evidence.line', { line: number })
        : texts.say('evidence.line-of', { line: number, file }),
  }
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
function citationOf({ article, id }: Entry, archive: string, texts: Texts): string {
  const headline =
    article.headline.status === 'supplied' ? `[${article.headline.value}]` : article.headline.value
  const parts = [
    article.byline.value ? stopped(article.byline.value) : '',
    `“${stopped(headline)}”`,
    [article.publication.value?.name ?? '', dateView(article.published, texts).text]
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
