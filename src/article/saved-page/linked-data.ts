// The linked data of a page (JSON-LD, schema.org): which of its nodes is the article, and what it says.

import { inOneLine } from '../../value/characters.ts'
import { type PlacedJson, readLenientJson } from '../../value/json.ts'
import { type PageSource, wordsOfMarkup } from './source.ts'
import type { Words } from './words.ts'

/** Nodes beyond these are not looked at. */
const MOST_NODES = 2000
/** Nor values of one property beyond these. */
const MOST_VALUES = 500

const ARTICLE = /(?:Article|BlogPosting|Report|SocialMediaPosting)$/
const PAGE = /(?:^|\/)(?:WebPage|ItemPage)$/
const SITE = /(?:^|\/)WebSite$/
/** What names the thing that a reference stands for, the plainest first. */
const NAMES = ['name', 'alternateName'] as const

type Node = ReadonlyMap<string, PlacedJson>

/** Someone that linked data names, and whether it calls them an organisation. */
export interface NamedWords extends Words {
  readonly organisation: boolean
}

/** What linked data says of the page's article; nothing when it describes none, or several alike. */
export interface LinkedData {
  /** The texts of a property of the article. */
  readonly texts: (property: string) => readonly Words[]
  /** The names of the things that a property of the article stands for. */
  readonly named: (property: string) => readonly NamedWords[]
  /** The article's text in paragraphs. */
  readonly articleBody: string
  readonly siteNames: readonly Words[]
  /** Whether it describes several articles, none of which is the page's own. */
  readonly several: boolean
}

/** Reads the linked data of a page; `titles` are those that tell which of several articles is meant. */
export function readLinkedData(page: PageSource, titles: readonly string[]): LinkedData {
  const nodes: Node[] = []
  const byId = new Map<string, Node>()
  for (const { start, end } of page.linkedData) collect(readLenientJson(page.html, start, end))

  const typed = (pattern: RegExp) => nodes.filter((node) => types(node).some((type) => pattern.test(type)))
  const articles = typed(ARTICLE)
  const own = articles.length > 1 ? articles.filter(isNamed) : articles
  const several = articles.length > 1 && own.length === 0
  const article = own[0] ?? (several ? undefined : typed(PAGE)[0])
  const isPage = own[0] === undefined

  return {
    texts: (property) => (isPage && !/^(?:date|inLanguage)/.test(property) ? [] : textsOf(property)),
    named: (property) =>
      isPage && property !== 'author' ? [] : flat(article?.get(property)).flatMap(namesOf),
    articleBody: own[0] ? bodyOf(own[0]) : '',
    siteNames: typed(SITE).flatMap((site) => flat(site.get('name')).flatMap(words)),
    several,
  }

  function collect(value: PlacedJson | undefined): void {
    if (!value || nodes.length >= MOST_NODES) return
    if (value.kind === 'list') for (const item of value.items) collect(item)
    if (value.kind !== 'object') return
    nodes.push(value.members)
    const id = plain(value.members.get('@id'))
    // A node that only refers has nothing but its id; the one that describes has more.
    if (id !== undefined && value.members.size > (byId.get(id)?.size ?? 1)) byId.set(id, value.members)
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'author', 'publisher'])
      collect(value.members.get(key))
  }

  function isNamed(node: Node): boolean {
    const headline = plain(node.get('headline')) ?? plain(node.get('name'))
    return headline !== undefined && titles.some((title) => sameTitle(title, headline))
  }

  function textsOf(property: string): Words[] {
    return flat(article?.get(property)).flatMap((value) =>
      value.kind === 'object' ? namesOf(value) : words(value),
    )
  }

  function namesOf(value: PlacedJson): NamedWords[] {
    if (value.kind !== 'object') return words(value).map((name) => ({ ...name, organisation: false }))
    const id = plain(value.members.get('@id'))
    const node = value.members.size > 1 || id === undefined ? value.members : (byId.get(id) ?? value.members)
    const organisation = types(node).some((type) => /Organization$/.test(type))
    for (const key of NAMES) {
      const names = flat(node.get(key)).flatMap(words)
      if (names.length > 0) return names.slice(0, 1).map((name) => ({ ...name, organisation }))
    }
    return []
  }
}

function types(node: Node): string[] {
  return flat(node.get('@type')).flatMap((type) => (type.kind === 'text' ? [type.value] : []))
}

function flat(value: PlacedJson | undefined): readonly PlacedJson[] {
  if (!value) return []
  return value.kind === 'list' ? value.items.slice(0, MOST_VALUES) : [value]
}

function words(value: PlacedJson): Words[] {
  if (value.kind !== 'text') return []
  const meant = wordsOfMarkup(value.value)
  return meant === '' ? [] : [{ value: meant, start: value.start, end: value.end }]
}

function plain(value: PlacedJson | undefined): string | undefined {
  return value?.kind === 'text' ? value.value : undefined
}

function bodyOf(node: Node): string {
  const body = plain(node.get('articleBody')) ?? ''
  return body
    .split(/\n+/)
    .map((line) => wordsOfMarkup(line))
    .filter((line) => line !== '')
    .join('\n')
}

/** Whether a page's title is a headline, perhaps with the site's name after it. */
function sameTitle(title: string, headline: string): boolean {
  const a = inOneLine(title).toLowerCase()
  const b = wordsOfMarkup(headline).toLowerCase()
  return b !== '' && (a === b || a.startsWith(b) || b.startsWith(a))
}
