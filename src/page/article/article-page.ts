// The page of one article: its text, and the record card beside it that says how much of it is known.
import type { Archive, Entry, Filing } from '../../archive/archive.ts'
import { filingSegments, knowledgeOf } from '../../archive/filing.ts'
import type { LinkResolver } from '../../archive/links.ts'
import { relatedTo } from '../../archive/related.ts'
import type { Article } from '../../article/article.ts'
import { blocksText, imagesOf } from '../../article/block.ts'
import { writtenTerms } from '../../article/sketch.ts'
import { citationPieces } from '../../citation/line.ts'
import { fileAddress, type Permalink, permalink } from '../../value/permalink.ts'
import { APPROXIMATE_LIST, COLLECTION, HOME, UNDATED_LIST } from '../../value/site-addresses.ts'
import { accessNotices } from '../access-words.ts'
import { brief, type Frame, type SiteSettings } from '../frame.ts'
import { cardForReaders } from '../lists/card.ts'
import { displayHeadline } from '../lists/display-headline.ts'
import { headlineInList, listedHeadline, printedHeadline } from '../lists/headline.ts'
import { type PageContent, PageKind, type PageOf } from '../page.ts'
import { rightsOf } from '../rights.ts'
import { citationWords } from '../texts/citation-words.ts'
import { dateView } from '../texts/date-words.ts'
import type { Texts } from '../texts/texts.ts'
import { dayInWords, hiddenReason, languageName } from '../texts/words.ts'
import type { LinkView } from '../views.ts'
import { articleHead } from './article-head.ts'
import { articleStory } from './article-story.ts'
import { articleTags } from './article-tags.ts'
import type { ArticleView, NeighbourView, RelatedView } from './article-view.ts'
import { hiddenBeside, type Passage, passageId, passagesOf } from './body-anchors.ts'
import { bodyHtml, type HrefOf } from './body-html.ts'
import { citationFacts } from './citation-facts.ts'
import { citedViews } from './cited-views.ts'
import { EvidenceViews, HEADLINE, hiddenLineId } from './evidence.ts'
import { formatViews } from './format-views.ts'
import type { HeadFacts } from './head-facts.ts'
import { readingMinutes } from './reading-time.ts'
import { publishedFile, recordCard } from './record-card.ts'

const ARTICLE_PAGE = new PageKind<'article', ArticleView>('article', { isInNoSection: true })

/** What an article's page is made with. */
export interface ArticlePageContext {
  readonly archive: Archive
  readonly frame: Frame
  readonly settings: SiteSettings
  readonly resolve: LinkResolver
}

/** The articles before and after one in time; undated ones have none. */
export interface Neighbours {
  readonly newer: Entry | undefined
  readonly older: Entry | undefined
}

/** The way from the page to another address of the site. */
type Here = (address: string) => string

/** How many of the names that two articles share are named. */
const SHARED_NAMES = 4
/** How many of their words. */
const SHARED_WORDS = 4

/** The pages of all articles: the dated ones, newest first, then those of approximate date and the undated. */
export function* articlePages(context: ArticlePageContext): Generator<PageOf<'article', ArticleView>> {
  const { archive, frame } = context
  const page = (entry: Entry, neighbours: Neighbours) =>
    ARTICLE_PAGE.at(entry.permalink, frame, () => articleContent(entry, neighbours, context))
  const dated = archive.newestFirst.filter(({ filing }) => filing !== null)
  for (const [i, entry] of dated.entries()) yield page(entry, { newer: dated[i - 1], older: dated[i + 1] })
  for (const entry of [...archive.approximate, ...archive.undated])
    yield page(entry, { newer: undefined, older: undefined })
}

