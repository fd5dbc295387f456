// The list of the articles whose date is not known.
import type { Archive, Entry } from '../../archive/archive.ts'
import { by } from '../../value/order.ts'
import { DATES, UNDATED_LIST } from '../../value/site-addresses.ts'
import type { Frame } from '../frame.ts'
import { type ListingPage, listPages, PLAIN } from '../lists/listing.ts'

/** The list: first the articles of whose date something is known. */
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
      grain: archive.undated.some(({ article }) => article.published.status === 'bounded')
        ? 'bounds'
        : 'none',
      isUndated: true,
      up: [{ label: texts.say('nav.dates'), address: DATES }],
    },
    frame,
  )
}
