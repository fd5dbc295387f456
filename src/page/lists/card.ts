// One article in a list, and lists under headings.
import type { Entry } from '../../archive/archive.ts'
import { knowledgeOf } from '../../archive/filing.ts'
import { sha256, shortId } from '../../value/digest.ts'
import type { Permalink } from '../../value/permalink.ts'
import type { Frame } from '../frame.ts'
import { dateView } from '../texts/date-words.ts'
import type { Texts } from '../texts/texts.ts'
import { dayInCalendars, dayInWords } from '../texts/words.ts'
import type { CardView, DateView } from '../views.ts'
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

/** Articles, in their order, under headings of the given grain, undated ones under their own; or under none. */
export function groupsOf(
  entries: readonly Entry[],
  grain: Grain,
  from: Permalink,
  frame: Frame,
): GroupView[] {
  const { texts } = frame
  const groups: (GroupView & { cards: CardView[] })[] = []
  let before: Entry | undefined
  for (const entry of entries) {
    const id = groupId(entry, grain)
    let group = groups.at(-1)
    if (group?.id !== id || !isSameMonth(before, entry, grain)) {
      const isTold =
        grain === 'one-day' ||
        grain === 'one-day-by-publication' ||
        id === 'undated' ||
        id === 'unknown' ||
        (grain === 'day' && id !== 'no-day' && id !== 'approximate')
      group = { id, heading: headingOf(entry, grain, texts), tellsDates: !isTold, cards: [] }
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
function isSameMonth(before: Entry | undefined, after: Entry, grain: Grain): boolean {
  if (grain !== 'month' && grain !== 'day') return true
  return (
    before?.filing?.year === after.filing?.year &&
    (grain === 'month' || before?.filing?.month === after.filing?.month)
  )
}

/** What names a group on its page: `y1989`, `m03`, `d14`, `no-day`; empty for a list without headings. */
export function groupId(entry: Entry, grain: Grain): string {
  const { filing, article } = entry
  if (grain === 'one-day' || grain === 'none') return ''
  if (grain === 'one-day-by-publication') return `p${shortId(sha256(publicationOf(entry)))}`
  if (grain === 'bounds') return article.published.status === 'bounded' ? 'bounded' : 'unknown'
  if (filing === null) return knowledgeOf(entry)
  if (grain === 'year') return `y${filing.year}`
  const part = grain === 'month' ? filing.month : filing.day
  return part === null ? `no-${grain}` : `${grain === 'month' ? 'm' : 'd'}${String(part).padStart(2, '0')}`
}

function headingOf(entry: Entry, grain: Grain, texts: Texts): string {
  const { filing, article } = entry
  if (grain === 'none' || grain === 'one-day') return ''
  if (grain === 'one-day-by-publication') return publicationOf(entry) || texts.say('listing.no-publication')
  if (grain === 'bounds')
    return texts.say(article.published.status === 'bounded' ? 'undated.bounded' : 'undated.unknown')
  if (filing === null)
    return texts.say(knowledgeOf(entry) === 'approximate' ? 'listing.approximate' : 'listing.undated')
  const { year, month, day } = filing
  if (grain === 'year') return texts.digits(year)
  if (month === null) return texts.say('date.no-month', { date: texts.digits(year) })
  if (grain === 'day' && day !== null) return dayInCalendars(filing, texts)
  const name = dayInWords({ year, month, day: null }, texts)
  return grain === 'month' ? name : texts.say('date.no-day', { date: name })
}

/** A card under the heading of its own day: only what is doubtful of the date is left to say. */
function dateless(card: CardView): CardView {
  return card.date.stamp === '' ? { ...card, date: NO_DATE } : card
}

const NO_DATE: DateView = { text: '', datetime: '', stamp: '' }
