// What is the same on every page: the archive's name and its navigation. Nothing of it changes with a new article.
import type { Archive } from '../archive/archive.ts'
import { inOneLine } from '../value/characters.ts'
import { type Direction, directionOf, type LanguageTag } from '../value/language.ts'
import { indexFile, type OutputPath, type Permalink, permalink, rootFrom } from '../value/permalink.ts'
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
import type { ArticleHead } from './article/article-head.ts'
import { policyOf } from './policy.ts'
import type { PlainKey, Texts } from './texts/texts.ts'
import type { HeadView, LinkView, Page, SiteView, TemplateData, Views } from './views.ts'

/** What the archive's keeper says of it. */
export interface SiteSettings {
  readonly title: string
  readonly description: string
  readonly language: LanguageTag
  /** Where the site will stand, ending with `/`; empty when that is not known. */
  readonly baseUrl: string
  /** Name and version of the generator. */
  readonly generator: string
  /** Whether the navigation leads to the intake desk. */
  readonly deskInNavigation: boolean
  /** Whether the address of a withdrawn article says so; otherwise nothing is there. */
  readonly tombstones?: boolean
  /** Whether the articles' own files are published beside their pages. */
  readonly rawFiles?: boolean
}

const NAVIGATION: readonly (readonly [PlainKey, Permalink])[] = [
  ['nav.dates', DATES],
  ['nav.tags', TAGS],
  ['nav.publications', PUBLICATIONS],
  ['nav.authors', AUTHORS],
  ['nav.search', SEARCH],
  ['nav.collection', COLLECTION],
  ['nav.about', ABOUT],
]

/** What a page says of itself to its frame. */
export interface HeadWords {
  readonly title: string
  readonly description: string
  readonly noindex?: boolean
  /** Of another page, for one that only leads there. */
  readonly canonical?: string
  /** Where the reader is sent at once, relative to the page. */
  readonly refresh?: string
  /** Where the page is written when that is not its address's `index.html`; beside it, so that links hold. */
  readonly file?: OutputPath
  readonly machines?: ArticleHead
}

/** Makes pages of views. One frame serves a whole build. */
export interface Frame {
  readonly texts: Texts
  readonly dir: Direction
  /** The way from one page to another address of the site. */
  href(from: Permalink, to: Permalink): string
  page<Name extends keyof Views>(address: Permalink, template: Name, head: HeadWords, view: Views[Name]): Page
  /** The absolute address of a page; empty when that of the site is not known. */
  canonical(address: Permalink): string
  /** The page that a host shows for addresses that are not there, wherever they would have been. */
  notFound(view: Views['not-found']): Page
  /** The other ways into the archive, seen from a page. */
  browse(from: Permalink): LinkView[]
  /** The root of the site as seen from any depth: an absolute path. */
  readonly absoluteRoot: string
  /** `1,284 articles from 61 publications, 19 of them undated.`: for the pages that change with every article. */
  readonly holdings: string
}

const NOTHING_FOR_MACHINES: ArticleHead = { meta: [], properties: [], linkedData: '' }