function articleContent(
  entry: Entry,
  neighbours: Neighbours,
  context: ArticlePageContext,
): PageContent<ArticleView> {
  const { article } = entry
  const { archive, frame, settings, resolve } = context
  const { texts } = frame
  const here: Here = (address) => frame.href(entry.permalink, address)
  const passages = passagesOf(article.body, hiddenBeside(article.hidden))
  const evidence = new EvidenceViews(article, passages, texts, publishedFile(entry, settings))
  const facts = citationFacts(entry, settings, texts)
  const view: ArticleView = {
    ...headerOf(entry, here, texts),
    ...textOf(article, passages, context),
    notices: accessNotices(article, settings, texts),
    ...articleTags(entry, here, texts, evidence),
    ...recordCard(entry, here, context, evidence),
    // After the tags and the record, whose evidence leads to some of these passages and lines.
    bodyHtml: bodyHtml(
      article.body,
      hrefsOf(article, here, resolve),
      texts,
      passages.map((passage) => ({ ...passage, back: wayBack(passage.id, evidence, texts) })),
    ),
    contents: contentsOf(passages),
    compare: frame.portable ? '' : `${here(COLLECTION)}#compare=${entry.id}`,
    headlineBack: wayBack(HEADLINE, evidence, texts),
    ...hiddenOf(article, texts, evidence),
    citation: citationPieces(facts, citationWords(texts)),
    cited: citedViews(entry, settings, texts, facts),
    citationFormats: formatViews('article'),
    ...articleStory(entry, archive, frame),
    related: settings.related === false ? [] : relatedViews(entry, archive, frame),
    newer: neighbour(neighbours.newer, here, texts),
    older: neighbour(neighbours.older, here, texts),
  }
  const words = passages.flatMap(({ block, words }) => (block.type === 'figure' ? [] : words))
  const description = brief(article.summary ?? words.slice(0, 4).join(' ').slice(0, 400))
  const machines = articleHead(entry, headFacts(entry, description, context))
  const noindex = article.access.level !== 'open'
  return {
    title: article.headline.value,
    description,
    machines,
    view,
    ...(noindex && { noindex, canonical: frame.canonical(entry.permalink) }),
  }
}

/** The way from a place back to what its words bear out. */
function wayBack(id: string, evidence: EvidenceViews, texts: Texts): LinkView {
  const showing = evidence.leadingTo(id)
  if (showing === undefined) return { label: '', href: '' }
  return { label: texts.say(showing === 'tags' ? 'body.to-tags' : 'body.to-record'), href: `#${showing}` }
}

/** What stands above the text. */
function headerOf(entry: Entry, here: Here, texts: Texts) {
  const { article, publication } = entry
  return {
    headline: { ...printedHeadline(article), text: displayHeadline(article) },
    headlineSupplied: article.headline.status === 'supplied',
    date: dateView(article.published, texts, texts.calendars),
    dateHref: here(listAddress(entry, entry.filing)),
    publication: publication
      ? { label: article.publication.value?.name ?? '', href: here(publication.permalink) }
      : { label: '', href: '' },
    byline: article.byline.value ?? '',
    summary: article.summary ?? '',
    section: [article.section, article.kicker].filter((label) => label !== null).join(' · '),
  }
}

/** The headings of a text that has at least so many. */
const FEWEST_HEADINGS = 3

/** What a long text holds, by its headings. */
function contentsOf(passages: readonly Passage[]): ArticleView['contents'] {
  const headings = passages.flatMap(({ id, block, words }) =>
    block.type === 'heading' ? [{ label: words, href: `#${id}`, level: block.level }] : [],
  )
  if (headings.length < FEWEST_HEADINGS) return []
  const top = Math.min(...headings.map(({ level }) => level))
  return headings.map(({ level, ...link }) => ({ ...link, isBelow: level > top }))
}

/** The language of the text, and how long it takes to read. */
function textOf(
  { language, dir, access }: Article,
  passages: readonly Passage[],
  { frame: { texts }, settings }: ArticlePageContext,
) {
  const words = passages.map((passage) => passage.words)
  return {
    lang: language,
    dir,
    languageNote:
      language === settings.language
        ? ''
        : texts.say('article.in-language', { language: languageName(language, texts) }),
    readingTime:
      access.level === 'metadata-only' && passages.length === 0
        ? ''
        : texts.count('article.reading-time', readingMinutes(words, dir)),
  }
}

/** Where the links of an article's text lead, seen from its page. */
export function hrefsOf({ source }: Article, here: Here, resolve: LinkResolver): HrefOf {
  return (target) => {
    const found = resolve(target, source.path)
    if (found.kind === 'outside') return { href: found.href, outside: true }
    if (found.kind === 'picture') {
      const { path, width, height } = found.picture
      return { href: here(`/${fileAddress(path)}`), outside: false, size: { width, height } }
    }
    if (found.kind === 'file') return { href: here(`/${fileAddress(found.path)}`), outside: false }
    if (found.kind === 'nowhere') return undefined
    const fragment = found.fragment === '' ? '' : `#${found.fragment}`
    return { href: here(found.permalink) + fragment, outside: false }
  }
}

