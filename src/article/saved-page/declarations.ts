// What a page declares in the attributes of its tags: meta elements, links, and microdata of the article.
import type { Words } from './words.ts'

/** The attributes of a tag by name, the first of each. */
export type Attributes = ReadonlyMap<string, Words>

/** So many sayings of one kind are kept; no honest page has more. */
export const MOST_SAYINGS = 500

/** Types of things that are an article. */
const ARTICLE_TYPE = /(?:Article|BlogPosting|Report)$/

/** What an element is to the microdata that it stands in. */
export interface MicrodataPlace {
  /** Path of the things that its properties belong to; undefined when they are not the article's. */
  readonly scope: string | undefined
  /** It is the article. */
  readonly isArticle: boolean
  /** For a property whose value is the element's text. */
  readonly keep?: (words: Words) => void
}

/** Collects what a page's tags declare. */
export class Declarations {
  readonly metas = new Map<string, Words[]>()
  readonly links = new Map<string, Words[]>()
  readonly items = new Map<string, Words[]>()

  addMeta(attributes: Attributes): void {
    const content = attributes.get('content')
    const charset = attributes.get('charset')
    const key = attributes.get('property') ?? attributes.get('name') ?? attributes.get('http-equiv')
    if (key && content && content.value !== '') add(this.metas, key.value.toLowerCase(), content)
    else if (charset) add(this.metas, 'charset', charset)
  }

  addLink(attributes: Attributes): void {
    const href = attributes.get('href')
    const relations = attributes.get('rel')?.value.toLowerCase().split(' ') ?? []
    if (href) for (const relation of relations) add(this.links, relation, href)
  }

  /** Keeps the microdata of a tag: a property with its value in an attribute at once, another when its element closes. */
  addMicrodata(name: string, attributes: Attributes, outer: string | undefined): MicrodataPlace {
    const property = attributes.get('itemprop')?.value.split(' ')[0] ?? ''
    const path = outer === undefined || property === '' ? undefined : outer + property
    if (attributes.has('itemscope')) {
      const isArticle = ARTICLE_TYPE.test(attributes.get('itemtype')?.value ?? '')
      return { scope: isArticle ? '' : path === undefined ? undefined : `${path}.`, isArticle }
    }
    const place = { scope: outer, isArticle: false }
    if (path === undefined) return place
    const inAttribute =
      attributes.get('content') ?? (name === 'time' ? attributes.get('datetime') : undefined)
    if (inAttribute && inAttribute.value !== '') {
      add(this.items, path, inAttribute)
      return place
    }
    return { ...place, keep: (words) => add(this.items, path, words) }
  }
}

function add(map: Map<string, Words[]>, key: string, words: Words): void {
  const list = map.get(key)
  if (list && list.length < MOST_SAYINGS) list.push(words)
  else if (!list) map.set(key, [words])
}
