// Lists of articles by what they share: everything of a tag, a publication or an author.
import type { Archive, Entry, Shelf } from '../../archive/archive.ts'
import { memoized } from '../../value/memo.ts'
import { AUTHORS, PUBLICATIONS, TAGS } from '../../value/site-addresses.ts'
import type { Frame } from '../frame.ts'
import type { Texts } from '../texts/texts.ts'
import { isolated, kindInWords } from '../texts/words.ts'
import { type Grain, groupId } from './card.ts'
import { monthBars, yearBars } from './histogram.ts'
import { type ListFrontView, type ListingPage, listPages, PLAIN } from './listing.ts'
import { pageHolding } from './pagination.ts'

/** Lists of every tag, publication and author. */
export function* shelfPages(archive: Archive, frame: Frame): Generator<ListingPage> {
  const { texts } = frame
  for (const [shelves, kicker, parent, directory, facet] of [
    [archive.tags, 'listing.tag', TAGS, 'nav.tags', 'tag'],
    [archive.publications, 'listing.publication', PUBLICATIONS, 'nav.publications', 'publication'],
    [archive.authors, 'listing.author', AUTHORS, 'nav.authors', 'author'],
  ] as const) {
    for (const shelf of shelves) {
      yield* listPages(
        {
          ...PLAIN,
          address: shelf.permalink,
          kicker: shelfKicker(shelf, texts.say(kicker), texts),
          heading: shelf.name,
          note: shelfNote(shelf, texts),
          entries: shelf.entries,
          grain: grainOf(shelf.entries),
          narrowing: [[facet, shelf.name]],
          up: [{ label: texts.say(directory), address: parent }],
          front: () => shelfFront(shelf, frame),
        },
        frame,
      )
    }
  }
}

/** `Tag`; of a listed name with what it is of: `Tag · Organisation`. */
function shelfKicker({ authority }: Shelf, list: string, texts: Texts): string {
  const kind = authority && kindInWords(authority, texts)
  return kind ? texts.say('listing.kind', { list, kind }) : list
}

function shelfNote({ found, variants, authority }: Shelf, texts: Texts): string {
  const notes: string[] = []
  if (authority?.note) notes.push(isolated(authority.note))
  if (found) notes.push(texts.say('listing.found'))
  const others = variants.slice(1).map(isolated).join(texts.say('list.comma'))
  if (others !== '') notes.push(texts.say('listing.also-written', { names: others }))
  return notes.join(' ')
}

/** By years; what is all of one year by months, and what is all of one month by days. */
const grainOf = memoized((entries: readonly Entry[]): Grain => {
  const filings = entries.flatMap(({ filing }) => filing ?? [])
  if (new Set(filings.map(({ year }) => year)).size !== 1) return 'year'
  return new Set(filings.map(({ month }) => month)).size === 1 ? 'day' : 'month'
})

/** A shelf's articles by year, or by month where they are of one year: each bar leads to where it begins in the list. */
function shelfFront({ permalink: address, entries }: Shelf, frame: Frame): ListFrontView {
  const { texts } = frame
  const grain = grainOf(entries)
  const leadsTo = (first: number, entry: Entry) =>
    `${frame.href(address, pageHolding(address, entries.length, first))}#${groupId(entry, grain)}`
  const counts = (part: 'year' | 'month') =>
    runsOf(entries, part).map(({ number, count, first, entry }) => ({
      number,
      count,
      href: leadsTo(first, entry),
    }))
  if (grain === 'month')
    return {
      ...PLAIN.front(),
      bars: monthBars(counts('month'), texts),
      barsHeading: texts.say('listing.months'),
    }
  const years = counts('year')
  if (years.length < 2) return PLAIN.front()
  return {
    ...PLAIN.front(),
    bars: yearBars(
      years.map(({ number, ...year }) => ({ ...year, year: number })),
      texts.say('time.none'),
      texts,
    ),
    barsHeading: texts.say('home.by-year'),
  }
}

/** The years or months of a list, first to last: how many articles are of each, and the newest of them with its place in the list. */
function runsOf(entries: readonly Entry[], part: 'year' | 'month') {
  const runs = new Map<number, { number: number; count: number; first: number; entry: Entry }>()
  for (const [first, entry] of entries.entries()) {
    const number = entry.filing?.[part]
    if (number === undefined || number === null) continue
    const known = runs.get(number)
    if (known) known.count++
    else runs.set(number, { number, count: 1, first, entry })
  }
  return [...runs.values()].reverse()
}
