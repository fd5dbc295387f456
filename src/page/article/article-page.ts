// The page of one article: its text, and the record card beside it that says how much of it is known.

import type { Archive, Entry } from '../../archive/archive.ts'
import { filingSegments } from '../../archive/filing.ts'
import type { LinkResolver } from '../../archive/links.ts'
import { RAW_FILE, rawFileOf } from '../../archive/raw-file.ts'
import { relatedTo } from '../../archive/related.ts'
import type { Article } from '../../article/article.ts'
import { citationPieces } from '../../citation/line.ts'
import { parseArchiveDate, UNDATED } from '../../value/archive-date.ts'
import { fileAddress, permalink, rootFrom } from '../../value/permalink.ts'
import { addressPieces, readableAddress } from '../../value/readable-address.ts'
import { HOME, UNDATED_LIST } from '../../value/site-addresses.ts'
import { brief, type Frame, type SiteSettings } from '../frame.ts'
import { cardOf } from '../lists/card.ts'
import type { Texts } from '../texts/texts.ts'
import { dateInWords, dateView, dayInWords, hiddenReason, languageName } from '../texts/words.ts'
import type { ArticleView, ForeignText, LinkView, NeighbourView, Page, RelatedView } from '../views.ts'
import { articleHead } from './article-head.ts'
import { passagesOf } from './body-anchors.ts'
import { bodyHtml, type HrefOf } from './body-html.ts'
import { citationFacts } from './citation-facts.ts'
import { EvidenceTeller, hiddenLineId } from './evidence.ts'
import { readingMinutes } from './reading-time.ts'
import { claimsOf, filedUnder } from './record-card.ts'

/** What an article's page is made with. */
export interface ArticlePageContext {
  readonly archive: Archive
  readonly frame: Frame
  readonly settings: SiteSettings
  readonly resolve: LinkResolver
}

/** The way from the page to another address of the site. */
type Here = (address: string) => string

/** How many of the names that two articles share are told. */
const SHARED_NAMES = 4

const NO_LINK: LinkView = { label: '', href: '' }

/** The page of an article; `newer` and `older` are its neighbours in time. */
export function articlePage(
  entry: Entry,
  neighbours: { readonly newer: Entry | undefined; readonly older: Entry | undefined },
  context: ArticlePageContext,
): Page {
  const { article } = entry
  const { frame, settings } = context
  const { texts } = frame
  const root = rootFrom(entry.permalink)
  const here: Here = (address) => root + address.slice(1)
  const passages = passagesOf(article.body)
  const words = passages.map((passage) => passage.words)
  const evidence = new EvidenceTeller(article, passages, texts)
  const canonical = frame.canonical(entry.permalink)
  const view: ArticleView = {
    headline: headlineOf(article),
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
      article.language === settings.language
        ? ''
        : texts.say('article.in-language', { language: languageName(article.language, texts) }),
    readingTime: texts.count('article.reading-time', readingMinutes(words, article.dir)),
    bodyHtml: bodyHtml(article.body, hrefsOf(article, here, context.resolve), texts, passages),
    tags: entry.tags.map(({ shelf, status, rule, evidence: found }) => ({
      label: shelf.name,
      href: here(shelf.permalink),
      found: status === 'inferred',
      evidence: status === 'inferred' ? evidence.views(found, rule) : [],
    })),
    filedUnder: entry.tags.flatMap(({ shelf, written }) => filedUnder(written, shelf, texts)),
    tagsFound: entry.tags.some(({ status }) => status === 'inferred'),
    claims: claimsOf(entry, here, texts, evidence),
    source: {
      path: article.source.path,
      bytes: texts.count('count.byte', article.source.bytes),
      sha256: article.source.sha256,
      address: article.sourceUrl ?? '',
      shownAddress: addressPieces(readableAddress(article.sourceUrl ?? '')),
      raw: settings.rawFiles && rawFileOf(entry) !== undefined ? RAW_FILE : '',
      rawNote: rawNote(entry, settings, texts),
    },
    id: entry.id,
    accession: accessionInWords(entry, texts),
    address: settings.baseUrl === '' ? entry.permalink : settings.baseUrl + entry.permalink.slice(1),
    hiddenSummary:
      article.hidden.length === 0 ? '' : texts.count('article.hidden-lines', article.hidden.length),
    hidden: hiddenGroups(article, texts, evidence),
    citation: citationPieces(citationFacts(entry, settings, texts)),
    related: relatedViews(entry, texts),
    newer: neighbour(neighbours.newer, here, texts),
    older: neighbour(neighbours.older, here, texts),
  }
  const description = brief(article.summary ?? words.slice(0, 4).join(' ').slice(0, 400))
  const machines = articleHead(entry, {
    archive: settings.title,
    canonical,
    home: frame.canonical(HOME),
    description,
    trail: trailOf(entry, context),
  })
  return frame.page(
    entry.permalink,
    'article',
    { title: article.headline.value, description, machines },
    view,
  )
}

