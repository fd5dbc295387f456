// In which order a text writes day and month in figures, as far as its own dates show it.
import { foldForDates } from './fold.ts'
import type { DayOrder } from './words.ts'

/** `31/12/2021`, `12-31-2021`: stops are left out, for behind them the day always comes first. */
const FIGURES = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(?:19|20)\d\d(?![\d/-])/g

/** The order that dates of the text with a day above twelve show; undefined when none does, or some show either. */
export function orderInText(text: string): DayOrder | undefined {
  let dayFirst = false
  let monthFirst = false
  for (const [, a, , b] of foldForDates(text).matchAll(FIGURES)) {
    const [first, second] = [Number(a), Number(b)]
    if (first > 12 && first <= 31 && second <= 12) dayFirst = true
    if (second > 12 && second <= 31 && first <= 12) monthFirst = true
  }
  if (dayFirst === monthFirst) return undefined
  return dayFirst ? 'day first' : 'month first'
}