/** What of the file is not part of the article: the lines under their reasons, in the order of the file. */
function hiddenOf(
  { hidden }: Article,
  texts: Texts,
  evidence: EvidenceViews,
): Pick<ArticleView, 'hiddenSummary' | 'hidden'> {
  const groups: { reason: string; lines: { text: string; id: string; back: LinkView }[] }[] = []
  const met = new Set<number>()
  for (const { text, line, ...why } of hidden) {
    const reason = hiddenReason(why, texts)
    const isTarget = !met.has(line) && evidence.leadingTo(hiddenLineId(line)) !== undefined
    // A paragraph that many texts share was one of the text as long as they were few, and may have been cited.
    const former = why.rule === 'shared.line' ? passageId(text) : ''
    const id = isTarget ? hiddenLineId(line) : former
    met.add(line)
    const last = groups.at(-1)
    const shown = { text, id, back: isTarget ? wayBack(id, evidence, texts) : { label: '', href: '' } }
    if (last?.reason === reason) last.lines.push(shown)
    else groups.push({ reason, lines: [shown] })
  }
  return {
    hiddenSummary: hidden.length === 0 ? '' : texts.count('article.hidden-lines', hidden.length),
    hidden: groups,
  }
}

function relatedViews(entry: Entry, archive: Archive, frame: Frame): RelatedView[] {
  const related = relatedTo(entry, archive)
  const terms = new Set(related.flatMap(({ words }) => words))
  const written = writtenTerms(terms.size === 0 ? '' : blocksText(entry.article.body), terms)
  return related.map(({ entry: other, shared, words }) => {
    const names = shared.slice(0, SHARED_NAMES).map(({ name }) => name)
    return {
      ...cardForReaders(other, entry.permalink, frame),
      shared: names,
      words: sharedWords(words, written, names),
    }
  })
}

/** The words that two articles share, without those that stand in the names that they share. */
function sharedWords(
  terms: readonly number[],
  written: ReadonlyMap<number, string>,
  names: readonly string[],
): string[] {
  const told = names.join(' ').toLowerCase()
  return terms
    .flatMap((term) => written.get(term) ?? [])
    .filter((word) => !told.includes(word.toLowerCase()))
    .slice(0, SHARED_WORDS)
}

function neighbour(entry: Entry | undefined, here: Here, texts: Texts): NeighbourView {
  if (!entry) return { href: '', date: '', headline: { text: '', lang: '', dir: 'auto' } }
  return {
    href: here(entry.permalink),
    date: dateView(entry.article.published, texts).text,
    headline: listedHeadline(entry.article),
  }
}

/** What an article is called in a link from its neighbour. */
export function neighbourLabel({ article }: Entry, texts: Texts): string {
  return texts.say('article.neighbour', {
    date: dateView(article.published, texts).text,
    headline: headlineInList(article),
  })
}

function headFacts(entry: Entry, description: string, context: ArticlePageContext): HeadFacts {
  const { frame, settings } = context
  const canonical = frame.canonical(entry.permalink)
  const to = (address: Permalink) => frame.canonical(address) || frame.href(entry.permalink, address)
  const raw = publishedFile(entry, settings)
  const page = canonical || frame.here
  return {
    archive: settings.title,
    canonical,
    page,
    home: to(HOME),
    raw: raw === '' ? '' : (canonical && page) + raw,
    description,
    picture: frame.picture,
    rights: rightsOf(entry.article, settings),
    metadataLicense: settings.metadataLicense ?? '',
    pictures: picturesOf(entry, context),
    trail: [{ name: settings.title, address: to(HOME) }, listOf(entry, frame.texts, to)],
  }
}

/** An article's pictures with absolute addresses, drawings left out: who shows a preview of a page shows no SVG. */
function picturesOf(
  { article }: Entry,
  { settings: { baseUrl }, resolve }: ArticlePageContext,
): HeadFacts['pictures'] {
  if (baseUrl === '') return []
  const shown = [...imagesOf(article.body)].flatMap(({ target, text }) => {
    const found = resolve(target, article.source.path)
    const isShown = found.kind === 'picture' && found.picture.format !== 'svg'
    return isShown ? [[baseUrl + fileAddress(found.picture.path), text] as const] : []
  })
  return [...new Map(shown)].map(([address, text]) => ({ address, text }))
}

/** The list that an article is filed in: its month or year, approximate dates, or the undated. */
function listOf(
  entry: Entry,
  texts: Texts,
  to: (address: Permalink) => string,
): { name: string; address: string } {
  const month = entry.filing && { ...entry.filing, day: null }
  return { name: listName(entry, month, texts), address: to(listAddress(entry, month)) }
}

function listName(entry: Entry, filing: Filing | null, texts: Texts): string {
  if (filing !== null) return dayInWords(filing, texts)
  return texts.say(knowledgeOf(entry) === 'approximate' ? 'listing.approximate' : 'listing.undated')
}

/** The list of its day, month or year, of approximate dates, or of the undated. */
function listAddress(entry: Entry, filing: Filing | null): Permalink {
  if (filing !== null) return permalink(...filingSegments(filing))
  return knowledgeOf(entry) === 'approximate' ? APPROXIMATE_LIST : UNDATED_LIST
}
