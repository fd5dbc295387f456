// Dates as styles write them: a day, a month, a year, a season, or what lies from one to another.
import type { CitationFacts } from '../citation-facts.ts'
import { type CitedSpan, citedSpan, openDateInWords } from '../cited-day.ts'
import { oneLine } from '../text.ts'
import type { CitationWords } from './words.ts'

/** A date in words, and whether it is doubtful; without words when it is not known, or only bounded. */
export interface StyledDate {
  readonly text: string
  readonly circa: boolean
}

/** Year, month and day in the figures of the language, as far as they are said; a month of 0 is none. */
interface Parts {
  readonly year: string
  readonly month: number
  readonly day: string
}

/** How a day of a month is written. */
interface DayForm {
  readonly monthFirst: boolean
  readonly month: 'long' | 'short'
}

/** `2022, January 1`, `2022, January 1–5`, `2021–2022, December 22–January 21`. */
export function yearFirst({ date }: CitationFacts, words: CitationWords): StyledDate {
  const form: DayForm = { monthFirst: true, month: 'long' }
  return written(date, words, ([first, last], season) => {
    const years = range(first.year, last.year)
    const days = season || daysWithin([first, last], form, words)
    return days === '' ? years : `${years}${words.comma} ${days}`
  })
}

/** `1 Jan. 2022`, `1–5 Jan. 2022`, `30 Jan.–2 Mar. 2022`. */
export function dayFirst({ date }: CitationFacts, words: CitationWords): StyledDate {
  return yearLast(date, words, { monthFirst: false, month: 'short' })
}

/** `January 1, 2022`, `January 1–5, 2022`, `January–March 2022`; with the day first in languages that have it so. */
export function inFull({ date }: CitationFacts, words: CitationWords): StyledDate {
  return yearLast(date, words, { monthFirst: words.monthFirst, month: 'long' })
}

/** Days and months before the year, once where both ends share it. */
function yearLast(date: CitationFacts['date'], words: CitationWords, form: DayForm): StyledDate {
  const ofYear = (ends: readonly [Parts, Parts], season: string) => {
    const days = season || daysWithin(ends, form, words)
    const [, { year, day }] = ends
    if (days === '') return year
    return form.monthFirst && day !== '' ? `${days}${words.comma} ${year}` : `${days} ${year}`
  }
  return written(date, words, ([first, last], season) =>
    first.year === last.year
      ? ofYear([first, last], season)
      : range(ofYear([first, first], ''), ofYear([last, last], '')),
  )
}

/** The days and months of a span without its years: `January 1–5`, `1–5 January`, `January–March`. */
function daysWithin([first, last]: readonly [Parts, Parts], form: DayForm, words: CitationWords): string {
  const monthOf = ({ month }: Parts) => (month === 0 ? '' : words.month(month, form.month))
  const ordered = (month: string, day: string) =>
    (form.monthFirst ? [month, day] : [day, month]).filter(Boolean).join(' ')
  return first.year === last.year && first.month === last.month
    ? ordered(monthOf(last), range(first.day, last.day))
    : range(ordered(monthOf(first), first.day), ordered(monthOf(last), last.day))
}

function range(first: string, last: string): string {
  return first === last ? first : [first, last].filter(Boolean).join('–')
}

function written(
  date: CitationFacts['date'],
  words: CitationWords,
  form: (ends: readonly [Parts, Parts], season: string) => string,
): StyledDate {
  const span = citedSpan(date)
  const [first, last = first] = span ? partsOf(span, words) : []
  // A date that is open to one side is in words already; one that is only bounded is none.
  if (!span || !first || !last)
    return { text: oneLine(openDateInWords(date)), circa: date.status === 'inferred' }
  const season = span.season === null ? '' : words.season(span.season)
  return { text: form([first, last], season), circa: span.circa }
}

function partsOf({ parts }: CitedSpan, words: CitationWords): Parts[] {
  return parts.map(([year = '', month = '', day = '']) => ({
    year: words.digits(String(Number(year))),
    month: Number(month),
    day: day === '' ? '' : words.digits(String(Number(day))),
  }))
}
