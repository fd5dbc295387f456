// The page of a day or month whose date is typed in the search box.
import { addressIn } from '../../common/site.ts'
import type { Rows } from '../index/rows.ts'
import { digitsIn } from '../wording.ts'
import type { FilterWords } from './chips.ts'
import { monthNames, readTypedDate } from './typed-date.ts'

/** A page of the archive's dates, and how many articles are of them. */
export interface DateOffer {
  /** `19 October 1987`. */
  readonly date: string
  readonly href: string
  readonly count: number
}

/** Offers the page of a date that is typed and of which there are articles. */
export function dateOffers(
  rows: Rows,
  words: FilterWords,
  root: URL,
): (input: string) => DateOffer | undefined {
  const months = monthNames(words.wording)
  return (input) => {
    const [from, to] = (['from', 'to'] as const).map((side) => readTypedDate(input, side, months))
    // A month of another calendar than the pages' has two edges, and no page.
    if (!from || !to || !('date' in from && 'date' in to) || from.date !== to.date) return undefined
    const { date } = from
    if (date.length < 'YYYY-MM'.length) return undefined
    const isOf = (day: string) => day.slice(0, date.length) === date
    const count = rows.all.filter((row) => isOf(rows.dateOf(row).day) && isOf(rows.dateOf(row).last)).length
    const href = addressIn(root, `/${date.replaceAll('-', '/')}/`)
    return count === 0 ? undefined : { date: inWords(date, words), href, count }
  }
}

function inWords(date: string, { wording, calendar }: FilterWords): string {
  const isDay = date.length > 'YYYY-MM'.length
  // A month alone is one of the Gregorian calendar, and stands so where the page counts otherwise.
  if (!isDay && calendar.name !== 'gregorian') return digitsIn(date, wording)
  const { year, month, day } = calendar.partsOf(date)
  const named = { month: wording.say(`month.${calendar.name}.${month}`), year: wording.digits(year) }
  return isDay
    ? wording.say('date.day', { ...named, day: wording.digits(day) })
    : wording.say('date.month', named)
}
