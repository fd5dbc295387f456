// The listed names from A to Z, in every script in which they are written, as a whole and by kind: each under its preferred form, and
// from each other form the way to it.
import type { Archive } from '../../archive/archive.ts'
import { type NameShelf, nameShelves } from '../../archive/name-shelves.ts'
import { tagKey } from '../../value/fold.ts'
import { memoized } from '../../value/memo.ts'
import { NAME_KINDS, type NameKind } from '../../value/name-kinds.ts'
import { by, byCodeUnits, inTurn } from '../../value/order.ts'
import { type Permalink, permalink } from '../../value/permalink.ts'
import { NAMES } from '../../value/site-addresses.ts'
import type { Frame } from '../frame.ts'
import { countedLink } from '../lists/counted-link.ts'
import { initialOf, NO_LETTER } from '../lists/initial.ts'
import { numberedPages, numberedTitle, pageAddress } from '../lists/pagination.ts'
import { type PageContent, PageKind, type PageOf } from '../page.ts'
import type { PlainKey } from '../texts/texts.ts'
import { kindInWords } from '../texts/words.ts'
import type { CountedLink, LinkView, PaginationView } from '../views.ts'

export interface NamesView {
  readonly heading: string
  /** `12 names` */
  readonly summary: string
  readonly note: string
  /** All names, and the names of each kind; none where there are not two kinds. */
  readonly kinds: readonly (LinkView & { readonly current: boolean })[]
  /** Every initial of the whole list, and where its names begin, by script. */
  readonly alphabets: readonly (readonly LinkView[])[]
  readonly letters: readonly {
    readonly letter: string
    readonly id: string
    readonly entries: readonly NameEntry[]
  }[]
  readonly pagination: PaginationView
}

/** A form of a listed name. */
export interface NameEntry extends CountedLink {
  /** What the name is of. */
  readonly note: string
  /** Of a form that is not the preferred one: that one, to which the link leads; else empty, as `count` is here. */
  readonly see: string
}

type NamesPage = PageOf<'names', NamesView>

const NAMES_PAGE = new PageKind<'names', NamesView>('names')

/** Lines on a page of the list. */
const PAGE_LINES = 180

const HEADINGS: Readonly<Record<NameKind, PlainKey>> = {
  person: 'names.person',
  place: 'names.place',
  organisation: 'names.organisation',
  event: 'names.event',
  topic: 'names.topic',
}

/** A line of the list: a name under its preferred form, or one of its other forms. */
interface NameLine {
  readonly key: string
  readonly form: string
  readonly shelf: NameShelf
}

/** A list of names: all of them, or those of one kind. */
interface NameList {
  /** Null: all. */
  readonly kind: NameKind | null
  /** What leads to it. */
  readonly label: string
  readonly heading: string
  readonly address: Permalink
}

/** An initial, what names it on its pages, and the first of these. */
interface Initial {
  readonly letter: string
  readonly id: string
  readonly address: Permalink
}

/** A page of a list. */
interface Part {
  readonly list: NameList
  /** Of the whole list. */
  readonly lines: readonly NameLine[]
  readonly initials: ReadonlyMap<string, Initial>
  /** `12 names` */
  readonly summary: string
  /** All lists, if there are several. */
  readonly lists: readonly NameList[]
  readonly address: Permalink
  /** The number of this page, from 1, and of all. */
  readonly number: number
  readonly of: number
}

/** The lists of names; none where none are looked for. */
export function* nameDirectories(archive: Archive, frame: Frame): Generator<NamesPage> {
  if (archive.names.forms === undefined) return
  const shelves = nameShelves(archive)
  const lists = listsOf(shelves, frame)
  for (const list of lists) {
    const isOf = ({ name }: NameShelf) => list.kind === null || name.kind === list.kind
    const lines = nameLines(archive).filter(({ shelf }) => isOf(shelf))
    const summary = frame.texts.count('count.name', shelves.filter(isOf).length)
    const initials = initialsOf(list, lines)
    const of = Math.max(1, Math.ceil(lines.length / PAGE_LINES))
    for (let number = 1; number <= of; number++) {
      const address = listAddress(list, number)
      const part = { list, lines, initials, summary, lists, address, number, of }
      yield NAMES_PAGE.at(address, frame, () => namesContent(part, frame))
    }
  }
}

/** All names; and each kind, where there are two. */
function listsOf(shelves: readonly NameShelf[], { texts }: Frame): NameList[] {
  const met = new Set(shelves.map(({ name }) => name.kind))
  const kinds = NAME_KINDS.filter((kind) => met.has(kind))
  const all = { kind: null, label: texts.say('names.all'), heading: texts.say('nav.names'), address: NAMES }
  if (kinds.length < 2) return [all]
  const ofKind = (kind: NameKind): NameList => {
    const label = texts.say(HEADINGS[kind])
    return { kind, label, heading: label, address: permalink('names', 'kind', kind) }
  }
  return [all, ...kinds.map(ofKind)]
}

function listAddress({ address }: NameList, n: number): Permalink {
  return n === 1 ? address : pageAddress(address, n)
}

