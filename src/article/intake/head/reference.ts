// The newspaper and the day that stand below a text, as libraries and clippings name them.
import type { Line } from '../../raw-text.ts'
import { readWholeDate } from '../dates/dates.ts'
import { rangeOfWords } from '../words-in-line.ts'
import { readCitation } from './masthead.ts'
import type { InferredDate, ReadValue } from './read-value.ts'

/** What the last lines of a story say of its publication. */
export interface Reference {
  readonly publication: ReadValue<string> | undefined
  readonly dates: readonly InferredDate[]
}

/** Reads the last lines of a story; they stay in it. The day alone counts where its line calls it that of publication. */
export function readReference(last: readonly Line[]): Reference {
  for (const line of [...last].reverse()) {
    const cited = readCitation(line.text)
    if (cited) {
      const { name, date, calendar, weekday, start, end } = cited
      const day = rangeOfWords(line, line.text.slice(start, end), start)
      return {
        publication: { value: name, rule: 'publication.citation-line', ...rangeOfWords(line, name) },
        dates: [{ value: date, rule: 'date.citation-line', calendar, weekday, ...day }],
      }
    }
    const whole = readWholeDate(line.text)
    if (!whole || whole === 'invalid' || !/published/.test(whole.label)) continue
    const { date: value, calendar, weekday } = whole
    const day = { start: line.start, end: line.end }
    return {
      publication: undefined,
      dates: [{ value, rule: 'date.citation-line', calendar, weekday, ...day }],
    }
  }
  return { publication: undefined, dates: [] }
}
