// What is the same on every page: the archive's name, its navigation, its head. Nothing of it changes with a new
// article.
import type { Audience } from '../access/policy.ts'
import type { Archive, Entry } from '../archive/archive.ts'
import type { Rights } from '../article/access.ts'
import { inOneLine } from '../value/characters.ts'
import { type Direction, directionOf, type LanguageTag } from '../value/language.ts'
import { memoized } from '../value/memo.ts'
import { type Permalink, rootFrom, withFileName } from '../value/permalink.ts'
import { ABOUT, DATES, HOME, SEARCH } from '../value/site-addresses.ts'
import type { FeedSettings } from './feeds/feed-plan.ts'
import { feedViews } from './feeds/feed-views.ts'
import { coinsOf } from './lists/coins.ts'
import { listSections, navigationOf, type Section, sectionOf } from './navigation.ts'
import { type Inline, pagePolicy } from './policy.ts'
import { type Preview, previewProperties, SOCIAL_CARD } from './preview.ts'
import { rightsOf } from './rights.ts'
import type { PlainKey, Texts } from './texts/texts.ts'
import type { HeadView, LinkView, SectionView, SiteView } from './views.ts'

/** What the archive's keeper says of it. */
export interface SiteSettings {
  readonly title: string
  readonly description: string
  readonly language: LanguageTag
  /** Where the site will stand, ending with `/`; empty when that is not known. */
  readonly baseUrl: string
  /** Name and version of the generator. */
  readonly generator: string
  /** Whether the navigation leads to the review. */
  readonly reviewInNavigation: boolean
  /** For whom the site is; a private one says so on every page. For the public when left out. */
  readonly audience?: Audience
  /** Rights in texts of which nothing else is said. Not evaluated when left out. */
  readonly rights?: Rights
  /** Address of the licence of the records; empty or left out when none is given. */
  readonly metadataLicense?: string
  /** Whether the address of a withdrawn article says so; otherwise nothing is there. */
  readonly tombstones?: boolean
  /** Whether its pages are opened from a disk as well, without a host: then every link ends in a file. */
  readonly portable?: boolean
  /** Whether the articles' own files are published beside their pages. */
  readonly rawFiles?: boolean
  /** Whether the site has a picture for previews of links ({@link SOCIAL_CARD}). */
  readonly hasSocialCard?: boolean
  /** Paths of the keeper's time stamps of the manifest in the site. */
  readonly timeStamps?: readonly string[]
  /** Whether pages of articles name related ones; they do when it is left out. */
  readonly related?: boolean
  /** Whether the site says in `llms.txt` what it holds. */
  readonly llmsTxt?: boolean
  /** Record number of the article that leads the home page, or path of its file; empty or left out when none is chosen. */
  readonly lead?: string
  /** Which lists have feeds of their own; the largest when left out. */
  readonly feeds?: FeedSettings
  /** Pages of the keeper's own that every page leads to, in order. */
  readonly menu?: readonly MenuLink[]
}

/** A link to a page of the keeper's own. */
export interface MenuLink {
  /** Whether it stands in the navigation or at the foot. */
  readonly menu: 'main' | 'footer'
  readonly label: string
  readonly language: LanguageTag
  readonly address: Permalink
}

/** What a page says of itself in its head. */
export interface HeadWords {
  readonly title: string
  readonly description: string
  readonly noindex?: boolean
  /** Of another page, for one that only leads there. */
  readonly canonical?: string
  /** Where the reader is sent at once, relative to the page. */
  readonly refresh?: string
  /** What machines are told beyond what they are told of every page. */
  readonly machines?: Partial<MachineHead>
  /** What it brings within itself; only the page that cannot know where the site's files are brings anything. */
  readonly inline?: Inline
}

/** The part of a head that is for machines. */
export type MachineHead = Pick<HeadView, 'meta' | 'properties' | 'links' | 'linkedData'>

/** How pages of one kind differ from most; a trait that is not given is not there. */
export interface PageTraits {
  /** It is of no section of the navigation, whatever its address. */
  readonly isInNoSection?: boolean
  /** Hosts show it at addresses of any depth, so its links start from the root of the host. */
  readonly standsAnywhere?: boolean
}

/** What stands around the content of a page. */
export interface Surroundings {
  readonly site: SiteView
  readonly head: HeadView
  /** The interface texts without values, `it.text['nav.dates']`. */
  readonly text: Readonly<Record<PlainKey, string>>
}

/** What pages are made with. One frame serves a whole build. */
export interface Frame {
  readonly texts: Texts
  readonly dir: Direction
  /** The way from one page to another address of the site, that of a page or of a file, from its root. */
  href(from: Permalink, to: string): string
  /** Whether pages may be opened from a disk, where none can read another. */
  readonly portable: boolean
  /** The way from a page to itself. */
  readonly here: string
  /** The absolute address of a page; empty when that of the site is not known. */
  canonical(address: Permalink): string
  /** Absolute address of the picture for previews of links; empty when there is none, or its address is not known. */
  readonly picture: string
  /** What stands around the content of the page at an address. */
  around(address: Permalink, words: HeadWords, traits: PageTraits): Surroundings
  /** An article of a list for reference managers; see {@link coinsOf}. */
  coins(entry: Entry): string
  /** The lists that lead to every article, seen from a page. */
  browse(from: Permalink): LinkView[]
  /** The root of the site as seen from any depth: an absolute path. */
  readonly absoluteRoot: string
  /** `1,284 articles from 61 publications, 19 of them undated.`: for the pages that change with every article. */
  readonly holdings: string
}