function initialsOf(list: NameList, lines: readonly NameLine[]): Map<string, Initial> {
  const initials = new Map<string, Initial>()
  for (const [i, { key }] of lines.entries()) {
    const letter = initialOf(key)
    if (initials.has(letter)) continue
    const address = listAddress(list, 1 + Math.floor(i / PAGE_LINES))
    initials.set(letter, { letter, id: `letter-${initials.size + 1}`, address })
  }
  return initials
}

function namesContent(part: Part, frame: Frame): PageContent<NamesView> {
  const { texts } = frame
  const { list, summary, lists, address: here, number, of } = part
  const { heading } = list
  return {
    title: number === 1 ? heading : numberedTitle(heading, number, of, texts),
    description: texts.say('directory.description', { count: summary }),
    view: {
      heading,
      summary,
      note: texts.say('names.note'),
      kinds: (lists.length > 1 ? lists : []).map(({ kind, label, address }) => ({
        label,
        href: frame.href(here, address),
        current: kind === list.kind,
      })),
      alphabets: alphabetsOf(part, frame),
      letters: lettersOf(part, frame),
      pagination: numberedPages(number, of, (n) => frame.href(here, listAddress(list, n)), texts),
    },
  }
}

/** The initials, which are in the order of their code points, parted where another script begins. */
function alphabetsOf({ initials, address: here }: Part, frame: Frame): LinkView[][] {
  const alphabets: { readonly script: string; readonly links: LinkView[] }[] = []
  for (const { letter, id, address } of initials.values()) {
    const link = { label: letter, href: address === here ? `#${id}` : `${frame.href(here, address)}#${id}` }
    const script = scriptOf(letter)
    const last = alphabets.at(-1)
    if (last && (script === NO_SCRIPT || script === last.script)) last.links.push(link)
    else if (last?.script === NO_SCRIPT) alphabets.splice(-1, 1, { script, links: [...last.links, link] })
    else alphabets.push({ script, links: [link] })
  }
  return alphabets.map(({ links }) => links)
}

/** Signs and digits are of no script. */
const NO_SCRIPT = ''

const SCRIPTS = ['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Hebrew', 'Arabic', 'Han', 'Hangul'].map(
  (name) => [name, new RegExp(`\\p{Script=${name}}`, 'u')] as const,
)

function scriptOf(letter: string): string {
  if (letter === NO_LETTER) return NO_SCRIPT
  return SCRIPTS.find(([, letters]) => letters.test(letter))?.[0] ?? 'other'
}

/** The lines of a page under their initials. */
function lettersOf({ list, lines, initials, address, number }: Part, frame: Frame): NamesView['letters'] {
  const letters = new Map<string, NameEntry[]>()
  const shown = lines.slice((number - 1) * PAGE_LINES, number * PAGE_LINES)
  const largest = shown.reduce((most, { shelf }) => Math.max(most, shelf.entries.length), 0)
  for (const line of shown) {
    const letter = initialOf(line.key)
    const known = letters.get(letter)
    const entry = entryOf(line, { list, largest, address }, frame)
    if (known) known.push(entry)
    else letters.set(letter, [entry])
  }
  return [...letters].map(([letter, entries]) => ({ letter, id: initials.get(letter)?.id ?? '', entries }))
}

function entryOf(
  { form, shelf }: NameLine,
  { list, largest, address }: Pick<Part, 'list' | 'address'> & { readonly largest: number },
  frame: Frame,
): NameEntry {
  const { name, permalink: to, entries } = shelf
  if (form !== name.name)
    return { label: form, href: frame.href(address, to), count: '', share: 0, note: '', see: name.name }
  const link = countedLink({ label: form, to, count: entries.length, largest }, address, frame)
  return { ...link, note: list.kind === null ? kindInWords(name, frame.texts) : '', see: '' }
}

/** The alphabet of Persian and Pashto, with Arabic's forms of alef; the code points of their own letters stand behind those of Arabic. */
const ALPHABET = 'ءآاأإبپتټثجچحځخڅدډذرړزژږسشښصضطظعغفقکگلمنڼوؤهیئېۍ'
const PLACES = new Map([...ALPHABET].map((letter, n) => [letter, String.fromCharCode(0x600 + n)]))

/** A key by which forms are sorted as the alphabet has their letters. */
function inAlphabet(key: string): string {
  return /[\u0600-\u06ff]/.test(key)
    ? key.normalize('NFC').replace(/[\u0600-\u06ff]/g, (letter) => PLACES.get(letter) ?? letter)
    : key
}

/** Every name and every other form that is not sorted as its own name is, in order. */
const nameLines = memoized((archive: Archive): readonly NameLine[] =>
  nameShelves(archive)
    .flatMap((shelf) => {
      const { name, forms } = shelf.name
      const byKey = new Map([name, ...forms].map((form) => [tagKey(form), form] as const).reverse())
      return [...byKey].map(([key, form]) => ({ key, form, shelf, place: inAlphabet(key) }))
    })
    .sort(
      inTurn(
        by(({ place }) => place),
        (a, b) => byCodeUnits(a.shelf.name.id, b.shelf.name.id),
      ),
    ),
)
