// One article in a list, and lists under headings.
import type { Entry } from '../../archive/archive.ts'
import { filingSegments, knowledgeOf } from '../../archive/filing.ts'
import { sha256, shortId } from '../../value/digest.ts'
import type { Permalink } from '../../value/permalink.ts'
import type { Frame } from '../frame.ts'
import { dateView } from '../texts/date-words.ts'
import type { ShownCalendar, Texts } from '../texts/texts.ts'
import { dayInCalendars, dayInWords } from '../texts/words.ts'
import type { CardView, DateView } from '../views.ts'
import { placeOf } from './calendar-place.ts'
import { listedHeadline } from './headline.ts'

/** Articles under a heading; the heading is empty when the list needs none. */
export interface GroupView {
  /** Names the group on its page: `y1989`, `m03`; empty for a list without headings. */
  readonly id: string
  readonly heading: string
  /** False where the heading or the page gives the day of all of its articles. */
  readonly tellsDates: boolean
  readonly cards: readonly CardView[]
}

/** An article as an item of a list on the page at `from`. */
export function cardOf(entry: Entry, from: Permalink, frame: Frame): CardView {
  const { article } = entry
  return {
    id: entry.id,
    href: frame.href(from, entry.permalink),
    headline: listedHeadline(article),
    summary: '',
    date: dateView(article.published, frame.texts),
    publication: article.publication.value?.name ?? '',
    byline: article.byline.value ?? '',
    coins: frame.coins(entry),
  }
}

/**
 * The same on a page that is not a list of articles: nothing of it is for machines, which take the first date of a page for that of the
 * page, and any record in a span.
 */
export function cardForReaders(entry: Entry, from: Permalink, frame: Frame): CardView {
  const card = cardOf(entry, from, frame)
  return { ...card, date: { ...card.date, datetime: '' }, coins: '' }
}

/**
 * How finely a list is parted by headings: `one-day` and `none` not at all, `one-day-by-publication` by who published it, `bounds` by whether anything is known
 * of the date. Under the heading of a day, cards leave it out.
 */
export type Grain = 'year' | 'month' | 'day' | 'one-day' | 'one-day-by-publication' | 'bounds' | 'none'

/** How a list is parted by headings, and by the years, months and days of which calendar. */
export interface Parting {
  readonly grain: Grain
  readonly calendar: ShownCalendar
}

/** Articles, in their order, under headings, undated ones under their own; or under none. */
export function groupsOf(
  entries: readonly Entry[],
  parting: Parting,
  from: Permalink,
  frame: Frame,
): GroupView[] {
  const { texts } = frame
  const { grain } = parting
  const groups: (GroupView & { cards: CardView[] })[] = []
  let before: Entry | undefined
  for (const entry of entries) {
    const id = groupId(entry, parting)
    let group = groups.at(-1)
    if (group?.id !== id || !isSameMonth(before, entry, parting)) {
      const isTold =
        grain === 'one-day' ||
        grain === 'one-day-by-publication' ||
        id === 'undated' ||
        id === 'unknown' ||
        (grain === 'day' && id !== 'no-day' && id !== 'approximate')
      group = { id, heading: headingOf(entry, parting, texts), tellsDates: !isTold, cards: [] }
      groups.push(group)
    }
    before = entry
    const card = cardOf(entry, from, frame)
    group.cards.push(group.tellsDates ? card : dateless(card))
  }
  return groups
}

/** The name of the publication that an article is of; empty when it is of none that is known. */
export function publicationOf({ article }: Entry): string {
  return article.publication.value?.name ?? ''
}

/** Whether what follows belongs under the same heading, when their ids within year and month are the same. */
function isSameMonth(before: Entry | undefined, after: Entry, { grain, calendar }: Parting): boolean {
  if (grain !== 'month' && grain !== 'day') return true
  const [first, next] = [before, after].map((entry) => entry?.filing && placeOf(entry.filing, calendar))
  return first?.year === next?.year && (grain === 'month' || first?.month === next?.month)
}

/**
 * What names a group on its page: `y1989`, `m03`, `d14`, `no-day`; `g2022` or `g2022-03` for what is filed under a Gregorian year or
 * month that is of no one year or month of the list's calendar; empty for a list without headings.
 */
export function groupId(entry: Entry, { grain, calendar }: Parting): string {
  const { filing, article } = entry
  if (grain === 'one-day' || grain === 'none') return ''
  if (grain === 'one-day-by-publication') return `p${shortId(sha256(publicationOf(entry)))}`
  if (grain === 'bounds') return article.published.status === 'bounded' ? 'bounded' : 'unknown'
  if (filing === null) return knowledgeOf(entry)
  const place = placeOf(filing, calendar)
  if (calendar !== 'gregorian' && place[grain] === null) return `g${filingSegments(filing).join('-')}`
  if (grain === 'year') return `y${place.year}`
  const part = place[grain]
  return part === null ? `no-${grain}` : `${grain === 'month' ? 'm' : 'd'}${String(part).padStart(2, '0')}`
}

function headingOf(entry: Entry, { grain, calendar }: Parting, texts: Texts): string {
  const { filing, article } = entry
  if (grain === 'none' || grain === 'one-day') return ''
  if (grain === 'one-day-by-publication') return publicationOf(entry) || texts.say('listing.no-publication')
  if (grain === 'bounds')
    return texts.say(article.published.status === 'bounded' ? 'undated.bounded' : 'undated.unknown')
  if (filing === null)
    return texts.say(knowledgeOf(entry) === 'approximate' ? 'listing.approximate' : 'listing.undated')
  const place = placeOf(filing, calendar)
  if (grain === 'year' && place.year !== null) return texts.digits(place.year)
  if (grain === 'day' && place.day !== null) return dayInCalendars(filing, texts)
  if (grain === 'month' && place.month !== null) return dayInWords({ ...place, day: null }, texts, calendar)
  const date = dayInWords({ ...filing, day: null }, texts)
  return texts.say(filing.month === null ? 'date.no-month' : 'date.no-day', { date })
}

/** A card under the heading of its own day: only what is doubtful of the date is left to say. */
function dateless(card: CardView): CardView {
  return card.date.stamp === '' ? { ...card, date: NO_DATE } : card
}

const NO_DATE: DateView = { text: '', datetime: '', stamp: '' }
