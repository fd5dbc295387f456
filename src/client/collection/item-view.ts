// The articles of a collection as the page lists and prints them.
import type { PlacedCitation } from '../../citation/citation-shard.ts'
import { webAddress } from '../../citation/text.ts'
import { directionOf } from '../../value/language.ts'
import { addressPieces, readableAddress } from '../../value/readable-address.ts'
import { button, element } from '../common/dom.ts'
import type { ReaderWording } from '../common/reader-wording.ts'
import { addressIn } from '../common/site.ts'
import { type CollectedItem, LONGEST_NOTE } from './collection.ts'

/** What a reader can do with one article of the list. */
export interface ItemActions {
  readonly move: (id: string, by: 1 | -1) => void
  readonly remove: (id: string) => void
  readonly annotate: (id: string, note: string) => void
  /** Where pages can be read: chooses it to be compared. */
  readonly compare?: (id: string) => void
}

/** An article of the list: what was collected, and what the archive says of it now. */
export interface ShownItem {
  readonly item: CollectedItem
  readonly citation: PlacedCitation | undefined
  /** Whether the archive was asked and has no such record. */
  readonly unknown: boolean
}

/** An item of the list. Without `actions` it is somebody else's: it can be read but not changed. */
export function collectedItem(
  { item, citation, unknown }: ShownItem,
  root: URL,
  wording: ReaderWording,
  actions: ItemActions | undefined,
): HTMLLIElement {
  const headline = headlineOf(item, citation)
  const facts = citation?.facts
  const permalink = citation?.permalink ?? item.permalink
  const language = facts?.language ?? item.language
  const words: Record<string, string> =
    language === '' || language === 'und' ? { dir: 'auto' } : { lang: language, dir: directionOf(language) }
  const title = element('bdi', words, headline)
  const href = permalink === '' ? '' : addressIn(root, permalink)
  const made = element('li', { 'data-id': item.id })
  const what = element(
    'div',
    { class: 'what' },
    element('h2', {}, href === '' ? title : element('a', { href }, title)),
  )
  const meta = [facts?.publication ?? '', facts?.byline ?? ''].filter((text) => text !== '')
  if (meta.length > 0)
    what.append(
      element(
        'p',
        { class: 'meta ui soft' },
        ...meta.flatMap((text, i) => [...(i === 0 ? [] : [' · ']), element('bdi', {}, text)]),
      ),
    )
  if (unknown) what.append(element('p', { class: 'ui stamp doubt' }, wording.say('reader.unknown-record')))
  what.append(recordLines(item, citation, wording))
  if (actions) what.append(...noteOf(item, headline, wording, actions))
  else if (item.note !== '') what.append(element('p', { class: 'own-note', dir: 'auto' }, item.note))
  made.append(what)
  if (facts) made.append(when(facts.date, wording))
  if (actions) made.append(buttons(item, headline, wording, actions))
  return made
}

/** What an article is called: as the archive has it now, as it was when it was collected, or its id. */
export function headlineOf(item: CollectedItem, citation: PlacedCitation | undefined): string {
  if (!citation) return item.headline === '' ? item.id : item.headline
  const { headline, headlineSupplied } = citation.facts
  return headlineSupplied ? `[${headline}]` : headline
}

function when({ text, status }: PlacedCitation['facts']['date'], wording: ReaderWording): HTMLElement {
  const shown = element('p', { class: 'when ui soft num' }, element('bdi', {}, text))
  if (status !== 'stated' && status !== 'unknown')
    shown.append(' ', element('span', { class: 'stamp doubt' }, wording.say(`status.${status}`)))
  return shown
}

/** For paper, where nothing can be pressed: how the date is known, record, address, source and digest. */
export function recordLines(
  { id }: CollectedItem,
  citation: PlacedCitation | undefined,
  wording: ReaderWording,
): HTMLElement {
  const row = (term: string, value: string, shown: Node = element('bdi', {}, value)) =>
    value === '' ? [] : [element('div', {}, element('dt', {}, term), element('dd', {}, shown))]
  const address = (term: string, value: string) => row(term, value, addressLink(value))
  const { facts } = citation ?? {}
  return element(
    'dl',
    { class: 'record-lines ui soft' },
    ...row(
      wording.say('reader.date'),
      facts ? [facts.date.edtf, wording.say(`status.${facts.date.status}`)].filter(Boolean).join(' · ') : '',
    ),
    ...row(wording.say('reader.record'), id),
    ...address(wording.say('reader.address'), facts?.address ?? ''),
    ...address(wording.say('reader.source'), facts?.sourceAddress ?? ''),
    ...row('SHA-256', facts?.sha256 ?? ''),
  )
}

/** A readable address that leads where it says; text alone when it is none of the web. */
function addressLink(address: string): HTMLElement {
  const href = webAddress(address)
  const pieces = addressPieces(href === '' ? address : readableAddress(href)).map((piece) =>
    element('bdi', {}, piece),
  )
  const shown = element('bdi', { dir: 'ltr' }, ...pieces)
  return href === '' ? shown : element('a', { href, rel: 'external noreferrer' }, shown)
}

function noteOf(
  { id, note }: CollectedItem,
  headline: string,
  wording: ReaderWording,
  { annotate }: ItemActions,
): HTMLElement[] {
  const box = element('textarea', {
    rows: '2',
    maxlength: String(LONGEST_NOTE),
    dir: 'auto',
    'aria-label': wording.say('reader.note-on', { headline }),
    placeholder: wording.say('reader.note'),
  })
  box.value = note
  // What is printed is text: a box would cut a long note.
  const printed = element('p', { class: 'own-note printed', dir: 'auto' }, note)
  box.addEventListener('input', () => {
    printed.textContent = box.value
    annotate(id, box.value)
  })
  return [printed, element('div', { class: 'note ui' }, box)]
}

function buttons(
  { id }: CollectedItem,
  headline: string,
  wording: ReaderWording,
  { move, remove, compare }: ItemActions,
): HTMLElement {
  const named = (name: string, label: string, act: () => void) => {
    const about = element('span', { class: 'hidden-label' }, `: ${headline}`)
    return button({ class: 'act', 'data-act': name }, act, label, about)
  }
  return element(
    'p',
    { class: 'acts ui' },
    ...(compare ? [named('compare', wording.say('reader.compare'), () => compare(id))] : []),
    named('up', wording.say('reader.up'), () => move(id, -1)),
    named('down', wording.say('reader.down'), () => move(id, 1)),
    named('remove', wording.say('reader.remove'), () => remove(id)),
  )
}
