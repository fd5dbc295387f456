// What a saved page says of its article, each saying with its rule and the place of its words. The tables
// below are the weighing: of several places where a page may say the same fact, the first is believed.
import type { ClaimRule, ClaimRuleOf } from '../rules/claim-rules.ts'
import { isOfChange } from './dates.ts'
import { type LinkedData, readLinkedData } from './linked-data.ts'
import type { PageSource } from './source.ts'
import type { VisibleLine } from './visible-lines.ts'
import type { Words } from './words.ts'

/** Something that a page says, and the rule by which it is taken for that. */
export interface Saying extends Words {
  readonly rule: ClaimRule
  /** Printed for readers where its meaning is only likely, not declared. */
  readonly likely?: true
  /** Linked data calls the one so named an organisation. */
  readonly organisation?: boolean
}

/** All that a page says of its article, the most believed first. */
export interface PageFacts {
  readonly headline: readonly Saying[]
  readonly published: readonly Saying[]
  /** Days that may be those of publication, less believed than what the page shows. */
  readonly dated: readonly Saying[]
  readonly updated: readonly Saying[]
  /** One list for each place that names authors. */
  readonly authors: readonly (readonly Saying[])[]
  readonly publication: readonly Saying[]
  readonly language: readonly Saying[]
  /** One list for each place that gives tags; a saying may hold several, parted by commas. */
  readonly tags: readonly (readonly Saying[])[]
  readonly summary: readonly Saying[]
  readonly section: readonly Saying[]
  /** Addresses that the page gives as its own. */
  readonly addresses: readonly Saying[]
  readonly articleBody: string
  /** The page describes or shows several articles, and none of them as its own. */
  readonly several: boolean
}

/** Looks at one place where a page may say something: linked data, a meta element, microdata, or what is shown. */
type Lookup = (page: DeclaringPage) => readonly Saying[]

/** A page that is asked what it says. */
interface DeclaringPage {
  readonly source: PageSource
  readonly linked: LinkedData
}

type PageRule = ClaimRuleOf<'page'>

const declared = (rule: PageRule, words: readonly Words[]): Saying[] =>
  words.map((each) => ({ ...each, rule }))
const linked =
  (property: string): Lookup =>
  ({ linked }) =>
    declared('page.linked-data', linked.texts(property))
const named =
  (property: string): Lookup =>
  ({ linked }) =>
    declared('page.linked-data', linked.named(property))
const meta =
  (...names: readonly string[]): Lookup =>
  ({ source }) =>
    names.flatMap((name) => declared(`page.meta.${name}`, source.metas.get(name) ?? []))
const item =
  (...paths: readonly string[]): Lookup =>
  ({ source }) =>
    paths.flatMap((path) => declared('page.microdata', source.items.get(path) ?? []))
const link =
  (relation: string): Lookup =>
  ({ source }) =>
    declared(`page.link.${relation}`, source.links.get(relation) ?? [])
const shown =
  (kind: VisibleLine['kind'], rule: PageRule): Lookup =>
  ({ source }) =>
    declared(
      rule,
      source.lines.filter((line) => line.kind === kind && !line.inText).map(({ words }) => words),
    )

const HEADLINE: readonly Lookup[] = [
  linked('headline'),
  meta('og:title', 'citation_title', 'dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title'),
  item('headline'),
  meta('twitter:title'),
  shown('heading', 'page.heading'),
  ({ source }) => (source.title ? declared('page.title', [source.title]) : []),
  linked('name'),
]

const PUBLISHED: readonly Lookup[] = [
  linked('datePublished'),
  meta(
    'article:published_time',
    'og:article:published_time',
    'og:published_time',
    'citation_publication_date',
    'citation_date',
    'dc.date.issued',
    'dcterms.issued',
    'parsely-pub-date',
    'sailthru.date',
    'article.published',
    'published-date',
    'publication_date',
    'publish_date',
    'publish-date',
    'publishdate',
    'pubdate',
    'cxenseparse:recs:publishtime',
  ),
  item('datePublished'),
  // RDFa of Drupal, and videos that stand for their page.
  meta('schema:datepublished', 'schema:datecreated', 'datepublished', 'datecreated'),
  item('dateCreated', 'uploadDate'),
  linked('dateCreated'),
]

