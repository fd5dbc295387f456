// Lists of articles by what they share: everything of a tag, a publication or an author.
import type { Archive, Shelf } from '../../archive/archive.ts'
import { AUTHORS, PUBLICATIONS, TAGS } from '../../value/site-addresses.ts'
import type { Frame } from '../frame.ts'
import { factOfName } from '../names/name-facts.ts'
import type { Texts } from '../texts/texts.ts'
import { isolated, kindInWords } from '../texts/words.ts'
import { type ListFrontView, type ListingPage, listPages, PLAIN } from './listing.ts'
import { overTime, type PartedList, partedByTime } from './over-time.ts'

/** Lists of every tag, publication and author. */
export function* shelfPages(archive: Archive, frame: Frame): Generator<ListingPage> {
  const { texts } = frame
  for (const [shelves, kicker, parent, directory, facet] of [
    [archive.tags, 'listing.tag', TAGS, 'nav.tags', 'tag'],
    [archive.publications, 'listing.publication', PUBLICATIONS, 'nav.publications', 'publication'],
    [archive.authors, 'listing.author', AUTHORS, 'nav.authors', 'author'],
  ] as const) {
    for (const shelf of shelves) {
      const parted = partedByTime(shelf.entries, texts)
      yield* listPages(
        {
          ...PLAIN,
          address: shelf.permalink,
          kicker: shelfKicker(shelf, texts.say(kicker), texts),
          heading: shelf.name,
          note: shelfNote(shelf, texts),
          ...parted,
          narrowing: [[facet, shelf.name]],
          up: [{ label: texts.say(directory), address: parent }],
          front: () => shelfFront(shelf, parted, archive, frame),
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

/** How the list came about. What else is to be known of a listed name stands on the page of the name. */
function shelfNote({ found, variants, authority }: Shelf, texts: Texts): string {
  const notes: string[] = []
  if (found) notes.push(texts.say('listing.found'))
  const others = authority === null ? alsoWritten(variants.slice(1), texts) : ''
  if (others !== '') notes.push(others)
  return notes.join(' ')
}

function alsoWritten(forms: readonly string[], texts: Texts): string {
  const names = forms.map(isolated).join(texts.say('list.comma'))
  return names === '' ? '' : texts.say('listing.also-written', { names })
}

/** What stands above the list: the way to everything of its name, where that is listed, and its articles over time. */
function shelfFront(
  { permalink, authority }: Shelf,
  parted: PartedList,
  archive: Archive,
  frame: Frame,
): ListFrontView {
  return {
    ...PLAIN.front(),
    ...overTime({ address: permalink, ...parted }, frame),
    facts: authority === null ? [] : factOfName(authority, permalink, archive, frame),
  }
}
