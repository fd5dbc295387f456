// The small files by which programs find their way in the site: robots.txt, sitemap, OpenSearch, web manifest, llms.txt.
import type { Archive } from '../../archive/archive.ts'
import type { OwnPage } from '../../archive/own-pages.ts'
import { RAW_FILE } from '../../archive/raw-file.ts'
import type { SiteSettings } from '../../page/frame.ts'
import type { Page } from '../../page/plan-pages.ts'
import type { Texts } from '../../page/texts/texts.ts'
import type { OutputFile } from '../../render/output-file.ts'
import { directionOf } from '../../value/language.ts'
import { emptyElement, inTag, textElement } from '../../value/xml.ts'
import { ICONS } from '../drawing/icons.ts'
import { llmsText } from './llms-text.ts'
import { sitemap } from './sitemap.ts'

/** What the files are made of; `pages` are planned anew when they are asked for. */
export interface Site {
  readonly archive: Archive
  readonly settings: SiteSettings
  readonly texts: Texts
  /** None when left out. */
  readonly ownPages?: readonly OwnPage[]
  pages(): Iterable<Page>
}

/** All of them. Those that must name absolute addresses are made only where the site's is known. */
export function* siteFiles(site: Site): Generator<OutputFile> {
  const { archive, settings, texts } = site
  const isPublic = settings.audience !== 'private'
  yield { path: 'robots.txt', content: robots(archive, settings) }
  yield { path: 'manifest.webmanifest', content: manifest(settings) }
  if (settings.llmsTxt && isPublic) yield { path: 'llms.txt', content: llmsText(archive, settings, texts) }
  if (settings.baseUrl === '') return
  yield { path: 'opensearch.xml', content: openSearch(settings, texts) }
  if (isPublic) yield* sitemap(openAddresses(site), settings.baseUrl)
}

/** Kinds of pages that ask search engines to leave them out. */
const NOT_FOUND_BY_SEARCH: ReadonlySet<Page['template']> = new Set([
  'not-found',
  'collection',
  'withdrawn',
  'redirect',
  'story',
])

/** Absolute addresses of all pages but those that ask search engines to leave them out. */
function openAddresses({ archive, settings, ownPages = [], pages }: Site): string[] {
  const closed = new Set<string>(
    [...archive.entries, ...ownPages].flatMap(({ permalink, article }) =>
      article.access.level === 'open' ? [] : [permalink],
    ),
  )
  const addresses: string[] = []
  for (const { template, address } of pages())
    if (!NOT_FOUND_BY_SEARCH.has(template) && !closed.has(address))
      addresses.push(new URL(address.slice(1), settings.baseUrl).href)
  return addresses
}

/**
 * What robots may fetch (RFC 9309). No address of an article is named here: a page that is not to be found says so itself, and must be
 * fetched to be understood. Files that cannot say so, and that hold what such pages hold, are named by their kind.
 */
function robots({ entries }: Archive, { audience, baseUrl }: SiteSettings): string {
  const root = baseUrl === '' ? '/' : new URL(baseUrl).pathname
  const isAllOpen = entries.every(({ article }) => article.access.level === 'open')
  const lines = ['User-agent: *']
  if (audience === 'private') lines.push(`Disallow: ${root}`)
  else if (isAllOpen) lines.push(`Allow: ${root}`)
  else
    for (const path of ['data/', 'feed.', 'feed/', 'feeds/', 'rss.xml', `*/${RAW_FILE}$`])
      lines.push(`Disallow: ${root}${path}`)
  if (audience !== 'private' && baseUrl !== '') lines.push('', `Sitemap: ${baseUrl}sitemap.xml`)
  return `${lines.join('\n')}\n`
}

/** How a site is installed as an application (W3C Web Application Manifest); every address is relative to the file. */
function manifest({ title, description, language }: SiteSettings): string {
  const icons = [
    { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' },
    ...ICONS.map(({ path, size }) => ({ src: path, sizes: `${size}x${size}`, type: 'image/png' })),
  ]
  const fields = {
    name: title,
    short_name: shortened(title, 12),
    ...(description !== '' && { description }),
    lang: language,
    dir: directionOf(language),
    id: './',
    start_url: './',
    scope: './',
    display: 'minimal-ui',
    background_color: '#faf8f2',
    theme_color: '#faf8f2',
    icons,
  }
  return `${JSON.stringify(fields, null, 2)}\n`
}

/** OpenSearch 1.1 Draft 6. What is looked for stands behind the `#`, which browsers send to nobody. */
function openSearch({ title, baseUrl, language }: SiteSettings, texts: Texts): string {
  const url = (type: string, rel: string, template: string) =>
    `  ${emptyElement('Url', { type, rel, template: new URL(baseUrl).href + template })}`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<OpenSearchDescription${inTag({ xmlns: 'http://a9.com/-/spec/opensearch/1.1/' })}>`,
    `  ${textElement('ShortName', shortened(title, 16))}`,
    `  ${textElement('LongName', shortened(title, 48))}`,
    `  ${textElement('Description', shortened(texts.say('search.description'), 1024))}`,
    `  ${textElement('Language', language)}`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    '  <OutputEncoding>UTF-8</OutputEncoding>',
    url('text/html', 'results', 'search/#q={searchTerms}'),
    url('application/opensearchdescription+xml', 'self', 'opensearch.xml'),
    `  ${textElement('Image', `${baseUrl}favicon.svg`, { type: 'image/svg+xml' })}`,
    '</OpenSearchDescription>\n',
  ].join('\n')
}

/** A text of so many characters at most, ended at a word where one ends. */
function shortened(text: string, most: number): string {
  const characters = [...text]
  if (characters.length <= most) return text
  const cut = characters.slice(0, most + 1).join('')
  const words = cut.replace(/\s+\S*$/, '')
  return words !== cut && words !== '' ? words : characters.slice(0, most).join('')
}
