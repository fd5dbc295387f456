// One result as a reader sees it.

import { wordsOf } from '../../../value/words.ts'
import { element } from '../../common/dom.ts'
import { siteRoot } from '../../common/site.ts'
import { markFragment } from '../../text/marks.ts'
import type { IndexedArticle } from '../index/indexed-article.ts'
import type { IndexRow } from '../index/rows.ts'
import type { Hit } from '../query/hits.ts'
import { excerptOf, markedPieces, type Piece } from './excerpt.ts'
import { foundInHeadline, foundInText } from './found-words.ts'
import { resultHref } from './stored-list.ts'

/** What a result is made of. */
export interface Result {
  readonly row: IndexRow
  readonly hit: Hit
  readonly article: IndexedArticle
  /** The name of the article's language; empty when it needs no telling. */
  readonly language: string
}

/** One result: headline, who published and wrote it, its language, the part of the text that answers, the date. */
export function resultItem(result: Result): HTMLLIElement {
  const { row, article } = result
  const { url } = article
  const { link, excerpt } = foundIn(result)
  const about = [
    ...publications(row),
    ...row.facets.author.map((author) => element('bdi', {}, author)),
    ...(result.language === '' ? [] : [element('span', { class: 'language' }, result.language)]),
  ]
  return element(
    'li',
    { 'data-permalink': url },
    element(
      'div',
      { class: 'what' },
      element('h3', { class: 'headline' }, link),
      ...(about.length === 0 ? [] : [element('p', { class: 'meta ui soft' }, ...separated(about, ' · '))]),
      element('p', { class: 'excerpt', lang: row.lang, dir: row.dir }, ...pieceNodes(excerpt)),
    ),
    element('p', { class: 'when ui soft num' }, ...dateNodes(row)),
  )
}

/** A result in one line, below another of its story: headline, who published it, the date. */
export function resultLine(result: Result): HTMLLIElement {
  const { row } = result
  return element(
    'li',
    {},
    foundIn(result).link,
    element('span', { class: 'soft' }, ...publications(row).flatMap((name) => [' · ', name])),
    element('span', { class: 'soft num' }, ' · ', ...dateNodes(row)),
  )
}

function publications({ facets }: IndexRow): HTMLElement[] {
  return facets.publication.map((name) => element('bdi', { class: 'publication' }, name))
}

/** The link to what was found, with the words that answered marked and to be marked there; and the part of its text that has them. */
export function foundIn({ row, hit, article }: Pick<Result, 'row' | 'hit' | 'article'>) {
  const { content, meta } = article
  const words = wordsOf(content, row.lang)
  const ranges = foundInText(hit.spans, words)
  const headlineWords = wordsOf(meta.headline, row.lang)
  const heading = markedPieces(meta.headline, headlineWords, foundInHeadline(hit.spans, headlineWords))
  const phrases = [...heading, ...markedPieces(content, words, ranges)].filter(({ marked }) => marked)
  const href = resultHref(siteRoot, article, markFragment(phrases.map(({ text }) => text)))
  const title = element('bdi', { lang: row.lang, dir: row.dir }, ...pieceNodes(heading))
  return { link: element('a', { href }, title), excerpt: excerptOf(content, words, ranges) }
}

/** A date as lists give it (`templates/partials/date.eta`). */
function dateNodes({ dateText, dateSign }: IndexRow): (Node | string)[] {
  const date = element('span', {}, dateText)
  return dateSign === '' ? [date] : [date, ' ', element('span', { class: 'stamp doubt' }, dateSign)]
}

/** Pieces as they are shown, the marked ones marked. */
export function pieceNodes(pieces: readonly Piece[]): Node[] {
  return pieces.map(({ text, marked }) =>
    marked ? element('mark', {}, text) : document.createTextNode(text),
  )
}

function separated(nodes: readonly Node[], separator: string): (Node | string)[] {
  return nodes.flatMap((node, i) => (i === 0 ? [node] : [separator, node]))
}