function headlineOf({ headline, language, dir }: Article): ForeignText {
  return { text: headline.value, lang: language, dir }
}

/** Where the links of an article's text lead, seen from its page. */
function hrefsOf({ source }: Article, here: Here, resolve: LinkResolver): HrefOf {
  return (target) => {
    const found = resolve(target, source.path)
    if (found.kind === 'outside') return { href: found.href, outside: true }
    if (found.kind === 'file') return { href: here(`/${fileAddress(found.path)}`), outside: false }
    if (found.kind === 'nowhere') return undefined
    const fragment = found.fragment === '' ? '' : `#${found.fragment}`
    return { href: here(found.permalink) + fragment, outside: false }
  }
}

/** What is said of the file itself: how to hold it against its digest, or why it is not published. */
function rawNote(entry: Entry, { rawFiles }: SiteSettings, texts: Texts): string {
  if (!rawFiles) return texts.say('article.not-published')
  return texts.say(rawFileOf(entry) === undefined ? 'article.names-collector' : 'article.check-file')
}

/** `No. 12, 21 November 2026`; without a day while it is taken in provisionally. */
function accessionInWords({ accession: { sequence, day } }: Entry, texts: Texts): string {
  const number = texts.number(sequence)
  if (day === '') return texts.say('article.accession-number', { number })
  const words = dateInWords(parseArchiveDate(day) ?? UNDATED, texts)
  return texts.say('article.accession-day', { number, day: words })
}

/** Hidden lines under their reasons, in the order of the file. */
function hiddenGroups(article: Article, texts: Texts, evidence: EvidenceTeller): ArticleView['hidden'] {
  const groups: { reason: string; lines: { text: string; id: string }[] }[] = []
  const met = new Set<number>()
  for (const { rule, text, line } of article.hidden) {
    const reason = hiddenReason(rule, texts)
    const id = !met.has(line) && evidence.leadsTo(hiddenLineId(line)) ? hiddenLineId(line) : ''
    met.add(line)
    const last = groups.at(-1)
    if (last?.reason === reason) last.lines.push({ text, id })
    else groups.push({ reason, lines: [{ text, id }] })
  }
  return groups
}

/** No date of another article is for machines: they take the first that they meet for the date of this one. */
function relatedViews(entry: Entry, texts: Texts): RelatedView[] {
  return relatedTo(entry).map(({ entry: other, shared }) => {
    const card = cardOf(other, entry.permalink, texts)
    return {
      ...card,
      date: { ...card.date, datetime: '' },
      shared: shared.slice(0, SHARED_NAMES).map(({ name }) => name),
    }
  })
}

function neighbour(entry: Entry | undefined, here: Here, texts: Texts): NeighbourView {
  if (!entry) return { href: '', date: '', headline: { text: '', lang: '', dir: 'auto' } }
  return {
    href: here(entry.permalink),
    date: dateView(entry.article.published, texts).text,
    headline: headlineOf(entry.article),
  }
}

/** What an article is called in a link from its neighbour. */
export function neighbourLabel({ article }: Entry, texts: Texts): string {
  return texts.say('article.neighbour', {
    date: dateView(article.published, texts).text,
    headline: article.headline.value,
  })
}

/** The archive, and the month or year in which the article is filed. */
function trailOf({ filing }: Entry, { frame, settings }: ArticlePageContext) {
  const { texts } = frame
  const list =
    filing === null
      ? { name: texts.say('listing.undated'), to: UNDATED_LIST }
      : {
          name: dayInWords({ ...filing, day: null }, texts),
          to: permalink(...filingSegments({ ...filing, day: null })),
        }
  return [
    { name: settings.title, address: frame.canonical(HOME) },
    { name: list.name, address: frame.canonical(list.to) },
  ]
}
