// The parts of the search page that change: results, facets, chips.
import { element } from './dom.ts'
import type { Fragment } from './engine.ts'
import { excerptOf, indexedWords, type Piece } from './excerpt.ts'
import type { Match } from './find.ts'
import { markedRanges, markedWords, markFragment, phrasesToMark, readMarks } from './marks.ts'
import { grouped } from './messages.ts'
import { type FacetValue, type Row, UNDATED } from './rows.ts'
import { GROUPS, type Group, type Selection } from './state.ts'

const LEGENDS: Readonly<Record<Group, string>> = {
  tag: 'Tag',
  publication: 'Publication',
  author: 'Author',
  year: 'Year',
}

/** Values of a group that are shown before the reader asks for all. */
const SHORT_LIST = 8

/** What a result is made of. */
export interface Result {
  readonly row: Row
  readonly match: Match
  readonly fragment: Fragment
  /** Texts of the query's finished terms. */
  readonly terms: readonly string[]
  readonly root: URL
}

/** One result: headline, who published and wrote it, the part of the text that answers, the date. */
export function resultItem({ row, match, fragment, terms, root }: Result): HTMLLIElement {
  const words = indexedWords(fragment.content)
  const marks = markFragment(phrasesToMark(words, match.locations, match.phrases, terms))
  const phrases = readMarks(marks)
  // A quoted search names only the first place of its words.
  const locations = [...match.locations, ...markedWords(words, phrases)]
  const headline = fragment.meta['headline'] ?? fragment.meta['title'] ?? fragment.url
  const href = new URL(fragment.url.replace(/^\/+/, ''), root).href + marks
  const title = element('bdi', { lang: row.lang, dir: row.dir }, ...marked(headline, phrases))
  const about = [
    ...(row.publication === '' ? [] : [element('bdi', { class: 'publication' }, row.publication)]),
    ...row.authors.map((author) => element('bdi', {}, author)),
  ]
  return element(
    'li',
    {},
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
    element('p', { class: 'when ui soft num' }, ...dateNodes(row)),
  )
}

function dateNodes({ day, dateText }: Row): (Node | string)[] {
  const stamp = element('span', { class: 'stamp doubt' }, UNDATED)
  if (day !== '') return [element('span', {}, dateText)]
  return dateText === UNDATED || dateText === '' ? [stamp] : [element('span', {}, dateText), ' ', stamp]
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

/** The groups by which results can be narrowed; a group without values is left out. */
export function facetFieldsets(
  facets: Readonly<Record<Group, readonly FacetValue[]>>,
  inFull: ReadonlySet<Group>,
): HTMLFieldSetElement[] {
  return GROUPS.filter((group) => facets[group].length > 0).map((group) =>
    facetFieldset(group, facets[group], inFull.has(group)),
  )
}

function facetFieldset(group: Group, values: readonly FacetValue[], inFull: boolean): HTMLFieldSetElement {
  const shown = inFull ? values : values.filter(({ chosen }, i) => chosen || i < SHORT_LIST)
  const labels = shown.map(({ value, count, chosen }) => {
    const box = element('input', { type: 'checkbox', name: group, value })
    box.checked = chosen
    return element(
      'label',
      {},
      box,
      element('bdi', {}, value),
      element('span', { class: 'num' }, grouped(count)),
    )
  })
  const rest = values.length - shown.length
  const button = element('button', { type: 'button', class: 'more-values', 'data-group': group })
  button.textContent = `Show all ${grouped(values.length)}`
  return element(
    'fieldset',
    { class: 'facet' },
    element('legend', {}, LEGENDS[group]),
    ...labels,
    ...(rest > 0 ? [button] : []),
  )
}

/** One button for each chosen value that takes it away again, and one for all of them. */
export function chipButtons(selection: Selection): HTMLButtonElement[] {
  const chips = GROUPS.flatMap((group) =>
    selection[group].map((value) =>
      element(
        'button',
        { type: 'button', 'data-group': group, 'data-value': value },
        element('span', { class: 'hidden-label' }, `Remove the filter ${LEGENDS[group]}: `),
        element('bdi', {}, value),
        element('span', { 'aria-hidden': 'true' }, ' ×'),
      ),
    ),
  )
  if (chips.length < 2) return chips
  return [...chips, element('button', { type: 'button' }, 'Clear all filters')]
}