/** A day of the article, which nothing calls that of its publication: programs write that of a draft or of a change here, too. */
const DATED: readonly Lookup[] = [meta('dc.date', 'dcterms.date', 'date')]

const UPDATED: readonly Lookup[] = [
  linked('dateModified'),
  meta('article:modified_time', 'og:updated_time', 'dcterms.modified', 'dc.date.modified', 'lastmod'),
  item('dateModified'),
]

/** Authors are taken from one place only, the first that names a person or an office. */
const AUTHORS: readonly Lookup[] = [
  named('author'),
  meta('author'),
  meta('article:author'),
  meta('citation_author'),
  meta('dc.creator', 'dcterms.creator'),
  meta('parsely-author', 'sailthru.author', 'byl', 'article:author_name', 'og:article:author'),
  item('author.name', 'author'),
  named('creator'),
]

const PUBLICATION: readonly Lookup[] = [
  named('publisher'),
  meta(
    'og:site_name',
    'prism.publicationname',
    'citation_journal_title',
    'dc.publisher',
    'dcterms.publisher',
  ),
  item('publisher.name', 'publisher'),
  ({ linked }) => declared('page.linked-data', linked.siteNames),
  meta('application-name', 'apple-mobile-web-app-title'),
]

const LANGUAGE: readonly Lookup[] = [
  linked('inLanguage'),
  ({ source }) => (source.language ? declared('page.language', [source.language]) : []),
  meta('content-language', 'dc.language', 'dcterms.language', 'og:locale'),
]

/** Tags are taken from one place only, the first that gives any. */
const TAGS: readonly Lookup[] = [
  linked('keywords'),
  meta('article:tag'),
  meta('news_keywords'),
  meta('parsely-tags', 'sailthru.tags'),
  meta('keywords'),
  item('keywords'),
  shown('tag', 'page.tag-link'),
]

const SUMMARY: readonly Lookup[] = [
  linked('description'),
  meta('description', 'og:description', 'dc.description', 'twitter:description'),
  item('description'),
]

const SECTION: readonly Lookup[] = [
  linked('articleSection'),
  meta('article:section', 'parsely-section', 'section', 'cse_section'),
  item('articleSection'),
]

const ADDRESS: readonly Lookup[] = [
  link('canonical'),
  meta('og:url'),
  linked('mainEntityOfPage'),
  linked('url'),
  meta('citation_public_url', 'parsely-link', 'twitter:url'),
]

/** Reads everything that a page says of its article. */
export function readPageFacts(source: PageSource): PageFacts {
  const headings = source.lines.filter(({ kind }) => kind === 'heading').map(({ words }) => words)
  const titles = [
    ...(source.metas.get('og:title') ?? []),
    ...headings,
    ...(source.title ? [source.title] : []),
  ]
  const page: DeclaringPage = {
    source,
    linked: readLinkedData(
      source,
      titles.map(({ value }) => value),
    ),
  }
  const all = (sources: readonly Lookup[]) =>
    sources.flatMap((read) => read(page)).filter(({ value }) => value !== '')
  const each = (sources: readonly Lookup[]) =>
    sources.map((read) => read(page)).filter((sayings) => sayings.length > 0)
  const isList = page.linked.several || (source.articles > 2 && isWebsite(source))
  const dates = isList ? { published: [], updated: [] } : shownDates(source)
  return {
    headline: all(HEADLINE),
    published: [...all(PUBLISHED), ...dates.published],
    dated: all(DATED),
    updated: [...all(UPDATED), ...dates.updated],
    authors: [...each(AUTHORS), ...shownAuthors(source)],
    publication: all(PUBLICATION),
    language: all(LANGUAGE),
    tags: each(TAGS),
    summary: all(SUMMARY),
    section: all(SECTION),
    addresses: all(ADDRESS),
    articleBody: page.linked.articleBody,
    several: isList,
  }
}

