// The page of each listed name: what is to be known of it, and every article that names it or is filed under it.
import type { Archive } from '../../archive/archive.ts'
import { type NameShelf, nameShelves } from '../../archive/name-shelves.ts'
import { NAMES } from '../../value/site-addresses.ts'
import type { Frame } from '../frame.ts'
import { type ListFrontView, type ListingPage, listPages, PLAIN } from '../lists/listing.ts'
import { overTime, type PartedList, partedByTime } from '../lists/over-time.ts'
import { isolated, kindInWords } from '../texts/words.ts'
import { factsOfName } from './name-facts.ts'

/** The pages of all listed names that the archive has. */
export function* namePages(archive: Archive, frame: Frame): Generator<ListingPage> {
  const { texts } = frame
  for (const shelf of nameShelves(archive)) {
    const { name, permalink: address, entries } = shelf
    const kind = kindInWords(name, texts)
    const parted = partedByTime(entries, texts)
    const list = texts.say('listing.name')
    yield* listPages(
      {
        ...PLAIN,
        address,
        kicker: kind === '' ? list : texts.say('listing.kind', { list, kind }),
        heading: name.display,
        note: name.note === '' ? '' : isolated(name.note),
        ...parted,
        narrowing: entries.length === 0 ? [] : [['q', name.display]],
        searchWords: 'names.search',
        isOverTime: true,
        up: [{ label: texts.say('nav.names'), address: NAMES }],
        front: () => nameFront(shelf, parted, archive, frame),
      },
      frame,
    )
  }
}

function nameFront(shelf: NameShelf, parted: PartedList, archive: Archive, frame: Frame): ListFrontView {
  return {
    ...PLAIN.front(),
    ...overTime({ address: shelf.permalink, ...parted }, frame, archive.years),
    facts: factsOfName(shelf, archive, frame),
  }
}
