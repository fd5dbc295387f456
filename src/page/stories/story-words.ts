// What is told of a story in words: which of its articles came first, and when a capture was taken.
import type { Entry, Story } from '../../archive/archive.ts'
import { parseArchiveDate } from '../../value/archive-date.ts'
import { dateInWords, dateView } from '../texts/date-words.ts'
import type { Texts } from '../texts/texts.ts'

/** Which article of a story was printed first, as far as the archive's own dates tell it. */
export function cameFirst({ entries, captures }: Story, texts: Texts): string {
  const dated = entries.filter(({ article }) => article.published.value.earliest !== null)
  const [first, ...others] = [...dated].reverse()
  // Captures of one page have one date; the first of them stands first.
  const page = captures.find((group) => first && group.includes(first)) ?? []
  const second = others.find((entry) => !page.includes(entry))
  const last = first?.article.published.value.latest
  const next = second?.article.published.value.earliest
  const isKnown = dated.length === entries.length && last && next && last < next
  if (first && isKnown)
    return texts.say('story.first', {
      headline: first.article.headline.value,
      date: dateView(first.article.published, texts).text,
    })
  const isOnePage = captures[0]?.length === entries.length
  return texts.say(isOnePage ? 'story.first-capture' : 'story.first-unknown')
}

/** `Taken 5 March 2022`, `Changed 4 March 2022`; empty when nothing is said of either. */
export function captureNote({ article: { collected, updated } }: Entry, texts: Texts): string {
  const taken = collected?.at ? dayOf(collected.at, texts) : ''
  const changed = updated ? dateInWords(updated, texts) : ''
  return [
    ...(taken === '' ? [] : [texts.say('story.taken', { date: taken })]),
    ...(changed === '' ? [] : [texts.say('story.changed', { date: changed })]),
  ].join(texts.say('list.comma'))
}

/** A day in words; a moment by its day; anything else as it is written. */
function dayOf(written: string, texts: Texts): string {
  const date = parseArchiveDate(written.slice(0, 10))
  return date && date.edtf !== '' ? dateInWords(date, texts) : written
}