/** The frame of an archive's pages. */
export function frameOf(archive: Archive, settings: SiteSettings, texts: Texts): Frame {
  const dir = directionOf(settings.language)
  const holdings = holdingsInWords(archive, texts)
  const absoluteRoot = settings.baseUrl === '' ? '/' : new URL(settings.baseUrl).pathname
  const navigation = settings.deskInNavigation ? [...NAVIGATION, ['nav.intake', INTAKE] as const] : NAVIGATION
  const site = (root: string, at: Permalink | undefined, section: Permalink | undefined): SiteView => ({
    title: settings.title,
    description: settings.description,
    language: settings.language,
    dir,
    root,
    navigation: navigation.map(([key, address]) => ({
      label: texts.say(key),
      href: root + address.slice(1),
      current: address === at ? 'page' : address === section ? 'true' : '',
    })),
    generator: settings.generator,
  })
  const canonical = (address: Permalink) =>
    settings.baseUrl === '' ? '' : new URL(address.slice(1), settings.baseUrl).href

  return {
    texts,
    dir,
    holdings,
    absoluteRoot,
    href: (from, to) => rootFrom(from) + to.slice(1),
    canonical,
    page(address, template, words, view) {
      const { title, description, noindex = false, file = indexFile(address) } = words
      const head: HeadView = {
        ...NOTHING_FOR_MACHINES,
        title,
        description: brief(description),
        canonical: words.canonical ?? (noindex ? '' : canonical(address)),
        noindex,
        policy: policyOf(template),
        refresh: words.refresh === undefined ? '' : `0; url=${words.refresh}`,
        ...words.machines,
      }
      return framed(address, file, template, {
        site: site(rootFrom(address), address, sectionOf(address, template)),
        head,
        page: view,
        text: texts.plain,
      })
    },
    notFound(view) {
      const head: HeadView = {
        ...NOTHING_FOR_MACHINES,
        title: texts.say('not-found.title'),
        description: '',
        canonical: '',
        noindex: true,
        policy: policyOf('not-found'),
        refresh: '',
      }
      return framed(permalink(), '404.html', 'not-found', {
        site: site(absoluteRoot, undefined, undefined),
        head,
        page: view,
        text: texts.plain,
      })
    },
    browse: (from) =>
      NAVIGATION.filter(([, address]) => ![SEARCH, COLLECTION, ABOUT].includes(address)).map(
        ([key, address]) => ({
          label: texts.say(key),
          href: rootFrom(from) + address.slice(1),
        }),
      ),
  }
}

/** Of the navigation, where a page is found; an article stands in several sections, and is of none. */
function sectionOf(address: Permalink, template: keyof Views): Permalink | undefined {
  if (['article', 'redirect', 'withdrawn'].includes(template)) return undefined
  if (/^\/(?:\d|undated\/)/.test(address)) return DATES
  return [DATES, TAGS, PUBLICATIONS, AUTHORS, INTAKE].find((section) => address.startsWith(section))
}

/** A page whose view is made when it is asked for. */
export function lazily<Name extends keyof Views>(
  address: Permalink,
  template: Name,
  make: () => Page,
  file: OutputPath = indexFile(address),
): Page {
  // As in `framed`: `make` makes a page of this very template.
  return new LazyPage(address, file, template, make) as unknown as Page
}

/** A class, for an archive has tens of thousands of them: a getter for each would be two thirds of their size. */
class LazyPage {
  constructor(
    readonly address: Permalink,
    readonly file: OutputPath,
    readonly template: keyof Views,
    private readonly make: () => Page,
  ) {}

  get data(): Page['data'] {
    return this.make().data
  }
}

function framed<Name extends keyof Views>(
  address: Permalink,
  file: string,
  template: Name,
  data: TemplateData<Name>,
): Page {
  // The union of pages is keyed by template: a name and its own data are always one of its members.
  return { address, file, template, data } as unknown as Page
}

/** `1,284 articles from 61 publications, 19 of them undated.` */
function holdingsInWords(archive: Archive, texts: Texts): string {
  const values = {
    articles: texts.count('count.article', archive.entries.length),
    publications: texts.count('count.publication', archive.publications.length),
    undated: texts.number(archive.undated.length),
  }
  if (archive.publications.length === 0)
    return texts.say(archive.undated.length === 0 ? 'holdings.plain' : 'holdings.undated', values)
  return texts.say(archive.undated.length === 0 ? 'holdings.from' : 'holdings.from-undated', values)
}

/** Longest description, in UTF-16 units, that search engines and previews show. */
const DESCRIPTION = 200

/** A text in one line that previews show whole. */
export function brief(text: string): string {
  const line = inOneLine(text)
  return line.length <= DESCRIPTION
    ? line
    : `${line.slice(0, DESCRIPTION).replace(/\s+\S*$|[\ud800-\udbff]$/, '')}…`
}
