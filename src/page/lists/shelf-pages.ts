// Lists of articles by what they share: everything of a tag, a publication or an author.
import type { Archive, Shelf } from '../../archive/archive.ts'
import { AUTHORS, PUBLICATIONS, TAGS } from '../../value/site-addresses.ts'
import type { Frame } from '../frame.ts'
import type { Texts } from '../texts/texts.ts'
import { isolated, kindInWords } from '../texts/words.ts'
import { yearBars } from './histogram.ts'
import { type ListFrontView, type ListingPage, listPages, PLAIN } from './listing.ts'
import { pageHolding } from './pagination.ts'

/** Lists of every tag, publication and author. */
export function* shelfPages(archive: Archive, frame: Frame): Generator<ListingPage> {
  const { texts } = frame
  for (const [shelves, kicker, parent, directory] of [
    [archive.tags, 'listing.tag', TAGS, 'nav.tags'],
    [archive.publications, 'listing.publication', PUBLICATIONS, 'nav.publications'],
    [archive.authors, 'listing.author', AUTHORS, 'nav.authors'],
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
          grain: 'year',
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

/** A shelf's articles by year: each bar leads to where the year begins in the list. */
function shelfFront({ permalink: address, entries }: Shelf, frame: Frame): ListFrontView {
  const { texts } = frame
  const years = new Map<number, { count: number; first: number }>()
  for (const [i, { filing }] of entries.entries()) {
    if (filing === null) continue
    const known = years.get(filing.year)
    if (known) known.count++
    else years.set(filing.year, { count: 1, first: i })
  }
  if (years.size < 2) return PLAIN.front()
  const counts = [...years]
    .map(([year, { count, first }]) => ({
      year,
      count,
      href: `${frame.href(address, pageHolding(address, entries.length, first))}#y${year}`,
    }))
    .reverse()
  return {
    ...PLAIN.front(),
    bars: yearBars(counts, texts.say('time.none'), texts),
    barsHeading: texts.say('home.by-year'),
  }
}