const NOTHING_FOR_MACHINES: MachineHead = { meta: [], properties: [], links: [], linkedData: '' }

/** The frame of an archive's pages. */
export function frameOf(archive: Archive, settings: SiteSettings, texts: Texts): Frame {
  const dir = directionOf(settings.language)
  const absoluteRoot = settings.baseUrl === '' ? '/' : new URL(settings.baseUrl).pathname
  const link = linkOf(settings)
  const href = (from: Permalink, to: string) => link(rootFrom(from) + to.slice(1))
  const canonical = (address: Permalink) =>
    settings.baseUrl === '' ? '' : new URL(address.slice(1), settings.baseUrl).href
  const picture =
    settings.baseUrl === '' || !settings.hasSocialCard ? '' : new URL(SOCIAL_CARD, settings.baseUrl).href
  const hasNames = archive.names.forms !== undefined
  const site = siteViews(settings, texts, dir, hasNames)
  const feeds = feedViews(archive, settings, texts)
  return {
    texts,
    dir,
    holdings: holdingsInWords(archive, texts),
    absoluteRoot,
    href,
    portable: settings.portable ?? false,
    here: link('./'),
    canonical,
    picture,
    coins: memoized((entry) => coinsOf(entry, canonical(entry.permalink), rightsOf(entry.article, settings))),
    around: (address, words, traits) => ({
      site: traits.standsAnywhere
        ? site(absoluteRoot, undefined, undefined)
        : site(rootFrom(address), address, traits.isInNoSection ? undefined : sectionOf(address)),
      head: headOf(settings.audience === 'private' ? { ...words, noindex: true } : words, {
        own: traits.standsAnywhere ? '' : canonical(address),
        archive: settings.title,
        language: settings.language,
        picture,
        portable: settings.portable,
        feeds: traits.standsAnywhere ? [] : feeds(address),
      }),
      text: texts.plain,
    }),
    browse: (from) =>
      listSections({ hasNames }).map(([key, address]) => ({
        label: texts.say(key),
        href: href(from, address),
      })),
  }
}

/** How an address within the site stands in a link. Nobody else decides it. */
function linkOf({ portable = false }: SiteSettings): (address: string) => string {
  return portable ? withFileName : (address) => address
}

/** Makes what every page shows of the site: seen from its `root`, standing `at` an address and in a `section`. */
function siteViews(settings: SiteSettings, texts: Texts, dir: Direction, hasNames: boolean) {
  const link = linkOf(settings)
  const own = (of: MenuLink['menu']) =>
    (settings.menu ?? [])
      .filter(({ menu }) => menu === of)
      .map(({ label, language, address }) => ({
        label,
        lang: language === settings.language ? '' : language,
        address,
      }))
  const named = (sections: readonly Section[]) =>
    sections.map(([key, address]) => ({ label: texts.say(key), lang: '', address }))
  const [before, after] = navigationOf({ hasNames, hasReview: settings.reviewInNavigation })
  const navigation = [...named(before), ...own('main'), ...named(after)]
  const foot = own('footer')
  const seen = (root: string, at: Permalink | undefined, section?: Permalink) => (entry: MenuEntry) => ({
    label: entry.label,
    href: link(root + entry.address.slice(1)),
    lang: entry.lang,
    current: currentOf(entry.address, at, section),
  })
  return (root: string, at: Permalink | undefined, section: Permalink | undefined): SiteView => ({
    title: settings.title,
    description: settings.description,
    language: settings.language,
    dir,
    root,
    to: {
      home: link(root + HOME.slice(1)),
      dates: link(root + DATES.slice(1)),
      search: link(root + SEARCH.slice(1)),
      about: link(root + ABOUT.slice(1)),
      here: link('./'),
    },
    navigation: navigation.map(seen(root, at, section)),
    foot: foot.map(seen(root, at)),
    generator: settings.generator,
    mark: settings.audience === 'private' ? texts.say('access.private-mark') : '',
    metadataLicense: settings.metadataLicense ?? '',
    portable: settings.portable ?? false,
    openSearch: settings.baseUrl === '' ? '' : `${root}opensearch.xml`,
  })
}

/** A link of a menu, before it is seen from a page. */
interface MenuEntry extends Pick<MenuLink, 'label' | 'address'> {
  /** Empty for the site's own language. */
  readonly lang: string
}

function currentOf(address: Permalink, at?: Permalink, section?: Permalink): SectionView['current'] {
  if (address === at) return 'page'
  return address === section ? 'true' : ''
}

/** What the site adds to the head of a page; `own` is the page's absolute address. */
interface HeadOfSite extends Pick<Preview, 'archive' | 'language' | 'picture'> {
  readonly own: string
  readonly feeds: HeadView['feeds']
  readonly portable: boolean | undefined
}

function headOf(words: HeadWords, { own, feeds, portable, ...site }: HeadOfSite): HeadView {
  const { title, noindex = false, canonical = noindex ? '' : own, refresh } = words
  const description = brief(words.description)
  const isShown = canonical !== '' && canonical === own && !noindex
  return {
    ...NOTHING_FOR_MACHINES,
    feeds,
    title,
    description,
    canonical,
    noindex,
    policy: pagePolicy({ inline: words.inline, portable }),
    refresh: refresh === undefined ? '' : `0; url=${refresh}`,
    // A link to a page without an address cannot be shown before it is followed.
    ...(isShown && { properties: previewProperties({ ...site, title, description, address: own }) }),
    ...words.machines,
  }
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
