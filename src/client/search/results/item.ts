// One result as a reader sees it.

import { element } from '../../common/dom.ts'
import { siteRoot } from '../../common/site.ts'
import { markedRanges, markedWords, markFragment, phrasesToMark, readMarks } from '../../text/marks.ts'
import type { IndexedArticle } from '../index/engine.ts'
import type { IndexRow } from '../index/rows.ts'
import type { Match } from '../query/find.ts'
import { excerptOf, indexedWords, type Piece } from './excerpt.ts'
import { resultHref } from './stored-list.ts'

/** What a result is made of. */
export interface Result {
  readonly row: IndexRow
  readonly match: Match
  readonly article: IndexedArticle
  /** Texts of the query's finished terms. */
  readonly terms: readonly string[]
  /** What the page calls an article without a date. */
  readonly undated: string
  /** The name of the article's language; empty when it needs no telling. */
  readonly language: string
}

/** One result: headline, who published and wrote it, its language, the part of the text that answers, the date. */
export function resultItem(result: Result): HTMLLIElement {
  const { row, match, article, terms } = result
  const words = indexedWords(article.content)
  const marks = markFragment(phrasesToMark(words, match.locations, match.phrases, terms))
  const phrases = readMarks(marks)
  // A quoted search names only the first place of its words.
  const locations = [...match.locations, ...markedWords(words, phrases)]
  const headline = article.meta['headline'] ?? article.meta['title'] ?? article.url
  const href = resultHref(siteRoot, article, marks)
  const title = element('bdi', { lang: row.lang, dir: row.dir }, ...marked(headline, phrases))
  const about = [
    ...row.facets.publication.map((name) => element('bdi', { class: 'publication' }, name)),
    ...row.facets.author.map((author) => element('bdi', {}, author)),
    ...(result.language === '' ? [] : [element('span', { class: 'language' }, result.language)]),
  ]
  return element(
    'li',
    { 'data-permalink': article.url },
    element(
      'div',
      { class: 'what' },
      element('h3', { class: 'headline' }, element('a', { href }, title)),
      ...(about.length === 0 ? [] : [element('p', { class: 'meta ui soft' }, ...separated(about, ' · '))]),
      element(
        'p',
        { class: 'excerpt', lang: row.lang, dir: row.dir },
        ...pieceNodes(excerptOf(words, locations)),
      ),
    ),
    element('p', { class: 'when ui soft num' }, ...dateNodes(row, result.undated)),
  )
}

function dateNodes({ day, dateText }: IndexRow, undated: string): (Node | string)[] {
  const stamp = element('span', { class: 'stamp doubt' }, undated)
  if (day !== '') return [element('span', {}, dateText)]
  return dateText === undated || dateText === '' ? [stamp] : [element('span', {}, dateText), ' ', stamp]
}

function marked(text: string, phrases: readonly (readonly string[])[]): Node[] {
  const pieces: Piece[] = []
  let at = 0
  for (const [start, end] of markedRanges(text, phrases)) {
    pieces.push(
      { text: text.slice(at, start), marked: false },
      { text: text.slice(start, end), marked: true },
    )
    at = end
  }
  return pieceNodes([...pieces, { text: text.slice(at), marked: false }])
}

function pieceNodes(pieces: readonly Piece[]): Node[] {
  return pieces.map(({ text, marked: isMarked }) =>
    isMarked ? element('mark', {}, text) : document.createTextNode(text),
  )
}

function separated(nodes: readonly Node[], separator: string): (Node | string)[] {
  return nodes.flatMap((node, i) => (i === 0 ? [node] : [separator, node]))
}