/** Front pages and section pages call themselves websites and show several articles. */
function isWebsite({ metas }: PageSource): boolean {
  return metas.get('og:type')?.[0]?.value === 'website'
}

/**
 * Dates that the page shows. Between heading and story a date is the article's, as in print. Elsewhere only a
 * line of its own in the article's element is looked at, never one in running text (which tells when something
 * happened) nor one beside other dates, and what it says is only likely.
 */
function shownDates(source: PageSource): { published: Saying[]; updated: Saying[] } {
  const lines = source.lines.filter((line) => line.kind === 'date' && !line.inText && isDated(line))
  const saying = (line: VisibleLine): Saying => ({
    ...(line.stamp ?? line.words),
    rule: line.stamp ? 'page.time' : 'page.date-line',
  })
  const isChange = ({ updated, words }: VisibleLine) => updated || isOfChange(words.value)
  const published = lines.filter((line) => !isChange(line))
  return {
    published: [
      ...published.filter(({ above }) => above).map(saying),
      ...onlyOne(published, saying),
      ...onlyOneOfPage(published, saying),
    ],
    updated: lines.filter((line) => line.above && isChange(line)).map(saying),
  }
}

/** Whether what is marked as a date holds one: `post-meta` is as often a row of tags. */
function isDated({ stamp, words }: VisibleLine): boolean {
  return stamp !== undefined || /\p{Nd}/u.test(words.value)
}

/** The one day that a whole page shows, where it shows no other: a list of other items has their days beside it. */
function onlyOneOfPage(lines: readonly VisibleLine[], saying: (line: VisibleLine) => Saying): Saying[] {
  const [first, ...rest] = lines.map(saying)
  const dayOf = ({ value }: Saying) => /^\d{4}-\d\d-\d\d/.exec(value)?.[0] ?? value
  return first && rest.every((each) => dayOf(each) === dayOf(first)) ? [{ ...first, likely: true }] : []
}

/** Bylines that the page shows: above the story they are the article's; below it a single one is likely so. */
function shownAuthors(source: PageSource): Saying[][] {
  const lines = source.lines.filter(({ kind, inText }) => kind === 'byline' && !inText)
  const saying = ({ words }: VisibleLine): Saying => ({ ...words, rule: 'page.byline' })
  const above = lines.filter((line) => line.above).map(saying)
  return [...besideEachOther(above), ...onlyOne(lines, saying).map((each) => [each])]
}

/** Between the links to several authors of one byline stand no more than so many UTF-16 units. */
const BESIDE = 200
/** More bylines above a story are none, and are not compared with each other. */
const MOST_BYLINES = 40

/** Lines as places: those within one another or beside each other are one byline. */
function besideEachOther(lines: readonly Saying[]): Saying[][] {
  const places: Saying[][] = []
  const isWithin = (inner: Saying, outer: Saying) => inner.start >= outer.start && inner.end <= outer.end
  // What holds names and a time besides is read by the names within it.
  const isRow = (outer: Saying) =>
    /\p{Nd}/u.test(outer.value) && lines.some((inner) => inner !== outer && isWithin(inner, outer))
  const all = lines.length > MOST_BYLINES ? lines : lines.filter((line) => !isRow(line))
  for (const line of [...all].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = places.at(-1)?.at(-1)
    if (last && line.end <= last.end) continue
    if (last && line.start - last.end <= BESIDE) places.at(-1)?.push(line)
    else places.push([line])
  }
  return places
}

/** The one thing that lines elsewhere in the article's element say. */
function onlyOne(lines: readonly VisibleLine[], saying: (line: VisibleLine) => Saying): Saying[] {
  const [first, ...rest] = lines.filter(({ above, inArticle }) => !above && inArticle).map(saying)
  return first && rest.every(({ value }) => value === first.value) ? [{ ...first, likely: true }] : []
}
