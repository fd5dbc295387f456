// What narrows the results, in words: a chip for each filter that removes it, and ways out of an empty list.
import type { Facet } from '../../../value/facets.ts'
import { button, element } from '../../common/dom.ts'
import type { DateRange } from '../query/date-range.ts'
import type { Meant, ShorterQuery } from '../query/find.ts'
import type { WayOut } from '../query/narrow.ts'
import type { Filter, Selection } from '../state.ts'
import { digitsIn, facetName, quoted, quotedList, type SearchWording } from '../wording.ts'
import { type PageCalendar, shownDate } from './page-calendar.ts'

/** How filters are put into words. */
export interface FilterWords {
  readonly wording: SearchWording
  readonly calendar: PageCalendar
  readonly labelOf: (facet: Facet, value: string) => string
}

/** The filters of a search, and what removes some of them. */
export interface ShownFilters {
  readonly filters: readonly Filter[]
  readonly selection: Selection
  readonly words: FilterWords
  readonly remove: (filters: readonly Filter[]) => void
}

/** The facet that a filter narrows: `Tag`, `Dates`. */
function filterName(filter: Filter, { wording }: FilterWords): string {
  return filter.kind === 'dates' ? wording.say('client.dates') : facetName(filter.facet, wording)
}

/** What a filter asks for: `Panjshir`, `not Panjshir`, `1999 to 2001`. */
function filterText(filter: Filter, selection: Selection, words: FilterWords): string {
  if (filter.kind === 'dates') return datesText(selection, words)
  const value = words.labelOf(filter.facet, filter.value)
  return filter.kind === 'include' ? value : words.wording.say('client.not', { value })
}

function datesText(dates: Selection, words: FilterWords): string {
  const { wording } = words
  const undated = wording.say('client.undated')
  const range = rangeInWords(dates, words)
  if (range === '') return undated
  return dates.undated ? wording.say('client.or', { before: range, last: undated }) : range
}

/** A range of dates in the calendar of the page: `from 1998 to 2001`; empty without bounds. */
export function rangeInWords(range: DateRange, { wording, calendar }: FilterWords): string {
  const [from = '', to = ''] = [range.from, range.to].map((date) =>
    digitsIn(shownDate(calendar, date), wording),
  )
  if (from === to) return from
  if (to === '') return wording.say('client.from', { from })
  return from === '' ? wording.say('client.until', { to }) : wording.say('client.from-to', { from, to })
}

/** A button for each filter that removes it, with "or" or "and" between them, and one for all of them when there are several. */
export function chipButtons({ filters, selection, words, remove }: ShownFilters): HTMLElement[] {
  const { wording } = words
  const chips = filters.map((filter) =>
    button(
      { class: filter.kind === 'exclude' ? 'chip excluded' : 'chip' },
      () => remove([filter]),
      element(
        'span',
        { class: 'hidden-label' },
        `${wording.say('client.remove-filter', { group: filterName(filter, words) })} `,
      ),
      element('bdi', {}, filterText(filter, selection, words)),
      element('span', { 'aria-hidden': 'true' }, ' ×'),
    ),
  )
  const joined = chips.flatMap((chip, i) => {
    if (i === 0) return [chip]
    const word = wording.say(jointOf(filters[i - 1], filters[i], selection))
    return [element('span', { class: 'soft' }, word), chip]
  })
  return chips.length < 2
    ? joined
    : [...joined, button({ class: '' }, () => remove(filters), wording.say('client.clear'))]
}

/** What joins a filter with the one before it: included values of one facet are alternatives, unless all must hold. */
function jointOf(
  before: Filter | undefined,
  filter: Filter | undefined,
  { all }: Selection,
): 'client.joint-or' | 'client.joint-and' {
  const isOfOne = before?.kind === 'include' && filter?.kind === 'include' && before.facet === filter.facet
  return isOfOne && !all.includes(filter.facet) ? 'client.joint-or' : 'client.joint-and'
}

/** Stands in a text for a value that needs an element of its own. */
const PLACE = '\0'

/** A text with an element in its place. */
function withElement(text: string, value: Node): (Node | string)[] {
  const [before = '', after = ''] = text.split(PLACE)
  return [before, value, after]
}

/** Buttons that lead out of an empty list, each with the number of articles that it would show. */
export function wayOutButtons(
  ways: readonly WayOut[],
  all: number,
  { filters, selection, words, remove }: ShownFilters,
): HTMLButtonElement[] {
  const { wording } = words
  const made = ways.map(({ filter, count }) => {
    const text = wording.say('client.without-filter', { group: filterName(filter, words), value: PLACE })
    const value = element('bdi', {}, filterText(filter, selection, words))
    return wayOut(withElement(text, value), count, wording, () => remove([filter]))
  })
  if (filters.length === 1 && made.length === 1) return made
  return [...made, wayOut([wording.say('client.clear')], all, wording, () => remove(filters))]
}

/** Buttons for a query with fewer words. */
export function shorterButtons(
  shorter: readonly ShorterQuery[],
  wording: SearchWording,
  ask: (query: string) => void,
): HTMLButtonElement[] {
  return shorter.map(({ without, query, count }) => {
    const text = wording.say('client.without-words', { words: quotedList(without, 'client.and', wording) })
    return wayOut([text], count, wording, () => ask(query))
  })
}

/** A button for what may have been meant. */
export function meantButton(
  { word, query, count }: Meant,
  wording: SearchWording,
  ask: (query: string) => void,
): HTMLButtonElement {
  const text = wording.say('client.did-you-mean', { word: quoted(word, wording) })
  return wayOut([text], count, wording, () => ask(query))
}

/** A button that searches for the words as they were typed, without other endings. */
export function asWrittenButton(wording: SearchWording, act: () => void): HTMLButtonElement {
  return button({ class: 'plain' }, act, wording.say('client.as-written'))
}

/** A button that searches for names only as they were typed, or in their other forms again. */
export function lettersButton(
  inAllForms: boolean,
  wording: SearchWording,
  act: () => void,
): HTMLButtonElement {
  return button({ class: 'plain' }, act, wording.say(inAllForms ? 'client.only-letters' : 'client.all-forms'))
}

function wayOut(
  text: readonly (Node | string)[],
  count: number,
  wording: SearchWording,
  act: () => void,
): HTMLButtonElement {
  const articles = element('span', { class: 'num soft' }, wording.count('client.articles', count))
  return button({ class: 'plain' }, act, ...text, ' ', articles)
}
