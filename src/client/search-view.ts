// The parts of the search page that change: results, facets, chips.
import { element } from './dom.ts'
import type { Fragment } from './engine.ts'
import { excerptOf, indexedWords, type Piece } from './excerpt.ts'
import type { Match } from './find.ts'
import { markedRanges, markedWords, markFragment, phrasesToMark, readMarks } from './marks.ts'
import type { ScriptKey, ScriptWording } from './messages.ts'
import { type FacetValue, type Row, UNDATED } from './rows.ts'
import { GROUPS, type Group, type Selection } from './state.ts'

const LEGENDS: Readonly<Record<Group, ScriptKey>> = {
  tag: 'client.tag',
  publication: 'client.publication',
  author: 'client.author',
  year: 'client.year',
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
  readonly wording: ScriptWording
}

/** One result: headline, who published and wrote it, the part of the text that answers, the date. */
export function resultItem({ row, match, fragment, terms, root, wording }: Result): HTMLLIElement {
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
    element('p', { class: 'when ui soft num' }, ...dateNodes(row, wording)),
  )
}

function dateNodes({ day, dateText }: Row, wording: ScriptWording): (Node | string)[] {
  const undated = wording.say('client.undated')
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

/** The groups by which results can be narrowed; a group without values is left out. */
export function facetFieldsets(
  facets: Readonly<Record<Group, readonly FacetValue[]>>,
  inFull: ReadonlySet<Group>,
  wording: ScriptWording,
): HTMLFieldSetElement[] {
  return GROUPS.filter((group) => facets[group].length > 0).map((group) =>
    facetFieldset(group, facets[group], inFull.has(group), wording),
  )
}

function facetFieldset(
  group: Group,
  values: readonly FacetValue[],
  inFull: boolean,
  wording: ScriptWording,
): HTMLFieldSetElement {
  const shown = inFull ? values : values.filter(({ chosen }, i) => chosen || i < SHORT_LIST)
  const labels = shown.map(({ value, count, chosen }) => {
    const box = element('input', { type: 'checkbox', name: group, value })
    box.checked = chosen
    return element(
      'label',
      {},
      box,
      element('bdi', {}, valueLabel(group, value, wording)),
      element('span', { class: 'num' }, wording.number(count)),
    )
  })
  const rest = values.length - shown.length
  const button = element('button', { type: 'button', class: 'more-values', 'data-group': group })
  button.textContent = wording.say('client.show-all', { n: wording.number(values.length) })
  return element(
    'fieldset',
    { class: 'facet' },
    element('legend', {}, wording.say(LEGENDS[group])),
    ...labels,
    ...(rest > 0 ? [button] : []),
  )
}

/** What a value is called; years are numbers of the reader's. */
function valueLabel(group: Group, value: string, wording: ScriptWording): string {
  if (group !== 'year') return value
  return value === UNDATED ? wording.say('client.undated') : wording.digits(Number(value))
}

/** One button for each chosen value that takes it away again, and one for all of them. */
export function chipButtons(selection: Selection, wording: ScriptWording): HTMLButtonElement[] {
  const chips = GROUPS.flatMap((group) =>
    selection[group].map((value) =>
      element(
        'button',
        { type: 'button', 'data-group': group, 'data-value': value },
        element(
          'span',
          { class: 'hidden-label' },
          `${wording.say('client.remove-filter', { group: wording.say(LEGENDS[group]) })} `,
        ),
        element('bdi', {}, valueLabel(group, value, wording)),
        element('span', { 'aria-hidden': 'true' }, ' ×'),
      ),
    ),
  )
  if (chips.length < 2) return chips
  return [...chips, element('button', { type: 'button' }, wording.say('client.clear'))]
}
