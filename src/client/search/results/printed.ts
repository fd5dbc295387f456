// What a printed search says of itself: its address, in which query and filters stand, and the day it was printed.
import { isoDate } from '../../../value/calendar.ts'
import { part } from '../elements.ts'
import type { FilterWords } from '../filters/chips.ts'

/** Fills the line for paper whenever the page is printed. */
export function tellPrint({ wording, calendar }: FilterWords): void {
  const line = part('printed')
  addEventListener('beforeprint', () => {
    const today = new Date()
    const { year, month, day } = calendar.partsOf(
      isoDate(today.getFullYear(), today.getMonth() + 1, today.getDate()),
    )
    const inWords = wording.say('date.day', {
      day: wording.digits(day),
      month: wording.say(`month.${calendar.name}.${month}`),
      year: wording.digits(year),
    })
    line.hidden = false
    line.textContent = wording.say('client.printed', {
      address: `\u2068${decodeURI(location.href)}\u2069`,
      day: inWords,
    })
  })
  addEventListener('afterprint', () => {
    line.hidden = true
  })
}
