// The lists of the articles that stand under no year: those of approximate date, and those whose date is not known.
import type { Archive, Entry } from '../../archive/archive.ts'
import { by } from '../../value/order.ts'
import type { Permalink } from '../../value/permalink.ts'
import { APPROXIMATE_LIST, DATES, UNDATED_LIST } from '../../value/site-addresses.ts'
import type { Frame } from '../frame.ts'
import { countedLink } from '../lists/counted-link.ts'
import { type ListingPage, listPages, PLAIN } from '../lists/listing.ts'
import type { CountedLink } from '../views.ts'

/** The list of the dates that are of more than one year, each with its bounds; none where there are no such dates. */
export function* approximatePages(archive: Archive, frame: Frame): Generator<ListingPage> {
  const { texts } = frame
  if (archive.approximate.length === 0) return
  yield* listPages(
    {
      ...PLAIN,
      address: APPROXIMATE_LIST,
      kicker: '',
      heading: texts.say('listing.approximate'),
      note: texts.say('listing.approximate-note'),
      entries: archive.approximate,
      parting: { grain: 'none', calendar: 'gregorian' },
      up: [{ label: texts.say('nav.dates'), address: DATES }],
    },
    frame,
  )
}

/** The list of the undated: first the articles of whose date something is known. */
export function* undatedPages(archive: Archive, frame: Frame): Generator<ListingPage> {
  const { texts } = frame
  const known = by(({ article }: Entry) => (article.published.status === 'bounded' ? 0 : 1))
  yield* listPages(
    {
      ...PLAIN,
      address: UNDATED_LIST,
      kicker: '',
      heading: texts.say('listing.undated'),
      note: texts.say('listing.undated-note'),
      entries: [...archive.undated].sort(known),
      parting: {
        grain: archive.undated.some(({ article }) => article.published.status === 'bounded')
          ? 'bounds'
          : 'none',
        calendar: 'gregorian',
      },
      isUndated: true,
      narrowing: [['undated', 'yes']],
      up: [{ label: texts.say('nav.dates'), address: DATES }],
    },
    frame,
  )
}

/** The ways from a page to both lists, as far as there are such lists: that of the undated always is, and may hold nothing. */
export function listsWithoutYear(archive: Archive, from: Permalink, frame: Frame): CountedLink[] {
  const { approximate, undated } = archive
  const { texts } = frame
  const link = (label: string, to: Permalink, count: number) =>
    countedLink({ label, to, count, largest: count }, from, frame)
  return [
    ...(approximate.length === 0
      ? []
      : [link(texts.say('listing.approximate'), APPROXIMATE_LIST, approximate.length)]),
    link(texts.say('listing.undated'), UNDATED_LIST, undated.length),
  ]
}
